import { analyse } from "../../src/analysis/analyse";
import type { AnalysisOptions, AnalysisResult, Progress } from "../../src/analysis/contract";
import { serialDay, type SerialDay } from "../../src/domain/dates/serialDay";
import type { Book } from "../../src/files/book";
import { connect } from "../../src/workbench/host/bridge";
import { createHost, type Host } from "../../src/workbench/host/host";
import { loadOffice } from "../../src/workbench/host/loadOffice";

export const SILENT: Progress = { report: () => undefined };

export const OPTIONS: AnalysisOptions = {
  today: serialDay(2026, 11, 23) as SerialDay,
  runAt: "14:05 on 23 November 2026",
  model: "asglb",
  make: ["core"],
};

/** A workbook open in the stand-in for Excel, behind the real office.js. */
export function open(book: Book): Host {
  const host = createHost({ book });
  loadOffice();
  connect(host);
  return host;
}

/** The whole pipeline over a book, as the command line runs it. */
export async function runAnalysis(
  book: Book,
  options: Partial<AnalysisOptions> = {},
): Promise<{ result: AnalysisResult; host: Host }> {
  const host = open(book);
  const result = await analyse({ ...OPTIONS, ...options }, SILENT);
  return { result, host };
}
