import { noAnswer, notUnderstood, type Answered } from "../answered";
import type { Scalar } from "../columns";
import { PRICE_INDICES, type IndexFigure, type IndexId, type PriceIndex } from "./indices";
import { readOneYear } from "./publishedYears";

/** An amount in the prices of another year, and what it rests on. */
export interface Uprated {
  value: number;
  /** Level of the year asked for over that of the year of the amount. */
  factor: number;
  index: PriceIndex;
  /** Where a year is a forecast, provisional or joined from two releases. */
  note?: string;
}

/**
 * An amount of one year in the prices of another: amount x I[to] / I[from]. Deflators and NHS indices go by years to 31 March
 * ("2024-25"), CPI and CPIH by calendar years (2024): neither is turned into the other, and no year outside those published is
 * made up.
 *
 * @param index the GDP deflator where nothing is said
 * @example uprate(1000, "2023-24", "2024-25") //=> value 1040.26: 1000 x 100 / 96.1297
 */
export function uprate(
  amount: number,
  fromYear: Scalar,
  toYear: Scalar,
  index: Scalar = null,
): Answered<Uprated> {
  if (!Number.isFinite(amount)) return notUnderstood("The amount is not a number.");
  const found = priceIndex(index);
  if (!found)
    return notUnderstood(
      "The index is GDP, CPI, CPIH, NHS (pay and prices), NHS pay or NHS prices; GDP where none is given.",
    );
  const from = figureIn(found, fromYear);
  if ("kind" in from) return from;
  const to = figureIn(found, toYear);
  if ("kind" in to) return to;
  const factor = from.year === to.year ? 1 : to.level / from.level;
  const note = [...new Set([from.note, to.note])].filter((said) => said !== undefined).join(" ");
  return { kind: "found", value: amount * factor, factor, index: found, ...(note !== "" && { note }) };
}

function figureIn(index: PriceIndex, written: Scalar): IndexFigure | ReturnType<typeof noAnswer> {
  const year = index.years === "financial" ? readOneYear(written) : readCalendarYear(written);
  if (year === undefined)
    return notUnderstood(
      index.years === "financial"
        ? `${sentence(index.name)} goes by years from April to March: write 2024-25.`
        : `${sentence(index.name)} is published by calendar year: write 2024, the average of January to December.`,
    );
  const figure = index.figures.find((each) => each.year === year);
  return (
    figure ??
    noAnswer(
      `${sentence(index.name)} is held for ${index.figures[0]!.year} to ${index.figures.at(-1)!.year}, and not for ${year}.`,
    )
  );
}

/** 2024 as a number or as text; undefined for anything else, a year to March included. */
function readCalendarYear(written: Scalar): string | undefined {
  const text =
    typeof written === "number" ? String(written) : typeof written === "string" ? written.trim() : "";
  return /^(?:19|20)\d{2}$/.test(text) ? text : undefined;
}

const sentence = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** @example priceIndex("GDP deflator")?.id //=> "gdp" */
export function priceIndex(words: Scalar): PriceIndex | undefined {
  if (words === null) return PRICE_INDICES.gdp;
  if (typeof words !== "string") return undefined;
  const said = words
    .trim()
    .toLowerCase()
    .replace(/[\s\-_()]+/g, " ")
    .trim();
  if (said === "") return PRICE_INDICES.gdp;
  const id = NAMES.find(([is]) => is.test(said))?.[1];
  return id && PRICE_INDICES[id];
}

const NAMES: readonly (readonly [RegExp, IndexId])[] = [
  [/^gdp(?: deflators?)?$|^deflators?$/, "gdp"],
  [/^cpi$/, "cpi"],
  [/^cpih$/, "cpih"],
  [/^nhs(?: cost inflation(?: index)?| cii)?(?: pay (?:and|&) prices)?$|^nhscii$/, "nhs"],
  [/^nhs(?: cost inflation(?: index)?| cii)? pay$/, "nhs-pay"],
  [/^nhs(?: cost inflation(?: index)?| cii)? prices$/, "nhs-prices"],
];
