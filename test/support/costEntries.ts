import { PROCESS_IDS, type ProcessId } from "../../src/domain/costs/processes";
import { WORKER_IDS, type WorkerId } from "../../src/domain/costs/workers";
import type { Scalar } from "../../src/domain/columns";
import {
  boughtName,
  FEE_PROVIDERS,
  FEE_SIZES,
  feeId,
  hourlyName,
  hoursName,
  ILLUSTRATIVE_NOTE,
  inUse,
  SETTINGS,
} from "../../src/sheets/costs/costNames";

/** What `Cost inputs` gives to other sheets of the cost calculator, nothing of it entered, for sheets printed without it. */
export const costEntries = (
  known: Readonly<Record<string, Scalar>> = {},
): Readonly<Record<string, Scalar>> => ({
  ...Object.fromEntries(
    [
      ...WORKER_IDS.map(hourlyName),
      ...PROCESS_IDS.flatMap((process) => [
        boughtName(process),
        ...WORKER_IDS.map((worker) => hoursName(process, worker)),
      ]),
      ...FEE_PROVIDERS.flatMap((provider) => FEE_SIZES.map((size) => inUse(feeId(provider, size)))),
    ].map((name) => [name, "not entered"]),
  ),
  ...Object.fromEntries(Object.values(SETTINGS).map((key) => [key, ""])),
  [ILLUSTRATIVE_NOTE]: "",
  ...known,
});

/** Hours of processes in use. */
export const hoursOf = (
  hours: Readonly<Partial<Record<ProcessId, Readonly<Partial<Record<WorkerId, number>>>>>>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(hours).flatMap(([process, workers]) =>
      Object.entries(workers).map(([worker, each]) => [
        hoursName(process as ProcessId, worker as WorkerId),
        each,
      ]),
    ),
  );
