import { AFTER_APPROVAL, STEPS_NOW, WAITING_BANDS } from "../../domain/diagnostic/adopterJourney";
import {
  compare,
  iff,
  join,
  minus,
  named,
  plus,
  value,
  where,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import { AS_AT } from "../countFormula";
import { FURTHEST_WORDS } from "../familySteps";
import { text } from "../frame";
import { figure, header, type Row } from "../summaryRows";
import {
  isAt,
  LEFT,
  LEFT_AFTER_APPROVAL,
  leftName,
  LIVE,
  nowNames,
  onHold,
  WAITING,
  waitingNames,
} from "./adoptersWords";
import { among, howMany, percentOf, type Population } from "./reportFigures";
import type { ReportSection } from "./reportPage";

/** What a live family waits for, by its furthest step. */
const NOW_WORDS = {
  ...FURTHEST_WORDS,
  approved: "Approved, waiting for a match",
  matched: "Matched, no child moved in",
  placed: "Child moved in, no adoption order",
};

const inTheProcess: Condition = where("On hold", "<>", "Yes");

/** Families in the process at the as-at date, by step, those on hold apart. */
export function inProgress(remark: Expr): ReportSection {
  const row = (label: string, of: Population, names: { families: string; onHold: string }): Row => [
    text(label, "label"),
    figure(howMany(among(of, [inTheProcess]))),
    figure(howMany(among(of, [onHold])), "#,##0", names.onHold),
    figure(howMany(of), "#,##0", names.families),
  ];
  const live = nowNames();
  return {
    heading: join("In the process at the as-at date, by furthest step", remark),
    rows: [
      header("Step", "Going on", "On hold", "Families"),
      ...STEPS_NOW.map((step) => row(NOW_WORDS[step], among(LIVE, [isAt(step)]), nowNames(step))),
      row("All families in the process", LIVE, live),
    ],
    chart: {
      name: "Families by step",
      type: "stackedBars",
      finding: join(
        familiesWords(named(live.families)),
        iff(compare(named(live.families), "=", 1), value(" is"), value(" are")),
        " in the process: ",
        named(nowNames("approved").families),
        " approved and waiting for a match, ",
        named(live.onHold),
        " of all on hold.",
      ),
      alternative: join(
        "Bars of families by step, on hold on top: ",
        ...STEPS_NOW.flatMap((step, at): (Expr | string)[] => [
          at === 0 ? "" : ", ",
          `${FURTHEST_WORDS[step]} `,
          named(nowNames(step).families),
        ]),
        ".",
      ),
      data: { row: 0, column: 0, rowCount: STEPS_NOW.length + 1, columnCount: 3 },
      rowCount: 20,
      axis: "Families",
    },
  };
}

/**
 * The last day from which so many calendar months are over at the as-at date. From the end of a month all days run out that
 * its month has and the earlier one has not: so many months after 28 to 30 November is 28 February.
 */
const monthsOver = (months: number): Expr => ({
  op: "largest",
  of: [
    { op: "months", of: AS_AT, count: -months },
    minus({ op: "months", of: plus(AS_AT, value(1)), count: -months }, value(1)),
  ],
});

const BAND_WORDS: Readonly<Record<(typeof WAITING_BANDS)[number]["id"], string>> = {
  under_3_months: "Under 3 months",
  "3_to_6_months": "3 months to under 6",
  "6_to_12_months": "6 months to under 12",
  "12_months_or_more": "12 months or more",
};

/** How long approved families have waited for a match so far. */
export function waitingForMatch(remark: Expr): ReportSection {
  const row = (label: string, of: Population, names: { families: string; onHold: string }): Row => [
    text(label, "label"),
    figure(howMany(of), "#,##0", names.families),
    figure(percentOf(named(names.families), named(waitingNames().families)), "0"),
    figure(howMany(among(of, [onHold])), "#,##0", names.onHold),
  ];
  return {
    heading: join("Approved and waiting for a match: so far, not finished", remark),
    rows: [
      header("Since the approval", "Families", "% of them", "On hold"),
      ...WAITING_BANDS.map(({ id, from, to }) => {
        const since: Condition[] = [
          ...(from === 0 ? [] : [where("Approved", "<=", monthsOver(from))]),
          ...(to === undefined ? [] : [where("Approved", ">", monthsOver(to))]),
        ];
        return row(BAND_WORDS[id], among(WAITING, since), waitingNames(id));
      }),
      row("All who wait", WAITING, waitingNames()),
    ],
  };
}

/** Why families left, as `Families` has it. */
const REASONS = [
  ["Withdrew", "Withdrew"],
  ["Refused", "Application refused"],
  ["Other reason", "Other reason"],
  ["No reason given", ""],
] as const;

/** Families who left in the period, by how far they had come, and why. */
export function lost(part: Expr): ReportSection {
  const row = (label: string, of: Population, name: string): Row => [
    text(label, "label"),
    ...REASONS.map(([, reason]) => figure(howMany(among(of, [where("Leaving reason", "=", reason)])))),
    figure(howMany(of), "#,##0", name),
  ];
  return {
    heading: join("Families who left in the period, by how far they had come", part),
    rows: [
      header("Furthest step", ...REASONS.map(([heading]) => heading), "Families"),
      ...STEPS_NOW.map((step) => row(FURTHEST_WORDS[step], among(LEFT, [isAt(step)]), leftName(step))),
      row("All who left", LEFT, leftName()),
      [],
      [
        text("Of them after approval", "label"),
        figure(
          AFTER_APPROVAL.map((step) => named(leftName(step))).reduce(plus),
          "#,##0",
          LEFT_AFTER_APPROVAL,
        ),
      ],
    ],
  };
}

/** "1 family", "2 families" in a sentence. */
export const familiesWords = (of: Expr): Expr =>
  join({ op: "text", of, format: "#,##0" }, iff(compare(of, "=", 1), value(" family"), value(" families")));
