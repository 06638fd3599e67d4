import type { CalendarDay } from "../dates/serialDay";

/**
 * What one agency pays another that brings the family (reference/costs.md 3.1, S21 to S36): by the day on which the child moves
 * in. Whole pounds without tax. A time of which only a rule or a percentage is known has no fee here; what is known is said.
 */

export type FeeProvider = "voluntary agency" | "authority";
type DayOf = readonly [year: number, month: number, day: number];

/** From one day to another, both included, a fee or what is known instead. */
export interface FeeTerm {
  provider: FeeProvider;
  from: DayOf;
  to: DayOf;
  /** Pounds for one child; absent where no amount was found. */
  one?: number;
  /** Pounds for two siblings placed together. */
  two?: { pounds: number; source: string; status: "sourced" | "to confirm"; note: string };
  /** Whether the tenth on top for agencies in London is published with it. */
  london?: true;
  source: string;
  status: "sourced" | "to confirm";
  /** Beside a fee, what to mind; without one, a sentence of what is known. */
  note?: string;
}

/** Agencies in London take a tenth more. */
export const LONDON_WEIGHTING = 0.1;

const CC09 = "Community Care, 24 September 2009, on the Bristol study of voluntary agencies";
const CH13 = "ConservativeHome, January 2013, quoting the department's consultation";
const CVAA11 = "CVAA, fees for authorities, 2011";
const CVAA13 = "CVAA, inter-agency fees, from April 2013";
const CVAA18 = "CVAA, inter-agency fee policy work";
const STAR19 = "The Star (Sheffield), 17 October 2019";
const BAAF19 = "CoramBAAF, inter-agency fees 2019/20";
const CVAA22 = "CVAA, inflationary increase in the inter-agency fee for 2022/23";
const CVAA24 = "CVAA, inter-agency fee";
const BAAF25 = "CoramBAAF, inter-agency fees 2025/26";

const AROUND_2008 = "Seen for 2008, without its first and last day; taken for the year from 1 April 2008.";

type Found = Omit<FeeTerm, "provider" | "from" | "to">;
const term =
  (provider: FeeProvider) =>
  (from: DayOf, to: DayOf, rest: Found): FeeTerm => ({ provider, from, to, ...rest });
const vaa = term("voluntary agency");
const authority = term("authority");

/** A year of which the rise is known and no amount. */
const rise = (from: number, note: string, source: string): FeeTerm =>
  vaa([from, 4, 1], [from + 1, 3, 31], { source, status: "sourced", note });

const NEWSPAPER = {
  source: STAR19,
  status: "to confirm",
  note: "A newspaper's amount of October 2019.",
} as const;
const WHOLE = "Whole when the child moves in.";

/** In order of time for each provider, without a gap from the first fee seen to the last. */
export const INTERAGENCY_FEES: readonly FeeTerm[] = [
  vaa([2008, 4, 1], [2009, 3, 31], { one: 23204, source: CC09, status: "to confirm", note: AROUND_2008 }),
  vaa([2009, 4, 1], [2011, 3, 31], {
    one: 24000,
    source: CVAA11,
    status: "to confirm",
    note: "Not stated: £27,000 less the rise of £3,000 on 1 April 2011, the first for two years.",
  }),
  vaa([2011, 4, 1], [2013, 3, 31], {
    one: 27000,
    source: CVAA11,
    status: "sourced",
    note: "£18,000 when the child moved in, £9,000 after 12 months or with the adoption order, whichever came first.",
  }),
  vaa([2013, 4, 1], [2018, 5, 31], {
    one: 27000,
    london: true,
    source: CVAA13,
    status: "sourced",
    note: "The same for voluntary agencies and authorities.",
  }),
  vaa([2018, 6, 1], [2018, 6, 30], {
    source: CVAA18,
    status: "sourced",
    note: "It rose from £27,000 to £31,000 in that month, and the day was not seen.",
  }),
  vaa([2018, 7, 1], [2019, 3, 31], {
    one: 31000,
    source: `${CVAA18}; the amount: ${STAR19}`,
    status: "to confirm",
    note: "The amount is a newspaper's.",
  }),
  vaa([2019, 4, 1], [2020, 3, 31], {
    one: 31620,
    two: { pounds: 50000, ...NEWSPAPER },
    source: BAAF19,
    status: "sourced",
    note: WHOLE,
  }),
  rise(2020, "It was £31,620 in 2019-20, and rose by 0.8% on 1 April 2021.", `${BAAF19}; ${CVAA22}`),
  rise(2021, "It rose by 0.8% on 1 April 2021, from an amount that was not found.", CVAA22),
  rise(2022, "It rose by 4.8% (CPIH) on 1 April 2022, from an amount that was not found.", CVAA22),
  rise(2023, "It rose by 5%, a ceiling, on 1 April 2023, from an amount that was not found.", CVAA24),
  rise(2024, "It went up with CPIH on 1 April 2024, from an amount that was not found.", CVAA24),
  vaa([2025, 4, 1], [2026, 3, 31], {
    one: 39245,
    source: BAAF25,
    status: "sourced",
    note: "By the day on which the child moves in.",
  }),
  authority([2008, 4, 1], [2009, 3, 31], {
    one: 13000,
    source: `${CC09}; ${CH13}`,
    status: "to confirm",
    note: AROUND_2008,
  }),
  authority([2009, 4, 1], [2012, 3, 31], {
    source: CH13,
    status: "to confirm",
    note: "It was £13,000 in 2008 and again in 2012-13; the years between were not seen.",
  }),
  authority([2012, 4, 1], [2013, 3, 31], { one: 13000, source: CH13, status: "sourced" }),
  authority([2013, 4, 1], [2019, 3, 31], { one: 27000, london: true, source: CVAA13, status: "sourced" }),
  authority([2019, 4, 1], [2020, 3, 31], {
    one: 27000,
    two: { pounds: 43000, ...NEWSPAPER },
    london: true,
    source: BAAF19,
    status: "sourced",
    note: WHOLE,
  }),
  authority([2020, 4, 1], [2026, 3, 31], {
    one: 27000,
    london: true,
    source: `${CVAA24}; ${BAAF25}`,
    status: "sourced",
    note: "Not raised since 2013.",
  }),
];

/** Pounds a month on top where a child has lived with the family for over 12 months without an adoption order. */
export interface AddOn {
  from: DayOf;
  to: DayOf;
  pounds: number;
}
export const ADD_ONS: readonly AddOn[] = [
  { from: [2021, 4, 1], to: [2022, 3, 31], pounds: 896 },
  { from: [2022, 4, 1], to: [2023, 3, 31], pounds: 939 },
];
export const ADD_ON_SOURCE =
  "CVAA, briefing: inter-agency fee, 12 months since placement without an adoption order";

const asNumber = ([year, month, day]: DayOf) => (year * 100 + month) * 100 + day;

/** The term in which a day falls. */
export function termOf<Term extends { from: DayOf; to: DayOf }>(
  terms: readonly Term[],
  { year, month, day }: CalendarDay,
): Term | undefined {
  const on = asNumber([year, month, day]);
  return terms.find(({ from, to }) => on >= asNumber(from) && on <= asNumber(to));
}
