import { count, ifError, over, where } from "../domain/formula/expression";
import { MILESTONES } from "../domain/journeys/milestones";
import { MILESTONE_WORDS } from "../domain/journeys/stages";
import type { Cases } from "./cases";
import { text } from "./frame";
import { figure, heading, NONE, type Row } from "./summaryRows";
import { MODEL_WORDS, STATUS_WORDS } from "./words";

/** Live plans by the stage they are in: apart from finished stages, because they are not over. */
export function soFarRows({ journeys, stage, model }: Cases): Row[] {
  const live = where("Status", "=", STATUS_WORDS.open);
  const names = stagesInOrder(stage.name.filter((_, row) => journeys.status[row] === "open"));
  const title = heading(
    `So far, not finished: live adoption plans by current stage, by ${MODEL_WORDS[model]}`,
  );
  if (names.length === 0) return [title, [text("There is no live adoption plan.", "note")]];
  return [
    title,
    [
      text("Stage", "columnHeading"),
      text("", "columnHeading"),
      ...["Children", "Days known", "Middle child so far", "Longest so far"].map((words) =>
        text(words, "figureHeading"),
      ),
    ],
    ...names.map((name): Row => {
      const here = [live, where("Stage", "=", name)];
      return [
        // Across two columns: some have a remark.
        text(name, "label"),
        null,
        figure(count("Timescales", ...here)),
        figure(count("Timescales", ...here, where("Days in stage", ">=", 0))),
        figure(ifError(over("median", "Timescales", "Days in stage", ...here), NONE), "0.0"),
        figure(ifError(over("most", "Timescales", "Days in stage", ...here), NONE)),
      ];
    }),
  ];
}

/** Each once, by the milestone that it begins with. */
export function stagesInOrder(names: readonly string[]): string[] {
  const place = (name: string) =>
    MILESTONES.findIndex((milestone) => name.startsWith(`${MILESTONE_WORDS[milestone]} to `));
  return [...new Set(names)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
