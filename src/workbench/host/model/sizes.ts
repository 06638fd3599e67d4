/** 20 pixels, as in a new workbook in Calibri 11. */
export const DEFAULT_ROW_POINTS = 15;
/** 64 pixels. */
export const DEFAULT_COLUMN_POINTS = 48;

/** A column's width in points from its width in characters of the default font: 7 pixels each, 5 around, 96 a inch. */
export function pointsOfCharacters(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

export function charactersOfPoints(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}
