import { NO_DAY } from "../domain/dates/serialDay";
import { noteFilled, type FilledDays } from "./filledDays";
import type { Stack } from "./stack";

/** The reason of an episode after which care goes on. */
const GOES_ON = "X1";

/**
 * Folds the episode rows of one child into periods of care and gives the child's plans what they say: the entry, the leaving
 * to the last plan of the period, and whatever a plan leaves blank. A period without a plan stays a row of its own. Every
 * row is used.
 *
 * @param plans positions of rows with a decision or other dates of a plan, in the order of their decisions
 * @param episodes positions of episode rows
 * @param fillers by plan, the rows that filled its blanks; added to
 * @param filled the days that rows have from others; added to
 * @returns the rows that stay, in the order of their decisions
 */
export function joinPeriods(
  stacked: Stack,
  plans: readonly number[],
  episodes: readonly number[],
  fillers: Map<number, number[]>,
  filled: FilledDays,
): number[] {
  if (episodes.length === 0) return [...plans];
  const periods = periodsOf(stacked, episodes, filled);
  const { adm, entry, leftCare } = stacked.days as Record<string, Int32Array>;
  const plansOf = new Map<number, number[]>();
  for (const plan of plans) {
    const day = adm![plan]! || entry![plan]!;
    const period =
      periods.find(
        (row) =>
          day !== NO_DAY && entry![row]! <= day && (leftCare![row] === NO_DAY || day <= leftCare![row]!),
      ) ?? periods.at(-1)!;
    plansOf.set(period, [...(plansOf.get(period) ?? []), plan]);
  }
  const stay = [...plans];
  for (const period of periods) {
    const own = plansOf.get(period);
    if (!own) stay.push(period);
    else
      own.forEach((plan, at) => {
        fill(stacked, plan, period, at === own.length - 1, filled);
        fillers.set(plan, [...(fillers.get(plan) ?? []), period]);
      });
  }
  return stay.sort((a, b) => adm![a]! - adm![b]! || entry![a]! - entry![b]! || a - b);
}

/** A row for each period, by entry: its latest row, with the leaving of the period or none where care goes on. */
function periodsOf({ days, texts }: Stack, episodes: readonly number[], filled: FilledDays): number[] {
  const entry = days.entry!;
  const leftCare = days.leftCare!;
  const route = texts.leavingRoute!;
  // An episode after which care went on says nothing of leaving, and the last leaving is that of the period.
  const left = (row: number) => (route[row] === GOES_ON ? NO_DAY : leftCare[row]!);
  const byEntry = new Map<number, number[]>();
  for (const row of episodes) byEntry.set(entry[row]!, [...(byEntry.get(entry[row]!) ?? []), row]);
  // Rows that do not say when care began belong to the child's last period that does.
  const unknown = byEntry.get(NO_DAY);
  const known = [...byEntry.keys()].filter((day) => day !== NO_DAY);
  if (unknown && known.length > 0) {
    byEntry.get(Math.max(...known))!.push(...unknown);
    byEntry.delete(NO_DAY);
  }
  return [...byEntry.values()]
    .map((rows) => {
      const latest = rows.reduce((best, row) => (left(row) >= left(best) ? row : best));
      const first = rows.reduce((best, row) => (entry[row]! > entry[best]! ? row : best), latest);
      if (first !== latest) noteFilled(filled, latest, "entry", first);
      entry[latest] = entry[first]!;
      if (route[latest] === GOES_ON) {
        leftCare[latest] = NO_DAY;
        route[latest] = "";
      }
      return latest;
    })
    .sort((a, b) => entry[a]! - entry[b]! || a - b);
}

/** Fills the blanks of a plan from its period; the leaving only of the period's last plan. */
function fill(
  { days, texts }: Stack,
  plan: number,
  period: number,
  isLast: boolean,
  filled: FilledDays,
): void {
  for (const [name, values] of Object.entries(days)) {
    if (values[plan] !== NO_DAY || values[period] === NO_DAY || (!isLast && name === "leftCare")) continue;
    values[plan] = values[period]!;
    noteFilled(filled, plan, name, period);
  }
  for (const [name, values] of Object.entries(texts))
    if (values[plan] === "" && (isLast || name !== "leavingRoute")) values[plan] = values[period]!;
}
