import type { Expr } from "../../domain/formula/expression";
import { AS_NOW, DELIVERY_MODELS } from "../../domain/raa/deliveryModels";
import { FORMULAS } from "../../domain/raa/formulas";
import { MOST_MEMBERS } from "../../domain/raa/members";
import { isWorkingName, type Cell, type SheetPlan } from "../../sheets/plan";

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
  const named = cells.filter(({ cell }) => cell?.name !== undefined && !isWorkingName(cell.name));
  const row = ({ plan, cell, label }: (typeof named)[number]) =>
    `| \`${inOneLine(cell!.name!)}\` | ${plan.name} | ${label} |`;
  const inputs = named.filter(({ cell }) => "input" in cell!.content);
  const results = named.filter(({ cell }) => !("input" in cell!.content));
  return `# Names of cells

Made by \`npm run docs\` from the code; do not edit. Names are a contract: formulas of your own and the command line's \`--inputs\` may
rely on them. In names of the RAA model \`<member>\` stands for a member's number, 1 to ${MOST_MEMBERS}, on RAA spend and RAA models
also for \`agency\`; \`<formula>\` for ${FORMULAS.join(", ")};
\`<model>\` for ${[AS_NOW, ...DELIVERY_MODELS].map(({ id }) => `\`${id}\``).join(", ")}; \`<year>\` for years back from the latest (1 is the latest) or, of models,
for years of the plan. [raa-model.md](raa-model.md) has an example.

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

/**
 * Cells of the RAA model that differ by member, formula, delivery model and year alone stand in one line.
 *
 * @example inOneLine("out_raa_f1_3_share") //=> "out_raa_f<formula>_<member>_share"
 */
function inOneLine(name: string): string {
  const [, start, rest] = /^((?:in|out)_raa_)(.+)$/.exec(name) ?? [];
  if (start === undefined || rest === undefined) return name;
  return (
    start +
    rest
      .replace(/^f\d_/, "f<formula>_")
      .replace(/^check_f\d_/, "check_f<formula>_")
      .replace(/^(f<formula>_)?(?:\d+|agency)_/, "$1<member>_")
      .replace(MODEL, "<model>_")
      .replace(/_y\d+(?=_|$)/, "_y<year>")
  );
}

const MODEL = new RegExp(`^(?:${[AS_NOW, ...DELIVERY_MODELS].map(({ id }) => id).join("|")})_`);

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
