import { where, type Condition } from "../domain/formula/expression";
import type { Cases } from "./cases";
import { reasonsKnown } from "./reasons";
import { lateCases } from "./overdue";
import { DRIFT } from "./typedTables";

/** One value of a split: what the sheet calls it, and which rows of `Drift` it has. */
export interface LateGroup {
  name: string;
  where: readonly Condition[];
  /** What is not recorded, and the rest of a long list, are nobody to look at. */
  isRest?: true;
}

export interface LateSplit {
  /** In names of cells. */
  id: "reason" | "stage" | "team" | "court" | "age" | "siblings";
  title: string;
  /** As a sentence begins to speak of one: "Team". */
  one: string;
  groups: readonly LateGroup[];
  /** Whether a group of it may be what delays children: an age is nobody's step. */
  isStep: boolean;
  /** Whether children who are not late have a value, too, with whom a share can be compared. */
  ofAll: boolean;
}

/** Room for the values of a split; the rest of them is counted on one line. */
export const MOST_VALUES = 12;
const MOST_REASONS = 24;

const [REASON] = DRIFT.typed as [string];

/** Every split with its values, those with the most days overdue first, as the run found them. */
export function lateSplits(cases: Cases): LateSplit[] {
  const { drift, journeys, stage } = cases;
  const late = lateCases(cases);
  const by = (column: string, of: (at: number) => string, unnamed: string): LateGroup[] => {
    const days = new Map<string, { name: string; days: number; cases: number }>();
    late.forEach(({ daysOverdue }, at) => {
      const name = of(at);
      if (name === "") return;
      const known = days.get(name.toLowerCase()) ?? { name, days: 0, cases: 0 };
      known.days += daysOverdue;
      known.cases++;
      days.set(name.toLowerCase(), known);
    });
    const names = [...days.values()]
      .sort((a, b) => b.days - a.days || b.cases - a.cases || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
    return groupsOf(column, names, MOST_VALUES, unnamed);
  };
  return [
    {
      ...{ id: "reason", title: "Reason for delay, as typed on Drift", one: "Reason", isStep: true },
      ofAll: false,
      groups: [
        ...groupsOf(REASON, reasonsKnown(cases), MOST_REASONS, "No reason recorded", "Another reason"),
      ],
    },
    {
      ...{ id: "stage", title: "Stage", one: "Stage", isStep: true, ofAll: true },
      groups: by("Stage", (at) => stage.name[drift[at]!.journey]!, "No stage"),
    },
    {
      ...{ id: "team", title: "Team", one: "Team", isStep: true, ofAll: true },
      groups: by("Team", (at) => late[at]!.team, "No team recorded"),
    },
    {
      ...{ id: "court", title: "Court", one: "Court", isStep: true, ofAll: true },
      groups: by("Court", (at) => journeys.texts.court[drift[at]!.journey]!, "No court recorded"),
    },
    {
      ...{ id: "age", title: "Age at the as-at date of the run", one: "Age", isStep: false, ofAll: true },
      groups: [
        ...AGE_BANDS.map(({ name, from, to }) => ({
          name,
          where: [where("Age", ">=", from), where("Age", "<=", to)],
        })),
        { name: "Age not known", where: [where("Age", "=", "")], isRest: true },
      ],
    },
    {
      ...{ id: "siblings", title: "Sibling group", one: "Sibling group", isStep: false, ofAll: true },
      groups: [
        { name: "In a sibling group", where: [where("Siblings together", "<>", "")] },
        { name: "In none, or not recorded", where: [where("Siblings together", "=", "")], isRest: true },
      ],
    },
  ];
}

/** Completed years. */
export const AGE_BANDS = [
  { name: "Under 1", from: 0, to: 0 },
  { name: "1 to 4", from: 1, to: 4 },
  { name: "5 to 9", from: 5, to: 9 },
  { name: "10 and over", from: 10, to: 99 },
] as const;

/** The values, one line for all others that are filled, and one for what is empty: together every row of `Drift`. */
function groupsOf(
  column: string,
  names: readonly string[],
  most: number,
  unnamed: string,
  others = "",
): LateGroup[] {
  const shown = names.slice(0, most);
  const further = names.length - shown.length;
  const rest: LateGroup = {
    name: others || `Others: ${further}`,
    where: [...shown.map((name) => where(column, "<>", name)), where(column, "<>", "")],
    isRest: true,
  };
  return [
    ...shown.map((name) => ({ name, where: [where(column, "=", name)] })),
    ...(further > 0 || others !== "" ? [rest] : []),
    { name: unnamed, where: [where(column, "=", "")], isRest: true },
  ];
}
