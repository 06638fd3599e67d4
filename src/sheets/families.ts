import { leftOn, waitForMatch } from "../domain/adopters/assessment";
import { childrenPlaced } from "../domain/adopters/childrenPlaced";
import { holdOf, isOnHold } from "../domain/adopters/hold";
import { yesOrNo } from "../domain/codes/answers";
import { NO_DAY } from "../domain/dates/serialDay";
import { compare, iff, minus, named, sameRow, value, type Expr } from "../domain/formula/expression";
import type { FamilyDay } from "../domain/journeys/records";
import type { Cases } from "./cases";
import { answer, familyStepColumns } from "./familySteps";
import { TABLE_ROW, titleBlock } from "./frame";
import type { SheetPlan, TableColumn } from "./plan";
import { dayColumn, numberColumn, textColumn } from "./words";

/** What Annex A says of leaving; what people write otherwise may name somebody, and stays where it is. */
const REASONS_SHOWN: ReadonlySet<string> = new Set(["Withdrew", "Process on hold", "Application refused"]);

/** The families of adopters, a row each: the table over which their measures are formulas. No sheet where none were read. */
export function familiesSheets(cases: Cases): SheetPlan[] {
  const { count } = cases.records.families;
  if (count === 0) return [];
  const purpose =
    "A row a family of adopters, a couple being one. The measures of families are worked out from these rows.";
  return [
    {
      name: "Families",
      group: "core",
      purpose,
      blocks: [
        titleBlock(
          "Families",
          purpose,
          cases,
          "A date after the as-at date is a booking and is left empty. Approval is the end of Stage 2. An empty cell means that a date is missing or has not come.",
        ),
        {
          kind: "table",
          name: "Families",
          row: TABLE_ROW,
          column: 0,
          rowCount: count,
          identity: ["Family key"],
          columns: columnsOf(cases),
        },
      ],
      freeze: { rows: TABLE_ROW + 1, columns: 1 },
      print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
    },
  ];
}

function columnsOf({ records: { families }, asAt }: Cases): TableColumn[] {
  const { count, key, adopters, texts } = families;
  const rows = Array.from({ length: count }, (_, row) => row);
  const by = (days: ArrayLike<number>) => Int32Array.from(days, (day) => (day <= asAt ? day : NO_DAY));
  const days = (header: string, name: FamilyDay) => dayColumn(header, by(families.days[name]));
  const holds = rows.map((row) => holdOf(families, row));
  const approved = by(families.days.approved);
  const matched = by(families.days.matched);
  const waits = rows.map((row) => waitForMatch(approved[row]!, matched[row]!));
  return [
    textColumn("Family key", key, 14),
    numberColumn("Adopters", Float64Array.from(adopters), "0", 9),
    days("Enquiry", "enquiry"),
    days("Stage 1 started", "stage1From"),
    days("Stage 1 ended", "stage1To"),
    days("Stage 2 started", "stage2From"),
    dayColumn("Approved", approved),
    dayColumn("Matched", matched),
    days("Moved in", "placed"),
    days("Adoption order", "adopted"),
    dayColumn("Left", by(rows.map((row) => leftOn(families, row)))),
    textColumn("Leaving reason", texts.leavingReason.map(reasonShown), 20),
    textColumn(
      "On hold",
      rows.map((row) => (isOnHold(families, row, asAt) ? "Yes" : "No")),
      8,
    ),
    dayColumn("On hold from", by(holds.map(({ from }) => from))),
    numberColumn(
      "Approval-match",
      Float64Array.from(waits, (wait) => wait.days),
    ),
    textColumn(
      "Waited 3 months",
      waits.map(({ waited }) => answer(waited)),
      9,
    ),
    textColumn(
      "Early permanence",
      texts.fosteringForAdoption.map((said) => answer(yesOrNo(said))),
      12,
    ),
    numberColumn(
      "Children moved in",
      Float64Array.from(rows, (row) => childrenPlaced(families, row)),
      "0",
      9,
    ),
    textColumn("Worker", texts.worker),
    dayColumn("On hold until", by(holds.map(({ to }) => to))),
    { header: "Days on hold", content: daysOnHold, format: "0", width: 9 },
    ...familyStepColumns(families, asAt),
  ];
}

/** Of the hold that is known: to its end, or so far. */
const daysOnHold: Expr = iff(
  compare(sameRow("On hold from"), "=", ""),
  value(""),
  iff(
    compare(sameRow("On hold until"), "<>", ""),
    minus(sameRow("On hold until"), sameRow("On hold from")),
    iff(compare(sameRow("On hold"), "=", "Yes"), minus(named("as_at"), sameRow("On hold from")), value("")),
  ),
);

const reasonShown = (reason: string) =>
  reason === "" || REASONS_SHOWN.has(reason) ? reason : "Other reason";
