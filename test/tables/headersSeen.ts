/** The headers of the sample tracker and of Annex A list 10, each with the field that it means. */
export const SAMPLE_TRACKER: readonly [string, string][] = [
  ["Child ref", "child"],
  ["D.O.B.", "dob"],
  ["Team", "team"],
  ["Social worker", "worker"],
  ["Reviewing officer", "reviewingOfficer"],
  ["Sibling group", "siblingGroup"],
  ["No. in group", "groupSize"],
  ["Came into care", "entry"],
  ["IRO recommendation date", "iro"],
  ["ADM decision (SHOBPA)", "adm"],
  ["Placement order", "order"],
  ["Court", "court"],
  ["Early permanence placement", "earlyPermanence"],
  ["Adopted by foster carers?", "fosterCarerAdoption"],
  ["Lived with these foster carers since", "fosterCarers"],
  ["Match agreed (ADM)", "match"],
  ["Moved in with adopters", "placed"],
  ["Adoption order", "adopted"],
  ["Plan changed from adoption", "reversed"],
  ["Reason for change", "reversedReason"],
  ["Left care", "leftCare"],
  ["Where to", "leavingRoute"],
];

export const LIST_10: readonly [string, string][] = [
  ["Child Unique ID", "child"],
  ["Family identifier", "siblingGroup"],
  ["Gender", "sex"],
  ["Ethnicity", "ethnicity"],
  ["Date of Birth", "dob"],
  ["Does the Child have a Disability", "disability"],
  ["Date the Child Entered Care", "entry"],
  ["Date of Decision that Child Should be Placed for Adoption", "adm"],
  ["Date of Placement Order", "order"],
  ["Date of Matching Child and Prospective Adopters", "match"],
  ["Date Placed for Adoption", "placed"],
  ["Date of Adoption Order ", "adopted"],
  ["Date of Decision that Child Should No Longer be Placed for Adoption", "reversed"],
  ["Reason Why Child No Longer Placed for Adoption", "reversedReason"],
  ["Date the child was placed for fostering in FFA or concurrent planning placement", "earlyPermanence"],
].map(([header, field]) => [header!.trim(), field!]);

/** As systems export them, in capitals and with underlines. `DATE_MATCH` alone does not make it the return's AD1. */
export const SYSTEM_EXPORT: readonly [string, string][] = [
  ["CHILD", "child"],
  ["DATE_ENTRY", "entry"],
  ["DATE_IRO", "iro"],
  ["DATE_ADM", "adm"],
  ["DATE_PO", "order"],
  ["DATE_MATCH", "match"],
  ["DATE_MOVED_IN", "placed"],
  ["DATE_AO", "adopted"],
  ["EP_START", "earlyPermanence"],
  ["FC_START", "fosterCarers"],
];

/** As a team that writes short words keeps it. */
export const SHORT_WORDS: readonly [string, string][] = [
  ["ID number", "child"],
  ["Entry", "entry"],
  ["Review recommending adoption", "iro"],
  ["Decision", "adm"],
  ["PO", "order"],
  ["Match (ADM date)", "match"],
  ["Placed", "placed"],
  ["Adopted", "adopted"],
  ["Plan reversed on", "reversed"],
  ["Care ceased", "leftCare"],
  ["Foster carer since", "fosterCarers"],
];
