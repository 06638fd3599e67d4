import { NO_DAY } from "../dates/serialDay";
import { knowsLeavers } from "../journeys/leavers";
import { leftOut, percentage, rowsThat } from "./counting";
import { isIn, type CountMeasure } from "./measure";

export const A4: CountMeasure = {
  id: "A4",
  title: "Children leaving care who were adopted",
  unit: "percent",
  event: "leaving",
  definition: "Of children who left care in the period, the share who left by adoption, in whole percent.",
  population:
    "Each child's last leaving in each year to 31 March; a child who leaves in two years counts in both. Short breaks are left out, and so are children of whom only a list of adoption plans tells.",
  source: "DfE Local Authority Interactive Tool, measure 208",
  certainty: "Stated by its source.",
  reasons: {
    "not-available": "the source lists children with an adoption plan only, not everyone who leaves care",
  },
  of: ({ journeys, again, period }) => {
    const { leftCare, status } = journeys;
    const last = rowsThat(
      journeys.count,
      (row) =>
        isIn(period, leftCare[row]!) &&
        !(again.leftInYear[row] !== NO_DAY && again.leftInYear[row]! <= period.to),
    );
    const known = last.filter((row) => knowsLeavers(journeys, row));
    const undated = rowsThat(
      journeys.count,
      (row) =>
        (status[row] === "adopted" || status[row] === "other") &&
        leftCare[row] === NO_DAY &&
        knowsLeavers(journeys, row),
    );
    return percentage(
      known.filter((row) => status[row] === "adopted").length,
      known.length,
      leftOut(A4, { "not-available": last.length - known.length, "no-leaving-date": undated.length }),
    );
  },
};
