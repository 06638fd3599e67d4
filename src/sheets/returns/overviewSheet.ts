import { periodAsked, periodsOffered } from "../../domain/returns/periods";
import type { PeriodKind } from "../../domain/returns/forms";
import type { QuarterCounts } from "../../domain/returns/filled";
import { sheetReference } from "../addresses";
import type { Cases, ReturnsFilled } from "../cases";
import { paragraph, text, titleBlock } from "../frame";
import type { Cell, Input, SheetPlan, TableColumn } from "../plan";
import { header, heading, inputCell, type Row } from "../summaryRows";
import { dayColumn, numberColumn, textColumn } from "../words";
import { returnChanges } from "./returnChanges";
import { PERIOD_INPUTS, quarterName, rowsName, sheetOf, toCheckName, toMendName } from "./returnNames";
import { RETURNS } from "./returnTables";
import { layoutSentence, needsOf } from "./returnWords";

/** Which return is filled for which period, what is still to be mended of it, and where it stands. */
export function overviewSheet(cases: Cases, returns: ReturnsFilled): SheetPlan {
  const purpose =
    "Every return that this workbook can fill: choose the periods, see what is missing before you can send it.";
  const title = titleBlock(RETURNS.sheet, purpose, cases, "", "");
  const above = [
    ...paragraph(
      "Nothing is sent from here. The sheets named below are filled from your own tables; you mend what is missing, compare the layout with this year's form, copy the rows into it and send it yourselves.",
      "body",
    ),
    [],
    ...periodRows(cases, returns),
    [],
    ...needRows(returns),
    ...whatIsAbsent(cases).flatMap((sentence) => paragraph(sentence, "note")),
    [],
    ...quarterRows(returns),
    [],
    heading("The returns"),
  ];
  const row = title.cells.length + above.length;
  return {
    name: RETURNS.sheet,
    group: "returns",
    purpose,
    blocks: [
      title,
      { kind: "grid", row: title.cells.length, column: 0, cells: above },
      {
        kind: "table",
        name: RETURNS.name,
        row,
        column: 0,
        rowCount: returns.forms.length,
        identity: RETURNS.identity,
        columns: columnsOf(cases, returns),
      },
    ],
    print: { orientation: "landscape" },
  };
}

const LABELS: Readonly<Record<PeriodKind, { label: string; note: string }>> = {
  quarter: {
    label: "Quarter of the adoption survey",
    note: "Q1 is April to June. Usually the last full quarter.",
  },
  inspection: {
    label: "Day of the inspection (Annex A)",
    note: "The lists tell of the twelve months before it. Usually the as-at date.",
  },
  year: {
    label: "Collection year of the SSDA903",
    note: "1 April to 31 March. Usually the last year that has ended.",
  },
};
const KINDS = Object.keys(LABELS) as PeriodKind[];

function periodRows({ asAt }: Cases, { asked, today }: ReturnsFilled): Row[] {
  const known = { asAt, today };
  const input = (kind: PeriodKind): Input => {
    const usual = periodAsked(kind, undefined, known).period;
    return {
      key: PERIOD_INPUTS[kind],
      ...(kind === "inspection"
        ? { kind: "day", default: usual.to }
        : { kind: "choice", default: usual.title, choices: periodsOffered(kind, known) }),
    };
  };
  const problems = KINDS.flatMap((kind) => asked[kind].problem ?? []);
  return [
    heading("Periods"),
    ...KINDS.map((kind): Row => {
      const { label, note } = LABELS[kind];
      return [text(label, "label"), inputCell(input(kind)), null, text(note, "note")];
    }),
    ...paragraph(
      "A changed period takes effect when Analyse is pressed again. What had happened by its last day is returned, never a booked day.",
      "note",
    ),
    ...problems.flatMap((problem) => paragraph(`▲ ${problem}`, "label")),
  ];
}

const number = (value: number, name: string): Cell => ({
  content: { value },
  style: "figure",
  format: "#,##0",
  name,
});

function needRows({ forms }: ReturnsFilled): Row[] {
  return [
    heading("What is missing"),
    header("Return", "Rows", "To mend", "To check"),
    ...forms.map((filled): Row => {
      const { form, count } = filled;
      const { mend, check } = needsOf(filled);
      return [
        text(form.title, "label"),
        number(count, rowsName(form)),
        { ...number(mend, toMendName(form)), highlight: [{ when: { is: ">", to: 0 }, tone: "bad" }] },
        { ...number(check, toCheckName(form)), highlight: [{ when: { is: ">", to: 0 }, tone: "warning" }] },
      ];
    }),
    ...paragraph(
      "To mend: the form cannot be sent with it so. To check: it can, but somebody should look. Each one stands on Return missing, with its cell.",
      "note",
    ),
  ];
}

/** What the returns should be filled from and the workbook does not have. */
const whatIsAbsent = ({ records: { families, episodes } }: Cases): string[] => [
  ...(families.count === 0
    ? ["No table of adopters was read, so the survey's adopters and list 11 have no rows."]
    : []),
  ...(episodes.count === 0
    ? ["No Episodes of the SSDA903 were read, so AD1 and PlacedAdoption rest on lists and trackers alone."]
    : []),
];

const COUNTED: readonly { count: keyof QuarterCounts; label: string }[] = [
  { count: "decisions", label: "Children with a decision" },
  { count: "placementOrders", label: "Children with a placement order" },
  { count: "matches", label: "Children matched" },
  { count: "movedIn", label: "Children who moved in with adopters" },
  { count: "adoptionOrders", label: "Children with an adoption order" },
  { count: "plansChanged", label: "Children whose plan changed" },
  { count: "disruptions", label: "Children whose placement broke down" },
  { count: "guardianship", label: "Children with a special guardianship order" },
  { count: "enquiries", label: "Families who enquired" },
  { count: "approvals", label: "Families approved" },
];

const quarterRows = ({ asked, quarter }: ReturnsFilled): Row[] => [
  heading(`In the quarter, ${asked.quarter.period.title}`),
  ...COUNTED.map(({ count, label }): Row => [
    text(label, "label"),
    number(quarter[count], quarterName(count)),
  ]),
  ...paragraph(
    "The adoption survey asks for these beside its rows. A child counts once in each line; plan changed: away from adoption; broke down: with adopters, before the order; special guardianship: of children who were looked after.",
    "note",
  ),
];

function columnsOf(cases: Cases, { forms }: ReturnsFilled): TableColumn[] {
  const { lines } = returnChanges(cases);
  const texts = (
    name: string,
    of: (filled: (typeof forms)[number]) => string,
    width: number,
  ): TableColumn => ({
    ...textColumn(name, forms.map(of), width),
    wrap: true,
  });
  const days = (name: string, of: (filled: (typeof forms)[number]) => number) =>
    dayColumn(name, Int32Array.from(forms, of));
  const numbers = (name: string, of: (filled: (typeof forms)[number]) => number) =>
    numberColumn(name, Float64Array.from(forms, of), "#,##0", 10);
  return [
    texts("Return", ({ form }) => form.title, 42),
    texts("Period", ({ period }) => period.title, 24),
    days("From", ({ period }) => period.from),
    days("To", ({ period }) => period.to),
    days("Filled to", ({ period }) => period.cut),
    numbers("Rows", ({ count }) => count),
    {
      ...numbers("To mend", (filled) => needsOf(filled).mend),
      highlight: [{ when: { is: ">", to: 0 }, tone: "bad" }],
    },
    {
      ...numbers("To check", (filled) => needsOf(filled).check),
      highlight: [{ when: { is: ">", to: 0 }, tone: "warning" }],
    },
    numbers(
      "Changed",
      ({ form, period }) =>
        lines.filter((line) => line.Return === form.title && line.Period === period.title).length,
    ),
    texts("Filled", () => cases.run.at, 26),
    texts("Layout as last seen", ({ form }) => layoutSentence(form), 60),
    {
      header: "Sheet",
      content: {
        kind: "links",
        targets: forms.map(({ form }) => `${sheetReference(sheetOf(form))}A1`),
        texts: forms.map(({ form }) => sheetOf(form)),
      },
      format: "General",
      width: 24,
    },
  ];
}
