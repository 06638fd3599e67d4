import type { Scalar } from "../domain/columns";
import type { Area } from "./areas";
import type { Conversation, Piece } from "./conversation";

/** One piece carries about this much: several fit a batch, and a batch that errs by half still passes. */
const PIECE_BYTES = 600_000;
const MOST_CELLS = 500_000;
const SAMPLE_ROWS = 20;

/** office.js cuts what is set on a range into slices of about this many cells (Range.values, numberFormat, formulas). */
const SLICE_CELLS = 1500;

/** Roughly what a value takes in a request, as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  if (typeof value === "string")
    return PLAIN.test(value) ? value.length + 3 : new TextEncoder().encode(JSON.stringify(value)).length + 1;
  if (typeof value === "number") return Number.isInteger(value) ? 8 : 18;
  return 6;
}
const PLAIN = /^[ !#-[\]-~]*$/;

export function bytesOfRow(row: readonly unknown[]): number {
  let bytes = 2;
  for (const value of row) bytes += bytesOf(value);
  return bytes;
}

/**
 * How many rows to write at once, of those that are left. Never so many that office.js would cut a last slice of a
 * single row: Excel loses the end of such writes (office-js issue 3013, "1,501 rows").
 */
export function blockHeight(rowsLeft: number, columns: number, bytesPerRow: number): number {
  const slice = Math.max(1, Math.round(SLICE_CELLS / columns));
  const wanted = Math.max(
    1,
    Math.min(Math.floor(PIECE_BYTES / bytesPerRow), Math.floor(MOST_CELLS / columns)),
  );
  if (rowsLeft > wanted) return wanted > slice ? wanted - (wanted % slice) : wanted;
  return rowsLeft > slice && slice > 2 && rowsLeft % slice === 1 ? rowsLeft - 2 : rowsLeft;
}

/** What to read: one property of an area, handed over block by block in no promised order. */
export interface Wanted {
  sheetId: string;
  area: Area;
  property: "values" | "formulas" | "numberFormat";
  receive(block: readonly (readonly Scalar[])[], row: number): void;
}

/**
 * Reads areas of any size: a few rows of each first, to learn what a row weighs, then blocks by bytes.
 * The number of syncs grows with bytes, not with rows or sheets.
 */
export async function readAreas(
  talk: Conversation,
  wanted: readonly Wanted[],
  onPiece?: () => void,
): Promise<void> {
  const sampled = wanted.map(({ area }) =>
    Math.min(SAMPLE_ROWS, heightToRead(area, UNKNOWN_CELL * area.columnCount)),
  );
  const weights = wanted.map(({ area }) => UNKNOWN_CELL * area.columnCount);
  await talk.read(
    wanted.map((want, index) =>
      blockOf(
        talk,
        want,
        { ...want.area, rowCount: sampled[index] as number },
        weights[index] as number,
        (block) => {
          weights[index] = (SAFETY * JSON.stringify(block).length) / block.length;
        },
      ),
    ),
  );
  await talk.read(
    (function* (): Generator<Piece> {
      for (const [index, want] of wanted.entries()) {
        const weight = weights[index] as number;
        for (let done = sampled[index] as number; done < want.area.rowCount;) {
          const rest = { ...want.area, row: want.area.row + done, rowCount: want.area.rowCount - done };
          const rowCount = heightToRead(rest, weight);
          yield blockOf(talk, want, { ...rest, rowCount }, weight, onPiece);
          done += rowCount;
        }
      }
    })(),
  );
}

/** What a cell weighs before any was seen; later rows may be heavier than those that were. */
const UNKNOWN_CELL = 24;
const SAFETY = 1.3;

function heightToRead(area: Area, bytesPerRow: number): number {
  const most = Math.min(PIECE_BYTES / bytesPerRow, MOST_CELLS / area.columnCount);
  return Math.max(1, Math.min(area.rowCount, Math.floor(most)));
}

function blockOf(
  talk: Conversation,
  want: Wanted,
  area: Area,
  bytesPerRow: number,
  seen?: (block: readonly (readonly Scalar[])[]) => void,
): Piece {
  return {
    bytes: area.rowCount * bytesPerRow,
    queue: () => {
      const range = talk.context.workbook.worksheets
        .getItem(want.sheetId)
        .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
      range.load(want.property);
      return () => {
        // Above its cell limit Excel answers null instead of an error (office-js-docs-pr issue 5821).
        const block = range[want.property] as Scalar[][] | null;
        if (!block) throw new Error(`Excel gave no ${want.property} for ${area.rowCount} rows.`);
        range.untrack();
        want.receive(block, area.row);
        seen?.(block);
      };
    },
    split:
      area.rowCount > 1
        ? () => {
            const upper = Math.ceil(area.rowCount / 2);
            return [
              blockOf(talk, want, { ...area, rowCount: upper }, bytesPerRow, seen),
              blockOf(
                talk,
                want,
                { ...area, row: area.row + upper, rowCount: area.rowCount - upper },
                bytesPerRow,
                seen,
              ),
            ];
          }
        : undefined,
  };
}
