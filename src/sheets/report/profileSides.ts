import type { Profiled } from "../../domain/diagnostic/profile";
import { NO_DAY } from "../../domain/dates/serialDay";
import { named, type Expr } from "../../domain/formula/expression";
import { withoutGaps, type Covered } from "../../domain/journeys/coverage";
import { careKnown } from "../../domain/journeys/leavers";
import type { Cases } from "../cases";
import type { Row } from "../summaryRows";
import { percentName, type Side } from "./comparedGroups";
import { PROFILE_NAMES } from "./profileNames";
import { cannotTell } from "./reportPage";
import { ADOPTED, DECIDED, LIVE, LOOKED_AFTER } from "./reportPopulations";

/** Whom the profile sets beside each other, as columns. */
export const SIDES: Readonly<Record<Profiled, Side>> = {
  live: { heading: "live plans", prefix: PROFILE_NAMES.live, population: LIVE },
  decided: { heading: "decided in the period", prefix: PROFILE_NAMES.decided, population: DECIDED },
  adopted: { heading: "adopted in the period", prefix: PROFILE_NAMES.adopted, population: ADOPTED },
  looked_after: {
    heading: "all looked after",
    prefix: PROFILE_NAMES.looked_after,
    population: LOOKED_AFTER,
  },
};

/** Who can be told of, with what is missing where somebody cannot. */
export function sidesOf(cases: Cases): { told: ReadonlySet<Profiled>; missing: Row[] } {
  const { journeys, coverage, careCoverage } = cases;
  const told = new Set<Profiled>();
  const missing: Row[] = [];
  const decisions = journeys.milestones.adm.some((day) => day !== NO_DAY);
  if (!decisions)
    missing.push(
      ...cannotTell(
        "Children with adoption plans: the data have no date of a decision for adoption. It would take PlacedAdoption of the 903, Annex A list 10, or a tracker with a column such as “ADM decision”.",
      ),
    );
  else if (!isCovered(cases.asAt, coverage.decision))
    missing.push(
      ...cannotTell(
        "Live adoption plans: the data do not cover decisions on the as-at date. Choose a day that they cover.",
      ),
    );
  else told.add("live");
  if (decisions) told.add("decided");
  if (journeys.status.includes("adopted")) told.add("adopted");
  const isCareKnown = Array.from({ length: journeys.count }, (_, row) => row).some((row) =>
    careKnown(journeys, row),
  );
  if (isCareKnown && isCovered(cases.asAt, careCoverage?.entry)) told.add("looked_after");
  else
    missing.push(
      ...cannotTell(
        isCareKnown
          ? "All looked-after children: the data do not cover the as-at date. Choose a day that they cover."
          : "All looked-after children: no source has everybody in care. It would take the 903 (Header and Episodes) or Annex A list 8.",
      ),
    );
  return { told, missing };
}

/** As of the measures of a day: not before the data and in no gap of them; without a known window nothing is held back. */
const isCovered = (asAt: number, covered: Covered | undefined): boolean =>
  covered === undefined ||
  asAt > covered.to ||
  withoutGaps(covered).some(({ from, to }) => asAt >= from && asAt <= to);

/** The percent of a group of one of them, where its table is made. */
export const share = (who: Profiled, grouping: string, group: string): Expr =>
  named(percentName(SIDES[who], grouping, group));
