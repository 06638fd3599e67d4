import type { AnalysisResult } from "./contract";

/** A named figure, and what it comes to without the sheet; nothing where the sheet has words in its place. */
export type Counted = readonly [name: string, counted: number | null | undefined];

/**
 * The figures on the sheets and those worked out from the cases themselves are two readings of one thing.
 *
 * @throws Error where they differ: then nobody should see either
 */
export function agreed(counted: Iterable<Counted>, figures: AnalysisResult["figures"]): void {
  for (const [name, figure] of counted) {
    const onSheet = figures[name];
    if (figure === null || figure === undefined ? typeof onSheet === "string" : onSheet === figure) continue;
    throw new Error(`${name} is ${figure} by the cases, but the sheet says ${String(onSheet)}.`);
  }
}
