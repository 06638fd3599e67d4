import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./ensure-packages.mjs";

/** Folders whose tests run the whole pipeline each: they begin first, in smaller groups, so that no worker waits long. */
const LONG = { folders: ["workbook", "analysis", "cohorts", "project"], filesInGroup: 6 };
const FILES_IN_GROUP = 24;

/**
 * Brings the test files of a folder together in a few that load them, each in a `describe` of its own name. Jest gives
 * every file a world of its own, in which the product, office.js and Univer are loaded and compiled anew: for 320 small
 * files that took half of the time. Run by itself (`npx jest FILE`), a test file is as apart as ever.
 *
 * @param {string} name of the folder in .cache where they stand
 * @param {(file: string) => boolean} isWanted asked with the path of a test file from the root, after a slash
 * @returns {string} the pattern that finds them, for jest's `--testMatch`
 */
export function testsTogether(name, isWanted) {
  const folder = path.join(root, ".cache", "tests", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const groups = groupsOf(testFiles().filter((file) => isWanted(`/${file}`)));
  for (const [at, { title, files }] of groups.entries()) {
    // Jest begins with the largest file where it has no times yet.
    const asLongAsItIsDue = "\n".repeat((groups.length - at) * 10_000);
    writeFileSync(path.join(folder, `${title}.test.js`), textOf(files) + asLongAsItIsDue);
  }
  return `<rootDir>/.cache/tests/${name}/*.test.js`;
}

function testFiles() {
  return readdirSync(path.join(root, "test"), { recursive: true })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `test/${file.split(path.sep).join("/")}`)
    .sort();
}

function groupsOf(files) {
  const byKind = new Map();
  for (const file of files) {
    const kind = `${file.split("/")[1]}${inPage(file) ? "-page" : ""}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), file]);
  }
  const rank = (kind) => (LONG.folders.includes(kind) ? LONG.folders.indexOf(kind) : LONG.folders.length);
  return [...byKind]
    .sort(([one], [other]) => rank(one) - rank(other))
    .flatMap(([kind, all]) => {
      const groups = Math.ceil(
        all.length / (LONG.folders.includes(kind) ? LONG.filesInGroup : FILES_IN_GROUP),
      );
      const size = Math.ceil(all.length / groups);
      return Array.from({ length: groups }, (_, at) => ({
        title: `${kind}-${at + 1}`,
        files: all.slice(at * size, (at + 1) * size),
      }));
    });
}

function inPage(file) {
  return /@jest-environment jsdom/.test(readFileSync(path.join(root, file), "utf8"));
}

/** A file that cannot be loaded, has no test, or keeps the others from running is a failed test, as it is by itself. */
function textOf(files) {
  const start = inPage(files[0])
    ? // Its hooks are for the whole of the group.
      '/** @jest-environment jsdom */\nrequire("@testing-library/react");\n'
    : "";
  const text = files.map((file) => {
    const written = readFileSync(path.join(root, file), "utf8");
    if (!/\b(?:it|test)\w*[.(]/.test(written)) throw new Error(`${file} holds no test.`);
    if (/\b(?:it|test|describe)\.only\b/.test(written)) throw new Error(`${file} says "only".`);
    return `describe(${JSON.stringify(file)}, () => {
  afterAll(() => jest.restoreAllMocks());
  try {
    require(${JSON.stringify(path.join(root, file))});
  } catch (error) {
    test("can be loaded", () => {
      throw error;
    });
  }
});
`;
  });
  return start + text.join("");
}
