import { SECOND_REVIEW } from "../domain/drift/clocks";
import {
  count,
  ifError,
  iff,
  lookup,
  named,
  over,
  plus,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { isTold, plansKnown, secondReviewsKnown } from "../domain/permanence/counts";
import type { PermanenceRow } from "../domain/permanence/permanence";
import { OTHER_ROUTES, PERMANENT_ROUTES, WAITING_STATES, type Route } from "../domain/permanence/routes";
import type { Cases } from "./cases";
import { coversNothing } from "./coveredPart";
import { text } from "./frame";
import { NOT_COVERED } from "./measureFormulas";
import { by, conditionsOf, goesBy, leavers, leavingsKnown, lookedAfter, TABLE } from "./permanenceConditions";
import { sentences } from "./permanenceSentences";
import {
  NONE_RECORDED,
  NOT_IN_DATA,
  PERMANENCE_NAMES,
  permanenceNames,
  ROUTE_WORDS,
} from "./permanenceWords";
import type { Cell } from "./plan";
import { figure, heading, NONE, sentence, type Row } from "./summaryRows";
import { LIMITS } from "./typedTables";

/** The columns over which a label runs before the first figure: Route and Child of the table. */
const LABEL_COLUMNS = 2;

/** What the rows below come to: sentences first, then by route, all formulas over the table. */
export function figureRows(cases: Cases, rows: readonly PermanenceRow[]): Row[] {
  return [
    heading("In short"),
    ...sentences(cases, rows).map((each): Row => [sentence(each)]),
    ...reachedRows(cases),
    [],
    ...waitingRows(rows),
    [],
    ...otherRows(cases),
  ];
}

const label = (words: string): (Cell | null)[] => [
  text(words, "label"),
  ...Array.from({ length: LABEL_COLUMNS - 1 }, () => null),
];
const headings = (first: string, ...figures: string[]): Row => [
  text(first, "columnHeading"),
  ...Array.from({ length: LABEL_COLUMNS - 1 }, () => text("", "columnHeading")),
  ...figures.map((title) => text(title, "figureHeading")),
];
const notCovered = (name?: string): Cell => ({ ...text(NOT_COVERED, "figure"), ...(name && { name }) });

const notInData: Cell = text(NOT_IN_DATA.toLowerCase(), "figure");

/** Says for a figure of a period what stands in its place where the data cover nothing of that period. */
type OfPeriod = (figure: Expr) => Expr;
const always: OfPeriod = (figure) => figure;
/** The period on Summary may be changed after the run, so it is asked there. */
const whereCovered =
  (all: boolean): OfPeriod =>
  (figure) =>
    iff(coversNothing(goesBy(all)), value(NOT_COVERED), figure);

/** The median of a column and of how many. */
function middle(
  column: string,
  conditions: readonly Condition[],
  route: Route,
  inPeriod: OfPeriod = always,
): Cell[] {
  const { days, n } = permanenceNames(route);
  const median = ifError(over("median", TABLE, column, ...conditions), NONE);
  return [
    figure(inPeriod(median), "0.0", days),
    figure(inPeriod(count(TABLE, ...conditions, where(column, ">", -1e6))), "#,##0", n),
  ];
}

function reachedRows(cases: Cases): Row[] {
  const known = leavingsKnown(cases);
  return [
    heading("Permanence reached"),
    headings(
      "Route",
      "Looked after",
      "Left in the period",
      "Middle child, days from entry",
      "Days known of",
      "As planned",
      "Plan known of",
    ),
    ...PERMANENT_ROUTES.map((route): Row => {
      const { count: name, days, n } = permanenceNames(route);
      if (!isTold(route, known))
        return [...label(ROUTE_WORDS[route]), null, notCovered(name), notCovered(days), notCovered(n)];
      const conditions = conditionsOf(route, cases);
      const how = (answer: string) => count(TABLE, ...conditions, where("As planned", "=", answer));
      const inPeriod = route === "longTermFoster" ? always : whereCovered(known.all);
      const counted = figure(inPeriod(count(TABLE, ...conditions)), "#,##0", name);
      return [
        ...label(ROUTE_WORDS[route]),
        ...(route === "longTermFoster" ? [counted, null] : [null, counted]),
        ...middle("Days to permanence", conditions, route, inPeriod),
        figure(inPeriod(how("Yes"))),
        figure(inPeriod(plus(how("Yes"), how("No")))),
      ];
    }),
    [
      ...label("Permanence reached, together"),
      figure(named(permanenceNames("longTermFoster").count)),
      known.all
        ? figure(
            whereCovered(true)(
              PERMANENT_ROUTES.filter((route) => route !== "longTermFoster")
                .map((route) => named(permanenceNames(route).count))
                .reduce(plus),
            ),
            "#,##0",
            PERMANENCE_NAMES.leftToPermanence,
          )
        : notCovered(PERMANENCE_NAMES.leftToPermanence),
    ],
  ];
}

function waitingRows(rows: readonly PermanenceRow[]): Row[] {
  const isPlanKnown = plansKnown(rows);
  return [
    heading("On the way, and waiting: children looked after"),
    headings(
      "State",
      "Looked after",
      "Under 5",
      "Middle child, days since entry",
      "Days known of",
      "Longest, days since entry",
      "Middle child, days since change",
    ),
    ...WAITING_STATES.flatMap((route): Row[] => {
      const conditions = [lookedAfter, by(route)];
      return [
        [
          ...label(ROUTE_WORDS[route]),
          figure(count(TABLE, ...conditions), "#,##0", permanenceNames(route).count),
          figure(count(TABLE, ...conditions, where("Age", "<", 5))),
          ...middle("Days since entry", conditions, route),
          figure(ifError(over("most", TABLE, "Days since entry", ...conditions), NONE)),
          ...(route === "planChanged"
            ? [figure(ifError(over("median", TABLE, "Days since change", ...conditions), NONE), "0.0")]
            : []),
        ],
        ...(route === "livePlan"
          ? [
              [
                ...label("  of them moved in with adopters"),
                figure(count(TABLE, ...conditions, where("Moved in", ">", 0))),
              ],
            ]
          : []),
      ];
    }),
    [
      ...label("Children looked after, in all"),
      figure(count(TABLE, lookedAfter), "#,##0", PERMANENCE_NAMES.lookedAfter),
    ],
    [
      ...label("  of them on lists of adoption plans only"),
      figure(count(TABLE, lookedAfter, where("Care known", "=", false))),
    ],
    [
      ...label("Waiting, together"),
      figure(
        plus(named(permanenceNames("planChanged").count), named(permanenceNames("waiting").count)),
        "#,##0",
        PERMANENCE_NAMES.allWaiting,
      ),
    ],
    [
      ...label("No plan recorded after the second review"),
      isPlanKnown && secondReviewsKnown(rows)
        ? figure(
            count(TABLE, lookedAfter, where("Plan", "=", NONE_RECORDED), where("Second review held", ">", 0)),
            "#,##0",
            PERMANENCE_NAMES.noPlanAfterReview,
          )
        : { ...notInData, name: PERMANENCE_NAMES.noPlanAfterReview },
    ],
    [
      ...label("No plan recorded, limit for a plan passed"),
      isPlanKnown
        ? figure(
            count(
              TABLE,
              lookedAfter,
              where("Plan", "=", NONE_RECORDED),
              where("Entered care", "<", planLimit),
            ),
          )
        : notInData,
    ],
    [
      ...label("Whether a plan is recorded: not in the data"),
      figure(count(TABLE, lookedAfter, where("Plan", "=", NOT_IN_DATA))),
    ],
  ];
}

/** Who entered care before this day should have a plan: the limit on Limits, in use. */
const planLimit: Expr = lookup(
  value(SECOND_REVIEW.id),
  LIMITS.name,
  LIMITS.identity[0]!,
  "Over if begun before",
);

function otherRows(cases: Cases): Row[] {
  const isKnown = leavingsKnown(cases).all;
  const conditions = leavers(cases);
  const left = (...of: Condition[]): Expr => whereCovered(true)(count(TABLE, ...conditions, ...of));
  return [
    heading("Left care in the period otherwise: ways out that are no permanence"),
    headings("Route", "", "Left in the period"),
    ...OTHER_ROUTES.map((route): Row => {
      const { count: name } = permanenceNames(route);
      return [
        ...label(ROUTE_WORDS[route]),
        null,
        isKnown ? figure(left(by(route)), "#,##0", name) : notCovered(name),
      ];
    }),
    [
      ...label("Left care in the period, by any route"),
      null,
      isKnown ? figure(left(), "#,##0", PERMANENCE_NAMES.left) : notCovered(PERMANENCE_NAMES.left),
    ],
    ...(isKnown
      ? [
          [
            ...label("  of these ways, from a long-term foster home"),
            null,
            figure(
              whereCovered(true)(
                OTHER_ROUTES.map((route) =>
                  count(TABLE, ...conditions, by(route), where("Long-term foster home", "=", true)),
                ).reduce(plus),
              ),
            ),
          ],
        ]
      : []),
  ];
}
