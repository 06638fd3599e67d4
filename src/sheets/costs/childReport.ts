import type { Process } from "../../domain/costs/processes";
import {
  compare,
  divide,
  iff,
  join,
  lookup,
  named,
  over,
  plus,
  times,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell, Input } from "../plan";
import { figure, header, heading, inputCell, sentence, type Row } from "../summaryRows";
import {
  BASIS,
  CHILD_NAMES,
  CHILD_PROCESSES,
  HEADERS,
  occurrencesName,
  processTotalName,
  TABLES,
  unitOf,
} from "./childrenNames";
import { costHeader, NOT_ENTERED, occurrencesHeader, SUPPORT_YEARS } from "./childProcesses";
import { ILLUSTRATIVE_NOTE, inUse, processName } from "./costNames";
import { pounds, whole } from "../amountsInWords";
import { isNumber, sumOf } from "../enteredNumber";

/** The child whose costs stand beside those of all: an id, or a case. */
export const CHOSEN_CHILD = "in_cost_child";
const CASE = "cost_child_case";
const NOBODY = "none";

/** Unit cost, how often, subtotal: all children beside one that a person chooses. Stands over the table of children. */
/** @param leftOut a sentence on journeys that are not in the table, or "" */
export function childReport(leftOut: string): Row[] {
  return [
    [{ ...sentence(headline, CHILD_NAMES.headline), style: "body" }],
    [sentence(join(leftOut, whatIsMissing), CHILD_NAMES.notCosted)],
    [sentence(illustrative)],
    [
      text("One child, by id or case", "label"),
      inputCell(CHOSEN),
      null,
      { content: { expr: caseFound }, style: "note", name: CASE },
      sentence(whoItIs),
    ],
    heading("What it is made of: unit cost (a), how often in the period (b), a x b"),
    [
      ...header("Process", "(a) Unit cost", "(b) All children", "a x b"),
      null,
      text("(b) One child", "figureHeading"),
      text("a x b", "figureHeading"),
    ],
    ...CHILD_PROCESSES.map(processRow),
    [
      text("All processes", "label"),
      null,
      null,
      figure(over("sum", TABLES.children, "Processes"), "#,##0", CHILD_NAMES.processesTotal),
      null,
      null,
      figure(ofChosen("Processes")),
    ],
    [
      text("Placements, day by day", "label"),
      null,
      null,
      figure(over("sum", TABLES.children, "Placements")),
      null,
      null,
      figure(ofChosen("Placements")),
      null,
      sentence(placementsWords),
    ],
    [
      text("Total", "label"),
      null,
      null,
      figure(
        plus(named(CHILD_NAMES.processesTotal), named(CHILD_NAMES.placementsTotal)),
        "#,##0",
        CHILD_NAMES.total,
      ),
      null,
      null,
      figure(ofChosen("Total")),
    ],
    [
      text("Children with a decision, in the period", "label"),
      null,
      null,
      figure(over("sum", TABLES.children, "Counts as child"), "#,##0", CHILD_NAMES.children),
    ],
    ...waitingRows(),
  ];
}

const CHOSEN: Input = {
  key: CHOSEN_CHILD,
  kind: "text",
  default: null,
};

/** Every unit cost is asked for once here, so that the table's rows need not. */
function processRow(process: Process): Row {
  const { id, name, title, per } = process;
  const unit = processName(id);
  const howOften: Cell["format"] = per === "event" ? "#,##0" : "#,##0.00";
  return [
    text(`${name}: ${title}${per === "event" ? "" : `, a ${per}`}`, "label"),
    figure(iff(isNumber(unit), named(unit), value(NOT_ENTERED)), "#,##0.00", unitOf(id)),
    figure(over("sum", TABLES.children, occurrencesHeader(process)), howOften, occurrencesName(id)),
    figure(over("sum", TABLES.children, costHeader(process)), "#,##0", processTotalName(id)),
    null,
    figure(ofChosen(occurrencesHeader(process)), howOften),
    figure(ofChosen(costHeader(process))),
  ];
}

/** Of `Unit costs`: for how many years a child is supported after the order. */
const YEARS_ENTERED = inUse("years_child_9");

const typed: Expr = join(named(CHOSEN_CHILD), "");
const caseFound: Expr = {
  op: "ifError",
  of: lookup(typed, TABLES.children, "Case", "Case"),
  otherwise: {
    op: "ifError",
    of: lookup(typed, TABLES.children, "Child key", "Case"),
    otherwise: value(NOBODY),
  },
};

const ofChosen = (column: string): Expr => ({
  op: "ifError",
  of: lookup(named(CASE), TABLES.children, "Case", column),
  otherwise: value(""),
});

const whoItIs: Expr = iff(
  compare(typed, "=", ""),
  value("Type a child's id or a case (“784142/2”) to see one child beside all."),
  iff(
    compare(named(CASE), "=", NOBODY),
    value("No child with a decision has this id."),
    join("Case ", named(CASE), ". For another plan of the child type its case."),
  ),
);

const headline: Expr = iff(
  compare(named(CHILD_NAMES.children), "=", 0),
  value("No child with a decision was looked after in the period."),
  join(
    whole(named(CHILD_NAMES.children)),
    iff(compare(named(CHILD_NAMES.children), "=", 1), value(" child"), value(" children")),
    " with a decision cost ",
    pounds(named(CHILD_NAMES.total)),
    " in the period: ",
    pounds(named(CHILD_NAMES.processesTotal)),
    " for what was done and ",
    pounds(named(CHILD_NAMES.placementsTotal)),
    " for where they lived.",
  ),
);

const unknown = CHILD_PROCESSES.map(({ id }): Expr =>
  iff(compare(named(unitOf(id)), "=", NOT_ENTERED), value(1), value(0)),
);
const whatIsMissing: Expr = join(
  iff(
    compare(sumOf(unknown), "=", 0),
    value(""),
    join(
      "▲ ",
      sumOf(unknown),
      ` of ${CHILD_PROCESSES.length} processes have no unit cost and count as £0: enter hours or purchases on Cost inputs. `,
    ),
  ),
  iff(
    compare(named(CHILD_NAMES.noRateDays), "=", 0),
    value(""),
    join(
      "▲ ",
      whole(named(CHILD_NAMES.noRateDays)),
      " days in placements have neither a cost of their own nor an average and count as £0.",
    ),
  ),
);
const illustrative: Expr = { op: "ifError", of: join(named(ILLUSTRATIVE_NOTE), ""), otherwise: value("") };

const placementsWords: Expr = iff(
  compare(named(CHILD_NAMES.averagesTotal), ">", 0),
  join(
    pounds(named(CHILD_NAMES.averagesTotal)),
    " of it at averages, where the child's own cost is not known.",
  ),
  value(""),
);

/** What a week of waiting costs, for `Savings`. */
function waitingRows(): Row[] {
  const waiting = where(HEADERS.waiting, "=", "Yes");
  const paid = [BASIS.none, BASIS.adopters].map((basis) => where(HEADERS.basis, "<>", basis));
  const days = over("sum", TABLES.placements, HEADERS.days, waiting, ...paid);
  const cost = over("sum", TABLES.placements, HEADERS.cost, waiting, ...paid);
  return [
    [
      text("Of it at averages", "label"),
      null,
      null,
      figure(over("sum", TABLES.placements, HEADERS.atAverage), "#,##0", CHILD_NAMES.averagesTotal),
    ],
    [
      text("Days before moving in", "label"),
      null,
      null,
      figure(over("sum", TABLES.placements, HEADERS.days, waiting), "#,##0", CHILD_NAMES.waitingDays),
    ],
    [
      text("Of them with agency carers", "label"),
      null,
      null,
      figure(
        over(
          "sum",
          TABLES.placements,
          HEADERS.days,
          waiting,
          where(HEADERS.kind, "=", "Foster care, agency"),
        ),
        "#,##0",
        CHILD_NAMES.agencyDays,
      ),
    ],
    [
      text("A week before moving in, on average", "label"),
      null,
      null,
      figure(
        iff(compare(days, ">", 0), divide(times(value(7), cost), days), value(NOT_ENTERED)),
        "#,##0.00",
        CHILD_NAMES.averageWeekly,
      ),
      null,
      sentence(value("Over the days with a cost; those with adopters are not among them.")),
    ],
    [
      text("Days in placements without a cost", "label"),
      null,
      null,
      figure(
        over("sum", TABLES.placements, HEADERS.days, where(HEADERS.basis, "=", BASIS.none)),
        "#,##0",
        CHILD_NAMES.noRateDays,
      ),
    ],
    [
      text("Years of support after the order", "label"),
      null,
      null,
      figure(iff(isNumber(YEARS_ENTERED), named(YEARS_ENTERED), value(0)), "0.0", SUPPORT_YEARS),
      null,
      sentence(value("For Child 9, as entered on Unit costs; 0 where none are.")),
    ],
  ];
}
