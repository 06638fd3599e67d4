import { ACCOUNT_LINES } from "../../domain/raa/accounts";
import {
  HIDDEN_COSTS,
  HIDDEN_ENTRIES,
  type HiddenCost,
  type HiddenEntryId,
} from "../../domain/raa/hiddenCosts";
import { MEMBERS } from "../../domain/raa/members";
import {
  both,
  compare,
  divide,
  either,
  iff,
  join,
  named,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { numberCell } from "../costs/entries";
import { isEmpty, isInRange, isUsable, orFalse, sumOf } from "../enteredNumber";
import type { ReportSection } from "../report/reportPage";
import type { Row } from "../summaryRows";
import { lineNet, MEMBER_COUNT, type Books } from "./raaNames";
import { allBooks, BOOKS, booksResult, hiddenCost, hiddenEntry } from "./raaSpendNames";
import {
  booksFigure,
  booksHeader,
  booksRow,
  holdsNumber,
  isIn,
  nameOf,
  numberOrNil,
  shortTitle,
  totalFigure,
  totalOrWord,
  wordCheckRow,
  WORDS,
} from "./raaSpendRows";

/** Costs of adoption that stand in no cost centre of it: what is asked, what it comes to, and whether all are treated alike. */
const costs: readonly (HiddenCost & { id: (typeof HIDDEN_COSTS)[number]["id"] })[] = HIDDEN_COSTS;

const bounds = Object.fromEntries(
  HIDDEN_ENTRIES.map(({ id, least, most }) => [id, { least, most }]),
) as Record<HiddenEntryId, { least: number; most: number }>;

function entryRows(): Row[] {
  return [
    booksHeader("Entered for each (pounds of a year)", { total: "" }),
    ...HIDDEN_ENTRIES.map(({ id, title }) =>
      booksRow(title, {
        of: (books) => numberCell(hiddenEntry(books, id), bounds[id], "", "#,##0.00"),
        says: join(
          ...BOOKS.map((books) =>
            iff(
              either(isEmpty(hiddenEntry(books, id)), isInRange(hiddenEntry(books, id), bounds[id])),
              value(""),
              join(
                "▲ ",
                nameOf(books),
                `: not a number from ${shown(bounds[id].least)} to ${shown(bounds[id].most)}, not used. `,
              ),
            ),
          ),
        ),
      }),
    ),
  ];
}
const shown = (of: number): string => of.toLocaleString("en-GB");

/** The estimate of one cost in somebody's books: 0 where a factor is 0, else once everything it needs is entered. */
function estimate(books: Books, { times: factors, per, part, percent }: HiddenCost): Expr {
  const cell = (id: HiddenEntryId) => named(hiddenEntry(books, id));
  const needed: HiddenEntryId[] = per ? [...factors, per] : [...factors];
  const isThere = (id: HiddenEntryId) => isUsable(hiddenEntry(books, id), bounds[id]);
  const isOdd = needed.map((id) =>
    both(
      compare(isEmpty(hiddenEntry(books, id)), "=", false),
      compare(isInRange(hiddenEntry(books, id), bounds[id]), "=", false),
    ),
  );
  const isNil = factors.map((id) => both(isThere(id), orFalse(compare(cell(id), "=", 0))));
  const product = factors.map(cell).reduce(times);
  const scaled = percent ? divide(product, value(100)) : product;
  const whole = per ? divide(scaled, cell(per)) : scaled;
  // More in adoption than in all: one of the two was typed wrongly.
  const held = part && per ? iff(compare(cell(part), ">", cell(per)), value(WORDS.checkEntry), whole) : whole;
  return iff(
    either(...isOdd),
    value(WORDS.checkEntry),
    iff(either(...isNil), value(0), iff(both(...needed.map(isThere)), held, value(WORDS.notEstimated))),
  );
}

function resultRows(): Row[] {
  return [
    booksHeader("Hidden costs (£)"),
    ...costs.map((cost) =>
      booksRow(`${cost.title}: ${cost.says}`, {
        of: (books) => booksFigure(books, estimate(books, cost), hiddenCost(books, cost.id)),
        total: totalFigure(
          totalOrWord(
            BOOKS.map((books) => hiddenCost(books, cost.id)),
            WORDS.notEstimated,
          ),
          allBooks(`hidden_${cost.id}`),
        ),
        says: twice(cost),
      }),
    ),
    booksRow("Hidden costs, as far as estimated", {
      of: (books) =>
        booksFigure(
          books,
          totalOrWord(
            costs.map(({ id }) => hiddenCost(books, id)),
            WORDS.notEstimated,
          ),
          booksResult(books, "hidden"),
        ),
      total: totalFigure(
        totalOrWord(
          BOOKS.map((books) => booksResult(books, "hidden")),
          WORDS.notEstimated,
        ),
        allBooks("hidden"),
      ),
    }),
    booksRow(`Not estimated, of ${costs.length}`, {
      of: (books) =>
        booksFigure(
          books,
          sumOf(costs.map(({ id }) => iff(holdsNumber(hiddenCost(books, id)), value(0), value(1)))),
          booksResult(books, "hidden_not_estimated"),
          "0",
        ),
    }),
  ];
}

/** Estimated above 0 though a line of the same books may hold it. */
function twice({ id, line }: HiddenCost & { id: (typeof HIDDEN_COSTS)[number]["id"] }): Expr {
  if (!line) return value("");
  const title = ACCOUNT_LINES.find((each) => each.id === line)?.title ?? "";
  return join(
    ...BOOKS.map((books) =>
      iff(
        both(
          compare(numberOrNil(hiddenCost(books, id)), ">", 0),
          compare(numberOrNil(lineNet(books, line)), ">", 0),
        ),
        join("◆ ", nameOf(books), `: also a ledger line (${shortTitle(title)}); is it there twice? `),
        value(""),
      ),
    ),
  );
}

/** Shares by full cost are comparable where a cost is estimated for all members or for none. */
function sameRules(): Row[] {
  return costs.map(({ id, title }) => {
    const known = `raa_${id}_estimated`;
    const some = both(compare(named(known), ">", 0), compare(named(known), "<", named(MEMBER_COUNT)));
    const row = wordCheckRow(
      `same_rules_${id}`,
      `Same rules for every member: ${title}`,
      some,
      join("only ", named(known)),
      iff(
        some,
        join(
          "Estimated for ",
          named(known),
          " of ",
          named(MEMBER_COUNT),
          " members: full costs and shares by them are not comparable until it is estimated for all, or for none.",
        ),
        iff(
          compare(named(known), "=", 0),
          value("Not estimated for any member: it is in nobody's full cost."),
          value("Estimated for every member."),
        ),
      ),
    );
    const counted = sumOf(
      MEMBERS.map((member) =>
        iff(both(isIn(member), holdsNumber(hiddenCost(member, id))), value(1), value(0)),
      ),
    );
    row[2] = { content: { expr: counted }, style: "figure", format: "0", name: known };
    return row;
  });
}

export const hiddenSections = (): ReportSection[] => [
  { heading: "Hidden costs: what adoption costs in other cost centres, entered", rows: entryRows() },
  { heading: "Hidden costs, worked out", rows: resultRows() },
  { heading: "Is every member treated alike?", rows: sameRules() },
];
export const hiddenTotal = (books: Books): Expr => totalOf([booksResult(books, "hidden")]);
