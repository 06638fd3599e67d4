import type { Families } from "../journeys/records";

/** How many children moved in with a family, as people write it; NaN where no number is given. */
export function childrenPlaced({ texts }: Families, row: number): number {
  const found = /^\s*(\d{1,2})(?:\.0+)?\s*$/.exec(texts.childrenPlaced[row]!);
  return found ? Number(found[1]) : NaN;
}
