import { rankJourneys, type Line } from "../domain/diagnostic/longestShortest";
import { roundedMean } from "../domain/statistics/averages";
import type { Cases } from "../sheets/cases";
import { listedJourneys } from "../sheets/report/journeysTable";
import {
  intervalName,
  journeysName,
  LISTS,
  listName,
  rankedName,
  rankedToIn,
} from "../sheets/report/journeysWords";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The figures of `Report journeys` are those of the journeys themselves.
 *
 * @throws Error where sheet and journeys differ: then nobody should see either
 */
export function agreeOnJourneys(cases: Cases, figures: AnalysisResult["figures"]): void {
  const { journeys, characteristics } = cases;
  const { adopted, listed } = listedJourneys(cases);
  if (!cases.covers && adopted.length === 0) return;
  const counted: Counted[] = (["adopted", "placed"] as const).flatMap((to): Counted[] => {
    const { ranked, unknown, outOfOrder } = rankJourneys(journeys, adopted, to);
    return [
      [rankedName("ranked", to), ranked],
      [rankedName("unknown", to), unknown],
      [rankedName("out_of_order", to), outOfOrder],
    ];
  });
  counted.push([journeysName("adopted"), adopted.length]);
  agreed(counted, figures);
  if (listed.length === 0) return;

  const ranking = rankJourneys(journeys, adopted, rankedToIn(cases));
  const rowOf = new Map(listed.map((row) => [row.journey, row]));
  const { entry, adopted: ordered } = journeys.milestones;
  for (const list of LISTS) {
    const lines = ranking[list];
    const rows = lines.flatMap((line) => line.journeys);
    const withYes = (answers: readonly string[]) => rows.filter((row) => answers[row] === "Yes").length;
    const facts = rows.map((row) => rowOf.get(row)!.facts);
    agreed(
      [
        [listName(list, "lines"), lines.length === 0 ? null : lines.length],
        [listName(list, "children"), rows.length],
        [listName(list, "days_mean"), meanDays(lines)],
        [listName(list, "1_days"), lines[0]?.days],
        [listName(list, "10_days"), lines[9]?.days],
        [
          listName(list, "moves_mean"),
          mean(
            facts.flatMap(({ moves }) => moves ?? []),
            1,
          ),
        ],
        [
          intervalName(list, "entry-adopted"),
          mean(
            rows.map((row) => ordered[row]! - entry[row]!).filter((each) => each >= 0),
            0,
          ),
        ],
        [listName(list, "siblings"), withYes(characteristics.siblings)],
        [listName(list, "disabled"), withYes(characteristics.disabled)],
        [
          listName(list, "early_permanence"),
          facts.filter(({ earlyPermanence }) => earlyPermanence === "Yes").length,
        ],
        [listName(list, "plans_changed"), facts.filter(({ plansChanged }) => plansChanged > 0).length],
      ],
      figures,
    );
  }
}

const mean = (values: readonly number[], digits: 0 | 1): number | null =>
  values.length === 0
    ? null
    : roundedMean(
        values.reduce((sum, each) => sum + each, 0),
        values.length,
        digits,
      );
const meanDays = (lines: readonly Line[]) =>
  mean(
    lines.flatMap(({ days, journeys }) => journeys.map(() => days)),
    0,
  );
