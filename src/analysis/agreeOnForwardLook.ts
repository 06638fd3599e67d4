import {
  FORWARD_STEPS,
  forwardFigures,
  forwardYears,
  type ForwardFigures,
} from "../domain/drift/forwardLook";
import { measureResult } from "../domain/measures/results";
import { addDays, addMonths } from "../domain/dates/arithmetic";
import type { Cases } from "../sheets/cases";
import { forwardRowsOf } from "../sheets/forwardLook";
import { AFTER, figureNames, STEP_ROWS } from "../sheets/forwardLookWords";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * What `Forward look` says of A10 and of adoptions is what its children come to, and its A10 so far what the measure says.
 *
 * @throws Error where sheet and journeys differ: then nobody should see either
 */
export function agreeOnForwardLook(cases: Cases, figures: AnalysisResult["figures"]): void {
  if (!(figureNames("made").n in figures)) return;
  const rows = forwardRowsOf(cases);
  const years = forwardYears(cases.asAt);
  for (const step of FORWARD_STEPS)
    agree(STEP_ROWS[step].id, forwardFigures(cases.journeys, rows, years, step), figures);
  const stays = forwardFigures(cases.journeys, rows, years, 4, ({ order }) => order > years.leavesTo);
  agree(AFTER, stays, figures);

  const a10 = cases.contributions.get("A10")!;
  const spans = {
    last: { from: addMonths(years.from, -12), to: addDays(years.yearFrom, -1) },
    to_date: { from: addMonths(addDays(cases.asAt, 1), -36), to: cases.asAt },
    made: { from: years.from, to: cases.asAt },
  };
  for (const [id, period] of Object.entries(spans)) {
    const { value, n } = measureResult(cases.journeys, a10, period);
    agree(id, { a10: value, n }, figures);
  }
}

function agree(id: string, counted: Partial<ForwardFigures>, figures: AnalysisResult["figures"]): void {
  const names: Readonly<Record<string, string>> = figureNames(id);
  agreed(
    Object.entries(counted).map(([of, figure]): Counted => [names[of]!, figure]),
    figures,
  );
}
