import type { Scalar } from "../domain/columns";
import type { Expr } from "../domain/formula/expression";
import type { BookSheet } from "../files/book";
import type { InputFile } from "../files/readFiles";
import { graft } from "../files/xlsx/graft";
import { sheetReference } from "../sheets/addresses";
import type { SheetPlan } from "../sheets/plan";
import type { PrintedCell, PrintedSheet } from "../sheets/printedSheet";
import { settle } from "../sheets/settle";
import { CountedRows } from "./circulated/countedRows";
import {
  addressIn,
  copiedPage,
  sheetOf,
  valuesOf,
  withheldValue,
  type CopiedPage,
  type PageLink,
} from "./circulated/copySheet";
import { readEarlierCopy, type EarlierCopy } from "./circulated/earlierCopy";
import { labelsOf } from "./circulated/labels";
import { holdsId, idsIn, withoutFileNames } from "./circulated/sourceWords";
import { Reading } from "./circulated/told";
import { withheldCells, type FigureCell } from "./circulated/withheld";
import { withheldPage, type WithheldCell } from "./circulated/withheldPage";
import { stampOf } from "./circulated/words";
import type { AnalysisResult, CopyMade } from "./contract";

/** What a copy for circulation is made from: the sheets as an analysis made them. */
export type Circulated = Pick<AnalysisResult, "sheets" | "asAt" | "period" | "files">;

export interface CirculatedCopy extends CopyMade {
  /** An .xlsx of values. */
  bytes: Uint8Array;
}

/**
 * Makes the copy for circulation: a new workbook of values with the pages that are meant to be shared, under disclosure
 * control over all of their cells at once (decision 0023).
 *
 * @param earlier a copy that was circulated before: what both tell together is looked at too
 * @throws FileProblem where the earlier copy cannot be read
 */
export async function circulate(made: Circulated, earlier?: InputFile): Promise<CirculatedCopy> {
  const before = earlier && (await readEarlierCopy(earlier));
  const { sheets, figures, withheld, open } = circulatedSheets(made, before);
  return {
    bytes: await graft(undefined, sheets, []),
    shown: figures - withheld,
    withheld,
    notices: open > 0 ? [openNotice(open)] : [],
  };
}

/** The sheets of the copy, before they are written. */
export function circulatedSheets(
  { sheets: all, asAt, period, files }: Circulated,
  earlier?: EarlierCopy,
): { sheets: BookSheet[]; figures: number; withheld: number; open: number } {
  const settled = settle(
    all.map(({ plan }) => plan),
    inputsOf(all),
  );
  const pages = all.filter(({ plan }) => plan.circulated).map(copiedPage);
  const found = pages.flatMap((page) => figuresOf(page, earlier));
  const reading = new Reading(settled, contentsOf(all.map(({ plan }) => plan)));
  const { cells, open } = withheldCells(
    found.map(({ figure }) => figure),
    reading,
    new CountedRows(settled),
  );
  const ids = idsIn(settled);
  const withheld = new Set(found.flatMap(({ figure, cell }) => (cells.has(figure) ? [cell] : [])));
  for (const { cells: onPage } of pages)
    for (const cell of onPage)
      if (typeof cell.value === "string" && holdsId(cell.value, ids)) withheld.add(cell);

  const neutral = stampOf(asAt, period);
  const shown = (cell: PrintedCell): Scalar => {
    if (withheld.has(cell)) return withheldValue(cell);
    if (isStamp(cell)) return neutral;
    return typeof cell.value === "string" ? withoutFileNames(cell.value, files) : cell.value;
  };
  const listed: WithheldCell[] = [];
  const copied = pages.map((page) => {
    const rows = valuesOf(page, shown);
    listed.push(...listOf(page, withheld, rows));
    const links = linksOf(page, pages);
    const linked = new Set(links.map(({ cell }) => cell));
    const looks = page.cells.map((cell): PrintedCell =>
      cell.style === "link" && !linked.has(cell) ? { ...cell, style: "body" } : cell,
    );
    return sheetOf({ ...page, cells: looks }, rows, links);
  });
  const told = found.filter(({ figure }) => tellsOfChildren(reading, figure)).length;
  const figures = Math.max(told, withheld.size);
  return {
    sheets: [...copied, withheldPage(listed, figures, earlier !== undefined)],
    figures,
    withheld: withheld.size,
    open,
  };
}

/** What people typed and chose, as the sheets were made with it. */
function inputsOf(sheets: readonly PrintedSheet[]): Record<string, Scalar> {
  return Object.fromEntries(
    sheets.flatMap(({ cells }) => cells.flatMap(({ input, value }) => (input ? [[input.key, value]] : []))),
  );
}

function contentsOf(plans: readonly SheetPlan[]): Map<string, Expr> {
  const contents = new Map<string, Expr>();
  for (const block of plans.flatMap(({ blocks }) => blocks))
    for (const cell of block.kind === "grid" ? block.cells.flat() : [])
      if (cell?.name !== undefined && "expr" in cell.content) contents.set(cell.name, cell.content.expr);
  return contents;
}

/** The cells of a page that are worked out, each with what an earlier copy said in its place. */
function figuresOf(
  page: CopiedPage,
  earlier: EarlierCopy | undefined,
): { figure: FigureCell; cell: PrintedCell }[] {
  const { plan } = page.printed;
  const compared = earlier?.compared(plan.name, valuesOf(page));
  const exprs = new Map<string, Expr>();
  for (const block of plan.blocks)
    if (block.kind === "grid" && !block.internal)
      for (const [row, cells] of block.cells.entries())
        for (const [column, cell] of cells.entries())
          if (cell && "expr" in cell.content)
            exprs.set(`${block.row + row},${block.column + column}`, cell.content.expr);
  return page.cells.flatMap((cell) => {
    const expr = exprs.get(`${cell.row},${cell.column}`);
    const row = page.rowOf(cell.row);
    if (!expr || row === undefined) return [];
    const said = compared?.get(`${row},${cell.column}`);
    return [
      { cell, figure: { page: plan.name, row, column: cell.column, expr, ...(said && { earlier: said }) } },
    ];
  });
}

function tellsOfChildren(reading: Reading, { expr }: FigureCell): boolean {
  const { counts, statistics, single } = reading.of(expr);
  return single || counts.length + statistics.length > 0;
}

/** The line of a page's head that names files and the time of the run. */
const isStamp = ({ row, column, style, value, formula }: PrintedCell): boolean =>
  row === 2 && column === 0 && style === "note" && formula === undefined && String(value).includes(" · ");

/** @param rows the page as it is shown: what a cell is called must not say what another withholds */
function listOf(
  page: CopiedPage,
  withheld: ReadonlySet<PrintedCell>,
  rows: readonly (readonly Scalar[])[],
): WithheldCell[] {
  const labels = labelsOf(rows);
  return page.cells.flatMap((cell) => {
    const row = page.rowOf(cell.row);
    if (!withheld.has(cell) || row === undefined) return [];
    const { heading, row: label, column } = labels.get(`${row},${cell.column}`) ?? SENTENCE;
    const at = { page: page.printed.plan.name, address: addressIn(row, cell.column) };
    return [{ ...at, heading, row: label, column }];
  });
}
const SENTENCE = { heading: "", row: "a sentence", column: "" };

/** Links that lead to a page of the copy, put right. */
function linksOf(page: CopiedPage, pages: readonly CopiedPage[]): PageLink[] {
  return page.printed.plan.blocks.flatMap((block) =>
    block.kind !== "grid"
      ? []
      : block.cells.flatMap((cells, row) =>
          cells.flatMap((planned, column): PageLink[] => {
            if (!planned || !("expr" in planned.content) || planned.content.expr.op !== "hyperlink")
              return [];
            const location = locationIn(planned.content.expr.target, pages);
            const cell = page.cells.find(
              (each) => each.row === block.row + row && each.column === block.column + column,
            );
            return cell && location !== undefined ? [{ cell, location }] : [];
          }),
        ),
  );
}

function locationIn(target: string, pages: readonly CopiedPage[]): string | undefined {
  const [, sheet, column, number] = /^'((?:[^']|'')+)'!\$?([A-Z]+)\$?(\d+)$/.exec(target) ?? [];
  const name = sheet?.replaceAll("''", "'");
  const page = pages.find(({ printed }) => printed.plan.name === name);
  const row = page?.rowOf(Number(number) - 1);
  return name === undefined || row === undefined ? undefined : `${sheetReference(name)}${column}${row + 1}`;
}

const openNotice = (open: number): string =>
  `${open === 1 ? "1 withheld figure" : `${open} withheld figures`} of the copy for circulation can be worked out by whoever has the earlier copy too: what would protect ${open === 1 ? "it" : "them"} was shown there. Do not give both to the same people.`;
