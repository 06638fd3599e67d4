import type { RandomStream } from "./randomStream";

/** Days of stages, a number a child; NaN where a child's are not known. All of one length. */
export type StageDays = readonly Float64Array[];

/** Days of a stage beyond a limit. */
export interface Limit {
  /** Position in {@link StageDays}. */
  stage: number;
  days: number;
}

/** A figure a draw for each stage, and for each limit: how far it lies from that of the children themselves. */
export interface Resampled {
  mean: readonly Float64Array[];
  quarter: readonly Float64Array[];
  over: readonly Float64Array[];
}

/**
 * The bootstrap: as many children are drawn as there are, with replacement, the same ones for all stages, and the figures
 * of the stages are worked out anew. What is given is the difference to the figures of the children themselves; a draw
 * in which nobody's days of a stage are known changes nothing.
 */
export class ResampledChildren {
  private readonly children: number;
  private readonly counts: Int32Array;
  private readonly known: readonly Int32Array[];
  private readonly beyond: readonly Float64Array[];
  private readonly itself: { mean: number[]; quarter: number[]; over: number[] };

  constructor(
    private readonly days: StageDays,
    private readonly limits: readonly Limit[],
    private readonly stream: RandomStream,
  ) {
    this.children = days[0]?.length ?? 0;
    this.counts = new Int32Array(this.children);
    // Those whose days are known, the shortest first: the lower quarter is counted off from there.
    this.known = days.map((of) =>
      Int32Array.from(of.keys())
        .filter((child) => !Number.isNaN(of[child]!))
        .sort((one, other) => of[one]! - of[other]!),
    );
    this.beyond = limits.map(({ stage, days: limit }) =>
      days[stage]!.map((each) => Math.max(0, each - limit)),
    );
    this.counts.fill(1);
    this.itself = {
      mean: days.map((of, stage) => this.meanOf(of, stage, 0)),
      quarter: days.map((of, stage) => this.quarterOf(of, stage, 0)),
      over: this.beyond.map((of, at) => this.meanOf(of, limits[at]!.stage, 0)),
    };
  }

  /** The next draws. */
  draw(rows: number): Resampled {
    const empty = (of: readonly unknown[]) => of.map(() => new Float64Array(rows));
    const drawn = { mean: empty(this.days), quarter: empty(this.days), over: empty(this.limits) };
    for (let row = 0; row < rows; row++) {
      this.counts.fill(0);
      for (let child = 0; child < this.children; child++) this.counts[this.stream.below(this.children)]!++;
      this.days.forEach((of, stage) => {
        const [mean, quarter] = [this.itself.mean[stage]!, this.itself.quarter[stage]!];
        drawn.mean[stage]![row] = this.meanOf(of, stage, mean) - mean;
        drawn.quarter[stage]![row] = this.quarterOf(of, stage, quarter) - quarter;
      });
      this.beyond.forEach((of, at) => {
        const over = this.itself.over[at]!;
        drawn.over[at]![row] = this.meanOf(of, this.limits[at]!.stage, over) - over;
      });
    }
    return drawn;
  }

  private meanOf(of: Float64Array, stage: number, otherwise: number): number {
    const known = this.known[stage]!;
    let [sum, n] = [0, 0];
    for (let at = 0; at < known.length; at++) {
      const child = known[at]!;
      const count = this.counts[child]!;
      sum += count * of[child]!;
      n += count;
    }
    return n === 0 ? otherwise : sum / n;
  }

  /** As PERCENTILE.INC of all that were drawn. */
  private quarterOf(of: Float64Array, stage: number, otherwise: number): number {
    const known = this.known[stage]!;
    let n = 0;
    for (let at = 0; at < known.length; at++) n += this.counts[known[at]!]!;
    if (n === 0) return otherwise;
    const place = (n - 1) * 0.25;
    const whole = Math.floor(place);
    let [below, first] = [0, NaN];
    for (let at = 0; at < known.length; at++) {
      below += this.counts[known[at]!]!;
      if (Number.isNaN(first) && below > whole) first = of[known[at]!]!;
      if (below > whole + 1 || below === n) return first + (place - whole) * (of[known[at]!]! - first);
    }
    return otherwise;
  }
}
