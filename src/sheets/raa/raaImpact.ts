import { IMPACT_COUNTS, IMPACT_STAGES, SIDES } from "../../domain/raa/impact";
import {
  compare,
  count,
  iff,
  minus,
  named,
  plus,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import { oneDecimal } from "../amountsInWords";
import type { Cases } from "../cases";
import { isEmpty, isInRange, isUsable, sumOf, type Bounds } from "../enteredNumber";
import { WORDS } from "../costs/entries";
import { TABLE_ROW, text, titleBlock } from "../frame";
import type { SheetPlan } from "../plan";
import { breaksOf, LINE } from "../report/printedPages";
import { figure, heading, inputCell, sentence, type Row } from "../summaryRows";
import { INTERVAL_HEADERS, MILESTONE_HEADERS } from "../words";
import { costRows } from "./raaImpactCosts";
import { countSections } from "./raaImpactCounts";
import { journeyRows, stageSections } from "./raaImpactDays";
import {
  allChange,
  BEGAN,
  COST_AN_ADOPTION,
  COUNTED_FROM,
  COUNTED_TO,
  countId,
  daysId,
  IMPACT,
  journeysName,
} from "./raaImpactNames";
import { planRows } from "./raaImpactPlan";
import { priceRows, publishedRows } from "./raaImpactPrices";
import { checkRow } from "./raaChecks";
import { eachMember } from "./raaNames";

/** 1 January 2000 to 31 December 2099. */
const DAYS: Bounds = { least: 36_526, most: 73_050 };

/** 1 January 1950, before any child who is counted. */
const YEAR_1950 = 18_264;
/** Words such as “within chance” fit the members' columns. */
const WIDTHS: readonly number[] = [48, ...eachMember(() => 14), 16];
/** Points of a landscape page that is fitted to these widths. */
const PAGE = 58 * LINE;

/** What changed since the RAA began: plan and actual, unit costs, days and counts, and whether it is more than chance. */
export function raaImpactSheet(cases: Cases): SheetPlan {
  const name = "RAA impact";
  const purpose =
    "What has changed since the RAA began, like for like, and whether that is more than chance; never why.";
  const sections = [
    inShort(),
    settingsRows(),
    checkRows(),
    planRows(),
    priceRows(),
    costRows(),
    journeyRows(cases.coverage),
    ...stageSections(),
    ...countSections(),
    publishedRows(),
  ];
  const stretches = sections.map((rows, at) => [
    {
      row: sections.slice(0, at).reduce((row, before) => row + before.length + 1, TABLE_ROW),
      height: (rows.length + 1) * LINE,
    },
  ]);
  return {
    name,
    group: "raa",
    purpose,
    blocks: [
      titleBlock(
        name,
        purpose,
        cases,
        "Type in the yellow cells. “More than chance” says that so large a change would seldom come by itself; it does not say that the RAA made it.",
      ),
      {
        kind: "grid",
        row: TABLE_ROW,
        column: 0,
        cells: sections.flatMap((rows): Row[] => [...rows, []]),
      },
    ],
    widths: WIDTHS,
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape", breaks: breaksOf(stretches, PAGE) },
  };
}

const ALL_IDS = [
  COST_AN_ADOPTION,
  ...IMPACT_STAGES.map(({ id }) => daysId(id)),
  ...IMPACT_COUNTS.map(({ id }) => countId(id)),
];

/** What is known of all members together, a sentence each. */
const inShort = (): Row[] => [
  heading("In short"),
  ...ALL_IDS.map((id): Row => [{ ...sentence(named(`out_raa_${id}_in_words`)), style: "body" }]),
];

const settingsRows = (): Row[] => [
  heading("The day"),
  dayRow(
    "The RAA began on",
    IMPACT.began,
    "Everything before this day is “before”, this day and all after it “after”.",
    "Type the day on which the RAA took over: until then nothing can be compared.",
  ),
  dayRow("Count journeys from", IMPACT.from, "", "Empty: from the first that the data hold."),
  dayRow("Count journeys to", IMPACT.to, "", "Empty: to the as-at date."),
  usedRow(
    "The day, as used",
    BEGAN.shown,
    iff(compare(named(BEGAN.asNumber), ">", 0), named(BEGAN.asNumber), value(WORDS.notEntered)),
  ),
  // A word would be above every day to Excel.
  [
    text("The same as a number, 0 without a day", "note"),
    figure(dayOr(IMPACT.began, value(0)), "0", BEGAN.asNumber),
  ],
  usedRow("Counted from (1950: no first day)", COUNTED_FROM, dayOr(IMPACT.from, value(YEAR_1950))),
  usedRow("Counted to", COUNTED_TO, {
    op: "smallest",
    of: [dayOr(IMPACT.to, named("as_at")), plus(named("as_at"), value(0))],
  }),
];

const dayOr = (key: string, otherwise: Expr): Expr => iff(isUsable(key, DAYS), named(key), otherwise);

const usedRow = (label: string, name: string, of: Expr): Row => [
  text(label, "note"),
  figure(of, "dd/mm/yyyy", name),
];

const dayRow = (label: string, key: string, says: string, empty: string): Row => [
  text(label, "label"),
  inputCell({ key, kind: "day", default: null, status: "local" }),
  sentence(
    iff(
      isEmpty(key),
      value(empty),
      iff(
        isInRange(key, DAYS),
        value(says),
        value("▲ Not a day from 2000 to 2099, so not used: type it as 01/04/2019."),
      ),
    ),
  ),
];

const checkRows = (): Row[] => [
  heading("Checks"),
  impactCheck(
    "Journeys before and after are all counted",
    "impact_journeys",
    sumOf(IMPACT_STAGES.map(journeysLeft)),
    "Journeys that are on neither side, or on both.",
  ),
  impactCheck(
    "Like for like and mix come to change as it is",
    "impact_mix",
    sumOf([COST_AN_ADOPTION, ...IMPACT_STAGES.map(({ id }) => daysId(id))].map(mixLeft)),
    "The change of the members and the change of mix do not add up.",
  ),
];

const impactCheck = (label: string, id: string, difference: Expr, wrong: string): Row =>
  checkRow(id, label, difference, value(""), value(wrong), { format: "0.0", amount: oneDecimal });

/** All that reached a stage's end within the days counted, less those of both sides; 0 without a day. */
function journeysLeft({ id, end, interval }: (typeof IMPACT_STAGES)[number]): Expr {
  const header = MILESTONE_HEADERS[end];
  const allCounted = count(
    "Timescales",
    where(header, ">=", named(COUNTED_FROM)),
    where(header, "<=", named(COUNTED_TO)),
    where(INTERVAL_HEADERS[interval], ">=", 0),
  );
  const sides = SIDES.map((side): Expr => named(journeysName(id, side, "n"))).reduce(plus);
  return iff(compare(named(BEGAN.asNumber), ">", 0), { op: "abs", of: minus(allCounted, sides) }, value(0));
}

const mixLeft = (id: string): Expr => ({
  op: "ifError",
  of: {
    op: "abs",
    of: minus(
      named(allChange(id, "as_is")),
      plus(named(allChange(id, "change")), named(allChange(id, "by_mix"))),
    ),
  },
  otherwise: value(0),
});
