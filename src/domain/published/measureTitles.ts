import type { PublishedUnit } from "./published";

/** What the title of a published measure names. */
export interface TitledMeasure {
  of: string;
  unit: PublishedUnit;
}

/** A share, whatever else a title says. */
const SHARE = /^(?:percentage|per cent|percent|%|proportion|share|rate)(?:\s|$)|\((?:%|percentage|percent)\)/;
const AVERAGE = /\baverage\b|\bmean\b/;
/** About the figure of that name, and not the figure. */
const ABOUT_IT =
  /\bmedian\b|\bthreshold\b|\bdistance\b|\btarget\b|\brank|\bchange (?:in|from|since)\b|\bquartile\b/;
/** Some of the children only, or another count of the same. */
const OF_SOME =
  /\baged\b|\bages?\b|\byears\b|\bethnic|\bba?me\b|\bminority\b|\bsex\b|\bboys\b|\bgirls\b|\bsibling|\bdisab|\bsingle\b|\bcouples?\b|\bconsent\b|\bfoster|\bplaced\b|\bmonths\b|\bper 1?0?,?000\b|\bagenc/;

interface Title {
  of: string;
  unit: PublishedUnit | ((title: string) => PublishedUnit);
  is: (title: string) => boolean;
}

const has =
  (...words: readonly RegExp[]) =>
  (title: string) =>
    words.every((word) => word.test(title));

const INTO_FAMILY = /\benter(?:ing|ed|s)? care\b.*\bmov(?:ing|ed|es) in with\b.*\badoptive famil/;
const ADJUSTED = /\badjusted\b|\bfoster/;

/** The measures of the scorecards, by the words of their titles (reference/domain.md 2.1), first that fits. */
const TITLES: readonly Title[] = [
  { of: "A10", unit: "days", is: has(AVERAGE, INTO_FAMILY, ADJUSTED) },
  { of: "A1", unit: "days", is: has(AVERAGE, INTO_FAMILY) },
  {
    of: "A2",
    unit: "days",
    is: has(AVERAGE, /\b(?:court authority|placement order)\b.*\bmatch\b/),
  },
  {
    of: "A3",
    unit: "percent",
    is: (title) =>
      has(
        SHARE,
        /\b(?:less than|within|under|fewer than) (?:14|fourteen) months\b/,
        /\benter(?:ing|ed)? care\b/,
      )(title) && !ADJUSTED.test(title),
  },
  {
    of: "A12",
    unit: "percent",
    is: has(
      SHARE,
      /\bfamil(?:y|ies)\b/,
      /\b(?:at least|more than|longer than|over) (?:3|three) months\b/,
      /\bapprov/,
      /\bmatch/,
    ),
  },
  {
    of: "A11",
    unit: "families",
    is: (title) =>
      /\bapproved (?:prospective )?(?:adoptive famil(?:y|ies)|adopters?)\b.*\bwaiting (?:to be matched|for a match)\b/.test(
        title,
      ) && !SHARE.test(title),
  },
  {
    of: "A5",
    unit: (title) => (SHARE.test(title) ? "percent" : "children"),
    is: has(/\bdecisions? (?:has |have )?(?:been )?changed away from adoption\b/),
  },
  {
    of: "A15",
    unit: "children",
    is: (title) =>
      /\bnew (?:adm|agency decision[- ]makers?'?s?) decisions?\b/.test(title) && !SHARE.test(title),
  },
  {
    of: "A16",
    unit: "children",
    is: (title) =>
      /^(?:number of )?(?:new )?placement orders(?: (?:granted|made))?\b/.test(title) && !SHARE.test(title),
  },
  {
    of: "A9",
    unit: "children",
    is: has(
      /^(?:number of )?(?:looked after )?children waiting to be placed for adoption(?: \(number\))?(?:,? (?:as )?(?:at|on) 31(?:st)? march)?(?: \d{4})?$/,
    ),
  },
  {
    of: "A4",
    unit: "percent",
    is: (title) =>
      has(
        SHARE,
        /\badopted\b|\bleaving care\b.*\badoption\b/,
        /\blac\b|\bcla\b|\blooked after\b|\bleaving care\b|\bleft care\b|\bceas/,
      )(title) && !OF_SOME.test(title),
  },
  {
    of: "A4",
    unit: "children",
    is: (title) =>
      /^(?:number|no\.?|count)(?: of)? (?:lac|cla|looked after children|children)\b.*\badopted\b/.test(
        title,
      ) && !OF_SOME.test(title),
  },
  { of: "A4", unit: "children", is: has(/^(?:number of )?adoptions from care(?: \(number\))?$/) },
];

/**
 * The measure that a title names, in any of the wordings in which the department and its tools print it; undefined for any
 * other, for medians, and for a measure of some children only.
 *
 * @param title in lower case, single spaces
 */
export function titledMeasure(title: string): TitledMeasure | undefined {
  if (title === "" || ABOUT_IT.test(title)) return undefined;
  const found = TITLES.find(({ is }) => is(title));
  if (!found) return undefined;
  return { of: found.of, unit: typeof found.unit === "string" ? found.unit : found.unit(title) };
}
