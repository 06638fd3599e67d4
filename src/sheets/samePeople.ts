import type { Scalar } from "../domain/columns";
import { RECONCILIATION, type Typed } from "./typedTables";

const YES = /^(?:y|yes|true|1|same)$/i;
const NO = /^(?:n|no|false|0)$/i;

/** What somebody typed under `Same child`, beside which child. */
interface Said {
  key: string;
  said: string;
  likely: readonly string[];
}

/**
 * Pairs of ids that a person said are the same child, from the column `Same child` of `Reconciliation`: "yes" beside the one
 * id that is likely, or an id. "yes" beside several likely ids says nothing ({@link saidInVain}).
 */
export function samePeople(typed: Typed): (readonly [string, string])[] {
  return saidOf(typed).flatMap(({ key, said, likely }) => {
    if (likely.includes(said) || !YES.test(said)) return [[key, said] as const];
    return likely.length === 1 ? [[key, likely[0]!] as const] : [];
  });
}

/** By key of a child, why what somebody typed under `Same child` joined nobody. */
export function saidInVain(
  typed: Typed,
  joined: readonly { key: string; into: string }[],
): ReadonlyMap<string, string> {
  const inPairs = new Set(joined.flatMap(({ key, into }) => [key, into]));
  const vain = saidOf(typed).filter(({ key }) => !inPairs.has(key));
  return new Map(
    vain.map(({ key, said, likely }) => {
      const why = !YES.test(said)
        ? "it is not the id of another child in the tables"
        : likely.length > 1
          ? "several ids are likely, so type the one that it is"
          : "no other id is likely, so type the id that it is";
      return [key, `‘${said}’ under Same child has no effect: ${why}.`];
    }),
  );
}

function saidOf(typed: Typed): Said[] {
  const rows = typed.get(RECONCILIATION.name);
  if (!rows) return [];
  const column = (header: string): readonly Scalar[] => rows.columns.get(header) ?? [];
  const keys = column("Child key");
  const likely = column("Likely the same as");
  return column("Same child").flatMap((cell, row): Said[] => {
    const said = String(cell ?? "").trim();
    const key = String(keys[row] ?? "");
    if (said === "" || key === "" || NO.test(said)) return [];
    const candidates = String(likely[row] ?? "").split(" or ");
    return [{ key, said, likely: candidates.filter((candidate) => candidate !== "") }];
  });
}
