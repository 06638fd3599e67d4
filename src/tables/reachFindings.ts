import type { Finding } from "../domain/findings";
import type { Source, SourceKind } from "../domain/journeys/records";
import { reportingYear } from "../domain/dates/reportingYear";
import { formatLong } from "../domain/dates/writtenForms";
import type { Reach } from "./reach";

/** What a person should know of the time that the data cover: years without a return, tables without their ended cases. */
export function reachFindings({ missingYears, coverage }: Reach, sources: readonly Source[]): Finding[] {
  const sheetOf = (kind: SourceKind) => sources.find((source) => source.kind === kind)?.sheet ?? "";
  const episodes = sources.find(({ layout }) => layout === "903-episodes")?.sheet ?? "";
  const missing = missingYears.map(({ from, to }): Finding => {
    const years = [...new Set([reportingYear(from), reportingYear(to)])].join(" to ");
    return {
      rule: "return-year-missing",
      severity: "warning",
      table: episodes,
      row: 0,
      message: `The returns of ${years} are missing between the others. Who left care or was adopted then is not in the data.`,
      fix: "Add the returns of these years.",
      changes: "Every figure of a period that reaches into these years.",
    };
  });
  const deleted = coverage
    .filter(({ event, closedCasesMissing }) => event === "leaving" && closedCasesMissing)
    .map(({ kind, from }): Finding => ({
      rule: "closed-cases-missing",
      severity: "note",
      table: sheetOf(kind),
      row: 0,
      message: `This table has cases that have run for over a year and hardly any that ended over a year ago, so ended cases seem to be taken out of it. It is taken to cover adoption orders and leavings from ${formatLong(from)} only.`,
      fix: "Keep ended cases in the table, or load the returns of the years before.",
      changes: "Every figure of children adopted or leaving before that day.",
    }));
  return [...missing, ...deleted];
}
