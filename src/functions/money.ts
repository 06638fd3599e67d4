import { delayCost as costOfDelay } from "../domain/costs/delayCost";
import { unitCost as costOfChild } from "../domain/costs/unitCost";
import { benchmark as benchmarkOf } from "../domain/published/benchmarkOfYear";
import { interagencyFee } from "../domain/published/interagencyFee";
import { uprate as uprated } from "../domain/published/uprate";
import { weeklyCost as costOfWeek } from "../domain/published/weeklyCosts";
import { given } from "./answers";
import { dayIn, isOn, nameIn, numberIn, scalarIn } from "./cells";
import { overCells } from "./ranges";

/**
 * An amount in the prices of another year, by a published index of prices.
 * @customfunction UPRATE
 * @param amount Pounds, or the range of amounts.
 * @param from_year The year of the amount: "2019-20" for gdp and nhs; a calendar year such as 2019 for cpi and cpih, whose own years those are.
 * @param to_year The year whose prices are wanted, written the same way.
 * @param [index] The index: gdp (the GDP deflator, also if left out), cpi, cpih, nhs, nhs pay or nhs prices.
 * @returns Pounds, not rounded. #N/A with the reason outside the published years.
 */
export function uprate(
  amount: unknown[][],
  from_year: unknown[][],
  to_year: unknown[][],
  index?: unknown[][],
): unknown[][] {
  return overCells({ amount, from_year, to_year, index }, (cell, from, to, by) => {
    const pounds = numberIn(cell, "Amount");
    if (pounds === undefined) return "";
    return given(uprated(pounds, scalarIn(from), scalarIn(to), nameIn(by) || null), ({ value }) => value);
  });
}

/**
 * What a week costs on average by what authorities say they spent, in pounds of that year (DfE, LAIT from section 251).
 * @customfunction WEEKLYCOST
 * @param placement The kind: fostering, residential, all looked after, adoption (for each child with a placement order: never a day's cost) or social work.
 * @param year The year, written 2024-25: 1 April to 31 March. 2025 alone is refused: it could be either of two years.
 * @param [region] A region of England, such as North East; England if left out.
 * @returns Pounds a week. #N/A with the reason where none is published.
 */
export function weeklyCost(placement: unknown[][], year: unknown[][], region?: unknown[][]): unknown[][] {
  return overCells({ placement, year, region }, (kind, of, area) => {
    const what = nameIn(kind);
    return what === ""
      ? ""
      : given(costOfWeek(what, scalarIn(of), nameIn(area) || null), ({ figure }) => figure.value);
  });
}

/**
 * The inter-agency fee for a family of another agency, by the day on which the child moves in (CVAA).
 * @customfunction FEE
 * @param provider VAA (a voluntary agency), or LA or RAA (an authority or its regional agency).
 * @param placed The day, or the range of days, on which the child moves in.
 * @param [children] How many siblings move in together; 1 if left out.
 * @param [london] TRUE for an authority's family in London.
 * @returns Pounds. #N/A with what is known where no amount was published.
 */
export function fee(
  provider: unknown[][],
  placed: unknown[][],
  children?: unknown[][],
  london?: unknown[][],
): unknown[][] {
  return overCells({ provider, placed, children, london }, (agency, day, siblings, inLondon) => {
    const movedIn = dayIn(day);
    if (movedIn === 0) return "";
    return given(
      interagencyFee({
        provider: nameIn(agency),
        placed: movedIn,
        children: numberIn(siblings, "Children") || 1,
        london: isOn(inLondon, "London"),
      }),
      ({ figure }) => figure.value,
    );
  });
}

/**
 * What was spent on days of delay: days / 7 x the cost of a week. It is not what could have been saved.
 * @customfunction DELAYCOST
 * @param days Days of delay before moving in with adopters, or the range of such numbers.
 * @param weekly_cost The cost of a week in pounds, such as ADOPTION.WEEKLYCOST gives.
 * @returns Pounds, not rounded.
 */
export function delayCost(days: unknown[][], weekly_cost: unknown[][]): unknown[][] {
  return overCells({ days, weekly_cost }, (waited, week) => {
    const [late, pounds] = [numberIn(waited, "Days"), numberIn(week, "Weekly_cost")];
    return late === undefined || pounds === undefined
      ? ""
      : given(costOfDelay(late, pounds), ({ pounds: cost }) => cost);
  });
}

/**
 * Spending for each child. Withheld under 6 children; under 10 one family changes it much.
 * @customfunction UNITCOST
 * @param spend Pounds, of one year or of several together.
 * @param children The children of the same years.
 * @returns Pounds for each child, not rounded.
 */
export function unitCost(spend: unknown[][], children: unknown[][]): unknown[][] {
  return overCells({ spend, children }, (spent, counted) => {
    const [pounds, of] = [numberIn(spent, "Spend"), numberIn(counted, "Children")];
    return pounds === undefined || of === undefined
      ? ""
      : given(costOfChild(pounds, of), ({ pounds: each }) => each);
  });
}

/**
 * The published figure of England that a local one is held against.
 * @customfunction BENCHMARK
 * @param measure A measure by its number (A1, A2, A5, A9 ...), or a stage such as "Entry to moved in".
 * @param year The year, written 2023-24, or 2015-18 for three years together. The department's years end in March, so here 2024 alone is 2023-24.
 * @param [group] A part of the children, such as "aged 1" or "with a placement order"; all of them if left out.
 * @returns The figure: days, per cent or a count, as the measure is. #N/A with the years that are published.
 */
export function benchmark(measure: unknown[][], year: unknown[][], group?: unknown[][]): unknown[][] {
  return overCells({ measure, year, group }, (id, of, part) => {
    const name = nameIn(id);
    return name === ""
      ? ""
      : given(benchmarkOf(name, scalarIn(of), nameIn(part) || null), ({ figure }) => figure.value);
  });
}
