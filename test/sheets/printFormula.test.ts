import {
  count,
  join,
  named,
  over,
  round,
  sameRow,
  value,
  where,
  type Expr,
} from "../../src/domain/formula/expression";
import { cellAddress } from "../../src/sheets/addresses";
import { printFormula, type Place } from "../../src/sheets/printFormula";

const place: Place = {
  cellOfRow: (header) => cellAddress(6, ["Child key", "Start", "End"].indexOf(header) + 1),
  tables: new Map([
    [
      "Cases",
      {
        sheet: "Children's cases",
        row: 3,
        column: 1,
        rowCount: 20,
        headers: ["Child key", "Team", "A10 days", "Entry-decision", "Latest", "As typed", "A (odd) header"],
        kinds: new Map([
          ["Team", "text"],
          ["A10 days", "number"],
          ["Entry-decision", "number"],
          ["Latest", "flag"],
          ["As typed", "asTyped"],
        ] as const),
      },
    ],
  ]),
};
const printed = (expr: Expr) => printFormula(expr, place);
const two = (op: "+" | "-" | "*" | "/" | "^" | "&" | "=", left: Expr, right: Expr): Expr => ({
  op,
  left,
  right,
});
const [one, two2, three] = [value(1), value(2), value(3)];

describe("a printed formula", () => {
  it.each<[string, Expr, string]>([
    ["counts by criteria", count("Cases", where("Team", "=", "North")), '=COUNTIFS(Cases[Team],"North")'],
    ["counts all rows by their first column", count("Cases"), "=COUNTA(Cases[Child key])"],
    [
      "puts a named bound behind its sign",
      over("mean", "Cases", "A10 days", where("Entry-decision", ">=", named("period_from"))),
      '=AVERAGEIFS(Cases[A10 days],Cases[Entry-decision],">="&period_from)',
    ],
    [
      "sums by criteria",
      over("sum", "Cases", "A10 days", where("Latest", "=", true)),
      "=SUMIFS(Cases[A10 days],Cases[Latest],TRUE)",
    ],
    [
      "takes a median under conditions from AGGREGATE",
      over("median", "Cases", "A10 days", where("Team", "=", "North")),
      '=AGGREGATE(16,6,Cases[A10 days]/((Cases[Team]="North")*ISNUMBER(Cases[A10 days])),0.5)',
    ],
    [
      "takes the least by AGGREGATE, which is no 0 where there is none",
      over("least", "Cases", "A10 days"),
      "=AGGREGATE(15,6,Cases[A10 days],1)",
    ],
    [
      "takes the median of a whole column plainly",
      over("median", "Cases", "A10 days"),
      "=MEDIAN(Cases[A10 days])",
    ],
    [
      "looks up in the plain range of the table's rows",
      { op: "lookup", key: value("c1"), table: "Cases", find: "Child key", give: "A10 days" },
      "=VLOOKUP(\"c1\",'Children''s cases'!$B$5:$D$24,3,FALSE)",
    ],
    ["reads its own row by a relative address", two("-", sameRow("End"), sameRow("Start")), "=D7-C7"],
    [
      "links inside the workbook",
      { op: "hyperlink", target: "'Drift'!A1", text: value("Drift") },
      '=HYPERLINK("#\'Drift\'!A1","Drift")',
    ],
    ["doubles quotes", join("a ", value('"b"')), '="a "&"""b"""'],
    ["rounds", round(two("/", one, three), 1), "=ROUND(1/3,1)"],
  ])("%s", (_, expr, formula) => {
    expect(printed(expr)).toBe(formula);
  });

  it.each<[string, Expr, string]>([
    ["an operator and its reading differ only by them", two("*", two("+", one, two2), three), "=(1+2)*3"],
    ["not where the order is the same anyway", two("+", two("*", one, two2), three), "=1*2+3"],
    ["on the right of a difference", two("-", one, two("-", two2, three)), "=1-(2-3)"],
    ["not on its left", two("-", two("-", one, two2), three), "=1-2-3"],
    ["round a power of a power", two("^", two("^", one, two2), three), "=(1^2)^3"],
    ["round a negative number in a calculation", two("^", value(-2), two2), "=(-2)^2"],
    ["round a comparison compared", two("=", two("=", one, two2), value(false)), "=(1=2)=FALSE"],
    ["not between joined texts", join("a", "b", "c"), '="a"&"b"&"c"'],
  ])("has brackets %s", (_, expr, formula) => {
    expect(printed(expr)).toBe(formula);
  });

  it.each(["A*", "what?", "=x", "<5", "12", "1/2", "TRUE", "true", "May 2024", "~a", ""])(
    "does not leave %j to criteria, which read it as something else",
    (team) => {
      expect(printed(count("Cases", where("Team", "=", team)))).toBe(
        `=SUMPRODUCT((Cases[Team]="${team}")*1)`,
      );
    },
  );

  it("compares what was typed as text, so that ids meet however they were typed", () => {
    expect(printed(count("Cases", where("As typed", "=", 5)))).toBe(
      '=SUMPRODUCT((Cases[As typed]&""="5")*1)',
    );
  });

  it("keeps each text in a formula within the 255 characters that Excel takes", () => {
    const longest = Math.max(
      ...[...printed(value("x".repeat(700))).matchAll(/"[^"]*"/g)].map(([text]) => text.length),
    );
    expect(longest).toBe(257);
  });

  it.each<[string, Expr, RegExp]>([
    [
      "a header that not every program reads",
      over("sum", "Cases", "A (odd) header"),
      /letters, digits, space and hyphen/,
    ],
    ["a column that is not there", over("sum", "Cases", "None"), /No column "None"/],
    ["a table that is not there", count("None"), /No table "None"/],
    ["a text format beyond the list", { op: "text", of: one, format: "0.000" }, /TEXT takes no format/],
    [
      "a lookup to the left",
      { op: "lookup", key: one, table: "Cases", find: "A10 days", give: "Child key" },
      /must stand left of/,
    ],
  ])("refuses %s", (_, expr, message) => {
    expect(() => printed(expr)).toThrow(message);
  });
});
