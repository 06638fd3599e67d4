import { where } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import { DRIFT_TABLE, overdue, withLimit } from "../overdue";
import { stagesInOrder } from "../stagesSoFar";
import { figure, header, type Row } from "../summaryRows";
import { MODEL_WORDS, STATUS_WORDS } from "../words";
import { among, howMany, medianIn, numbersIn, type Population } from "./reportFigures";
import type { ReportSection } from "./reportPage";
import { stagesName } from "./stagesNames";

const LIVE: Population = { table: "Timescales", conditions: [where("Status", "=", STATUS_WORDS.open)] };
const LIVE_ON_DRIFT: Population = {
  table: DRIFT_TABLE,
  conditions: [where("Group", "=", "Live adoption plan")],
};

/** The stages that live plans are in now, in the order of a child's way. */
export const liveStages = ({ journeys, stage }: Cases): string[] =>
  stagesInOrder(stage.name.filter((_, row) => journeys.status[row] === "open"));

const ALL = "All live adoption plans";

/** Figures of live plans; of one stage, or of all of them. */
export const liveName = (stage: string | undefined, of: LiveFigure): string =>
  stagesName("live plans", ...(stage === undefined ? [] : [stage]), of);
export type LiveFigure = "children" | "days known" | "median days so far" | "with a limit" | "over a limit";

/** Live plans by the stage they are in: so far, apart from finished stages, because they are not over. */
export function liveSection(cases: Cases): ReportSection {
  const stages = liveStages(cases);
  const row = (stage: string | undefined): Row => {
    const inStage = stage === undefined ? [] : [where("Stage", "=", stage)];
    const [here, onDrift] = [among(LIVE, inStage), among(LIVE_ON_DRIFT, inStage)];
    const name = (of: LiveFigure) => liveName(stage, of);
    return [
      text(stage ?? ALL, "label"),
      figure(howMany(here), "#,##0", name("children")),
      figure(numbersIn(here, "Days in stage"), "#,##0", name("days known")),
      // Days in different stages have no middle.
      stage === undefined ? null : figure(medianIn(here, "Days in stage"), "0.0", name("median days so far")),
      figure(howMany(among(onDrift, [withLimit])), "#,##0", name("with a limit")),
      figure(howMany(among(onDrift, [overdue])), "#,##0", name("over a limit")),
    ];
  };
  return {
    heading: "So far, not finished: live adoption plans by the stage they are in now",
    rows:
      stages.length === 0
        ? [
            [text("There is no live adoption plan.", "note")],
            header("Stage", "Children"),
            row(undefined).slice(0, 2),
          ]
        : [
            header(
              `Stage, by ${MODEL_WORDS[cases.model]}`,
              "Children",
              "Days known",
              "Middle child so far",
              "With a limit running",
              "Over the limit",
            ),
            ...stages.map(row),
            row(undefined),
            [
              text(
                "These stages are not over, so they are in none of the averages above. Over the limit: of the limit that falls due first, on Drift.",
                "note",
              ),
            ],
          ],
  };
}
