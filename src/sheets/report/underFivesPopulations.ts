import { named, where } from "../../domain/formula/expression";
import { among, type Population } from "./reportFigures";
import { UNDER_FIVES } from "./underFivesTable";
import { THEN_WORDS, WINDOW_NAMES } from "./underFivesWords";

/** All under-fives who entered care in the window; the others are parts of them. */
export const ENTERED: Population = {
  table: UNDER_FIVES,
  conditions: [
    where("Entered care", ">=", named(WINDOW_NAMES.from)),
    where("Entered care", "<=", named(WINDOW_NAMES.to)),
  ],
};

export const STILL = among(ENTERED, [where("On the anniversary", "=", THEN_WORDS["looked after"])]);
export const LEFT = among(ENTERED, [where("On the anniversary", "=", THEN_WORDS.left)]);
export const CANNOT_TELL = among(ENTERED, [where("On the anniversary", "=", THEN_WORDS["cannot tell"])]);
export const SHORT_TERM = among(STILL, [where("Short-term", "=", true)]);

/** 1, 2, and 3 or more placements by the anniversary. */
export const PLACEMENTS = [
  among(STILL, [where("Placements", "=", 1)]),
  among(STILL, [where("Placements", "=", 2)]),
  among(STILL, [where("Placements", ">=", 3)]),
] as const;
