import type { Scalar } from "../domain/columns";
import { isError } from "../domain/formula/operands";
import { value, type Expr, type FormulaError } from "../domain/formula/expression";
import { atOnce, type Steps } from "../domain/steps";
import {
  isWorkingName,
  type Block,
  type Cell,
  type Links,
  type SheetPlan,
  type TableBlock,
  type TableColumn,
} from "./plan";
import { absoluteAddress, columnLetters, sheetReference } from "./addresses";
import { tablePlaces } from "./places";
import { printFormula, type Place } from "./printFormula";
import type { PrintedCell, PrintedColumn, PrintedSheet, PrintedTable } from "./printedSheet";
import { settle, type Settled } from "./settle";

/** The sheets ready to write, and what every named result (`out_...`) comes to. */
export interface PrintedPlans {
  sheets: PrintedSheet[];
  figures: Record<string, Scalar>;
}

/**
 * Prints and works out every expression of some plans. They see each other's tables and named cells, whatever the order
 * of the sheets.
 *
 * @param inputs what people typed into inputs, by name; the others keep their default.
 * @throws Error that names the cells where expressions go round in a circle, or a name that two cells claim.
 */
export function printPlans(
  plans: readonly SheetPlan[],
  inputs: Readonly<Record<string, Scalar>> = {},
): PrintedPlans {
  return atOnce(printing(plans, settle(plans, inputs)));
}

/**
 * The same of plans that are settled already, in pieces.
 *
 * @param simulated what their simulated cells hold, by id; empty where nothing is said
 */
export function* printing(
  plans: readonly SheetPlan[],
  settled: Settled,
  simulated: Readonly<Record<string, Scalar>> = {},
): Steps<PrintedPlans> {
  settled.tell(simulated);
  const tables = tablePlaces(plans, settled.tables);
  const figures: Record<string, Scalar> = {};
  for (const [at, name] of settled.named.entries()) {
    if (name.startsWith("out_")) figures[name] = shown(settled.name(name));
    if (at % NAMES_AT_ONCE === 0) yield;
  }
  const working = workingCells(plans);
  const sheets: PrintedSheet[] = [];
  for (const plan of plans) {
    const cellOfName = (name: string) => {
      const cell = working.get(name);
      return cell && `${cell.sheet === plan.name ? "" : sheetReference(cell.sheet)}${cell.address}`;
    };
    sheets.push(printSheet(withSimulated(plan, simulated), settled, { tables, cellOfName }));
    yield;
  }
  return { sheets, figures };
}

/** Where the cells of working names stand, by name. */
function workingCells(plans: readonly SheetPlan[]): Map<string, { sheet: string; address: string }> {
  const found = new Map<string, { sheet: string; address: string }>();
  for (const { name: sheet, blocks } of plans)
    for (const block of blocks)
      if (block.kind === "grid")
        block.cells.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            if (cell?.name !== undefined && isWorkingName(cell.name))
              found.set(cell.name, {
                sheet,
                address: absoluteAddress(block.row + row, block.column + column),
              });
          }),
        );
  return found;
}

/** So many figures over the tables of a large authority take some tens of milliseconds. */
const NAMES_AT_ONCE = 8;

/** Whoever reads a printed plan again finds the values that were simulated, and need not simulate. */
function withSimulated(plan: SheetPlan, simulated: Readonly<Record<string, Scalar>>): SheetPlan {
  const told = (cell: Cell | null): Cell | null =>
    cell && "simulated" in cell.content
      ? { ...cell, content: { value: simulated[cell.content.simulated] ?? null } }
      : cell;
  const holdsSome = plan.blocks.some(
    (block) =>
      block.kind === "grid" && block.cells.flat().some((cell) => cell && "simulated" in cell.content),
  );
  if (!holdsSome) return plan;
  const blocks = plan.blocks.map((block) =>
    block.kind === "grid" ? { ...block, cells: block.cells.map((row) => row.map(told)) } : block,
  );
  return { ...plan, blocks };
}

function printSheet(plan: SheetPlan, settled: Settled, place: Place): PrintedSheet {
  const tables = plan.blocks.filter((block) => block.kind === "table");
  if (tables.length > 1) throw new Error(`${plan.name} holds ${tables.length} tables; a sheet holds one.`);
  const [table] = tables;
  return {
    plan,
    cells: plan.blocks.flatMap((block) => printGrid(block, settled, place)),
    ...(table && { table: printTable(table, settled, place) }),
  };
}

function printGrid(block: Block, settled: Settled, place: Place): PrintedCell[] {
  if (block.kind !== "grid") return [];
  return block.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === null ? [] : [printCell(cell, block.row + row, block.column + column, settled, place)],
    ),
  );
}

function printCell(cell: Cell, row: number, column: number, settled: Settled, place: Place): PrintedCell {
  const { content, style, format = "General", name, highlight } = cell;
  const common = { row, column, style, format, ...(highlight && { highlight }) };
  if ("input" in content)
    return {
      ...common,
      value: shown(settled.name(content.input.key)),
      name: content.input.key,
      input: content.input,
    };
  const named = { ...common, ...(name !== undefined && !isWorkingName(name) && { name }) };
  if ("value" in content) return { ...named, value: content.value };
  if ("simulated" in content) return { ...named, value: null };
  const value = name === undefined ? settled.evaluate(content.expr) : settled.name(name);
  return { ...named, value: shown(value), formula: printFormula(content.expr, place) };
}

function printTable(block: TableBlock, settled: Settled, place: Place): PrintedTable {
  const { name, row, column, rowCount, identity, thenBy, facts, ruled } = block;
  return {
    name,
    row,
    column,
    rowCount,
    identity,
    ...(thenBy !== undefined && { thenBy }),
    ...(facts && { facts }),
    ...(ruled && { ruled }),
    columns: block.columns.map((each) => printColumn(each, block, settled, place)),
  };
}

function printColumn(column: TableColumn, block: TableBlock, settled: Settled, place: Place): PrintedColumn {
  const { header, content, format, width, wrap = false, highlight = [], typed, choices, offers } = column;
  const printed: PrintedColumn = {
    header,
    format,
    width: Math.max(width, longestWord(header) + 1),
    wrap,
    highlight,
    ...(typed && { typed }),
    ...(choices && { choices }),
    ...(offers && { offers }),
    valueAt: (row: number) => shown(settled.cell(block.name, header, row)),
  };
  if ("targets" in content) return { ...printed, links: true, formulaAt: (row) => link(content, row, place) };
  if (!isExpression(content)) return printed;
  return { ...printed, formulaAt: formulas(content, block, place) };
}

/** A header breaks between words; within one it could not be read. */
const longestWord = (header: string) => Math.max(...header.split(/[ -]/).map((word) => word.length));

/** A row without a place has an empty cell. */
function link({ targets, texts }: Links, row: number, place: Place): string {
  const target = targets[row] ?? "";
  if (target === "") return "";
  return printFormula({ op: "hyperlink", target, text: value(texts[row] ?? "") }, place);
}

/** Stands for the row's number in a formula printed once for all rows; no formula holds it otherwise. */
const ROW = "\u0000";

function formulas(expr: Expr, block: TableBlock, place: Place): (row: number, columnOf?: ColumnOf) => string {
  const planned: ColumnOf = (header) =>
    block.column + block.columns.findIndex((each) => each.header === header);
  let printed: { columnOf: ColumnOf; parts: string[] } | undefined;
  return (row, columnOf = planned) => {
    if (printed?.columnOf !== columnOf) {
      const cellOfRow = (header: string) => columnLetters(columnOf(header)) + ROW;
      printed = { columnOf, parts: printFormula(expr, { ...place, cellOfRow }).split(ROW) };
    }
    return printed.parts.join(String(block.row + row + 2));
  };
}

type ColumnOf = (header: string) => number;

function isExpression(content: TableColumn["content"]): content is Expr {
  return "op" in content;
}

/** An error stands in its cell as Excel writes it. */
function shown(of: Scalar | FormulaError): Scalar {
  return isError(of) ? of.code : of;
}
