import { cohortsBy, cohortYears, WITHIN_MONTHS } from "../../domain/breakdowns/cohorts";
import { named } from "../../domain/formula/expression";
import { wholeDays } from "../../domain/published/yearsAndMonths";
import type { Cases } from "../cases";
import { paragraph, text } from "../frame";
import { cohortExpressions } from "../stagesCohorts";
import { figure, header, type Row } from "../summaryRows";
import { percentOf } from "./reportFigures";
import { cannotTell, type ReportSection } from "./reportPage";
import { stagesName } from "./stagesNames";

const [, , LONGEST] = WITHIN_MONTHS;
/** So many years are shown, the newest of those that can be followed for the longest time. */
const YEARS = 2;

/** The newest years of entry of whose children it is known who moved in within 24 months. */
export function followedYears(cases: Cases): { year: string; to: number; complete: boolean }[] {
  const days = cohortYears(cases.asAt);
  return cohortsBy("entry", cases)
    .map((cohort, at) => ({ ...cohort, to: days[at]!.to }))
    .filter(({ children, to }) => children > 0 && to < cases.asAt - wholeDays(LONGEST))
    .slice(0, YEARS)
    .map(({ year, to, complete }) => ({ year, to, complete }));
}

export const entryYearName = (year: string, of: string): string => stagesName("entered care", year, of);

/** Beside those who left by adoption, those who entered: with the ones still waiting counted. */
export function entryYearsSection(cases: Cases): ReportSection {
  const years = followedYears(cases);
  const heading = "Children who entered care in one year: how soon they moved in with adopters";
  if (years.length === 0)
    return {
      heading,
      rows: cannotTell(
        `No year of entering care with an adoption plan in it lies ${LONGEST} months or more before the as-at date: it takes data of earlier years.`,
      ),
    };
  return {
    heading,
    rows: [
      header(
        "Entered care in",
        "Children",
        ...WITHIN_MONTHS.flatMap((months) => [`Within ${months} months`, "% of all"]),
        "Still waiting",
        "Plan changed or left",
      ),
      ...years.map(({ year, to, complete }): Row => {
        const { children, within, waiting, ended } = cohortExpressions("entry", year, to);
        const name = (of: string) => entryYearName(year, of);
        return [
          text(complete ? year : `${year}, not all in the data`, "label"),
          figure(children, "#,##0", name("children")),
          ...WITHIN_MONTHS.flatMap((months) => [
            figure(within(months), "#,##0", name(`within ${months} months`)),
            figure(
              percentOf(named(name(`within ${months} months`)), named(name("children"))),
              "0",
              name(`within ${months} months percent`),
            ),
          ]),
          figure(waiting, "#,##0", name("still waiting")),
          figure(ended, "#,##0", name("plan changed or left")),
        ];
      }),
      ...paragraph(
        "Children with an adoption plan, by the year in which they entered care; those still waiting count. Averages of the adopted leave them out and so look better while slow cases are still to come. All years, and years of decision: sheet Stages.",
        "note",
      ),
    ],
  };
}
