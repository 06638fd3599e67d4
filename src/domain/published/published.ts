import { wholeDays, shownMonths } from "./yearsAndMonths";

/** What a published figure counts; pounds are those of its year. */
export type PublishedUnit = "days" | "percent" | "children" | "families" | "pounds";

/** A figure that somebody published. */
export interface Published {
  /**
   * What it is of: the id of a measure ("A1", "A5"), of a stage ("entry-adm", "adm-match", "match-placed", "entry-placed",
   * "placed-adopted", "entry-adopted" ...), or {@link PLACED_WITHIN_12_MONTHS}.
   */
  of: string;
  /** "England", a region or an authority. */
  area: string;
  /** A duration published in years and months has its days by the rule floor(months x 30.4375). */
  value: number;
  unit: PublishedUnit;
  /** As published: "1:7" (years:months), "533", "9%", "2,980", "£765". */
  shown: string;
  /** "2024-25", "Q1 2014-15", "2015-18" for three years together. */
  year: string;
  /** Which edition: "as first published in 2019", "2025 release, as read in November 2026" ... */
  vintage: string;
  source: string;
  status: "sourced" | "to confirm";
  /** Of which children, where it is not of all: "aged 1 at the start of the final period of care". */
  part?: string;
  /** What to mind when comparing: "rounded to the month", "voluntary returns, grossed" ... */
  note?: string;
  /** The cell it was read from, for a figure out of a file in the workbook. */
  from?: { sheet: string; row: number };
}

/** The id of "placed for adoption within 12 months of the decision", of children adopted in the year. */
export const PLACED_WITHIN_12_MONTHS = "adm-placed-12-months";

/** What a measure is first of all, where figures in several units are published of it; days for stages. */
const FIRST_UNIT: Readonly<Record<string, PublishedUnit>> = {
  A3: "percent",
  A4: "percent",
  A5: "percent",
  A9: "children",
  A11: "families",
  A12: "percent",
  A15: "children",
  A16: "children",
  [PLACED_WITHIN_12_MONTHS]: "children",
};

export const firstUnitOf = (of: string): PublishedUnit => FIRST_UNIT[of] ?? "days";

/** @example agedAtStart("aged 1") //=> "aged 1 at the start of the final period of care" */
export const agedAtStart = (age: string): string => `${age} at the start of the final period of care`;

/** The parts of A9 by placement order, and of those with one by how long they have waited. */
export const WITH_ORDER = "with a placement order";
export const WITHOUT_ORDER = "without a placement order";
export const WAITING = [
  "waiting under 6 months",
  "waiting 6 months to 1 year",
  "waiting 1 to 2 years",
  "waiting 2 to 3 years",
  "waiting 3 years and over",
] as const;
/** @example waitingWithOrder("waiting 1 to 2 years") //=> "with a placement order, waiting 1 to 2 years" */
export const waitingWithOrder = (wait: string): string => `${WITH_ORDER}, ${wait}`;

/**
 * @example shownFigure(2980, "children") //=> "2,980"
 * @example shownFigure(7385, "pounds") //=> "£7,385"
 */
export function shownFigure(value: number, unit: PublishedUnit): string {
  const written = String(value).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",");
  if (unit === "pounds") return `£${written}`;
  return unit === "percent" ? `${written}%` : written;
}

/** The fields of a duration given in whole months. */
export const inMonths = (months: number): Pick<Published, "value" | "unit" | "shown"> => ({
  value: wholeDays(months),
  unit: "days",
  shown: shownMonths(months),
});

/** The fields of any other figure. */
export const figureOf = (
  value: number,
  unit: PublishedUnit,
): Pick<Published, "value" | "unit" | "shown"> => ({ value, unit, shown: shownFigure(value, unit) });
