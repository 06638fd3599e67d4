import type { Finding } from "../findings";
import type { CareRecords } from "../journeys/records";
import type { Check, Needs } from "./check";
import { CHECKS } from "./checks";
import { MODULES, type Module, type ModuleRows, type ReturnYear } from "./returnYear";

/** Who the children are and which sheets the rows stand on. */
type Named = Pick<CareRecords, "children" | "sources">;

/**
 * Runs every check on every year of the return that has what the check needs; what one check found in one year at a time,
 * so that long work can pause between them. A row that fails is one finding a check, at the cell to mend first.
 */
export function* runChecks(
  returns: readonly ReturnYear[],
  named: Named,
  checks: readonly Check[] = CHECKS,
): Generator<Finding[]> {
  for (const year of returns) {
    const last = returns.find(({ to }) => to === year.from - 1);
    yield* checksOfYear(year, last, named, checks);
  }
}

/**
 * What every check that can run finds in one year, a check at a time.
 *
 * @param last the return of the year before, where it is there
 */
export function* checksOfYear(
  year: ReturnYear,
  last: ReturnYear | undefined,
  named: Named,
  checks: readonly Check[] = CHECKS,
): Generator<Finding[]> {
  for (const check of checks) if (canRun(check, year, last)) yield runCheck(check, year, last, named);
}

/** Whether a year has the modules and columns that a check needs, and the year before too where it needs that. */
export function canRun(check: Check, year: ReturnYear, last: ReturnYear | undefined): boolean {
  if (check.ofOneYear && year.isHistory) return false;
  if (!isMet(check.needs, year)) return false;
  return check.needsLast === undefined || (last !== undefined && isMet(check.needsLast, last));
}

function isMet(needs: Needs, { modules }: ReturnYear): boolean {
  return (Object.keys(needs) as Module[]).every(
    (module) => modules[module] && needs[module]!.every((field) => modules[module]!.fields.has(field)),
  );
}

function runCheck(check: Check, year: ReturnYear, last: ReturnYear | undefined, named: Named): Finding[] {
  const failed = new Map<number, Finding>();
  check.run(year, last, (module, row, fields) => {
    const rows = year.modules[module];
    if (!rows) throw new Error(`${check.id} fails a row of ${module}, which this year does not have.`);
    const key = MODULES.indexOf(module) + row * MODULES.length;
    if (!failed.has(key)) failed.set(key, findingOf(check, rows, row, fields, named));
  });
  return [...failed.values()];
}

function findingOf(
  { id, severity, message, fix, changes }: Check,
  { child, origin, row: sheetRow }: ModuleRows,
  row: number,
  fields: readonly string[],
  { children, sources }: Named,
): Finding {
  const source = sources[origin[row]!];
  const field = fields[0];
  return {
    rule: id,
    severity,
    table: source?.sheet ?? "",
    row: sheetRow[row]!,
    ...(field !== undefined && { column: source?.headers?.[field] ?? field }),
    childId: children.key[child[row]!]!,
    message,
    fix,
    ...(changes !== undefined && { changes }),
  };
}
