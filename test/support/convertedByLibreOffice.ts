import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { libreOffice } from "./recalculate";

/** Files as LibreOffice saves them in another format, by their names' stems, in a profile of its own so that runs do not meet. */
export async function convertedByLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
): Promise<Record<string, Uint8Array>> {
  if (libreOffice === undefined) throw new Error("LibreOffice is not installed.");
  const folder = await mkdtemp(join(tmpdir(), "convert-"));
  try {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, name), files[name]!);
    await promisify(execFile)(
      libreOffice,
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--convert-to",
        to,
        "--outdir",
        join(folder, "out"),
        ...names.map((name) => join(folder, name)),
      ],
      { timeout: 120_000 },
    );
    const converted: Record<string, Uint8Array> = {};
    for (const name of names) {
      const stem = name.replace(/\.[^.]*$/, "");
      converted[stem] = new Uint8Array(await readFile(join(folder, "out", `${stem}.${to}`)));
    }
    return converted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
