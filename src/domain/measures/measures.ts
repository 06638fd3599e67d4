import { A1 } from "./A1";
import { A10 } from "./A10";
import { A2 } from "./A2";
import type { Measure } from "./measure";

/** Every measure, in the order of the columns of `Timescales`. */
export const MEASURES: readonly Measure[] = [A1, A2, A10];
