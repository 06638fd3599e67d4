interface Position {
  /** From 0. */
  row: number;
  column: number;
}

/** @example rangeName({ row: 1, column: 0 }, { row: 119, column: 15 }) //=> "A2:P120" */
export function rangeName(from: Position, to: Position): string {
  return `${cellName(from)}:${cellName(to)}`;
}

/** @example cellName({ row: 1, column: 27 }) //=> "AB2" */
export function cellName({ row, column }: Position): string {
  let letters = "";
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  return `${letters}${row + 1}`;
}
