import type { Scalar } from "../domain/columns";
import type { Finding, FindingCell } from "../domain/findings";
import { mendable, type Gain } from "../domain/measures/mendable";
import type { Cases } from "./cases";
import { pairRows } from "./pairRows";
import { DATA_QUALITY, type TypedRows } from "./typedTables";

/** The findings of a run as people meet them: where each stands, which are accepted, and what mending some would give. */
export interface Queries {
  findings: readonly Finding[];
  cellOf(at: number): FindingCell | undefined;
  /** By finding, why somebody accepted it; "" where nobody did. */
  accepted: readonly string[];
  gains: readonly Gain[];
}

/** How many data queries there are to deal with. */
export interface QueryCounts {
  mend: number;
  check: number;
  note: number;
  accepted: number;
}

const queriesKnown = new WeakMap<Cases, Queries>();

/** Worked out once for each run's cases, for several sheets ask. */
export function queriesOf(cases: Cases): Queries {
  const known = queriesKnown.get(cases);
  if (known) return known;
  const queries = workedOut(cases);
  queriesKnown.set(cases, queries);
  return queries;
}

function workedOut(cases: Cases): Queries {
  const { findings } = cases;
  const cells = new Map<number, FindingCell | undefined>();
  const cellOf = (at: number): FindingCell | undefined => {
    if (!cells.has(at)) cells.set(at, cases.cellOf?.(findings[at]!));
    return cells.get(at);
  };
  const accepted = acceptances(findings, cellOf, cases.typed?.get(DATA_QUALITY.name));
  return { findings, cellOf, accepted, gains: gainsOf(cases, accepted) };
}

export function countQueries({ findings, accepted }: Pick<Queries, "findings" | "accepted">): QueryCounts {
  const counts = { mend: 0, check: 0, note: 0, accepted: 0 };
  const words = { error: "mend", warning: "check", note: "note" } as const;
  findings.forEach(({ severity }, at) => counts[accepted[at] ? "accepted" : words[severity]]++);
  return counts;
}

/** By child's key, how many queries there are to mend or to check that nobody has accepted. */
export function queriesByChild({
  findings,
  accepted,
}: Pick<Queries, "findings" | "accepted">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  findings.forEach(({ severity, childId }, at) => {
    if (childId === undefined || severity === "note" || accepted[at]) return;
    counts.set(childId, (counts.get(childId) ?? 0) + 1);
  });
  return counts;
}

/** What identifies a query over re-runs, in the order and the very words of the table's own columns. */
function identityOf(finding: Finding, cell: FindingCell | undefined): readonly string[] {
  return [finding.rule, finding.table, finding.childId ?? "", finding.column ?? "", cell?.shown ?? ""];
}

/**
 * Finds the queries that people accepted in the table of the last run. Its row number does not make a query: it stays
 * accepted when rows are inserted above it, and comes back when what the cell holds has changed.
 */
function acceptances(
  findings: readonly Finding[],
  cellOf: Queries["cellOf"],
  typed: TypedRows | undefined,
): string[] {
  const accepted = new Array<string>(findings.length).fill("");
  if (!typed) return accepted;
  const cellsOf = (header: string): readonly Scalar[] => typed.columns.get(header) ?? [];
  const [reasons] = DATA_QUALITY.typed.map(cellsOf);
  const identity = DATA_QUALITY.identity.map(cellsOf);
  const rows = cellsOf(DATA_QUALITY.thenBy ?? "");
  const source = pairRows(
    {
      rowCount: typed.rowCount,
      identityAt: (row) => identity.map((cells) => cells[row] ?? null),
      thenByAt: (row) => (typeof rows[row] === "number" ? rows[row] : NaN),
    },
    {
      rowCount: findings.length,
      identityAt: (at) => identityOf(findings[at]!, cellOf(at)),
      thenByAt: (at) => (findings[at]!.row > 0 ? findings[at]!.row : NaN),
    },
  );
  source.forEach((from, at) => {
    accepted[at] = from < 0 ? "" : String(reasons?.[from] ?? "").trim();
  });
  return accepted;
}

/** What is accepted is not asked to be mended. */
function gainsOf(cases: Cases, accepted: readonly string[]): Gain[] {
  const { records, cellOf } = cases;
  if (!cellOf) return [];
  const open = cases.findings.flatMap((_, at) => (accepted[at] ? [] : [at]));
  const gains = mendable(
    { ...cases, children: records.children },
    open.map((at) => cases.findings[at]!),
    cellOf,
  );
  return gains.map((gain) => ({ ...gain, findings: gain.findings.map((at) => open[at]!) }));
}
