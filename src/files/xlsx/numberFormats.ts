/**
 * The number formats that a package names by number only (ECMA-376 part 1, 18.8.30). The short date, 14, is what the
 * machine's region says; here that is the United Kingdom.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Numbers that files may use for a format: those above that mean the same on every machine. */
const SAME_EVERYWHERE = [0, 1, 2, 3, 4, 9, 10, 11, 49];

export function builtInFormat(id: number): string {
  // 27-36 and 50-58 are dates of East Asian regions.
  return BUILT_IN[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "dd/mm/yyyy" : "General");
}

export function builtInId(format: string): number | undefined {
  return SAME_EVERYWHERE.find((id) => BUILT_IN[id] === format);
}

/** Whether a format shows a day: with day, month or year, not a time of day or a length of time alone. */
export function showsDay(format: string): boolean {
  const first = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (/general/i.test(first)) return false;
  return /[dy]/i.test(first) || (/m/i.test(first) && !/[hs]/i.test(first) && !/\[h/i.test(format));
}
