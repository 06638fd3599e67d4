import { REC } from "../codes/ssda903";
import { routeInWords } from "../codes/groups";

/** The routes to permanence: out of care, or a foster home in which the child is to stay. */
export const PERMANENT_ROUTES = [
  "adoption",
  "guardianship",
  "arrangements",
  "home",
  "longTermFoster",
] as const;
export type PermanentRoute = (typeof PERMANENT_ROUTES)[number];

/** Where a looked-after child stands who has reached none of them. */
export const WAITING_STATES = ["livePlan", "planChanged", "waiting"] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

/** Ways out of care that are no permanence. */
export const OTHER_ROUTES = ["transferred", "adultLife", "custody", "died", "otherwise"] as const;
export type OtherRoute = (typeof OTHER_ROUTES)[number];

export type Route = PermanentRoute | WaitingState | OtherRoute;
export type LeavingRoute = Exclude<PermanentRoute, "longTermFoster"> | OtherRoute;

export const isPermanent = (route: Route): route is PermanentRoute =>
  (PERMANENT_ROUTES as readonly Route[]).includes(route);

/** By leaving code (reference/domain.md 4.2); E8, E14, E16 and codes of no list are "otherwise". */
const BY_CODE: ReadonlyMap<string, LeavingRoute> = new Map([
  ...["E11", "E12"].map((code) => [code, "adoption"] as const),
  ...["E43", "E44", "E45", "E46", "E47", "E48"].map((code) => [code, "guardianship"] as const),
  ["E41", "arrangements"],
  ...["E4", "E4A", "E4B", "E13"].map((code) => [code, "home"] as const),
  ["E3", "transferred"],
  ...["E5", "E6", "E7", "E15", "E17"].map((code) => [code, "adultLife"] as const),
  ["E9", "custody"],
  ["E2", "died"],
]);

/** Routes as `routeInWords` has them. */
const ORDERS: ReadonlyMap<string, LeavingRoute> = new Map([
  ["Special guardianship", "guardianship"],
  ["Adoption", "adoption"],
  ["Child arrangements order", "arrangements"],
]);

/** What people write for the other ways, the first that fits. */
const WRITTEN: readonly [RegExp, LeavingRoute][] = [
  [/\bdied\b|\bdeath\b|\bdeceased\b/i, "died"],
  [/\bcustod|\bprison\b|\bsentenced\b|\byoi\b/i, "custody"],
  [
    /\b(?:turned|age[ds]?|reached|over) (?:of )?18\b|\b18(?:th)?\b|\badult|\bindependen|\bleaving care\b|\bcare leaver\b|\bstaying put\b/i,
    "adultLife",
  ],
  [/\btransfer/i, "transferred"],
  [/\bremand/i, "otherwise"],
  [/\b(?:children'?s|residential|secure|nursing) home\b/i, "otherwise"],
  [
    /\b(?:home|parents?|mother|father|mum|dad|reunif\w*|rehabilitat\w*|relatives?|kinship|grandparents?|grandmother|grandfather|aunt|uncle|(?:birth|wider|extended) family|famil(?:y|ies) (?:and|&|or) friends?|(?:to|with) family)\b/i,
    "home",
  ],
];

/**
 * A leaving code of the 903, or a tracker's own words, as the route of a child who has left care.
 *
 * @example leavingRouteOf("E13") //=> "home"
 * @example leavingRouteOf("Turned 18") //=> "adultLife"
 */
export function leavingRouteOf(route: string): LeavingRoute {
  if (/^E\d/.test(route)) return BY_CODE.get(route) ?? "otherwise";
  const order = ORDERS.get(routeInWords(route));
  return order ?? WRITTEN.find(([written]) => written.test(route))?.[1] ?? "otherwise";
}

/**
 * The same with what the code adds, such as whether a guardian was the foster carer or is a relative; a tracker's own words as
 * the other sheets show them.
 *
 * @example howLeft("E45") //=> "Special guardianship, former foster carer, relative or friend"
 */
export function howLeft(route: string): string {
  const meaning = REC.get(route);
  if (meaning === undefined || route === "X1") return routeInWords(route);
  return meaning.charAt(0).toUpperCase() + meaning.slice(1);
}
