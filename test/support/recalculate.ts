import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formulaCells, type CachedValue } from "./formulaCells";

/**
 * A second opinion on every formula of a workbook: its cached values are taken out, LibreOffice works them out anew, and
 * each must equal what the file said. Nothing of ours takes part in the second calculation.
 */
export interface Difference {
  sheet: string;
  cell: string;
  formula: string;
  ours: CachedValue;
  theirs: CachedValue;
}

const OFFICE = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

/** How far two calculations of the same number may stand apart, relative to its size. */
const TOLERANCE = 1e-9;

export const libreOffice = OFFICE.find((path) => existsSync(path));

/**
 * `describe` where LibreOffice is installed; elsewhere the tests are skipped and say so.
 *
 * @throws on a build server without LibreOffice: there the second opinion is not optional.
 */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  if (libreOffice !== undefined) describe(name, tests);
  else if (process.env.CI) throw new Error("LibreOffice is not installed: apt-get install libreoffice-calc");
  else describe.skip(`${name} (skipped: LibreOffice is not installed)`, tests);
}

/** Every formula cell whose cached value LibreOffice does not confirm. */
export async function recalculate(xlsx: Uint8Array): Promise<Difference[]> {
  const ours = formulaCells(xlsx);
  const theirs = new Map(
    formulaCells(await calculateWithLibreOffice(withoutCachedValues(xlsx))).map((cell) => [
      `${cell.sheet}!${cell.cell}`,
      cell,
    ]),
  );
  const differences: Difference[] = [];
  for (const cell of ours) {
    const found = theirs.get(`${cell.sheet}!${cell.cell}`);
    const value = found === undefined ? "(the formula is gone)" : found.value;
    if (!sameValue(cell.value, value))
      differences.push({
        sheet: cell.sheet,
        cell: cell.cell,
        formula: cell.formula,
        ours: cell.value,
        theirs: value,
      });
  }
  return differences;
}

/** The workbook with every formula's last result removed, all else untouched. */
export function withoutCachedValues(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const path of Object.keys(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const xml = strFromU8(parts[path] as Uint8Array);
    parts[path] = strToU8(xml.replace(/<c\b[^>]*>(?:(?!<\/c>)[^])*?<f\b[^]*?<\/c>/g, withoutResult));
  }
  return zipSync(parts, { level: 1 });
}

function withoutResult(cell: string): string {
  return cell
    .replace(/<v>[^<]*<\/v>|<v\/>/, "")
    .replace(/^<c\b[^>]*>/, (open) => open.replace(/ t="\w+"/, ""));
}

/** The workbook as LibreOffice calculates and saves it, in a profile of its own so that runs do not meet. */
export async function calculateWithLibreOffice(xlsx: Uint8Array): Promise<Uint8Array> {
  if (libreOffice === undefined) throw new Error("LibreOffice is not installed.");
  const folder = await mkdtemp(join(tmpdir(), "recalculate-"));
  try {
    const input = join(folder, "book.xlsx");
    await writeFile(input, xlsx);
    await promisify(execFile)(
      libreOffice,
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        input,
      ],
      { timeout: 220_000 },
    );
    return await readFile(join(folder, "out", "book.xlsx"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two errors are alike whatever their code: LibreOffice has its own for some, and no sheet of ours shows one. */
function sameValue(ours: CachedValue, theirs: CachedValue): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(ours), Math.abs(theirs));
  if (isErrorValue(ours) && isErrorValue(theirs)) return true;
  return ours === theirs;
}

function isErrorValue(value: CachedValue): boolean {
  return typeof value === "object" && value !== null;
}
