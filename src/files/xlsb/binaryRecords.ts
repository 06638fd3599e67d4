/** Records of a part of a binary package ([MS-XLSB] 2.3). Those that the reader asks for have a name here. */
export const RECORD = {
  row: 0,
  blank: 1,
  rk: 2,
  error: 3,
  bool: 4,
  real: 5,
  text: 6,
  sharedText: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBool: 10,
  formulaError: 11,
  shortBlank: 12,
  shortRk: 13,
  shortError: 14,
  shortBool: 15,
  shortReal: 16,
  shortText: 17,
  shortSharedText: 18,
  sharedItem: 19,
  name: 39,
  numberFormat: 44,
  cellFormat: 47,
  richText: 62,
  endOfCells: 146,
  startOfCells: 145,
  workbookProperties: 153,
  sheet: 156,
  sheetProtection: 535,
  startOfCellFormats: 617,
  endOfCellFormats: 618,
} as const;

/** Stands on one record after another, and reads through the one that it stands on. */
export class BinaryCursor {
  id = 0;
  private at = 0;
  private end = 0;
  private readonly view: DataView;

  constructor(private readonly part: Uint8Array) {
    this.view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  }

  /** Goes on to the next record; false at the end of the part. @throws Error where a record breaks off */
  next(): boolean {
    const { part } = this;
    let at = this.end;
    if (at >= part.length) return false;
    let id = part[at++]!;
    if (id & 0x80) id = (id & 0x7f) | ((part[at++]! & 0x7f) << 7);
    let size = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++]!;
      size |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    if (!(at + size <= part.length)) throw new Error("a record breaks off");
    this.id = id;
    this.at = at;
    this.end = at + size;
    return true;
  }

  byte(): number {
    return this.view.getUint8(this.taken(1));
  }

  short(): number {
    return this.view.getUint16(this.taken(2), true);
  }

  /** With a sign, as numbers in four bytes have it. */
  long(): number {
    return this.view.getInt32(this.taken(4), true);
  }

  double(): number {
    return this.view.getFloat64(this.taken(8), true);
  }

  skip(count: number): void {
    this.taken(count);
  }

  /** Its length, then characters of two bytes; a length of -1 is no text. */
  text(): string {
    const count = this.long();
    if (count === -1) return "";
    let text = "";
    let at = this.taken(2 * count);
    for (let left = count; left > 0; left--, at += 2)
      text += String.fromCharCode(this.view.getUint16(at, true));
    return text;
  }

  private taken(count: number): number {
    const { at } = this;
    if (count < 0 || at + count > this.end) throw new Error("a record is too short");
    this.at += count;
    return at;
  }
}
