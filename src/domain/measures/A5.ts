import { NO_DAY } from "../dates/serialDay";
import { endedWithoutDay } from "../journeys/leavers";
import { isBefore, isBy } from "../journeys/livePlans";
import { leftOut, percentage, rowsThat } from "./counting";
import { isIn, type CountMeasure } from "./measure";

export const A5: CountMeasure = {
  id: "A5",
  title: "Plans changed away from adoption (local; A5's wording not seen)",
  unit: "percent",
  event: "planChange",
  also: "decision",
  local: true,
  definition:
    "Of children with a live decision on any day of the period, the share whose plan was changed away from adoption in it, in whole percent.",
  population:
    "Children whose decision was made by the end of the period and had not ended before it began: changed, adopted or left care. Each child counts once, by the last decision and the last change in the period.",
  source:
    "Title: Adoption Scorecards y/e March 2018, methodology and guidance (DfE, March 2019), contents list only. Population: DfE statistics of children looked after, children with a decision at any time in the year",
  certainty: "Only the title has been seen; the formula is ours.",
  of: ({ journeys, again, period }) => {
    const { from, to } = period;
    const { adm, adopted } = journeys.milestones;
    const { planChanged, leftCare, status } = journeys;
    const isLastChange = (row: number) =>
      isIn(period, planChanged[row]!) && !isBy(again.planChanged[row]!, to);
    const hadNotLeft = (row: number) => !isBefore(leftCare[row]!, from) && !isBefore(adopted[row]!, from);
    const lastLive = rowsThat(
      journeys.count,
      (row) =>
        isBy(adm[row]!, to) && !isBy(again.decided[row]!, to) && !isBefore(again.plansEnded[row]!, from),
    );
    // Where the last ended on no known day, an earlier one that ended in the period or later still puts the child in it.
    const isDated = (row: number) => again.plansEnded[row] !== NO_DAY || !endedWithoutDay(journeys, row);
    const dated = lastLive.filter(isDated);
    const undated = lastLive.filter((row) => !isDated(row));
    const changed = rowsThat(
      journeys.count,
      (row) =>
        isBy(adm[row]!, to) && isLastChange(row) && hadNotLeft(row) && !isBefore(again.decided[row]!, from),
    );
    return percentage(
      changed.length,
      dated.length,
      leftOut(A5, {
        "no-order-date": undated.filter((row) => status[row] === "adopted").length,
        "no-leaving-date": undated.filter((row) => status[row] === "other").length,
        "no-decision": rowsThat(journeys.count, (row) => adm[row] === NO_DAY && isLastChange(row)).length,
      }),
    );
  },
};
