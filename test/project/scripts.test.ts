import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

describe("a script of package.json", () => {
  test("needs no package to begin with, for it may have to install them first", () => {
    const scripts = readdirSync(path.join(root, "scripts")).filter((file) => file.endsWith(".mjs"));
    expect(scripts.length).toBeGreaterThan(8);
    for (const file of scripts) {
      const source = readFileSync(path.join(root, "scripts", file), "utf8");
      const imported = [...source.matchAll(/^import .*from "([^"]+)";$/gm)].map(([, from]) => from ?? "");
      expect([file, imported.filter((from) => !/^(node:|\.)/.test(from))]).toEqual([file, []]);
    }
  });

  test("exists for each name", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const files = Object.values(scripts).flatMap((line) => /^node scripts\/(\S+)$/.exec(line)?.[1] ?? []);
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((file) => !readdirSync(path.join(root, "scripts")).includes(file))).toEqual([]);
  });
});

describe("the command line", () => {
  let clone: string;
  beforeEach(() => {
    // A clone of the repository, small: the scripts, and a program in place of ours.
    clone = mkdtempSync(path.join(tmpdir(), "ep-clone-"));
    cpSync(path.join(root, "scripts"), path.join(clone, "scripts"), { recursive: true });
    for (const file of ["package.json", "package-lock.json", "tsconfig.json"])
      cpSync(path.join(root, file), path.join(clone, file));
    write(
      "src/workbench/cli/main.ts",
      `import { word } from "./word";\nconsole.log(word, ...process.argv.slice(2));`,
    );
    write("src/workbench/cli/word.ts", `export const word: string = "first";`);
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  function write(file: string, text: string) {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true });
    writeFileSync(path.join(clone, file), text);
  }
  function analyse(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/analyse.mjs", ...args], {
      cwd: clone,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }
  const install = () =>
    symlinkSync(path.join(root, "node_modules"), path.join(clone, "node_modules"), "junction");
  const bundles = () => readdirSync(path.join(clone, ".cache"));

  test("says what to do where the packages are not installed", () => {
    expect(analyse("folder")).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("run npm ci") as string,
    });
  });

  test("says so too where other packages are installed than the lock file names", () => {
    install();
    const lock = readFileSync(path.join(clone, "package-lock.json"), "utf8");
    write("package-lock.json", lock.replace(/("node_modules\/react": \{\s*"version": ")[^"]+/, "$10.0.1"));
    expect(analyse()).toMatchObject({ status: 2, stdout: "" });
  });

  test("runs the program with its arguments and prints nothing of its own", () => {
    install();
    expect(analyse("one", "--two")).toEqual({ status: 0, stdout: "first one --two\n", stderr: "" });
  });

  test("is bundled once, and again when a source has changed", () => {
    install();
    analyse();
    analyse();
    expect(bundles()).toHaveLength(1);
    write("src/workbench/cli/word.ts", `export const word: string = "second";`);
    expect(analyse().stdout).toBe("second\n");
    expect(bundles()).toHaveLength(2);
  });

  test("fails with the status that the program sets", () => {
    install();
    write("src/workbench/cli/main.ts", `process.exitCode = 1;`);
    expect(analyse().status).toBe(1);
  });
});
