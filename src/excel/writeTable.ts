import type { Scalar } from "../domain/columns";
import type { PrintedColumn } from "../sheets/printedSheet";
import { LINE, STYLES, type Look } from "../sheets/styles";
import { blockHeight, bytesOfRow } from "./blocks";
import type { Conversation, Piece } from "./conversation";
import { formulaFormat, keptText, sentValue, type Sent } from "./sentValue";
import { offsetOfAdded, type TablePlace } from "./tablePlace";

const TABLE_STYLE = "TableStyleLight15";

/** What the pieces of one table need to know of the book. */
export interface TableWriting {
  talk: Conversation;
  /** Id or name of the sheet. */
  sheetKey: string;
  place: TablePlace;
  date1904: boolean;
  /** Turns a formula as printed into one for where things really stand. */
  relocate(formula: string): string;
}

/** Makes room in the table of an earlier run: filters cleared, totals put aside, columns and rows as many as needed. */
export function roomPiece({ talk, sheetKey, place }: TableWriting): Piece | undefined {
  const { before, row, column, width, bodyRows } = place;
  if (!before) return undefined;
  return {
    bytes: 2000,
    queue: () => {
      const sheet = talk.context.workbook.worksheets.getItem(sheetKey);
      const table = talk.context.workbook.tables.getItem(before.id);
      table.clearFilters();
      if (before.sorted) table.sort.clear();
      if (before.showTotals) table.showTotals = false;
      if (place.beside.length > 0) {
        const widened = before.columnCount + place.beside.length;
        table.resize(sheet.getRangeByIndexes(before.row, column, before.bodyRows + 1, widened));
      }
      for (const header of place.dropped) table.columns.getItem(header).delete();
      for (const header of place.appended) table.columns.add(undefined, undefined, header);
      if (place.rowsAbove > 0) insertRows(sheet, before.row, place.rowsAbove);
      if (place.rowsBelow > 0) insertRows(sheet, row + 1 + before.bodyRows, place.rowsBelow);
      if (bodyRows !== before.bodyRows)
        table.resize(sheet.getRangeByIndexes(row, column, bodyRows + 1, width));
      if (bodyRows < before.bodyRows)
        sheet.getRangeByIndexes(row + 1 + bodyRows, column, before.bodyRows - bodyRows, width).clear("All");
    },
  };
}

/** Header (of a new table) and rows, as values; columns of formulas wait for {@link formulaPieces}. */
export function* valuePieces(writing: TableWriting): Generator<Piece> {
  const { talk, sheetKey, place } = writing;
  if (!place.before) {
    const headers = place.printed.columns.map(({ header }) => keptText(header));
    yield {
      bytes: bytesOfRow(headers),
      queue: () => {
        talk.context.workbook.worksheets
          .getItem(sheetKey)
          .getRangeByIndexes(place.row, place.column, 1, place.width).values = [headers];
      },
    };
  }
  for (const header of place.respaced)
    yield {
      bytes: 200,
      queue: () => {
        const offset = place.offsets[place.printed.columns.findIndex((column) => column.header === header)]!;
        talk.context.workbook.worksheets
          .getItem(sheetKey)
          .getRangeByIndexes(place.row, place.column + offset, 1, 1).values = [[keptText(header)]];
      },
    };
  yield* rowBlocks(writing, (from, to) => valueBlock(writing, from, to));
  if (!place.before)
    yield {
      bytes: 1000,
      queue: () => {
        const sheet = talk.context.workbook.worksheets.getItem(sheetKey);
        const table = sheet.tables.add(
          sheet.getRangeByIndexes(place.row, place.column, place.bodyRows + 1, place.width),
          true,
        );
        table.name = place.name;
        table.style = TABLE_STYLE;
      },
    };
  yield {
    bytes: 1000,
    queue: () => {
      const sheet = talk.context.workbook.worksheets.getItem(sheetKey);
      const body = (offset: number, columns: number): Excel.RangeFormat =>
        sheet.getRangeByIndexes(place.row + 1, place.column + offset, place.bodyRows, columns).format;
      body(0, place.width).verticalAlignment = "Top";
      if (place.printed.ruled && place.bodyRows > 1) {
        const line = body(0, place.width).borders.getItem("InsideHorizontal");
        line.style = "Continuous";
        line.color = LINE;
      }
      for (const [index, { wrap, typed, links }] of place.printed.columns.entries()) {
        const offset = place.offsets[index] as number;
        if (wrap || typed) body(offset, 1).wrapText = true;
        if (typed || links) colourNewRows(writing, index, STYLES[typed ? "typed" : "link"]);
      }
    },
  };
}

/** Rows that were there before keep the colours that people gave them. */
function colourNewRows({ talk, sheetKey, place }: TableWriting, index: number, look: Look): void {
  const { before, row, column, bodyRows, printed } = place;
  const isNew = !before?.headers.includes((printed.columns[index] as PrintedColumn).header);
  const known = isNew ? 0 : Math.min(bodyRows, before?.bodyRows ?? 0);
  if (known === bodyRows) return;
  const { format } = talk.context.workbook.worksheets
    .getItem(sheetKey)
    .getRangeByIndexes(row + 1 + known, column + (place.offsets[index] as number), bodyRows - known, 1);
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
}

/** Columns that are expressions, once everything that they refer to is there. */
export function* formulaPieces(writing: TableWriting): Generator<Piece> {
  const { talk, sheetKey, place, relocate } = writing;
  const { printed } = place;
  if (printed.rowCount === 0) return;
  for (const [index, { formulaAt, links }] of printed.columns.entries()) {
    if (!formulaAt) continue;
    const block = (from: number, to: number): Piece => {
      const formulas = range(from, to).map((row) => [links ? formulaAt(row) : relocate(formulaAt(row))]);
      return {
        bytes: formulas.reduce((sum, row) => sum + bytesOfRow(row), 200),
        queue: () => {
          talk.context.workbook.worksheets
            .getItem(sheetKey)
            .getRangeByIndexes(
              place.row + 1 + from,
              place.column + (place.offsets[index] as number),
              to - from,
              1,
            ).formulas = formulas;
        },
        split: halves(from, to, block),
      };
    };
    yield* rowBlocks(writing, block);
  }
}

/** Shows the totals row again, with the sums that people chose. */
export function totalsPiece({ talk, place }: TableWriting, totals: readonly Scalar[]): Piece | undefined {
  const { before } = place;
  if (!before?.showTotals) return undefined;
  const kept = before.headers
    .map((header, index) => ({ header, total: totals[index] ?? "" }))
    .filter(({ header }) => !place.dropped.includes(header))
    .map(({ total }) => (typeof total === "string" && !total.startsWith("=") ? keptText(total) : total));
  const line = [...kept, ...place.appended.map(() => "")];
  return {
    bytes: bytesOfRow(line),
    queue: () => {
      const table = talk.context.workbook.tables.getItem(before.id);
      table.showTotals = true;
      table.getTotalRowRange().formulas = [line];
    },
  };
}

function valueBlock(writing: TableWriting, from: number, to: number): Piece {
  const { talk, sheetKey, place } = writing;
  const rows = to - from;
  const values: Sent["value"][][] = Array.from({ length: rows }, () => new Array<never>(place.width));
  const formats: { offset: number; format: string | string[] }[] = [];
  for (const { offset, at } of columnsToWrite(writing)) {
    let first: string | undefined;
    let mixed: string[] | undefined;
    for (let row = 0; row < rows; row++) {
      const sent = at(from + row);
      (values[row] as (typeof values)[number])[offset] = sent.value;
      first ??= sent.format;
      if (mixed) mixed.push(sent.format);
      else if (sent.format !== first) mixed = [...new Array<string>(row).fill(first), sent.format];
    }
    formats.push({ offset, format: mixed ?? first ?? "General" });
  }
  // null leaves a cell as it is: columns of formulas, and of people.
  for (const line of values as (Sent["value"] | null)[][])
    for (let offset = 0; offset < place.width; offset++) line[offset] ??= null;
  return {
    bytes: values.reduce((sum, row) => sum + bytesOfRow(row), 0) + bytesOfFormats(formats),
    queue: () => {
      const sheet = talk.context.workbook.worksheets.getItem(sheetKey);
      const at = (offset: number, columns: number): Excel.Range =>
        sheet.getRangeByIndexes(place.row + 1 + from, place.column + offset, rows, columns);
      for (const { offset, columns, format } of runs(formats)) setFormat(at(offset, columns), format);
      at(0, place.width).values = values;
    },
    split: halves(from, to, (start, end) => valueBlock(writing, start, end)),
  };
}

/** The columns that get values, each with what is sent for a row. */
function* columnsToWrite({
  place,
  date1904,
}: TableWriting): Generator<{ offset: number; at(row: number): Sent }> {
  const { printed, notes } = place;
  for (const [index, column] of printed.columns.entries()) {
    const offset = place.offsets[index] as number;
    const { format } = column;
    if (column.typed && notes?.columns.some(({ header }) => header === column.header)) continue;
    if (printed.rowCount === 0) yield { offset, at: () => ({ format, value: "" }) };
    else if (!column.formulaAt)
      yield { offset, at: (row) => sentValue(column.valueAt(row), format, date1904) };
    else
      yield {
        offset,
        at: () => ({ format: formulaFormat(format), value: null as unknown as "" }),
      };
  }
  if (!notes || notes.unmoved) return;
  for (const added of notes.columns)
    yield {
      offset: offsetOfAdded(place, added),
      at: (row) => {
        const ours = printed.columns.find(({ header }) => header === added.header);
        if (ours && !notes.wasThere(row))
          return sentValue(printed.rowCount === 0 ? null : ours.valueAt(row), ours.format, date1904);
        const { content, isFormula, format } = notes.cellAt(added, row, place.row);
        // What people typed is already in the workbook's own date system.
        return isFormula ? { format, value: String(content) } : sentValue(content, format, false);
      },
    };
}

function* rowBlocks(writing: TableWriting, block: (from: number, to: number) => Piece): Generator<Piece> {
  const rows = writing.place.bodyRows;
  const sample = block(0, Math.min(rows, 50));
  const weight = (1.2 * sample.bytes) / Math.min(rows, 50);
  for (let from = 0; from < rows;) {
    const height = blockHeight(rows - from, writing.place.width, weight);
    yield block(from, from + height);
    from += height;
  }
}

const halves = (from: number, to: number, block: (from: number, to: number) => Piece): Piece["split"] =>
  to - from > 1
    ? () => {
        const middle = Math.ceil((from + to) / 2);
        return [block(from, middle), block(middle, to)];
      }
    : undefined;

/** Neighbouring columns of one format, so that one request sets them all. */
function runs(
  formats: readonly { offset: number; format: string | string[] }[],
): { offset: number; columns: number; format: string | string[] }[] {
  const found: { offset: number; columns: number; format: string | string[] }[] = [];
  for (const { offset, format } of [...formats].sort((a, b) => a.offset - b.offset)) {
    const last = found.at(-1);
    if (last && last.offset + last.columns === offset && last.format === format) last.columns += 1;
    else found.push({ offset, columns: 1, format });
  }
  return found;
}

/** One format for all cells goes as a single value, which Excel spreads over the range. */
function setFormat(cells: Excel.Range, format: string | readonly string[]): void {
  cells.numberFormat =
    typeof format === "string" ? (format as unknown as string[][]) : format.map((one) => [one]);
}

const bytesOfFormats = (formats: readonly { format: string | string[] }[]): number =>
  formats.reduce((sum, { format }) => sum + (typeof format === "string" ? 150 : bytesOfRow(format)), 0);

function insertRows(sheet: Excel.Worksheet, row: number, count: number): void {
  sheet.getRange(`${row + 1}:${row + count}`).insert("Down");
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
