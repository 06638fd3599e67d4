import { statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { FileProblem } from "../../files/book";

/**
 * Asked before the work, so that nobody waits for a result that has no place to go.
 *
 * @throws FileProblem
 */
export function refuseImpossiblePlace(path: string): void {
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new FileProblem(`${path} cannot be written: there is no folder ${folder}.`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new FileProblem(`${path} cannot be written: it is a folder.`);
}

/** @throws FileProblem where the file is locked, protected, or the disk is full */
export function writeOutput(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FileProblem(
      `${path} could not be written (${code}): close it where it is open, or choose another place.`,
    );
  }
}
