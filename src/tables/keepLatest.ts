import type { Finding } from "../domain/findings";
import { reportingYear } from "../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import type { ChildRegister } from "./childIds";
import type { ReadTable } from "./readTable";
import type { Stack } from "./stack";

/**
 * Of rows about the same thing (one child, and one key day where there is one) the latest counts: that of the latest
 * collection year; of one year that with the later date, then that of the later table. Within one table, which may hold
 * the returns of several years one under another in any order, it is the row with more dates (an episode left open is
 * what was known before it ended), then the lower on the sheet. The others are a finding each, in the ledger of their
 * table: replaced as known later, the same row again, or a contradiction within one year. Gives positions in the stack, by child, then key day.
 *
 * @param keyDay the day field that with the child tells rows apart; without it a child has one row
 */
export function keepLatest(
  stack: Stack,
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
  keyDay?: string,
): Int32Array {
  const key = keyDay === undefined ? undefined : stack.days[keyDay]!;
  const order = byChildAndDay(stack, key);
  const kept: number[] = [];
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && sameThing(stack, key, order[start]!, order[end]!)) end++;
    if (end === start + 1) kept.push(order[start]!);
    else {
      const group = Array.from(order.subarray(start, end)).sort((a, b) => laterOf(stack, years, a, b));
      const winner = group.pop()!;
      kept.push(winner);
      for (const row of group)
        stack.tables[stack.from[row]!]!.findings.push(replacement(stack, years, register, row, winner));
    }
    start = end;
  }
  return Int32Array.from(kept);
}

/** Positions of a stack by child, then day, then table and sheet row. */
export function byChildAndDay(stack: Stack, day?: Int32Array): Int32Array {
  const { child } = stack;
  return Int32Array.from({ length: stack.count }, (_, at) => at).sort(
    (a, b) => child[a]! - child[b]! || (day ? day[a]! - day[b]! : 0) || a - b,
  );
}

function sameThing({ child }: Stack, key: Int32Array | undefined, a: number, b: number): boolean {
  return child[a] === child[b] && (key === undefined || key[a] === key[b]);
}

function laterOf(stack: Stack, years: ReadonlyMap<ReadTable, number>, a: number, b: number): number {
  const year = (row: number) => years.get(stack.tables[stack.from[row]!]!)!;
  const last = (row: number) => Math.max(...Object.values(stack.days).map((values) => values[row]!));
  const dates = (row: number) => Object.values(stack.days).filter((values) => values[row] !== NO_DAY).length;
  const apart = stack.from[a] !== stack.from[b];
  return year(a) - year(b) || (apart ? last(a) - last(b) : dates(a) - dates(b)) || a - b;
}

function replacement(
  stack: Stack,
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
  row: number,
  winner: number,
): Finding {
  const table = stack.tables[stack.from[row]!]!;
  const winning = stack.tables[stack.from[winner]!]!;
  const where = `row ${stack.row[winner]!} of ‘${winning.table.grid.sheet}’`;
  const place = {
    table: table.table.grid.sheet,
    row: stack.row[row]!,
    childId: String(register.shown[stack.child[row]!]!),
    rowsNotUsed: 1,
  };
  const year = years.get(winning)!;
  if (years.get(table) !== year)
    return {
      ...place,
      rule: "row-superseded",
      severity: "note",
      message: `The return of ${year === NO_DAY ? "a later year" : reportingYear(year as SerialDay)} says it again, as now known (${where}); that row is used.`,
    };
  if (sameContent(stack, row, winner))
    return {
      ...place,
      rule: "row-duplicate",
      severity: "note",
      message: `This row says the same as ${where} and counts once.`,
    };
  if (table === winning && completes(stack, winner, row))
    return {
      ...place,
      rule: "row-superseded",
      severity: "note",
      message: `This row is said again, with what was known later (${where}); that row is used.`,
    };
  return {
    ...place,
    rule: "row-conflict",
    severity: "warning",
    message: `This row and ${where} are about the same thing and differ. The other is used.`,
    fix: "Remove the one that is wrong.",
  };
}

/** Whether one row says all that the other says, and more. */
function completes({ days, texts }: Stack, one: number, other: number): boolean {
  return (
    Object.values(days).every((values) => values[other] === NO_DAY || values[one] === values[other]) &&
    Object.values(texts).every((values) => values[other] === "" || values[one] === values[other])
  );
}

export function sameContent({ days, texts }: Stack, a: number, b: number): boolean {
  return (
    Object.values(days).every((values) => values[a] === values[b]) &&
    Object.values(texts).every((values) => values[a] === values[b])
  );
}
