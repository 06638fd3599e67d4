import type { ColumnRef, Condition, Expr } from "../../domain/formula/expression";
import { isError } from "../../domain/formula/operands";
import type { Settled } from "../../sheets/settle";

/** Rows of a table that a figure counts or reads. */
export interface Counted {
  table: string;
  where: readonly Condition[];
}

/** Counts added and taken off: what a reader sees of them is the sum alone. */
export type Combined = readonly { of: Counted; times: number }[];

/** What a column holds in some rows, in one number. */
export interface Statistic extends Counted {
  how: "sum" | "mean" | "median" | "quantile";
  column: ColumnRef["column"];
}

/** What a cell tells a reader of children. */
export interface Told {
  counts: Combined[];
  statistics: Statistic[];
  /** It holds what one child's row says: a longest or shortest time, a cell looked up. */
  single: boolean;
}

/** Tables whose rows are no children: what is looked up in them tells of none. */
const NOT_OF_CHILDREN: ReadonlySet<string> = new Set(["Limits", "Reasons"]);

/** Reads expressions of the plans of one run, names resolved to the cells that they name. */
export class Reading {
  private readonly ofName = new Map<string, Told>();

  /**
   * @param settled the plans of the run, worked out
   * @param contents by name, the expression of a named cell; names without one hold inputs and dates
   */
  constructor(
    private readonly settled: Settled,
    private readonly contents: ReadonlyMap<string, Expr>,
  ) {}

  of(expr: Expr): Told {
    const told: Told = { counts: [], statistics: [], single: false };
    this.read(expr, told);
    return told;
  }

  private read(expr: Expr, told: Told): void {
    const combined = this.combined(expr);
    if (combined) {
      if (combined.length > 0) told.counts.push(combined);
      for (const { of } of combined) this.readConditions(of.where, told);
      return;
    }
    switch (expr.op) {
      case "value":
        return;
      case "name":
        return this.readName(expr.name, told);
      case "if": {
        this.readTest(expr.test, told);
        // Only the branch that is taken is seen.
        const test = this.settled.evaluate(expr.test);
        if (isError(test)) return;
        return this.read(isTrue(test) ? expr.then : expr.otherwise, told);
      }
      case "ifError":
        this.read(expr.of, told);
        if (isError(this.settled.evaluate(expr.of))) this.read(expr.otherwise, told);
        return;
      case "sum":
      case "mean":
      case "median":
      case "quantile": {
        const { op: how, column, where } = expr;
        told.statistics.push({ how, table: column.table, column: column.column, where });
        return this.readConditions(where, told);
      }
      case "least":
      case "most":
      case "nthMost":
      case "squares":
        if (!isError(this.settled.evaluate(expr))) told.single = true;
        return this.readConditions(expr.where, told);
      case "lookup":
        if (!NOT_OF_CHILDREN.has(expr.table)) told.single = true;
        return this.read(expr.key, told);
      case "sameRow":
        told.single = true;
        return;
      case "and":
      case "or":
      case "not":
        return this.readTest(expr, told);
      case "largest":
      case "smallest":
      case "total":
      case "average":
        return expr.of.forEach((each) => this.read(each, told));
      case "round":
      case "int":
      case "abs":
      case "text":
        return this.read(expr.of, told);
      case "months":
        this.read(expr.of, told);
        if (typeof expr.count !== "number") this.read(expr.count, told);
        return;
      case "hyperlink":
        return this.read(expr.text, told);
      case "count":
        return;
      default:
        this.read(expr.left, told);
        return this.read(expr.right, told);
    }
  }

  private readName(name: string, told: Told): void {
    let known = this.ofName.get(name);
    if (!known) {
      const content = this.contents.get(name);
      known = content ? this.of(content) : { counts: [], statistics: [], single: false };
      this.ofName.set(name, known);
    }
    told.counts.push(...known.counts);
    told.statistics.push(...known.statistics);
    told.single ||= known.single;
  }

  /** A figure by which rows are chosen tells of its own rows. */
  private readConditions(where: readonly Condition[], told: Told): void {
    for (const { to } of where) if (to.op !== "value") this.read(to, told);
  }

  /** Whether there is anybody is no secret: a withheld count is no nought, and noughts are shown. */
  private readTest(test: Expr, told: Told): void {
    if (test.op === "and" || test.op === "or") return test.of.forEach((each) => this.readTest(each, told));
    if (test.op === "not") return this.readTest(test.of, told);
    const asksForAnybody = test.op === "=" || test.op === "<>" || test.op === ">" || test.op === "<=";
    if (asksForAnybody && isNought(test.right) && this.isOneCount(test.left)) return;
    this.read(test, told);
  }

  private isOneCount(expr: Expr): boolean {
    return this.combined(expr)?.length === 1;
  }

  /** An expression that adds counts up and takes them off, and nothing else; undefined for any other. */
  private combined(expr: Expr): Combined | undefined {
    switch (expr.op) {
      case "count":
        return [{ of: { table: expr.table, where: expr.where }, times: 1 }];
      case "name": {
        const content = this.contents.get(expr.name);
        return content && this.combined(content);
      }
      case "+":
      case "-": {
        const left = this.combined(expr.left) ?? numberOnly(expr.left);
        const right = this.combined(expr.right) ?? numberOnly(expr.right);
        if (!left || !right) return undefined;
        const sign = expr.op === "+" ? 1 : -1;
        return [...left, ...right.map(({ of, times }) => ({ of, times: sign * times }))];
      }
      default:
        return undefined;
    }
  }
}

/** A number beside counts changes what is seen by as much as everybody knows. */
const numberOnly = (expr: Expr): Combined | undefined =>
  expr.op === "value" && typeof expr.value === "number" ? [] : undefined;

const isNought = (expr: Expr) => expr.op === "value" && expr.value === 0;

const isTrue = (of: unknown) => of === true || (typeof of === "number" && of !== 0);
