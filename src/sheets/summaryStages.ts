import { count, ifError, over, round, where } from "../domain/formula/expression";
import { stageName, stagesOf } from "../domain/journeys/stages";
import type { Cases } from "./cases";
import { paragraph, text } from "./frame";
import { englandBesideStage } from "./summaryEngland";
import { adoptedInPeriod, figure, header, heading, inPeriod, NONE, type Row } from "./summaryRows";
import { INTERVAL_HEADERS, MODEL_WORDS, STATUS_WORDS, type IntervalId } from "./words";

const NOT_COUNTED =
  "Not counted: one of the two dates is missing, is not collected, or is not needed (adopted by the parents' consent, without a placement order). The sheet Stages tells them apart.";

/** The stages of the chosen model, for the children adopted in the period. */
export function stageRows(cases: Cases): Row[] {
  const { model, hasIro } = cases;
  const adopted = where("Status", "=", STATUS_WORDS.adopted);
  return [
    heading(`Stages of children adopted in the period, by ${MODEL_WORDS[model]}: days`),
    ...(model === "coram" && !hasIro
      ? [
          [
            text(
              "No date of an IRO recommendation was found, so the first two stages are shown as one.",
              "note",
            ),
          ],
        ]
      : []),
    header(
      "Stage",
      "Average",
      "Children",
      "Middle child",
      "Shortest",
      "Longest",
      "Not counted",
      "Below zero",
      "England",
      "England, of",
    ),
    ...stagesOf(model, hasIro).map((stage): Row => {
      const column = INTERVAL_HEADERS[stage.id as IntervalId];
      const finished = [where(column, ">=", 0), adopted, ...inPeriod];
      const name = `out_stage_${stage.from}_${stage.to}`;
      const n = count("Timescales", ...finished);
      const negative = count("Timescales", where(column, "<", 0), adopted, ...inPeriod);
      return [
        text(stage.cumulative ? `${stageName(stage)} (spans the stages above)` : stageName(stage), "label"),
        figure(
          ifError(round(over("mean", "Timescales", column, ...finished), 1), NONE),
          "0.0",
          `${name}_mean`,
        ),
        figure(n, "#,##0", `${name}_n`),
        figure(ifError(over("median", "Timescales", column, ...finished), NONE), "0.0", `${name}_median`),
        figure(ifError(over("least", "Timescales", column, ...finished), NONE)),
        figure(ifError(over("most", "Timescales", column, ...finished), NONE)),
        figure(
          { op: "-", left: { op: "-", left: adoptedInPeriod, right: n }, right: negative },
          "#,##0",
          `${name}_missing`,
        ),
        figure(negative, "#,##0", `${name}_negative`),
        ...englandBesideStage(cases, stage.id),
      ];
    }),
    ...paragraph(NOT_COUNTED, "note"),
  ];
}
