import type { FilledReturn, Held } from "./filled";
import { FORMS } from "./forms";
import { layOut } from "./rows";

/** TO BE WRITTEN. */
export function fillList11({ period }: Held): FilledReturn {
  return layOut(FORMS.list11, period, [], []);
}
