/**
 * What stands for a figure that is not given in published statistics: neither a number nor a nought (reference/domain.md 10;
 * Explore Education Statistics). `k` rounds to nought and is none.
 */
export const SUPPRESSED: ReadonlyMap<string, string> = new Map([
  ["c", "suppressed, because few people are counted"],
  ["k", "rounds to nought and is not nought"],
  ["z", "not applicable"],
  ["x", "not available"],
  ["u", "not reliable"],
  ["low", "rounds to nought and is not nought"],
  [":", "not available"],
  ["..", "not available"],
  ["...", "not available"],
]);

/** A published figure: a number, a mark for one that is not given, nothing, or something else. */
export type PublishedFigure =
  | { kind: "figure"; value: number }
  | { kind: "suppressed"; why: string }
  | { kind: "blank" }
  | { kind: "unreadable" };

/**
 * @example readFigure("1,810") //=> { kind: "figure", value: 1810 }
 * @example readFigure("c") //=> { kind: "suppressed", why: "suppressed, because few people are counted" }
 */
export function readFigure(cell: string | number | boolean | null): PublishedFigure {
  if (cell === null) return { kind: "blank" };
  if (typeof cell === "number")
    return Number.isFinite(cell) ? { kind: "figure", value: cell } : { kind: "unreadable" };
  if (typeof cell === "boolean") return { kind: "unreadable" };
  const text = cell.replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();
  const why = SUPPRESSED.get(text.toLowerCase());
  if (why !== undefined) return { kind: "suppressed", why };
  if (text === "" || text === "-")
    return text === "" ? { kind: "blank" } : { kind: "suppressed", why: "not given" };
  if (!/^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/.test(text)) return { kind: "unreadable" };
  return { kind: "figure", value: Number(text.replace(/[,%]/g, "").replace("−", "-")) };
}
