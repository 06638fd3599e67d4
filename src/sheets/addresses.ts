/** Cell addresses as Excel writes them; positions are from 0. */

/** @example cellAddress(4, 27) //=> "AB5" */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** @example absoluteAddress(4, 1) //=> "$B$5" */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** @example sheetReference("Children's list") //=> "'Children''s list'!" */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** @example columnLetters(27) //=> "AB" */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
