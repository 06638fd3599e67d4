import type { FilledReturn, Held } from "./filled";
import { FORMS } from "./forms";
import { layOut } from "./rows";

/** TO BE WRITTEN. */
export function fillSurveyAdopters({ period }: Held): FilledReturn {
  return layOut(FORMS["survey-adopters"], period, [], []);
}
