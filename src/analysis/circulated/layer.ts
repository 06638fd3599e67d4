import { suppressJointly, type Quantity } from "../../domain/statistics/jointSuppression";
import type { Equation } from "../../domain/statistics/otherSolution";
import { wholesAndParts, type Population } from "../../domain/statistics/wholesAndParts";
import type { CountedRows, CountedTable, Place } from "./countedRows";

/** Figures that add up with each other: all counts, or the sums of one column. */
export class Layer {
  private readonly quantities: (Quantity & { hide: boolean; known: boolean; stands: boolean })[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly equations: Equation[] = [];
  private readonly places = new Map<CountedTable, Set<number>>();
  private readonly runs = new Map<CountedTable, number[][]>();
  private hidden: readonly boolean[] = [];

  /**
   * @param valueOf what a figure of this layer comes to over rows
   * @param isSmall whether the figure of a quantity must not be seen
   * @param least what a reader knows of a hidden one; without it as counts have it
   */
  constructor(
    private readonly rows: CountedRows,
    private readonly valueOf: (table: CountedTable, rows: Int32Array) => number,
    private readonly isSmall: (value: number) => boolean,
    private readonly least?: number,
  ) {}

  /** The number of a population's figure, which stands in a cell or not. */
  number(place: Place, stands: boolean): number {
    const { table, at, rows } = place;
    const known = this.places.get(table) ?? new Set();
    this.places.set(table, known.add(at));
    return this.ofRows(table, rows, stands);
  }

  /** A figure that is no population's own, such as one count without another that it does not hold. */
  other(key: string, value: number, stands: boolean): number {
    return this.ofKey(key, value, Math.abs(value), stands);
  }

  equal(equation: Equation): void {
    this.equations.push(equation);
  }

  /** Figures beside or under each other on a sheet. */
  run(places: readonly Place[]): void {
    for (const table of new Set(places.map((place) => place.table))) {
      const run = places.flatMap((place) => (place.table === table ? [place.at] : []));
      this.runs.set(table, [...(this.runs.get(table) ?? []), run]);
    }
  }

  hide(number: number): void {
    this.quantities[number]!.hide = true;
  }

  /** A reader has it from an earlier copy; what must be hidden all the same is no help to others then. */
  isKnown(number: number): void {
    this.quantities[number]!.known = true;
  }

  value(number: number): number {
    return this.quantities[number]!.value;
  }

  /** Decides what is hidden; gives how many of these can be worked out all the same. */
  settle(): number {
    for (const [table, positions] of this.places) {
      const inLayer = [...positions];
      const populations: Population[] = inLayer.map((at) => table.populations[at]!);
      const positionOf = new Map(inLayer.map((at, position) => [at, position]));
      const runs = (this.runs.get(table) ?? []).map((run) => run.flatMap((at) => positionOf.get(at) ?? []));
      this.equations.push(
        ...wholesAndParts(populations, table.sets, runs, {
          known: (rows) => this.byKey.get(this.rows.keyOf(table, rows)),
          of: (rows) => this.ofRows(table, rows, false),
        }),
      );
    }
    for (const quantity of this.quantities)
      if (quantity.stands && this.isSmall(quantity.value)) quantity.hide = true;
    const { hidden, open } = suppressJointly(this.quantities, this.equations);
    // A nought that can be worked out tells of nobody: it stands.
    const noughts = new Set(open.filter((number) => this.quantities[number]!.value === 0));
    this.hidden = hidden.map((isHidden, number) => isHidden && !noughts.has(number));
    return open.length - noughts.size;
  }

  isHidden(number: number): boolean {
    return this.hidden[number] === true;
  }

  private ofRows(table: CountedTable, rows: Int32Array, stands: boolean): number {
    return this.ofKey(this.rows.keyOf(table, rows), this.valueOf(table, rows), rows.length, stands);
  }

  private ofKey(key: string, value: number, weight: number, stands: boolean): number {
    const known = this.byKey.get(key);
    if (known !== undefined) {
      this.quantities[known]!.stands ||= stands;
      return known;
    }
    const quantity = { value, weight, stands, hide: false, known: false };
    const number = this.quantities.push(quantity) - 1;
    if (this.least !== undefined) Object.assign(quantity, { least: this.least });
    this.byKey.set(key, number);
    return number;
  }
}
