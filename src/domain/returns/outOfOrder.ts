import { FINISHED_STEPS } from "../adopters/steps";
import { NO_DAY } from "../dates/serialDay";
import { intervalsBackwards } from "../journeys/makeJourneys";
import type { Milestone } from "../journeys/milestones";
import type { FamilyDay } from "../journeys/records";
import type { PlaceOf } from "./blanks";
import type { Missing } from "./filled";
import type { ReturnForm } from "./forms";
import type { FormRow } from "./rows";

/** The days of a child's row that have an order: those of the journey, birth before them, the end of the plan after. */
export type ChildDay = Milestone | "dob" | "planChanged";

/** By day, the form's header; a day that the form does not ask for has none. */
export type HeadersOf<Day extends string> = Readonly<Partial<Record<Day, string>>>;

/** Which day must not be before which, as names of the tables' fields. */
type Backwards<Day extends string> = (
  days: Readonly<Partial<Record<Day, number>>>,
) => { from: Day; to: Day }[];

/**
 * A line for each pair of days of a row that cannot both be right, in the order of a child's journey (docs/rules.md,
 * dates-out-of-order): a match before the placement order is legitimate. Besides, entry is not before birth, a plan does not
 * change before it was made, and the adoption order is not before the placement order. The row is returned as recorded.
 */
export const childDaysOutOfOrder = (
  form: ReturnForm,
  rows: readonly FormRow[],
  headers: HeadersOf<ChildDay>,
  placeOf: PlaceOf,
): Missing[] => linesOf(form, rows, headers, placeOf, childPairs);

/** As {@link childDaysOutOfOrder}, of a family: each step of the adopters' way ends no earlier than it began. */
export const familyDaysOutOfOrder = (
  form: ReturnForm,
  rows: readonly FormRow[],
  headers: HeadersOf<FamilyDay>,
  placeOf: PlaceOf,
): Missing[] => linesOf(form, rows, headers, placeOf, (days) => backwardsAmong(FAMILY_PAIRS, days));

const ALSO_OF_CHILDREN: readonly (readonly [ChildDay, ChildDay])[] = [
  ["dob", "entry"],
  ["adm", "planChanged"],
  ["order", "adopted"],
];

/** The step from registration to approval is there twice, for the fast track and for all. */
const FAMILY_PAIRS = FINISHED_STEPS.filter(
  ({ from, to }, at, all) => all.findIndex((other) => other.from === from && other.to === to) === at,
).map(({ from, to }) => [from, to] as const);

const childPairs: Backwards<ChildDay> = (days) => [
  ...intervalsBackwards(days),
  ...backwardsAmong(ALSO_OF_CHILDREN, days),
];

function backwardsAmong<Day extends string>(
  pairs: readonly (readonly [Day, Day])[],
  days: Readonly<Partial<Record<Day, number>>>,
): { from: Day; to: Day }[] {
  return pairs.flatMap(([from, to]) => {
    const [first, second] = [days[from] ?? NO_DAY, days[to] ?? NO_DAY];
    return first !== NO_DAY && second !== NO_DAY && second < first ? [{ from, to }] : [];
  });
}

function linesOf<Day extends string>(
  form: ReturnForm,
  rows: readonly FormRow[],
  headers: HeadersOf<Day>,
  placeOf: PlaceOf,
  backwards: Backwards<Day>,
): Missing[] {
  const asked = Object.entries<string | undefined>(headers).filter(
    (entry): entry is [Day, string] => entry[1] !== undefined,
  );
  return rows.flatMap(({ whose, cells }, row) => {
    const days = Object.fromEntries(asked.map(([day, header]) => [day, Number(cells[header] ?? NO_DAY)]));
    return backwards(days as Partial<Record<Day, number>>).map(({ from, to }): Missing => {
      const [first, second] = [headers[from]!, headers[to]!];
      const at = placeOf(row, FIELD_OF[to] ?? to);
      return {
        ...{ return: form.id, rule: "out-of-order", severity: "warning", whose, row, header: second },
        message: `“${second.trim()}” is before “${first.trim()}”.`,
        fix: "Check both days in your own table; until then they are returned as recorded.",
        ...(at && { at }),
      };
    });
  });
}

/** Where the tables call a day otherwise. */
const FIELD_OF: Readonly<Record<string, string>> = { planChanged: "reversed" };
