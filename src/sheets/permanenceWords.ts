import type { Plan } from "../domain/permanence/plannedRoutes";
import type { Route } from "../domain/permanence/routes";

/** What stands under Route; plain enough for criteria of COUNTIFS. */
export const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  adoption: "Adoption",
  guardianship: "Special guardianship",
  arrangements: "Child arrangements order",
  home: "Home to parents or relatives",
  longTermFoster: "Long-term fostering",
  livePlan: "On the way: live adoption plan",
  planChanged: "Waiting: plan changed away from adoption",
  waiting: "Waiting: no adoption plan",
  transferred: "Transferred to another authority",
  adultLife: "Turned 18 or independent living",
  custody: "Sentenced to custody",
  died: "Died",
  otherwise: "Left otherwise",
};

/** What stands under Plan. */
export const PLAN_WORDS: Readonly<Record<Plan, string>> = {
  adoption: "Adoption",
  guardianship: "Special guardianship",
  arrangements: "Child arrangements order",
  guardianshipOrArrangements: "Special guardianship or child arrangements order",
  home: "Return home",
  longTermFoster: "Long-term fostering",
  residential: "Long-term residential placement",
  independence: "Supported living",
  several: "More than one plan",
  other: "Other",
};
export const NONE_RECORDED = "None recorded";
export const NOT_IN_DATA = "Not in the data";

const snakeCase = (id: string) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The names of a route's figures: @example permanenceNames("longTermFoster").count //=> "out_permanence_long_term_foster" */
export const permanenceNames = (route: Route) => {
  const count = `out_permanence_${snakeCase(route)}`;
  return { count, days: `${count}_days`, n: `${count}_n` };
};

/** The names of the figures over all routes. */
export const PERMANENCE_NAMES = {
  lookedAfter: "out_permanence_looked_after",
  left: "out_permanence_left",
  leftToPermanence: "out_permanence_left_to_permanence",
  allWaiting: "out_permanence_all_waiting",
  noPlanAfterReview: "out_permanence_no_plan_after_review",
} as const;
