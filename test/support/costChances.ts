import type { Input } from "../../src/sheets/plan";

/** Numbers that look random and are the same every time (mulberry32). */
export function randomNumbers(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  return {
    one,
    /** So many of them, in their order. */
    some: <T>(of: readonly T[], count: number): T[] => {
      const places = of.map((_, at) => ({ at, by: next() })).sort((a, b) => a.by - b.by);
      const chosen = new Set(places.slice(0, count).map(({ at }) => at));
      return of.filter((_, at) => chosen.has(at));
    },
    /** Something that the entry may hold, not what it holds now. */
    entry: (input: Input, now: string | number | undefined): string | number => {
      if (input.kind === "choice") return one((input.choices ?? []).filter((each) => each !== now));
      if (input.kind === "day") return "2019-10-15";
      if (input.kind === "text") return "Changed";
      const { least = 0, most = 1_000 } = input;
      const usual =
        typeof now === "number" && now !== 0
          ? now * (0.5 + next())
          : least + next() * Math.min(most - least, 90);
      const found = Math.min(most, Math.max(least, usual));
      return ["years", "year", "days"].includes(input.unit ?? "")
        ? Math.round(found)
        : Math.round(found * 100) / 100;
    },
  };
}
