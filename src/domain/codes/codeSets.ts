import { LIST_10_REASON, LIST_11_REASON, LIST_8_LEGAL_STATUS, LIST_8_PLAN } from "./annexA";
import type { CodeList } from "./codeList";
import * as ssda903 from "./ssda903";

/**
 * Every set of codes by the name that a person gives it: the column of the SSDA903, the list and column of Annex A, the field
 * of the adoption survey, whose codes for providers and reasons are those of the return (reference/domain.md 3, 4.2, 5).
 */
export const CODE_SETS: Readonly<Record<string, CodeList>> = {
  RNE: ssda903.RNE,
  LS: ssda903.LS,
  CIN: ssda903.CIN,
  PLACE: ssda903.PLACE,
  PLACE_PROVIDER: ssda903.PLACE_PROVIDER,
  REC: ssda903.REC,
  REASON_PLACE_CHANGE: ssda903.REASON_PLACE_CHANGE,
  REASON_PLACED_CEASED: ssda903.REASON_PLACED_CEASED,
  NB_ADOPTR: ssda903.NB_ADOPTR,
  SEX_ADOPTR: ssda903.SEX_ADOPTR,
  LS_ADOPTR: ssda903.LS_ADOPTR,
  ETHNIC: ssda903.ETHNIC,
  SEX: ssda903.SEX,
  FOSTER_CARE: ssda903.FOSTER_CARE,
  PREV_PERM: ssda903.PREV_PERM,
  REVIEW_CODE: ssda903.REVIEW_CODE,
  SDQ_REASON: ssda903.SDQ_REASON,
  "LIST 8 LEGAL STATUS": LIST_8_LEGAL_STATUS,
  "LIST 8 PLAN": LIST_8_PLAN,
  "LIST 10 REASON": LIST_10_REASON,
  "LIST 11 REASON": LIST_11_REASON,
  "SURVEY PROVIDER": ssda903.PLACE_PROVIDER,
  "SURVEY REASON": ssda903.REASON_PLACED_CEASED,
};

/** @example codeSetNamed("place provider") */
export function codeSetNamed(name: string): CodeList | undefined {
  const simple = (text: string) =>
    text
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, " ")
      .trim();
  const found = Object.keys(CODE_SETS).find((known) => simple(known) === simple(name));
  return found === undefined ? undefined : CODE_SETS[found];
}
