import type { CellOf, Finding } from "../findings";
import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { Milestone } from "../journeys/milestones";
import type { Children } from "../journeys/records";
import type { Contribution } from "./measure";
import { MEASURES } from "./measures";
import type { Period } from "./results";

/** What a measure gains when some cells are mended. */
export interface Gain {
  measure: string;
  /** Positions in the findings given: each points at one cell to mend. */
  findings: readonly number[];
  /** Children adopted in the period who would then count. */
  children: number;
}

/** Rules about rows and tables: another row is meant to be used, or the cell is right as it stands. */
const NOT_THE_CELL = /^(?:row-|id-|child-|code-|column-|header-|sources-|not-in-)/;

export interface MendableCases {
  journeys: Journeys;
  children: Children;
  contributions: ReadonlyMap<string, Contribution>;
  period: Period;
}

/**
 * For each measure the children adopted in the period who are left out for want of a date, where every date that is
 * missing has a cell that a finding points at and that would give it. Only children with one journey: of those with
 * several nobody can say which of them a cell belongs to.
 */
export function mendable(cases: MendableCases, findings: readonly Finding[], cellOf: CellOf): Gain[] {
  const { journeys, period } = cases;
  const wanting = journeysWanting(cases);
  if (wanting.size === 0) return [];
  const given = datesGiven(wanting, cases.children, findings, cellOf);
  return MEASURES.flatMap(({ id: measure, needs }): Gain[] => {
    const counts = cases.contributions.get(measure)?.counts;
    const cells = new Set<number>();
    let children = 0;
    for (const [child, row] of wanting) {
      const adopted = journeys.milestones.adopted[row]!;
      if (!counts || counts[row] === "yes" || adopted < period.from || adopted > period.to) continue;
      // Without it A10 stays unknown, whatever the dates.
      if (measure === "A10" && journeys.carersKnown[row] === 0) continue;
      const missing = needs.filter((milestone) => journeys.milestones[milestone][row] === NO_DAY);
      const mends = missing.map((milestone) => given.get(child)?.get(milestone));
      if (missing.length === 0 || mends.some((found) => found === undefined)) continue;
      children++;
      for (const found of mends) cells.add(found!);
    }
    return children === 0 ? [] : [{ measure, findings: [...cells].sort((a, b) => a - b), children }];
  });
}

/** Children adopted, with one journey only, whom some measure leaves out: child to journey. */
function journeysWanting({ journeys, contributions }: MendableCases): Map<number, number> {
  const rows = new Map<number, number>();
  const several = new Set<number>();
  for (let row = 0; row < journeys.count; row++) {
    const child = journeys.child[row]!;
    if (journeys.number[row]! > 1) several.add(child);
    if (journeys.status[row] !== "adopted") continue;
    if (MEASURES.some(({ id }) => contributions.get(id)?.counts[row] !== "yes")) rows.set(child, row);
  }
  for (const child of several) rows.delete(child);
  return rows;
}

/** For each child the first finding whose cell would give a milestone. */
function datesGiven(
  wanting: ReadonlyMap<number, number>,
  children: Children,
  findings: readonly Finding[],
  cellOf: CellOf,
): Map<number, Map<Milestone, number>> {
  const byId = new Map<string, number>();
  for (const child of wanting.keys())
    for (const id of [children.key[child]!, String(children.shown[child]!)]) byId.set(id, child);
  const given = new Map<number, Map<Milestone, number>>();
  findings.forEach((finding, at) => {
    const child = finding.childId === undefined ? undefined : byId.get(finding.childId);
    if (child === undefined || finding.column === undefined || NOT_THE_CELL.test(finding.rule)) return;
    for (const milestone of cellOf(finding)?.gives ?? []) {
      const known = given.get(child) ?? new Map<Milestone, number>();
      if (!known.has(milestone)) known.set(milestone, at);
      given.set(child, known);
    }
  });
  return given;
}
