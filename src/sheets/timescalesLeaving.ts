import { homeKind, legalKind } from "../domain/codes/homes";
import { leavingOf, type Leaving } from "../domain/diagnostic/leaving";
import { previousHomeOf } from "../domain/diagnostic/previousHomes";
import { siblingPlansOf } from "../domain/diagnostic/siblingPlans";
import type { Cases } from "./cases";
import type { ColumnMeanings } from "./columnMeaning";
import type { TableColumn } from "./plan";
import { dayColumn, numberColumn, textColumn } from "./words";

/** Columns of `Timescales` that the report's pages of profile and special guardianship count by. */
export function leavingColumns(cases: Cases): TableColumn[] {
  const { journeys, again, characteristics, asAt, previousHomes = [] } = cases;
  const leaving = leavingOfCases(cases);
  const groups = siblingPlansOf(cases.records.children.key, journeys, again, characteristics.siblings, asAt);
  const flag = (header: string, values: Uint8Array): TableColumn => ({
    header,
    content: { kind: "flag", values },
    format: "General",
    width: 10,
  });
  return [
    textColumn("Way out", leaving.way, 22),
    textColumn("Guardian", leaving.guardian, 22),
    numberColumn("Age at leaving", leaving.age, "0", 8),
    numberColumn("Months old at entry", leaving.monthsOldAtEntry, "0", 9),
    numberColumn("Months old at leaving", leaving.monthsOld, "0", 9),
    numberColumn("Days in care", leaving.days, "0", 9),
    numberColumn("Years in care", leaving.years, "0", 8),
    textColumn("Home before leaving", leaving.home, 22),
    textColumn("Status before leaving", leaving.legal, 22),
    dayColumn("Came back into care", leaving.cameBack),
    textColumn("Support after order", journeys.texts.support, 18),
    textColumn("Home", journeys.texts.placement.map(homeKind), 22),
    textColumn("Legal status group", journeys.texts.legalStatus.map(legalKind), 22),
    flag("Speaks for siblings", groups.speaksForLive),
    flag("Sibling group named", groups.named),
    dayColumn("Siblings decided again", groups.decidedAgain),
    textColumn("Previous permanent home", previousHomeOf(previousHomes, journeys), 18),
  ];
}

export const leavingOfCases = ({ records, journeys, again }: Cases): Leaving =>
  leavingOf(records, journeys, again);

const LOOKED_AFTER = "the child has not left care, or no source says";

/** What they mean. */
export const LEAVING_COLUMNS: ColumnMeanings = {
  "Way out": {
    means:
      "How the child left care, as the report counts it: “Adoption” is the status, the others go by the leaving code or a list's words.",
    empty: "the child has not left care",
  },
  Guardian: {
    means:
      "Of special guardianship, whether the guardian had fostered the child and is a relative or friend, by the leaving code.",
    empty: "the child left otherwise or not at all, or no code says it",
  },
  "Age at leaving": { means: "In whole years on the day of leaving care.", empty: LOOKED_AFTER },
  "Months old at entry": {
    means: "The age on entering care in whole months: means of ages are made of it.",
    empty: "the birth date or the entry is not known",
  },
  "Months old at leaving": { means: "The same on the day of leaving care.", empty: LOOKED_AFTER },
  "Days in care": {
    means: "Days from entering care to leaving it.",
    empty: "one of the two dates is not there",
    days: true,
  },
  "Years in care": { means: "The whole years of them.", empty: "one of the two dates is not there" },
  "Home before leaving": {
    means: "The kind of home in which the child lived last; a stay away is another home or stay.",
    empty: LOOKED_AFTER,
  },
  "Status before leaving": { means: "The kind of the last legal status.", empty: LOOKED_AFTER },
  "Came back into care": {
    means:
      "The day on which the child's next period of care began, or is first seen. An adopted child who comes back has a new id.",
    empty: "the child has not left, or is not known to have come back",
  },
  "Support after order": {
    means: "The support that is given after the order, in the words of a tracker.",
    empty: "no source says",
  },
  Home: { means: "The kind of home in which the child lives, or lived last.", empty: "no source says" },
  "Legal status group": {
    means: "The kind of the legal status, or of the last one.",
    empty: "no source says",
  },
  "Speaks for siblings": {
    means:
      "TRUE for one child of each sibling group that has a live adoption plan: groups are counted by it.",
  },
  "Sibling group named": {
    means: "Whether a group column names the child's sibling group, which an answer of yes or no does not.",
  },
  "Siblings decided again": {
    means:
      "The day of the next decision for the child or a brother or sister: a group counts once in a period, by the last.",
    empty: "no decision followed, or no group is named",
  },
  "Previous permanent home": {
    means: "The permanent home that the child had before this period of care, by PrevPerm of the 903.",
    empty: "the return of that year does not say",
  },
};
