import { PRICE_INDICES } from "../../domain/published/indices";
import { COMPARED_YEARS, SIDES, type ComparedYear, type Side } from "../../domain/raa/impact";
import { both, compare, divide, iff, named, value, type Expr } from "../../domain/formula/expression";
import { numberCell } from "../costs/entries";
import { isEmpty, isFilled, isUsable, type Bounds } from "../enteredNumber";
import { paragraph, text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, heading, inputCell, sentence, type Row } from "../summaryRows";
import {
  comparedYearEntry,
  factorName,
  IMPACT,
  levelName,
  OWN_PRICE_LEVEL,
  ownLevelEntry,
  PRICE_LEVEL,
  PRICE_YEAR,
  publishedLevel,
} from "./raaImpactNames";
import { endingOf, GDP_LEVELS, isWritten } from "./raaImpactYears";
import { RAA_YEARS } from "./raaYears";
import { isFigure } from "./typedCount";

/** The years that are compared, and what puts their pounds into the prices of one year. */

const LEVELS: Bounds = { least: 0.0001, most: 100_000 };
const NO_LEVEL = "no level";
const NO_YEAR = "";

/** The published level of a year that stands in a cell, or a word. */
const published = (key: string): Expr =>
  GDP_LEVELS.reduce<Expr>(
    (otherwise, { year }) => iff(isWritten(key, year), named(publishedLevel(endingOf(year))), otherwise),
    value(NO_LEVEL),
  );

const levelOf = (year: string, own: string): Expr =>
  iff(isEmpty(year), value(NO_YEAR), iff(isUsable(own, LEVELS), named(own), published(year)));

const yearCell = (key: string): Cell => ({
  ...inputCell({ key, kind: "choice", choices: RAA_YEARS, default: null, status: "local" }),
  format: "@",
});

export const priceRows = (): Row[] => [
  heading("Years compared, and prices"),
  ...paragraph(
    "Choose one year before and one after, or up to three of each. Their pounds are put into the prices of one year by the GDP deflator (factor = level of the price year / level of the year). A year without a published level needs a level of your own on the same base.",
    "note",
  ),
  header("", "Year", "Own level", "Level used", "Factor"),
  [
    text("Prices of", "label"),
    yearCell(IMPACT.priceYear),
    numberCell(OWN_PRICE_LEVEL, LEVELS, "level", "0.0000"),
    figure(levelOf(PRICE_YEAR, OWN_PRICE_LEVEL), "0.0000", PRICE_LEVEL),
    figure(priceYear, "General", PRICE_YEAR),
    sentence(
      iff(
        isEmpty(PRICE_YEAR),
        value("Empty: the last of the years after that are chosen."),
        levelRemark(PRICE_YEAR, PRICE_LEVEL, OWN_PRICE_LEVEL),
      ),
    ),
  ],
  ...SIDES.flatMap((side) => COMPARED_YEARS.map((year) => yearRow(side, year))),
];

/** What was chosen, else the last of the years after that are there. */
const priceYear: Expr = iff(
  isFilled(IMPACT.priceYear),
  named(IMPACT.priceYear),
  [...COMPARED_YEARS].reduce<Expr>(
    (otherwise, year) =>
      iff(isFilled(comparedYearEntry("after", year)), named(comparedYearEntry("after", year)), otherwise),
    value(NO_YEAR),
  ),
);

function yearRow(side: Side, year: ComparedYear): Row {
  const [key, own] = [comparedYearEntry(side, year), ownLevelEntry(side, year)];
  const level = levelName(side, year);
  return [
    text(`Year ${year} ${side}`, "label"),
    yearCell(key),
    numberCell(own, LEVELS, "level", "0.0000"),
    figure(levelOf(key, own), "0.0000", level),
    figure(
      iff(
        isEmpty(key),
        value(NO_YEAR),
        iff(
          both(isFigure(level), isFigure(PRICE_LEVEL)),
          divide(named(PRICE_LEVEL), named(level)),
          value(NO_LEVEL),
        ),
      ),
      "0.0000",
      factorName(side, year),
    ),
    sentence(levelRemark(key, level, own)),
  ];
}

const levelRemark = (key: string, level: string, own: string): Expr =>
  iff(
    isEmpty(key),
    value(""),
    iff(
      both(isFilled(own), compare(isUsable(own, LEVELS), "=", false)),
      value("▲ The own level is not a number above 0, so not used."),
      iff(
        isFigure(level),
        value(""),
        value(
          `▲ No published level for this year (${GDP_LEVELS[0]?.year} to ${GDP_LEVELS.at(-1)?.year} are there): type one, or write the year 2023-24.`,
        ),
      ),
    ),
  );

/** The published levels, as cells with their source. */
export const publishedRows = (): Row[] => [
  heading("GDP deflator, as published"),
  header("Year", "Level", "Status"),
  ...GDP_LEVELS.map(({ year, level, status, note }): Row => [
    text(year, "label"),
    {
      content: { value: level },
      style: "figure",
      format: "0.0000",
      name: publishedLevel(endingOf(year)),
    },
    text(status, "body"),
    null,
    null,
    note ? text(note, "note") : null,
  ]),
  [
    text(
      `Source: ${PRICE_INDICES.gdp.source}, ${PRICE_INDICES.gdp.vintage}; ${PRICE_INDICES.gdp.base} = 100.`,
      "note",
    ),
  ],
];
