import { waitForMatch } from "../adopters/assessment";
import { NO_DAY } from "../dates/serialDay";
import { leftOut, percentage, rowsThat } from "./counting";
import { isIn, type CountMeasure } from "./measure";

export const A12: CountMeasure = {
  id: "A12",
  title: "Matched families who had waited 3 months or more",
  unit: "percent",
  event: "families",
  definition:
    "Of families of adopters matched in the period, the share matched three calendar months or more after their approval, in whole percent.",
  population:
    "Families, a couple being one, with a match in the period and a day of approval on or before it.",
  source:
    "Adoption Scorecards y/e March 2018: methodology and guidance (DfE, March 2019), contents list only; First4Adoption map notes (data at 30 September 2015)",
  certainty: "The title is the formula; calendar months are ours.",
  reasons: { "no-match": "a child moved in in the period, but there is no match date" },
  of: ({ families, period, asAt }) => {
    const { approved, matched, placed } = families.days;
    const by = (day: number) => (day <= asAt ? day : NO_DAY);
    const matchedNow = rowsThat(families.count, (row) => isIn(period, by(matched[row]!)));
    const waits = matchedNow.map((row) => waitForMatch(by(approved[row]!), matched[row]!));
    const counted = waits.filter(({ waited }) => waited !== undefined);
    return percentage(
      counted.filter(({ waited }) => waited).length,
      counted.length,
      leftOut(A12, {
        "no-match": rowsThat(
          families.count,
          (row) => by(matched[row]!) === NO_DAY && isIn(period, by(placed[row]!)),
        ).length,
        "no-approval": waits.filter(({ days }) => Number.isNaN(days)).length,
        negative: waits.filter(({ days }) => days < 0).length,
      }),
    );
  },
};
