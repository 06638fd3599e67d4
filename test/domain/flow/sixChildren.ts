import { understand } from "../../../src/analysis/understand";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import {
  coveredByKind,
  EVENT_KINDS,
  type Covered,
  type EventKind,
} from "../../../src/domain/journeys/coverage";
import type { CareRecords } from "../../../src/domain/journeys/records";
import type { Cases } from "../../../src/sheets/cases";
import { careRecords, day } from "../../support/records";

export const END = day("2024-03-31") as SerialDay;

/** Six children of a return, over the last three quarters of 2023-24. */
export const SIX_CHILDREN = {
  episodes: [
    // A comes, gets a decision and an order, and moves in; the plan is live.
    "A 2023-07-10 S C2 U6 2023-11-06 X1",
    "A 2023-11-06 L E1 U6 2023-12-20 X1",
    "A 2023-12-20 P E1 A6 - -",
    // B has two plans in one period of care, both decided in one quarter.
    "B 2022-05-01 S C2 U6 - -",
    // C is in care twice, without a plan: home, and then a special guardianship order.
    "C 2023-04-15 S C2 U6 2023-08-31 E4A",
    "C 2023-11-20 S C2 U6 2024-02-14 E46",
    // D's first family ended; the second stands.
    "D 2022-01-10 S C2 U6 2023-02-01 X1",
    "D 2023-02-01 L E1 U6 2023-05-02 X1",
    "D 2023-05-02 P E1 A6 2023-08-10 X1",
    "D 2023-08-10 P E1 U6 2023-12-01 X1",
    "D 2023-12-01 P E1 A6 - -",
    // E is adopted.
    "E 2021-06-01 S C2 U6 2022-06-01 X1",
    "E 2022-06-01 L E1 U6 2022-12-01 X1",
    "E 2022-12-01 P E1 A6 2023-10-20 E12",
    // F came before the data begin.
    "F 2021-01-01 P C2 U6 - -",
  ],
  decisions: ["A 2023-10-02", "B 2023-07-05 2023-08-20", "B 2023-09-12", "D 2022-09-01", "E 2022-01-05"],
  ad1: ["E 2022-01-05 2022-11-01 0"],
};

const WHOLE: Covered = { from: day("2021-04-01") as SerialDay, to: END, gaps: [] };
export const covered = (over: Partial<Record<EventKind, Covered | undefined>> = {}) => ({
  ...(Object.fromEntries(EVENT_KINDS.map((kind) => [kind, WHOLE])) as Record<EventKind, Covered | undefined>),
  ...over,
});

/** Cases of records, all covered unless said otherwise. */
export function casesOf(records: CareRecords, over: Partial<Cases> = {}, asAt: SerialDay = END): Cases {
  const period = { from: day("2021-04-01") as SerialDay, to: asAt };
  return {
    ...understand(records, { asAt, period, model: "asglb", returnReach: asAt }),
    covers: { ...period, gaps: [] },
    coverage: covered(),
    careCoverage: covered(),
    run: { files: [], tables: [], version: "1", at: "" },
    ...over,
  };
}

export const sixChildren = (over: Partial<Cases> = {}, asAt: SerialDay = END) =>
  casesOf(careRecords(SIX_CHILDREN), over, asAt);

export const NOTHING = coveredByKind([]);
