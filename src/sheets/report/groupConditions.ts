import { CIN } from "../../domain/codes/ssda903";
import { NEEDS } from "../../domain/codes/homes";
import { NOT_RECORDED, OTHER_NEED, SEX_CODES, type Group } from "../../domain/diagnostic/groupings";
import { except, where, type Condition } from "../../domain/formula/expression";

/** The conditions on rows of `Timescales` that put a child into a group: the sheet's reading of `Grouping.of`. */

/** From (inclusive) to (exclusive); an age below 0 is before birth, and under 1. */
const AGES: Readonly<Record<string, readonly [from: number | undefined, to: number | undefined]>> = {
  under_1: [undefined, 1],
  "1_to_4": [1, 5],
  "5_to_9": [5, 10],
  "10_to_15": [10, 16],
  "16_and_over": [16, undefined],
};
const YEARS: typeof AGES = {
  under_1_year: [undefined, 1],
  "1_year": [1, 2],
  "2_years": [2, 3],
  "3_years_and_over": [3, undefined],
};

type Conditions = (group: Group) => Condition[];

const banded =
  (column: string, bands: typeof AGES): Conditions =>
  ({ id }) => {
    const band = bands[id];
    if (!band) return [where(column, "=", "")];
    const [from, to] = band;
    return [
      ...(from === undefined ? [] : [where(column, ">=", from)]),
      ...(to === undefined ? [] : [where(column, "<", to)]),
    ];
  };

/** Of a column that holds the groups' own words. */
const worded =
  (column: string, notRecorded = ""): Conditions =>
  ({ id, label }) => [where(column, "=", id === NOT_RECORDED.id ? notRecorded : label)];

const yesNo =
  (column: string): Conditions =>
  ({ id }) => [where(column, "=", id === NOT_RECORDED.id ? "" : id === "yes" ? "Yes" : "No")];

const need: Conditions = ({ id }) => {
  if (id === NOT_RECORDED.id) return [where("Need", "=", "")];
  if (id === OTHER_NEED.id)
    return [where("Need", "<>", ""), ...NEEDS.map((code) => except(where("Need", "=", code)))];
  return CIN.has(id) ? [where("Need", "=", id)] : [];
};

const BY_GROUPING: Readonly<Record<string, Conditions>> = {
  age_at_entry: banded("Age at entry", AGES),
  age_at_decision: banded("Age at decision", AGES),
  age_at_adoption_order: banded("Age at adoption order", AGES),
  age_at_order: banded("Age at leaving", AGES),
  time_to_order: banded("Years in care", YEARS),
  sex: ({ id }) => [where("Sex", "=", SEX_CODES.get(id) ?? "")],
  ethnic_group: worded("Ethnic group", "Unknown"),
  need,
  sibling_group: yesNo("Siblings"),
  disability: yesNo("Disabled"),
  legal_status: worded("Legal status group"),
  home: worded("Home"),
  last_legal_status: worded("Status before leaving"),
  last_home: worded("Home before leaving"),
  guardian: worded("Guardian"),
};

/** @throws RangeError on a grouping of which no column is known */
export function conditionsOf(grouping: string, group: Group): Condition[] {
  const conditions = BY_GROUPING[grouping];
  if (!conditions) throw new RangeError(`No column for the grouping ${grouping}.`);
  return conditions(group);
}
