import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from "@univerjs/core";
import { BooleanNumber, CellValueType, LocaleType, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-table/facade";
import type { Scalar } from "../../domain/columns";
import type { Book, BookSheet } from "../../files/book";
import { iteratorsWithSome } from "./iteratorsWithSome";
import { NamesAsCells } from "./namesAsCells";

/**
 * A worksheet function: cells come as they are, ranges as rows of cells; what it returns may spill. An empty cell comes
 * as 0, as it does in Excel on the desktop (in Excel on the web it is null).
 */
export type WorksheetFunction = (...given: (Scalar | Scalar[][])[]) => Scalar | Scalar[][];

/** What a formula came to, or a cell that it spilled into. Errors are their text ("#N/A"). Positions are from 0. */
export interface CalculatedCell {
  sheet: string;
  row: number;
  column: number;
  value: Scalar;
}

/** Calculates the formulas of a workbook; they may speak of its tables, its names (not those of one sheet) and worksheet functions. */
export interface FormulaCalculator {
  calculate(book: Pick<Book, "sheets" | "names">): Promise<CalculatedCell[]>;
  dispose(): void;
}

/** Univer remembers results by a book's id, over all its instances: no two books may share one. */
let booksOpened = 0;

/** Room for what spills beside and below what a sheet holds. */
const SPARE = 1000;
const SPARE_COLUMNS = 20;

/**
 * Univer without its grid, in Node or in a page. Each calculation opens the workbook anew.
 *
 * @param functions worksheet functions by the name that formulas use: "ADOPTION.STAGEDAYS".
 */
export function createCalculator(
  functions: Readonly<Record<string, WorksheetFunction>> = {},
): FormulaCalculator {
  iteratorsWithSome();
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsTablePlugin);
  const api = FUniver.newAPI(univer);
  let knowsFunctions = false;

  async function calculate({ sheets, names }: Pick<Book, "sheets" | "names">): Promise<CalculatedCell[]> {
    const asCells = new NamesAsCells(names);
    const book = {
      sheets: sheets.map((sheet) => ({ ...sheet, formulas: asCells.in(sheet.formulas).formulas })),
    };
    const opened = api.createWorkbook(univerBook(`book-${++booksOpened}`, book));
    // Univer knows worksheet functions only once it has opened a workbook.
    if (!knowsFunctions)
      for (const [name, of] of Object.entries(functions))
        api.getFormula().registerFunction(name, univerFunction(of));
    knowsFunctions = true;
    try {
      for (const [index, { name, tables }] of book.sheets.entries()) {
        const sheet = opened.getSheetBySheetId(sheetId(index));
        for (const table of tables)
          await sheet?.addTable(
            table.name,
            {
              startRow: table.row,
              endRow: table.row + table.rowCount - 1 - (table.totalsRow ? 1 : 0),
              startColumn: table.column,
              endColumn: table.column + table.columnCount - 1,
            },
            `table-${index}-${table.name}`,
            {},
          );
        if (tables.length > 0) sheet?.setName(name);
      }
      // Univer's own promise gives up after 30 seconds, which a book with all sheets can take.
      await new Promise<void>((resolve) => {
        const ended = api.getFormula().calculationEnd(() => {
          ended.dispose();
          resolve();
        });
        api.getFormula().executeCalculation();
      });
      const spilled =
        univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData()[opened.getId()] ?? {};
      return book.sheets.flatMap((sheet, index) => {
        const cells = opened.getSheetByName(sheet.name)?.getSheet().getCellMatrix().getMatrix() ?? {};
        return calculatedCells(sheet, cells, spilled[sheetId(index)] ?? {});
      });
    } finally {
      api.disposeUnit(opened.getId());
    }
  }

  return { calculate, dispose: () => univer.dispose() };
}

function univerBook(id: string, { sheets }: Pick<Book, "sheets">): Partial<IWorkbookData> {
  return {
    id,
    name: id,
    sheetOrder: sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => [sheetId(index), univerSheet(sheetId(index), sheet)]),
    ),
  };
}

function sheetId(index: number): string {
  return `sheet-${index}`;
}

function univerSheet(id: string, sheet: BookSheet): Partial<IWorksheetData> {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  sheet.rows.forEach((cells, row) => {
    const filled: Record<number, ICellData> = {};
    cells.forEach((value, column) => {
      if (value !== null) filled[column] = univerCell(value);
    });
    cellData[row] = filled;
  });
  for (const [place, formula] of sheet.formulas) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    (cellData[row] ??= {})[column] = { f: formula };
  }
  return {
    id,
    // Univer takes no table by the name of a sheet, as Excel does: the sheet gets its name after its tables.
    name: sheet.tables.length > 0 ? id : sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: heightOf(sheet) + SPARE,
    columnCount: widthOf(sheet) + SPARE_COLUMNS,
    cellData,
  };
}

function univerCell(value: string | number | boolean): ICellData {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

/** Formula cells, and the cells beside them that they spilled into. */
function calculatedCells(sheet: BookSheet, cells: UniverCells, spilled: UniverCells): CalculatedCell[] {
  const found = [...sheet.formulas.keys()].map((place) => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    return { sheet: sheet.name, row, column, value: scalarOf(cells[row]?.[column]) };
  });
  for (const [row, inRow] of Object.entries(spilled))
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(inRow))
      if (!sheet.formulas.has(`${row},${column}`))
        found.push({ sheet: sheet.name, row: Number(row), column: Number(column), value: scalarOf(cell) });
  return found;
}

/** A link's text is a document of its own in Univer, ended by a line break. */
function scalarOf(cell: Nullable<ICellData>): Scalar {
  const link = cell?.p?.body?.dataStream;
  if (link !== undefined) return link.replace(/\r\n$/, "");
  const value = cell?.v ?? null;
  return cell?.t === CellValueType.BOOLEAN ? value === 1 || value === true : value;
}

function heightOf({ rows, formulas }: BookSheet): number {
  return [...formulas.keys()].reduce(
    (highest, place) => Math.max(highest, Number(place.split(",")[0]) + 1),
    rows.length,
  );
}

function widthOf({ rows, formulas }: BookSheet): number {
  const filled = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return [...formulas.keys()].reduce(
    (widest, place) => Math.max(widest, Number(place.split(",")[1]) + 1),
    filled,
  );
}

type UniverCells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type UniverFunction = Parameters<ReturnType<FUniver["getFormula"]>["registerFunction"]>[1];

function univerFunction(of: WorksheetFunction): UniverFunction {
  return (...given) => of(...(given as (Scalar | Scalar[][])[]));
}
