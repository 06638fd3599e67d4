import { WAY_NOT_RECORDED, WAYS_OUT } from "../../domain/diagnostic/leaving";
import { join, minus, named, times, value, where, type Expr } from "../../domain/formula/expression";
import type { LeavingsKnown } from "../../domain/permanence/counts";
import { englandOf, PARTS, PROFILE_YEAR } from "../../domain/published/guardianshipFigures";
import { BUILT_IN, newestFirst } from "../../domain/published/benchmarks";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, NONE, type Row } from "../summaryRows";
import { published, wholeName, type Side, type SideBlock } from "./comparedGroups";
import {
  AGES_IDS,
  figureName,
  LEAVERS,
  PERCENT_OF_LEAVERS,
  ROUTE_IDS,
  wayName,
  wayPercentName,
  type AgesId,
  type LeftByFigure,
  type RouteId,
} from "./guardianshipNames";
import { among, howMany, meanIn, medianIn, numbersIn, percentOf } from "./reportFigures";
import { cannotTell } from "./reportPage";
import { leaversIn } from "./reportPopulations";

/** Everybody who left, by way out, in whole percent. */
export function leaversRows({ all, covered }: Pick<LeavingsKnown, "all" | "covered">): Row[] {
  if (!all)
    return cannotTell(
      "What share of all leavers these are: no source has everybody who leaves care. It would take the 903 (Header and Episodes) or Annex A list 8.",
    );
  if (!covered)
    return cannotTell(
      "What share of all leavers these are: the data cover nobody who left care in the period. Load the returns of its years.",
    );
  const leavers = leaversIn(true);
  return [
    header("Way out", "% of leavers", `England ${PROFILE_YEAR}, %`, "Children"),
    ...[...WAYS_OUT, WAY_NOT_RECORDED].map((way): Row => [
      text(way, "label"),
      figure(percentOf(named(wayName(way)), named(LEAVERS)), "0", wayPercentName(way)),
      published(ENGLAND_OF_LEAVERS[way]),
      figure(howMany(among(leavers, [where("Way out", "=", way)])), "#,##0", wayName(way)),
    ]),
    [text("All who left care", "label"), null, null, figure(howMany(leavers), "#,##0", LEAVERS)],
  ];
}

const ENGLAND_OF_LEAVERS: Readonly<Record<string, number | undefined>> = {
  Adoption: newestFirst("A4", BUILT_IN, { unit: "percent" }).find(({ year }) => year === PROFILE_YEAR)?.value,
  "Special guardianship": englandOf("special guardianship", PARTS.ofLeavers)?.value,
};

/** A figure of one side; undefined where there is none of it. */
type OfSide = (side: Side, route: RouteId, ages: AgesId) => Cell | null;

/** How many, how old and how long, in the columns of the tables of groups below. */
export function timesRows(blocks: readonly SideBlock[], isLeaversKnown: boolean): Row[] {
  const row = (label: string, of: OfSide, england: readonly (Cell | null)[] = []): Row => [
    text(label, "label"),
    ...blocks.flatMap(({ sides, england: beside = [] }, block) => [
      ...sides.map((side, at) => (side ? of(side, ROUTE_IDS[at]!, AGES_IDS[block]!) : null)),
      ...beside.map((_, at) => england[at] ?? null),
      // Under the counts of the tables below nothing stands.
      ...sides.map(() => null),
    ]),
  ];
  const mean =
    (column: string, figureId: LeftByFigure): OfSide =>
    (side, route, ages) =>
      figure(meanIn(side.population, column), "#,##0", figureName(route, figureId, ages));
  const n =
    (column: string, figureId: LeftByFigure): OfSide =>
    (side, route, ages) =>
      figure(numbersIn(side.population, column), "#,##0", figureName(route, figureId, ages));
  const inYears =
    (figureId: LeftByFigure): OfSide =>
    (_, route, ages) => ({
      ...figure(yearsAndMonths(named(figureName(route, figureId, ages)))),
      format: "General",
    });
  return [
    header(
      "",
      ...blocks.flatMap(({ sides, england = [] }) => [
        ...sides.map((side) => capital(side!.heading)),
        ...england.map(({ heading }) => heading.replace(/, %$/, "")),
        ...sides.map(() => ""),
      ]),
    ),
    row("Children", (side) => figure(howMany(side.population), "#,##0", wholeName(side)), [
      counted(englandOf("special guardianship", PARTS.orders)?.value),
      counted(
        newestFirst("A4", BUILT_IN, { unit: "children" }).find(({ year }) => year === PROFILE_YEAR)?.value,
      ),
    ]),
    ...(isLeaversKnown
      ? [
          row(
            "% of all who left care",
            (side, route, ages) =>
              ages === "all"
                ? figure(percentOf(named(wholeName(side)), named(LEAVERS)), "0", PERCENT_OF_LEAVERS[route])
                : null,
            [published(ENGLAND_OF_LEAVERS["Special guardianship"]), published(ENGLAND_OF_LEAVERS.Adoption)],
          ),
        ]
      : []),
    row("Mean days from entry to the order", mean("Days in care", "days_mean")),
    row("Middle child, days from entry", (side, route, ages) =>
      figure(medianIn(side.population, "Days in care"), "0.0", figureName(route, "days_median", ages)),
    ),
    row("  of how many children", n("Days in care", "days_n")),
    row("Mean final period, years:months", daysInYears, [
      shown("sg", PARTS.inCare),
      shown("ao", PARTS.inCare),
    ]),
    row("Mean age at entry, months", mean("Months old at entry", "months_at_entry_mean")),
    row("  as years:months", inYears("months_at_entry_mean"), [
      shown("sg", PARTS.ageAtEntry),
      shown("ao", PARTS.ageAtEntry),
    ]),
    row("  of how many children", n("Months old at entry", "months_at_entry_n")),
    row("Mean age at the order, months", mean("Months old at leaving", "months_at_order_mean")),
    row("  as years:months", inYears("months_at_order_mean"), [
      shown("sg", PARTS.ageAtOrder),
      shown("ao", PARTS.ageAtOrder),
    ]),
    row("  of how many children", n("Months old at leaving", "months_at_order_n")),
  ];
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const counted = (children: number | undefined): Cell | null => {
  const cell = published(children);
  return cell && { ...cell, format: "#,##0" };
};
const shown = (route: "sg" | "ao", part: string): Cell | null => {
  const found = englandOf(route === "sg" ? "special guardianship" : "adoption", part);
  return found ? { content: { value: found.shown }, style: "figure", format: "@" } : null;
};

const daysInYears: OfSide = (_, route, ages) => ({
  ...figure(
    yearsAndMonths({
      op: "round",
      digits: 0,
      of: { op: "/", left: named(figureName(route, "days_mean", ages)), right: value(30.4375) },
    }),
  ),
  format: "General",
});

/** Whole months as "1:7"; what is no number stays as it is. */
function yearsAndMonths(months: Expr): Expr {
  const years: Expr = { op: "int", of: { op: "/", left: months, right: value(12) } };
  return {
    op: "ifError",
    of: join(years, ":", minus(months, times(value(12), years))),
    otherwise: value(NONE),
  };
}
