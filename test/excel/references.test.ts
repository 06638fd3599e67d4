import fc from "fast-check";
import { followRow, mapReferences } from "../../src/excel/references";

describe("Formulas for another row", () => {
  test.each([
    ["=C7*2", "=C9*2", "its own row follows"],
    ["=C$7*2", "=C$7*2", "a fixed row stays"],
    ["=$C7+C6", "=$C9+C6", "another row stays"],
    ["='Cost inputs'!C7+C7", "='Cost inputs'!C7+C9", "another sheet stays"],
    [
      '=IF(C7="C7","see C7",LOG10(C7))',
      '=IF(C9="C7","see C7",LOG10(C9))',
      "texts and functions are no references",
    ],
    [
      "=Timescales[[#This Row],[A1 days]]+1E5",
      "=Timescales[[#This Row],[A1 days]]+1E5",
      "nor are columns and numbers",
    ],
    ["=SUM(B7:D7)", "=SUM(B9:D9)", "both ends follow"],
  ])("%s becomes %s: %s", (formula, moved) => {
    expect(followRow(formula, 6, 8)).toBe(moved);
  });

  test("moving there and back changes nothing, where the other row is not referred to", () => {
    const part = fc.constantFrom(
      "C7",
      "$D7",
      "E$3",
      "'Other sheet'!C7",
      '"C7"',
      "T[C7]",
      "in_C7",
      "1E7",
      "ROUND(C7,2)",
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 20, max: 900 }),
        (parts, row) => {
          const formula = `=${parts.join("+")}`;
          expect(followRow(followRow(formula, 6, row), row, 6)).toBe(formula);
        },
      ),
    );
  });
});

describe("Formulas for a workbook where names were taken", () => {
  const map = {
    sheet: (name: string) => (name === "Summary" ? "Summary (EP)" : name),
    table: (name: string) => (name === "Drift" ? "Drift_EP" : name),
    name: (name: string) => (name === "as_at" ? "as_at_EP" : name),
  };

  test.each([
    ["='Summary'!$B$4+Summary!C3", "='Summary (EP)'!$B$4+'Summary (EP)'!C3"],
    ['=COUNTIFS(Drift[Due],"<"&as_at)', '=COUNTIFS(Drift_EP[Due],"<"&as_at_EP)'],
    [`=HYPERLINK("#'Summary'!A1","Summary")`, `=HYPERLINK("#'Summary (EP)'!A1","Summary")`],
    ['=IF(Drift2[x]="Drift[x]",has_as_at,1)', '=IF(Drift2[x]="Drift[x]",has_as_at,1)'],
    [
      "=AGGREGATE(16,6,Drift[Days]/(Drift[Due]<as_at),0.5)",
      "=AGGREGATE(16,6,Drift_EP[Days]/(Drift_EP[Due]<as_at_EP),0.5)",
    ],
  ])("%s becomes %s", (formula, mapped) => {
    expect(mapReferences(formula, map)).toBe(mapped);
  });

  test("a lookup counts its columns again when the range gets wider", () => {
    const wider = mapReferences("=VLOOKUP(A2,'Limits'!$B$6:$D$9,3,FALSE)", {
      corner: (corner) => (corner.column === 3 ? { ...corner, column: 5 } : corner),
    });
    expect(wider).toBe("=VLOOKUP(A2,'Limits'!$B$6:$F$9,5,FALSE)");
  });
});
