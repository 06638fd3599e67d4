import type { ReadTable } from "./readTable";

/**
 * Of a list of everybody whom a service knows, the persons whom another table names: the rest are no children of these
 * tables, and are counted in one sentence.
 *
 * @param isNamed whether another table of children has the key, in any spelling
 */
export function knownPersons(read: ReadTable, isNamed: (key: string) => boolean): ReadTable {
  const kept = read.keys.flatMap((key, at) => (isNamed(key) ? [at] : []));
  const others = read.keys.length - kept.length;
  if (others === 0) return read;
  const texts = [...read.texts].map(([field, values]) => [field, kept.map((at) => values[at]!)] as const);
  const days = [...read.days].map(
    ([field, values]) => [field, Int32Array.from(kept, (at) => values[at]!)] as const,
  );
  const { table } = read;
  return {
    ...read,
    rows: Int32Array.from(kept, (at) => read.rows[at]!),
    keys: kept.map((at) => read.keys[at]!),
    shown: kept.map((at) => read.shown[at]!),
    days: new Map(days),
    noDays: new Map(),
    texts: new Map(texts),
    findings: [
      ...read.findings,
      {
        rule: "persons-not-named",
        severity: "note",
        table: table.grid.sheet,
        row: 0,
        message: `${others} ${others === 1 ? "person" : "persons"} of this list ${others === 1 ? "is" : "are"} in no other table of children and ${others === 1 ? "is" : "are"} not used.`,
        rowsNotUsed: others,
      },
    ],
  };
}
