import type { Process, ProcessId } from "../../domain/costs/processes";
import {
  both,
  compare,
  divide,
  iff,
  join,
  named,
  plus,
  sameRow,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { TableColumn } from "../plan";
import { CHILD_PROCESSES, unitOf } from "./childrenNames";
import {
  daysInPeriod,
  formula,
  isEmpty,
  isInPeriod,
  poundsFormula,
  smallest,
  untilAsAt,
} from "./rowFormulas";

/** What stands for a unit cost that nobody has entered, so that the rows need not ask again and again. */
export const NOT_ENTERED = "not entered";
/** Years for which a child is supported after the order: those of `Unit costs`. */
export const SUPPORT_YEARS = "cost_support_years";

/** Headers of the days by which a child's processes are counted. */
export const DAYS = {
  decision: "Decision",
  order: "Placement order",
  match: "Match",
  movedIn: "Moved in",
  adopted: "Adoption order",
  findingTo: "Family finding to",
  adoptersTo: "With adopters to",
  disrupted: "Disrupted",
  disruptedBefore: "Disrupted before",
} as const;

const UNIT_WORDS: Readonly<Record<Process["per"], string>> = { event: "", week: " weeks", year: " years" };
/** "Child 3 weeks": how often in the period, or how long. */
export const occurrencesHeader = ({ name, per }: Process): string => `${name}${UNIT_WORDS[per]}`;
export const costHeader = ({ name }: Process): string => `${name} cost`;

const weeks = (from: string, to: string): Expr =>
  iff(isEmpty(from), value(0), divide(daysInPeriod(sameRow(from), untilAsAt(to)), value(7)));

/** Support runs from the order for the years entered, or to the as-at date. */
const yearsOfSupport: Expr = iff(
  isEmpty(DAYS.adopted),
  value(0),
  divide(
    daysInPeriod(
      sameRow(DAYS.adopted),
      smallest(
        plus(named("as_at"), value(0)),
        plus(sameRow(DAYS.adopted), times(value(365), named(SUPPORT_YEARS))),
      ),
    ),
    value(365),
  ),
);

const COUNTED: Readonly<Partial<Record<ProcessId, Expr>>> = {
  child_1: isInPeriod(DAYS.decision),
  child_2: isInPeriod(DAYS.order),
  child_3: weeks(DAYS.decision, DAYS.findingTo),
  child_4: isInPeriod(DAYS.match),
  child_5: isInPeriod(DAYS.movedIn),
  child_6: weeks(DAYS.movedIn, DAYS.adoptersTo),
  child_7: isInPeriod(DAYS.adopted),
  child_8: isInPeriod(DAYS.movedIn),
  child_9: yearsOfSupport,
  disruption: plus(isInPeriod(DAYS.disrupted), isInPeriod(DAYS.disruptedBefore)),
};

const isUnknown = (process: Process): Expr => compare(named(unitOf(process.id)), "=", NOT_ENTERED);

/** Occurrences in the period and what they cost, two columns a process. */
export const processColumns = (): TableColumn[] =>
  CHILD_PROCESSES.flatMap((process) => [
    formula(occurrencesHeader(process), COUNTED[process.id]!, process.per === "event" ? "0" : "0.0", 9),
    poundsFormula(
      costHeader(process),
      iff(
        isUnknown(process),
        value(0),
        times(sameRow(occurrencesHeader(process)), named(unitOf(process.id))),
      ),
      9,
    ),
  ]);

export const allProcesses: Expr = CHILD_PROCESSES.map((process) => sameRow(costHeader(process))).reduce<Expr>(
  plus,
  value(0),
);

/** Which processes happened that have no cost: "Child 1; Child 3; ". */
export const notCosted: Expr = join(
  "",
  ...CHILD_PROCESSES.map((process) =>
    iff(
      both(compare(sameRow(occurrencesHeader(process)), ">", 0), isUnknown(process)),
      value(`${process.name}; `),
      value(""),
    ),
  ),
);
