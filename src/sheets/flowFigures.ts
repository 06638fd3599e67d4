import type { FlowEvent, FlowStock } from "../domain/flow/events";
import { SPECIAL_GUARDIANSHIP } from "../domain/flow/flow";
import {
  compare,
  count,
  except,
  iff,
  minus,
  named,
  plus,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
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

const within = (column: string, { from, to }: FlowDays): Condition[] => [
  where(column, ">=", named(from)),
  where(column, "<=", named(to)),
];
const times = (days: FlowDays, column: string, ...also: Condition[]) =>
  count(TABLE, ...within(column, days), ...also);
/** Rows whose day is in the span, less those to whose child the same happened again in it. */
const children = (days: FlowDays, column: string, again: string) =>
  minus(times(days, column), times(days, column, ...within(again, days)));

const lastInPeriod = where("Last in period", "=", true);

/** What happened between two days, as a formula over `Timescales`. */
function happened(event: FlowEvent, days: FlowDays): Expr {
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
  const by = (column: string) => where(column, "<=", day);
  const notBy = (column: string) => except(by(column));
  const endKnown = except(where("Left on unknown day", "=", true));
  const live = [
    by("Decision"),
    ...["Plan changed", "Left care", "Adoption order", "Decided again"].map(notBy),
    endKnown,
  ];
  switch (stock) {
    case "livePlans":
      return count(TABLE, ...live);
    case "waitingWithOrder":
      return count(TABLE, ...live, by("Placement order"), notBy("Moved in"));
    case "waitingWithoutOrder":
      return count(TABLE, ...live, notBy("Placement order"), notBy("Moved in"));
    case "movedInWaiting":
      return count(TABLE, ...live, by("Moved in"));
    case "lookedAfter":
      return count(
        TABLE,
        where("Leavers known", "=", true),
        lastInPeriod,
        by("In care from"),
        notBy("Left care"),
        endKnown,
      );
  }
}

/** A quarter that begins after the as-at date, once somebody set that back, has no figure. */
const unlessLater = ({ from, to }: FlowDays, figure: Expr): Expr =>
  iff(compare(named(to), "<", named(from)), value(""), figure);

export const eventFigure = (event: FlowEvent, days: FlowDays): Expr =>
  unlessLater(days, happened(event, days));
export const stockFigure = (stock: FlowStock, days: FlowDays): Expr =>
  unlessLater(days, standing(stock, named(days.to)));
