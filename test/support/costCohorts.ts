import { PLACEMENT_KINDS } from "../../src/domain/costs/placementKinds";
import { PROCESS_IDS } from "../../src/domain/costs/processes";
import { WORKER_IDS, WORKERS } from "../../src/domain/costs/workers";
import type { Scalar } from "../../src/domain/columns";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { collectionsOf } from "../cohorts/cohorts";
import { gridsOf, productCases, serialOf } from "../cohorts/pipeline";
import { costBook, type CostBook, type Inputs } from "./costBook";
import { dayOf, readReturns } from "./oracle";
import { costFigures, type CostCohort } from "./oracle/costsFigures";
import type { Lists } from "./oracle/costsInUse";
import { plannedCare } from "./oracle/costsStays";

/** The files of one return, read by the product and by the second mind. */
export interface TwoReadings {
  book: CostBook;
  cohort: CostCohort;
  ofOracle(inputs: Inputs): Record<string, number | undefined>;
}

export interface Asked {
  asAt: string;
  from: string;
  to: string;
}

export function twoReadings(files: readonly { name: string; text: string }[], asked: Asked): TwoReadings {
  const cases = productCases(readRecords(recogniseTables(gridsOf(files)), serialOf("31/12/2030")), asked);
  const book = costBook(cases);
  const collections = collectionsOf(files);
  const reading = readReturns(collections, asked.asAt);
  const [from, to, today] = [asked.from, asked.to, asked.asAt].map((text) => dayOf(text) as number);
  const cohort: CostCohort = {
    reading,
    cared: plannedCare(collections, reading, asked.asAt),
    window: { from: from!, to: to!, today: today! },
    lists: listsOf(book),
    lineOf: (worker) => WORKERS.find(({ id }) => id === worker)!.line,
    facts: new Map(book.inputs.map((input) => [input.key, input])),
  };
  return { book, cohort, ofOracle: (inputs) => costFigures(cohort, inputs) };
}

function listsOf(book: CostBook): Lists {
  const number = (name: string) => {
    const found = book.shown(name);
    return typeof found === "number" ? found : undefined;
  };
  return {
    workers: WORKER_IDS,
    processes: PROCESS_IDS,
    kinds: PLACEMENT_KINDS.map(({ id }) => id),
    illustrative: {
      hours: (process, worker) => number(`cost_illustrative_hours_${process}_${worker}`),
      rate: (worker) => number(`cost_illustrative_rate_${worker}`),
    },
  };
}

/** A figure of both that is not the same: to one part in a thousand million, and no number where there is none. */
export interface CostDifference {
  name: string;
  product: Scalar | undefined;
  oracle: number | undefined;
}

export function differences(
  product: Readonly<Record<string, Scalar>>,
  oracle: Readonly<Record<string, number | undefined>>,
): CostDifference[] {
  return Object.entries(oracle).flatMap(([name, theirs]) => {
    const ours = product[name];
    return isSame(ours, theirs) ? [] : [{ name, product: ours, oracle: theirs }];
  });
}

function isSame(ours: Scalar | undefined, theirs: number | undefined): boolean {
  if (theirs === undefined) return typeof ours === "string" && !ours.startsWith("#");
  if (typeof ours !== "number") return false;
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours), Math.abs(theirs));
}
