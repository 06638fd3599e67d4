import type { ModuleRows, ReturnYear } from "../checks/returnYear";
import type { CareRecords, Origin } from "../journeys/records";
import type { Missing } from "./filled";

/** By item, the fields of the council's tables that hold it, first those of trackers and lists, then those of the SSDA903. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  adm: ["adm", "DATE_PLACED", "DATE_INT"],
  match: ["match", "DATE_MATCH"],
  reversed: ["reversed", "DATE_PLACED_CEASED"],
  reversedReason: ["reversedReason", "REASON_PLACED_CEASED"],
  // The same by the headers of AD1 and PlacedAdoption.
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
/** What Header says of a child, before anything else does. */
const IN_HEADER: Readonly<Record<string, string>> = {
  ...{ DOB: "DOB", dob: "DOB", sex: "SEX", ethnicity: "ETHNIC" },
};

/**
 * Where to mend an item of a child: the cell, or the row where no table has a column for it.
 *
 * @param item a field of trackers ("match") or a header of AD1 and PlacedAdoption; "" for the row
 */
export type MendingPlace = (child: number, item: string, decided?: number) => Missing["at"];

/**
 * Finds the cell in which an item can be mended: of the row about that decision, or of the child's last row, in a table that
 * has a column for it. Trackers and lists first, then AD1, PlacedAdoption and the episodes.
 *
 * @param header Header of the year, where birth, sex and ethnic background stand
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
  const inHeaders = new Map<number, number>();
  for (let row = 0; row < (header?.count ?? 0); row++) inHeaders.set(header!.child[row]!, row);

  return (child, item, decided = 0) => {
    const inHeader = IN_HEADER[item];
    const named = inHeader !== undefined && header?.fields.has(inHeader) ? inHeaders.get(child) : undefined;
    if (named !== undefined)
      return { origin: header!.origin[named]!, row: header!.row[named]!, field: inHeader! };
    const own = places.get(child) ?? [];
    const about = decided === 0 ? [] : own.filter((place) => place.decided === decided);
    const fields = FIELDS[item] ?? [item];
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

/** Where to mend an item of a record: its cell, or the row where the record's own table has no column for it. */
export function mendingCell(
  sources: CareRecords["sources"],
  { origin, row }: Origin,
  at: number,
  field: string | undefined,
): NonNullable<Missing["at"]> {
  const place = { origin: origin[at]!, row: row[at]! };
  return field !== undefined && sources[place.origin]?.fields.includes(field) ? { ...place, field } : place;
}

/** Header of the latest year that has one. */
export const latestHeader = (returns: readonly ReturnYear[]): ModuleRows | undefined =>
  returns
    .filter(({ modules }) => modules.Header)
    .reduce<ReturnYear | undefined>(
      (latest, year) => (latest && latest.to > year.to ? latest : year),
      undefined,
    )?.modules.Header;
