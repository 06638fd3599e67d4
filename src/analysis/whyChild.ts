import type { Scalar } from "../domain/columns";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";
import type { JourneyEvent } from "../domain/journeys/evidence";
import type { EvidenceCell } from "../domain/journeys/evidenceCells";
import { cellAddress } from "../sheets/addresses";
import { nameOfRow, placeOfRow, textAt } from "../sheets/rowPlaces";
import { SOURCE_WORDS, TOLD_WORDS } from "../sheets/trustInputs";
import { counted, MILESTONE_HEADERS, STATUS_WORDS } from "../sheets/words";
import type { AnalysisResult } from "./contract";
import { sheetOfTable } from "./whyPlaces";
import type { EventWords, JourneyStory, Link } from "./whyContract";

/**
 * The journeys of the child of a row on a sheet of ours, each as a line of dated events; the row's own journey first, where
 * the row is one journey's. Empty where the row names no child, or one who has no journey.
 */
export function storiesOf(
  result: AnalysisResult,
  record: Readonly<Record<string, Scalar>>,
): readonly JourneyStory[] {
  const timescales = sheetOfTable(result, "Timescales");
  if (!timescales?.printed.table) return [];
  const { printed, name } = timescales;
  const table = printed.table!;
  const child = String(record["Child key"] ?? record.Child ?? "");
  const own = String(record.Journey ?? "");
  const rows: number[] = [];
  if (child !== "")
    for (let row = 0; row < table.rowCount; row++)
      if (textAt(table, "Child key", row) === child || textAt(table, "Child", row) === child) rows.push(row);
  const isOwn = (row: number) => Number(textAt(table, "Journey", row) === own);
  return rows
    .sort((a, b) => isOwn(b) - isOwn(a) || a - b)
    .map((row): JourneyStory => {
      const { journey, latest, status } = result.rows[row]!;
      const place = placeOfRow(printed, name, row)!;
      return {
        title: `Journey ${journey}${latest ? ", the latest" : ""}: ${STATUS_WORDS[status].toLowerCase()}`,
        row: { words: `${nameOfRow(printed, row)} on ${name}`, to: place },
        events: result.eventsOf(row).map(inWords),
      };
    });
}

function inWords(event: JourneyEvent): EventWords {
  const { name, booked, day, since, believed, cells, others } = event;
  return {
    when: day === NO_DAY ? "" : formatLong(day as SerialDay),
    what: name === "booked" ? `Booked: ${MILESTONE_HEADERS[booked!].toLowerCase()}` : TOLD_WORDS[name],
    since: since === undefined ? "" : sinceWords(since),
    cells: cells.map(linkOf),
    note: noteOf(event),
    others: others.map((other) => ({
      words: `${SOURCE_WORDS[other.kind]} says ${formatLong(other.day as SerialDay)}`,
      cells: other.cells.map(linkOf),
    })),
  };

  function noteOf({ day: on }: JourneyEvent): string {
    if (on === NO_DAY)
      return believed ? `${SOURCE_WORDS[believed]} is believed, and has none.` : "Not counted as reached.";
    if (cells.length === 0) return "No cell was found that holds this day.";
    return others.length > 0 && believed ? `${SOURCE_WORDS[believed]} is believed.` : "";
  }
}

const sinceWords = (days: number) => (days === 0 ? "the same day" : `${counted(days, "day")} later`);

/** "Episodes!B12: DECOM (RNE S)"; the row alone where the column is not known. */
function linkOf({ sheet, row, column, header, because }: EvidenceCell): Link {
  const address = cellAddress(row - 1, column ?? 0);
  const where = column === undefined ? `${sheet}, row ${row}` : `${sheet}!${address}`;
  return { words: `${where}: ${header}${because && ` (${because})`}`, to: { sheet, address } };
}
