import { formatLong } from "../../domain/dates/writtenForms";
import type { FilledReturn, ReturnPeriod } from "../../domain/returns/filled";
import type { ReturnForm } from "../../domain/returns/forms";

/** That a form may have changed since it was seen; the same sentence stands on the form's sheet and on the overview. */
export const layoutSentence = ({ seen: { source, edition } }: Pick<ReturnForm, "seen">): string =>
  `Layout as last seen (${source}; ${edition}): compare with this year's form.`;

/** How many things there are to mend before a return can be sent, and how many to look at. */
export function needsOf({ missing }: Pick<FilledReturn, "missing">): { mend: number; check: number } {
  let [mend, check] = [0, 0];
  for (const { severity } of missing) {
    if (severity === "error") mend++;
    if (severity === "warning") check++;
  }
  return { mend, check };
}

/** What the stamp of a return's sheet says that it is of. */
export const askedWords = ({ from, to, cut }: ReturnPeriod): string =>
  `${formatLong(from)} to ${formatLong(to)}${cut < to ? `, filled to ${formatLong(cut)}` : ""}`;
