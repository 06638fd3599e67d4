import { ADOPTED, ADOPTIVE_PLACE, PLACEMENT_ORDER, SHORT_BREAKS } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import type { CareRecords, SourceKind, TrackerDay } from "./records";

/** A cell of the council's own tables that gives a day of a journey. */
export interface EvidenceCell {
  kind: SourceKind;
  sheet: string;
  /** The sheet's row, from 1. */
  row: number;
  /** The header as written; the field's own name where that is not known. */
  header: string;
  /** The sheet's column, from 0; undefined where it is not known. */
  column?: number;
  /** What else in the row makes the day this event: "RNE S"; "" where the column alone says it. */
  because: string;
}

/** What is asked of the records: which day of which child, of whose telling. */
export interface Sought {
  child: number;
  kind: SourceKind;
  name: TrackerDay;
  day: number;
  /** The tracker rows that may hold it. */
  rows: readonly number[];
}

/**
 * The cells that hold a day of a journey, by looking for the day in the child's own rows, in the fields that give such a
 * day. None where no row holds it.
 */
export function cellsHolding(records: CareRecords, sought: Sought): EvidenceCell[] {
  if (sought.day === NO_DAY) return [];
  return sought.kind === "903" ? cellsOfReturn(records, sought) : cellsOfPlans(records, sought);
}

/** Positions of a child in a column of children. */
export function rowsOfChild(children: Int32Array, child: number): number[] {
  const rows: number[] = [];
  for (let row = children.indexOf(child); row >= 0; row = children.indexOf(child, row + 1)) rows.push(row);
  return rows;
}

function cellsOfReturn(records: CareRecords, { child, name, day }: Sought): EvidenceCell[] {
  const { episodes, decisions, adoptions } = records;
  const inEpisodes = (field: "DECOM" | "DEC", because: (row: number) => string | undefined) => {
    const days = field === "DECOM" ? episodes.decom : episodes.dec;
    return rowsOfChild(episodes.child, child).flatMap((row) => {
      if (days[row] !== day || SHORT_BREAKS.has(episodes.ls[row]!)) return [];
      const why = because(row);
      if (why === undefined) return [];
      return [cellAt(records, "903", episodes.origin[row]!, episodes.row[row]!, field, why)];
    });
  };
  const inDecisions = (field: string, days: Int32Array) =>
    rowsOfChild(decisions.child, child)
      .filter((row) => days[row] === day)
      .map((row) => cellAt(records, "903", decisions.origin[row]!, decisions.row[row]!, field));
  const inAdoptions = (field: string, days: Int32Array) =>
    rowsOfChild(adoptions.child, child)
      .filter((row) => days[row] === day)
      .map((row) => cellAt(records, "903", adoptions.origin[row]!, adoptions.row[row]!, field));
  const coded = (column: readonly string[], codes: ReadonlySet<string>, field: string) => (row: number) =>
    codes.has(column[row]!) ? `${field} ${column[row]!}` : undefined;

  switch (name) {
    case "entry":
      return inEpisodes("DECOM", coded(episodes.rne, new Set(["S"]), "RNE"));
    case "iro":
      return [];
    case "adm":
      return [
        ...inDecisions("DATE_PLACED", decisions.decided),
        ...inAdoptions("DATE_INT", adoptions.decided),
      ];
    case "order":
      return inEpisodes("DECOM", coded(episodes.ls, PLACEMENT_ORDER, "LS"));
    case "match":
      return inAdoptions("DATE_MATCH", adoptions.matched);
    case "placed":
      return inEpisodes("DECOM", coded(episodes.place, ADOPTIVE_PLACE, "PLACE"));
    case "adopted":
      return inEpisodes("DEC", coded(episodes.rec, ADOPTED, "REC"));
    case "leftCare":
      return inEpisodes("DEC", (row) => {
        const code = episodes.rec[row]!;
        return code === "" || code === "X1" ? undefined : `REC ${code}`;
      });
    case "reversed":
      return inDecisions("DATE_PLACED_CEASED", decisions.ceased);
    case "earlyPermanence":
    case "fosterCarers":
      // The row on which the child came to these carers, found by walking back from the adoptive placement.
      return inEpisodes("DECOM", (row) => `PLACE ${episodes.place[row]!}`);
  }
}

/** Fields of a table with a row a plan whose column may give an event, the field of its own name first. */
const FIELDS_GIVING: Readonly<Partial<Record<TrackerDay, readonly TrackerDay[]>>> = {
  // An order of another kind than adoption ends care; a leaving by adoption is the day of the order.
  leftCare: ["leftCare", "adopted"],
  adopted: ["adopted", "leftCare"],
};

function cellsOfPlans(records: CareRecords, { kind, name, day, rows }: Sought): EvidenceCell[] {
  const { trackers, sources } = records;
  return rows.flatMap((row) => {
    // A leaving by adoption is the day of the order, though the row has none.
    const field = (FIELDS_GIVING[name] ?? [name]).find((each) => trackers.days[each][row] === day);
    if (field === undefined) return [];
    const place = trackers.filled?.get(row)?.[field] ?? {
      origin: trackers.origin[row]!,
      row: trackers.row[row]!,
    };
    // The day of an order of another kind stands in the column of orders.
    const headers = sources[place.origin]?.headers ?? {};
    const column = (FIELDS_GIVING[field] ?? [field]).find((each) => each in headers) ?? field;
    const route = trackers.texts.leavingRoute[row]!;
    const because = column === name || route === "" ? "" : route;
    return [cellAt(records, kind, place.origin, place.row, column, because)];
  });
}

function cellAt(
  { sources }: CareRecords,
  kind: SourceKind,
  origin: number,
  row: number,
  field: string,
  because = "",
): EvidenceCell {
  const source = sources[origin];
  const column = source?.columns?.[field];
  return {
    kind,
    sheet: source?.sheet ?? "",
    row,
    header: source?.headers?.[field] ?? field,
    ...(column !== undefined && { column }),
    because,
  };
}
