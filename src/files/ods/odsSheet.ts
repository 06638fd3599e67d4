import type { Scalar } from "../../domain/columns";
import type { BookSheet } from "../book";
import { SheetFiller, isError, numberFormatStyles } from "../sheetFiller";
import { LAST_COLUMN, LAST_ROW } from "../xlsx/cellNames";
import { serialOf } from "../xlsx/readCells";
import { type XmlCursor, XmlFault } from "../xlsx/xml";
import { excelFormula } from "./odsFormulas";

/** A cell says what kind of value it holds; that is all that is kept of its format. */
const FORMATS = ["General", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "[h]:mm:ss", "0.00%"];
const PLAIN = 0;
const DAY = 1;
const MOMENT = 2;
const TIME = 3;
const PERCENTAGE = 4;
const STYLES = numberFormatStyles(FORMATS);

const MINUTES_A_DAY = 1440;

interface OdsCell {
  value: Scalar;
  style: number;
  isError: boolean;
  formula?: string;
}

/** A sheet as its rows come, of which one may stand for many. */
export class OdsSheet {
  private readonly filler: SheetFiller;
  private row = 0;

  constructor(name: string) {
    this.filler = new SheetFiller(name, STYLES);
  }

  hide(): void {
    this.filler.sheet.visibility = "hidden";
  }

  protect(): void {
    this.filler.sheet.protected = true;
  }

  /** From the tag of a row to its end. */
  readRow(cursor: XmlCursor): void {
    const repeated = countOf(cursor, "table:number-rows-repeated", LAST_ROW + 1);
    const hidden = /^(?:collapse|filter)$/.test(cursor.attribute("table:visibility") ?? "");
    const cells: { column: number; columnCount: number; cell: OdsCell }[] = [];
    let column = 0;
    const hasCells = cursor.kind === "open";
    while (hasCells && cursor.nextInside("table-row")) {
      if (cursor.kind === "close") continue;
      if (cursor.name !== "table-cell" && cursor.name !== "covered-table-cell") {
        cursor.pass();
        continue;
      }
      const columnCount = countOf(cursor, "table:number-columns-repeated", LAST_COLUMN + 1);
      const cell = readCell(cursor);
      const isEmpty = cell.value === null || cell.value === "";
      if (!isEmpty || cell.formula !== undefined) cells.push({ column, columnCount, cell });
      column += columnCount;
    }
    if (cells.length > 0) {
      this.filler.expect(repeated * cells.reduce((sum, { columnCount }) => sum + columnCount, 0));
      for (let row = this.row; row < this.row + repeated; row++) {
        if (hidden) this.filler.sheet.hiddenRows.add(row);
        for (const each of cells) this.put(row, each.column, each.columnCount, each.cell);
      }
    }
    this.row += repeated;
  }

  finish(): BookSheet {
    return this.filler.finish();
  }

  private put(row: number, from: number, columnCount: number, cell: OdsCell): void {
    for (let column = from; column < from + columnCount; column++) {
      if (cell.isError) this.filler.setError(row, column, String(cell.value), cell.style);
      else this.filler.set(row, column, cell.value, cell.style);
      if (cell.formula !== undefined) this.filler.sheet.formulas.set(`${row},${column}`, cell.formula);
    }
  }
}

/** From the tag of a cell to its end. */
function readCell(cursor: XmlCursor): OdsCell {
  const kind = cursor.attribute("office:value-type") ?? "";
  const isMarkedError = cursor.attribute("calcext:value-type") === "error";
  const written = kind === "" ? undefined : cursor.attribute(ATTRIBUTES[kind] ?? "office:value");
  const formula = cursor.attribute("table:formula");
  const text = cursor.kind === "open" ? readParagraphs(cursor) : undefined;
  const shown = text ?? written ?? null;
  const cell: OdsCell = { value: shown, style: PLAIN, isError: false };
  // What someone typed as TRUE is a formula to LibreOffice, whose result is a number.
  const typed = /^of:=(TRUE|FALSE)\(\)$/.exec(formula ?? "")?.[1];
  if (typed !== undefined) return { ...cell, value: typed === "TRUE" };
  if (formula !== undefined) {
    const excel = excelFormula(formula);
    if (excel !== undefined) cell.formula = excel;
  }
  // A program that does not mark errors writes them as the text of a formula.
  if (isMarkedError || (formula !== undefined && kind === "string" && isError(text ?? "")))
    return { ...cell, isError: true };
  if (written === undefined || kind === "string") return cell;
  const value = typedValue(kind, written);
  return value ? { ...cell, ...value } : cell;
}

/** Where a kind of value stands; numbers stand in `office:value`. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  string: "office:string-value",
  boolean: "office:boolean-value",
  date: "office:date-value",
  time: "office:time-value",
};

/** Undefined for what no cell of Excel can hold: then what the cell shows is taken, as text. */
function typedValue(kind: string, written: string): { value: Scalar; style: number } | undefined {
  switch (kind) {
    case "boolean":
      return { value: written === "true", style: PLAIN };
    case "date": {
      const serial = serialOf(written);
      if (typeof serial !== "number" || serial < 1) return undefined;
      return { value: serial, style: Number.isInteger(serial) ? DAY : MOMENT };
    }
    case "time": {
      const days = daysOf(written);
      return days === undefined ? undefined : { value: days, style: TIME };
    }
    default: {
      const value = Number(written);
      if (written.trim() === "" || !Number.isFinite(value)) return undefined;
      return { value, style: kind === "percentage" ? PERCENTAGE : PLAIN };
    }
  }
}

/** "PT12H30M00S" is half a day and more. */
function daysOf(duration: string): number | undefined {
  const parts = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration);
  if (!parts) return undefined;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = "0"] = parts;
  const inMinutes = Number(hours) * 60 + Number(minutes) + Number(seconds.replace(",", ".")) / 60;
  return (sign === "-" ? -1 : 1) * (Number(days) + inMinutes / MINUTES_A_DAY);
}

/** The paragraphs of a cell, a line each; undefined where it has none. Notes and drawings on the cell are not its text. */
function readParagraphs(cursor: XmlCursor): string | undefined {
  const cell = cursor.name;
  const lines: string[] = [];
  while (cursor.nextInside(cell)) {
    if (cursor.kind === "close") continue;
    if (cursor.name !== "p") cursor.pass();
    else lines.push(cursor.kind === "open" ? readParagraph(cursor) : "");
  }
  return lines.length === 0 ? undefined : lines.join("\n");
}

function readParagraph(cursor: XmlCursor): string {
  let line = "";
  for (;;) {
    if (!cursor.next()) throw new XmlFault("the part ends too early");
    // Blanks in a row count as one; more are written as elements.
    line += cursor.text.replace(/[ \t\r\n]+/g, " ");
    if (cursor.kind === "close") {
      if (cursor.name === "p") return line;
    } else if (cursor.name === "s") line += " ".repeat(countOf(cursor, "text:c", 32_767));
    else if (cursor.name === "tab") line += "\t";
    else if (cursor.name === "line-break") line += "\n";
    else if (!INLINE.has(cursor.name)) cursor.pass();
  }
}

/** Elements whose characters are the text's own. */
const INLINE = new Set([
  "span",
  "a",
  "ruby",
  "ruby-base",
  "meta",
  "meta-field",
  "date",
  "time",
  "sheet-name",
  "title",
]);

function countOf(cursor: XmlCursor, attribute: string, most: number): number {
  const written = cursor.attribute(attribute);
  if (written === undefined) return 1;
  const count = Number(written);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}
