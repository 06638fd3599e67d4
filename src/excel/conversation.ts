import { breather } from "./breathe";
import { errorCode, REFUSED_WHOLE, TOO_LARGE } from "./errors";

/** How long work tells its caller how far it is, and hears that it should stop. */
export interface Watch {
  /** `done` from 0 to 1; undefined while the work has to wait. */
  report?(done: number | undefined, detail?: string): void;
  /** Aborted: the work ends with the signal's own reason before the first write; later it is finished. */
  signal?: AbortSignal;
  /** Waits some milliseconds; tests give their own. */
  pause?(milliseconds: number): Promise<void>;
}

/**
 * A few requests that belong together. Every piece starts from the workbook, never from an object of an earlier piece,
 * so that it can be queued a second time.
 */
export interface Piece {
  /** What it sends plus what its answer brings, in bytes, estimated. */
  bytes: number;
  /** Queues the requests; what it returns is run after the sync and takes the answers. */
  queue(): (() => void) | void;
  /** The same work in smaller pieces, where it can be split. */
  split?(): Piece[];
}

/**
 * The one way in which this product talks to Excel: pieces are gathered into batches by bytes, a batch is one sync.
 * Excel on the web takes and gives at most 5 MB at a time; a batch stays well below half of it, because estimates err
 * and because office.js adds its own words to each piece.
 */
export interface Conversation {
  readonly context: Excel.RequestContext;
  /** Whether anything in the workbook may have been changed by this conversation. */
  readonly wrote: boolean;
  /** One question and its answer. */
  ask<T>(queue: () => () => T): Promise<T>;
  read(pieces: Iterable<Piece>): Promise<void>;
  /** Never cancelled half-way. */
  write(pieces: Iterable<Piece>): Promise<void>;
}

const BATCH_BYTES = 2_400_000;
const WAIT_FOR_CELL = 1000;
const WAITS = 20;

export function converse(context: Excel.RequestContext, watch: Watch = {}): Conversation {
  const breathe = breather();
  const pause = watch.pause ?? ((time: number) => new Promise<void>((resume) => setTimeout(resume, time)));
  let wrote = false;

  async function sync(batch: readonly Piece[], writing: boolean, waits: number): Promise<void> {
    if (!writing) watch.signal?.throwIfAborted();
    if (writing) {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
    }
    const answers = batch.map((piece) => piece.queue());
    try {
      await context.sync();
      wrote ||= writing;
    } catch (error) {
      const code = errorCode(error) ?? "";
      wrote ||= writing && !REFUSED_WHOLE.has(code);
      if (code !== "InvalidOperationInCellEditMode" || waits === 0) throw error;
      watch.report?.(undefined, "Finish editing the cell (press Enter) so that the work can go on");
      await pause(WAIT_FOR_CELL);
      return sync(batch, writing, waits - 1);
    }
    for (const answer of answers) answer?.();
  }

  async function deliver(batch: readonly Piece[], writing: boolean): Promise<void> {
    try {
      await sync(batch, writing, WAITS);
    } catch (error) {
      const smaller = TOO_LARGE.has(errorCode(error) ?? "") ? smallerPieces(batch) : undefined;
      if (!smaller) throw error;
      for (const part of smaller) await deliver([part], writing);
    }
  }

  async function send(pieces: Iterable<Piece>, writing: boolean): Promise<void> {
    const source = pieces[Symbol.iterator]();
    const next = (): Piece | undefined => source.next().value as Piece | undefined;

    for (let piece = next(); piece;) {
      const batch: Piece[] = [];
      let bytes = 0;
      while (piece && (batch.length === 0 || bytes + piece.bytes <= BATCH_BYTES)) {
        batch.push(piece);
        bytes += piece.bytes;
        await breathe();
        piece = next();
      }
      await deliver(batch, writing);
    }
  }

  return {
    context,
    get wrote() {
      return wrote;
    },
    async ask<T>(queue: () => () => T): Promise<T> {
      const found: T[] = [];
      await sync(
        [
          {
            bytes: 0,
            queue: () =>
              (
                (answer) => () =>
                  found.push(answer())
              )(queue()),
          },
        ],
        false,
        WAITS,
      );
      return found[0] as T;
    },
    read: (pieces) => send(pieces, false),
    write: (pieces) => send(pieces, true),
  };
}

/** What to try after "too large": the pieces one by one, or the parts of a single one. */
function smallerPieces(batch: readonly Piece[]): readonly Piece[] | undefined {
  return batch.length > 1 ? batch : batch[0]?.split?.();
}
