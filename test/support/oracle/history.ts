import type { EpisodeRow } from "./rows";

/**
 * A child's episodes from a few lines "DECOM RNE LS PLACE POSTCODE"; each row ends where the next begins (X1). A line
 * "DEC REC" ends care. A postcode of "-" is blank.
 */
export function history(child: string, text: string): EpisodeRow[] {
  const rows: EpisodeRow[] = [];
  for (const line of text.trim().split("\n")) {
    const [day = "", second = "", ls = "", place = "", postcode = ""] = line.trim().split(/\s+/);
    const open = rows[rows.length - 1];
    if (open && open.DEC === "") Object.assign(open, { DEC: day, REC: ls === "" ? second : "X1" });
    if (ls === "") continue;
    const PL_POST = postcode === "-" ? "" : postcode;
    rows.push({ CHILD: child, DECOM: day, RNE: second, LS: ls, PLACE: place, PL_POST, DEC: "", REC: "" });
  }
  return rows;
}
