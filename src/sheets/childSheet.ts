import { formatLong } from "../domain/dates/writtenForms";
import {
  compare,
  count,
  iff,
  ifError,
  join,
  lookup,
  named,
  value,
  where,
  type Expr,
} from "../domain/formula/expression";
import type { Cases } from "./cases";
import { CHILD_CASE, driftText, onDrift } from "./childSheetCells";
import { FLAG_TONES } from "./flagTones";
import { clockRows } from "./childSheetClocks";
import { placementRows } from "./childSheetPlacements";
import { wayRows } from "./childSheetWay";
import { caseOf } from "./driftSheet";
import { text } from "./frame";
import type { Cell, SheetPlan } from "./plan";
import { heading, sentence, type Row } from "./summaryRows";
import { DRIFT } from "./typedTables";

const INPUT = "in_child";
const BY_HAND =
  "Write here by hand on the printed page. What is typed here belongs to no child and is not kept: type it on Drift.";
/** Lines to write on, in the meeting. */
const MINUTES = 17;

/** All that a meeting needs of one child on one page: a person types which, and the page follows by recalculation. */
export function childSheet(cases: Cases): SheetPlan {
  const purpose =
    "One child on one page for the meeting: the way so far, the clocks, the moves, what was decided.";
  const cells: Row[] = [
    [text("One child for the meeting", "title")],
    [text(originOf(cases), "note")],
    inputRow(cases),
    [],
    heading("The child"),
    ...whoRows,
    [],
    ...wayRows(),
    [],
    ...clockRows(),
    [],
    heading("What was decided, as typed on Drift"),
    ...decidedRows,
    [],
    ...placementRows(),
    [],
    heading("Minutes"),
    [text(BY_HAND, "note")],
    ...Array.from({ length: MINUTES }, (): Row => []),
    [text("Written by                                                            on", "note")],
  ];
  return {
    name: "Child sheet",
    group: "meeting",
    purpose,
    blocks: [{ kind: "grid", row: 0, column: 0, cells }],
    widths: [32, 13, 13, 13, 3, 56],
    print: { orientation: "portrait", onePage: true },
  };
}

function originOf({ run, asAt }: Cases): string {
  const files = run.files.length > 2 ? `${run.files.length} files` : run.files.join(", ");
  return [files, `as at ${formatLong(asAt)}`, `Earlier Permanence ${run.version}`, `run ${run.at}`]
    .filter(Boolean)
    .join(" · ");
}

const typed = named(INPUT);
const theCase = named(CHILD_CASE);

/** By Case, else by the child's key; of a child with two plans on Drift, the first. */
const caseTyped: Expr = {
  op: "ifError",
  of: lookup(join(typed, ""), "Drift", "Case", "Case"),
  otherwise: ifError(lookup(join(typed, ""), "Drift", "Child key", "Case"), ""),
};

const ofKey = count("Drift", where("Child key", "=", typed));
const note: Expr = iff(
  compare(join(typed, ""), "=", ""),
  value("Type a Case of Drift or a child's id in the yellow cell."),
  iff(
    compare(theCase, "=", ""),
    join("“", typed, "” is neither a Case nor a child's id on Drift: look there for those it has."),
    iff(
      compare(ofKey, ">", 1),
      join("This child is on Drift ", ofKey, " times: type the Case of the other to see it."),
      value("Type another Case or id in the yellow cell and the page follows."),
    ),
  ),
);

function inputRow(cases: Cases): Row {
  const [first] = cases.drift;
  const input: Cell = {
    content: {
      input: { key: INPUT, kind: "text", default: first ? caseOf(cases, first.journey) : "" },
    },
    style: "input",
    format: "@",
    name: INPUT,
  };
  return [text("Case or child's id", "label"), input, null, sentence(note)];
}

const shown = (expr: Expr, name?: string): Cell => ({
  content: { expr },
  style: "body",
  ...(name !== undefined && { name }),
});
/** A label, what stands beside it, and something else at the right: "Team: North". */
const who = (label: string, left: Expr, right: Expr, name?: string): Row => [
  text(label, "label"),
  shown(left, name),
  null,
  null,
  null,
  shown(right),
];
/** Something made of a text, "" where there is none. */
function unlessEmpty(header: string, of: (found: Expr) => Expr): Expr {
  const found = driftText(header);
  return iff(compare(found, "=", ""), value(""), of(found));
}
const labelled = (label: string, header: string): Expr =>
  unlessEmpty(header, (found) => join(`${label}: `, found));
/** Texts beside one another, parted by semicolons where both are there. */
const beside = (first: Expr, second: Expr): Expr =>
  join(
    first,
    iff({ op: "and", of: [compare(first, "<>", ""), compare(second, "<>", "")] }, value("; "), value("")),
    second,
  );
const whoRows: Row[] = [
  who("Case", caseTyped, driftText("Group"), CHILD_CASE),
  who(
    "Age",
    unlessEmpty("Age", (age) => join(age, " years")),
    beside(labelled("Team", "Team"), labelled("Worker", "Worker")),
  ),
  [
    text("Stage", "label"),
    shown(
      join(
        driftText("Stage"),
        unlessEmpty("Days in stage", (days) => join(", for ", days, " days")),
        unlessEmpty("Usual days in stage", (days) => join("; usual here: ", days, " days")),
      ),
    ),
  ],
  who(
    "Plan recorded",
    driftText("Plan recorded"),
    beside(
      labelled("Court", "Court"),
      unlessEmpty("Sibling group", (group) =>
        join(
          "Sibling group: ",
          group,
          unlessEmpty("Siblings together", (found) => join(" (", found, ")")),
        ),
      ),
    ),
  ),
  [
    text("Flag", "label"),
    { ...shown(onDrift("Flag")), highlight: FLAG_TONES },
    null,
    null,
    null,
    {
      ...shown(onDrift("Alarm")),
      highlight: [{ when: { contains: "▲" }, tone: "bad" }],
    },
  ],
  [text("To know", "label"), shown(beside(driftText("Also"), driftText("Cannot tell")))],
];

const DAYS_TYPED = new Set(["By when", "Next meeting"]);
const decidedRows: Row[] = DRIFT.typed.map((header) => [
  text(header, "label"),
  { ...shown(onDrift(header)), ...(DAYS_TYPED.has(header) && { format: "dd/mm/yyyy" as const }) },
]);
