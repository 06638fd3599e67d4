import type { Scalar } from "../domain/columns";
import { readAreas, type Wanted } from "./blocks";
import type { Conversation } from "./conversation";
import { askDate1904, DAYS_BETWEEN_SYSTEMS, showsDate } from "./dateSystem";
import type { Memory } from "./memory";
import { followRow } from "./references";
import type { TableFound } from "./typedRows";

/** A column of a table to read, and where its cells will stand: empty as null. */
export function columnOf(
  { sheetId, body }: Pick<TableFound, "sheetId" | "body">,
  offset: number,
  property: Wanted["property"],
): { want: Wanted; cells: Scalar[] } {
  const cells = new Array<Scalar>(body.rowCount).fill(null);
  const receive: Wanted["receive"] = (block, row) =>
    block.forEach(([cell], at) => {
      cells[row - body.row + at] = cell === "" || cell === undefined ? null : cell;
    });
  return {
    cells,
    want: { sheetId, property, receive, area: { ...body, column: body.column + offset, columnCount: 1 } },
  };
}

/**
 * Reads the columns that people added to tables of ours, those right beside a table among them (the writer makes them part
 * of it). Formulas come as their value; a column of one formula all the way down holds nothing that was typed.
 */
export async function readAdded(
  talk: Conversation,
  places: readonly TableFound[],
  memory: Memory,
): Promise<void> {
  await headersBeside(talk, places);
  const columns = places.flatMap((place) => {
    const ours = new Set([...(memory[place.table.sheet]?.headers ?? []), ...place.rows.columns.keys()]);
    place.rows.own = place.headers.filter((header) => !ours.has(header));
    return place.rows.own.map((header) => {
      const offset = place.headers.indexOf(header);
      return {
        place,
        header,
        values: columnOf(place, offset, "values"),
        formulas: columnOf(place, offset, "formulas"),
      };
    });
  });
  await readAreas(
    talk,
    columns.flatMap(({ values, formulas }) => [values.want, formulas.want]),
  );
  for (const { place, header, values, formulas } of columns) {
    const isTyped = !isOneFormula(formulas.cells, values.cells, place.body.row);
    if (isTyped) place.rows.columns.set(header, values.cells);
    else place.rows.own = place.rows.own!.filter((other) => other !== header);
  }
}

/** Whether rows of a column hold one formula, each for its own row; a single cell is somebody's answer to one case. */
function isOneFormula(formulas: readonly Scalar[], values: readonly Scalar[], firstRow: number): boolean {
  const [first] = formulas;
  return (
    formulas.length > 1 &&
    typeof first === "string" &&
    formulas.every(
      (formula, row) =>
        typeof formula === "string" &&
        formula.startsWith("=") &&
        formula !== values[row] &&
        followRow(formula, firstRow + row, firstRow) === first,
    )
  );
}

/** Which cells of the columns that were read show dates, and their days. */
export async function readDays(talk: Conversation, places: readonly TableFound[]): Promise<void> {
  const columns = places.flatMap((place) =>
    [...place.rows.columns].map(([header, values]) => ({
      place,
      header,
      values,
      formats: columnOf(place, place.headers.indexOf(header), "numberFormat"),
    })),
  );
  if (columns.length === 0) return;
  const date1904 = await talk.ask(() => askDate1904(talk.context));
  await readAreas(
    talk,
    columns.map(({ formats }) => formats.want),
  );
  for (const place of places) {
    const mine = columns.filter((column) => column.place === place);
    place.rows.days = new Map(
      mine.map(({ header, values, formats }) => [
        header,
        new Map(
          values.flatMap((value, row) =>
            typeof value === "number" && showsDate(String(formats.cells[row] ?? ""))
              ? [[row, date1904 ? value + DAYS_BETWEEN_SYSTEMS : value] as const]
              : [],
          ),
        ),
      ]),
    );
  }
}

/** Adds the headers of columns that stand right beside each table to its own. */
async function headersBeside(talk: Conversation, places: readonly TableFound[]): Promise<void> {
  const ends = await talk.ask(() => {
    const ranges = places.map(({ sheetId }) => {
      const used = talk.context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
      used.load("columnIndex,columnCount");
      return used;
    });
    return () => ranges.map((used) => (used.isNullObject ? 0 : used.columnIndex + used.columnCount));
  });
  await readAreas(
    talk,
    places.flatMap(({ sheetId, body, headers }, index): Wanted[] => {
      const column = body.column + body.columnCount;
      const columnCount = ends[index]! - column;
      if (columnCount <= 0) return [];
      return [
        {
          sheetId,
          area: { row: body.row - 1, column, rowCount: 1, columnCount },
          property: "formulas",
          receive: ([cells = []]) => {
            const known = new Set(headers.map((header) => header.toLowerCase()));
            for (const cell of cells) {
              if (typeof cell !== "string" || cell === "" || cell.startsWith("=")) return;
              if (known.has(cell.toLowerCase())) return;
              known.add(cell.toLowerCase());
              headers.push(cell);
            }
          },
        },
      ];
    }),
  );
}
