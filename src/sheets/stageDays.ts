import { NO_DAY } from "../domain/dates/serialDay";
import { MILESTONES } from "../domain/journeys/milestones";
import { stageName, stagesOf, type Stage } from "../domain/journeys/stages";
import type { Cases } from "./cases";
import { TABLE_ROW, titleBlock } from "./frame";
import type { SheetPlan } from "./plan";
import { dayColumn, MODEL_WORDS, numberColumn, STATUS_WORDS, textColumn } from "./words";

/** How a stage of one journey stands. */
type StageState =
  "finished" | "so far" | "end before start" | "missing" | "not needed" | "not collected" | "not reached";

/** A row a journey and stage of the chosen model, for pivots: journeys with a plan, so that open and finished never mix. */
export function stageDaysSheet(cases: Cases): SheetPlan {
  const { journeys, records, asAt, model, hasIro } = cases;
  const stages = stagesOf(model, hasIro);
  const rows: number[] = [];
  for (let row = 0; row < journeys.count; row++)
    if (journeys.milestones.adm[row] !== NO_DAY || journeys.status[row] === "adopted") rows.push(row);
  const count = rows.length * stages.length;
  const journeyOf = (index: number) => rows[Math.floor(index / stages.length)]!;
  const stageOf = (index: number) => stages[index % stages.length]!;
  const indices = Array.from({ length: count }, (_, index) => index);
  const day = (index: number, end: "from" | "to") =>
    journeys.milestones[stageOf(index)[end]][journeyOf(index)]!;
  const state = indices.map((index) => stateOf(cases, journeyOf(index), stageOf(index)));
  const texts = (of: (row: number) => string) => indices.map((index) => of(journeyOf(index)));
  const purpose = `A row a journey and stage, in ${MODEL_WORDS[model]}, for pivots and charts of your own.`;

  return {
    name: "Stage days",
    group: "core",
    purpose,
    blocks: [
      titleBlock(
        "Stage days",
        purpose,
        cases,
        "Average only rows whose state is “finished”. “So far” runs to the as-at date and is not over.",
      ),
      {
        kind: "table",
        name: "StageDays",
        row: TABLE_ROW,
        column: 0,
        rowCount: count,
        identity: ["Child key", "Journey", "Stage"],
        facts: ["Child key", "Stage", "From", "To"],
        columns: [
          {
            header: "Child",
            content: {
              kind: "asTyped",
              values: indices.map((index) => records.children.shown[journeys.child[journeyOf(index)]!]!),
            },
            format: "General",
            width: 12,
          },
          textColumn(
            "Child key",
            texts((row) => records.children.key[journeys.child[row]!]!),
            12,
          ),
          numberColumn(
            "Journey",
            Float64Array.from(indices, (index) => journeys.number[journeyOf(index)]!),
            "0",
            10,
          ),
          textColumn(
            "Status",
            texts((row) => STATUS_WORDS[journeys.status[row]!]),
            30,
          ),
          textColumn(
            "Stage",
            indices.map((index) => stageName(stageOf(index))),
            32,
          ),
          numberColumn(
            "Stage number",
            Float64Array.from(indices, (index) => (index % stages.length) + 1),
            "0",
            8,
          ),
          {
            header: "Spans other stages",
            content: {
              kind: "flag",
              values: Uint8Array.from(indices, (index) => (stageOf(index).cumulative ? 1 : 0)),
            },
            format: "General",
            width: 9,
          },
          dayColumn(
            "From",
            Int32Array.from(indices, (index) => day(index, "from")),
          ),
          dayColumn(
            "To",
            Int32Array.from(indices, (index) => day(index, "to")),
          ),
          numberColumn(
            "Days",
            Float64Array.from(indices, (index) =>
              daysOf(state[index]!, day(index, "from"), day(index, "to"), asAt),
            ),
          ),
          textColumn("State", state, 22),
          dayColumn(
            "Adoption order",
            Int32Array.from(indices, (index) => journeys.milestones.adopted[journeyOf(index)]!),
          ),
          textColumn(
            "Team",
            texts((row) => journeys.texts.team[row]!),
          ),
        ],
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 3 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW } },
  };
}

function daysOf(state: StageState, from: number, to: number, asAt: number): number {
  if (state === "finished" || state === "end before start") return to - from;
  return state === "so far" ? asAt - from : NaN;
}

function stateOf({ journeys, stage }: Cases, row: number, { from, to, cumulative }: Stage): StageState {
  const start = journeys.milestones[from][row]!;
  const end = journeys.milestones[to][row]!;
  if (start !== NO_DAY && end !== NO_DAY) return end < start ? "end before start" : "finished";
  const noMatch = (from === "match" || to === "match") && journeys.matchCollected[row] === 0;
  const noOrder = (from === "order" || to === "order") && journeys.byConsent[row] === 1;
  if (noOrder) return "not needed";
  if (noMatch) return "not collected";
  const ended = journeys.status[row] !== "open";
  if (start !== NO_DAY && end === NO_DAY && !ended) {
    const current = stage.since[row] === start || (cumulative && from === "entry");
    return current ? "so far" : "missing";
  }
  return laterReached(journeys.milestones, row, to) ? "missing" : "not reached";
}

/** Whether a milestone at or after the given one was reached: then what is missing between was missed, not to come. */
function laterReached(milestones: Cases["journeys"]["milestones"], row: number, to: Stage["to"]): boolean {
  return MILESTONES.slice(MILESTONES.indexOf(to)).some((milestone) => milestones[milestone][row] !== NO_DAY);
}
