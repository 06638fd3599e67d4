import type { RaaCheck, RaaFigure, RaaNow } from "../analysis/raaNow";
import { roundHalfAway } from "../domain/formula/rounding";
import { pounds } from "./costWords";
import type { Problem } from "./services";

/** What the pane says of the RAA model; rules.md 7 and 8. */

export const NO_RAA: Problem = {
  message: "The sheet RAA shares is not in this workbook any more.",
  fix: "Tick RAA sheets and press Analyse again, which makes it anew.",
};

const CANNOT_BE_READ = "cannot be read";

/** To a hundredth of a percent, as shares are signed off; a word where the cell says one. */
export function shareWords({ value }: RaaFigure): string {
  if (typeof value !== "number") return value ?? CANNOT_BE_READ;
  return `${roundHalfAway(value, 2).toFixed(2)}%`;
}

/** In whole pounds. */
export function contributionWords({ value }: RaaFigure): string {
  if (typeof value !== "number") return value ?? CANNOT_BE_READ;
  return pounds(value);
}

/** What a check says, without its mark. */
export function checkSentence({ value }: RaaCheck): string {
  return value === null ? "the cell holds an error or is gone." : String(value).replace(/^▲\s*/, "");
}

const checks = (count: number) => (count === 1 ? "1 check" : `${count} checks`);

export function checksSentence({ wrong, right, open }: RaaNow): string {
  const parts = [
    wrong.length === 0
      ? `${checks(right)} of the RAA sheets ${right === 1 ? "is" : "are"} OK`
      : `${checks(wrong.length)} ${wrong.length === 1 ? "does" : "do"} not come out, ${right} ${right === 1 ? "is" : "are"} OK`,
    ...(open > 0 ? [`${open} cannot be worked out until more is entered`] : []),
  ];
  return `${parts.join("; ")}.`;
}

/** Read out whenever it changes. */
export const raaUpdated = (now: RaaNow, at: string): string => `Updated at ${at}. ${checksSentence(now)}`;
