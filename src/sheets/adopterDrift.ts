import { adopterDriftRows, type AdopterDriftRow, type AdopterStep } from "../domain/adopters/adopterDrift";
import { yesOrNo } from "../domain/codes/answers";
import { NO_DAY } from "../domain/dates/serialDay";
import { DUE_SOON_DAYS } from "../domain/drift/drift";
import { ADOPTER_MARKS } from "../domain/drift/adopterClocks";
import { count, join, value, where, type Condition, type Expr } from "../domain/formula/expression";
import type { FamilyDay } from "../domain/journeys/records";
import * as formulas from "./adopterDriftFormulas";
import type { Cases } from "./cases";
import { ofLimit } from "./driftFormulas";
import { FLAG_TONES } from "./flagTones";
import { paragraph, text, titleBlock } from "./frame";
import { targetsIn } from "./localTargets";
import type { NumberFormat, SheetPlan, TableBlock, TableColumn } from "./plan";
import { figure, header, type Row } from "./summaryRows";
import { dayColumn, numberColumn, textColumn } from "./words";

const TABLE = "AdopterDrift";
const SHEET = "Adopter drift";

export const STEP_WORDS: Readonly<Record<AdopterStep, string>> = {
  enquiry: "Enquiry",
  stage1: "Adopter Stage 1",
  between: "Between the stages",
  stage2: "Adopter Stage 2",
  approved: "Approved, waiting for a match",
  matched: "Matched, no child moved in",
  placed: "Child moved in, no adoption order",
  none: "No step with a date",
};
const STEPS = Object.keys(STEP_WORDS) as AdopterStep[];

const EVENT_WORDS: Readonly<Partial<Record<FamilyDay, string>>> = {
  enquiry: "Enquiry",
  stage1From: "Adopter Stage 1 begins",
  stage1To: "Adopter Stage 1 ends",
  stage2From: "Adopter Stage 2 begins",
  approved: "Decision on approval",
  matched: "Match",
  placed: "Child moves in",
  adopted: "Adoption order",
};

/** Live families of adopters: where each stands and by when the step is to end. No sheet where no table of adopters was read. */
export function adopterDriftSheets(cases: Cases): SheetPlan[] {
  if (cases.records.families.count === 0) return [];
  const rows = adopterDriftRows(cases.records.families, cases.asAt, targetsIn(cases.typed ?? new Map()));
  const purpose =
    "Families who have neither left nor adopted: where each stands, by when the step is to end, and who is on hold.";
  const above: Row[] = [...stepRows(), [], ...unmatchedRows(), ...notes(), []];
  const row = 5 + above.length;
  return [
    {
      name: SHEET,
      group: "meeting",
      purpose,
      blocks: [
        titleBlock(
          SHEET,
          purpose,
          cases,
          "Limits are those of Limits and may be changed there. A date after the as-at date is a booking, not a step reached. A couple is one family.",
        ),
        { kind: "grid", row: 5, column: 0, cells: above },
        tableOf(cases, rows, row),
      ],
      freeze: { rows: row + 1, columns: 1 },
      print: { orientation: "landscape", titleRows: { from: row, to: row }, manyPagesWide: true },
    },
  ];
}

export const adoptersName = (figure: string): string => `out_adopters_${figure}`;

const held = where(formulas.HELD, "=", "Yes");
const late = where("Days overdue", ">", 0);
const dueSoon = [where("Days overdue", "=", 0), where("Days to due", "<=", DUE_SOON_DAYS)];

/** By step: families, on hold, overdue, due soon. */
function stepRows(): Row[] {
  const counts = (step: Condition[], id: string): Row => [
    figure(count(TABLE, ...step), "#,##0", adoptersName(id)),
    figure(count(TABLE, ...step, held), "#,##0", adoptersName(`${id}_on_hold`)),
    figure(count(TABLE, ...step, late), "#,##0", adoptersName(`${id}_overdue`)),
    figure(count(TABLE, ...step, ...dueSoon), "#,##0", adoptersName(`${id}_due_soon`)),
  ];
  return [
    header("Live families by step", "Families", "On hold", "Overdue", `Due in ${DUE_SOON_DAYS} days`),
    ...STEPS.map((step): Row => [
      text(STEP_WORDS[step], "label"),
      ...counts([where("Step", "=", STEP_WORDS[step])], step),
    ]),
    [text("All live families", "label"), ...counts([], "live")],
  ];
}

/** How many have waited for a match beyond each mark; those who waited longest are in all of them. */
function unmatchedRows(): Row[] {
  const approved = where("Step", "=", STEP_WORDS.approved);
  const beyond = (id: string) =>
    where(formulas.COUNTED_FROM, "<", ofLimit(value(id), "Over if begun before"));
  return [
    header("Approved and not matched", "Families", "On hold"),
    ...ADOPTER_MARKS.map(({ id, limit: { count: months } }): Row => {
      const name = adoptersName(`unmatched_${months}_months`);
      return [
        {
          content: { expr: join("For more than ", ofLimit(value(id), "In words")) },
          style: "label",
        },
        figure(count(TABLE, approved, beyond(id)), "#,##0", name),
        figure(count(TABLE, approved, beyond(id), held), "#,##0", `${name}_on_hold`),
      ];
    }),
  ];
}

const notes = (): Row[] =>
  paragraph(
    "Days on hold do not run: the day due moves by them, and nobody on hold is overdue. From approval to a match there is no limit; a long wait is said in words. Where nobody knows since when a family has been on hold, nothing is due.",
    "note",
  );

function tableOf(
  { records: { families } }: Cases,
  rows: readonly AdopterDriftRow[],
  row: number,
): TableBlock {
  const days = (header: string, of: (row: AdopterDriftRow) => number) =>
    dayColumn(header, Int32Array.from(rows, of));
  const texts = (header: string, of: (row: AdopterDriftRow) => string, width = 16) =>
    textColumn(header, rows.map(of), width);
  const formula = (
    header: string,
    content: Expr,
    width = 12,
    format: NumberFormat = "General",
  ): TableColumn => ({ header, content, format, width });
  const dayFormula = (header: string, content: Expr) => formula(header, content, 12, "dd/mm/yyyy");
  const numberFormula = (header: string, content: Expr) => formula(header, content, 10, "0");
  const early = ({ family }: AdopterDriftRow) => yesOrNo(families.texts.fosteringForAdoption[family]!);
  return {
    kind: "table",
    name: TABLE,
    row,
    column: 0,
    rowCount: rows.length,
    identity: ["Family key"],
    columns: [
      texts("Family key", ({ family }) => families.key[family]!, 30),
      { ...formula("Flag", formulas.flag, 36), highlight: FLAG_TONES },
      texts("Step", ({ step }) => STEP_WORDS[step], 32),
      days("Since", ({ since }) => since),
      formula("Waiting for", formulas.waitingFor, 30),
      dayFormula("Due", formulas.due),
      dayFormula("Booked for", formulas.bookedFor),
      numberFormula("Days to due", formulas.daysToDue),
      numberFormula("Days overdue", formulas.daysOverdue),
      texts(formulas.HELD, ({ onHold }) => (onHold ? "Yes" : "No"), 8),
      days(formulas.HELD_FROM, ({ heldFrom }) => heldFrom),
      days(formulas.HELD_UNTIL, ({ heldTo }) => heldTo),
      numberFormula(formulas.DAYS_HELD, formulas.daysHeld),
      {
        ...formula(formulas.UNMATCHED, formulas.unmatched(STEP_WORDS.approved), 34),
        highlight: [{ when: { contains: "No match" }, tone: "warning" }],
      },
      texts("Worker", ({ family }) => families.texts.worker[family]!),
      texts("Next booked", ({ booked }) => (booked ? EVENT_WORDS[booked.event]! : ""), 22),
      days("Next booked date", ({ booked }) => booked?.on ?? NO_DAY),
      formula("Basis", formulas.basis, 11),
      numberFormula("Limit in days", formulas.limitInDays),
      texts("Cannot tell", ({ cannotTell }) => cannotTell, 34),
      numberColumn(
        "Adopters",
        Float64Array.from(rows, ({ family }) => families.adopters[family]!),
        "0",
        9,
      ),
      texts("Early permanence", (of) => ({ true: "Yes", false: "No" })[String(early(of))] ?? "", 12),
      days(formulas.RUNS_FROM, ({ runsFrom }) => runsFrom),
      dayFormula(formulas.COUNTED_FROM, formulas.countedFrom),
      texts(formulas.LIMIT_ID, ({ clock }) => clock?.id ?? "", 22),
    ],
  };
}
