import { FINISHED_STEPS, STEP_MONTHS, type FinishedStepId } from "../../domain/adopters/steps";
import { FEWEST_FOR_QUARTERS } from "../../domain/diagnostic/adopterJourney";
import {
  compare,
  divide,
  ifError,
  iff,
  join,
  named,
  quantile,
  round,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import { newestFirst } from "../../domain/published/benchmarks";
import {
  ADOPTER_TIMES,
  APPROVED_IN_6_MONTHS,
  MATCHED_IN_6_MONTHS,
} from "../../domain/published/adopterTimes";
import { FURTHEST_WORDS, HOLD_BEGAN_IN, STEP_DAYS_HEADERS, WITHIN_HEADERS } from "../familySteps";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, type Row } from "../summaryRows";
import { endedInPeriod, MARK_NAMES, STEP_TITLES, stepNames, withinNames } from "./adoptersWords";
import { among, howMany, meanIn, medianIn, numbersIn, percentOf, type Population } from "./reportFigures";
import type { ReportSection } from "./reportPage";

/** Days of a mean month, for saying days as months. */
const DAYS_A_MONTH = 30.4375;

const TOO_FEW = "too few";

const populationOf = ({ id, whose }: (typeof FINISHED_STEPS)[number]) => endedInPeriod(id, whose);
const stepOf = (id: FinishedStepId) => FINISHED_STEPS.find((step) => step.id === id)!;

/** How long each step took families who came to its end in the period. */
export function durations(part: Expr): ReportSection {
  return {
    heading: join("Days of each step, of families who came to its end in the period", part),
    rows: [
      header(
        "Step",
        ...[
          "Families",
          "With days",
          "Mean",
          "Median",
          "Lower quarter",
          "Upper quarter",
          "No start",
          "Not in order",
        ],
      ),
      ...FINISHED_STEPS.map((step): Row => {
        const names = stepNames(step.id);
        const of = populationOf(step);
        const days = STEP_DAYS_HEADERS[step.id];
        const quarter = (p: number): Expr =>
          iff(
            compare(named(names.n), "<", FEWEST_FOR_QUARTERS),
            value(TOO_FEW),
            ifError(quantile(p, of.table, days, ...of.conditions, where(days, ">=", 0)), TOO_FEW),
          );
        return [
          text(STEP_TITLES[step.id], "label"),
          figure(howMany(of), "#,##0", names.reached),
          figure(numbersIn(of, days), "#,##0", names.n),
          figure(meanIn(of, days), "#,##0", names.mean),
          figure(medianIn(of, days), "#,##0", names.median),
          figure(quarter(0.25), "#,##0", names.lowerQuarter),
          figure(quarter(0.75), "#,##0", names.upperQuarter),
          figure(howMany(among(of, [where(days, "=", "")])), "#,##0", names.noStart),
          figure(howMany(among(of, [where(days, "<", 0)])), "#,##0", names.outOfOrder),
        ];
      }),
    ],
  };
}

/** A limit or a mark that a step is held against. */
interface Against {
  title: string;
  step: FinishedStepId;
  /** Column of `Families`, and what it says of those who kept to it, and of the others. */
  column: string;
  kept: "Yes" | "No";
  names: ReturnType<typeof withinNames>;
  says: string;
  /** The step, as `Hold began in` has it, whose holds make it longer. */
  held?: string;
  england?: string;
}

const months = (id: keyof typeof STEP_MONTHS, more: Partial<Against> = {}): Against => ({
  title: STEP_TITLES[id],
  step: id,
  column: WITHIN_HEADERS[id],
  kept: "Yes",
  names: withinNames(id),
  says: `${STEP_MONTHS[id]} months`,
  ...more,
});

const AGAINST: readonly Against[] = [
  months("stage1", { held: FURTHEST_WORDS.stage1 }),
  months("between_stages", { held: FURTHEST_WORDS.between }),
  months("stage2", { held: FURTHEST_WORDS.stage2 }),
  months("fast_track"),
  months("registration_to_approval", { england: APPROVED_IN_6_MONTHS }),
  {
    title: "Approval to match, under 3 months",
    step: "approval_to_match",
    column: "Waited 3 months",
    kept: "No",
    names: MARK_NAMES,
    says: "3 months",
    held: FURTHEST_WORDS.approved,
  },
  months("approval_to_match", {
    title: "Approval to match, within 6 months",
    held: FURTHEST_WORDS.approved,
    england: MATCHED_IN_6_MONTHS,
  }),
];

/** How many families kept to the months, how many did not, and England's share where anybody published one. */
export function againstLimits(part: Expr): ReportSection {
  return {
    heading: join("Against the limits, in calendar months", part),
    rows: [
      header(
        "Step",
        ...["Limit", "With days", "Within", "Longer", "% within", "Longer, held", "England", "Quarter"],
      ),
      ...AGAINST.map((against): Row => {
        const of = populationOf(stepOf(against.step));
        const kept = among(of, [where(against.column, "=", against.kept)]);
        const not = among(of, [where(against.column, "=", against.kept === "Yes" ? "No" : "Yes")]);
        const { within, longer, percent } = against.names;
        const n = named(stepNames(against.step).n);
        return [
          text(against.title, "label"),
          plain(against.says),
          figure(n),
          figure(howMany(kept), "#,##0", within),
          figure(howMany(not), "#,##0", longer),
          figure(percentOf(named(within), n), "0", percent),
          against.held === undefined ? null : figure(heldAmong(not, against.held)),
          ...england(against.england),
        ];
      }),
    ],
  };
}

const heldAmong = (of: Population, step: string): Expr =>
  howMany(among(of, [where(HOLD_BEGAN_IN, "=", step)]));

const plain = (words: string): Cell => ({ content: { value: words }, style: "figure", format: "@" });

function england(of: string | undefined): Cell[] {
  const newest = of === undefined ? undefined : newestFirst(of, ADOPTER_TIMES, {})[0];
  return newest ? [plain(newest.shown), plain(newest.year)] : [];
}

/** Steps in a chart, the limit where there is one. */
const DRAWN: readonly { id: FinishedStepId; limit?: number }[] = [
  { id: "enquiry_to_registration" },
  { id: "stage1", limit: STEP_MONTHS.stage1 },
  { id: "between_stages", limit: STEP_MONTHS.between_stages },
  { id: "stage2", limit: STEP_MONTHS.stage2 },
  { id: "approval_to_match", limit: 3 },
  { id: "match_to_moved_in" },
  { id: "moved_in_to_adoption_order" },
];

/** The middle family's months in each step, beside the limits. */
export function whereTheMonthsGo(): ReportSection {
  const median = (id: FinishedStepId) => named(stepNames(id).median);
  const inMonths = (id: FinishedStepId): Expr =>
    ifError(round(divide(median(id), value(DAYS_A_MONTH)), 1), "");
  const medianMonths = (id: FinishedStepId): Expr =>
    iff(compare(named(stepNames(id).n), "=", 0), value("not known"), {
      op: "text",
      of: inMonths(id),
      format: "0.0",
    });
  return {
    heading: "Where the months go",
    rows: [
      header("Step", "Median", "Limit"),
      ...DRAWN.map(({ id, limit }): Row => [
        text(STEP_TITLES[id], "label"),
        figure(inMonths(id), "0.0"),
        ...(limit === undefined ? [] : [figure(value(limit), "0.0")]),
      ]),
    ],
    chart: {
      name: "Where the months go",
      type: "bars",
      finding: join(
        "Months of the middle family: Adopter Stage 1 ",
        medianMonths("stage1"),
        ", Stage 2 ",
        medianMonths("stage2"),
        ", approval to match ",
        medianMonths("approval_to_match"),
        ".",
      ),
      alternative: join(
        "Bars of months by step, the median beside the limit: ",
        ...DRAWN.flatMap(({ id, limit }, at): (Expr | string)[] =>
          limit === undefined
            ? []
            : [at === 1 ? "" : ", ", STEP_TITLES[id], " ", medianMonths(id), ` against ${limit}`],
        ),
        ".",
      ),
      data: { row: 0, column: 0, rowCount: DRAWN.length + 1, columnCount: 3 },
      rowCount: 20,
      axis: "Months",
    },
  };
}
