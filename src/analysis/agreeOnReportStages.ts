import { cohortsBy, WITHIN_MONTHS } from "../domain/breakdowns/cohorts";
import { allGroups, stageFigures, type StageFigures } from "../domain/breakdowns/stageBreakdown";
import { bandsOf, BANDS_WITHIN_THRESHOLD, countByBand } from "../domain/diagnostic/dayBands";
import {
  driftByClock,
  driftOfReviews,
  marksPassed,
  type ClockDrift,
} from "../domain/diagnostic/driftByClock";
import { daysInStage, timescalesOf, whereDaysGo, yearsOfOrders } from "../domain/diagnostic/timescales";
import { daysOverdue, isOverdue } from "../domain/drift/overdue";
import { adoptedIn } from "../domain/measures/results";
import { summariseDays } from "../domain/statistics/averages";
import type { Cases } from "../sheets/cases";
import { targetsIn } from "../sheets/localTargets";
import { bandName, WITHIN_THRESHOLD } from "../sheets/report/stagesBands";
import { driftName, MOST_OVER, REVIEW } from "../sheets/report/stagesDrift";
import { entryYearName, followedYears } from "../sheets/report/stagesEntryYears";
import { allStages, stageFigureName } from "../sheets/report/stagesFinished";
import { liveName, liveStages } from "../sheets/report/stagesLive";
import { ADOPTED_CHILDREN, columnOf } from "../sheets/report/stagesNames";
import { drawnStages, everyDateName } from "../sheets/report/stagesWhereDaysGo";
import { groupName } from "../sheets/report/stagesWhom";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The named figures of `Report stages` are those that the journeys and the live cases themselves come to.
 *
 * @throws Error where sheet and cases differ: then nobody should see either
 */
export function agreeOnReportStages(cases: Cases, figures: AnalysisResult["figures"]): void {
  // What the data cannot tell is not on the page.
  const onPage = [
    ...ofStages(cases),
    ...ofBars(cases),
    ...ofGroups(cases),
    ...ofLivePlans(cases),
    ...ofDrift(cases),
    ...ofEntryYears(cases),
  ].filter(([name]) => name in figures);
  agreed(onPage, figures);
}

function ofStages(cases: Cases): Counted[] {
  const { journeys, period } = cases;
  const rows = adoptedIn(journeys, period);
  return [
    [ADOPTED_CHILDREN, rows.length],
    ...allStages(cases).flatMap((stage): Counted[] => {
      const { id } = stage;
      const bands = bandsOf(id);
      const counts = countByBand(daysInStage(journeys, rows, stage), bands);
      return [
        ...figuresOf(id, stageFigures(journeys, stage, rows)),
        ...bands.map((band, at): Counted => [bandName(id, band), counts[at]]),
        ...(id === "entry-placed"
          ? [[WITHIN_THRESHOLD, sum(counts.slice(0, BANDS_WITHIN_THRESHOLD))] as const]
          : []),
      ];
    }),
  ];
}

function figuresOf(id: string, of: StageFigures): Counted[] {
  return [
    [stageFigureName(id, "n"), of.n],
    [stageFigureName(id, "mean"), of.mean],
    [stageFigureName(id, "median"), of.median],
    [stageFigureName(id, "lower_quartile"), of.q1],
    [stageFigureName(id, "upper_quartile"), of.q3],
    [stageFigureName(id, "without_days"), of.missing + of.notCollected + of.notNeeded],
    [stageFigureName(id, "below_zero"), of.negative],
  ];
}

/** The children adopted in each year of the period. */
function yearsWithRows({ journeys, period }: Cases): { label: string; rows: number[] }[] {
  const { adopted } = journeys.milestones;
  const rows = adoptedIn(journeys, period);
  return yearsOfOrders(period).map(({ label, from, to }) => ({
    label,
    rows: rows.filter((row) => adopted[row]! >= from && adopted[row]! <= to),
  }));
}

/** Where the days go, by year and in all. */
function ofBars(cases: Cases): Counted[] {
  const { journeys, period } = cases;
  const stages = drawnStages(cases);
  if (stages.length === 0) return [];
  const all = { label: "All", rows: adoptedIn(journeys, period) };
  return [...yearsWithRows(cases), all].flatMap(({ label, rows }): Counted[] => {
    const { n, stages: means, whole } = whereDaysGo(journeys, rows, stages);
    return [
      [everyDateName(label, "n"), n],
      ...stages.map(({ id }, at): Counted => [everyDateName(label, `${columnOf(id)} mean`), means[at]]),
      [everyDateName(label, `${columnOf("entry-adopted")} mean`), whole],
    ];
  });
}

/** By year of adoption order, age and route. */
function ofGroups(cases: Cases): Counted[] {
  const { journeys, contributions, period } = cases;
  const inPeriod = new Set(adoptedIn(journeys, period));
  const split = (by: "age-band" | "route") =>
    allGroups(cases, by).map(({ name, rows }) => ({
      by,
      label: name,
      rows: rows.filter((row) => inPeriod.has(row)),
    }));
  const years = yearsWithRows(cases).map((year) => ({ by: "order-year" as const, ...year }));
  return [...years, ...split("age-band"), ...split("route")].flatMap(({ by, label, rows }) => {
    const { children, a10, movedIn, adopted } = timescalesOf(journeys, contributions.get("A10")!, rows);
    const name = (of: string) => groupName(by, label, of);
    const [toMovingIn, toAdoption] = [columnOf("entry-placed"), columnOf("entry-adopted")];
    return [
      [name("children"), children],
      [name("A10"), a10.mean],
      [name("A10 n"), a10.n],
      [name(`${toMovingIn} mean`), movedIn.mean],
      [name(`${toMovingIn} median`), movedIn.median],
      [name(`${toMovingIn} n`), movedIn.n],
      [name(`${toAdoption} mean`), adopted.mean],
      [name(`${toAdoption} n`), adopted.n],
    ] satisfies Counted[];
  });
}

/** Live plans by stage: how many, how long so far, and over the limit that falls due first. */
function ofLivePlans(cases: Cases): Counted[] {
  const { journeys, stage, drift, asAt } = cases;
  const live = journeys.status.flatMap((status, row) => (status === "open" ? [row] : []));
  const plans = drift.filter(({ group }) => group === "Live adoption plan");
  return [undefined, ...liveStages(cases)].flatMap((name): Counted[] => {
    const isHere = (row: number) => name === undefined || stage.name[row] === name;
    const days = live.filter(isHere).flatMap((row) => (stage.days[row]! >= 0 ? [stage.days[row]!] : []));
    const here = plans.filter(({ journey }) => isHere(journey));
    return [
      [liveName(name, "children"), live.filter(isHere).length],
      [liveName(name, "days known"), days.length],
      [liveName(name, "median days so far"), summariseDays(days).median],
      [liveName(name, "with a limit"), here.filter((row) => daysOverdue(row, asAt) !== undefined).length],
      [liveName(name, "over a limit"), here.filter((row) => isOverdue(row, asAt)).length],
    ];
  });
}

function ofDrift({ drift, asAt, typed = new Map() }: Cases): Counted[] {
  const targets = targetsIn(typed);
  const behind = ([id, of]: readonly [string, ClockDrift]): Counted[] => [
    [driftName(id, "running"), of.running],
    [driftName(id, "over"), of.over],
    [driftName(id, "days over"), of.daysOver],
    [driftName(id, "median days over"), of.median],
  ];
  const byClock = [...driftByClock(drift, asAt, targets)];
  return [
    ...byClock.flatMap(behind),
    [MOST_OVER, Math.max(...byClock.map(([, { over }]) => over))],
    ...behind([REVIEW, driftOfReviews(drift, asAt, targets)]),
    ...[...marksPassed(drift, asAt, targets)].flatMap(([id, of]): Counted[] => [
      [driftName(id, "running"), of.running],
      [driftName(id, "over"), of.over],
    ]),
  ];
}

/** Years of entry that can be followed. */
function ofEntryYears(cases: Cases): Counted[] {
  const cohorts = new Map(cohortsBy("entry", cases).map((cohort) => [cohort.year, cohort]));
  return followedYears(cases).flatMap(({ year }): Counted[] => {
    const { children, within, waiting, ended } = cohorts.get(year)!;
    return [
      [entryYearName(year, "children"), children],
      ...WITHIN_MONTHS.flatMap((months): Counted[] => [
        [entryYearName(year, `within ${months} months`), within[months].n],
        [entryYearName(year, `within ${months} months percent`), within[months].percent],
      ]),
      [entryYearName(year, "still waiting"), waiting],
      [entryYearName(year, "plan changed or left"), ended],
    ];
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
