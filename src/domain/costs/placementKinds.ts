import { RESIDENTIAL_PLACE, TEMPORARY_PLACE, WITH_ADOPTERS_PLACE } from "../codes/groups";

/**
 * What a day is costed as: the kind of placement and who provides it (reference/costs.md 3.3, 3.4). A day with adopters costs
 * no placement: fostering has stopped (rules.md 7).
 */
export const PLACEMENT_KINDS = [
  { id: "own_foster", title: "Foster care, own carers" },
  { id: "agency_foster", title: "Foster care, agency" },
  { id: "family_friends", title: "Foster care, relatives or friends" },
  { id: "residential", title: "Children's home or school" },
  { id: "parents", title: "With parents" },
  { id: "supported", title: "Supported or independent living" },
  { id: "adopters", title: "With adopters" },
  { id: "other", title: "Other placement" },
  { id: "unknown", title: "Placement not known" },
] as const;
export type PlacementKind = (typeof PLACEMENT_KINDS)[number]["id"];

const RELATIVES: ReadonlySet<string> = new Set(["U1", "U2", "U3"]);
const FOSTER: ReadonlySet<string> = new Set(["U4", "U5", "U6"]);
const SUPPORTED: ReadonlySet<string> = new Set(["P2", "P3", "H5", "K3"]);
/** Private, voluntary: bought from an independent agency. */
const AGENCY: ReadonlySet<string> = new Set(["PR4", "PR5"]);

/**
 * The kind of a placement by the codes of the 903. A temporary stay is costed as the home that the child comes back to, which
 * goes on being paid: give that home's codes. A foster home without a provider is taken to be the council's own.
 *
 * @example placementKind("U6", "PR4") //=> "agency_foster"
 */
export function placementKind(place: string, provider: string): PlacementKind {
  if (WITH_ADOPTERS_PLACE.has(place)) return "adopters";
  if (RELATIVES.has(place)) return "family_friends";
  if (FOSTER.has(place)) return AGENCY.has(provider) ? "agency_foster" : "own_foster";
  if (RESIDENTIAL_PLACE.has(place)) return "residential";
  if (place === "P1") return "parents";
  if (SUPPORTED.has(place)) return "supported";
  return place === "" || TEMPORARY_PLACE.has(place) ? "unknown" : "other";
}
