import { noAnswer, notUnderstood, type Answered, type NoAnswer } from "../answered";
import { reportingYear } from "../dates/reportingYear";
import { calendarDay, isSerialDay, type SerialDay } from "../dates/serialDay";
import {
  ADD_ONS,
  ADD_ON_SOURCE,
  INTERAGENCY_FEES,
  LONDON_WEIGHTING,
  termOf,
  type FeeProvider,
  type FeeTerm,
} from "./interagencyFees";
import { figureOf, shownFigure, type Published } from "./published";

/** Which fee is asked for. */
export interface FeeAsked {
  /** "voluntary agency" or "authority", or as people say it: VAA, council, LA, RAA. */
  provider: string;
  /** The day on which the child moves in with the family; a serial day. */
  placed: number;
  /** Siblings who move in together, this child included; one where nothing is said. */
  children?: number;
  /** Whether the agency that brings the family is in London. */
  london?: boolean;
}

const VINTAGE = "as read in November 2026";

/**
 * The inter-agency fee of a family, pounds of the day, or why none can be given and what is known instead. Never worked out
 * from a percentage or from the years beside it.
 *
 * @example interagencyFee({ provider: "VAA", placed: 45748 }) //=> figure of 39245: 1 April 2025
 */
export function interagencyFee(asked: FeeAsked): Answered<{ figure: Published }> {
  const { placed, children = 1, london = false } = asked;
  const provider = feeProvider(asked.provider);
  if (provider === undefined)
    return notUnderstood(
      "The provider of the family is a voluntary agency (VAA) or an authority (a council, or a regional adoption agency).",
    );
  if (!isSerialDay(placed)) return notUnderstood("The day on which the child moves in is not a date.");
  if (!Number.isInteger(children) || children < 1)
    return notUnderstood("The number of children who move in together is a whole number from 1.");
  const term = termOf(ofProvider(provider), calendarDay(placed));
  if (!term) return outside(provider, placed);
  if (children > 1) return ofSiblings(term, placed, children, london);
  if (term.one === undefined) return noFee(term, placed);
  if (!london) return found(term, placed, term.one, term);
  if (!term.london)
    return noAnswer(
      `No London fee of ${A[provider]} was found for ${reportingYear(placed)}: the tenth on top is published with the fee of £27,000 only; without it the fee is ${inPounds(term.one)}.`,
    );
  return found(term, placed, Math.round(term.one * (1 + LONDON_WEIGHTING)), {
    ...term,
    note: ["With the tenth on top for agencies in London.", term.note].filter(Boolean).join(" "),
  });
}

/**
 * What is paid a month on top of a voluntary agency's fee when a child has lived with the family for over 12 months without an
 * adoption order, in England and Wales.
 *
 * @param day of the month that is paid for; a serial day
 */
export function monthlyAddOn(day: number): Answered<{ figure: Published }> {
  if (!isSerialDay(day)) return notUnderstood("The day is not a date.");
  const term = termOf(ADD_ONS, calendarDay(day));
  if (!term)
    return noAnswer(
      `No monthly payment after 12 months was found for ${reportingYear(day)}: it was £896 in 2021-22 and £939 from 1 April 2022, the last that was found.`,
    );
  const figure: Published = {
    ...{ of: "inter-agency fee: a month after 12 months", area: "England and Wales" },
    ...figureOf(term.pounds, "pounds"),
    ...{ year: reportingYear(day), vintage: VINTAGE, source: ADD_ON_SOURCE, status: "sourced" },
  };
  return { kind: "found", figure };
}

const found = (
  { provider }: FeeTerm,
  placed: SerialDay,
  pounds: number,
  { source, status, note }: Pick<FeeTerm, "source" | "status" | "note">,
): { kind: "found"; figure: Published } => ({
  kind: "found",
  figure: {
    ...{ of: `inter-agency fee: ${provider}`, area: "England" },
    ...figureOf(pounds, "pounds"),
    ...{ year: reportingYear(placed), vintage: VINTAGE, source, status },
    ...(note !== undefined && { note }),
  },
});

function ofSiblings(
  term: FeeTerm,
  placed: SerialDay,
  children: number,
  london: boolean,
): Answered<{ figure: Published }> {
  if (children === 2 && term.two && !london) return found(term, placed, term.two.pounds, term.two);
  const siblings = children === 2 ? "two siblings" : `${children} siblings`;
  const inLondon = london ? " in London" : "";
  const known = ofProvider(term.provider).flatMap(({ two, from }) =>
    two ? [`${inPounds(two.pounds)} for two in ${from[0]}-${String(from[0] + 1).slice(2)}`] : [],
  );
  return noAnswer(
    `No fee of ${A[term.provider]} for ${siblings}${inLondon} was found for ${reportingYear(placed)}: the only one is ${known.join(", ")}.`,
  );
}

const noFee = (term: FeeTerm, placed: SerialDay): NoAnswer =>
  noAnswer(
    `No fee of ${A[term.provider]} was found for a child who moved in in ${spoken(placed)}. ${term.note ?? ""}`.trim(),
  );

function outside(provider: FeeProvider, placed: SerialDay): NoAnswer {
  const terms = ofProvider(provider);
  const [first, last] = [terms[0]!, terms.at(-1)!];
  return noAnswer(
    `No fee of ${A[provider]} was found for ${reportingYear(placed)}: the first is ${inPounds(first.one!)} for 2008-09, the last ${inPounds(last.one!)} for the year to 31 March ${last.to[0]}.`,
  );
}

/** June 2018 is a case of its own. */
const spoken = (placed: SerialDay) => {
  const { year, month } = calendarDay(placed);
  return year === 2018 && month === 6 ? "June 2018" : reportingYear(placed);
};

const ofProvider = (provider: FeeProvider) => INTERAGENCY_FEES.filter((term) => term.provider === provider);
const A: Readonly<Record<FeeProvider, string>> = {
  "voluntary agency": "a voluntary agency",
  authority: "an authority",
};
const inPounds = (pounds: number) => shownFigure(pounds, "pounds");

/** @example feeProvider("RAA") //=> "authority" */
export function feeProvider(words: string): FeeProvider | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, " ");
  if (/^(?:vaa|(?:voluntary(?: adoption)?|charitable) agency|voluntary|vaas)$/.test(said))
    return "voluntary agency";
  if (/^(?:la|raa|(?:local )?authority|council|regional(?: adoption)? agency|regional)$/.test(said))
    return "authority";
  return undefined;
}
