import type { SerialDay } from "../domain/dates/serialDay";
import { PERIOD_KINDS, type PeriodKind } from "../domain/returns/forms";
import { PERIOD_INPUTS } from "../sheets/returns/returnNames";

/** Periods of the returns as typed into their cells: "Q1 2026-27", "2025-26", a day. */
export type PeriodsTyped = Readonly<Partial<Record<PeriodKind, string | number>>>;

/** What people typed into the cells of the periods. */
export function periodsIn(inputs: Readonly<Record<string, string | number>>): PeriodsTyped {
  const typed = PERIOD_KINDS.flatMap((kind) => {
    const said = inputs[PERIOD_INPUTS[kind]];
    return said === undefined ? [] : [[kind, said] as const];
  });
  return Object.fromEntries(typed);
}

/** Periods as inputs of an analysis, as if a person had typed them. */
export function inputsOf(
  periods: Readonly<Partial<Record<PeriodKind, string | SerialDay>>>,
): Record<string, string | number> {
  const inputs = PERIOD_KINDS.flatMap((kind) => {
    const period = periods[kind];
    return period === undefined ? [] : [[PERIOD_INPUTS[kind], period] as const];
  });
  return Object.fromEntries(inputs);
}
