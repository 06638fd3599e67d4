import { NO_DAY } from "../domain/dates/serialDay";
import type { Finding } from "../domain/findings";
import type { RecognisedTable } from "./recognised";

/**
 * Days that count only where the row's text says so: an order of an unknown kind is no adoption order, an episode that goes on
 * is no leaving. The others move to the field that they are the day of, or to none. A day whose row says nothing of its kind
 * is taken out and told of.
 *
 * @param days by field, changed in place; `texts` too, where what is said is of no use
 */
export function conditionalDays(
  { layout, columns, grid, headerRow }: RecognisedTable,
  days: Map<string, Int32Array>,
  texts: Map<string, readonly string[]>,
  rows: Int32Array,
): Finding[] {
  const findings: Finding[] = [];
  for (const { name, onlyWhere } of layout.fields) {
    const values = days.get(name);
    if (!onlyWhere || !values) continue;
    const said = texts.get(onlyWhere.field);
    const { header } = columns.get(name)!;
    const place = { table: grid.sheet, column: header };
    // Another column may hold the day itself: it stays, and ours fills what it leaves blank.
    const elsewhere = onlyWhere.elseIn
      ? (days.get(onlyWhere.elseIn) ?? new Int32Array(values.length))
      : undefined;
    let untold = 0;
    values.forEach((day, at) => {
      if (day === NO_DAY) return;
      const text = said?.[at] ?? "";
      if (onlyWhere.says.test(text)) return;
      values[at] = NO_DAY;
      if (text === "") untold++;
      else if (elsewhere && elsewhere[at] === NO_DAY && onlyWhere.elseSays?.test(text)) elsewhere[at] = day;
      if (text === "" && said)
        findings.push({
          ...place,
          rule: "date-without-kind",
          severity: "warning",
          row: rows[at]!,
          message: `The row does not say in ‘${columns.get(onlyWhere.field)!.header}’ what the date in ‘${header}’ is of, so the date is not used.`,
          fix: "Fill that column.",
        });
    });
    if (said && onlyWhere.elseBlank)
      texts.set(
        onlyWhere.field,
        said.map((text) => (onlyWhere.says.test(text) ? text : "")),
      );
    if (elsewhere?.some((day) => day !== NO_DAY)) days.set(onlyWhere.elseIn!, elsewhere);
    if (!said && untold > 0)
      findings.push({
        ...place,
        rule: "date-without-kind",
        severity: "warning",
        row: grid.top + headerRow + 1,
        message: `No column says what the dates in ‘${header}’ are of, so ${untold === 1 ? "the one in it is" : `the ${untold} in it are`} not used.`,
        fix: "Add the column that says it.",
      });
  }
  return findings;
}
