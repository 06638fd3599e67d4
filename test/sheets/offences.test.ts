import { assertDialect, offencesIn } from "../../src/sheets/dialect";

describe("the dialect", () => {
  it.each([
    '=COUNTIFS(Drift[Days overdue],">"&0)',
    '=IFERROR(AGGREGATE(16,6,T[A10 days]/((T[Team]="North\'s [x] {1}")*ISNUMBER(T[A10 days])),0.5),"no children")',
    "=VLOOKUP(B5,'Children''s list'!$B$5:$F$99,3,FALSE)",
    "=period_from+1",
    "=1.5E-7",
  ])("takes %s", (formula) => {
    expect(offencesIn(formula)).toEqual([]);
  });

  it.each<[string, string]>([
    ["[@] of a row", "=T[@Days]*2"],
    ["#All", "=SUM(T[#All])"],
    ["a column range", "=SUM(T[[A]:[B]])"],
    ["a header with brackets", "=SUM(T[Days (all)])"],
    ["dotted function names", "=PERCENTILE.INC(T[Days],0.5)"],
    ["array braces", "=SUM({1,2})"],
    ["newer functions", "=XLOOKUP(1,T[A],T[B])"],
    ["LET", "=LET(x,1,x)"],
    ["file prefixes", "=_xlfn.AGGREGATE(16,6,T[A],0.5)"],
    ["per cent signs", "=50%"],
    ["the spill sign", "=A1#"],
    ["a text that does not end", '="abc'],
    ["what is no formula", "1+1"],
  ])("refuses %s", (_, formula) => {
    expect(() => assertDialect(formula)).toThrow();
  });

  it("refuses a formula longer than Excel takes", () => {
    expect(offencesIn(`=${"1+".repeat(4100)}1`)).toEqual(["8202 characters; Excel takes 8192"]);
  });
});
