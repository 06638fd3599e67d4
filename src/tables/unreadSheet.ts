import { holdsDays } from "./contentFit";
import { headerCells } from "./headerCells";
import { TRACKER } from "./layouts/tracker";
import { matchColumns } from "./matchColumns";
import { contentBelow } from "./tableStarts";
import type { SheetSearch } from "./tablesOnSheet";

/** A sheet in which no table was found and that may hold cases all the same: a person can say what its columns are. */
export interface UnreadSheet {
  sheet: string;
  /** The row of its headings, from 1 as Excel counts. */
  row: number;
  /** As written, with the field of a tracker that each is by its words or by what a person said. */
  headers: readonly { header: string; field: string | null; confidence: number }[];
  /** What a column can be taken for. */
  fields: readonly string[];
}

/** Headings stand near the top; so many rows that hold anything are looked at. */
const LOOKED_AT = 25;
/** The child and two dates of the journey. */
const FEWEST_COLUMNS = 3;
const FEWEST_DATES = 2;
const EVERYWHERE = { from: 0, to: Infinity };

/** The first row of words with two columns of dates under it; a sheet without one is a guide or a list of codes. */
export function unreadSheet(sheet: string, { searched, scan }: SheetSearch): UnreadSheet | undefined {
  for (const at of scan.filled.slice(0, LOOKED_AT)) {
    const headers = headerCells(searched, at, EVERYWHERE);
    if (headers.length < FEWEST_COLUMNS) continue;
    const content = contentBelow(searched, at, searched.rows.length);
    if (headers.filter(({ index }) => holdsDays(content(index))).length < FEWEST_DATES) continue;
    // A row of cases is no heading: its own dates and figures are among what it says.
    if (headers.some(({ plain }) => /^\d/.test(plain))) continue;
    const columns = [...matchColumns(headers, TRACKER, content, searched.corrections).values()];
    return {
      sheet,
      row: searched.grid.top + at + 1,
      headers: headers.map(({ index, written }) => {
        const column = columns.find((each) => each.index === index);
        return { header: written, field: column?.field.name ?? null, confidence: column?.confidence ?? 0 };
      }),
      fields: TRACKER.fields.map(({ name }) => name),
    };
  }
  return undefined;
}
