import { SOURCE_KINDS, TRACKER_DAYS, type SourceKind, type TrackerDay } from "../domain/journeys/records";
import { BELIEVED, type Trust } from "../domain/journeys/trust";
import { text } from "./frame";
import type { Cell, Input } from "./plan";

/** Kinds of source as sheets call them. */
export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  "903": "SSDA903",
  list10: "Annex A list 10",
  survey: "Adoption survey",
  ssd: "Standard dataset",
  list8: "Annex A list 8",
  tracker: "Tracker",
};

/** Milestones as `Timescales` heads them. */
export const TOLD_WORDS: Readonly<Record<TrackerDay, string>> = {
  entry: "Entered care",
  iro: "IRO recommendation",
  adm: "Decision",
  order: "Placement order",
  match: "Match",
  placed: "Moved in",
  adopted: "Adoption order",
  reversed: "Plan changed",
  leftCare: "Left care",
  earlyPermanence: "Early permanence from",
  fosterCarers: "Foster carers from",
};

/** The input of each milestone, by its defined name: a contract. */
const TRUST_KEYS: Readonly<Record<TrackerDay, string>> = {
  entry: "in_trust_entry",
  iro: "in_trust_iro",
  adm: "in_trust_decision",
  order: "in_trust_placement_order",
  match: "in_trust_match",
  placed: "in_trust_moved_in",
  adopted: "in_trust_adoption_order",
  reversed: "in_trust_plan_changed",
  leftCare: "in_trust_left_care",
  earlyPermanence: "in_trust_early_permanence",
  fosterCarers: "in_trust_foster_carers",
};

const AS_THE_RULES_SAY = "As the rules say";
/** Excel keeps a list of choices in at most 255 characters. */
const CHOICES = [AS_THE_RULES_SAY, ...SOURCE_KINDS.map((kind) => SOURCE_WORDS[kind])];

/** Whom a person chose to believe first, from what the inputs hold; a word that is no choice goes by the rules. */
export function trustOf(inputs: Readonly<Record<string, string | number>>): Trust {
  const trust: Partial<Record<TrackerDay, SourceKind>> = {};
  for (const milestone of TRACKER_DAYS) {
    const typed = String(inputs[TRUST_KEYS[milestone]] ?? "")
      .trim()
      .toLowerCase();
    const kind = SOURCE_KINDS.find((each) => SOURCE_WORDS[each].toLowerCase() === typed);
    if (kind) trust[milestone] = kind;
  }
  return trust;
}

/** A row a milestone: the choice, and the order that the rules have. */
export function trustRows(): (Cell | null)[][] {
  return TRACKER_DAYS.map((milestone) => {
    const input: Input = {
      key: TRUST_KEYS[milestone],
      kind: "choice",
      default: AS_THE_RULES_SAY,
      choices: CHOICES,
    };
    return [
      text(TOLD_WORDS[milestone], "label"),
      null,
      { content: { input }, style: "input", format: "@", name: input.key },
      text(`By the rules: ${BELIEVED[milestone].map((kind) => SOURCE_WORDS[kind]).join(", ")}.`, "note"),
    ];
  });
}
