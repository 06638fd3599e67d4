import { codeList } from "./codeList";

/**
 * The code lists of the SSDA903 return, the union of all years seen (reference/domain.md 4.2): a retired code is read,
 * not refused. Meanings are our own short words.
 */

export const RNE = codeList({
  S: "started to be looked after",
  L: "legal status changed",
  P: "moved to another placement and carer",
  T: "placement changed, same carer",
  B: "legal status, placement and carer changed",
  U: "legal status and placement changed, same carer",
});

export const LS = codeList({
  C1: "interim care order",
  C2: "full care order",
  D1: "freeing order (historic)",
  E1: "placement order",
  V2: "looked after by agreement (section 20)",
  V3: "short breaks, recorded one by one",
  V4: "short breaks under an agreement",
  L1: "police protection",
  L2: "emergency protection order",
  L3: "child assessment order",
  J1: "remand",
  J2: "detained under PACE",
  J3: "youth rehabilitation order with residence or fostering",
});

export const CIN = codeList({
  N1: "abuse or neglect",
  N2: "child's disability or illness",
  N3: "parent's disability or illness",
  N4: "family in acute stress",
  N5: "family dysfunction",
  N6: "socially unacceptable behaviour",
  N7: "low income",
  N8: "absent parenting",
});

export const PLACE = codeList({
  A1: "adoptive home (retired code)",
  A2: "adoptive home, current foster carer (retired code)",
  A3: "adoptive home by consent, current foster carers",
  A4: "adoptive home by consent, new carers",
  A5: "adoptive home under a placement order, current foster carers",
  A6: "adoptive home under a placement order, new carers",
  U1: "long-term foster home, relative or friend",
  U2: "early permanence foster home, relative or friend",
  U3: "other foster home, relative or friend",
  U4: "long-term foster home",
  U5: "early permanence foster home",
  U6: "other foster home",
  P1: "with parents",
  P2: "living independently",
  P3: "residential employment",
  H5: "semi-independent living",
  K1: "secure children's home",
  K2: "children's home",
  K3: "supported accommodation",
  R1: "residential care home",
  R2: "health service setting",
  R3: "family centre or mother and baby unit",
  R5: "young offender institution",
  S1: "residential school",
  T0: "temporary stay",
  T1: "in hospital for a time",
  T2: "on holiday for a time",
  T3: "elsewhere while the carer is away",
  T4: "other temporary stay of up to 7 days",
  Z1: "other placement",
  Z11: "other placement (code of 2025-26)",
  Z12: "other placement (code of 2025-26)",
  Z13: "other placement (code of 2025-26)",
  Z14: "other placement (code of 2025-26)",
});

export const PLACE_PROVIDER = codeList({
  PR0: "parents",
  PR1: "own provision",
  PR2: "another authority",
  PR3: "other public provision",
  PR4: "private",
  PR5: "voluntary",
});

export const REC = codeList({
  X1: "episode goes on the same day",
  E11: "adopted, unopposed",
  E12: "adopted, consent dispensed with",
  E13: "to relatives or others without parental responsibility",
  E14: "remand ended",
  E15: "found to be 18 or over",
  E16: "moved abroad",
  E17: "18 or over, stays with the carers",
  E2: "died",
  E3: "transferred to another authority",
  E4: "home to parents",
  E4A: "home to parents, as planned",
  E4B: "home to parents, not planned",
  E41: "child arrangements order",
  E43: "special guardianship, former foster carer (to 2018)",
  E44: "special guardianship, other carer (to 2018)",
  E45: "special guardianship, former foster carer, relative or friend",
  E46: "special guardianship, former foster carer, not a relative",
  E47: "special guardianship, other carer, relative or friend",
  E48: "special guardianship, other carer, not a relative",
  E5: "independent living with support",
  E6: "independent living without support",
  E7: "residential care for adults",
  E8: "left for another reason",
  E9: "sentenced to custody",
});

export const REASON_PLACE_CHANGE = codeList({
  CARPL: "as the care plan says",
  CLOSE: "placement closed",
  ALLEG: "allegation",
  STAND: "standards of care",
  APPRR: "approval removed",
  CREQB: "carer asked, because of behaviour",
  CREQO: "carer asked, other reason",
  CHILD: "child asked",
  LAREQ: "authority asked",
  PLACE: "status changed only, same carer",
  CUSTOD: "custody",
  OTHER: "other reason",
});

export const REASON_PLACED_CEASED = codeList({
  RD1: "the child's needs changed",
  RD2: "the court made no placement order",
  RD3: "adopters could not be found",
  RD4: "other reason",
});

export const NB_ADOPTR = codeList({ "1": "one adopter", "2": "two adopters" });

export const SEX_ADOPTR = codeList({
  M1: "one man",
  F1: "one woman",
  MM: "two men",
  FF: "two women",
  MF: "a man and a woman",
});

export const LS_ADOPTR = codeList({
  L0: "single",
  L11: "married, different sex",
  L12: "married, same sex",
  L2: "civil partners",
  L3: "unmarried, different sex",
  L4: "neither married nor civil partners, same sex",
});

export const ETHNIC = codeList({
  WBRI: "White British",
  WIRI: "White Irish",
  WOTH: "any other White background",
  WIRT: "Traveller of Irish heritage",
  WROM: "Gypsy or Roma",
  MWBC: "White and Black Caribbean",
  MWBA: "White and Black African",
  MWAS: "White and Asian",
  MOTH: "any other Mixed background",
  AIND: "Indian",
  APKN: "Pakistani",
  ABAN: "Bangladeshi",
  AOTH: "any other Asian background",
  BCRB: "Black Caribbean",
  BAFR: "Black African",
  BOTH: "any other Black background",
  CHNE: "Chinese",
  OOTH: "any other ethnic group",
  REFU: "not said",
  NOBT: "not yet known",
});

export const SEX = codeList({
  "1": "male (to 2023-24)",
  "2": "female (to 2023-24)",
  M: "male",
  F: "female",
  U: "not known",
});

export const FOSTER_CARE = codeList({
  "0": "not adopted by the current foster carer",
  "1": "adopted by the current foster carer",
});

export const PREV_PERM = codeList({
  P1: "left care by adoption before",
  P2: "left care to a special guardian before",
  P3: "left care by a residence or child arrangements order before",
  P4: "left care by a permanence order before, not known which",
  Z1: "no such order before",
});

export const REVIEW_CODE = codeList({
  PN0: "child under 4",
  PN1: "attended and spoke",
  PN2: "attended, an advocate spoke",
  PN3: "attended, gave views by symbols",
  PN4: "attended, gave no views",
  PN5: "absent, briefed an advocate",
  PN6: "absent, gave views another way",
  PN7: "absent, gave no views",
});

export const SDQ_REASON = codeList({
  SDQ1: "under 4 or over 16",
  SDQ2: "carer refused",
  SDQ3: "severe disability",
  SDQ4: "other reason",
  SDQ5: "child refused",
});
