import type { PermanentRoute } from "./routes";

/** What a recorded plan is for. */
export const PLANS = [
  "adoption",
  "guardianship",
  "arrangements",
  "guardianshipOrArrangements",
  "home",
  "longTermFoster",
  "residential",
  "independence",
  "several",
  "other",
] as const;
export type Plan = (typeof PLANS)[number];

export interface Planned {
  plan: Plan;
  /** The routes by which the plan would be met. */
  routes: readonly PermanentRoute[];
}

type Aim = PermanentRoute | "residential" | "independence";

/** A foster home is no "home", nor a children's home. */
const OTHER_HOMES = /\b(?:foster|children'?s|residential|secure) (?:home|famil(?:y|ies))\b/gi;

/**
 * What each aim is called: in Annex A list 8, by the codes of the Standard Safeguarding Dataset (reference/domain.md 5 and 7),
 * and by people.
 */
const AIMS: readonly [Aim, RegExp][] = [
  ["adoption", /\badopt/i],
  ["guardianship", /\bspecial guardian|\bsgo?s?\b/i],
  ["arrangements", /\bchild arrangements?\b|\bresidence order\b|\bcaos?\b/i],
  [
    "longTermFoster",
    /\bltf\b|^ltfost|^ltrelfr|\b(?:long[- ]?term|permanen\w*)\b.*\b(?:foster|carers?|relatives?|kinship|connected)|\bfoster\w*\b.*\b(?:long[- ]?term|permanen)/i,
  ],
  ["residential", /\bresidential (?!fost)|\bresidential$|\bchildren'?s home\b|^resplmt/i],
  ["independence", /\bsupported (?:living|accommodation|lodgings)\b|\bindependen|^suppliv|\bleaving care\b/i],
  [
    "home",
    /\breturn(?:ed|ing)?\b|^return\d|^returnev|^remainsup|\breunif\w*|\brehab\w*|\b(?:parents?|mother|father|mum|dad)\b|\bhome\b|\b(?:to|with|within) (?:birth |wider |extended |the |their )?famil|\brelatives?\b|\bkinship\b/i,
  ],
];

const PARALLEL = /\b(?:twin|dual|triple|parallel|concurrent)\b/i;

/**
 * A plan for permanence as people write it, as one of a closed list: of two or more aims it is "several" unless they are the
 * two orders that list 8 has as one; of none it is "other".
 *
 * @example plannedRoutes("c) SGO/CAO") //=> { plan: "guardianshipOrArrangements", routes: ["guardianship", "arrangements"] }
 */
export function plannedRoutes(written: string): Planned {
  const text = written.replace(OTHER_HOMES, (found) => found.split(" ")[0]!);
  const found = AIMS.flatMap(([aim, words]) => (words.test(text) || words.test(written) ? [aim] : []));
  // "Long-term foster placement with relatives" is one aim; so is a guardian who is a relative.
  const aims = found.filter(
    (aim) =>
      aim !== "home" ||
      !found.some((other) => other !== "home" && isOfRelatives(other)) ||
      /\breturn|\breunif|\brehab/i.test(written),
  );
  const routes = aims.filter((aim): aim is PermanentRoute => aim !== "residential" && aim !== "independence");
  return { plan: planOf(aims, PARALLEL.test(written)), routes };
}

const isOfRelatives = (aim: Aim) =>
  aim === "longTermFoster" || aim === "guardianship" || aim === "arrangements" || aim === "residential";

function planOf(aims: readonly Aim[], isParallel: boolean): Plan {
  const [first, second, ...more] = aims;
  if (first === undefined) return isParallel ? "several" : "other";
  if (second === undefined) return isParallel ? "several" : first;
  const isOrders = first === "guardianship" && second === "arrangements" && more.length === 0;
  return isOrders && !isParallel ? "guardianshipOrArrangements" : "several";
}
