import { calendarDay, FIRST_DAY, LAST_DAY, type CalendarDay } from "../domain/dates/serialDay";
import { absoluteAddress, cellAddress, sheetReference } from "../sheets/addresses";
import type { PrintedCell, PrintedSheet } from "../sheets/printedSheet";
import type { Highlight, Input, Offers } from "../sheets/plan";
import { STYLES, TONES, type Look } from "../sheets/styles";
import { rectangles, type Area, type Position } from "./areas";
import type { Conversation, Piece } from "./conversation";
import type { TablePlace } from "./tablePlace";
import { setPages } from "./printPages";
import { areaOn } from "./writeGrid";

const LAST_ROW = 1_048_576;

/**
 * A fingerprint of how a sheet looks and what its inputs allow. While it stays, a re-run leaves looks alone, so that
 * colours and widths that people changed stay too.
 */
export function looksOf(
  printed: PrintedSheet,
  cells: readonly PrintedCell[],
  place: TablePlace | undefined,
): string {
  const text = JSON.stringify([
    STYLES,
    TONES,
    cells.map(({ row, column, style, highlight, input }) => [
      row,
      column,
      style,
      highlight,
      input && checkOf(input),
    ]),
    place && [place.row, place.column, place.offsets, place.width],
    printed.table?.columns.map(({ highlight, format, choices, offers }) => [
      highlight,
      format,
      choices,
      offers,
    ]),
  ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Styles, conditional formats and checks on input. They come before the values, because clearing looks clears "@". */
export function* lookPieces(
  talk: Conversation,
  sheetKey: string,
  printed: PrintedSheet,
  cells: readonly PrintedCell[],
  place: TablePlace | undefined,
  /** A formula as printed, for where things really stand. */
  relocate: (formula: string) => string,
): Generator<Piece> {
  for (const area of rectangles(cells))
    yield piece(300, () => {
      const range = areaOn(talk, sheetKey, area);
      range.clear("Formats");
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
    });
  for (const [style, places] of groups(cells, ({ style }) => style))
    for (const area of rectangles(places))
      yield piece(1500, () => {
        applyLook(areaOn(talk, sheetKey, area).format, STYLES[style]);
      });
  // What many cells have in common is said once: a sheet of entries has hundreds that allow the same.
  const inputs = cells.flatMap(({ row, column, input }) => (input ? [{ row, column, input }] : []));
  for (const [, alike] of groups(inputs, ({ input }) => JSON.stringify(checkOf(input))))
    for (const area of rectangles(alike))
      yield piece(900, () => check(areaOn(talk, sheetKey, area).dataValidation, alike[0]!.input));
  const highlighted = cells.filter(({ highlight }) => highlight?.length);
  for (const [, alike] of groups(highlighted, ({ highlight }) => JSON.stringify(highlight)))
    for (const area of rectangles(alike))
      for (const one of lastFirst(alike[0]!.highlight!))
        yield piece(700, () => addHighlight(areaOn(talk, sheetKey, area), area, one));
  if (!place || !printed.table) return;
  for (const [index, { header, highlight, choices, offers }] of printed.table.columns.entries()) {
    // Down to the end of the sheet, so that rows of later runs are covered.
    const area: Area = {
      row: place.row + 1,
      column: place.column + (place.offsets[index] as number),
      rowCount: LAST_ROW - place.row - 1,
      columnCount: 1,
    };
    if (choices)
      yield piece(900, () =>
        check(areaOn(talk, sheetKey, area).dataValidation, {
          key: header,
          kind: "choice",
          default: null,
          choices,
        }),
      );
    if (offers)
      yield piece(900, () =>
        offer(areaOn(talk, sheetKey, area).dataValidation, relocate(referenceTo(offers))),
      );
    if (highlight.length === 0) continue;
    yield piece(300 + 700 * highlight.length, () => {
      const column = areaOn(talk, sheetKey, area);
      column.conditionalFormats.clearAll();
      for (const one of lastFirst(highlight)) addHighlight(column, area, one);
    });
  }
}

/** What is set once, when a sheet is made, because people arrange it as they like: widths, panes, gridlines, print. */
export function* newSheetLooks(
  talk: Conversation,
  sheetKey: string,
  printed: PrintedSheet,
): Generator<Piece> {
  const { plan, table } = printed;
  yield piece(2500 + 300 * (table?.columns.length ?? plan.widths?.length ?? 0), () => {
    const sheet = talk.context.workbook.worksheets.getItem(sheetKey);
    for (const [column, width] of (plan.widths ?? []).entries()) setWidth(sheet, column, width);
    for (const [index, { width }] of (table?.columns ?? []).entries())
      setWidth(sheet, (table?.column ?? 0) + index, width);
    if (table)
      applyLook(
        sheet.getRangeByIndexes(table.row, table.column, 1, table.columns.length).format,
        STYLES.columnHeading,
      );
    else sheet.showGridlines = false;
    freeze(sheet, plan.freeze);
    sheet.pageLayout.orientation = plan.print.orientation === "portrait" ? "Portrait" : "Landscape";
    setPages(sheet, printed);
    // As files of ours have them; how a page of the report is parted counts with them.
    sheet.pageLayout.setPrintMargins("Inches", MARGINS);
    const { defaultForAllPages } = sheet.pageLayout.headersFooters;
    defaultForAllPages.leftFooter = "&A";
    defaultForAllPages.rightFooter = "Page &P of &N";
  });
}

const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

const piece = (bytes: number, queue: () => void): Piece => ({ bytes, queue });

/** Character widths of the default font (Calibri 11, 7 pixels a digit and 5 of padding) in points. */
function setWidth(sheet: Excel.Worksheet, column: number, characters: number): void {
  sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = (characters * 7 + 5) * 0.75;
}

function freeze(sheet: Excel.Worksheet, frozen: { rows: number; columns: number } | undefined): void {
  if (!frozen) return;
  if (frozen.rows > 0 && frozen.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  else if (frozen.rows > 0) sheet.freezePanes.freezeRows(frozen.rows);
  else if (frozen.columns > 0) sheet.freezePanes.freezeColumns(frozen.columns);
}

function applyLook(format: Excel.RangeFormat, look: Look): void {
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap) format.wrapText = true;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.bottomBorder !== undefined) {
    const border = format.borders.getItem("EdgeBottom");
    border.style = "Continuous";
    border.color = look.bottomBorder;
  }
}
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Excel puts a new conditional format before those that are there; the first of ours should win. */
const lastFirst = (highlight: readonly Highlight[]): Highlight[] => [...highlight].reverse();

function addHighlight(range: Excel.Range, first: Position, { when, tone }: Highlight): void {
  const { fontColor, fill } = TONES[tone];
  const paint = (format: Excel.ConditionalRangeFormat): void => {
    format.font.color = fontColor;
    format.fill.color = fill;
  };
  if ("contains" in when) {
    const { textComparison } = range.conditionalFormats.add("ContainsText");
    paint(textComparison.format);
    textComparison.rule = { operator: "Contains", text: when.contains };
  } else if (typeof when.to === "number" && meets(0, when.is, when.to)) {
    // An empty cell counts as 0 there, and empty cells should stay quiet.
    const { custom } = range.conditionalFormats.add("Custom");
    const cell = cellAddress(first.row, first.column);
    paint(custom.format);
    custom.rule.formula = `=AND(ISNUMBER(${cell}),${cell}${when.is}${when.to})`;
  } else {
    const { cellValue } = range.conditionalFormats.add("CellValue");
    const limit = typeof when.to === "number" ? String(when.to) : `="${when.to.replaceAll('"', '""')}"`;
    paint(cellValue.format);
    cellValue.rule = { operator: COMPARISONS[when.is], formula1: limit };
  }
}

function meets(value: number, is: keyof typeof COMPARISONS, limit: number): boolean {
  if (value === limit) return is.includes("=");
  return value < limit ? is.startsWith("<") : is.startsWith(">");
}
const COMPARISONS = {
  "=": "EqualTo",
  "<": "LessThan",
  "<=": "LessThanOrEqual",
  ">": "GreaterThan",
  ">=": "GreaterThanOrEqual",
} as const;

/** What an input lets a person type, and the sentence where it does not. */
interface Check {
  rule: Excel.DataValidationRule;
  message: string;
}

const LONGEST_LIST = 255;

function checkOf({ kind, choices = [], least, most }: Input): Check | undefined {
  if (kind === "choice") {
    const source = choices.join(",");
    // A list typed into the rule is parted by commas; longer ones would need cells of their own.
    if (
      choices.length === 0 ||
      source.length > LONGEST_LIST ||
      choices.some((choice) => choice.includes(","))
    )
      return undefined;
    return {
      rule: { list: { inCellDropDown: true, source } },
      message: `Choose one of: ${choices.join(", ")}.`,
    };
  }
  if (kind === "day") {
    const [from, to] = [calendarDay(least ?? FIRST_DAY), calendarDay(most ?? LAST_DAY)];
    return {
      rule: { date: { operator: "Between", formula1: dateFormula(from), formula2: dateFormula(to) } },
      message: `Type a date from ${inWords(from)} to ${inWords(to)}, such as 31/03/2026.`,
    };
  }
  if (kind !== "number") return undefined;
  const message = `Type a number${least === undefined ? "" : ` of at least ${least}`}${most === undefined ? "" : ` ${least === undefined ? "of" : "and"} at most ${most}`}.`;
  const bounds = {
    formula1: least ?? -LARGEST,
    formula2: most ?? LARGEST,
    operator: "Between" as const,
  };
  return { rule: { decimal: bounds }, message };
}
const LARGEST = 1e15;

function check(validation: Excel.DataValidation, input: Input): void {
  const found = checkOf(input);
  if (!found) return;
  validation.rule = found.rule;
  validation.errorAlert = {
    title: "Not possible here",
    message: found.message,
    showAlert: true,
    style: "Stop",
  };
}

const referenceTo = ({ sheet, row, column, rowCount }: Offers): string =>
  `=${sheetReference(sheet)}${absoluteAddress(row, column)}:${absoluteAddress(row + rowCount - 1, column)}`;

/** A drop-down of what stands in some cells; whatever else is typed is kept. */
function offer(validation: Excel.DataValidation, source: string): void {
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.errorAlert = {
    title: "Not on the list",
    message: "This is not on the list. It can stay as it is; put it on the list to choose it again.",
    showAlert: true,
    style: "Information",
  };
}

/** As a formula, because a date's number depends on the workbook's date system. */
const dateFormula = ({ year, month, day }: CalendarDay): string => `=DATE(${year},${month},${day})`;
const inWords = ({ year, month, day }: CalendarDay): string =>
  `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;

function groups<T extends Position, K>(cells: readonly T[], by: (cell: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const cell of cells) {
    const key = by(cell);
    const group = found.get(key);
    if (group) group.push(cell);
    else found.set(key, [cell]);
  }
  return found;
}
