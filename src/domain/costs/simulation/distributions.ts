import { betaOfWidth, betaQuantiles } from "./betaQuantiles";
import type { RandomStream } from "./randomStream";

/** How a quantity is drawn; the position is what the cell `out_sens_..._shape` holds. */
export const SHAPES = ["Fixed", "Lognormal", "Normal", "Triangular", "PERT", "Beta"] as const;
export type Shape = (typeof SHAPES)[number];

/** From the 10th to the 90th percentile of a standard normal distribution. */
export const P10_TO_P90 = 2.5631;

/** Where a quantity lies, as parts of the value in use (1 is as it is). */
export interface Spread {
  shape: Shape;
  /** P10 and P90 where it is lognormal, normal or beta; the least and the most where it is triangular or PERT. */
  low: number;
  high: number;
  /** Of a beta: the value itself, as a share between 0 and 1. */
  share?: number;
}

/** Turns the numbers of a stream, standard normal or uniform, into factors of the value in use. */
export interface Sampler {
  of: "normal" | "uniform";
  factor(drawn: number): number;
}

/**
 * - lognormal: the median is the value in use, sigma = ln(high / low) / 2.5631;
 * - normal: the mean is the value in use, the standard deviation (high - low) / 2.5631; what falls below 0 counts as 0;
 * - triangular and PERT: between low and high, most often at the value in use, to which the range is stretched;
 * - beta: of a share, the mean is the value in use and P90 - P10 is high - low;
 * - fixed: always the value in use.
 */
export function samplerOf({ shape, low, high, share }: Spread): Sampler {
  const [least, most] = [Math.min(low, 1), Math.max(high, 1)];
  const width = most - least;
  switch (shape) {
    case "Lognormal": {
      const sigma = Math.log(high / low) / P10_TO_P90;
      return { of: "normal", factor: (drawn) => Math.exp(sigma * drawn) };
    }
    case "Normal": {
      const deviation = (high - low) / P10_TO_P90;
      return { of: "normal", factor: (drawn) => Math.max(0, 1 + deviation * drawn) };
    }
    case "Triangular":
      if (width <= 0) break;
      return {
        of: "uniform",
        factor: (drawn) =>
          drawn * width < 1 - least
            ? least + Math.sqrt(drawn * width * (1 - least))
            : most - Math.sqrt((1 - drawn) * width * (most - 1)),
      };
    case "PERT": {
      if (width <= 0) break;
      const quantile = betaQuantiles(1 + (4 * (1 - least)) / width, 1 + (4 * (most - 1)) / width);
      return { of: "uniform", factor: (drawn) => least + width * quantile(drawn) };
    }
    case "Beta": {
      if (share === undefined || share <= 0 || share >= 1 || high <= low) break;
      const quantile = betaOfWidth(share, (high - low) * share);
      return { of: "uniform", factor: (drawn) => quantile(drawn) / share };
    }
    case "Fixed":
      break;
  }
  return { of: "uniform", factor: () => 1 };
}

/** So many numbers of the kind that a shape needs. */
export function drawnFor(shape: Shape, stream: RandomStream, rows: number): Float64Array {
  const isNormal = shape === "Lognormal" || shape === "Normal";
  const drawn = new Float64Array(rows);
  for (let row = 0; row < rows; row++) drawn[row] = isNormal ? stream.normal() : stream.uniform();
  return drawn;
}
