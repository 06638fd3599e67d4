import type { SheetPlan, TableBlock, TableColumn } from "../../sheets/plan";
import { COLUMN_MEANINGS } from "../../sheets/resultColumns";
import type { ColumnMeaning } from "../../sheets/columnMeaning";

/** docs/columns.md: every column of the result tables, in order, with what it holds and what an empty cell means. */
export function columnsPage(plans: readonly SheetPlan[]): string {
  return `# Columns of the result tables

Made by \`npm run docs\` from the code; do not edit. Names, order and types are a contract: formulas, pivots and queries of your own may rely
on them. A new column comes after the last of ours, so that the others keep their places.

Each table is a clean Excel table: one header row, one row a thing, no merged cells. A date is a real date (a number with a date format), a
number is a number, a text is a text. An empty cell is truly empty, so COUNT, COUNTA and AVERAGE pass over it; only columns of formulas hold
an empty text instead. Columns that you add stay, and what you type in them moves with its row: the rows are known over re-runs by the columns
named under each table.

${plans.flatMap(tablesOf).join("\n\n")}
`;
}

const tablesOf = (plan: SheetPlan): string[] =>
  plan.blocks.flatMap((block) => (block.kind === "table" ? [section(plan, block)] : []));

function section(plan: SheetPlan, { name, columns, identity, facts = [] }: TableBlock): string {
  const rows = columns.map((column) => {
    const meaning = COLUMN_MEANINGS[name]?.[column.header];
    return `| \`${column.header}\` | ${holds(column, meaning)} | ${meaning?.means ?? ""} | ${meaning?.empty ?? "never"} |`;
  });
  const own = facts.slice(1).map((header) => `\`${header}\``);
  const first = own.length > 0 ? `; where a child's numbers have moved, by the same ${own.join(", ")}` : "";
  return `## \`${name}\` (sheet ${plan.name})
${plan.purpose}

A row is known again by ${identity.map((header) => `\`${header}\``).join(", ")}${first}.

| column | holds | what it says | empty means |
| --- | --- | --- | --- |
${rows.join("\n")}`;
}

/** What kind of value the cells of a column have. */
function holds({ content, format, typed }: TableColumn, meaning: ColumnMeaning | undefined): string {
  if (typed) return "text (yours)";
  if ("op" in content)
    return `formula: ${format === "General" ? "text" : meaning?.days ? "days" : "whole number"}`;
  switch (content.kind) {
    case "links":
      return "formula: link";
    case "asTyped":
      return "id, number or text";
    case "day":
      return "date";
    case "flag":
      return "TRUE or FALSE";
    case "number":
      return meaning?.days ? "days" : "whole number";
    case "text":
      return "text";
  }
}
