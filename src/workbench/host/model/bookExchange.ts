import type { Scalar } from "../../../domain/columns";
import type { Book, BookConditionalFormat, BookSheet, BookValidation, FormatArea } from "../../../files/book";
import { between, lastColumn, lastRow } from "./areas";
import { bookCharts, openChart } from "./bookCharts";
import { openPrint, printOf } from "./bookPrint";
import { columnOfKey, keyOf, rowOf } from "./cells";
import { displayText } from "./displayText";
import type { Style } from "./formats";
import { formulaOf, readTarget } from "./names";
import type { ConditionalFormatRecord, ValidationRecord } from "./records";
import type { SheetModel, Visibility } from "./sheetModel";
import { charactersOfPoints, pointsOfCharacters } from "./sizes";
import { TableModel } from "./tableModel";
import type { WorkbookModel } from "./workbookModel";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Puts a book's sheets into an empty workbook. */
export function openBook(workbook: WorkbookModel, book: Book): void {
  workbook.date1904 = book.date1904;
  const sheets = book.sheets.map((sheet) => openSheet(workbook, sheet));
  if (sheets.length === 0) workbook.addSheet("Sheet1");
  for (const { name, refersTo, sheet, hidden } of book.names) {
    const scope = sheet === undefined ? null : (workbook.sheet(sheet) ?? null);
    const target = readTargetOrText(workbook, refersTo, scope);
    (scope ? scope.names : workbook.names).push({ name, scope, visible: !hidden, comment: "", ...target });
  }
  const first = workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  if (first) workbook.activate(first);
  workbook.takeChanges();
}

/** A name in a file may point at a sheet that is gone; it is kept as it stands. */
function readTargetOrText(workbook: WorkbookModel, refersTo: string, scope: SheetModel | null) {
  const sheet = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(refersTo);
  const name = sheet && (sheet[1]?.replace(/''/g, "'") ?? sheet[2]);
  return name && !workbook.sheet(name)
    ? { target: null, formula: `=${refersTo}` }
    : readTarget(workbook, refersTo, scope);
}

function openSheet(workbook: WorkbookModel, book: BookSheet): SheetModel {
  const sheet = workbook.addSheet();
  // A file's names were accepted by whoever wrote it, so they are not judged again.
  sheet.name = book.name;
  sheet.visibility = VISIBILITY[book.visibility];
  sheet.cells.fill(book.rows);
  for (const [at, formula] of book.formulas) sheet.cells.setFormula(...positionOf(at), formula);
  for (const at of book.errors) sheet.cells.errors.add(keyOf(...positionOf(at)));
  for (const format of book.formats) sheet.formats.apply(format, styleOf(format));
  // The file's first rule is the first in priority.
  for (const rule of book.conditionalFormats)
    sheet.conditionalFormats.push(conditionalFormatOf(workbook, rule));
  for (const rule of book.validations) sheet.setValidation(rule, () => validationOf(rule));
  for (const { row, column, location } of book.links)
    sheet.links.set(
      keyOf(row, column),
      /^(https?|mailto|file):/i.test(location)
        ? { address: location }
        : { documentReference: location.replace(/^#/, "") },
    );
  for (const [column, characters] of book.columnWidths)
    sheet.columnWidths.set(column, pointsOfCharacters(characters));
  for (const row of book.hiddenRows) sheet.hiddenRows.add(row);
  for (const table of book.tables) openTable(sheet, table);
  for (const area of book.pivots ?? []) sheet.pivots.push({ id: sheet.workbook.nextId(), area });
  for (const chart of book.charts ?? []) openChart(sheet, chart);
  if (book.freeze) sheet.frozen = { ...book.freeze };
  if (book.print) openPrint(sheet, book.print);
  if (book.protected) sheet.protection = { options: {} };
  return sheet;
}

function openTable(sheet: SheetModel, book: BookSheet["tables"][number]): void {
  const { row, column, rowCount, columnCount } = book;
  const table = new TableModel(sheet, sheet.workbook.nextId(), book.name, {
    row,
    column,
    rowCount,
    columnCount,
  });
  table.style = book.style;
  table.showFilterButton = book.autoFilter;
  table.showTotals = book.totalsRow;
  sheet.tables.push(table);
  table.takeHeaders();
  for (const index of book.filtered ?? []) table.filters.set(index, keepsWhatIsSeen(table, index));
  table.sorted = (book.sorted ?? []).map(({ column: key, ascending }) => ({ key, ascending }));
}

/** A book says that a column is filtered, not by what: the rows that are seen are those that it lets through. */
function keepsWhatIsSeen(table: TableModel, index: number): unknown {
  const { sheet, bodyArea } = table;
  const { row: first, column } = table.columnArea(index, bodyArea);
  const values = new Set<string>();
  for (let row = first; row < first + bodyArea.rowCount; row++)
    if (!sheet.hiddenRows.has(row))
      values.add(displayText(sheet.cells.value(row, column), sheet.formats.numberFormat(row, column)));
  return { filterOn: "Values", values: [...values] };
}

const positionOf = (at: string): [number, number] => {
  const [row = 0, column = 0] = at.split(",").map(Number);
  return [row, column];
};

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: undefined } as const;

function styleOf(format: FormatArea): Partial<Style> {
  const style: { -readonly [K in keyof Style]: Style[K] } = {};
  if (format.numberFormat !== undefined)
    style.numberFormat = format.numberFormat === "General" ? undefined : format.numberFormat;
  if (format.bold !== undefined) style.bold = format.bold || undefined;
  if (format.italic !== undefined) style.italic = format.italic || undefined;
  if (format.fontSize !== undefined) style.fontSize = format.fontSize;
  if (format.fontColor !== undefined) style.fontColor = format.fontColor.toUpperCase();
  if (format.fill !== undefined) style.fill = format.fill.toUpperCase();
  if (format.wrap !== undefined) style.wrap = format.wrap || undefined;
  if (format.horizontal !== undefined) style.horizontal = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) style.vertical = VERTICAL[format.vertical];
  if (format.bottomBorder !== undefined)
    style.bottomBorder = { style: "Continuous", weight: "Thin", color: format.bottomBorder.toUpperCase() };
  return style;
}

const OPERATORS = {
  "=": "EqualTo",
  "<": "LessThan",
  "<=": "LessThanOrEqual",
  ">": "GreaterThan",
  ">=": "GreaterThanOrEqual",
} as const;

function conditionalFormatOf(workbook: WorkbookModel, book: BookConditionalFormat): ConditionalFormatRecord {
  const { row, column, rowCount, columnCount, rule } = book;
  return {
    id: `{${workbook.nextId()}}`,
    type: rule.kind === "cell" ? "CellValue" : "ContainsText",
    areas: [{ row, column, rowCount, columnCount }],
    stopIfTrue: false,
    rule:
      rule.kind === "cell"
        ? { formula1: `=${rule.formula.replace(/^=/, "")}`, operator: OPERATORS[rule.is] }
        : { operator: "Contains", text: rule.text },
    format: new Map([
      ["font/color", book.fontColor],
      ["fill/color", book.fill],
    ]),
  };
}

function validationOf(book: BookValidation): ValidationRecord {
  const { row, column, rowCount, columnCount, rule } = book;
  const limits = (least: number | undefined, most: number | undefined) =>
    least !== undefined && most !== undefined
      ? { formula1: least, formula2: most, operator: "Between" }
      : least !== undefined
        ? { formula1: least, operator: "GreaterThanOrEqualTo" }
        : { formula1: most, operator: "LessThanOrEqualTo" };
  const kind = { day: "date", number: "decimal", whole: "wholeNumber" } as const;
  return {
    area: { row, column, rowCount, columnCount },
    rule:
      rule.kind === "list" || rule.kind === "cells"
        ? {
            list: {
              inCellDropDown: true,
              source: rule.kind === "list" ? rule.choices.join(",") : `=${rule.source}`,
            },
          }
        : { [kind[rule.kind]]: limits(rule.least, rule.most) },
    prompt: { showPrompt: true, title: "", message: book.message ?? "" },
    errorAlert: {
      showAlert: true,
      style: book.isOnlyTold ? "Information" : "Stop",
      title: "",
      message: book.message ?? "",
    },
    ignoreBlanks: true,
  };
}

/** The workbook as a book, for the file writers. What a book has no words for (other charts, settings) stays behind. */
export function toBook(workbook: WorkbookModel): Book {
  return {
    sheets: workbook.sheets.map(toBookSheet),
    names: workbook.allNames().map((name) => ({
      name: name.name,
      refersTo: formulaOf(name).slice(1),
      ...(name.scope ? { sheet: name.scope.name } : {}),
      hidden: !name.visible,
    })),
    date1904: workbook.date1904,
  };
}

export function toBookSheet(sheet: SheetModel): BookSheet {
  const charts = bookCharts(sheet);
  const at = (key: number): string => `${rowOf(key)},${columnOfKey(key)}`;
  const frozen = sheet.frozen.rows > 0 || sheet.frozen.columns > 0;
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    rows: rowsOf(sheet),
    formulas: new Map([...sheet.cells.formulas].map(([key, formula]) => [at(key), formula])),
    errors: new Set([...sheet.cells.errors].map(at)),
    formats: sheet.formats.areas().map(({ style, ...area }) => ({ ...area, ...formatOf(style) })),
    tables: sheet.tables.map((table) => ({
      ...table.area,
      name: table.name,
      columns: table.columns.map((column) => column.name),
      style: table.style,
      autoFilter: table.showFilterButton,
      totalsRow: table.showTotals,
      ...(table.filters.size > 0 && { filtered: [...table.filters.keys()] }),
      ...(table.sorted.length > 0 && {
        sorted: table.sorted.map(({ key, ascending }) => ({ column: key, ascending })),
      }),
    })),
    conditionalFormats: sheet.conditionalFormats.flatMap(bookConditionalFormats),
    validations: sheet.validations.flatMap(bookValidation),
    links: [...sheet.links].map(([key, link]) => ({
      row: rowOf(key),
      column: columnOfKey(key),
      location: link.address ?? link.documentReference ?? "",
    })),
    columnWidths: new Map(
      [...sheet.columnWidths].map(([column, points]) => [column, charactersOfPoints(points)]),
    ),
    hiddenRows: new Set(sheet.hiddenRows),
    ...(charts.length > 0 && { charts }),
    ...(sheet.pivots.length > 0 && { pivots: sheet.pivots.map(({ area }) => area) }),
    ...(frozen ? { freeze: { ...sheet.frozen } } : {}),
    print: printOf(sheet),
    protected: sheet.protection !== null,
  };
}

function rowsOf(sheet: SheetModel): Scalar[][] {
  const used = sheet.cells.usedArea();
  if (!used) return [];
  return sheet.cells.values(between(0, 0, lastRow(used), lastColumn(used)), null);
}

function visibilityOf(visibility: Visibility): BookSheet["visibility"] {
  return visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden";
}

function formatOf(style: Style): Partial<FormatArea> {
  const horizontal = style.horizontal?.toLowerCase();
  const vertical = style.vertical?.toLowerCase();
  return {
    ...(style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
    ...(style.fontColor === undefined ? {} : { fontColor: style.fontColor.toLowerCase() }),
    ...(style.fill === undefined ? {} : { fill: style.fill.toLowerCase() }),
    ...(style.wrap ? { wrap: true } : {}),
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(vertical === "top" || vertical === "center" ? { vertical } : {}),
    ...(style.bottomBorder ? { bottomBorder: style.bottomBorder.color.toLowerCase() } : {}),
  };
}

function bookConditionalFormats(record: ConditionalFormatRecord): BookConditionalFormat[] {
  const { rule } = record;
  const looks = {
    fontColor: String(record.format.get("font/color") ?? "#000000"),
    fill: String(record.format.get("fill/color") ?? "#ffffff"),
  };
  const is = (Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]).find(
    (sign) => OPERATORS[sign] === rule["operator"],
  );
  if (record.type === "CellValue" && is)
    return record.areas.map((area) => ({
      ...area,
      ...looks,
      rule: { kind: "cell", is, formula: String(rule["formula1"]).replace(/^=/, "") },
    }));
  if (record.type === "ContainsText" && rule["operator"] === "Contains")
    return record.areas.map((area) => ({
      ...area,
      ...looks,
      rule: { kind: "contains", text: String(rule["text"]) },
    }));
  return [];
}

function bookValidation(record: ValidationRecord): BookValidation[] {
  const message = String(record.errorAlert["message"] ?? "");
  const isOnlyTold = record.errorAlert["style"] === "Information";
  const common = { ...record.area, ...(message && { message }), ...(isOnlyTold && { isOnlyTold }) };
  const list = record.rule["list"] as { source?: unknown } | undefined;
  if (typeof list?.source === "string")
    return [
      {
        ...common,
        rule: list.source.startsWith("=")
          ? { kind: "cells", source: list.source.slice(1) }
          : { kind: "list", choices: list.source.split(",") },
      },
    ];
  for (const [wire, kind] of [
    ["date", "day"],
    ["decimal", "number"],
    ["wholeNumber", "whole"],
  ] as const) {
    const rule = record.rule[wire] as
      { formula1?: unknown; formula2?: unknown; operator?: string } | undefined;
    if (!rule) continue;
    const first = typeof rule.formula1 === "number" ? rule.formula1 : undefined;
    const second = typeof rule.formula2 === "number" ? rule.formula2 : undefined;
    if (rule.operator === "Between") return [{ ...common, rule: { kind, least: first, most: second } }];
    if (rule.operator === "GreaterThanOrEqualTo") return [{ ...common, rule: { kind, least: first } }];
    if (rule.operator === "LessThanOrEqualTo") return [{ ...common, rule: { kind, most: first } }];
  }
  return [];
}
