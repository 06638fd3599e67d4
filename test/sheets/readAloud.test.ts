import {
  compare,
  count,
  divide,
  except,
  ifError,
  iff,
  join,
  minus,
  named,
  over,
  plus,
  quantile,
  round,
  sameRow,
  value,
  where,
  type Expr,
} from "../../src/domain/formula/expression";
import { MAKE_GROUPS, type Block } from "../../src/sheets/plan";
import { readAloud, type Reader } from "../../src/sheets/readAloud";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { day } from "../support/records";
import { runAnalysis } from "../support/runAnalysis";

const NAMES: Readonly<Record<string, string>> = { period_from: "Period from (1 April 2023)", as_at: "As at" };
const reader: Reader = {
  name: (name) => NAMES[name] ?? name,
  isDay: (_, header) => ["Adoption order", "Moved in", "Due"].includes(header),
  isDayNamed: (name) => name === "as_at",
  chosen: ({ of }) => of[1]!,
};

const inPeriod = where("Adoption order", ">=", named("period_from"));
const split = { index: named("in_split"), of: ["Sex", "Age band"] };

describe("a figure, read aloud", () => {
  test.each<[string, Expr, string[]]>([
    [
      "a count says of which rows",
      count("Timescales", where("Latest", "=", true), where("Status", "=", "Live adoption plan")),
      ["Counts the rows of Timescales where Latest is TRUE and Status is Live adoption plan."],
    ],
    ["a count of everything has no condition", count("Drift"), ["Counts the rows of Drift."]],
    [
      "an average, its rounding and what stands where there is none are a sentence each",
      ifError(
        round(over("mean", "Timescales", "A10 days", where("A10 counts", "=", "yes"), inPeriod)),
        "none",
      ),
      [
        "The average of A10 days in the rows of Timescales where A10 counts is yes and Adoption order is on or after Period from (1 April 2023).",
        "Rounded to the whole number.",
        "Where that cannot be worked out: none.",
      ],
    ],
    [
      "dates are compared as dates, with the day in words, and numbers as numbers",
      count("T", where("Moved in", "<", day("2024-03-31")), where("Days", "<", 45_382)),
      ["Counts the rows of T where Moved in is before 31 March 2024 and Days is less than 45,382."],
    ],
    [
      "empty and filled cells have words of their own",
      count("T", where("Team", "=", ""), where("Court", "<>", "")),
      ["Counts the rows of T where Team is empty and Court is filled."],
    ],
    [
      "a condition turned round takes empty cells in",
      count("T", except(where("Moved in", "<=", named("as_at"))), except(where("Team", "=", ""))),
      ["Counts the rows of T where Moved in is empty or after As at and Team is filled."],
    ],
    [
      "a condition turned round that was turned already is plain again",
      count("T", except(where("Team", "<>", "North"))),
      ["Counts the rows of T where Team is North."],
    ],
    [
      "a column that is chosen on the sheet is the one that is chosen now",
      quantile(0.25, "T", split, where(split, "=", "Under 1")),
      [
        "The value below which 25% lie of Age band (as chosen on the sheet) in the rows of T where Age band (as chosen on the sheet) is Under 1.",
      ],
    ],
    [
      "sums and differences go step by step",
      minus(plus(count("T"), value(1)), over("sum", "T", "Days", where("Team", "=", "North"))),
      ["Counts the rows of T.", "Plus 1.", "Less (the sum of Days in the rows of T where Team is North)."],
    ],
    [
      "a share says what it is a share of",
      divide(count("T", where("Sex", "=", "F")), count("T")),
      ["Counts the rows of T where Sex is F.", "Divided by the number of rows of T."],
    ],
    [
      "a percentage is said as one",
      round(divide({ op: "*", left: value(100), right: count("T", where("Sex", "=", "F")) }, count("T"))),
      [
        "Counts the rows of T where Sex is F.",
        "As a percentage of the number of rows of T.",
        "Rounded to the whole number.",
      ],
    ],
    [
      "a choice is a sentence for each way",
      iff(
        compare(sameRow("Due"), "=", ""),
        value(""),
        iff(compare(sameRow("Due"), "<", named("as_at")), value("▲ late"), value("in time")),
      ),
      [
        "If Due of the same row is empty: nothing.",
        "Otherwise, if Due of the same row is less than As at: “▲ late”.",
        "Otherwise: in time.",
      ],
    ],
    ["months before a day", { op: "months", of: named("as_at"), count: -18 }, ["18 months before As at."]],
    [
      "words joined with figures",
      join("The data end ", { op: "text", of: named("as_at"), format: "d mmmm yyyy" }, "."),
      ["The words “The data end ”, As at as a date, “.”."],
    ],
    [
      "a date under a name is compared as a date",
      iff(compare(named("as_at"), ">", day("2024-03-31")), join("late", "", "!"), value("")),
      ["If As at is after 31 March 2024: the words “late”, “!”.", "Otherwise: nothing."],
    ],
    [
      "a look-up",
      { op: "lookup", key: named("in_year"), table: "Costs", find: "Year", give: "Rate" },
      ["Rate of the row of Costs whose Year is in_year."],
    ],
    [
      "brackets where operations are mixed",
      round({ op: "*", left: value(100), right: divide(value(1), named("n")) }, -2),
      ["100.", "Times (1 divided by n).", "Rounded to the nearest 100."],
    ],
  ])("%s", (_, expr, sentences) => {
    expect(readAloud(expr, reader)).toEqual(sentences);
  });

  it("has words for every expression on every sheet", async () => {
    const { result } = await runAnalysis(sampleBook(makeAuthority({ seed: 3, children: 60 })), {
      make: MAKE_GROUPS,
    });
    const expressions = result.sheets.flatMap(({ plan }) => plan.blocks.flatMap(expressionsOf));
    expect(expressions.length).toBeGreaterThan(100);
    const isSaid = (sentences: readonly string[]) =>
      sentences.length > 0 &&
      sentences.every((sentence) => /^(?:-?[A-Z0-9“(]|period_|as_at|out_|covers_).*\.$/s.test(sentence)) &&
      !/undefined|\[object|NaN/.test(sentences.join(" "));
    const said = expressions.map((expr) => readAloud(expr, reader));
    expect(said.filter((sentences) => !isSaid(sentences))).toEqual([]);
  });
});

function expressionsOf(block: Block): Expr[] {
  if (block.kind === "table")
    return block.columns.flatMap(({ content }) => ("op" in content ? [content] : []));
  if (block.kind !== "grid") return [];
  return block.cells.flat().flatMap((cell) => (cell && "expr" in cell.content ? [cell.content.expr] : []));
}
