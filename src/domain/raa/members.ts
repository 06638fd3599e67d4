/** So many authorities may share an agency; each has a column of its own on every RAA sheet, in use or not. */
export const MOST_MEMBERS = 15;
export const FEWEST_MEMBERS = 2;
export const MEMBERS: readonly number[] = Array.from({ length: MOST_MEMBERS }, (_, at) => at + 1);

/** Years of activity that a formula may average: the latest is 1, the year before it 2 ... */
export const YEARS_BACK = [1, 2, 3, 4, 5] as const;
export type YearBack = (typeof YEARS_BACK)[number];
