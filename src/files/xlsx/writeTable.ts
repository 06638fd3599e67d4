import type { BookSheet, BookTable } from "../book";
import { areaName } from "./cellNames";
import { DECLARATION, MAIN_NAMESPACE, attributeText, formulaXml } from "./partText";
import { readText } from "./cellText";
import { type XmlElement, child, childrenOf, escapeAttribute } from "./xml";

/**
 * A table part (ECMA-376 part 1, 18.5); `id` is unique in the package.
 *
 * @param before the part of an earlier run: columns that were there keep their numbers
 */
export function tableXml(
  table: BookTable,
  id: number,
  sheet: BookSheet,
  before?: { text: string; root: XmlElement },
): string {
  const numbers = columnNumbers(table.columns, before?.root);
  const totals = table.totalsRow ? 1 : 0;
  const filtered = areaName({ ...table, rowCount: table.rowCount - totals });
  const lastRow = table.row + table.rowCount - 1;
  const columnXml = table.columns.map((name, at) => {
    const start = `<tableColumn id="${numbers[at]}" name="${attributeText(name)}"`;
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
    (filterAsItWas(table, before) ?? (table.autoFilter ? `<autoFilter ref="${filtered}"/>` : "")) +
    `<tableColumns count="${table.columns.length}">${columnXml.join("")}</tableColumns>` +
    (table.style === ""
      ? ""
      : `<tableStyleInfo name="${escapeAttribute(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`) +
    "</table>"
  );
}

function columnNumbers(names: readonly string[], before: XmlElement | undefined): number[] {
  const known = new Map(
    childrenOf(child(before, "tableColumns"), "tableColumn").map(({ attributes }) => [
      readText(attributes.get("name") ?? "").toLowerCase(),
      Number(attributes.get("id")),
    ]),
  );
  let last = Math.max(0, ...known.values());
  return names.map((name) => known.get(name.toLowerCase()) ?? ++last);
}

/** The filter and the sort of a table that nobody cleared, in the words of the file. */
function filterAsItWas(
  { filtered, sorted }: BookTable,
  before: { text: string; root: XmlElement } | undefined,
): string | undefined {
  if (!before || (!filtered && !sorted) || before.root.prefix !== "") return undefined;
  return ["autoFilter", "sortState"]
    .map((name) => child(before.root, name))
    .map((element) => (element ? before.text.slice(element.start, element.end) : ""))
    .join("");
}
