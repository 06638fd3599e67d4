import type { FilledReturn, Held } from "./filled";
import { FORMS } from "./forms";
import { layOut } from "./rows";

/** TO BE WRITTEN. */
export function fillAd1({ period }: Held): FilledReturn {
  return layOut(FORMS.ad1, period, [], []);
}
