import { columnLetters } from "../sheets/addresses";
import type { PrintedSheet } from "../sheets/printedSheet";
import type { Conversation, Piece } from "./conversation";

/** How the last run parted a sheet into pages. */
export interface RememberedPages {
  onePage: boolean;
  /** How many columns are printed; null for all. */
  columns: number | null;
  /** Rows before which a page begins. */
  breaks: readonly number[];
}

export const pagesOf = ({ plan: { print } }: PrintedSheet): RememberedPages => ({
  onePage: print.onePage ?? false,
  columns: print.columns ?? null,
  breaks: print.breaks ?? [],
});

/**
 * Parts a sheet into pages where the plan does so otherwise than the last run: its rows have moved since. While they stay,
 * what people changed of the print set-up stays too.
 *
 * @param before undefined where an earlier version wrote the sheet, or nobody yet
 */
export function* pagePieces(
  talk: Conversation,
  sheetKey: string,
  printed: PrintedSheet,
  before: RememberedPages | undefined,
  isNew: boolean,
): Generator<Piece> {
  const now = pagesOf(printed);
  const { breaks } = now;
  const same = before ? JSON.stringify(before) === JSON.stringify(now) : breaks.length === 0;
  if (same) return;
  yield {
    bytes: 900 + 300 * breaks.length,
    queue: () => {
      const sheet = talk.context.workbook.worksheets.getItem(sheetKey);
      if (!isNew) {
        setPages(sheet, printed);
        sheet.horizontalPageBreaks.removePageBreaks();
      }
      for (const row of breaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
    },
  };
}

/** One page across, or as many as it needs; in all, or page after page; what stands on each page again; which columns. */
export function setPages(sheet: Excel.Worksheet, { plan: { print } }: PrintedSheet): void {
  sheet.pageLayout.zoom = print.manyPagesWide
    ? { scale: 100 }
    : { horizontalFitToPages: 1, ...(print.onePage && { verticalFitToPages: 1 }) };
  if (print.titleRows)
    sheet.pageLayout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
  // Whole columns, so that rows of later runs are printed too.
  if (print.columns !== undefined) sheet.pageLayout.setPrintArea(`$A:$${columnLetters(print.columns - 1)}`);
}
