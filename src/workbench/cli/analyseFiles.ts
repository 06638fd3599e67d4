import { analyse } from "../../analysis/analyse";
import { circulate } from "../../analysis/circulate";
import type { AnalysisResult, CopyMade } from "../../analysis/contract";
import { serialDay, type SerialDay } from "../../domain/dates/serialDay";
import type { Book } from "../../files/book";
import { ownSheets } from "../../files/ownSheets";
import { readFiles, type ReadFiles } from "../../files/readFiles";
import { graft } from "../../files/xlsx/graft";
import { connect } from "../host/bridge";
import { createHost, type Host } from "../host/host";
import { loadOffice } from "../host/loadOffice";
import { readArguments, USAGE, WrongUsage, type Arguments } from "./arguments";
import { type Choices, readInputs, readMatches, refuseUnknownInputs } from "./choices";
import { inputFiles } from "./inputFiles";
import { jsonReport } from "./jsonReport";
import { refuseImpossiblePlace, writeOutput } from "./outputFiles";
import { refuseImpossibleReturns, returnsInShort, writeReturns } from "./returnFiles";
import { showKnownValues } from "../host/knownValues";
import { progressBar } from "./progressBar";

/**
 * The command `analyse`: files in, result workbook and JSON out, by the product's own pipeline through office.js.
 *
 * @returns the exit code 0; everything else is thrown (exit.ts)
 */
export async function analyseFiles(argv: readonly string[]): Promise<0> {
  if (argv.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const asked = readArguments(argv);
  if (asked.out) refuseImpossiblePlace(asked.out);
  if (asked.circulated) refuseImpossiblePlace(asked.circulated);
  if (asked.json && asked.json !== "-") refuseImpossiblePlace(asked.json);
  if (asked.csv) refuseImpossibleReturns(asked, asked.csv);
  const input = await readFiles(inputFiles(asked.inputs));
  const [before] = asked.circulatedBefore ? inputFiles([asked.circulatedBefore]) : [];
  if (asked.out && input.original && !asked.out.toLowerCase().endsWith(`.${input.original.extension}`))
    throw new WrongUsage(
      `The result of a .${input.original.extension} workbook must be named .${input.original.extension} too, or Excel refuses it.`,
    );
  const choices: Choices = {
    ...(asked.match && { matches: readMatches(asked.match, input.fileOf.keys()) }),
    ...(asked.values && { inputs: readInputs(asked.values) }),
  };
  // The days of a book that counts from 1904 are shifted already, and are shifted back when it is written.
  const host = createHost({ book: { ...input.book, date1904: false }, year: new Date().getFullYear() });
  loadOffice();
  connect(host);

  const bar = progressBar(process.stderr);
  const result = await runAnalysis(asked, choices, input, bar).finally(bar.end);
  if (asked.values) refuseUnknownInputs(asked.values, choices, result);
  showKnownValues(host.model, result);
  for (const notice of result.notices) console.error(notice);

  if (asked.out) writeOutput(asked.out, await resultWorkbook(host, input));
  const copy = asked.circulated ? await circulate(result, before) : undefined;
  if (copy) {
    for (const notice of copy.notices) console.error(notice);
    writeOutput(asked.circulated!, copy.bytes);
  }
  if (asked.csv && result.returns) writeReturns(result.returns, asked.csv);
  if (asked.json) writeJson(asked, result, host, copy);
  if (!asked.out && !asked.json && !asked.circulated) console.log(inShort(result));
  return 0;
}

function runAnalysis(
  asked: Arguments,
  choices: Choices,
  input: ReadFiles,
  progress: ReturnType<typeof progressBar>,
) {
  const now = new Date();
  return analyse(
    {
      today: serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) as SerialDay,
      runAt: now.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" }),
      model: asked.model,
      make: asked.make,
      files: [...new Set(input.fileOf.values())],
      fileOf: input.fileOf,
      ...(asked.asAt !== undefined && { asAt: asked.asAt }),
      ...(asked.from !== undefined && { from: asked.from }),
      ...(asked.to !== undefined && { to: asked.to }),
      ...choices,
    },
    progress,
  );
}

/** The input with our sheets added; of anything but .xlsx, a new workbook that holds the input's sheets too. */
async function resultWorkbook(host: Host, { original, book }: ReadFiles): Promise<Uint8Array> {
  const written: Book = host.toBook();
  const own = ownSheets(written);
  const ours = written.sheets.filter(({ name }) => own.has(name));
  return original
    ? graft(original.bytes, ours, written.names)
    : graft(undefined, [...ours, ...book.sheets], written.names);
}

function writeJson(
  { json, journeys, findings, csv }: Arguments,
  result: AnalysisResult,
  host: Host,
  copy: CopyMade | undefined,
): void {
  const { syncs, bytesIn, bytesOut } = host.counters;
  const traffic = { syncs, bytes: bytesIn + bytesOut };
  const report = jsonReport(result, {
    journeys,
    findings,
    traffic,
    ...(copy && { copy }),
    ...(csv && { csv }),
  });
  const text = `${JSON.stringify(report, null, 1)}\n`;
  if (json === "-") process.stdout.write(text);
  else writeOutput(json!, text);
}

/** For a person who asked for no file: the headline measures in a few lines. */
function inShort({ measures, tables, findings, returns }: AnalysisResult): string {
  const figures = Object.entries(measures).map(
    ([id, { value, n }]) =>
      `${id}: ${value === null ? "nobody in the period" : `${value} days, ${n} children`}`,
  );
  const used = tables.map(({ sheet, title, used: rows }) => `${sheet} (${title}, ${rows} rows used)`);
  return [
    `Read: ${used.join("; ")}`,
    ...figures,
    ...(returns ? returnsInShort(returns) : []),
    `${findings.length} data queries. Use --out FILE.xlsx for the sheets.`,
  ].join("\n");
}
