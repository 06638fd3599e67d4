import type { FilledReturn, Held } from "./filled";
import { FORMS } from "./forms";
import { layOut } from "./rows";

/** TO BE WRITTEN. */
export function fillList10({ period }: Held): FilledReturn {
  return layOut(FORMS.list10, period, [], []);
}
