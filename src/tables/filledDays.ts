/** By row, and by field with days, the row that a day was taken over from; rows are positions in a stack. */
export type FilledDays = Map<number, Map<string, number>>;

/** Enters that a row has a day from another row, which may have it from a third itself. */
export function noteFilled(filled: FilledDays, into: number, field: string, from: number): void {
  const own = filled.get(into) ?? new Map<string, number>();
  if (own.size === 0) filled.set(into, own);
  own.set(field, filled.get(from)?.get(field) ?? from);
}
