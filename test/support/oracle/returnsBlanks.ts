import type { Told } from "./returnsTables";
import type { PlanTold } from "./returnsTold";

/** The items of a plan whose being blank is to be listed, by the survey's headers. */
export const SURVEY_HEADERS = {
  dob: "Date of birth",
  sex: "Sex",
  ethnicity: "Ethnicity",
  entry: "Date entered care",
  adm: "Date of ADM decision",
  order: "Date of placement or freeing order",
  match: "Date matched",
  placed: "Date placed for adoption",
  reason: "Reason decision reversed",
  disability: "Disability",
  partOfGroup: "Part of sibling group",
  provider: "Placement provider",
  agency: "Agency URN",
  family: "Family identifier",
} as const;
export type Item = keyof typeof SURVEY_HEADERS;

/** Those that list 10 has, too. */
export const LIST10_HEADERS: Partial<Record<Item, string>> = {
  dob: "Date of Birth",
  sex: "Gender",
  ethnicity: "Ethnicity",
  entry: "Date the Child Entered Care",
  order: "Date of Placement Order",
  match: "Date of Matching Child and Prospective Adopters",
  placed: "Date Placed for Adoption",
  reason: "Reason Why Child No Longer Placed for Adoption",
  disability: "Does the Child have a Disability",
  family: "Family identifier",
};

/** The blanks of the survey and of list 10, by what they say of the plan. */
export function blanksOf(told: PlanTold): { mend: Item[]; check: Item[]; mayBeListed: Item[] } {
  const movedIn = isDay(told.placed) || told.placed === undefined;
  const adopted = isDay(told.adopted);
  const matched = isDay(told.match);
  const blank = (item: Item) => told[item] === "";
  return {
    mend: listed([
      ["dob", blank("dob")],
      ["sex", blank("sex")],
      ["ethnicity", blank("ethnicity")],
      ["entry", blank("entry")],
      [
        "adm",
        blank("adm") &&
          [
            told.order,
            told.match,
            told.placed,
            told.adopted,
            told.otherOrder,
            told.changed,
            ...told.disrupted,
          ].some((day) => day !== ""),
      ],
      ["order", blank("order") && (((movedIn || adopted) && !told.byConsent) || told.underOrder)],
      ["match", blank("match") && (movedIn || adopted)],
      ["placed", blank("placed") && adopted],
      ["reason", blank("reason") && isDay(told.changed)],
    ]) as Item[],
    check: listed([
      ["disability", blank("disability")],
      ["partOfGroup", blank("partOfGroup")],
      ["agency", blank("agency") && matched],
      ["family", blank("family") && matched],
    ]) as Item[],
    // Whether “from the match on” is met by a move whose match no table has, and whose provider the tables tell before it.
    mayBeListed: [
      "provider",
      ...(matched || !(movedIn || adopted) ? [] : (["agency", "family"] as const)),
      ...(told.disability === "Unknown" || told.disability === undefined ? (["disability"] as const) : []),
      ...(told.entry === undefined ? (["entry"] as const) : []),
      ...(told.partOfGroup === undefined ? (["partOfGroup"] as const) : []),
      ...(told.family === undefined ? (["agency", "family"] as const) : []),
    ],
  };
}

function listed(pairs: readonly (readonly [string, boolean])[]): string[] {
  return pairs.flatMap(([header, isIt]) => (isIt ? [header] : []));
}

const isDay = (told: Told): told is number => typeof told === "number";
