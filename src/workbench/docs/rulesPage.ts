import type { Check } from "../../domain/checks/check";
import { CHECKS } from "../../domain/checks/checks";
import { COST_QUERIES } from "../../domain/costs/costQueries";
import type { Severity } from "../../domain/findings";
import { QUERY_RULES } from "../../domain/journeys/queries";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "mend",
  warning: "check",
  note: "note",
};

/** docs/rules.md: every check of the return and every query of our own, from the code that raises them. */
export function rulesPage(): string {
  const checks = [...CHECKS].sort((a, b) => inOrder(a.id, b.id));
  const differing = checks.filter(({ differs }) => differs !== undefined);
  return `# Data queries: the rules

Made by \`npm run docs\` from the code; do not edit.

## Checks of the SSDA903 return
They run on the tables of each collection year by themselves, every row that names a child, whatever the as-at date. A number after
\`903-\` is the department's own (2024-25), INT and a number the validator's; the words are ours. A check runs when the year has the tables named, with the columns that it
reads, and where the year before is named when that is loaded too. A row that fails is one query for each rule. **mend**: the data cannot
be right. **check**: there are rightful exceptions.

| rule | weight | what is wrong | what to do | tables | figure it changes |
| --- | --- | --- | --- | --- | --- |
${checks.map(checkRow).join("\n")}

### Where they differ from the department's wording, or from the sector's validator, on purpose
${differing.map(({ id, differs }) => `- **${id}**: ${differs}`).join("\n")}

In every check a code is read as everywhere else in the product: lower case, stray spaces and a code with its text (\`RD1 - ...\`) are the
code, and \`NULL\`, \`n/a\` and the like are blank. Dates are compared as days in whatever form they are written, and one that cannot be read
is the same as no other. A query stands at the row to mend first, where the validator lists every row that takes part; the children are
the same. Of two decisions on one day the one that stands counts as the later. A row that two tables of one return say alike is looked at
once; one that stands twice in a table is looked at twice. Episodes of one child that begin on one day follow each other as on the sheet,
where the validator leaves their order open.

Checks marked "a year apart" speak of the collection year itself. Where a history of many years stands in one table (more than a fifth of
its episodes ended before the latest year began, and children left care in three earlier years) they are not run, and that is said.

## Queries raised when journeys are made
These say what the journeys, and so the figures, made of data that leave a choice.

| rule | weight | what is wrong | what to do | figure it changes |
| --- | --- | --- | --- | --- |
${Object.entries(QUERY_RULES)
  .map(([rule, text]) =>
    row([rule, SEVERITY_WORDS[text.severity], text.message, text.fix, "changes" in text ? text.changes : ""]),
  )
  .join("\n")}

## Queries of tables of placement costs
| rule | weight | what is wrong | what to do | figure it changes |
| --- | --- | --- | --- | --- |
${Object.entries(COST_QUERIES)
  .map(([rule, { severity, message, fix, changes }]) =>
    row([rule, SEVERITY_WORDS[severity], message, fix, changes]),
  )
  .join("\n")}
`;
}

function checkRow({ id, severity, message, fix, changes = "", needs, needsLast, ofOneYear }: Check): string {
  const before = Object.keys(needsLast ?? {}).map((module) => `${module} of the year before`);
  const tables = `${[...Object.keys(needs), ...before].join(", ")}${ofOneYear ? ", a year apart" : ""}`;
  return row([id, SEVERITY_WORDS[severity], message, fix, tables, changes]);
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** By number, then the rules without one by name. */
function inOrder(a: string, b: string): number {
  const number = (id: string) => Number(/^903-(\d+)/.exec(id)?.[1] ?? Infinity);
  const [one, other] = [number(a), number(b)];
  return one === other ? (a < b ? -1 : 1) : one - other;
}
