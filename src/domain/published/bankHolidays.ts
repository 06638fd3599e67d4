import { easterSunday } from "../dates/easter";
import { serialDay, type SerialDay } from "../dates/serialDay";
import { isWeekend, mondayFrom } from "../dates/weekdays";

/** A bank holiday of England and Wales, on the day on which it is kept. */
export interface BankHoliday {
  day: SerialDay;
  name: string;
  /** `sourced`: in the list of GOV.UK for a year already announced; `by rule`: what the usual rule gives for another year. */
  status: "sourced" | "by rule";
}

export const BANK_HOLIDAYS_SOURCE = "GOV.UK, UK bank holidays (gov.uk/bank-holidays), England and Wales";

/** The years whose lists were announced when this was written (November 2026); another year goes by the rule. */
export const ANNOUNCED = { from: 2010, to: 2028 } as const;

/** The years for which worksheet functions count them: to three years ahead, the last of them by the rule. */
export const KNOWN_YEARS = { from: 2010, to: 2029 } as const;

/** Days in place of those of the rule: weddings, jubilees, a coronation, a state funeral and an anniversary. */
const EXCEPTIONS: Readonly<Record<number, { moved?: Readonly<Record<string, MonthDay>>; more?: Named[] }>> = {
  2011: { more: [["Royal wedding", [4, 29]]] },
  2012: { moved: { "Spring bank holiday": [6, 4] }, more: [["Queen's Diamond Jubilee", [6, 5]]] },
  2020: { moved: { "Early May bank holiday": [5, 8] } },
  2022: {
    moved: { "Spring bank holiday": [6, 2] },
    more: [
      ["Queen's Platinum Jubilee", [6, 3]],
      ["State funeral of Queen Elizabeth II", [9, 19]],
    ],
  },
  2023: { more: [["Coronation of King Charles III", [5, 8]]] },
};

type MonthDay = readonly [month: number, day: number];
type Named = readonly [name: string, MonthDay];

const kept = new Map<number, readonly BankHoliday[]>();

/**
 * The bank holidays of England in a year, in order: days on a weekend are given as the working days kept in their place.
 *
 * @example bankHolidays(2022).map(({ day }) => day)[4] //=> 44714, 2 June 2022: the spring bank holiday of the jubilee
 */
export function bankHolidays(year: number): readonly BankHoliday[] {
  const known = kept.get(year);
  if (known !== undefined) return known;
  const { moved = {}, more = [] } = EXCEPTIONS[year] ?? {};
  const on = ([month, day]: MonthDay) => serialDay(year, month, day) as SerialDay;
  const easter = easterSunday(year);
  const days: [string, number][] = [
    ["New Year's Day", firstFreeWeekday(on([1, 1]))],
    ["Good Friday", easter - 2],
    ["Easter Monday", easter + 1],
    ["Early May bank holiday", mondayFrom(on([5, 1]))],
    ["Spring bank holiday", mondayFrom(on([5, 25]))],
    ["Summer bank holiday", mondayFrom(on([8, 25]))],
    ...christmas(on([12, 25])),
  ];
  const status = year >= ANNOUNCED.from && year <= ANNOUNCED.to ? "sourced" : "by rule";
  const holidays = [
    ...days.map(([name, day]): BankHoliday => {
      const instead = moved[name];
      return { name, day: instead ? on(instead) : (day as SerialDay), status };
    }),
    ...more.map(([name, monthDay]): BankHoliday => ({ name, day: on(monthDay), status })),
  ].sort((a, b) => a.day - b.day);
  kept.set(year, holidays);
  return holidays;
}

/** Both days, and where one falls on a weekend the next weekday that is not a holiday already. */
function christmas(christmasDay: SerialDay): [string, number][] {
  const boxingDay = christmasDay + 1;
  const days: [string, number][] = [];
  // A substitute comes after both days, so that 26 December on a Monday stays Boxing Day when Christmas is on the Sunday.
  let next = christmasDay + 2;
  for (const [name, day] of [
    ["Christmas Day", christmasDay],
    ["Boxing Day", boxingDay],
  ] as const) {
    const kept = isWeekend(day) ? firstFreeWeekday(next) : day;
    if (kept !== day) next = kept + 1;
    days.push([name, kept]);
  }
  return days;
}

/** The day itself, or the Monday after its weekend. */
function firstFreeWeekday(day: number): number {
  return isWeekend(day) ? mondayFrom(day) : day;
}
