import type { AreaFigureId } from "../../domain/raa/areas";
import { FEWEST_AREAS, type Compared } from "../../domain/raa/comparison";
import type { ActivityId } from "../../domain/raa/activity";
import { YEARS_BACK } from "../../domain/raa/members";
import {
  both,
  compare,
  count,
  divide,
  iff,
  ifError,
  lookup,
  minus,
  named,
  over,
  times,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import { WORDS } from "../costs/entries";
import { isUsable, type Bounds } from "../enteredNumber";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, sentence, type Row } from "../summaryRows";
import { memberHeads, memberRow, wrongRemark } from "./memberRows";
import { membersIn, NOBODY, overMembers, squareRoot } from "./raaChance";
import {
  COMPARISON_YEAR,
  comparedEntry,
  comparedHeaders,
  comparedResult,
  comparedTotal,
  comparedWrong,
  ofAreas,
  RAA_COMPARISON,
  type ComparedPart,
  type ComparedResult,
} from "./raaComparisonNames";
import { AREA_WORDS } from "./raaComparisonTable";
import { says } from "./raaComparisonWords";
import { FUNNEL_TONES, FUNNEL_VERDICTS, funnelVerdict, limitAt } from "./raaFunnel";
import { entryRow, isWrong } from "./raaImpactRows";
import { isSameYear } from "./raaImpactYears";
import { activityInUse } from "./raaNames";
import { isFigure } from "./typedCount";

/** One measure: where the members and the RAA together lie among all areas. */

const NO_AREAS = "no areas";
const TOO_FEW = "too few areas";

const amountBounds = ({ unit }: Compared): Bounds =>
  unit === "£"
    ? { least: 0, most: 1_000_000_000 }
    : unit === "days"
      ? { least: 0, most: 10_000 }
      : { least: 0, most: 20_000 };
const CHILDREN: Bounds = { least: 1, most: 20_000 };

const AMOUNT_WORDS: Readonly<Record<Compared["id"], string>> = {
  cost: "Spent on adoption, £",
  days: "Average days",
  adopters: "Households approved",
  adoptions: "Children adopted",
};

const formatOf = ({ unit }: Compared): Cell["format"] => (unit === "£" ? "#,##0" : "0.0");

/** Centre and spread of all areas, each a cell of its own. */
export function areaRows(measure: Compared, hasAreas: boolean): Row[] {
  const { id, per } = measure;
  const header = comparedHeaders(measure);
  const known = where(header.figure, ">=", 0);
  const areas = named(ofAreas(id, "areas"));
  const sum = (column: string): Expr => over("sum", RAA_COMPARISON, column, known);
  const orWord = (of: Expr): Expr =>
    hasAreas ? iff(compare(areas, ">=", FEWEST_AREAS), of, value(TOO_FEW)) : value(NO_AREAS);
  const counted = (of: Expr): Expr => (hasAreas ? of : value(0));
  const verdicts = (verdict: string) => counted(count(RAA_COMPARISON, where(header.verdict, "=", verdict)));
  const line = (label: string, of: Expr, format: Cell["format"], name: string): Row => [
    text(label, "label"),
    figure(of, format, name),
  ];
  return [
    line("Areas with a figure", counted(count(RAA_COMPARISON, known)), "#,##0", ofAreas(id, "areas")),
    line(
      "Areas whose figure is withheld or of too few",
      counted(
        [AREA_WORDS.withheld, AREA_WORDS.few]
          .map((word): Expr => count(RAA_COMPARISON, where(header.figure, "=", word)))
          .reduce((left, right) => ({ op: "+", left, right })),
      ),
      "#,##0",
      ofAreas(id, "withheld"),
    ),
    line(
      "Centre: all amounts over all children",
      orWord(divide(times(value(per), sum(header.amount)), sum(header.children))),
      formatOf(measure),
      ofAreas(id, "centre"),
    ),
    line(
      "Spread of one child",
      orWord(squareRoot(divide(sum(header.squares), minus(areas, value(1))))),
      formatOf(measure),
      ofAreas(id, "spread"),
    ),
    line("Areas outside the 99.8 % limits", verdicts(FUNNEL_VERDICTS.differs), "0", ofAreas(id, "differs")),
    line(
      "Areas between them and the 95 % limits",
      verdicts(FUNNEL_VERDICTS.perhaps),
      "0",
      ofAreas(id, "perhaps"),
    ),
    line(
      "Most children of an area",
      counted(
        iff(
          compare(areas, ">", 0),
          ifError(over("most", RAA_COMPARISON, header.children, known), NOBODY),
          value(0),
        ),
      ),
      "#,##0",
      ofAreas(id, "most_children"),
    ),
  ];
}

/** The members in their columns, the RAA together in the last. */
export function memberRows(measure: Compared, hasAreas: boolean): Row[] {
  const { id, per, fewest } = measure;
  const header = comparedHeaders(measure);
  const bounds = amountBounds(measure);
  const boundsOf = (part: ComparedPart) => (part === "amount" ? bounds : CHILDREN);
  const entry = (m: number, part: ComparedPart) => comparedEntry(m, id, part);
  const used = (m: number, part: ComparedResult) => comparedResult(m, id, part);
  const total = (part: ComparedResult | "members") => comparedTotal(id, part);
  const inTable = (m: number, column: string): Expr =>
    hasAreas ? ifError(lookup(value(m), RAA_COMPARISON, "Member", column), "") : value("");
  // Of days the table holds the product; a member shows the average, as it is typed.
  const column = (part: ComparedPart) =>
    part === "children" ? header.children : id === "days" ? header.figure : header.amount;
  const partOf = (m: number, part: ComparedPart): Expr => {
    const found = inTable(m, column(part));
    const activity = part === "children" ? measure.children : measure.amount;
    return iff(
      isUsable(entry(m, part), boundsOf(part)),
      named(entry(m, part)),
      iff(isFigure(found), found, fromActivity(m, activity)),
    );
  };
  const product = (m: number): Expr =>
    id === "days" ? times(named(used(m, "amount")), named(used(m, "children"))) : named(used(m, "amount"));
  const figureOf = (m: number): Expr =>
    iff(
      both(isFigure(used(m, "amount")), isFigure(used(m, "children"))),
      iff(
        compare(named(used(m, "children")), "<", fewest),
        value(AREA_WORDS.few),
        divide(times(value(per), product(m)), named(used(m, "children"))),
      ),
      value(WORDS.notEntered),
    );
  const takes = (m: number) => used(m, "figure");
  const isAny = compare(named(total("members")), ">", 0);
  const limits = (["low_95", "high_95", "low_998", "high_998"] as const).map((part): Row => {
    const [end, by] = part.split("_") as ["low" | "high", "95" | "998"];
    const limit = (of: string, children: string): Expr =>
      iff(
        isFigure(of),
        iff(
          isFigure(ofAreas(id, "spread")),
          limitAt(id, named(children), by === "95" ? "inner" : "outer", end),
          named(ofAreas(id, "spread")),
        ),
        named(of),
      );
    const label = `${by === "95" ? "95" : "99.8"} % limit, ${end === "low" ? "low" : "high"}`;
    return memberRow(
      label,
      (m) => ({ expr: limit(used(m, "figure"), used(m, "children")), name: used(m, part) }),
      formatOf(measure),
      figure(limit(total("figure"), total("children")), formatOf(measure), total(part)),
    );
  });
  const verdict = (of: string, children: string): Expr =>
    iff(isFigure(of), funnelVerdict(id, named(of), named(children)), named(of));
  const toned = (cell: Cell | null): Cell | null => cell && { ...cell, highlight: FUNNEL_TONES };
  const [verdictLabel, ...verdicts] = memberRow(
    "Where it lies",
    (m) => ({ expr: verdict(used(m, "figure"), used(m, "children")), name: used(m, "verdict") }),
    "General",
    figure(verdict(total("figure"), total("children")), "General", total("verdict")),
  );
  return [
    memberHeads("", "RAA together"),
    entryRow(`${AMOUNT_WORDS[id]}, typed`, (m) => entry(m, "amount"), bounds, "", "#,##0"),
    entryRow(`${measure.counted}, typed`, (m) => entry(m, "children"), CHILDREN, "children", "#,##0"),
    memberRow(
      "Entries above that cannot be used",
      (m) => ({
        expr: {
          op: "+",
          left: isWrong(entry(m, "amount"), bounds),
          right: isWrong(entry(m, "children"), CHILDREN),
        },
        name: comparedWrong(m, id),
      }),
      "0",
    ),
    [
      sentence(
        wrongRemark(
          `Not used: the first is a number from 0 to ${bounds.most.toLocaleString("en-GB")}, the second one from 1 to 20,000`,
          (m) => comparedWrong(m, id),
        ),
      ),
    ],
    memberRow(
      AMOUNT_WORDS[id],
      (m) => ({ expr: partOf(m, "amount"), name: used(m, "amount") }),
      "#,##0",
      figure(iff(isAny, overMembers(takes, product), value(NOBODY)), "#,##0", total("amount")),
    ),
    memberRow(
      measure.counted,
      (m) => ({ expr: partOf(m, "children"), name: used(m, "children") }),
      "#,##0",
      figure(
        iff(
          isAny,
          overMembers(takes, (m) => named(used(m, "children"))),
          value(0),
        ),
        "#,##0",
        total("children"),
      ),
    ),
    memberRow(
      measure.title,
      (m) => ({ expr: figureOf(m), name: used(m, "figure") }),
      formatOf(measure),
      figure(
        iff(
          isAny,
          divide(times(value(per), named(total("amount"))), named(total("children"))),
          value(NOBODY),
        ),
        formatOf(measure),
        total("figure"),
      ),
    ),
    ...limits,
    [verdictLabel!, ...verdicts.map(toned)],
    [
      text("Members that are in the last column", "label"),
      ...Array.from({ length: 15 }, () => null),
      figure(membersIn(takes), "0", total("members")),
    ],
    [says(measure)],
  ];
}

/** Of the year that is compared, where it is one of the five of RAA members. */
const fromActivity = (member: number, activity: AreaFigureId | undefined): Expr =>
  activity === undefined || !isActivity(activity)
    ? value(WORDS.notEntered)
    : YEARS_BACK.reduce<Expr>(
        (otherwise, year) =>
          iff(
            isSameYear(COMPARISON_YEAR, year),
            iff(
              isFigure(activityInUse(member, activity, year)),
              named(activityInUse(member, activity, year)),
              value(WORDS.notEntered),
            ),
            otherwise,
          ),
        value(WORDS.notEntered),
      );
const isActivity = (id: AreaFigureId): id is ActivityId =>
  id === "adopted" || id === "looked_after" || id === "orders" || id === "approvals";
