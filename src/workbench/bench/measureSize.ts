import { analyse } from "../../analysis/analyse";
import { serialDay, type SerialDay } from "../../domain/dates/serialDay";
import { ownSheets } from "../../files/ownSheets";
import { readFiles } from "../../files/readFiles";
import { graft } from "../../files/xlsx/graft";
import { showKnownValues } from "../host/knownValues";
import { connect } from "../host/bridge";
import { createHost } from "../host/host";
import { loadOffice } from "../host/loadOffice";
import type { MakeGroup } from "../../sheets/plan";
import { makeAuthority, ssda903Files } from "../sample";

/** One size, by step, in milliseconds. */
export interface Measured {
  rows: number;
  children: number;
  steps: Record<string, number>;
  /** Recognising, parsing, joining and checking the cells, in bare reads of the same cells; the budget is 3. */
  readsToUnderstand: number;
  syncs: number;
  megabytes: number;
  /** Megabytes, of the whole process, so far. */
  peakMemory: number;
}

/** Children of the sample have about this many episode rows each. */
const ROWS_A_CHILD = 3.4;

export const childrenOfRows = (rows: number): number => Math.round(rows / ROWS_A_CHILD);

/** Files in, workbook out, as the command line does it, over a sample of so many children. */
export async function measureSize(children: number, make: readonly MakeGroup[]): Promise<Measured> {
  const authority = makeAuthority({ seed: 1, children });
  const encoder = new TextEncoder();
  const files = ssda903Files(authority, "whole").map(({ name, text }) => ({
    name,
    bytes: encoder.encode(text),
  }));
  const steps: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T> | T): Promise<T> => {
    const start = performance.now();
    const done = await work();
    steps[step] = Math.round(performance.now() - start);
    return done;
  };

  loadOffice();
  const input = await timed("files in", () => readFiles(files));
  const host = await timed("workbook opened", () => {
    const opened = createHost({ book: input.book });
    connect(opened);
    return opened;
  });
  const options = {
    today: serialDay(2026, 11, 23) as SerialDay,
    runAt: "bench",
    model: "asglb" as const,
    make,
  };
  const result = await analyse(options, { report: () => undefined });
  for (const [step, time] of Object.entries(result.timing)) steps[`analysis: ${step}`] = time;
  await timed("workbook out", async () => {
    showKnownValues(host.model, result);
    const book = host.toBook();
    const own = ownSheets(book);
    return graft(
      undefined,
      [...book.sheets.filter(({ name }) => own.has(name)), ...input.book.sheets],
      book.names,
    );
  });
  const { read, recognise } = result.timing;
  const { syncs, bytesIn, bytesOut } = host.counters;
  const episodes = result.tables.find(({ layout }) => layout === "903-episodes")!;
  return {
    rows: episodes.rows,
    children: result.children,
    steps,
    readsToUnderstand: recognise / read,
    syncs,
    megabytes: (bytesIn + bytesOut) / 1e6,
    peakMemory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
