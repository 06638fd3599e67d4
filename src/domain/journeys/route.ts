import { clockStop } from "../measures/A10";
import type { Journeys } from "./journeys";

/** How a child who has moved in came to the adopters; "" before that. */
export type Route = "Foster carer" | "Early permanence" | "Consent" | "Other" | "";

/** The route of one journey: by whom the A10 clock stopped, then by consent (A3, A4), then any other way. */
export function routeOf(journeys: Journeys, row: number): Route {
  if (journeys.milestones.placed[row] === 0) return "";
  const { by } = clockStop(journeys, row);
  if (by === "foster carers") return "Foster carer";
  if (by === "early permanence") return "Early permanence";
  return journeys.byConsent[row] === 1 ? "Consent" : "Other";
}
