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

/** The newest years of entry whose children are all in the data, and for 24 months. */
export function followedYears(cases: Cases): { year: string; to: number }[] {
  const days = cohortYears(cases.asAt);
  return cohortsBy("entry", cases)
    .map((cohort, at) => ({ ...cohort, to: days[at]!.to }))
    .filter(({ children, complete, to }) => complete && children > 0 && to < cases.asAt - wholeDays(LONGEST))
    .slice(0, YEARS)
    .map(({ year, to }) => ({ year, to }));
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
        `The data hold no whole year of entries with all leavings since, ${LONGEST} months or more before the as-at date: it takes the returns of all years since.`,
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
      ...years.map(({ year, to }): Row => {
        const { children, within, waiting, ended } = cohortExpressions("entry", year, to);
        const name = (of: string) => entryYearName(year, of);
        return [
          text(year, "label"),
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
