import type { ModuleRows } from "../checks/returnYear";
import type { CareRecords } from "../journeys/records";
import type { Missing } from "./filled";

/** By header of AD1 and PlacedAdoption, the fields of the council's tables that it comes from. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  DOB: ["DOB", "dob"],
  DATE_INT: ["adm", "DATE_INT", "DATE_PLACED"],
  DATE_PLACED: ["adm", "DATE_PLACED", "DATE_INT"],
  DATE_MATCH: ["match", "DATE_MATCH"],
  FOSTER_CARE: ["fosterCarerAdoption", "FOSTER_CARE"],
  NB_ADOPTR: ["adopters", "NB_ADOPTR"],
  SEX_ADOPTR: ["adoptersSex", "SEX_ADOPTR"],
  LS_ADOPTR: ["adoptersStatus", "LS_ADOPTR"],
  DATE_PLACED_CEASED: ["reversed", "DATE_PLACED_CEASED"],
  REASON_PLACED_CEASED: ["reversedReason", "REASON_PLACED_CEASED"],
};

/** Where to mend an item of a child: the cell, or the row where no table has a column for it. */
export type MendingPlace = (child: number, header: string, decided?: number) => Missing["at"];

/**
 * Finds the cell in which an item can be mended: of the row about that decision, or of the child's last row, in a table that
 * has a column for it. Trackers and lists first, then AD1, PlacedAdoption and the episodes.
 *
 * @param header of the collection year, where the date of birth stands
 */
export function mendingPlaces(
  { trackers, adoptions, decisions, episodes, sources }: CareRecords,
  header: ModuleRows | undefined,
): MendingPlace {
  const places = new Map<number, { origin: number; row: number; decided: number }[]>();
  for (const { rows, decided } of [
    { rows: trackers, decided: trackers.days.adm },
    { rows: adoptions, decided: adoptions.decided },
    { rows: decisions, decided: decisions.decided },
  ])
    for (let at = rows.count - 1; at >= 0; at--) {
      const place = { origin: rows.origin[at]!, row: rows.row[at]!, decided: decided[at]! };
      const own = places.get(rows.child[at]!);
      if (own) own.push(place);
      else places.set(rows.child[at]!, [place]);
    }
  const lastEpisodes = new Map<number, number>();
  for (let at = 0; at < episodes.count; at++) lastEpisodes.set(episodes.child[at]!, at);
  const births = new Map<number, number>();
  for (let row = 0; row < (header?.count ?? 0); row++) births.set(header!.child[row]!, row);

  return (child, item, decided = 0) => {
    const birth = item === "DOB" ? births.get(child) : undefined;
    if (birth !== undefined)
      return { origin: header!.origin[birth]!, row: header!.row[birth]!, field: "DOB" };
    const own = places.get(child) ?? [];
    const about = decided === 0 ? [] : own.filter((place) => place.decided === decided);
    const fields = FIELDS[item] ?? [];
    for (const rows of [about, own])
      for (const field of fields)
        for (const { origin, row } of rows)
          if (sources[origin]?.fields.includes(field)) return { origin, row, field };
    const [first = undefined] = about.length > 0 ? about : own;
    if (first) return { origin: first.origin, row: first.row };
    const last = lastEpisodes.get(child);
    return last === undefined ? undefined : { origin: episodes.origin[last]!, row: episodes.row[last]! };
  };
}
