import { leftOn } from "../domain/adopters/assessment";
import { LOST_WITH_A_HOUSEHOLD, PROCESS_IDS, type ProcessId } from "../domain/costs/processes";
import {
  attrition,
  childRouteCost,
  householdCost,
  isCost,
  placedCost,
  processCost,
  weeksIn,
  type Cost,
  type UnitCosts,
} from "../domain/costs/unitCosts";
import { WORKER_IDS } from "../domain/costs/workers";
import type { SerialDay } from "../domain/dates/serialDay";
import { daysCovered, type Covered } from "../domain/journeys/coverage";
import { isIn } from "../domain/measures/measure";
import type { Cases } from "../sheets/cases";
import { boughtName, hourlyName, hoursName, processName } from "../sheets/costs/costNames";
import { countedName } from "../sheets/costs/unitCostsEntries";
import {
  CHILD_ROUTE,
  CHILDREN_A_HOUSEHOLD,
  HOUSEHOLD,
  LASTING,
  lastingName,
  placedName,
  shareName,
  volumeName,
} from "../sheets/costs/unitCostsNames";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

type Figures = AnalysisResult["figures"];

/**
 * The figures of `Unit costs` are those that the hours and rates in use come to, and its volumes those of the journeys.
 *
 * @throws Error where sheet and cases differ: then nobody should see either
 */
export function agreeOnUnitCosts(cases: Cases, figures: Figures): void {
  agreed([...costsOf(figures), ...volumesOf(cases, figures)], figures);
}

const numberIn = (figures: Figures, name: string): number | undefined => {
  const held = figures[name];
  return typeof held === "number" ? held : undefined;
};

/** Sums in another order differ in their last digits: what is that near is the same. */
function nearly(figures: Figures, name: string, of: number): number {
  const held = numberIn(figures, name);
  return held !== undefined && Math.abs(held - of) <= 1e-9 * Math.max(1, Math.abs(of)) ? held : of;
}

function costsOf(figures: Figures): Counted[] {
  const read = (name: string) => numberIn(figures, name);
  const known = (entries: readonly (readonly [string, number | undefined])[]) =>
    Object.fromEntries(entries.filter(([, each]) => each !== undefined));
  const hourly = known(WORKER_IDS.map((worker) => [worker, read(hourlyName(worker))]));
  const costs = Object.fromEntries(
    PROCESS_IDS.map((process) => {
      const bought = read(boughtName(process));
      const hours = known(WORKER_IDS.map((worker) => [worker, read(hoursName(process, worker))]));
      return [process, processCost({ hours, ...(bought !== undefined && { bought }) }, hourly)];
    }),
  ) as UnitCosts;
  const lasting = { child_9: 0, ...known(LASTING.map((id) => [id, read(lastingName(id))])) };
  const shares = Object.fromEntries(
    LOST_WITH_A_HOUSEHOLD.map((id) => [id, (read(shareName(id)) ?? 100) / 100]),
  ) as Parameters<typeof attrition>[1];
  const dropOut = attrition(costs, shares);
  const household = householdCost(costs, dropOut, lasting);
  const childRoute = childRouteCost(costs, lasting);
  const share = read(shareName("disruption"));
  const counted = (name: string, cost: Cost): Counted => [
    name,
    isCost(cost) ? nearly(figures, name, cost) : undefined,
  ];
  return [
    ...PROCESS_IDS.map((process) => counted(processName(process), costs[process])),
    counted(processName("adopter_6"), dropOut),
    counted(HOUSEHOLD, household),
    counted(CHILD_ROUTE, childRoute),
    counted(
      placedName("child_placed"),
      placedCost({
        ...{ children: 1, childRoute, disruption: costs.disruption },
        family: isCost(household) ? household / (read(CHILDREN_A_HOUSEHOLD.name) ?? 1) : undefined,
        ...(share !== undefined && { disrupt: share / 100 }),
      }),
    ),
  ];
}

/** The volumes that the data give, counted from journeys and families without any table of the workbook. */
function volumesOf(cases: Cases, figures: Figures): Counted[] {
  const { journeys, period, asAt, covers, coverage, familiesCovered, records } = cases;
  const { adm, order, match, placed, adopted } = journeys.milestones;
  const { count, days } = records.families;
  const told = (covered: Covered | undefined) =>
    daysCovered({ from: period.from, to: Math.min(period.to, asAt) as SerialDay }, covered) > 0;
  const by = (day: number) => (day <= asAt ? day : 0);
  const inPeriod = (of: Int32Array) => of.filter((day) => isIn(period, by(day))).length;
  const firstOf = (...of: number[]) => {
    const come = of.filter((day) => day > 0 && day <= asAt);
    return come.length === 0 ? 0 : Math.min(...come);
  };
  const weeks = (rows: number, from: (row: number) => number, to: (row: number) => number) =>
    Array.from({ length: rows }, (_, row) => {
      const began = by(from(row));
      return began === 0 ? 0 : weeksIn({ from: began, to: to(row) }, period, asAt);
    }).reduce((sum, each) => sum + each, 0);
  const over = (row: number) => [adopted[row]!, journeys.planChanged[row]!, journeys.leftCare[row]!];
  const volume = (process: ProcessId, covered: Covered | undefined, of: () => number): Counted => {
    const name = countedName(volumeName(process));
    return [name, told(covered) ? nearly(figures, name, of()) : undefined];
  };
  return [
    volume("child_1", coverage.decision, () => inPeriod(adm)),
    volume("child_2", coverage.placementOrder, () => inPeriod(order)),
    volume("child_3", coverage.decision, () =>
      weeks(
        journeys.count,
        (row) => adm[row]!,
        (row) => firstOf(match[row]!, placed[row]!, ...over(row)),
      ),
    ),
    volume("child_4", coverage.match, () => inPeriod(match)),
    volume("child_5", coverage.movedIn, () => inPeriod(placed)),
    volume("child_6", coverage.movedIn, () =>
      weeks(
        journeys.count,
        (row) => placed[row]!,
        (row) => firstOf(...over(row)),
      ),
    ),
    volume("child_7", covers, () =>
      inPeriod(adopted.map((day, row) => (journeys.status[row] === "adopted" ? day : 0))),
    ),
    ...(days.approved.some((day) => day > 0)
      ? [
          volume("adopter_4", familiesCovered, () => inPeriod(days.approved)),
          volume("adopter_5", familiesCovered, () =>
            weeks(
              count,
              (row) => days.approved[row]!,
              (row) =>
                firstOf(
                  days.matched[row]!,
                  days.placed[row]!,
                  days.adopted[row]!,
                  leftOn(records.families, row),
                ),
            ),
          ),
        ]
      : []),
  ];
}
