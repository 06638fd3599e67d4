import type { MissingRow } from "../analysis/contract";
import { SEVERITY_WORDS, type FailedRule } from "../analysis/returnsShown";
import type { CheckedYear, FilledReturn, ReturnPeriod } from "../domain/returns/filled";
import { formatLong } from "../domain/dates/writtenForms";
import { counted, grouped } from "./words";

/** What the pane says of the returns; rules.md 8. */

export const NOTHING_SENT =
  "Fills the forms from the tables in this workbook and says what is missing. Nothing is sent anywhere: you check them, and you send them.";

export const RUNNING =
  "The analysis is running: how far it is stands under Analysis, where it can be cancelled.";

export const RETURNS_HINT =
  "The adoption survey, Ofsted’s lists 10 and 11, AD1 and PlacedAdoption of the SSDA903, and what is missing before each can be sent. Choose their periods under Returns.";

export const CHECK_TITLE = "Check of the SSDA903 before it is loaded";

/** @example windowWords({ from, to }) //=> "1 April 2026 to 30 June 2026" */
export const windowWords = ({ from, to }: Pick<ReturnPeriod, "from" | "to">): string =>
  `${formatLong(from)} to ${formatLong(to)}`;

/** Up to which day a return is filled, and that what comes later is blank where the period goes on. */
export function filledSentence({ title, to, cut }: ReturnPeriod): string {
  const filled = `Filled for ${title}, to ${formatLong(cut)}`;
  if (cut >= to) return `${filled}.`;
  return `${filled}: the period ends on ${formatLong(to)}, and what is dated later is blank until then.`;
}

export const notYetSentence = (chosen: ReturnPeriod, filled: ReturnPeriod): string =>
  `This is still ${filled.title}. Press Fill the returns again for ${chosen.title}.`;

/** Why there may be nothing on the sheet. */
export function nothingSentence({ form, period }: FilledReturn): string {
  const whom = form.of === "children" ? "child" : "adopter";
  return `No ${whom} in this workbook belongs to this return for ${period.title}.`;
}

export function missingSentence({ toMend, toCheck }: { toMend: number; toCheck: number }): string {
  if (toMend + toCheck === 0) return "Nothing that it needs is missing.";
  const mend = toMend === 0 ? "Nothing has to be mended" : `${grouped(toMend)} to mend`;
  return `${mend}${toCheck === 0 ? "" : `, ${grouped(toCheck)} to check`}.`;
}

/** Whose it is, and of which item of the form. */
export const missingWhat = ({ who, item }: MissingRow): string =>
  item.trim() === "" ? String(who) : `${who}: ${item.trim()}`;

export const missingWhy = ({ severity, message, fix }: MissingRow): string =>
  `${SEVERITY_WORDS[severity]}. ${message} ${fix}`.trim();

export const workerWords = (worker: string, lines: number): string =>
  `${worker === "" ? "No worker known" : worker} (${grouped(lines)})`;

/** @param sheet where they all are */
export const moreWords = (left: number, sheet: string): string => `${grouped(left)} more on ${sheet}`;

export const ruleWords = ({ severity, message }: FailedRule): string =>
  `${SEVERITY_WORDS[severity]}. ${message}`;

/** What was checked, what was not, and how it went. */
export function checkSentences({ period, isLoaded, loaded, absent, findings }: CheckedYear): string[] {
  if (!isLoaded) return [`No module of the return of ${period.title} is in this workbook.`];
  const found =
    findings.length === 0
      ? "The checks that could be made find nothing."
      : `The checks find ${counted(findings.length, "thing", "things")} to mend or check.`;
  const unchecked = [
    `Checked for ${period.title}: ${loaded.join(", ")}.`,
    ...(absent.length > 0
      ? [`Not in this workbook: ${absent.join(", ")}. Checks that need them were not made.`]
      : []),
  ];
  return [...unchecked, found];
}
