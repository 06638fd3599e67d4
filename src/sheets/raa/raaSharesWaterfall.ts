import {
  both,
  choose,
  compare,
  iff,
  join,
  minus,
  named,
  times,
  value,
  divide,
  type Expr,
} from "../../domain/formula/expression";
import { MEMBERS } from "../../domain/raa/members";
import { pounds } from "../amountsInWords";
import { isNumber, orFalse } from "../enteredNumber";
import { text } from "../frame";
import type { ReportSection, SectionChart } from "../report/reportPage";
import { figure, type Row } from "../summaryRows";
import { BUDGET, contribution, eachFormula, eachMember, formulaResult, RAA, shownName } from "./raaNames";
import { CHOSEN } from "./raaSharesInUse";
import { today, todayShare } from "./raaSharesNames";
import { number, WORDS } from "./raaSharesRows";

/**
 * How our contribution comes about from what we pay today: the budget, the formula, its bounds, its path, and days. A step is
 * what our payment would change by, in pounds a year, where only it and those before it were done.
 */
const STEPS = [
  { id: "budget", title: "Budget at today’s shares", share: "today" },
  { id: "formula", title: "The formula", share: "blend" },
  { id: "bounds", title: "Floor, cap and limits", share: "bounded" },
  { id: "path", title: "The path over years", share: "path" },
  { id: "days", title: "Days and whole pounds", share: undefined },
] as const;
type Step = (typeof STEPS)[number];

const after = (id: Step["id"] | "start"): string => `raa_waterfall_after_${id}`;
const OURS_KNOWN = "raa_waterfall_known";

/** Our own of what each member has a cell of. */
const ours = (name: (member: number) => string): Expr =>
  choose(named(RAA.us), ...(eachMember((member) => named(name(member))) as [Expr, ...Expr[]]));
const oursOfFormula = (id: string): Expr =>
  choose(
    named(CHOSEN),
    ...(eachFormula((formula) => ours((member) => formulaResult(formula, member, id))) as [Expr, ...Expr[]]),
  );

/** What must be a number before anything is drawn. */
const NEEDED = [
  { id: "share", name: todayShare },
  { id: "contribution", name: contribution },
] as const;
const ofUs = (id: string): string => `raa_waterfall_${id}`;

const isKnown = compare(named(OURS_KNOWN), "=", 1);
const stepsInOrder = [undefined, ...STEPS] as const;

/** What we would pay once a step is done. */
function reached({ share }: Step): Expr {
  if (share === undefined) return named(ofUs("contribution"));
  const percent = share === "today" ? named(ofUs("share")) : oursOfFormula(share);
  return divide(times(number(BUDGET.inUse), percent), value(100));
}

/** From what we pay today to our contribution, as a waterfall. */
export function waterfallSection(): ReportSection {
  const changes = STEPS.map(({ id }, at) =>
    minus(named(after(id)), named(after(stepsInOrder[at]?.id ?? "start"))),
  );
  const chart: SectionChart = {
    name: "From today to our contribution",
    type: "stackedColumns",
    finding: iff(
      isKnown,
      join(
        ours(shownName),
        " pays ",
        pounds(named(after("start"))),
        " today and would pay ",
        pounds(named(after("days"))),
        ": what makes the difference",
      ),
      value("What makes our contribution differ from what we pay today: not worked out yet"),
    ),
    alternative: iff(
      isKnown,
      join(
        "Columns from what is paid today to the contribution, step by step: ",
        ...STEPS.flatMap(({ title }, at) => [`${title.toLowerCase()} `, pounds(changes[at]!), "; "]),
        "in the end ",
        pounds(named(after("days"))),
        ".",
      ),
      value(
        "No columns yet: say on RAA members which member we are and what we pay today, and type a formula that gives contributions.",
      ),
    ),
    data: { row: 3, column: 0, rowCount: 3 + STEPS.length, columnCount: 5 },
    axis: "Pounds a year",
    carried: true,
    rowCount: 20,
  };
  return {
    heading: "From what we pay today to our contribution",
    rows: [...reachedRows(), ...drawnRows()],
    chart,
  };
}

/** What a chart of columns draws: the white part that carries a step, then totals, more and less. */
function drawnRows(): Row[] {
  const figures = (carrier: Expr, total: Expr, more: Expr, less: Expr) =>
    [carrier, total, more, less].map((of) => figure(iff(isKnown, of, value(0)), "#,##0"));
  const none = value(0);
  const step = ({ id, title }: Step, at: number): Row => {
    const [before, then] = [named(after(STEPS[at - 1]?.id ?? "start")), named(after(id))];
    const change = minus(then, before);
    return [
      text(title, "label"),
      ...figures(
        { op: "smallest", of: [before, then] },
        none,
        { op: "largest", of: [none, change] },
        { op: "largest", of: [none, minus(none, change)] },
      ),
    ];
  };
  return [
    [
      text("Step (£)", "columnHeading"),
      text(" ", "figureHeading"),
      text("Paid", "figureHeading"),
      text("More", "figureHeading"),
      text("Less", "figureHeading"),
    ],
    [text("Paid today", "label"), ...figures(none, named(after("start")), none, none)],
    ...STEPS.map(step),
    [text("Contribution", "label"), ...figures(none, named(after("days")), none, none)],
  ];
}

/** What we pay after each step, in columns; nothing of it counts while one of what it needs is not known. */
function reachedRows(): Row[] {
  const chosen = both(
    compare(named(RAA.us), ">=", 1),
    compare(named(RAA.us), "<=", MEMBERS.length),
    compare(number(BUDGET.inUse), ">", 0),
    compare(named(CHOSEN), ">", 0),
    ...NEEDED.map(({ id }) => isNumber(ofUs(id))),
  );
  return [
    [
      text("What we would pay after each step (£)", "columnHeading"),
      ...["Known", "Our share today", "Contribution", "Paid today"].map((title) =>
        text(title, "figureHeading"),
      ),
      ...STEPS.map(({ title }) => text(title, "figureHeading")),
    ],
    [
      text("Us", "label"),
      figure(iff(orFalse(chosen), value(1), value(0)), "0", OURS_KNOWN),
      // Univer takes the empty text that a cell of nobody's holds for no cell at all: a word stands for it.
      ...NEEDED.map(({ id, name }) =>
        figure(
          iff(compare(join(ours(name), ""), "=", ""), value(WORDS.notYet), ours(name)),
          "#,##0.00",
          ofUs(id),
        ),
      ),
      figure(iff(isKnown, ours(today), value("")), "#,##0", after("start")),
      ...STEPS.map((each) => figure(iff(isKnown, reached(each), value("")), "#,##0", after(each.id))),
    ],
    [],
  ];
}
