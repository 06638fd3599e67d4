import { OtherSolutions, type Equation } from "./otherSolution";

/**
 * Disclosure control of many tables at once. A quantity is one number however often it stands in the tables: the same
 * children counted on two pages are one quantity. What must not be seen is hidden; then others, until no hidden one can be
 * worked out from the equations that a reader knows (a whole is the sum of its parts).
 */
export interface Quantity {
  value: number;
  /** It stands in a cell, so that hiding it is a choice; the others are in nobody's view and only help to reason. */
  stands: boolean;
  /** It must not be seen. */
  hide?: boolean;
  /** The reader has it from elsewhere, so that hiding it would help nobody. */
  known?: boolean;
  /** Of two the lighter is hidden first; its value without one. */
  weight?: number;
  /** What a reader knows of it when it is hidden: without a word at least 1 for one that stands in a cell, as noughts are shown; 0 for others. */
  least?: number;
}

export interface Suppression {
  /** By quantity, whether it is hidden. */
  hidden: readonly boolean[];
  /**
   * Hidden ones of which no other value was found while nothing is left to hide: because what would protect them is known
   * from elsewhere.
   */
  open: readonly number[];
}

/** So many steps a search for another solution takes before it gives up, and so many where a candidate is tried. */
const STEPS = 1500;
const STEPS_A_TRIAL = 250;
/** So many candidates are tried, the best first. */
const TRIED = 10;

/**
 * Hides what must be hidden and as little else as a plain search finds, so that each hidden quantity has another value that
 * agrees with all that is shown. It always ends: with every step one more is hidden.
 */
export function suppressJointly(
  quantities: readonly Quantity[],
  equations: readonly Equation[],
): Suppression {
  return new Joint(quantities, equations).result();
}

class Joint {
  private readonly hidden: boolean[];
  private readonly solutions: OtherSolutions;
  /** Hidden ones of which another value is known. What is safe stays so: hiding more tells less. */
  private readonly safe = new Set<number>();
  private readonly open = new Set<number>();
  private readonly isWhole: readonly boolean[];

  constructor(
    private readonly quantities: readonly Quantity[],
    private readonly equations: readonly Equation[],
  ) {
    this.hidden = quantities.map(({ stands, hide }) => stands && hide === true);
    const values = quantities.map(({ value }) => value);
    const least = quantities.map(({ stands, least: known }) => known ?? (stands ? 1 : 0));
    this.solutions = new OtherSolutions({ values, least, equations }, (of) => this.isUnknown(of));
    const isWhole = quantities.map(() => false);
    for (const { left, right } of equations)
      if (left.length === 1 && right.length > 1) isWhole[left[0]!] = true;
    this.isWhole = isWhole;
  }

  result(): Suppression {
    this.hideBesideSingles();
    for (let waiting = this.waiting(); waiting.length > 0; waiting = this.waiting())
      for (const of of waiting) this.makeSafe(of);
    // What was given up may lie in a solution that was found later, when more was hidden.
    return { hidden: this.hidden, open: [...this.open].filter((of) => !this.safe.has(of)) };
  }

  private isUnknown(of: number): boolean {
    const { stands, known } = this.quantities[of]!;
    return known !== true && (!stands || this.hidden[of]!);
  }

  private waiting(): number[] {
    return this.quantities.flatMap((_, of) =>
      this.hidden[of] && !this.safe.has(of) && !this.open.has(of) ? [of] : [],
    );
  }

  private mayBeHidden(of: number): boolean {
    const { stands, known } = this.quantities[of]!;
    return stands && known !== true && !this.hidden[of];
  }

  /** The quick part: an equation with one unknown gives it away. */
  private hideBesideSingles(): void {
    const waiting = this.equations.map((_, equation) => equation);
    for (let equation = waiting.pop(); equation !== undefined; equation = waiting.pop()) {
      const numbers = this.solutions.numbersIn(equation);
      const unknown = numbers.filter((of) => this.isUnknown(of));
      if (unknown.length !== 1 || !this.hidden[unknown[0]!]) continue;
      const [next] = this.byPreference(numbers);
      if (next === undefined || this.quantities[next]!.value === 0) continue;
      this.hidden[next] = true;
      waiting.push(...this.solutions.equationsOf(next));
    }
  }

  private makeSafe(of: number): void {
    if (this.quantities[of]!.known === true) {
      this.open.add(of);
      return;
    }
    while (!this.isFoundSafe(of, STEPS)) {
      const next = this.bestFor(of);
      if (next === undefined) {
        // With nothing shown in any equation that leads to it, nothing tells of it.
        if (this.isTold(of)) this.open.add(of);
        else this.safe.add(of);
        return;
      }
      this.hidden[next] = true;
    }
  }

  private isFoundSafe(of: number, steps: number): boolean {
    if (this.safe.has(of)) return true;
    const change = this.solutions.find(of, steps);
    if (!change) return false;
    for (const other of change.keys()) if (this.hidden[other]) this.safe.add(other);
    return true;
  }

  /** What to hide for one that can be worked out: the nearest that helps, or else the nearest. */
  private bestFor(of: number): number | undefined {
    let first: number | undefined;
    let tried = 0;
    for (const ring of this.ringsAround(of)) {
      const candidates = this.byPreference(ring);
      first ??= candidates[0];
      for (const candidate of candidates) {
        if (tried++ >= TRIED) return first;
        this.hidden[candidate] = true;
        if (this.isFoundSafe(of, STEPS_A_TRIAL)) return candidate;
        this.hidden[candidate] = false;
      }
    }
    return first;
  }

  /** The numbers in its equations, then those in the equations of what is unknown there, and so on. */
  private *ringsAround(of: number): Generator<number[]> {
    const seen = new Set([of]);
    const read = new Set<number>();
    for (let edge = [of]; edge.length > 0;) {
      const ring: number[] = [];
      for (const each of edge)
        for (const equation of this.solutions.equationsOf(each)) {
          if (read.has(equation)) continue;
          read.add(equation);
          for (const other of this.solutions.numbersIn(equation))
            if (!seen.has(other)) {
              seen.add(other);
              ring.push(other);
            }
        }
      edge = ring.filter((other) => this.isUnknown(other));
      yield ring;
    }
  }

  private isTold(of: number): boolean {
    for (const ring of this.ringsAround(of)) if (ring.some((other) => !this.isUnknown(other))) return true;
    return false;
  }

  /** Those that may be hidden: noughts last, wholes before them, and the lighter first. */
  private byPreference(numbers: readonly number[]): number[] {
    const rank = (of: number) => (this.quantities[of]!.value === 0 ? 2 : this.isWhole[of] ? 1 : 0);
    const weight = (of: number) => this.quantities[of]!.weight ?? this.quantities[of]!.value;
    return numbers
      .filter((of) => this.mayBeHidden(of))
      .sort((a, b) => rank(a) - rank(b) || weight(a) - weight(b) || a - b);
  }
}
