import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ensure-packages.mjs";
import { findLibreOffice } from "./find-programs.mjs";

/**
 * Takes pictures of sheets as LibreOffice prints them, a page of each: the sample analysed as at a month ago, and again
 * as at the day that its data reach. Needs LibreOffice and poppler (pdftotext, pdftoppm); without them the pictures stay.
 *
 * @param {Record<string, { file: string, page?: number }>} pictures by the sheet's name, where its picture goes, ending in .png, and
 *   which of its pages it is of, from 1
 * @param {Record<string, string | number>} inputs what is entered, by the name of its cell
 */
export function picturesOfSheets(pictures, inputs) {
  const office = findLibreOffice();
  const hasPoppler = ["pdftotext", "pdftoppm"].every((program) => !spawnSync(program, ["-v"]).error);
  if (office === undefined || !hasPoppler) {
    console.error(
      "The pictures of printed sheets stay as they are: they need LibreOffice and poppler-utils.",
    );
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "printed-"));
  const at = (name) => path.join(folder, name);
  const node = (script, ...options) =>
    run(process.execPath, [path.join(root, "scripts", script), ...options]);
  try {
    node("sample.mjs", "--children", "600", "--seed", "7", "--out", at("sample.xlsx"));
    const make = ["--make", "core,meeting,report,costs", "--inputs", at("inputs.json")];
    writeFileSync(at("inputs.json"), JSON.stringify(inputs));
    node("analyse.mjs", at("sample.xlsx"), ...make, "--as-at", "2026-02-28", "--out", at("authority.xlsx"));
    node("analyse.mjs", at("authority.xlsx"), ...make, "--as-at", "2026-03-31", "--out", at("sample.xlsx"));
    const profile = `-env:UserInstallation=${pathToFileURL(at("profile"))}`;
    run(office, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, at("sample.xlsx")]);
    const pages = run("pdftotext", ["-layout", at("sample.pdf"), "-"]).split("\f");
    for (const [sheet, { file, page: nth = 1 }] of Object.entries(pictures)) {
      // Every page has the name of its sheet at its foot.
      const foot = new RegExp(`^ *${sheet} +Page \\d+ of \\d+ *$`, "m");
      const own = pages.flatMap((words, at) => (foot.test(words) ? [String(at + 1)] : []));
      const page = own[nth - 1];
      if (page === undefined) throw new Error(`${sheet} was printed on ${own.length} pages.`);
      const picture = file.replace(/\.png$/, "");
      run("pdftoppm", [
        "-r",
        "100",
        "-f",
        page,
        "-l",
        page,
        "-singlefile",
        "-png",
        at("sample.pdf"),
        picture,
      ]);
      console.log(`Wrote ${path.relative(root, file)}.`);
    }
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
