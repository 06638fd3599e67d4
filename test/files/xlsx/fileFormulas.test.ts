import fc from "fast-check";
import { formulaForFile, formulaFromFile, movedFormula } from "../../../src/files/xlsx/fileFormulas";

test.each([
  ["=AGGREGATE(16,6,T[A]/(T[B]=1),0.5)", "_xlfn.AGGREGATE(16,6,T[A]/(T[B]=1),0.5)"],
  ['=IF(A1="AGGREGATE(","x",SUM(A1:B2))', 'IF(A1="AGGREGATE(","x",SUM(A1:B2))'],
  ["='AGGREGATE(1)'!A1+Days", "'AGGREGATE(1)'!A1+Days"],
  ["=SUM(FILTER(A1:A3,B1:B3))", "SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3))"],
])("%s stands in a file as %s", (shown, inFile) => {
  expect(formulaForFile(shown)).toBe(inFile);
  expect(formulaFromFile(inFile)).toBe(shown);
});

test.each([
  ["H2+5", 1, 0, "H3+5"],
  ["$H2+H$2+$H$2", 1, 1, "$H3+I$2+$H$2"],
  ["SUM(A1:B2)*1E5", 2, 1, "SUM(B3:C4)*1E5"],
  ["\"A1\"&'A1 sheet'!A1&T[A1]", 1, 1, "\"A1\"&'A1 sheet'!B2&T[A1]"],
  ["LOG10(A1)+A1_rate", 0, 1, "LOG10(B1)+A1_rate"],
  ["SUM(A:B)+SUM($A:B)+SUM(1:2)", 1, 1, "SUM(B:C)+SUM($A:C)+SUM(2:3)"],
  ["A1", -1, 0, "#REF!"],
])("%s moved by %d rows and %d columns is %s", (formula, rows, columns, moved) => {
  expect(movedFormula(formula, rows, columns)).toBe(moved);
});

test("a formula moved there and back is as it was", () => {
  const part = fc.constantFrom(
    "AB12",
    "$C$3",
    "D$40",
    "$E50",
    "SUM(F60:G70)",
    "T[x 1]",
    '"Z9"',
    "'My A1'!B2",
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.nat(20), fc.nat(20), (parts, rows, columns) => {
      const formula = parts.join("+");
      expect(movedFormula(movedFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
  );
});
