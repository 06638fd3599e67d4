import { displayText, isDateFormat } from "../../../../src/workbench/host/model/displayText";

test.each([
  [null, "General", ""],
  ["text", "0", "text"],
  [true, "General", "TRUE"],
  [0.1 + 0.2, "General", "0.3"],
  [123456789012, "General", "1.23457E+11"],
  [1234567.891, "#,##0", "1,234,568"],
  [1234567.891, "#,##0.00", "1,234,567.89"],
  [2.5, "0", "3"],
  [-2.5, "0", "-3"],
  [1.005, "0.00", "1.01"],
  [-0.4, "0", "0"],
  [7, "000", "007"],
  [0.256, "0.0%", "25.6%"],
  [1234, "£#,##0", "£1,234"],
  [-5, "0;(0)", "(5)"],
  [45382, "dd/mm/yyyy", "31/03/2024"],
  [45382, "d mmmm yyyy", "31 March 2024"],
  [45382, "ddd d-mmm-yy", "Sun 31-Mar-24"],
  [45382.75, "yyyy-mm-dd hh:mm", "2024-03-31 18:00"],
  [45382.75, "h:mm AM/PM", "6:00 PM"],
  [1.5, "[h]:mm", "36:00"],
])("%j in the format %j shows %j", (value, format, text) => {
  expect(displayText(value, format)).toBe(text);
});

test("formats of dates are told from formats of numbers", () => {
  expect(["dd/mm/yyyy", "h:mm", "mmm-yy"].every(isDateFormat)).toBe(true);
  expect(["General", "0.00", "#,##0", "@", "0%", '0 "days"'].some(isDateFormat)).toBe(false);
});
