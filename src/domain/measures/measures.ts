import { A1 } from "./A1";
import { A10 } from "./A10";
import { A11 } from "./A11";
import { A12 } from "./A12";
import { A13 } from "./A13";
import { A15 } from "./A15";
import { A16 } from "./A16";
import { A2 } from "./A2";
import { A3 } from "./A3";
import { A4 } from "./A4";
import { A5 } from "./A5";
import { A9 } from "./A9";
import { E18 } from "./E18";
import type { CountMeasure, Measure } from "./measure";
import { W12 } from "./W12";
import { W18 } from "./W18";
import { W90 } from "./W90";

/** The measures of days, in the order of the columns of `Timescales`. */
export const MEASURES: readonly Measure[] = [A1, A2, A10];

/** The measures that count, in the order in which people read them; those of families come last. */
export const COUNT_MEASURES: readonly CountMeasure[] = [
  ...[A3, A4, A5, A9],
  ...[W90, W12, W18, E18],
  ...[A15, A16],
  ...[A11, A12, A13],
];

/** Every measure, in the order in which people read them: A10 first (it replaced A1 in the survey in 2021-22). */
export const ALL_MEASURES: readonly (Measure | CountMeasure)[] = [A10, A1, A2, ...COUNT_MEASURES];
