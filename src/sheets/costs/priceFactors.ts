import {
  compare,
  divide,
  iff,
  join,
  lookup,
  minus,
  named,
  plus,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { isEmpty, isInRange, orFalse, type Bounds } from "../enteredNumber";
import { WORDS } from "./entries";
import { indexNames, SETTINGS } from "./costNames";

/** By what prices move, as a person chooses it. The first four stand in `Price indices`, as does what a council types there. */
export const INDEX_CHOICES = [
  "GDP deflator",
  "NHS pay and prices",
  "NHS pay",
  "NHS prices",
  "Own index",
  "Own rise a year",
  "None",
] as const;
export const LISTED_INDICES = INDEX_CHOICES.slice(0, 5);
const [GDP, , , , , OWN_RISE, NONE] = INDEX_CHOICES;

export const RISE_BOUNDS: Bounds = { least: -20, most: 50 };

const keyOf = (index: Expr, year: Expr): Expr => join(index, " ", year);
const levelOf = (index: Expr, year: Expr): Expr =>
  lookup(keyOf(index, year), "PriceIndices", "Key", "In use");
/** The calendar year in which a year begins: a number, for "2024-25" is a text. */
const beginsOf = (year: Expr): Expr => lookup(keyOf(value(GDP), year), "PriceIndices", "Key", "Begins");

/** Whether a year is one that the table has rows of. */
export const isPriceYear = (year: Expr): Expr => orFalse(compare(beginsOf(year), ">", 0));

/** The year in whose prices the entries of a component are. */
export const yearOfEntries = (component: string): Expr =>
  iff(isEmpty(indexNames(component).year), named(SETTINGS.priceYear), named(indexNames(component).year));

/** Level of the price year over that of another, by the component's index; a word where there is none. */
export function factorFrom(component: string, from: Expr): Expr {
  const { index, rise } = indexNames(component);
  const to = named(SETTINGS.priceYear);
  const orWord = (of: Expr): Expr => ({ op: "ifError", of, otherwise: value(WORDS.checkYear) });
  const byRise: Expr = {
    op: "^",
    left: plus(value(1), divide(named(rise), value(100))),
    right: minus(beginsOf(to), beginsOf(from)),
  };
  return iff(
    compare(from, "=", to),
    value(1),
    iff(
      compare(named(index), "=", NONE),
      value(1),
      iff(
        compare(named(index), "=", OWN_RISE),
        iff(isInRange(rise, RISE_BOUNDS), orWord(byRise), value(WORDS.checkEntry)),
        orWord(divide(levelOf(named(index), to), levelOf(named(index), from))),
      ),
    ),
  );
}
