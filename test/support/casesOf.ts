import { understand, type Question } from "../../src/analysis/understand";
import { coveredByKind } from "../../src/domain/journeys/coverage";
import type { CareRecords } from "../../src/domain/journeys/records";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import type { Cases } from "../../src/sheets/cases";
import { day } from "./records";

/** Records as cases at a day, without Excel and without a return's reach, for tests of sheets. */
export function casesOf(
  records: CareRecords,
  asAt: string,
  more: Partial<Question> & Partial<Pick<Cases, "typed">> = {},
): Cases {
  const period = { from: day("2021-04-01") as SerialDay, to: day("2024-03-31") as SerialDay };
  const { typed, ...question } = more;
  const at = day(asAt) as SerialDay;
  const understood = understand(records, { asAt: at, period, model: "asglb", returnReach: at, ...question });
  return {
    ...understood,
    covers: undefined,
    coverage: coveredByKind([]),
    run: { files: ["test"], tables: [], version: "0", at: "" },
    ...(typed && { typed }),
  };
}
