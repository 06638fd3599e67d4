import { strToU8, zipSync } from "fflate";
import type { BookSheet } from "../../src/files/book";
import { BinaryBytes, joined } from "./binaryBytes";

/**
 * A binary workbook (.xlsb) put together by hand from [MS-XLSB], because no program here writes one. LibreOffice reads it,
 * and a test has it do so.
 */
export function binaryWorkbook(sheets: readonly BookSheet[], options: { date1904?: true } = {}): Uint8Array {
  const strings: string[] = [];
  const formats = ["General"];
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.bin" ContentType="application/vnd.ms-excel.worksheet"/>`).join("")}<Override PartName="/xl/sharedStrings.bin" ContentType="application/vnd.ms-excel.sharedStrings"/><Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/></Types>`,
    ),
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.bin"]]),
    "xl/workbook.bin": joined([
      record(131),
      record(153, (to) => to.long(options.date1904 ? 1 : 0, 0).long(0)),
      record(143),
      ...sheets.map(({ name, visibility }, at) =>
        record(156, (to) =>
          to
            .long(["visible", "hidden", "veryHidden"].indexOf(visibility), at + 1)
            .long(`rId${at + 1}`.length)
            .wide(`rId${at + 1}`)
            .long(name.length)
            .wide(name),
        ),
      ),
      record(144),
      record(132),
    ]),
    "xl/_rels/workbook.bin.rels": relationships([
      ...sheets.map((_, at) => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.bin`] as const),
      ["rIdStrings", "sharedStrings", "sharedStrings.bin"],
      ["rIdStyles", "styles", "styles.bin"],
    ]),
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.bin`] = worksheet(sheet, strings, formats);
  });
  parts["xl/sharedStrings.bin"] = joined([
    record(159, (to) => to.long(strings.length, strings.length)),
    ...strings.map((text) => record(19, (to) => to.byte(0).long(text.length).wide(text))),
    record(160),
  ]);
  parts["xl/styles.bin"] = joined([
    record(278),
    record(615, (to) => to.long(formats.length - 1)),
    ...formats.slice(1).map((format, at) =>
      record(44, (to) =>
        to
          .short(164 + at)
          .long(format.length)
          .wide(format),
      ),
    ),
    record(616),
    record(617, (to) => to.long(formats.length)),
    ...formats.map((_, at) =>
      record(47, (to) =>
        to
          .short(0xffff, at === 0 ? 0 : 163 + at, 0, 0, 0)
          .byte(0, 0)
          .long(0),
      ),
    ),
    record(618),
    record(279),
  ]);
  return zipSync(parts);
}

function worksheet(sheet: BookSheet, strings: string[], formats: string[]): Uint8Array {
  const pieces = [record(129), record(145)];
  sheet.rows.forEach((cells, row) => {
    if (cells.length === 0) return;
    const hidden = sheet.hiddenRows.has(row) ? 0x10 : 0;
    pieces.push(record(0, (to) => to.long(row, 0).short(300).byte(0, hidden, 0).long(0)));
    cells.forEach((value, column) => {
      const style = styleOf(sheet, row, column, formats);
      const formula = sheet.formulas.has(`${row},${column}`);
      const cell = (id: number, write: (to: BinaryBytes) => BinaryBytes): void => {
        // A formula's tokens follow its result: here the shortest there are, a missing argument.
        const tokens = (to: BinaryBytes): BinaryBytes => to.short(0).long(1).byte(0x16).long(0);
        pieces.push(
          record(id, (to) =>
            formula ? tokens(write(to.long(column, style))) : write(to.long(column, style)),
          ),
        );
      };
      if (sheet.errors.has(`${row},${column}`))
        cell(formula ? 11 : 3, (to) => to.byte(ERRORS[String(value)]!));
      else if (typeof value === "boolean") cell(formula ? 10 : 4, (to) => to.byte(value ? 1 : 0));
      else if (typeof value === "number") {
        const isSmall = !formula && Number.isInteger(value) && Math.abs(value) < 2 ** 29;
        if (isSmall) cell(2, (to) => to.long((value << 2) | 2));
        else cell(formula ? 9 : 5, (to) => to.double(value));
      } else if (typeof value === "string" && formula) cell(8, (to) => to.long(value.length).wide(value));
      else if (typeof value === "string") {
        // As Excel does for most: the text stands among the shared ones.
        if (!strings.includes(value)) strings.push(value);
        cell(7, (to) => to.long(strings.indexOf(value)));
      } else if (style > 0) cell(1, (to) => to);
    });
  });
  return joined([...pieces, record(146), record(130)]);
}

const ERRORS: Readonly<Record<string, number>> = { "#DIV/0!": 0x07, "#N/A": 0x2a, "#VALUE!": 0x0f };

/** The number of the cell's style, which is that of its number format. Later formats win. */
function styleOf(sheet: BookSheet, row: number, column: number, formats: string[]): number {
  const format =
    sheet.formats.findLast(
      (area) =>
        area.numberFormat !== undefined &&
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    )?.numberFormat ?? "General";
  if (!formats.includes(format)) formats.push(format);
  return formats.indexOf(format);
}

/** A record: its number and the length of its data in groups of seven bits, then the data. */
export function record(id: number, write: (to: BinaryBytes) => BinaryBytes = (to) => to): Uint8Array {
  const data = write(new BinaryBytes()).done();
  const head = new BinaryBytes();
  if (id < 128) head.byte(id);
  else head.byte((id & 0x7f) | 0x80, id >> 7);
  let { length } = data;
  for (; length > 127; length >>= 7) head.byte((length & 0x7f) | 0x80);
  return joined([head.byte(length).done(), data]);
}

function relationships(all: readonly (readonly [id: string, kind: string, target: string])[]): Uint8Array {
  const written = all.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join("")}</Relationships>`,
  );
}
