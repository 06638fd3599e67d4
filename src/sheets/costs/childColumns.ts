import { ageBand, wholeYears } from "../../domain/dates/age";
import { NO_DAY, type SerialDay } from "../../domain/dates/serialDay";
import { lacksDecision } from "../../domain/costs/careOfPlans";
import type { CostsOfCare } from "../../domain/costs/costsOfCare";
import { costsOfCare as worked } from "../../domain/costs/costsOfCare";
import { DELAY_STAGES } from "../../domain/costs/delayClock";
import { routeOf } from "../../domain/journeys/route";
import type { Cases } from "../cases";
import { caseOf } from "../driftSheet";
import type { TableColumn } from "../plan";
import { dayColumn, numberColumn, textColumn } from "../words";
import { CLOCK_WORDS, HEADERS, stageEndHeader } from "./childrenNames";

/** The days of care of the run's journeys with a decision. */
export const costsOfCases = ({ records, journeys, asAt }: Cases): CostsOfCare =>
  worked(records, journeys, asAt);

/** The journeys with a decision of which a day of care is known, in the order of `Timescales`. */
export function costedJourneys(cases: Cases): number[] {
  const { spans } = costsOfCases(cases);
  const rows: number[] = [];
  for (let row = 0; row < spans.from.length; row++) if (spans.from[row] !== NO_DAY) rows.push(row);
  return rows;
}

const LABELS = 46;

/** What is said of journeys that end with adopters and have no decision in the data; "" where there are none. */
export function withoutDecision({ journeys }: Pick<Cases, "journeys">): string {
  let left = 0;
  for (let row = 0; row < journeys.count; row++) if (lacksDecision(journeys, row)) left++;
  if (left === 0) return "";
  const who = `${left} ${left === 1 ? "child who moved in or was adopted has" : "children who moved in or were adopted have"}`;
  return `${who} no decision in the data, and ${left === 1 ? "is" : "are"} not among these. `;
}

/** Columns of a table whose rows are of journeys, in this order. */
export function columnsOf(cases: Cases, journeyOf: ArrayLike<number>) {
  const { records, journeys } = cases;
  const { clocks } = costsOfCases(cases);
  const rows = Array.from(journeyOf);
  const texts = (header: string, of: (journey: number) => string, width?: number): TableColumn =>
    textColumn(header, rows.map(of), width);
  const days = (header: string, of: (journey: number) => number): TableColumn =>
    dayColumn(header, Int32Array.from(rows, of));
  const { key, shown, dob } = records.children;
  return {
    texts,
    days,
    /** Who it is; the first column holds the labels of what stands over the table, too. */
    child: (): TableColumn[] => [
      {
        header: "Child",
        content: { kind: "asTyped", values: rows.map((row) => shown[journeys.child[row]!]!) },
        format: "General",
        width: LABELS,
      },
      texts("Child key", (row) => key[journeys.child[row]!]!, 12),
      numberColumn(
        "Journey",
        Float64Array.from(rows, (row) => journeys.number[row]!),
        "0",
        10,
      ),
      texts("Case", (row) => caseOf(cases, row), 13),
    ],
    team: () => texts("Team", (row) => journeys.texts.team[row]!),
    worker: () => texts("Worker", (row) => journeys.texts.worker[row]!),
    route: () => texts("Route", (row) => routeOf(journeys, row)),
    ageBand: () =>
      texts(
        "Age band",
        (row) => {
          const entry = journeys.milestones.entry[row]!;
          const born = dob[journeys.child[row]!]!;
          if (entry === NO_DAY || born === NO_DAY) return "";
          return ageBand(wholeYears(born as SerialDay, entry as SerialDay));
        },
        11,
      ),
    clock: () =>
      texts(
        HEADERS.clock,
        (row) => (clocks.end[row] === NO_DAY ? CLOCK_WORDS.running : CLOCK_WORDS.stopped),
        14,
      ),
    /** By what the days of delay are counted. */
    clockDays: (): TableColumn[] => [
      days("Entered care", (row) => journeys.milestones.entry[row]!),
      ...DELAY_STAGES.map(({ number }) =>
        days(stageEndHeader(number), (row) => clocks.stageEnds[number - 1]![row]!),
      ),
    ],
    /** One number for each journey: sums over another table ask for it sooner than for a text. */
    caseNumber: () =>
      numberColumn(
        HEADERS.caseNumber,
        Float64Array.from(rows, (row) => row + 1),
        "0",
        9,
      ),
  };
}
