import type { Finding } from "../domain/findings";
import {
  SOURCE_KINDS,
  TRACKER_DAYS,
  TRACKER_TEXTS,
  WORK_DAYS,
  type TrackerDay,
  type TrackerRows,
  type TrackerText,
  type WorkDay,
} from "../domain/journeys/records";
import { NO_DAY } from "../domain/dates/serialDay";
import type { ChildRegister } from "./childIds";
import { noteFilled, type FilledDays } from "./filledDays";
import { joinPeriods } from "./joinPeriods";
import { byChildAndDay, sameContent } from "./keepLatest";
import type { ReadTable } from "./readTable";
import { stack, type Stack } from "./stack";

/**
 * Tables with a row a plan (a child and a decision), under each other, by child, kind of source and decision. Tables of one
 * kind are joined: within one table a row that says the same again counts once, and of two that differ the lower is used;
 * two tables that tell of one plan complete each other: what the first leaves blank the second fills, and where they differ
 * the first counts and the difference is a finding. What different kinds say stands side by side.
 */
export function joinTrackers(
  tables: readonly ReadTable[],
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): TrackerRows {
  const kindOf = ({ table }: ReadTable) => SOURCE_KINDS.indexOf(table.layout.plansOf ?? "tracker");
  const byKind = [...tables].sort((a, b) => kindOf(a) - kindOf(b));
  const stacked = stack(byKind, register, { days: [...TRACKER_DAYS, ...WORK_DAYS], texts: TRACKER_TEXTS });
  const kinds = stacked.tables.map(kindOf);
  // Many rows a period of care, which tell of no plan.
  const isEpisodes = stacked.tables.map(({ table }) => table.layout.foldBy === "entry");
  const order = byChildAndDay(stacked, stacked.days.adm!);
  const rows: number[] = [];
  const fillers = new Map<number, number[]>();
  const filled: FilledDays = new Map();
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && stacked.child[order[end]!] === stacked.child[order[start]!]) end++;
    if (end === start + 1) rows.push(order[start]!);
    else {
      const own = Array.from(order.subarray(start, end));
      for (const kind of new Set(own.map((row) => kinds[stacked.from[row]!]!).sort((a, b) => a - b))) {
        const ofKind = own.filter((row) => kinds[stacked.from[row]!] === kind);
        const episodes = ofKind.filter((row) => isEpisodes[stacked.from[row]!]);
        const others = episodes.length === 0 ? ofKind : ofKind.filter((row) => !episodes.includes(row));
        const plans = plansOfChild(stacked, register, others, fillers, filled);
        rows.push(...joinPeriods(stacked, plans, episodes, fillers, filled));
      }
    }
    start = end;
  }
  const pick = (values: Int32Array) => Int32Array.from(rows, (at) => values[at]!);
  const sourceAt = (at: number) => sourceOf(stacked.tables[stacked.from[at]!]!);
  return {
    count: rows.length,
    origin: Int32Array.from(rows, sourceAt),
    completedBy: new Map(
      rows.flatMap((at, row) => {
        const from = fillers.get(at);
        return from ? [[row, from.map(sourceAt)] as const] : [];
      }),
    ),
    filled: new Map(
      rows.flatMap((at, row) => {
        const from = filled.get(at);
        if (!from) return [];
        const places = [...from].map(([name, other]) => [
          name,
          { origin: sourceAt(other), row: stacked.row[other]! },
        ]);
        return [[row, Object.fromEntries(places)] as const];
      }),
    ),
    row: pick(stacked.row),
    child: pick(stacked.child),
    days: recordOf<TrackerDay, Int32Array>(TRACKER_DAYS, (name) => pick(stacked.days[name]!)),
    work: recordOf<WorkDay, Int32Array>(WORK_DAYS, (name) => pick(stacked.days[name]!)),
    texts: recordOf<TrackerText, string[]>(TRACKER_TEXTS, (name) =>
      rows.map((at) => stacked.texts[name]![at]!),
    ),
  };
}

/** The rows of one child that stay, in the order of their decisions; what the others say is merged into them. */
function plansOfChild(
  stacked: Stack,
  register: ChildRegister,
  rows: readonly number[],
  fillers: Map<number, number[]>,
  filled: FilledDays,
): number[] {
  if (rows.length < 2) return [...rows];
  const adm = stacked.days.adm!;
  const plans: number[] = [];
  // Rows with a decision come first, so that a table without decisions has a plan to complete.
  for (const row of [...rows].sort((a, b) => Number(adm[a] === NO_DAY) - Number(adm[b] === NO_DAY))) {
    const same = plans.findIndex(
      (plan) => adm[plan] === adm[row] && stacked.from[plan] === stacked.from[row],
    );
    if (same !== -1) {
      const [left, used] = sameContent(stacked, plans[same]!, row)
        ? [row, plans[same]!]
        : [plans[same]!, row];
      ledgerOf(stacked, left).push(leftOut(stacked, register, left, used));
      plans[same] = used;
      continue;
    }
    const elsewhere = plans.filter((plan) => stacked.from[plan] !== stacked.from[row]);
    const counterpart =
      elsewhere.find((plan) => adm[plan] === adm[row]) ??
      (adm[row] === NO_DAY && elsewhere.length === 1 && plans.length === 1 ? elsewhere[0] : undefined);
    if (counterpart === undefined) plans.push(row);
    else {
      ledgerOf(stacked, row).push(...complete(stacked, register, counterpart, row, filled));
      fillers.set(counterpart, [...(fillers.get(counterpart) ?? []), row]);
    }
  }
  return plans.sort((a, b) => adm[a]! - adm[b]! || a - b);
}

function leftOut(stacked: Stack, register: ChildRegister, row: number, used: number): Finding {
  const same = sameContent(stacked, row, used);
  return {
    ...placeOf(stacked, register, row),
    rule: same ? "row-duplicate" : "row-conflict",
    severity: same ? "note" : "warning",
    message: same
      ? `This row says the same as row ${stacked.row[used]!} and counts once.`
      : `This row and row ${stacked.row[used]!} are about the same plan of the same child and differ. The other is used.`,
    ...(!same && { fix: "Remove the one that is wrong." }),
    rowsNotUsed: 1,
  };
}

/** Days that are written over as time goes on: of two tables the one with the later day is the newer. */
const MOVES_ON: ReadonlySet<string> = new Set<WorkDay>([
  "proceedingsExtended",
  "hearing",
  "finalHearing",
  "lastReview",
  "nextReview",
  "adoptionReview",
]);

/** Fills the blanks of one row from another table's row about the same plan. */
function complete(
  stacked: Stack,
  register: ChildRegister,
  into: number,
  from: number,
  filled: FilledDays,
): Finding[] {
  const differs: string[] = [];
  for (const [name, values] of Object.entries(stacked.days)) {
    if (MOVES_ON.has(name)) values[into] = Math.max(values[into]!, values[from]!);
    else if (values[into] === NO_DAY) {
      values[into] = values[from]!;
      if (values[from] !== NO_DAY) noteFilled(filled, into, name, from);
    } else if (values[from] !== NO_DAY && values[from] !== values[into])
      differs.push(headerOf(stacked, from, name));
  }
  for (const values of Object.values(stacked.texts)) if (values[into] === "") values[into] = values[from]!;
  if (differs.length === 0) return [];
  const used = stacked.tables[stacked.from[into]!]!.table.grid.sheet;
  return [
    {
      ...placeOf(stacked, register, from),
      rule: "sources-differ",
      severity: "warning",
      column: differs[0]!,
      message: `${differs.map((header) => `‘${header}’`).join(", ")}: row ${stacked.row[into]!} of ‘${used}’ has another date for this child, and that one is used.`,
      fix: "Correct the one that is wrong.",
    },
  ];
}

const ledgerOf = (stacked: Stack, row: number) => stacked.tables[stacked.from[row]!]!.findings;

function placeOf(stacked: Stack, register: ChildRegister, row: number) {
  return {
    table: stacked.tables[stacked.from[row]!]!.table.grid.sheet,
    row: stacked.row[row]!,
    childId: String(register.shown[stacked.child[row]!]!),
  };
}

const headerOf = (stacked: Stack, row: number, field: string) =>
  stacked.tables[stacked.from[row]!]!.table.columns.get(field)?.header ?? field;

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}
