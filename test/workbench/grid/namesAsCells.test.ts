import { NamesAsCells } from "../../../src/workbench/grid/namesAsCells";

const name = (of: string, refersTo: string, sheet?: string) => ({
  ...{ name: of, refersTo, hidden: false },
  ...(sheet && { sheet }),
});
const NAMES = new NamesAsCells([
  name("in_days", "'Cost inputs'!$B$4"),
  name("all_days", "=Data!$A$1:$A$9"),
  name("twice", "2*Data!$A$1"),
  name("EP_sheet", '"Savings"', "Savings"),
]);
const written = (formula: string, names = NAMES) => names.in(new Map([["0,0", formula]])).formulas.get("0,0");

describe("names in formulas for the grid", () => {
  it.each([
    ["=in_days*7", "='Cost inputs'!$B$4*7"],
    ["=IF(IN_DAYS>0,SUM(all_days),in_other)", "=IF('Cost inputs'!$B$4>0,SUM(Data!$A$1:$A$9),in_other)"],
    ["=-twice", "=-(2*Data!$A$1)"],
    ['=COUNTIFS(Drift[in_days],"in_days")&TRUE', '=COUNTIFS(Drift[in_days],"in_days")&TRUE'],
    ["=EP_sheet&in_days_2", "=EP_sheet&in_days_2"],
  ])("%s is written %s", (formula, expected) => {
    expect(written(formula)).toBe(expected);
  });

  it("tell which sheets are to be looked at again when a name comes, goes or stands for another cell", () => {
    const { words } = NAMES.in(new Map([["0,0", "=in_days+in_later+SUM(B1:B2)"]]));
    expect([...words]).toEqual(["in_days", "in_later"]);
    const days = name("in_days", "'Cost inputs'!$B$4");
    const differs = (...names: Parameters<typeof name>[]) =>
      new NamesAsCells(names.map((each) => name(...each))).differsFrom(NAMES, words);
    expect(new NamesAsCells([days]).differsFrom(NAMES, words)).toBe(false);
    expect(differs(["in_days", "'Cost inputs'!$B$5"])).toBe(true);
    expect(differs(["in_days", days.refersTo], ["in_later", "Data!$A$1"])).toBe(true);
    expect(differs()).toBe(true);
  });
});
