import type { Column } from "../../src/domain/columns";
import { isError } from "../../src/domain/formula/operands";
import type { Block, Cell, SheetPlan, TableBlock } from "../../src/sheets/plan";
import type { Settled } from "../../src/sheets/settle";

/**
 * Plans with every figure as the value that it was worked out to, so that others that stand on them can be settled again and
 * again without their work. Inputs stay inputs; cells without a name, which nobody reads, are gone.
 */
export function frozenPlans(plans: readonly SheetPlan[], settled: Settled): SheetPlan[] {
  return plans.map((plan) => ({ ...plan, blocks: plan.blocks.map((block) => frozen(block, settled)) }));
}

function frozen(block: Block, settled: Settled): Block {
  if (block.kind === "table") return frozenTable(block, settled);
  if (block.kind !== "grid") return block;
  return {
    ...block,
    cells: block.cells.map((cells) =>
      cells.flatMap((cell) => (cell === null ? [] : frozenCell(cell, settled))),
    ),
  };
}

function frozenCell(cell: Cell, settled: Settled): Cell[] {
  if ("input" in cell.content) return [cell];
  if (cell.name === undefined) return [];
  const value = settled.name(cell.name);
  return [{ ...cell, content: { value: isError(value) ? value.code : value } }];
}

function frozenTable(block: TableBlock, settled: Settled): TableBlock {
  const of = settled.tables.get(block.name)!;
  return {
    ...block,
    columns: block.columns.map((column) => ({
      ...column,
      content: of.columns.get(column.header) as Column,
    })),
  };
}
