import type { Expr } from "../../domain/formula/expression";
import { MOST_MEMBERS } from "../../domain/raa/members";
import type { Cell, SheetPlan } from "../../sheets/plan";

/** docs/names.md: every defined name that the sheets carry, for formulas of people's own and for `--inputs`. */
export function namesPage(plans: readonly SheetPlan[]): string {
  const cells = plans.flatMap((plan) =>
    plan.blocks.flatMap((block) =>
      block.kind === "grid"
        ? block.cells.flatMap((row) =>
            row.map((cell, column) => ({ plan, cell, label: labelOf(row, column) })),
          )
        : [],
    ),
  );
  const named = cells.filter(({ cell }) => cell?.name !== undefined);
  const row = ({ plan, cell, label }: (typeof named)[number]) =>
    `| \`${forEachMember(cell!.name!)}\` | ${plan.name} | ${label} |`;
  const inputs = named.filter(({ cell }) => "input" in cell!.content);
  const results = named.filter(({ cell }) => !("input" in cell!.content));
  return `# Names of cells

Made by \`npm run docs\` from the code; do not edit. Names are a contract: formulas of your own and the command line's \`--inputs\` may
rely on them. \`<member>\` stands for the number of an RAA's member, 1 to ${MOST_MEMBERS}.

## Inputs
| name | sheet | what it is |
| --- | --- | --- |
${once(inputs.map(row)).join("\n")}

## Results
| name | sheet | beside |
| --- | --- | --- |
${once(results.map(row)).join("\n")}

## Tables
${plans
  .flatMap(({ name, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table"
        ? [
            `### ${block.name} (sheet ${name})\n${block.columns.map(({ header }) => `\`${header}\``).join(", ")}`,
          ]
        : [],
    ),
  )
  .join("\n\n")}
`;
}

/** The cells of all members of an RAA stand in one line. @example forEachMember("out_raa_f1_3_share") //=> "out_raa_f1_<member>_share" */
const forEachMember = (name: string): string =>
  name.replace(/^((?:in|out)_raa_(?:f\d_)?)\d+_/, "$1<member>_");

const once = (lines: readonly string[]): string[] => [...new Set(lines)];

/** The words at the head of a row of cells. */
function labelOf(row: readonly (Cell | null)[], column: number): string {
  const first = row.slice(0, column + 1).find((cell) => cell?.style === "label");
  if (!first || "input" in first.content) return "";
  if ("expr" in first.content) return usualText(first.content.expr);
  return "value" in first.content ? String(first.content.value) : "";
}

/** Of a label that says more in some cases, what it says as a rule. */
function usualText(expr: Expr): string {
  return expr.op === "if" && expr.then.op === "value" ? String(expr.then.value) : "";
}
