import {
  childCost,
  entered,
  type Amount,
  type Entered,
  PRODUCTIVITY,
  productivity,
  runByOf,
  UNIT_COSTS,
  variantsOf,
  type Counted as CountedFromData,
  type ProductivityId,
  type UnitCostId,
} from "../domain/diagnostic/efficiency";
import type { SerialDay } from "../domain/dates/serialDay";
import { roundHalfAway } from "../domain/formula/rounding";
import { daysCovered, type Covered } from "../domain/journeys/coverage";
import { ADOPTERS_OF_KEY } from "../domain/measures/adoptersOf";
import { rowsThat } from "../domain/measures/counting";
import { isIn } from "../domain/measures/measure";
import type { Cases } from "../sheets/cases";
import { FULL } from "../sheets/costs/unitCostsNames";
import {
  COUNTED_NAMES,
  PRODUCTIVITY_NAMES,
  RAA_CHOICE,
  unitCostName,
} from "../sheets/report/efficiencyFigures";
import { AMOUNT_IDS, AMOUNT_WORDS, RUN_BY_KEY } from "../sheets/report/efficiencyInputs";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The figures of `Report efficiency` are those that its inputs and the journeys come to.
 *
 * @throws Error where sheet and cases differ: then nobody should see either
 */
export function agreeOnEfficiency(cases: Cases, figures: AnalysisResult["figures"]): void {
  const inputs = cases.inputs ?? {};
  const runBy = runByOf(inputs[RUN_BY_KEY]);
  const amounts = Object.fromEntries(
    AMOUNT_IDS.map((amount) => [amount, entered(amount, inputs[AMOUNT_WORDS[amount].key])]),
  ) as Record<Amount, Entered>;
  const counted = countedFromData(cases);
  const calculated = cases.make?.includes("costs") ? figures[FULL] : undefined;
  if (amounts.fullCost === "empty" && typeof calculated === "number")
    amounts.fullCost =
      typeof amounts.years === "number" ? (calculated * amounts.years) / counted.periodYears : calculated;
  agreed(
    [
      [COUNTED_NAMES.adopted, counted.adopted],
      [COUNTED_NAMES.movedIn, counted.movedIn],
      [COUNTED_NAMES.approved, counted.approved],
      [COUNTED_NAMES.periodYears, counted.periodYears],
      ...(Object.keys(UNIT_COSTS) as UnitCostId[]).flatMap((id) =>
        variantsOf(id).map((variant): Counted => {
          const cost = childCost(id, variant, runBy, amounts, counted);
          return [unitCostName(id, variant), "pounds" in cost ? cost.pounds : undefined];
        }),
      ),
      ...(Object.keys(PRODUCTIVITY) as ProductivityId[]).map((id): Counted => {
        const found = productivity(id, runBy, amounts, counted);
        return [PRODUCTIVITY_NAMES[id], "each" in found ? found.each : undefined];
      }),
    ],
    figures,
  );
}

function countedFromData(cases: Cases): CountedFromData {
  const { journeys, period, asAt, covers, coverage, familiesCovered, records, inputs = {} } = cases;
  const { adopted, placed } = journeys.milestones;
  const to = Math.min(period.to, asAt) as SerialDay;
  const told = (covered: Covered | undefined, count: () => number) =>
    daysCovered({ from: period.from, to }, covered) > 0 ? count() : undefined;
  const inPeriod = (days: Int32Array, also: (row: number) => boolean = () => true) =>
    rowsThat(days.length, (row) => isIn(period, days[row]!) && also(row)).length;
  const approved = Int32Array.from(records.families.days.approved, (day) => (day <= asAt ? day : 0));
  return {
    adopted: told(covers, () => inPeriod(adopted, (row) => journeys.status[row] === "adopted")),
    movedIn: told(coverage.movedIn, () => inPeriod(placed)),
    approved: records.families.count === 0 ? undefined : told(familiesCovered, () => inPeriod(approved)),
    periodYears: Math.max(0.01, roundHalfAway((period.to - period.from + 1) / 365.25, 2)),
    adoptersOfRaa:
      records.families.count > 0 &&
      String(inputs[ADOPTERS_OF_KEY] ?? "").toLowerCase() === RAA_CHOICE.toLowerCase(),
  };
}
