import { DELAY_STAGES, USUAL_TARGET, type DelayStage } from "../../domain/costs/delayClock";
import {
  compare,
  count,
  iff,
  join,
  named,
  over,
  plus,
  value,
  where,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import { text } from "../frame";
import type { Input } from "../plan";
import { figure, header, inputCell, sentence, type Row } from "../summaryRows";
import {
  BASIS,
  CLOCK_WORDS,
  DELAY_NAMES,
  delayDaysHeader,
  delayDaysName,
  delayPoundsHeader,
  delayPoundsName,
  HEADERS,
  TABLES,
} from "./childrenNames";
import { delayTargetName, SETTINGS } from "./costNames";
import { pounds, whole } from "../amountsInWords";
import { isNumber } from "../enteredNumber";

/** The headline, the target in use and what is missing: what stands at the head of the sheet. */
export const headRows = (withoutEntry: number, withoutDecision: string): Row[] => [
  [{ ...sentence(headline, DELAY_NAMES.headline), style: "body" }],
  [sentence(whatItIsNot)],
  [sentence(join(withoutDecision, whatIsMissing(withoutEntry)))],
  [
    text("Days that are no delay", "label"),
    figure(targetInUse, "0", DELAY_NAMES.target),
    null,
    sentence(value("From entering care to moving in; another number can be typed on Cost inputs.")),
  ],
  [
    text("Show it on Drift", "label"),
    inputCell(SHOW_ON_DRIFT),
    null,
    sentence(
      value("“Yes”, then Analyse: Drift gets a column with each child's pounds so far; “No” takes it away."),
    ),
  ],
];

const SHOW_ON_DRIFT: Input = {
  key: SETTINGS.showOnDrift,
  kind: "choice",
  choices: ["No", "Yes"],
  default: "No",
};

/** Where nothing usable is typed it is the scorecard's. */
const targetInUse: Expr = iff(isNumber(delayTargetName), named(delayTargetName), value(USUAL_TARGET));

const headline: Expr = iff(
  compare(named(DELAY_NAMES.children), "=", 0),
  join("No child with a decision waited for more than ", named(DELAY_NAMES.target), " days to move in."),
  join(
    pounds(named(DELAY_NAMES.pounds)),
    " was spent on ",
    whole(named(DELAY_NAMES.days)),
    " days beyond ",
    named(DELAY_NAMES.target),
    " days from entering care to moving in, of ",
    whole(named(DELAY_NAMES.children)),
    iff(compare(named(DELAY_NAMES.children), "=", 1), value(" child"), value(" children")),
    ", in all years of the data.",
  ),
);

const whatItIsNot: Expr = value(
  "That is what the placements cost on those days, not what could have been saved. Each day counts once, in the stage in which it fell.",
);

function whatIsMissing(withoutEntry: number): Expr {
  const entries =
    withoutEntry === 0
      ? ""
      : `${withoutEntry} ${withoutEntry === 1 ? "plan is" : "plans are"} left out: the day of entering care is not known. `;
  return join(
    entries,
    iff(
      compare(named(DELAY_NAMES.noRateDays), "=", 0),
      value(""),
      join(
        "▲ ",
        whole(named(DELAY_NAMES.noRateDays)),
        " of the days are in placements without a cost, and count as £0: enter the weekly costs on Cost inputs.",
      ),
    ),
  );
}

interface Part {
  id: string;
  title: string;
  where: Condition[];
}
const PARTS: readonly Part[] = [
  { id: "", title: "All", where: [] },
  { id: "_running", title: CLOCK_WORDS.running, where: [where(HEADERS.clock, "=", CLOCK_WORDS.running)] },
  { id: "_stopped", title: CLOCK_WORDS.stopped, where: [where(HEADERS.clock, "=", CLOCK_WORDS.stopped)] },
];

/** Days and pounds by the stage in which they fell: all, of children who still wait, and of those for whom the clock stopped. */
export function stageRows(): Row[] {
  const stages = DELAY_STAGES.map(({ number, title }): Row => [
    text(title, "label"),
    ...PARTS.flatMap(({ id, where }) => [
      figure(
        over("sum", TABLES.delay, delayDaysHeader(number), ...where),
        "#,##0",
        `${delayDaysName(number)}${id}`,
      ),
      figure(
        over("sum", TABLES.placements, delayPoundsHeader(number), ...where),
        "#,##0",
        `${delayPoundsName(number)}${id}`,
      ),
    ]),
  ]);
  const sum = (of: (stage: DelayStage) => string): Expr =>
    DELAY_STAGES.map(({ number }): Expr => named(of(number))).reduce(plus);
  return [
    header(
      "Stage in which the days fell",
      ...PARTS.flatMap(({ title }) => [`${title}: days`, `${title}: £`]),
    ),
    ...stages,
    [
      text("All stages", "label"),
      ...PARTS.flatMap(({ id }) => [
        figure(
          sum((stage) => `${delayDaysName(stage)}${id}`),
          "#,##0",
          `${DELAY_NAMES.days}${id}`,
        ),
        figure(
          sum((stage) => `${delayPoundsName(stage)}${id}`),
          "#,##0",
          `${DELAY_NAMES.pounds}${id}`,
        ),
      ]),
    ],
    [
      text("Children with days beyond the target", "label"),
      ...PARTS.flatMap(({ id, where: of }) => [
        figure(over("sum", TABLES.delay, "Counts as child", ...of), "#,##0", `${DELAY_NAMES.children}${id}`),
        null,
      ]),
    ],
    [
      text("Plans that are counted", "label"),
      ...PARTS.flatMap(({ id, where: of }) => [
        figure(count(TABLES.delay, ...of), "#,##0", `${DELAY_NAMES.journeys}${id}`),
        null,
      ]),
    ],
    [
      text("Days in placements without a cost", "label"),
      figure(
        over("sum", TABLES.placements, HEADERS.delayDays, where(HEADERS.basis, "=", BASIS.none)),
        "#,##0",
        DELAY_NAMES.noRateDays,
      ),
    ],
  ];
}

const WAITED: Readonly<Record<DelayStage, string>> = {
  1: "for the decision",
  2: "for the placement order",
  3: "for the match",
  4: "to move in",
};

/** What the chart finds: the stage on which most was spent. */
export const dearestStage: Expr = iff(
  compare(named(DELAY_NAMES.pounds), ">", 0),
  join(
    "Most was spent while children waited ",
    DELAY_STAGES.slice(0, -1).reduceRight<Expr>(
      (otherwise, { number }) => iff(isMost(number), value(WAITED[number]), otherwise),
      value(WAITED[4]),
    ),
    ": ",
    pounds(mostPounds()),
    " of ",
    pounds(named(DELAY_NAMES.pounds)),
  ),
  value("Nothing was spent on days beyond the target, or the weekly costs are not entered."),
);

/** The same in words, stage by stage. */
export const stagesInWords: Expr = join(
  "Stacked bars, a segment a stage. All: ",
  ...DELAY_STAGES.flatMap(({ number, title }, at) => [
    `${at === 0 ? "" : ", "}${lowerFirst(title)} `,
    pounds(named(delayPoundsName(number))),
  ]),
  ".",
);

function mostPounds(): Expr {
  return { op: "largest", of: DELAY_STAGES.map(({ number }) => named(delayPoundsName(number))) };
}
function isMost(stage: DelayStage): Expr {
  return compare(named(delayPoundsName(stage)), "=", mostPounds());
}
function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
