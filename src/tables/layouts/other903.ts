import { CHILD_903, type Layout } from "./layout";

/** Tables of the return that are known by their columns and that no figure comes from yet. */
export const OTHER_903: readonly Layout[] = [
  known("903-reviews", "SSDA903 Reviews", ["REVIEW", "REVIEW_CODE"]),
  known("903-uasc", "SSDA903 UASC", ["DUC"]),
  known("903-oc2", "SSDA903 OC2 (health)", ["HEALTH_CHECK", "IMMUNISATIONS"]),
  known("903-oc3", "SSDA903 OC3 (care leavers)", ["IN_TOUCH", "ACTIV", "ACCOM"]),
  known("903-prev-perm", "SSDA903 PrevPerm", ["PREV_PERM"]),
  known("903-missing", "SSDA903 Missing", ["MIS_START"]),
  known("903-sw-episodes", "SSDA903 SWEpisodes", ["SW_DECOM"]),
  known("903-dolo", "SSDA903 DoLo", ["DOLO_START"]),
];

function known(id: string, title: string, signature: readonly string[]): Layout {
  return {
    id,
    title,
    headers: "exact",
    fields: [
      CHILD_903,
      ...signature.map((name) => ({
        name,
        holds: "text" as const,
        known: [name.toLowerCase().replaceAll("_", " ")],
      })),
    ],
    recognisedBy: (found) => found.has("CHILD") && signature.every((name) => found.has(name)),
    needs: [],
    needsInRow: [],
    notUsed: true,
  };
}
