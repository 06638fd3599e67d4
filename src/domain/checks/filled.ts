import type { ModuleRows } from "./returnYear";

/** Whether a cell says anything, be it a day that cannot be read or a code of no list. */
export function isFilled({ days, unreadable, texts }: ModuleRows, field: string, row: number): boolean {
  const day = days[field];
  if (day) return day[row] !== 0 || unreadable[field]?.[row] === 1;
  return (texts[field]?.[row] ?? "") !== "";
}

/** The items about an adoption that AD1 holds for each child adopted in the year: all are given, or none. */
export const AD1_ITEMS = [
  "DATE_INT",
  "DATE_MATCH",
  "FOSTER_CARE",
  "NB_ADOPTR",
  "SEX_ADOPTR",
  "LS_ADOPTR",
] as const;

/** The items about a young person who left care that OC3 holds. */
export const OC3_ITEMS = ["IN_TOUCH", "ACTIV", "ACCOM"] as const;

/** How many of the fields say anything. */
export function countFilled(rows: ModuleRows, fields: readonly string[], row: number): number {
  let count = 0;
  for (const field of fields) if (isFilled(rows, field, row)) count++;
  return count;
}

/** The first field that is blank, or the first of all. */
export function firstBlank(rows: ModuleRows, fields: readonly string[], row: number): string {
  return fields.find((field) => !isFilled(rows, field, row)) ?? fields[0]!;
}
