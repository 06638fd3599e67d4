import type { Finding } from "../domain/findings";
import { holdsDays } from "./contentFit";
import { named } from "./columnFindings";
import { headerCells } from "./headerCells";
import { MILESTONES } from "../domain/journeys/milestones";
import { LAYOUTS } from "./layouts/layouts";
import { TRACKER } from "./layouts/tracker";
import { matchColumns, unreadableDays, type HeaderCell } from "./matchColumns";
import type { RecognisedColumn } from "./recognised";
import { contentBelow } from "./tableStarts";
import type { SheetSearch } from "./tablesOnSheet";

/** What a table must have to be used, for the sentence that says that none was found. */
export const LOOKED_FOR =
  "an SSDA903 table (Episodes with CHILD, DECOM, RNE, LS, PLACE, DEC and REC; Header; AD1; PlacedAdoption), Annex A list 8, 10 or 11, " +
  "the permanence or episodes table of the Standard Safeguarding Dataset, child rows of the adoption survey, or a tracker with a column for the child's id and at least two dates of the journey (decision, placement order, match, moved in, adoption order)";

/** Headers stand near the top; so many rows that hold anything are looked at. */
const LOOKED_AT = 25;
const EVERYWHERE = { from: 0, to: Infinity };

/** Why nothing of a sheet that holds something is used: what it looks like, and what it lacks. */
export function unusedSheet(sheet: string, search: SheetSearch): Finding {
  const about = { rule: "sheet-not-used", severity: "note", table: sheet } as const;
  const row = (at: number) => search.searched.grid.top + at + 1;
  const [noCases] = search.noCases;
  if (noCases)
    return {
      ...about,
      row: row(noCases.headerRow),
      message: `This sheet has headers of ${noCases.layout.title} and no cases under them (no id and no date), so nothing of it is used. It may be a list of codes or an explanation.`,
    };
  const nearest = nearestTracker(search);
  if (nearest && nearest.columns.length > 0) {
    const { columns, hasChild, at } = nearest;
    const dates = named(columns.map(({ header }) => header));
    return {
      ...about,
      row: row(at),
      message: hasChild
        ? `Of the dates of a journey only ${dates} was found on this sheet, and two are needed, so nothing of it is used.`
        : `This sheet has dates of a journey (${dates}) and no column for the child's id, so nothing of it is used.`,
      fix: hasChild
        ? "If it holds cases, add a second date of the journey: the decision, the placement order, the match, the move or the adoption order."
        : "Add a column “Child ID” with the id of the case system, or give the column of ids that header.",
    };
  }
  return {
    ...about,
    row: 0,
    message: "No table of cases was found on this sheet, so nothing of it is used.",
    fix: `If it holds cases, check its headings. What is looked for: ${LOOKED_FOR}.`,
  };
}

interface NearTracker {
  at: number;
  columns: readonly RecognisedColumn[];
  hasChild: boolean;
}

/** The row that comes nearest to the header of a tracker: two milestones and no child, or a child and one milestone. */
function nearestTracker({ searched, scan }: SheetSearch): NearTracker | undefined {
  let nearest: NearTracker | undefined;
  for (const at of scan.filled.slice(0, LOOKED_AT)) {
    const headers = headerCells(searched, at, EVERYWHERE);
    if (headers.length < 3) continue;
    const content = contentBelow(searched, at, searched.rows.length);
    const columns = matchColumns(headers, TRACKER, content, searched.corrections);
    const dates = MILESTONES.flatMap((milestone) => {
      const column = columns.get(milestone);
      return column && holdsDays(content(column.index)) ? [column] : [];
    });
    const hasChild = columns.has("child");
    const enough = hasChild ? dates.length >= 1 && columns.get("entry") !== dates[0] : dates.length >= 2;
    if (enough && dates.length > (nearest?.columns.length ?? 0)) nearest = { at, columns: dates, hasChild };
  }
  return nearest;
}

/** The date columns of what would be a tracker if its dates could be read: the child's column and two dates by name. */
export function unreadableTracker({ searched, scan }: SheetSearch): HeaderCell[] {
  const layouts = LAYOUTS.filter(({ future }) => future === "booking");
  for (const headerRow of scan.headerRows.slice(0, LOOKED_AT)) {
    const headers = headerCells(searched, headerRow, EVERYWHERE);
    const content = contentBelow(searched, headerRow, searched.rows.length);
    for (const layout of layouts) {
      const columns = matchColumns(headers, layout, content, searched.corrections);
      const unread = unreadableDays(headers, layout, content, columns);
      const named = (layout.namedBy ?? ["child"]).some((field) => columns.has(field));
      if (named && unread.length >= 2) return unread;
    }
  }
  return [];
}
