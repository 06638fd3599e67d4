import { Deflate, inflateSync } from "fflate";

/**
 * A zip archive in the little that office packages need of it (PKWARE's APPNOTE): entries stored or deflated. An entry that
 * nobody changes is copied in its compressed form, so that it stays byte for byte and costs nothing. The engine's own
 * compressor is used where there is one; it is several times as fast as one in JavaScript.
 */

/** An entry as it stands in the archive. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  size: number;
  compressed: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** In names: UTF-8. */
const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 1;
/** 1 January 1980, the first day that zip knows: the same input makes the same bytes. */
const FIRST_DAY = 0x21;
const SIZE_IN_EXTRA = 0xffffffff;

/** Sheets of results are long and repetitive: a light compression is quick and hardly larger. */
const FALLBACK_LEVEL = 2;
/** Below this the engine's streams cost more than they save. */
const WORTH_A_STREAM = 100_000;

/** @throws Error where the bytes are no archive, or a damaged or encrypted one */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < first) throw new Error("no directory");
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new Error("a damaged directory");
    if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new Error("an encrypted entry");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    const start =
      sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
    if (start + sizes.compressed > bytes.length) throw new Error("an entry breaks off");
    if (!name.endsWith("/")) {
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        size: sizes.size,
        compressed: bytes.subarray(start, start + sizes.compressed),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and place, from the "zip64" extra field where the plain ones do not hold them. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { size: number; compressed: number; offset: number } {
  const found = {
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ["size", "compressed", "offset"] as const) {
      if (found[key] !== SIZE_IN_EXTRA) continue;
      found[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return found;
}

/** @throws Error where the content is damaged */
export async function inflated(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.method === 0) return entry.compressed;
  if (entry.method !== 8) throw new Error("an unknown compression");
  if (entry.size < WORTH_A_STREAM || typeof DecompressionStream === "undefined") {
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
  }
  return through(new DecompressionStream("deflate-raw"), [entry.compressed], () => undefined);
}

/** Makes an entry of content in pieces; the pieces themselves are never held together. */
export async function deflated(name: string, pieces: Iterable<Uint8Array>): Promise<ZipEntry> {
  const sum = new Crc32();
  let size = 0;
  const seen = (piece: Uint8Array): void => {
    sum.add(piece);
    size += piece.length;
  };
  const { start, rest } = startOf(pieces);
  const compressed =
    rest === undefined || typeof CompressionStream === "undefined"
      ? deflatedInScript(chained(start, rest), seen)
      : await through(new CompressionStream("deflate-raw"), chained(start, rest), seen);
  return { name, method: 8, crc: sum.value, size, compressed };
}

/** The first pieces, and the others where the content is worth a stream. */
function startOf(pieces: Iterable<Uint8Array>): {
  start: Uint8Array[];
  rest: Iterator<Uint8Array> | undefined;
} {
  const start: Uint8Array[] = [];
  const rest = pieces[Symbol.iterator]();
  for (let size = 0; size < WORTH_A_STREAM;) {
    const step = rest.next();
    if (step.done) return { start, rest: undefined };
    start.push(step.value);
    size += step.value.length;
  }
  return { start, rest };
}

function* chained(
  start: readonly Uint8Array[],
  rest: Iterator<Uint8Array> | undefined,
): Generator<Uint8Array> {
  yield* start;
  if (rest) for (let step = rest.next(); !step.done; step = rest.next()) yield step.value;
}

function deflatedInScript(pieces: Iterable<Uint8Array>, seen: (piece: Uint8Array) => void): Uint8Array {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: FALLBACK_LEVEL }, (chunk) => chunks.push(chunk));
  for (const piece of pieces) {
    seen(piece);
    deflate.push(piece);
  }
  deflate.push(new Uint8Array(), true);
  return joined(chunks);
}

async function through(
  stream: { readable: ReadableStream; writable: WritableStream },
  pieces: Iterable<Uint8Array>,
  seen: (piece: Uint8Array) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reading = (async (): Promise<void> => {
    const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    for (let step = await reader.read(); !step.done; step = await reader.read()) chunks.push(step.value);
  })();
  const writer = stream.writable.getWriter() as WritableStreamDefaultWriter<Uint8Array>;
  const writing = (async (): Promise<void> => {
    for (const piece of pieces) {
      seen(piece);
      await writer.write(piece);
    }
    await writer.close();
  })();
  await Promise.all([reading, writing]);
  return joined(chunks);
}

/** An archive of entries in their order. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const length = entries.reduce(
    (sum, { compressed }, at) => sum + 76 + 2 * (names[at] as Uint8Array).length + compressed.length,
    END_LENGTH,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeShared(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] as number, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that the local header and the directory have alike, from the version needed on. */
function writeShared(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** Whether the bytes begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

class Crc32 {
  private state = -1;

  add(bytes: Uint8Array): void {
    let { state } = this;
    for (let at = 0; at < bytes.length; at++) {
      state = (CRC_TABLE[(state ^ (bytes[at] as number)) & 0xff] as number) ^ (state >>> 8);
    }
    this.state = state;
  }

  get value(): number {
    return ~this.state >>> 0;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
