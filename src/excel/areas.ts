/** A rectangle of cells; positions from 0. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export interface Position {
  row: number;
  column: number;
}

/** 0 for "A", 26 for "AA". */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function contains(area: Area, { row, column }: Position): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

/** Covers the given cells with as few rectangles as a simple pass finds: runs along rows, joined downwards. */
export function rectangles(cells: readonly Position[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let at = 0; at < sorted.length;) {
    const row = (sorted[at] as Position).row;
    const growing = new Map<string, Area>();
    while (sorted[at]?.row === row) {
      const first = (sorted[at++] as Position).column;
      let last = first;
      while (sorted[at]?.row === row && (sorted[at] as Position).column <= last + 1)
        last = (sorted[at++] as Position).column;
      const span = `${first}:${last}`;
      const above = open.get(span);
      if (above && above.row + above.rowCount === row) {
        above.rowCount += 1;
        growing.set(span, above);
      } else {
        const area = { row, column: first, rowCount: 1, columnCount: last - first + 1 };
        done.push(area);
        growing.set(span, area);
      }
    }
    open = growing;
  }
  return done;
}

/** Every position of an area, row by row. */
export function* positions(area: Area): Generator<Position> {
  for (let row = area.row; row < area.row + area.rowCount; row++)
    for (let column = area.column; column < area.column + area.columnCount; column++) yield { row, column };
}
