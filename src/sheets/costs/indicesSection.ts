import { COMPONENTS, COST_ENTRIES } from "../../domain/costs/costInputs";
import { compare, either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { paragraph, text } from "../frame";
import { figure, header, heading, inputCell, sentence, type Row } from "../summaryRows";
import { indexNames, publishedFactorName, SETTINGS } from "./costNames";
import { numberCell, WORDS } from "./entries";
import { isEmpty, isInRange } from "../enteredNumber";
import { PRICE_YEARS } from "./priceIndices";
import { factorFrom, INDEX_CHOICES, isPriceYear, RISE_BOUNDS, yearOfEntries } from "./priceFactors";
import { NOTE_WIDTH, STATUS_TONES } from "./scalarRows";

/** The years of published figures that are brought to the price year, by component. */
const PUBLISHED_YEARS: readonly (readonly [component: string, year: string])[] = [
  ...new Set(
    COST_ENTRIES.flatMap(({ component, published = {} }) =>
      component === "none"
        ? []
        : Object.values(published).flatMap(({ year }) =>
            /^\d{4}-\d{2}$/.test(year) ? [`${component} ${year}`] : [],
          ),
    ),
  ),
].map((each) => each.split(" ") as [string, string]);

/** By whose index amounts are brought to the price year, component by component. */
export function indicesRows(): Row[] {
  return [
    heading("Indices by component"),
    ...paragraph(
      "An amount of one year x level of the price year / level of its own year. What is typed on this sheet is taken to be in prices of the year said here; empty: of the price year itself. Levels stand on Price indices, where a missing year can be typed.",
      "note",
      NOTE_WIDTH,
    ),
    [
      ...header(
        "Component",
        "Index",
        "Own rise, % a year",
        "Entries are in prices of",
        "Factor of entries",
        "Published in prices of",
        "Factor of published",
      ),
      null,
      null,
      null,
      text("What is wrong with it", "columnHeading"),
    ],
    ...COMPONENTS.map(({ id, title }): Row => {
      const { index, rise, year, factor } = indexNames(id);
      const published = PUBLISHED_YEARS.filter(([component]) => component === id);
      const [first] = published;
      return [
        text(title, "label"),
        inputCell({ key: index, kind: "choice", default: INDEX_CHOICES[0], choices: INDEX_CHOICES }),
        numberCell(rise, RISE_BOUNDS, "%"),
        inputCell({ key: year, kind: "choice", default: null, choices: PRICE_YEARS }),
        { ...figure(factorFrom(id, yearOfEntries(id)), "0.0000", factor), highlight: STATUS_TONES },
        first ? text(first[1], "figure") : null,
        first
          ? {
              ...figure(factorFrom(id, value(first[1])), "0.0000", publishedFactorName(...first)),
              highlight: STATUS_TONES,
            }
          : null,
        null,
        null,
        null,
        sentence(saysOf(id)),
      ];
    }),
  ];
}

function saysOf(component: string): Expr {
  const { index, rise, year, factor } = indexNames(component);
  const isListed = either(...INDEX_CHOICES.map((choice) => compare(named(index), "=", choice)));
  return join(
    iff(
      isListed,
      value(""),
      value(`▲ Choose an index of the list: until then no amount can be brought over. `),
    ),
    iff(
      isEmpty(year),
      value(""),
      iff(isPriceYear(named(year)), value(""), value("▲ Not a year that Price indices has: write 2024-25. ")),
    ),
    iff(
      either(isEmpty(rise), isInRange(rise, RISE_BOUNDS)),
      value(""),
      value(`▲ The rise is not a number from ${RISE_BOUNDS.least} to ${RISE_BOUNDS.most}. `),
    ),
    iff(
      compare(named(factor), "=", WORDS.checkYear),
      join(
        `▲ The index does not have ${""}`,
        yearOfEntries(component),
        " or ",
        named(SETTINGS.priceYear),
        ": type a level on Price indices, or choose another.",
      ),
      value(""),
    ),
  );
}
