import { HEALTH_CHECKS, type HealthCheck, type HealthChecks } from "../journeys/records";

/** What the last OC2 within a time says of a child's health care; undefined where it does not say. */
export interface HealthSeen {
  /** 31 March of the return. */
  year: number;
  done: Readonly<Record<HealthCheck, boolean | undefined>>;
}

/** Asks for the last OC2 of a child from one day to another; undefined where no return has a row for it. */
export function healthReader(
  health: HealthChecks,
): (child: number, from: number, to: number) => HealthSeen | undefined {
  const rowsOf = new Map<number, number[]>();
  health.child.forEach((child, row) => {
    const own = rowsOf.get(child);
    if (own) own.push(row);
    else rowsOf.set(child, [row]);
  });
  return (child, from, to) => {
    const row = rowsOf.get(child)?.findLast((each) => health.year[each]! >= from && health.year[each]! <= to);
    if (row === undefined) return undefined;
    const answered = (check: HealthCheck) => {
      const answer = health.answers[check][row]!;
      return answer === 2 ? undefined : answer === 1;
    };
    return {
      year: health.year[row]!,
      done: Object.fromEntries(HEALTH_CHECKS.map((check) => [check, answered(check)])) as HealthSeen["done"],
    };
  };
}
