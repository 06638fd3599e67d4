import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { graft } from "../../src/files/xlsx/graft";
import { emptySheet } from "../../src/files/xlsx/readSheet";

/** A workbook whose days count from 1904, as Excel for the Mac once made them. */
export async function book1904(): Promise<Uint8Array> {
  const parts = unzipSync(await graft(undefined, [{ ...emptySheet("Cover"), rows: [["a"]] }], []));
  const text = strFromU8(parts["xl/workbook.xml"]!);
  const marked = /<workbookPr/.test(text)
    ? text.replace("<workbookPr", '<workbookPr date1904="1"')
    : text.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  parts["xl/workbook.xml"] = strToU8(marked);
  return zipSync(parts);
}
