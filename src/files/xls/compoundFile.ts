/**
 * The compound file ([MS-CFB]): a small file system in a file, in which the old office formats keep their streams, and
 * newer ones a protected package. Only the streams at its root are read; what is embedded deeper belongs to other documents.
 */

const FIRST_FAT_SECTORS = 109;
const ENTRY_LENGTH = 128;
const NO_ENTRY = 0xffffffff;
/** Sector numbers from here on are marks, not places. */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const MINI_SHIFT = 6;

/**
 * The streams at the root, by name. They are read when they are asked for.
 *
 * @throws Error where the file is damaged
 */
export function rootStreams(bytes: Uint8Array): Map<string, () => Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Error("an unknown size of sectors");
  const fat = readFat(view, shift);
  const read = (first: number, size?: number): Uint8Array => joinedSectors(bytes, fat, first, shift, size);

  const directory = read(view.getUint32(48, true));
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const miniCutoff = view.getUint32(56, true);
  const root = entryAt(entries, 0);
  let mini: { container: Uint8Array; fat: Uint32Array } | undefined;
  const readMini = (first: number, size: number): Uint8Array => {
    mini ??= {
      container: read(root.first, root.size),
      fat: numbersOf(read(view.getUint32(60, true))),
    };
    return joinedMiniSectors(mini.container, mini.fat, first, size);
  };

  const streams = new Map<string, () => Uint8Array>();
  for (const { name, kind, first, size } of siblings(entries, root.child)) {
    if (kind !== STREAM) continue;
    streams.set(name, () => (size < miniCutoff ? readMini(first, size) : read(first, size)));
  }
  return streams;
}

interface Entry {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  first: number;
  size: number;
}

function entryAt(entries: DataView, index: number): Entry {
  const at = index * ENTRY_LENGTH;
  const nameLength = Math.min(31, Math.max(0, entries.getUint16(at + 64, true) / 2 - 1));
  let name = "";
  for (let letter = 0; letter < nameLength; letter++)
    name += String.fromCharCode(entries.getUint16(at + 2 * letter, true));
  return {
    name,
    kind: entries.getUint8(at + 66),
    left: entries.getUint32(at + 68, true),
    right: entries.getUint32(at + 72, true),
    child: entries.getUint32(at + 76, true),
    first: entries.getUint32(at + 116, true),
    size: entries.getUint32(at + 120, true),
  };
}

/** The entries of one folder hang in a tree. */
function siblings(entries: DataView, first: number): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>([NO_ENTRY]);
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(entries, index);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

/** The table of sectors: for each the one that follows it. */
function readFat(view: DataView, shift: number): Uint32Array {
  const perSector = 1 << (shift - 2);
  const sectors: number[] = [];
  for (let at = 0; at < FIRST_FAT_SECTORS; at++) sectors.push(view.getUint32(76 + 4 * at, true));
  let more = view.getUint32(68, true);
  for (let left = view.getUint32(72, true); left > 0 && more < LAST_SECTOR; left--) {
    const start = (more + 1) << shift;
    for (let at = 0; at < perSector - 1; at++) sectors.push(view.getUint32(start + 4 * at, true));
    more = view.getUint32(start + 4 * (perSector - 1), true);
  }
  const used = sectors.filter((sector) => sector < LAST_SECTOR);
  const fat = new Uint32Array(used.length * perSector);
  used.forEach((sector, order) => {
    const start = (sector + 1) * 2 ** shift;
    for (let at = 0; at < perSector; at++) fat[order * perSector + at] = view.getUint32(start + 4 * at, true);
  });
  return fat;
}

/** A stream's sectors one after another; of the last one only what the stream's size says. */
function joinedSectors(
  bytes: Uint8Array,
  fat: Uint32Array,
  first: number,
  shift: number,
  size?: number,
): Uint8Array {
  const length = 2 ** shift;
  const sectors = chain(fat, first, size === undefined ? Infinity : Math.ceil(size / length));
  const joined = new Uint8Array(sectors.length * length);
  sectors.forEach((sector, order) => {
    const start = (sector + 1) * length;
    if (start >= bytes.length) throw new Error("a sector is missing");
    // Some programs leave the last sector of a file short.
    joined.set(bytes.subarray(start, start + length), order * length);
  });
  if (size !== undefined && size > joined.length) throw new Error("a stream breaks off");
  return joined.subarray(0, size ?? joined.length);
}

function joinedMiniSectors(container: Uint8Array, fat: Uint32Array, first: number, size: number): Uint8Array {
  const length = 1 << MINI_SHIFT;
  const joined = new Uint8Array(Math.ceil(size / length) * length);
  const sectors = chain(fat, first, Math.ceil(size / length));
  if (sectors.length * length < size) throw new Error("a stream breaks off");
  sectors.forEach((sector, order) =>
    joined.set(container.subarray(sector * length, (sector + 1) * length), order * length),
  );
  return joined.subarray(0, size);
}

function chain(fat: Uint32Array, first: number, most: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < LAST_SECTOR && sectors.length < most; sector = fat[sector] as number) {
    if (sector >= fat.length || sectors.length > fat.length) throw new Error("a damaged chain of sectors");
    sectors.push(sector);
  }
  return sectors;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(4 * at, true));
}
