import { LIMITS } from "../../domain/raa/comparison";
import {
  compare,
  divide,
  iff,
  minus,
  named,
  plus,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { Highlight } from "../plan";
import { squareRoot } from "./raaChance";
import { ofAreas, type ComparedId } from "./raaComparisonNames";
import { isFigure } from "./typedCount";

/** Where an area lies in a funnel: centre and spread of all areas, limits by its number of children. */

export const FUNNEL_VERDICTS = { differs: "differs", perhaps: "perhaps", chance: "as chance" } as const;
export const FUNNEL_TONES: readonly Highlight[] = [
  { when: { is: "=", to: FUNNEL_VERDICTS.differs }, tone: "bad" },
  { when: { is: "=", to: FUNNEL_VERDICTS.perhaps }, tone: "warning" },
];

/** Centre ± so many spreads / √children; a limit below 0 is 0, for nothing that is compared can be. */
export function limitAt(id: ComparedId, children: Expr, by: keyof typeof LIMITS, end: "low" | "high"): Expr {
  const [centre, spread] = [named(ofAreas(id, "centre")), named(ofAreas(id, "spread"))];
  const reach = divide(times(value(LIMITS[by]), spread), squareRoot(children));
  return end === "high" ? plus(centre, reach) : { op: "largest", of: [value(0), minus(centre, reach)] };
}

/** Of a figure that is a number, of so many children; the word in the spread's place where there is none. */
export function funnelVerdict(id: ComparedId, figure: Expr, children: Expr): Expr {
  const spread = ofAreas(id, "spread");
  const distance = times(
    { op: "abs", of: minus(figure, named(ofAreas(id, "centre"))) },
    squareRoot(children),
  );
  const beyond = (by: keyof typeof LIMITS) => compare(distance, ">", times(value(LIMITS[by]), named(spread)));
  return iff(
    isFigure(spread),
    iff(
      beyond("outer"),
      value(FUNNEL_VERDICTS.differs),
      iff(beyond("inner"), value(FUNNEL_VERDICTS.perhaps), value(FUNNEL_VERDICTS.chance)),
    ),
    named(spread),
  );
}

/** How many spreads / √children a figure lies above the centre. */
export const funnelDistance = (id: ComparedId, figure: Expr, children: Expr): Expr =>
  iff(
    isFigure(ofAreas(id, "spread")),
    iff(
      compare(named(ofAreas(id, "spread")), ">", 0),
      divide(
        times(minus(figure, named(ofAreas(id, "centre"))), squareRoot(children)),
        named(ofAreas(id, "spread")),
      ),
      value(0),
    ),
    value(""),
  );
