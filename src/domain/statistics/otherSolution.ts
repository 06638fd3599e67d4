/**
 * Whether numbers that are not shown could be other ones, for all that the shown ones say. What a reader can add up is a
 * system of equations between whole numbers; a hidden number is safe when the system has another solution in which it
 * differs. Such a solution is looked for by carrying a change of one from equation to equation until all hold again.
 */

/** What is on the left adds up to as much as what is on the right; by position. One alone on the left is a whole, and its parts are right. */
export interface Equation {
  left: readonly number[];
  right: readonly number[];
}

export interface System {
  values: readonly number[];
  /** Below this no other solution goes: what a reader knows of a number that is not shown. -Infinity: nothing. */
  least: readonly number[];
  equations: readonly Equation[];
}

/** By how much each number that differs does so. */
export type Change = ReadonlyMap<number, number>;

interface Term {
  of: number;
  times: number;
}

/** Looks for other solutions of one system, whatever is hidden at the time. */
export class OtherSolutions {
  private readonly terms: readonly (readonly Term[])[];
  /** By number, the equations in which it stands, and how often. */
  private readonly placesOf: readonly (readonly { equation: number; times: number }[])[];

  /** @param isUnknown whether a number stands nowhere for the reader to see, now */
  constructor(
    private readonly system: System,
    private readonly isUnknown: (of: number) => boolean,
  ) {
    this.terms = system.equations.map(termsOf);
    const places: { equation: number; times: number }[][] = system.values.map(() => []);
    for (const [equation, terms] of this.terms.entries())
      for (const { of, times } of terms) places[of]!.push({ equation, times });
    this.placesOf = places;
  }

  /** The equations in which a number stands. */
  equationsOf(of: number): readonly number[] {
    return this.placesOf[of]!.map(({ equation }) => equation);
  }

  /** The numbers that stand in an equation. */
  numbersIn(equation: number): readonly number[] {
    return this.terms[equation]!.map(({ of }) => of);
  }

  /**
   * A solution in which a number differs while all that is shown stays; undefined where none was found in so many steps,
   * which is not to say that there is none.
   */
  find(target: number, steps: number): Change | undefined {
    for (const by of [1, -1]) {
      const found = new Search(this, by, target, steps).change;
      if (found) return found;
    }
    return undefined;
  }

  /** Whether a number may change by so much at all. */
  mayChange(of: number, by: number): boolean {
    return (
      Number.isInteger(by) &&
      this.isUnknown(of) &&
      this.system.values[of]! + by >= Math.min(this.system.least[of]!, this.system.values[of]!)
    );
  }

  places(of: number) {
    return this.placesOf[of]!;
  }

  termsIn(equation: number): readonly Term[] {
    return this.terms[equation]!;
  }

  valueOf(of: number): number {
    return this.system.values[of]!;
  }
}

/** A number on both sides, or twice on one, counts as often as it stands there. */
function termsOf({ left, right }: Equation): Term[] {
  const times = new Map<number, number>();
  for (const of of left) times.set(of, (times.get(of) ?? 0) + 1);
  for (const of of right) times.set(of, (times.get(of) ?? 0) - 1);
  return [...times].flatMap(([of, each]) => (each === 0 ? [] : [{ of, times: each }]));
}

class Search {
  readonly change: Change | undefined;
  private readonly changed = new Map<number, number>();
  /** By how much the left side of an equation is too large; those that hold are not in it. */
  private readonly broken = new Map<number, number>();

  constructor(
    private readonly among: OtherSolutions,
    by: number,
    target: number,
    private steps: number,
  ) {
    if (!among.mayChange(target, by)) return;
    this.set(target, by);
    if (this.mended()) this.change = this.changed;
  }

  private set(of: number, by: number): void {
    this.changed.set(of, by);
    this.carry(of, by);
  }

  private unset(of: number): void {
    this.carry(of, -this.changed.get(of)!);
    this.changed.delete(of);
  }

  private carry(of: number, by: number): void {
    for (const { equation, times } of this.among.places(of)) {
      const off = (this.broken.get(equation) ?? 0) + by * times;
      if (off === 0) this.broken.delete(equation);
      else this.broken.set(equation, off);
    }
  }

  /** Mends the equation with the fewest ways to do so, then the others; goes back where that leads nowhere. */
  private mended(): boolean {
    let ways: { of: number; by: number }[] | undefined;
    for (const [equation, off] of this.broken) {
      const found = this.waysToMend(equation, off);
      if (found.length === 0) return false;
      if (ways === undefined || found.length < ways.length) ways = found;
      if (ways.length === 1) break;
    }
    if (ways === undefined) return true;
    for (const { of, by } of ways) {
      if (this.steps-- <= 0) return false;
      this.set(of, by);
      if (this.mended()) return true;
      this.unset(of);
    }
    return false;
  }

  /** Those first that stand in few other equations, and of these the larger ones. */
  private waysToMend(equation: number, off: number): { of: number; by: number }[] {
    const ways: { of: number; by: number }[] = [];
    for (const { of, times } of this.among.termsIn(equation)) {
      const by = -off / times;
      if (!this.changed.has(of) && this.among.mayChange(of, by)) ways.push({ of, by });
    }
    return ways.sort(
      (a, b) =>
        this.among.places(a.of).length - this.among.places(b.of).length ||
        this.among.valueOf(b.of) - this.among.valueOf(a.of) ||
        a.of - b.of,
    );
  }
}
