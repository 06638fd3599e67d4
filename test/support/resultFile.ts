import type { AnalysisResult } from "../../src/analysis/contract";
import type { Book } from "../../src/files/book";
import { ownSheets } from "../../src/files/ownSheets";
import { graft } from "../../src/files/xlsx/graft";
import type { Host } from "../../src/workbench/host/host";
import { showKnownValues } from "../../src/workbench/host/knownValues";

/** What the command line writes: the input as a file, with our sheets grafted on. */
export async function resultFile(
  { result, host }: { result: AnalysisResult; host: Host },
  { sheets, names }: Book,
): Promise<Uint8Array> {
  showKnownValues(host.model, result);
  const original = await graft(undefined, sheets, names);
  const written = host.toBook();
  const own = ownSheets(written);
  return graft(
    original,
    written.sheets.filter(({ name }) => own.has(name)),
    written.names,
  );
}
