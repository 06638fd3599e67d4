import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ensure-packages.mjs";
import { findLibreOffice } from "./find-programs.mjs";

const SHEET = "Meeting list";

/**
 * Takes the picture of the first page of `Meeting list` as LibreOffice prints it: the sample analysed as at a month ago, and
 * again as at the day that its data reach. Needs LibreOffice and poppler (pdftotext, pdftoppm); without them the picture stays.
 *
 * @param {string} file where the picture goes, ending in .png
 */
export function pictureOfMeetingList(file) {
  const office = findLibreOffice();
  const hasPoppler = ["pdftotext", "pdftoppm"].every((program) => !spawnSync(program, ["-v"]).error);
  if (office === undefined || !hasPoppler) {
    console.error(`${path.basename(file)} stays as it is: that picture needs LibreOffice and poppler-utils.`);
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "meeting-list-"));
  const at = (name) => path.join(folder, name);
  const node = (script, ...options) =>
    run(process.execPath, [path.join(root, "scripts", script), ...options]);
  try {
    node("sample.mjs", "--children", "600", "--seed", "7", "--out", at("sample.xlsx"));
    const make = ["--make", "core,meeting"];
    node("analyse.mjs", at("sample.xlsx"), ...make, "--as-at", "2026-02-28", "--out", at("authority.xlsx"));
    node("analyse.mjs", at("authority.xlsx"), ...make, "--as-at", "2026-03-31", "--out", at("sample.xlsx"));
    const profile = `-env:UserInstallation=${pathToFileURL(at("profile"))}`;
    run(office, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, at("sample.xlsx")]);
    const pages = run("pdftotext", ["-layout", at("sample.pdf"), "-"]).split("\f");
    // Its title stands first on its first page.
    const page = String(pages.findIndex((words) => words.trimStart().startsWith(SHEET)) + 1);
    const picture = file.replace(/\.png$/, "");
    run("pdftoppm", ["-r", "120", "-f", page, "-l", page, "-singlefile", "-png", at("sample.pdf"), picture]);
    console.log(`Wrote ${path.relative(root, file)}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints; it must succeed. */
function run(program, options) {
  const { status, stdout, stderr, error } = spawnSync(program, options, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error || status !== 0) throw new Error(`${program} ended with ${status}: ${error ?? stderr}`);
  return stdout;
}
