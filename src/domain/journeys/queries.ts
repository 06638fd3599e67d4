import type { Finding, Severity } from "../findings";
import type { CareRecords, Origin } from "./records";

/** Where a query about a child stands: a row of one of the record tables. */
export type Place = { episode: number } | { decision: number } | { ad1: number } | { tracker: number };

/** Notes a data query about a child. */
export type Query = (rule: QueryRule, child: number, at: Place, detail?: string) => void;

interface QueryText {
  severity: Severity;
  column: string;
  message: string;
  fix: string;
  changes?: string;
}

/**
 * What making journeys can find wrong, in the words of a person who mends it, and what it does then. The department's own
 * rules have their numbers in domain/checks; none of them is said again here.
 */
export const QUERY_RULES = {
  "left-with-live-plan": {
    severity: "warning",
    column: "DATE_PLACED_CEASED",
    message:
      "The child left care without an adoption order while the decision for adoption stood. The plan counts as ended by it.",
    fix: "Enter the day on which the plan changed, and the reason.",
  },
  "two-live-decisions": {
    severity: "note",
    column: "DATE_PLACED",
    message: "This decision was made while an earlier one still stood. The earlier one is used.",
    fix: "End the earlier decision, or remove the one that was recorded twice.",
    changes: "Entry to decision, decision to placement order.",
  },
  "ad1-not-used": {
    severity: "note",
    column: "DATE_MATCH",
    message:
      "There is an AD1 row, but the episodes do not show an adoption by the as-at date. The row is not used.",
    fix: "Check the leaving code of the last episode, if the child was adopted by then.",
    changes: "A2 leaves this child out.",
  },
  "ad1-no-episodes": {
    severity: "warning",
    column: "CHILD",
    message: "This child is in AD1 but has no episode by the as-at date. The row is not used.",
    fix: "Check the child's id, or load the year in which the child was looked after.",
  },
  "decision-no-episodes": {
    severity: "warning",
    column: "CHILD",
    message: "This child has a decision for adoption but no episode by the as-at date. The row is not used.",
    fix: "Check the child's id, or load the year in which the child was looked after.",
  },
  "decision-outside-care": {
    severity: "warning",
    column: "DATE_PLACED",
    message: "The decision for adoption falls outside every period of care of this child.",
    fix: "Check the date of the decision and the dates of the period of care.",
    changes: "Entry to decision may be below zero and left out of averages.",
  },
  "left-truncated": {
    severity: "note",
    column: "DECOM",
    message:
      "The day on which this child entered care is not in the data: no row starts this period of care (RNE S).",
    fix: "Load the earlier years' returns too.",
    changes: "A1 and A10 leave this child out.",
  },
  "return-on-trust": {
    severity: "warning",
    column: "PL_POST",
    message:
      "The child came back from a temporary stay to a placement whose postcode is not given. It is taken as the same family.",
    fix: "Check that the child returned to the same adopters.",
    changes: "The day of moving in.",
  },
  "tracker-no-episodes": {
    severity: "note",
    column: "",
    message:
      "This child is in this table but not in the episodes of the return. The dates of this table are used.",
    fix: "Check the child's id if the child should be in the return.",
  },
  "dates-out-of-order": {
    severity: "warning",
    column: "",
    message: "Two dates of this journey cannot both be right.",
    fix: "Check both dates.",
    changes: "The days between them are shown but left out of averages.",
  },
} satisfies Record<string, QueryText>;

export type QueryRule = keyof typeof QUERY_RULES;

/** Collects data queries with the sheet and row that each stands in. */
export function queries(records: CareRecords): { findings: Finding[]; say: Query } {
  const findings: Finding[] = [];
  const say: Query = (rule, child, at, detail) => {
    const text: QueryText = QUERY_RULES[rule];
    const { sheet, row } = standsAt(records, at);
    findings.push({
      rule,
      severity: text.severity,
      table: sheet,
      row,
      ...(text.column && !("tracker" in at) ? { column: text.column } : {}),
      childId: records.children.key[child]!,
      message: detail ? `${text.message} ${detail}` : text.message,
      fix: text.fix,
      ...(text.changes ? { changes: text.changes } : {}),
    });
  };
  return { findings, say };
}

/** The sheet of a place, "" where its source is not known, and the sheet's row from 1. */
export function standsAt(records: CareRecords, at: Place): { sheet: string; row: number } {
  const [rows, position] = recordOf(records, at);
  return { sheet: records.sources[rows.origin[position]!]?.sheet ?? "", row: rows.row[position] ?? 0 };
}

function recordOf(records: CareRecords, at: Place): [Origin, number] {
  if ("episode" in at) return [records.episodes, at.episode];
  if ("decision" in at) return [records.decisions, at.decision];
  if ("ad1" in at) return [records.adoptions, at.ad1];
  return [records.trackers, at.tracker];
}
