import type { BookSheet } from "../../../files/book";
import { COLUMNS, between, lastRow } from "./areas";
import type { SheetModel } from "./sheetModel";

type Print = NonNullable<BookSheet["print"]>;

/** How a sheet of a file is printed. */
export function openPrint(
  { pageLayout }: SheetModel,
  { orientation, titleRows, area, manyPagesWide, onePage, breaks }: Print,
): void {
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  if (area) pageLayout.printArea = area;
  if (!manyPagesWide)
    pageLayout.zoom = { horizontalFitToPages: 1, ...(onePage && { verticalFitToPages: 1 }) };
  if (breaks) pageLayout.breaks = [...breaks];
  if (titleRows) pageLayout.titleRows = between(titleRows.from, 0, titleRows.to, COLUMNS - 1);
}

/** The same of a sheet of the stand-in, for a file. */
export function printOf({ pageLayout }: SheetModel): Print {
  const { titleRows, printArea, orientation, zoom, breaks } = pageLayout;
  return {
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    ...(titleRows ? { titleRows: { from: titleRows.row, to: lastRow(titleRows) } } : {}),
    ...(printArea && { area: printArea }),
    ...("horizontalFitToPages" in (zoom as object) ? {} : { manyPagesWide: true as const }),
    ...("verticalFitToPages" in (zoom as object) ? { onePage: true as const } : {}),
    ...(breaks.length > 0 && { breaks: [...breaks] }),
  };
}
