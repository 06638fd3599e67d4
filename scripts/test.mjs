import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensurePackages, root } from "./ensure-packages.mjs";
import { findBrowser, findLibreOffice, installBrowser } from "./find-programs.mjs";
import { testsTogether } from "./tests-together.mjs";

// Everything that has to hold, in one command. Each check of the code as text counts as one test; the rest is jest's.
// `npm test -- PATTERN` runs only the tests of matching files.

/** Browsers leave half of a machine with two processors idle: these tests, which take long, run beside theirs. */
const BESIDE_BROWSER = /^\/test\/(?:cohorts|taskpane|workbench\/cli)\//;

/** The rooms of the domain that read days and reckon with them: the others work on what these say. */
const WORK_WITH_DAYS = /^\/test\/domain\/(?:dates|drift|measures)\//;
const IN_BROWSER = "/test/browser/";

ensurePackages();

const pattern = process.argv[2];
const browser = findBrowser() ?? installBrowser();
const libreOffice = findLibreOffice();
const count = { passed: 0, failed: 0 };

// Lint takes longest of the three and uses one processor: the tests begin beside it.
let lint;
if (pattern === undefined) {
  lint = check("Lint", "eslint/bin/eslint.js", ".", "--max-warnings", "0");
  await Promise.all([
    check("Types", "typescript/bin/tsc", "--noEmit"),
    check("Format", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  ]);
}
if (libreOffice === undefined) {
  console.log(
    "LibreOffice was not found: what it should recalculate is not checked here. Install it, or set SOFFICE.",
  );
  if (process.env.CI) count.failed++;
}
if (pattern !== undefined) await jest("Tests", ["--testPathPatterns", pattern]);
else {
  const rest = testsTogether("rest", (file) => !file.startsWith(IN_BROWSER) && !BESIDE_BROWSER.test(file));
  await Promise.all([lint, jest("Unit and workbook tests", ["--testMatch", rest, "--maxWorkers=2"])]);
  await Promise.all([inBrowser(), besideBrowser()]);
}

if (count.failed > 0) process.exitCode = 1;
console.log(`${count.passed} passed, ${count.failed} failed`);

async function inBrowser() {
  if (browser !== undefined) return jest("Browser tests", ["--testPathPatterns", IN_BROWSER, "--runInBand"]);
  console.error(
    "No browser was found for the browser tests. Install Edge, Chrome or Chromium, or set CHROMIUM.",
  );
  count.failed++;
}

async function besideBrowser() {
  const beside = testsTogether("beside-browser", (file) => BESIDE_BROWSER.test(file));
  await jest("Cohorts, pane and command line", ["--testMatch", beside, "--runInBand"]);
  const days = testsTogether("days", (file) => WORK_WITH_DAYS.test(file));
  await jest("Days on the other side of the world", ["--testMatch", days, "--runInBand"], {
    TZ: "Pacific/Auckland",
  });
}

async function check(title, tool, ...args) {
  const { status, seconds, output } = await run([`node_modules/${tool}`, ...args], { quiet: true });
  if (status === 0) count.passed++;
  else count.failed++;
  console.log(`${title}: ${status === 0 ? "passed" : `failed\n${output}`} (${seconds} s)`);
}

/** Runs jest and adds up what it counted. A file that did not even load counts as one failure. */
async function jest(title, args, environment = {}) {
  console.log(`\n${title}`);
  const report = path.join(root, ".cache", `jest-${process.pid}-${title.replaceAll(/\W/g, "")}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const jestFile = "node_modules/jest/bin/jest.js";
  const { status, seconds } = await run([jestFile, ...args, "--json", "--outputFile", report], {
    environment,
  });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  rmSync(report, { force: true });
  const passed = counted?.numPassedTests ?? 0;
  let failed = (counted?.numFailedTests ?? 0) + (counted?.numRuntimeErrorTestSuites ?? 0);
  if (status !== 0 && failed === 0) failed = 1;
  count.passed += passed;
  count.failed += failed;
  console.log(`${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

/** Runs a script of node; `quiet` keeps what it prints, so that steps side by side do not mix. */
async function run(args, { quiet = false, environment = {} }) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, CHROMIUM: browser, SOFFICE: libreOffice, ...environment },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  const output = [];
  child.stdout?.on("data", (text) => output.push(text));
  child.stderr?.on("data", (text) => output.push(text));
  const status = await new Promise((resolve) => child.on("close", resolve));
  const seconds = Math.round((performance.now() - started) / 1000);
  return { status, seconds, output: Buffer.concat(output).toString().trim() };
}
