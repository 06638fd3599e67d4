import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { FileProblem } from "../../files/book";
import type { InputFile } from "../../files/readFiles";

const READABLE = /\.(xlsx|xlsm|xlsb|xls|ods|csv|xml)$/i;

/** Excel's lock files, and what a Mac or a file server leaves beside a file. */
const LEFT_BEHIND = /^(~\$|\.)/;

/**
 * The files that the inputs name, folders opened (one level), in order of name.
 *
 * @throws FileProblem where one does not exist, or a folder has nothing that can be read
 */
export const inputFiles = (paths: readonly string[]): InputFile[] => inputPaths(paths).map(read);

/**
 * Where those files are.
 *
 * @throws FileProblem as for {@link inputFiles}, but of a file only where it does not exist
 */
export function inputPaths(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (!facts) throw new FileProblem(`There is no file or folder ${path}.`);
    if (!facts.isDirectory()) return [path];
    const inside = readdirSync(path)
      .filter((name) => READABLE.test(name) && !LEFT_BEHIND.test(name))
      .filter((name) => !statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory())
      .sort();
    if (inside.length === 0)
      throw new FileProblem(
        `The folder ${path} holds nothing to analyse: a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods), CSV files or an SSDA903 XML were looked for.`,
      );
    return inside.map((name) => join(path, name));
  });
}

function read(path: string): InputFile {
  try {
    return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FileProblem(
      `${path} could not be read (${code}): close it where it is open, or copy it elsewhere.`,
    );
  }
}
