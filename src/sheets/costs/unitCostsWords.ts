import { both, iff, join, named, plus, value, type Expr } from "../../domain/formula/expression";
import type { Highlight } from "../plan";
import { WORDS as ENTRY_WORDS } from "./entries";
import { isNumber } from "../enteredNumber";

/** What stands in the place of a figure; short, because columns of figures are narrow. */
export const WORDS = {
  notEntered: ENTRY_WORDS.notEntered,
  rateMissing: "rate missing",
  weeksMissing: "weeks missing",
  volumeMissing: "no volume",
  notCovered: "not covered",
  notKnown: "not known",
  check: ENTRY_WORDS.checkEntry,
  withheld: "withheld",
} as const;

/** Of cells that hold pounds or a word: MAX takes their numbers only. */
export const poundsOr0 = (name: string): Expr => ({ op: "largest", of: [value(0), named(name)] });
export const sumOfPounds = (names: readonly string[]): Expr =>
  names.length === 0 ? value(0) : names.map(poundsOr0).reduce(plus);

export const allAre = (tests: readonly Expr[]): Expr => (tests.length === 1 ? tests[0]! : both(...tests));
export const anyIs = (tests: readonly Expr[]): Expr =>
  tests.length === 1 ? tests[0]! : { op: "or", of: tests };
export const allKnown = (names: readonly string[]): Expr => allAre(names.map((name) => isNumber(name)));
export const anyKnown = (names: readonly string[]): Expr => anyIs(names.map((name) => isNumber(name)));

/** "◆ It goes without [Child 1: not entered] [Child 3: weeks missing]."; "" where every part has a number. */
export const goesWithout = (parts: readonly { name: string; title: string }[]): Expr =>
  iff(
    allKnown(parts.map(({ name }) => name)),
    value(""),
    join(
      "◆ It goes without",
      ...parts.map(({ name, title }) =>
        iff(isNumber(name), value(""), join(` [${title}: `, named(name), "]")),
      ),
      ".",
    ),
  );

/** "Child 4: Matching, support plan and panel"; "Disruption of a placement". */
export const titled = ({ name, title }: { name: string; title: string }): string =>
  title.startsWith(name) ? title : `${name}: ${title}`;

/** Marks in colour, of cells that hold all of their words. */
export const MARKS: readonly Highlight[] = [
  { when: { contains: "▲" }, tone: "bad" },
  { when: { contains: "◆" }, tone: "warning" },
];
