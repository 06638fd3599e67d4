import { runChecks } from "../domain/checks/runChecks";
import type { Finding } from "../domain/findings";
import { breather } from "../excel/breathe";
import type { RecordsRead } from "../tables/readRecords";
import { Cancelled, type Progress } from "./contract";

/**
 * What the return's own checks find in every year that is loaded, letting the pane draw between them.
 *
 * @throws Cancelled
 */
export async function checkReturn(
  { returns, records }: Pick<RecordsRead, "returns" | "records">,
  { signal }: Pick<Progress, "signal">,
): Promise<Finding[]> {
  const breathe = breather();
  const findings: Finding[] = [];
  for (const found of runChecks(returns, records)) {
    for (const finding of found) findings.push(finding);
    await breathe();
    if (signal?.aborted) throw new Cancelled();
  }
  return findings;
}
