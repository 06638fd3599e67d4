import {
  both,
  compare,
  either,
  iff,
  join,
  named,
  totalOf,
  value,
  plus,
  type Expr,
} from "../../domain/formula/expression";

import { orFalse } from "../enteredNumber";
import { text } from "../frame";
import type { Cell, Highlight } from "../plan";
import { figure, sentence, type Row } from "../summaryRows";
import { CHECK_TONES } from "./raaChecks";
import { AGENCY, checkName, isMemberName, shownName, type Books } from "./raaNames";
import { AGENCY_IN_USE, BOOKS } from "./raaSpendNames";

/** Rows of `RAA spend`: a label, a cell for each of the books, the total, and a sentence right of it. */

export const WORDS = {
  notEntered: "not entered",
  notEstimated: "not estimated",
  checkEntry: "check entry",
  none: "none",
  few: "few",
} as const;

const TONES: readonly Highlight[] = [
  { when: { is: "=", to: WORDS.checkEntry }, tone: "bad" },
  { when: { is: "=", to: WORDS.notEstimated }, tone: "quiet" },
  { when: { is: "=", to: WORDS.notEntered }, tone: "quiet" },
];

/** Labels, 16 books, the total, sentences. */
export const COLUMN_WIDTHS: readonly number[] = [56, ...BOOKS.map(() => 13), 14, 100];
/** Sentences right of the total are for the screen: they are not printed. */
export const PRINTED_COLUMNS = COLUMN_WIDTHS.length - 1;

/** Whether somebody's books are there: a member's by its name, the agency's by an amount. */
export const isIn = (books: Books): Expr =>
  compare(named(books === AGENCY ? AGENCY_IN_USE : isMemberName(books)), "=", 1);
export const whereIn = (books: Books, of: Expr): Expr => iff(isIn(books), of, value(""));
/** What a column's books are called in a sentence. */
export const nameOf = (books: Books): Expr =>
  books === AGENCY ? value("the agency's own books") : named(shownName(books));

export const booksHeader = (title: string, { total = "Total", agency = true } = {}): Row => [
  text(title, "columnHeading"),
  ...BOOKS.map((books): Cell | null =>
    books === AGENCY
      ? agency
        ? text("The agency", "figureHeading")
        : text("", "figureHeading")
      : { content: { expr: join(named(shownName(books)), "") }, style: "figureHeading" },
  ),
  text(total, "figureHeading"),
];

/**
 * Whether a cell of this sheet holds a number: not "", which stands where nobody's books are and which Univer takes for 0,
 * and no word.
 */
export const holdsNumber = (name: string): Expr =>
  orFalse(
    both(compare(join(named(name), ""), "<>", ""), compare(plus(named(name), value(0)), "=", named(name))),
  );
export const numberOrNil = (name: string): Expr => iff(holdsNumber(name), named(name), value(0));
/** What is worked out of cells that all have to hold numbers, or a word. */
export const whereAllKnown = (names: readonly string[], of: Expr, word: string): Expr =>
  iff(names.length === 1 ? holdsNumber(names[0]!) : both(...names.map(holdsNumber)), of, value(word));

interface RowParts {
  /** Null leaves a column out. */
  of: (books: Books) => Cell | null;
  total?: Cell | null;
  says?: Expr;
  style?: "label" | "note";
}
export const booksRow = (label: string, { of, total = null, says, style = "label" }: RowParts): Row => [
  text(label, style),
  ...BOOKS.map(of),
  total,
  ...(says ? [sentence(says)] : []),
];

/** A figure of somebody's books; "" where there are none. */
export const booksFigure = (
  books: Books,
  of: Expr,
  name?: string,
  format: Cell["format"] = "#,##0",
): Cell => ({
  ...figure(whereIn(books, of), format, name),
  highlight: TONES,
});
export const totalFigure = (of: Expr, name?: string, format: Cell["format"] = "#,##0"): Cell => ({
  ...figure(of, format, name),
  highlight: TONES,
});

/** The numbers among some cells, or a word where none of them is one. */
export const totalOrWord = (names: readonly string[], word: string = WORDS.notEntered): Expr =>
  iff(
    names.length > 1 ? either(...names.map(holdsNumber)) : holdsNumber(names[0]!),
    totalOf(names),
    value(word),
  );

/** "◆ Not entered: A; B;" for the books whose cell holds a word; nothing where all do, or none. */
export const goesWithout = (
  before: string,
  ofBooks: readonly Books[],
  holdsWord: (books: Books) => Expr,
  after = "",
): Expr => {
  const missing = join(
    ...ofBooks.map((books) => iff(holdsWord(books), join(" ", nameOf(books), ";"), value(""))),
  );
  return iff(compare(missing, "=", ""), value(""), join(`${before}:`, missing, after));
};

/** A check that is no difference of pounds: "OK", or "▲" with a short word, and the sentence. */
export const wordCheckRow = (id: string, label: string, isWrong: Expr, word: Expr, says: Expr): Row => [
  text(label, "label"),
  {
    ...sentence(iff(isWrong, join("▲ ", word), value("OK")), checkName(id)),
    style: "label",
    highlight: CHECK_TONES,
  },
  null,
  null,
  sentence(says),
];

/** What a line is called in a row: what it holds stands at the foot of the sheet. */
export const shortTitle = (title: string): string => title.split(":")[0] ?? title;
