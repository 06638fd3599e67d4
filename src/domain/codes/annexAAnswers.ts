/**
 * The answers of Annex A lists 10 and 11, as the form writes them (its sheet of codes, books of 2015-01 and 2016-01): a letter
 * for sorting, then the answer. Two ethnic backgrounds share the letter s.
 */
export const GENDER_ANSWERS = ["a) Male", "b) Female", "c) Not stated/recorded", "d) Neither"] as const;

export const ETHNICITY_ANSWERS = [
  ...["a) WBRI", "b) WIRI", "c) WIRT", "d) WOTH", "e) WROM", "f) MWBC", "g) MWBA", "h) MWAS", "i) MOTH"],
  ...["j) AIND", "k) APKN", "l) ABAN", "m) AOTH", "n) BCRB", "o) BAFR", "p) BOTH", "q) CHNE", "r) OOTH"],
  ...["s) REFU", "s) NOBT"],
] as const;

export const DISABILITY_ANSWERS = ["a) Yes", "b) No", "c) Unknown"] as const;

/** Why a child should no longer be placed for adoption. */
export const CHANGED_ANSWERS = [
  "RD1 - The child’s needs changed subsequent to the decision",
  "RD2 - The Court did not make a placement order",
  "RD3 - Prospective adopters could not be found",
  "RD4 - Any other reason",
] as const;

/** Why an adopter left the process. */
export const LEAVING_ANSWERS = [
  "1 - Adopter withdrew from process",
  "2 - Process put on hold",
  "3 - Application refused",
] as const;

/** "" for a person who is neither or of whom it is not known. */
export const genderAnswer = (sex: string): string =>
  sex === "M" ? GENDER_ANSWERS[0] : sex === "F" ? GENDER_ANSWERS[1] : "";

const BY_ETHNICITY = new Map<string, string>(ETHNICITY_ANSWERS.map((answer) => [answer.slice(3), answer]));
/** By the SSDA903's code; "" for anything else. */
export const ethnicityAnswer = (code: string): string => BY_ETHNICITY.get(code) ?? "";

const BY_DISABILITY = new Map<string, string>(DISABILITY_ANSWERS.map((answer) => [answer.slice(3), answer]));
/** @param said Yes, No, Unknown or "" */
export const disabilityAnswer = (said: string): string => BY_DISABILITY.get(said) ?? "";

/** @param code RD1 to RD4 */
export const changedAnswer = (code: string): string => beginningWith(CHANGED_ANSWERS, code);

/** @param code 1 to 3 */
export const leavingAnswer = (code: string): string => beginningWith(LEAVING_ANSWERS, code);

const beginningWith = (answers: readonly string[], code: string) =>
  answers.find((answer) => answer.startsWith(`${code} - `)) ?? "";
