import { scalarAt } from "../../domain/columns";
import type { Settled } from "../../sheets/settle";

/** Columns by which tables of the run name whom a row is of. */
const NAMING = ["Child", "Child key", "Family", "Family key"];

/** Ids shorter than this are found in the midst of plain words and years. */
const SHORTEST_NUMBER = 5;
const SHORTEST_MIXED = 4;

/** The ids that stand in the tables of a run, as far as a text can be known to hold one. */
export function idsIn(settled: Settled): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { columns, rowCount } of settled.tables.values())
    for (const header of NAMING) {
      const column = columns.get(header);
      if (!column) continue;
      for (let row = 0; row < rowCount; row++) {
        const id = String(scalarAt(column, row) ?? "")
          .trim()
          .toLowerCase();
        const isTelling = /^\d+$/.test(id)
          ? id.length >= SHORTEST_NUMBER
          : id.length >= SHORTEST_MIXED && /\d/.test(id);
        if (isTelling) ids.add(id);
      }
    }
  return ids;
}

/** Whether a text holds one of some ids as a word of its own. */
export function holdsId(text: string, ids: ReadonlySet<string>): boolean {
  const lower = text.toLowerCase();
  if (ids.has(lower.trim())) return true;
  return (lower.match(/[\p{L}\p{N}_/-]+/gu) ?? []).some(
    (word) => ids.has(word) || ids.has(word.replace(/[-/]+$/, "")),
  );
}

/** Puts "the source" where a file of the run is named: its name, and without its ending where that is no plain word. */
export function withoutFileNames(text: string, files: readonly string[]): string {
  const names = files.flatMap((file) => {
    const stem = file.replace(/\.[^.]+$/, "");
    return /[\d_ -]/.test(stem) && stem.length >= 6 ? [file, stem] : [file];
  });
  return names
    .filter((name) => name.length > 0)
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, "the source"), text);
}
