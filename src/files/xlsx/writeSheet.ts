import type { Scalar } from "../../domain/columns";
import type { BookSheet } from "../book";
import type { StyleAppender } from "./appendStyles";
import { rowHeights } from "./rowHeights";
import { LAST_COLUMN, LAST_ROW, areaName, cellName, columnLetters } from "./cellNames";
import { writtenText } from "./cellText";
import { conditionsXml } from "./conditionalFormats";
import { DECLARATION, MAIN_NAMESPACE, RELATIONSHIP_NAMESPACE, attributeText, formulaXml } from "./partText";
import { RowStyles, lookOf, visible } from "./rowStyles";
import { validationsXml } from "./validations";
import { escapeXml } from "./xml";

/** Rows in one piece of XML: some hundred kilobytes, however long the sheet. */
const ROWS_A_PIECE = 500;

/** What a sheet of ours ties to other parts: ids in the order of its tables, and elements of people's that stay (drawings, notes; slicers). */
export interface SheetTies {
  tableIds: readonly string[];
  kept: string;
  extensions: string;
}

/**
 * A sheet as a worksheet part, piece by piece. Text is written into its cells, so that the book's shared strings stay as
 * they were; formulas stand beside their last results, so that a reader that does not calculate shows them too.
 */
export function* writeSheet(sheet: BookSheet, styles: StyleAppender, ties: SheetTies): Generator<string> {
  const size = usedSize(sheet);
  yield `${DECLARATION}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}">`;
  const fits = sheet.print !== undefined && !sheet.print.manyPagesWide;
  yield fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "";
  yield `<dimension ref="${areaName({ row: 0, column: 0, rowCount: Math.max(1, size.rows), columnCount: Math.max(1, size.columns) })}"/>`;
  yield view(sheet);
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columns(sheet, styles);
  yield "<sheetData>";
  yield* rows(sheet, styles, size);
  yield "</sheetData>";
  if (sheet.protected) yield '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
  yield conditionsXml(sheet.conditionalFormats, styles);
  yield validationsXml(sheet.validations);
  yield links(sheet);
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (sheet.print) {
    yield `<pageSetup paperSize="9" orientation="${sheet.print.orientation}"${fits ? ` fitToWidth="1" fitToHeight="${sheet.print.onePage ? 1 : 0}"` : ""}/>`;
    yield "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>";
  }
  yield pageBreaks(sheet.print?.breaks ?? []);
  yield ties.kept;
  if (ties.tableIds.length > 0) {
    const parts = ties.tableIds.map((id) => `<tablePart r:id="${id}"/>`).join("");
    yield `<tableParts count="${ties.tableIds.length}">${parts}</tableParts>`;
  }
  if (ties.extensions !== "") yield `<extLst>${ties.extensions}</extLst>`;
  yield "</worksheet>";
}

function usedSize(sheet: BookSheet): { rows: number; columns: number } {
  let rowCount = sheet.rows.length;
  let columnCount = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const key of sheet.formulas.keys()) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    rowCount = Math.max(rowCount, row + 1);
    columnCount = Math.max(columnCount, column + 1);
  }
  for (const area of [...sheet.formats, ...sheet.tables]) {
    if (area.row + area.rowCount <= LAST_ROW) rowCount = Math.max(rowCount, area.row + area.rowCount);
    if (area.column + area.columnCount <= LAST_COLUMN)
      columnCount = Math.max(columnCount, area.column + area.columnCount);
  }
  return { rows: rowCount, columns: columnCount };
}

function view(sheet: BookSheet): string {
  const { rows: frozenRows, columns: frozenColumns } = sheet.freeze ?? { rows: 0, columns: 0 };
  if (frozenRows === 0 && frozenColumns === 0)
    return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  return (
    '<sheetViews><sheetView workbookViewId="0"><pane' +
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : "") +
    (frozenRows > 0 ? ` ySplit="${frozenRows}"` : "") +
    ` topLeftCell="${cellName(frozenRows, frozenColumns)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

/** Widths, and the looks of whole columns: what is typed under the data gets them. */
function columns(sheet: BookSheet, styles: StyleAppender): string {
  const whole = sheet.formats.filter((area) => area.row === 0 && area.rowCount > LAST_ROW);
  const numbers = new Set(sheet.columnWidths.keys());
  for (const area of whole) {
    for (
      let column = area.column;
      column < area.column + area.columnCount && numbers.size <= LAST_COLUMN;
      column++
    ) {
      numbers.add(column);
    }
  }
  if (numbers.size === 0) return "";
  const written = [...numbers]
    .sort((a, b) => a - b)
    .map((column) => {
      const looks = whole.filter((area) => area.column <= column && column < area.column + area.columnCount);
      const look = visible(Object.assign({}, ...looks.map(lookOf)) as ReturnType<typeof lookOf>);
      const style = Object.keys(look).length > 0 ? ` style="${styles.cell(look)}"` : "";
      const width = sheet.columnWidths.get(column);
      const size = width === undefined ? ' width="9.14"' : ` width="${width}" customWidth="1"`;
      return `<col min="${column + 1}" max="${column + 1}"${size}${style}/>`;
    });
  return `<cols>${written.join("")}</cols>`;
}

function* rows(
  sheet: BookSheet,
  styles: StyleAppender,
  size: { rows: number; columns: number },
): Generator<string> {
  const rowStyles = new RowStyles(sheet.formats, (look) => styles.cell(look), size.columns);
  const letters = Array.from({ length: size.columns }, (_, column) => columnLetters(column));
  const headers = headerNames(sheet);
  const heights = rowHeights(sheet);
  const hasFormulas = sheet.formulas.size > 0;
  const hasErrors = sheet.errors.size > 0;
  let piece = "";
  for (let row = 0; row < size.rows; row++) {
    const styleNumbers = rowStyles.of(row);
    const values = headers.get(row) ?? sheet.rows[row];
    let cells = "";
    for (let column = 0; column < size.columns; column++) {
      const value = values?.[column] ?? null;
      const style = styleNumbers[column] as number;
      const formula = hasFormulas ? sheet.formulas.get(`${row},${column}`) : undefined;
      if (value === null && formula === undefined && style < 0) continue;
      const start = `<c r="${letters[column]}${row + 1}"${style > 0 ? ` s="${style}"` : ""}`;
      const isError = hasErrors && sheet.errors.has(`${row},${column}`);
      cells += start + cellRest(value, formula, isError);
    }
    const hidden = sheet.hiddenRows.has(row);
    const height = heights(row);
    const ht = height === undefined ? "" : ` ht="${height}"`;
    if (cells !== "" || hidden)
      piece += `<row r="${row + 1}"${ht}${hidden ? ' hidden="1"' : ""}>${cells}</row>`;
    if (row % ROWS_A_PIECE === ROWS_A_PIECE - 1) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

/** The rows of table headers: Excel repairs a book in which a header is not the very text of its column's name. */
function headerNames(sheet: BookSheet): Map<number, Scalar[]> {
  const found = new Map<number, Scalar[]>();
  for (const { row, column, columns: names } of sheet.tables) {
    const values = [...(found.get(row) ?? sheet.rows[row] ?? [])];
    while (values.length < column) values.push(null);
    values.splice(column, names.length, ...names);
    found.set(row, values);
  }
  return found;
}

/** From behind a cell's place and style to its end. */
function cellRest(value: Scalar, formula: string | undefined, isError: boolean): string {
  const written = formula === undefined ? "" : `<f>${formulaXml(formula)}</f>`;
  if (typeof value === "string") {
    if (isError) return ` t="e">${written}<v>${escapeXml(value)}</v></c>`;
    if (formula !== undefined) return ` t="str">${written}<v>${escapeXml(writtenText(value))}</v></c>`;
    if (value === "") return "/>";
    return ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(writtenText(value))}</t></is></c>`;
  }
  if (typeof value === "boolean") return ` t="b">${written}<v>${value ? 1 : 0}</v></c>`;
  if (value === null) return written === "" ? "/>" : `>${written}</c>`;
  // A number that no cell can hold shows as Excel shows it.
  return Number.isFinite(value) ? `>${written}<v>${value}</v></c>` : ` t="e">${written}<v>#NUM!</v></c>`;
}

/** Each begins a page before its row, which is the number of the row above it as people count. */
function pageBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const each = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join("");
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${each}</rowBreaks>`;
}

function links(sheet: BookSheet): string {
  if (sheet.links.length === 0) return "";
  const written = sheet.links.map(
    ({ row, column, location }) =>
      `<hyperlink ref="${cellName(row, column)}" location="${attributeText(location)}"/>`,
  );
  return `<hyperlinks>${written.join("")}</hyperlinks>`;
}
