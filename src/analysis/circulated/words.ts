import type { SerialDay } from "../../domain/dates/serialDay";
import { formatLong } from "../../domain/dates/writtenForms";
import { VERSION } from "../product";

/** The last page of a copy, by which an earlier one is known as one. */
export const WITHHELD_SHEET = "Withheld";

/** In place of a sentence: which of its figures it is would tell something. */
export const SENTENCE_WITHHELD = "A figure in this sentence is withheld.";

/** In place of the line that names files and the time of the run. */
export const stampOf = (asAt: SerialDay, period: { from: SerialDay; to: SerialDay }): string =>
  [
    `From the workbook's tables as at ${formatLong(asAt)}`,
    `period ${formatLong(period.from)} to ${formatLong(period.to)}`,
    "values only, c: withheld",
    `Earlier Permanence ${VERSION}`,
  ].join(" · ");

/** What the last page says of how the copy was made; the same whatever is withheld. */
export const RULES: readonly string[] = [
  "Counts of 1 to 5 children are withheld, and so are averages, middle values, quartiles and sums over so few. A nought is a nought.",
  "A percentage stands only where both counts that it is made from stand. A sentence goes with any figure in it.",
  "Other figures are withheld too, so that none of these can be worked out: from totals and parts on any page, from one year inside several, from averages with the number of children behind them. Which is which is not said, because that would tell.",
  "Shortest and longest times, and what is said of single children, are for the authority alone. Lists of children are left out.",
  "Figures that the authority did not make from its children, such as England's, stand as they are.",
  "A figure that stands says that it is 0, or 6 or more: but the difference of two figures that stand may be fewer than 6 children who are counted in no cell of their own.",
];

export const EARLIER_RULE =
  "An earlier copy was named when this one was made. What it withholds is withheld here too, and what it shows unchanged counts as known.";
export const NO_EARLIER_RULE =
  "No earlier copy was named when this one was made. Two copies of nearly the same figures can together tell what neither tells alone.";
