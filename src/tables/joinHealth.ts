import { yesOrNo } from "../domain/codes/answers";
import type { ReturnYear } from "../domain/checks/returnYear";
import { HEALTH_CHECKS, type HealthCheck, type HealthChecks } from "../domain/journeys/records";

/** The fields of OC2 that tell of a check (reference/domain.md 4.1). */
const FIELDS: Readonly<Record<HealthCheck, string>> = {
  development: "HEALTH_CHECK",
  immunisations: "IMMUNISATIONS",
  teeth: "TEETH_CHECK",
  assessment: "HEALTH_ASSESSMENT",
};

const NOT_SAID = 2;

/** The health care that OC2 of each return tells of; of two rows of a child in one year each says what the other leaves blank. */
export function joinHealth(returns: readonly ReturnYear[]): HealthChecks {
  const rows = new Map<string, { child: number; year: number; answers: Record<HealthCheck, number> }>();
  for (const { to, modules } of returns) {
    const { OC2: own } = modules;
    if (!own) continue;
    for (let row = 0; row < own.count; row++) {
      const key = `${own.child[row]}/${to}`;
      const found = rows.get(key) ?? { child: own.child[row]!, year: to, answers: nothingSaid() };
      rows.set(key, found);
      for (const check of HEALTH_CHECKS) {
        const answer = yesOrNo(own.texts[FIELDS[check]]?.[row] ?? "");
        if (answer !== undefined) found.answers[check] = answer ? 1 : 0;
      }
    }
  }
  const sorted = [...rows.values()].sort((a, b) => a.child - b.child || a.year - b.year);
  return {
    count: sorted.length,
    child: Int32Array.from(sorted, ({ child }) => child),
    year: Int32Array.from(sorted, ({ year }) => year),
    answers: Object.fromEntries(
      HEALTH_CHECKS.map((check) => [check, Uint8Array.from(sorted, ({ answers }) => answers[check])]),
    ) as Record<HealthCheck, Uint8Array>,
  };
}

const nothingSaid = (): Record<HealthCheck, number> => ({
  development: NOT_SAID,
  immunisations: NOT_SAID,
  teeth: NOT_SAID,
  assessment: NOT_SAID,
});
