import { BinaryBytes, joined } from "../../support/binaryBytes";

/** Workbooks of the old format put together by hand from [MS-XLS] and [MS-CFB], with what no program here writes. */

export function biff(id: number, write: (to: BinaryBytes) => BinaryBytes = (to) => to): Uint8Array {
  const data = write(new BinaryBytes()).done();
  return joined([new BinaryBytes().short(id, data.length).done(), data]);
}

export const EXCEL_97 = 0x0600;
export const EXCEL_5 = 0x0500;

const GLOBALS = 0x0005;
const WORKSHEET = 0x0010;

export const start = (version: number, kind: number): Uint8Array =>
  biff(0x809, (to) => to.short(version, kind, 0, 0).long(0, 0));
export const END = biff(0x0a);

export interface HandMadeSheet {
  name: string;
  /** 0 shows, 1 hidden, 2 very hidden. */
  state?: number;
  /** 0 a worksheet, 2 a chart. */
  kind?: number;
  records: readonly Uint8Array[];
}

/** A workbook stream: records for all sheets, then the sheets, whose places it works out. */
export function workbookStream(
  globals: readonly Uint8Array[],
  sheets: readonly HandMadeSheet[],
  version = EXCEL_97,
): Uint8Array {
  const bodies = sheets.map(({ records }) => joined([start(version, WORKSHEET), ...records, END]));
  const entries = (from: number): Uint8Array[] => {
    let place = from;
    return sheets.map(({ name, state = 0, kind = 0 }, at) => {
      const entry = biff(0x85, (to) => {
        to.long(place).byte(state, kind).byte(name.length);
        return (version === EXCEL_97 ? to.byte(0) : to).narrow(name);
      });
      place += bodies[at]!.length;
      return entry;
    });
  };
  const head = (from: number): Uint8Array =>
    joined([start(version, GLOBALS), ...globals, ...entries(from), END]);
  return joined([head(head(0).length), ...bodies]);
}

const SECTOR = 512;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

/** A compound file of one stream at its root, its sectors in an order that is not their own: last first. */
export function compoundFile(name: string, content: Uint8Array): Uint8Array {
  // Short streams would stand among the mini sectors; this one is made long.
  const padded = new Uint8Array(Math.max(4096, Math.ceil(content.length / SECTOR) * SECTOR));
  padded.set(content);
  const count = padded.length / SECTOR;
  if (count > 120) throw new Error("a table of sectors has room for no more");
  const fat = new Uint32Array(SECTOR / 4).fill(FREE);
  fat[0] = FAT_SECTOR;
  fat[1] = END_OF_CHAIN;
  const sectorOf = (order: number): number => 1 + count - order;
  for (let order = 0; order < count; order++)
    fat[sectorOf(order)] = order === count - 1 ? END_OF_CHAIN : sectorOf(order + 1);
  const header = new BinaryBytes()
    .byte(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    .long(0, 0, 0, 0)
    .short(0x3e, 3, 0xfffe, 9, 6, 0, 0, 0)
    .long(0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0)
    .long(0, ...new Array<number>(108).fill(FREE))
    .done();
  const directory = joined([
    entry("Root Entry", 5, 1, END_OF_CHAIN, 0),
    entry(name, 2, FREE, sectorOf(0), padded.length),
    new Uint8Array(256),
  ]);
  const body = new Uint8Array(padded.length);
  for (let order = 0; order < count; order++)
    body.set(padded.subarray(order * SECTOR, (order + 1) * SECTOR), (sectorOf(order) - 2) * SECTOR);
  return joined([header, new Uint8Array(fat.buffer), directory, body]);
}

function entry(name: string, kind: number, child: number, first: number, size: number): Uint8Array {
  const padded = new Uint8Array(64);
  padded.set(new BinaryBytes().wide(name).done());
  return joined([
    padded,
    new BinaryBytes()
      .short(2 * name.length + 2)
      .byte(kind, 1)
      .long(FREE, FREE, child, 0, 0, 0, 0, 0, 0, 0, 0, 0, first, size, 0)
      .done(),
  ]);
}
