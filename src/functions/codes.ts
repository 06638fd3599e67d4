import { codeIn, type CodeList } from "../domain/codes/codeList";
import { CODE_SETS, codeSetNamed } from "../domain/codes/codeSets";
import { leavingRoute, legalStatusGroup, placementGroup } from "../domain/codes/groups";
import { LS, PLACE, REC } from "../domain/codes/ssda903";
import { invalid, nameIn, notAvailable, textIn, type CellArgument } from "./cells";
import { overCells } from "./ranges";

/**
 * What a code means, of any year: a code of the SSDA903, a letter of Annex A, a code of the adoption survey.
 * @customfunction CODE
 * @param set The set of codes: the column of the SSDA903 (LS, PLACE, REC, RNE, CIN ...), "LIST 8 PLAN", "LIST 8 LEGAL STATUS", "LIST 10 REASON", "LIST 11 REASON", "SURVEY PROVIDER" or "SURVEY REASON".
 * @param code The code, or the range of codes.
 * @returns The meaning in short words; blank without a code.
 */
export function code(set: unknown[][], code: unknown[][]): unknown[][] {
  return overCells({ set, code }, (name, cell) => {
    const list = codeSetNamed(nameIn(name));
    if (!list)
      throw invalid(`There is no set "${nameIn(name)}". Give one of: ${Object.keys(CODE_SETS).join(", ")}.`);
    return meaning(list, nameIn(name), cell, (found) => list.get(found)!);
  });
}

/**
 * The group of a legal status of the SSDA903 that figures are split by: Placement order, Interim care order, Full care order, By agreement (section 20), Short breaks, Other.
 * @customfunction LEGALSTATUS
 * @param code The code (LS), or the range of codes.
 * @returns The group; blank without a code.
 */
export function legalStatus(code: unknown[][]): unknown[][] {
  return overCells({ code }, (cell) => meaning(LS, "LS", cell, legalStatusGroup));
}

/**
 * The group of a placement of the SSDA903 as measures see it: With adopters, Early permanence carers, Long-term fostering, Other fostering, With parents, Residential or secure, Independent or supported living, Temporary stay, Other.
 * @customfunction PLACEMENT
 * @param code The code (PLACE), or the range of codes.
 * @returns The group; blank without a code.
 */
export function placement(code: unknown[][]): unknown[][] {
  return overCells({ code }, (cell) => meaning(PLACE, "PLACE", cell, placementGroup));
}

/**
 * How a child left care, from the reason an episode ceased in the SSDA903: Adoption, Special guardianship, Child arrangements order, Home to parents and others.
 * @customfunction LEAVING
 * @param code The code (REC), or the range of codes.
 * @returns The route; blank without a code and for X1, with which the child stays in care.
 */
export function leaving(code: unknown[][]): unknown[][] {
  return overCells({ code }, (cell) => meaning(REC, "REC", cell, leavingRoute));
}

function meaning(list: CodeList, set: string, cell: CellArgument, of: (code: string) => string): string {
  const written = textIn(cell);
  // An empty cell arrives as 0 on the desktop.
  if (written === "" || (written === "0" && !list.has("0"))) return "";
  const found = codeIn(list, written);
  if (found === undefined) throw notAvailable(`"${written}" is no code of ${set}.`);
  return of(found);
}
