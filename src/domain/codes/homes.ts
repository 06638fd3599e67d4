import {
  EARLY_PERMANENCE_PLACE,
  legalStatusGroup,
  LONG_TERM_PLACE,
  RESIDENTIAL_PLACE,
  WITH_ADOPTERS_PLACE,
} from "./groups";
import { CIN } from "./ssda903";

/** Kinds of home, legal status and need that the diagnostic report tells apart; "" where no source says. */

type Codes = ReadonlySet<string>;

/** Where a child lives, by what the home is meant for (reference/domain.md 4.2, PLACE). */
export const HOME_KINDS = [
  "With adopters",
  "Early permanence carers",
  "Long-term foster home",
  "Foster home with relatives or friends",
  "Other foster home",
  "With parents",
  "Residential or secure",
  "Another home or stay",
] as const;
export type HomeKind = (typeof HOME_KINDS)[number];

/** Where a child lived when care ended (reference/domain.md 6): fostered by relatives or friends, whatever the home was for, or not. */
export const LAST_HOME_KINDS = [
  "Foster home with relatives or friends",
  "Other foster home",
  "With parents",
  "With adopters",
  "Another home or stay",
] as const;
export type LastHomeKind = (typeof LAST_HOME_KINDS)[number];

const BY_CODE: readonly [Codes, HomeKind][] = [
  [WITH_ADOPTERS_PLACE, "With adopters"],
  [EARLY_PERMANENCE_PLACE, "Early permanence carers"],
  [LONG_TERM_PLACE, "Long-term foster home"],
  [new Set(["U3"]), "Foster home with relatives or friends"],
  [new Set(["U6"]), "Other foster home"],
  [new Set(["P1"]), "With parents"],
  [RESIDENTIAL_PLACE, "Residential or secure"],
];

const OF_RELATIVES = /\brelatives?\b|\bfriends?\b|\bkinship\b|\bconnected\b|\breg(?:ulation)? ?24\b|\bgrand/i;

/** What people write for a home, the first that fits. */
const WRITTEN: readonly [RegExp, HomeKind][] = [
  [
    /early permanence|concurren|\bffa\b|\bepp\b|foster(?:ing|ed)?[- ](?:for|to)[- ]adopt/i,
    "Early permanence carers",
  ],
  [/adopt/i, "With adopters"],
  [/long[- ]?term|\bltf\b/i, "Long-term foster home"],
  [OF_RELATIVES, "Foster home with relatives or friends"],
  [/foster|\bcarers?\b|\bifa\b/i, "Other foster home"],
  [/residential|children'?s home|\bsecure\b|\bhospital\b|\bschool\b|\bunit\b/i, "Residential or secure"],
  [/\bparents?\b|\bmother\b|\bfather\b|\bhome\b/i, "With parents"],
];

/** A code of the 903, or of Annex A in its place: what people write is longer. */
const isCode = (place: string) => /^[A-Z]\d{1,2}$/.test(place);

/**
 * @param place a code of the 903, or a list's own words
 * @example homeKind("U5") //=> "Early permanence carers"
 * @example homeKind("Long-term fostering") //=> "Long-term foster home"
 */
export function homeKind(place: string): HomeKind | "" {
  if (place === "") return "";
  const found = isCode(place)
    ? BY_CODE.find(([codes]) => codes.has(place))?.[1]
    : WRITTEN.find(([written]) => written.test(place))?.[1];
  return found ?? "Another home or stay";
}

const WITH_RELATIVES: Codes = new Set(["U1", "U2", "U3"]);
const FOSTER: ReadonlySet<HomeKind> = new Set<HomeKind>([
  "Early permanence carers",
  "Long-term foster home",
  "Other foster home",
]);

/**
 * The same as the home before care ended: a stay in hospital or on holiday is another home or stay, as it is the last placement.
 *
 * @example lastHomeKind("U1") //=> "Foster home with relatives or friends"
 */
export function lastHomeKind(place: string): LastHomeKind | "" {
  if (place === "") return "";
  if (isCode(place) ? WITH_RELATIVES.has(place) : OF_RELATIVES.test(place))
    return "Foster home with relatives or friends";
  const kind = homeKind(place) as HomeKind;
  if (FOSTER.has(kind)) return "Other foster home";
  return kind === "With parents" || kind === "With adopters" ? kind : "Another home or stay";
}

export const LEGAL_KINDS = [
  "Placement order",
  "Interim care order",
  "Full care order",
  "By agreement (section 20)",
  "Other legal status",
] as const;
export type LegalKind = (typeof LEGAL_KINDS)[number];

/** As England's figures have the last legal status of leavers. */
export const LAST_LEGAL_KINDS = [
  "Placement order",
  "Care order (interim or full)",
  "By agreement (section 20)",
  "Other legal status",
] as const;
export type LastLegalKind = (typeof LAST_LEGAL_KINDS)[number];

const KNOWN_LEGAL_KINDS = new Set<string>(LEGAL_KINDS);
const isLegalKind = (group: string): group is LegalKind => KNOWN_LEGAL_KINDS.has(group);
const LEGAL_WRITTEN: readonly [RegExp, LegalKind][] = [
  [/placement order|placed under|freeing|\bfreed\b|\bPO\b/i, "Placement order"],
  [/interim|\bICO\b/i, "Interim care order"],
  [/care order|\bF?CO\b/i, "Full care order"],
  [/\bs(?:ection|ect?)?\.? ?20\b|agreement|accommodat|voluntar/i, "By agreement (section 20)"],
];

/** @example legalKind("C2") //=> "Full care order" */
export function legalKind(ls: string): LegalKind | "" {
  if (ls === "") return "";
  const found = isCode(ls)
    ? legalStatusGroup(ls)
    : (LEGAL_WRITTEN.find(([written]) => written.test(ls))?.[1] ?? "");
  return isLegalKind(found) ? found : "Other legal status";
}

/** @example lastLegalKind("C1") //=> "Care order (interim or full)" */
export function lastLegalKind(ls: string): LastLegalKind | "" {
  const kind = legalKind(ls);
  return kind === "Interim care order" || kind === "Full care order" ? "Care order (interim or full)" : kind;
}

/** The codes of the main need, in their order. */
export const NEEDS: readonly string[] = [...CIN.keys()].filter((code) => /^N[1-8]$/.test(code));
