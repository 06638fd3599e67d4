import type { FlowEvent, FlowStock } from "../domain/flow/events";
import { SPECIAL_GUARDIANSHIP } from "../domain/flow/flow";
import {
  compare,
  count,
  iff,
  minus,
  named,
  plus,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { by, notBy } from "./countFormula";
import { ended, liveOn } from "./liveConditions";
import { STATUS_WORDS } from "./words";

/** The named cells that hold the first and the last day of a row of `Flow`. */
export interface FlowDays {
  from: string;
  to: string;
}

/** @example flowDays("quarter_12") //=> { from: "flow_quarter_12_from", to: "flow_quarter_12_to" } */
export const flowDays = (row: string): FlowDays => ({ from: `flow_${row}_from`, to: `flow_${row}_to` });

/** The name of a result: @example flowName("placementOrders") //=> "out_flow_placement_orders" */
export const flowName = (of: FlowEvent): string => `out_flow_${inNames(of)}`;
export const stockName = (of: FlowStock): string => `out_flow_stock_${inNames(of)}`;
const inNames = (id: string) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const TABLE = "Timescales";

/** Some days, both included. */
interface Days {
  from: Expr;
  to: Expr;
}

/** The cells that hold one span of what the data cover of an event, counted from 1. */
export const coverDays = (event: FlowEvent, number: number): FlowDays => ({
  from: `flow_covers_${inNames(event)}_${number}_from`,
  to: `flow_covers_${inNames(event)}_${number}_to`,
});

/** A row's days; where only a part of them is covered, those parts. */
function partsOf(event: FlowEvent, { from, to }: FlowDays, covers: readonly number[] | undefined): Days[] {
  if (!covers) return [{ from: named(from), to: named(to) }];
  return covers.map((number): Days => {
    const cover = coverDays(event, number);
    return {
      from: { op: "largest", of: [named(from), named(cover.from)] },
      to: { op: "smallest", of: [named(to), named(cover.to)] },
    };
  });
}

const within = (column: string, { from, to }: Days): Condition[] => [
  where(column, ">=", from),
  where(column, "<=", to),
];
const times = (parts: readonly Days[], column: string, ...also: Condition[]) =>
  parts.map((days) => count(TABLE, ...within(column, days), ...also)).reduce(plus);
/** Rows whose day is in one of the parts, less those to whose child the same happened again in one of them. */
const children = (parts: readonly Days[], column: string, again: string) =>
  parts.reduce(
    (left, days) => minus(left, times(parts, column, ...within(again, days))),
    times(parts, column),
  );

const lastInPeriod = where("Last in period", "=", true);

/** What happened between two days, as a formula over `Timescales`. */
function happened(event: FlowEvent, days: readonly Days[]): Expr {
  switch (event) {
    case "entries":
      return times(days, "Entered care", lastInPeriod);
    case "decisions":
      return children(days, "Decision", "Decided again");
    case "placementOrders":
      return children(days, "Placement order", "Placement order again");
    case "matches":
      return times(days, "Match");
    case "movedIn":
      return times(days, "Moved in");
    case "adoptionOrders":
      return times(days, "Adoption order", where("Status", "=", STATUS_WORDS.adopted));
    case "specialGuardianshipOrders":
      return times(days, "Left care", where("Leaving route", "=", SPECIAL_GUARDIANSHIP), lastInPeriod);
    case "otherLeavings":
      return times(
        days,
        "Left care",
        where("Status", "=", STATUS_WORDS.other),
        where("Leaving route", "<>", SPECIAL_GUARDIANSHIP),
        lastInPeriod,
      );
    case "plansChanged":
      return children(days, "Plan changed", "Plan changed again");
    case "disruptions":
      return plus(times(days, "Disrupted"), times(days, "Disrupted before"));
  }
}

/** Who is where on a day, "by the day" in every condition: what came later does not count yet. */
function standing(stock: FlowStock, day: Expr): Expr {
  const live = liveOn(day);
  switch (stock) {
    case "livePlans":
      return count(TABLE, ...live);
    case "waitingWithOrder":
      return count(TABLE, ...live, by("Placement order", day), notBy("Moved in", day));
    case "waitingWithoutOrder":
      return count(TABLE, ...live, notBy("Placement order", day), notBy("Moved in", day));
    case "movedInWaiting":
      return count(TABLE, ...live, by("Moved in", day));
    case "lookedAfter":
      return count(
        TABLE,
        where("Care known", "=", true),
        lastInPeriod,
        by("In care from", day),
        notBy("Left care", day),
        ended(false),
      );
  }
}

/** A quarter that begins after the as-at date, once somebody set that back, has no figure. */
const unlessLater = ({ from, to }: FlowDays, figure: Expr): Expr =>
  iff(compare(named(to), "<", named(from)), value(""), figure);

/** @param covers where the row is covered in part: which spans of the coverage reach into it, counted from 1 */
export const eventFigure = (event: FlowEvent, days: FlowDays, covers?: readonly number[]): Expr =>
  unlessLater(days, happened(event, partsOf(event, days, covers)));
export const stockFigure = (stock: FlowStock, days: FlowDays): Expr =>
  unlessLater(days, standing(stock, named(days.to)));
