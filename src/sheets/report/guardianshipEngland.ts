import { named } from "../../domain/formula/expression";
import { idOf } from "../../domain/diagnostic/groupings";
import { GUARDIANS } from "../../domain/diagnostic/leaving";
import { ADOPTION_COUNTS } from "../../domain/published/adoptionCounts";
import { englandOf, GUARDIAN_CODES, PARTS, type ByRoute } from "../../domain/published/guardianshipFigures";
import type { firstUnitOf } from "../../domain/published/published";
import { type Published } from "../../domain/published/published";
import { yearTo } from "../../domain/published/publishedYears";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, type Row } from "../summaryRows";
import { childrenPrefix } from "./guardianshipNames";

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025].map(yearTo);

/** By code, as short as the column. */
const SHORT: Readonly<Record<(typeof GUARDIAN_CODES)[number], string>> = {
  E45: "E45: former carer, relative or friend",
  E46: "E46: former carer, neither",
  E47: "E47: other carer, relative or friend",
  E48: "E48: other carer, neither",
};

/** England by year, of both routes, and what was counted here for the whole period beside. */
export function byYearRows(): Row[] {
  const row = (label: string, of: (year: string) => Published | undefined, here: Cell | null = null): Row => [
    text(label, "label"),
    ...YEARS.map((year) => shown(of(year))),
    here,
  ];
  const of = (route: ByRoute, part: string) => (year: string) => englandOf(route, part, year);
  const guardian = (code: string) =>
    `${childrenPrefix("guardianship")}_guardian_${idOf(GUARDIANS[code]!)}_percent`;
  return [
    header("", ...YEARS, "Here, the period"),
    row(
      "Special guardianship orders",
      of("special guardianship", PARTS.orders),
      figure(named(childrenPrefix("guardianship"))),
    ),
    row("  percent of all leavers", of("special guardianship", PARTS.ofLeavers)),
    row("  mean age at the order", of("special guardianship", PARTS.ageAtOrder)),
    row("  mean age at entering care", of("special guardianship", PARTS.ageAtEntry)),
    row("  mean final period of care", of("special guardianship", PARTS.inCare)),
    ...GUARDIAN_CODES.map((code) =>
      row(`  ${SHORT[code]}, %`, of("special guardianship", code), figure(named(guardian(code)), "0")),
    ),
    row("Adopted", adopted("children"), figure(named(childrenPrefix("adopted")))),
    row("  percent of all leavers", adopted("percent")),
    row("  mean age at the order", of("adoption", PARTS.ageAtOrder)),
    row("  mean age at entering care", of("adoption", PARTS.ageAtEntry)),
    row("  mean final period of care", of("adoption", PARTS.inCare)),
    row("Child arrangements orders", of("child arrangements order", PARTS.orders)),
  ];
}

const adopted = (unit: ReturnType<typeof firstUnitOf>) => (year: string) =>
  ADOPTION_COUNTS.find((each) => each.of === "A4" && each.unit === unit && each.year === year);

/** As it was published: durations are texts ("6:2"), never a clock time. */
function shown(published: Published | undefined): Cell | null {
  if (!published) return null;
  const isDuration = published.unit === "days";
  return {
    content: { value: isDuration ? published.shown : published.value },
    style: "figure",
    format: isDuration ? "@" : "#,##0",
  };
}
