import { mkdirSync, statSync, type BigIntStats } from "node:fs";
import { dirname, resolve } from "node:path";
import type { AnalysisResult } from "../../analysis/contract";
import { missingOf } from "../../analysis/returnsShown";
import type { ReturnId } from "../../domain/returns/forms";
import { FileProblem } from "../../files/book";
import { returnCsv } from "../../files/returnCsv";
import { counted } from "../../sheets/words";
import { WrongUsage, type Arguments } from "./arguments";
import { inputPaths } from "./inputFiles";
import { refuseImpossiblePlace, writeOutput } from "./outputFiles";

type Returns = NonNullable<AnalysisResult["returns"]>;
type ReturnPaths = Readonly<Record<ReturnId, string>>;

/**
 * Asked before the work: whether the CSV files can go where they are to go, and take the place of nothing that is read.
 *
 * @throws FileProblem, WrongUsage
 */
export function refuseImpossibleReturns(
  { inputs, match, values, circulatedBefore, json }: Arguments,
  csv: ReturnPaths,
): void {
  const paths = Object.values(csv);
  const folder = dirname(paths[0]!);
  refuseFolder(folder);
  const read = [...inputPaths(inputs), match, values, circulatedBefore].flatMap((path) => path ?? []);
  for (const path of paths) {
    if (isThere(folder)) refuseImpossiblePlace(path);
    const taken = read.find((other) => isSame(path, other));
    if (taken !== undefined)
      throw new WrongUsage(
        `The return would be written over ${taken}, which is read: name another folder with --csv.`,
      );
    if (json !== undefined && isSame(path, json))
      throw new WrongUsage(`--json names the same file as a return: give it one of its own.`);
  }
  // There they would be cases of the next run.
  if (inputs.some((input) => isFolder(input) && isSame(input, folder)))
    throw new WrongUsage(
      `The returns would be written into ${folder}, which is read whole: the next run would take them for cases. Name another folder with --csv.`,
    );
}

/** It is made where it is not there, in whatever of its path is. */
function refuseFolder(folder: string): void {
  let there = resolve(folder);
  while (!isThere(there) && dirname(there) !== there) there = dirname(there);
  if (!isFolder(there))
    throw new FileProblem(`The returns cannot be written into ${folder}: ${there} is not a folder.`);
}

function factsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false, bigint: true });
  } catch {
    // What stands above it is a file, or may not be looked into.
    return undefined;
  }
}
const isThere = (path: string) => factsOf(path) !== undefined;
const isFolder = (path: string) => factsOf(path)?.isDirectory() === true;

/** By any of its names: capitals, links and ".." make no other file of it. */
function isSame(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true;
  const [one, other] = [factsOf(a), factsOf(b)];
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/** @throws FileProblem */
export function writeReturns({ forms }: Returns, csv: ReturnPaths): void {
  const folder = dirname(Object.values(csv)[0]!);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FileProblem(`The folder ${folder} could not be made (${code}): choose another place.`);
  }
  for (const filled of forms) writeOutput(csv[filled.form.id], returnCsv(filled));
}

/** A line a return: for when, how many rows, and how much is missing before it can be sent. */
export function returnsInShort({ forms, rows }: Returns): string[] {
  return forms.map(({ form, period, count }) => {
    const { toMend, toCheck } = missingOf(rows, form.id);
    return `${form.title}, ${period.title}: ${counted(count, "row")}; missing: ${toMend} to mend, ${toCheck} to check`;
  });
}
