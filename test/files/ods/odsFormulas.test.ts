import { excelFormula } from "../../../src/files/ods/odsFormulas";

test.each([
  ["of:=[.B2]+1", "=B2+1"],
  ["of:=SUM([.A1:.A3];1.5;[.$C$4])", "=SUM(A1:A3,1.5,$C$4)"],
  ['of:=IF([.A1]<>"a;b [x]";"say ""no""";[.B1]&" x")', '=IF(A1<>"a;b [x]","say ""no""",B1&" x")'],
  ["of:=[$Episodes.A1]", "='Episodes'!A1"],
  ["of:=VLOOKUP([.A1];[$'My sheet'.$A$1:.$C$9];2;0)", "=VLOOKUP(A1,'My sheet'!$A$1:$C$9,2,0)"],
  ["of:=-[.A1]^2*50%", "=-A1^2*50%"],
])("gives %s as %s", (written, excel) => {
  expect(excelFormula(written)).toBe(excel);
});

test.each([
  ["a function that Excel may not have, or has with other arguments", "of:=COM.MICROSOFT.CONCAT([.A1])"],
  ["another such", "of:=ERRORTYPE([.A1])"],
  ["a name of the book", "of:=Limit*2"],
  ["a reference that is gone", "of:=[.#REF!]+1"],
  ["another book", "of:=['file:///c:/x.ods'#$Sheet1.A1]"],
  ["whole columns", "of:=SUM([.A:.A])"],
  ["a list written out", "of:=SUM({1;2|3;4})"],
  ["an intersection", "of:=SUM([.A1:.B2]![.B1:.C3])"],
  ["a language of its own", "msoxl:=SUM(A1)"],
  ["text that does not end", 'of:="a'],
])("keeps only the value of a formula with %s", (_, written) => {
  expect(excelFormula(written)).toBeUndefined();
});
