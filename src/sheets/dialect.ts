import { isNameableHeader } from "./printFormula";
import type { PrintedSheet } from "./printedSheet";

/**
 * The formulas that Excel, LibreOffice and Univer all calculate alike in a plain cell (design.md 4). The list grows only
 * with a test in the latter two and Excel's documentation for the first.
 */
const FUNCTIONS = new Set(
  (
    "IF IFERROR AND OR NOT SUM COUNT COUNTA AVERAGE MIN MAX MEDIAN QUARTILE PERCENTILE STDEV COUNTIFS SUMIFS AVERAGEIFS " +
    "SUMPRODUCT AGGREGATE ROUND INT ABS ISNUMBER EDATE DAY VLOOKUP INDEX TEXT HYPERLINK"
  ).split(" "),
);

/** Excel takes no longer formula. */
const LONGEST = 8192;

/** The pieces of a formula; what none of them matches is not in the dialect. */
const PIECES: readonly [kind: string, pattern: RegExp][] = [
  ["text", /^"(?:[^"]|"")*"/],
  ["sheet", /^'(?:[^']|'')+'!/],
  ["column", /^[A-Za-z_]\w*\[[^[\]]*\]/],
  ["function", /^[A-Za-z_][\w.]*(?=\()/],
  ["number", /^\d+(?:\.\d+)?(?:E[+-]?\d+)?/],
  ["cell", /^\$?[A-Z]{1,3}\$?\d+(?:\s*:\s*\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/],
  ["name", /^[A-Za-z_]\w*/],
  ["sign", /^(?:<>|<=|>=|[-+*/^&=<>(),])/],
];

/** What a formula (with its "=") holds that is not in the dialect, a sentence each; none for a good one. */
export function offencesIn(formula: string): string[] {
  if (!formula.startsWith("=")) return [`does not begin with "="`];
  const offences = formula.length > LONGEST ? [`${formula.length} characters; Excel takes ${LONGEST}`] : [];
  for (let rest = formula.slice(1); rest !== "";) {
    const [kind, found] = nextPiece(rest);
    if (kind === undefined) return [...offences, `"${rest.slice(0, 20)}" is not in the dialect`];
    if (kind === "function" && !FUNCTIONS.has(found))
      offences.push(`${found} is not on the list of functions`);
    if (kind === "column" && !isNameableHeader(found.slice(found.indexOf("[") + 1, -1)))
      offences.push(`${found}: a header may hold letters, digits, space and hyphen only`);
    rest = rest.slice(found.length);
  }
  return offences;
}

/** @throws Error that names the formula and what is wrong with it. */
export function assertDialect(formula: string): void {
  const offences = offencesIn(formula);
  if (offences.length > 0) throw new Error(`${formula}: ${offences.join("; ")}.`);
}

/** Every formula of a sheet that is outside the dialect or stands in a text cell, with its place. */
export function checkPlan({ plan, cells, table }: PrintedSheet): string[] {
  const offences = cells.flatMap(({ row, column, formula, format }) =>
    formula === undefined
      ? []
      : offencesAt(`${plan.name}, row ${row + 1}, column ${column + 1}`, formula, format),
  );
  for (const { header, format, formulaAt } of table?.columns ?? []) {
    if (formulaAt === undefined || table === undefined) continue;
    for (const row of new Set([0, table.rowCount - 1]))
      if (row >= 0) offences.push(...offencesAt(`${plan.name}, ${header}`, formulaAt(row), format));
  }
  return offences;
}

function offencesAt(where: string, formula: string, format: string): string[] {
  const offences = offencesIn(formula);
  if (format === "@") offences.push("a formula in a text cell is shown, not calculated");
  return offences.map((offence) => `${where}: ${offence}: ${formula}`);
}

function nextPiece(rest: string): [kind: string | undefined, found: string] {
  for (const [kind, pattern] of PIECES) {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) return [kind, found];
  }
  return [undefined, ""];
}
