/** The rows of a return as plain text, dates dd/mm/yyyy, "" or nothing where empty. */
export interface EpisodeRow {
  CHILD: string;
  DECOM: string;
  RNE: string;
  LS: string;
  CIN?: string;
  PLACE: string;
  PLACE_PROVIDER?: string;
  DEC?: string;
  REC?: string;
  REASON_PLACE_CHANGE?: string;
  PL_POST?: string;
  URN?: string;
}

export interface Ad1Row {
  CHILD: string;
  DATE_INT?: string;
  DATE_MATCH?: string;
  FOSTER_CARE?: string;
}

export interface PlacedAdoptionRow {
  CHILD: string;
  DATE_PLACED?: string;
  DATE_PLACED_CEASED?: string;
  REASON_PLACED_CEASED?: string;
}

/** One collection. Several are given oldest first. */
export interface ReturnRows {
  episodes: readonly EpisodeRow[];
  ad1: readonly Ad1Row[];
  placedAdoption: readonly PlacedAdoptionRow[];
}

export interface TrackerRow {
  child: string;
  entry?: string;
  iro?: string;
  adm?: string;
  order?: string;
  match?: string;
  placed?: string;
  adopted?: string;
  reversed?: string;
  leftCare?: string;
  route?: string;
  earlyPermanence?: string;
  fosterCarers?: string;
}

/** Days since 1 January 1970; undefined where the text is no date. */
export function dayOf(text: string | undefined): number | undefined {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(clean(text));
  if (!found) return undefined;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / 86_400_000 : undefined;
}

/** Trimmed and upper case; NULL is nothing. */
export function clean(text: string | undefined): string {
  const trimmed = (text ?? "").trim().toUpperCase();
  return trimmed === "NULL" ? "" : trimmed;
}

/** Rows of a CSV text as objects. Quotes are not known here: the sample's returns have none. */
export function rowsOfCsv<Row>(text: string): Row[] {
  const [header = "", ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])) as Row;
  });
}
