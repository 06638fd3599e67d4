import {
  both,
  compare,
  count,
  iff,
  join,
  minus,
  named,
  over,
  sameRow,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { DUE_SOON_DAYS, type DriftGroup } from "../domain/drift/drift";
import type { Cases } from "./cases";
import { caseloadOf, type Caseload } from "./caseloadLines";
import { paragraph, text, titleBlock } from "./frame";
import { DAYS_OVERDUE, DRIFT_TABLE, lateCases, overdue, withLimit } from "./overdue";
import type { SheetPlan, TableBlock, TableColumn } from "./plan";
import { figure, type Row } from "./summaryRows";
import { counted, inWords, numberColumn, textColumn } from "./words";

export const CASELOAD = "Caseload";
/** In `Drift`: the line of `Caseload` on which the case is counted. */
export const CASELOAD_LINE = "Caseload line";
export const QUERIES = "Queries";

const inGroup = (group: DriftGroup) => where("Group", "=", group);

/** What is counted of each team and worker: the header, the name of the whole, and the rows of `Drift`. */
export const CASELOAD_FIGURES: readonly {
  header: string;
  name: string;
  of: (...line: Condition[]) => Expr;
  format?: "#,##0";
}[] = [
  { header: "Children on Drift", name: "children", of: (...line) => count(DRIFT_TABLE, ...line) },
  {
    header: "Live adoption plans",
    name: "live_plans",
    of: (...line) => count(DRIFT_TABLE, inGroup("Live adoption plan"), ...line),
  },
  {
    header: "No decision yet",
    name: "no_decision",
    of: (...line) => count(DRIFT_TABLE, inGroup("No decision yet"), ...line),
  },
  { header: "Overdue", name: "overdue", of: (...line) => count(DRIFT_TABLE, overdue, ...line) },
  {
    header: DAYS_OVERDUE,
    name: "days_overdue",
    of: (...line) => over("sum", DRIFT_TABLE, DAYS_OVERDUE, overdue, ...line),
  },
  {
    header: `Due in ${DUE_SOON_DAYS} days`,
    name: "due_soon",
    of: (...line) =>
      count(DRIFT_TABLE, where(DAYS_OVERDUE, "=", 0), where("Days to due", "<=", DUE_SOON_DAYS), ...line),
  },
  {
    header: "Nothing booked",
    name: "nothing_booked",
    of: (...line) =>
      minus(
        count(DRIFT_TABLE, withLimit, ...line),
        count(DRIFT_TABLE, withLimit, where("Booked for", ">", 0), ...line),
      ),
  },
  {
    header: "Queries to mend or check",
    name: "queries",
    of: (...line) => over("sum", DRIFT_TABLE, QUERIES, ...line),
  },
];

export const caseloadName = (figure: string): string => `out_caseload_${figure}`;

/** Who has how much, and how much of it is late: a line a team with its workers under it, each figure a formula over `Drift`. */
export function caseloadSheet(cases: Cases): SheetPlan {
  const caseload = caseloadOf(lateCases(cases));
  const purpose =
    "Who has how many children, how many of them are overdue or soon due, and for how many nothing is booked.";
  const above: Row[] = [
    [
      text("All teams", "heading"),
      null,
      null,
      ...CASELOAD_FIGURES.map(({ header }) => text(header, "figureHeading")),
    ],
    [
      text("All children on Drift", "label"),
      null,
      null,
      ...CASELOAD_FIGURES.map(({ name, of }) => figure(of(), "#,##0", caseloadName(name))),
    ],
    addedUp("Teams added up", "Team"),
    addedUp("Workers added up", "Worker"),
    [{ content: { expr: proof }, style: "note", highlight: [{ when: { contains: "▲" }, tone: "bad" }] }],
    ...paragraph(meaning(caseload), "note"),
    [],
  ];
  const row = 5 + above.length;
  return {
    name: CASELOAD,
    group: "meeting",
    purpose,
    blocks: [
      titleBlock(
        CASELOAD,
        purpose,
        cases,
        `To see the children of a line, filter Drift for its number under ${CASELOAD_LINE}: a team has all from First line to Last line.`,
      ),
      { kind: "grid", row: 5, column: 0, cells: above },
      caseloadTable(caseload, row),
    ],
    freeze: { rows: row + 1, columns: 2 },
    print: { orientation: "landscape", titleRows: { from: row, to: row } },
  };
}

const summed = (header: string, level: string): Expr =>
  over("sum", CASELOAD, header, where("Level", "=", level));

function addedUp(label: string, level: "Team" | "Worker"): Row {
  return [
    text(label, "label"),
    null,
    null,
    ...CASELOAD_FIGURES.map(({ header }) => figure(summed(header, level))),
  ];
}

/** True while every row of `Drift` is in the line of one team and of one worker. */
const proof: Expr = iff(
  both(
    ...["Team", "Worker"].flatMap((level) =>
      ["children", "days_overdue"].map((name) => {
        const { header } = CASELOAD_FIGURES.find((each) => each.name === name)!;
        return compare(summed(header, level), "=", named(caseloadName(name)));
      }),
    ),
  ),
  iff(
    compare(named(caseloadName("children")), "=", 0),
    value("✓ No child is on Drift."),
    join(
      "✓ Teams and workers each add up to the ",
      named(caseloadName("children")),
      iff(compare(named(caseloadName("children")), "=", 1), value(" child"), value(" children")),
      " on Drift.",
    ),
  ),
  value("▲ The lines do not add up to Drift: rows were added or taken out. Press Analyse."),
);

function meaning({ furtherTeams, furtherWorkers }: Caseload): string {
  const left = [
    ...(furtherWorkers > 0 ? [counted(furtherWorkers, "worker")] : []),
    ...(furtherTeams > 0 ? [counted(furtherTeams, "team")] : []),
  ];
  return [
    "Team and worker are as the best source has them; names that differ in capitals or spaces only are one.",
    "Overdue: the limit that falls due first has passed. Nothing booked: a limit runs, and neither what it waits for nor a later event is booked. A child with no limit running, or of whom nobody can tell, is in neither.",
    ...(left.length > 0
      ? [
          `There is room for the most overdue; ${inWords(left)} with fewer ${left.length === 1 && /^1 /.test(left[0]!) ? "is" : "are"} counted together as further workers or teams.`,
        ]
      : []),
  ].join(" ");
}

function caseloadTable({ lines }: Caseload, row: number): TableBlock {
  const counts = (header: string, content: Expr): TableColumn => ({
    header,
    content,
    format: "#,##0",
    width: 11,
    ...(header === "Overdue" && { highlight: [{ when: { is: ">", to: 0 }, tone: "bad" }] as const }),
  });
  const onLine = [
    where(CASELOAD_LINE, ">=", sameRow("First line")),
    where(CASELOAD_LINE, "<=", sameRow("Last line")),
  ];
  return {
    kind: "table",
    name: CASELOAD,
    row,
    column: 0,
    rowCount: lines.length,
    identity: ["Team", "Worker"],
    columns: [
      textColumn(
        "Team",
        lines.map(({ team }) => team),
        26,
      ),
      textColumn(
        "Worker",
        lines.map(({ worker }) => worker),
        26,
      ),
      textColumn(
        "Level",
        lines.map(({ level }) => level),
        8,
      ),
      ...CASELOAD_FIGURES.map(({ header, of }) => counts(header, of(...onLine))),
      numberColumn(
        "First line",
        Float64Array.from(lines, ({ first }) => first),
        "0",
        8,
      ),
      numberColumn(
        "Last line",
        Float64Array.from(lines, ({ last }) => last),
        "0",
        8,
      ),
    ],
  };
}
