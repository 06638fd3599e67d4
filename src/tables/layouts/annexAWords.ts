/** Headers handed in by a template differ from it in case, spelling and small words only. */
export const AS_HANDED_IN = 0.92;

/**
 * What Annex A answers mean as codes of the SSDA903, by their words: "d) Placement order granted" (reference/domain.md 5).
 * A code that stands in the cell comes before them.
 */
export const LEGAL_STATUS_IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bplacement order\b|^po$/i, "E1"],
  [/\binterim care order|\bico\b/i, "C1"],
  [/\bcare orders?\b|\bfco\b/i, "C2"],
  [/\bfreed\b|\bfreeing order/i, "D1"],
  [/\bs(?:ection|ec)?\.?\s*20\b/i, "V2"],
  [/\bpolice protection\b/i, "L1"],
  [/\bemergency protection order\b|^epo$/i, "L2"],
  [/\bchild assessment order\b/i, "L3"],
];

export const PLAN_IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^a\)?$/i, "Return to family"],
  [/^b\)?$/i, "Adoption"],
  [/^c\)?$/i, "Special guardianship or child arrangements order"],
  [/^d\)?$/i, "Supported living in the community"],
  [/^e\)?$/i, "Long-term residential placement"],
  [/^f\)?$/i, "Long-term fostering"],
  [/^g\)?$/i, "Other"],
];
