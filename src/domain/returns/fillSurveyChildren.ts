import type { FilledReturn, Held } from "./filled";
import { FORMS } from "./forms";
import { layOut } from "./rows";

/** TO BE WRITTEN. */
export function fillSurveyChildren({ period }: Held): FilledReturn {
  return layOut(FORMS["survey-children"], period, [], []);
}
