import type { BookSheet, BookTable } from "../book";
import { areaName } from "./cellNames";
import { DECLARATION, MAIN_NAMESPACE, attributeText, formulaXml } from "./partText";
import { escapeAttribute } from "./xml";

/** A table part (ECMA-376 part 1, 18.5); `id` is unique in the package. */
export function tableXml(table: BookTable, id: number, sheet: BookSheet): string {
  const totals = table.totalsRow ? 1 : 0;
  const filtered = areaName({ ...table, rowCount: table.rowCount - totals });
  const lastRow = table.row + table.rowCount - 1;
  const columnXml = table.columns.map((name, at) => {
    const start = `<tableColumn id="${at + 1}" name="${attributeText(name)}"`;
    if (totals === 0) return `${start}/>`;
    const column = table.column + at;
    const formula = sheet.formulas.get(`${lastRow},${column}`);
    if (formula !== undefined) {
      return `${start} totalsRowFunction="custom"><totalsRowFormula>${formulaXml(formula)}</totalsRowFormula></tableColumn>`;
    }
    const label = sheet.rows[lastRow]?.[column];
    return typeof label === "string" ? `${start} totalsRowLabel="${attributeText(label)}"/>` : `${start}/>`;
  });
  return (
    `${DECLARATION}<table xmlns="${MAIN_NAMESPACE}" id="${id}" name="${escapeAttribute(table.name)}" displayName="${escapeAttribute(table.name)}"` +
    ` ref="${areaName(table)}"${totals === 1 ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    (table.autoFilter ? `<autoFilter ref="${filtered}"/>` : "") +
    `<tableColumns count="${table.columns.length}">${columnXml.join("")}</tableColumns>` +
    (table.style === ""
      ? ""
      : `<tableStyleInfo name="${escapeAttribute(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`) +
    "</table>"
  );
}
