import { EXAMPLE_CHILDREN, EXAMPLE_HEADERS, FUNCTION_EXAMPLES } from "../../sheets/functionExamples";
import type { FunctionText } from "./functionsMetadata";

/** docs/functions.md: every worksheet function with its arguments, as Excel's wizard shows them, and an example. */
export function functionsPage(functions: readonly FunctionText[]): string {
  const known = new Map(functions.map((each) => [each.id, each]));
  const sections = FUNCTION_EXAMPLES.map((example) => section(known.get(example.id)!, example));
  return `# Worksheet functions

Made by \`npm run docs\` from the code; do not edit. The functions are there wherever the add-in is loaded; elsewhere their cells show #NAME?,
so no result sheet has any. **Add a sheet of examples** in the pane puts every example below into the workbook.

All of them are worked out on this computer. They take a cell or a range of cells: a range gives as many cells (it spills). Ranges of one call
have the same shape; a single cell stands for all. An empty cell is no date, 0 included, for Excel hands an empty cell on as 0. A date typed as
text is read day first. The as-at date is always given, so that a sheet says the same tomorrow. An error or a text that is no date is the
error of its own cell in functions of one case; functions over a whole column give the error, for such a cell would be left out in silence.
Those take columns with their headings as well (C:C): a first row of nothing but words is passed over.
Days come back as numbers: give the cells a date format. A year is written 2024-25; type it with an apostrophe in front, for Excel takes
2011-12 for December 2011.

The examples are of these children (cells A8 to J14 of the examples), as at 31 March 2024 (B4), period 1 April 2021 to 31 March 2024 (B5 and B6):

| | ${EXAMPLE_HEADERS.join(" | ")} |
| --- |${" --- |".repeat(EXAMPLE_HEADERS.length)}
${EXAMPLE_CHILDREN.map((child, at) => `| ${at + 9} | ${child.map(ukDate).join(" | ")} |`).join("\n")}

${sections.join("\n\n")}
`;
}

function section(text: FunctionText, { asks, call, gives }: (typeof FUNCTION_EXAMPLES)[number]): string {
  const parameters = text.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const rows = text.parameters.map(
    ({ name, description, optional }) =>
      `| ${name}${optional ? " (may be left out)" : ""} | ${description} |`,
  );
  return `## \`=ADOPTION.${text.name}(${parameters.join(", ")})\`
${text.description}

| argument | what it is |
| --- | --- |
${rows.join("\n")}

${asks}: \`=ADOPTION.${call}\` gives ${shown(gives)}.`;
}

const shown = (gives: (typeof FUNCTION_EXAMPLES)[number]["gives"]): string =>
  typeof gives === "object"
    ? gives.map((row) => row.map((cell) => (cell === "" ? "(blank)" : `\`${cell}\``)).join(", ")).join("; ")
    : `\`${typeof gives === "string" ? ukDate(gives) : gives}\``;

const ukDate = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
