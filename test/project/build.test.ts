import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { allOf, parseXml } from "./xml";

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: Parameter[];
    result: object;
    options?: Record<string, boolean>;
  }[];
}
interface Parameter {
  name: string;
  description: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
}

const root = path.resolve(__dirname, "../..");
const HOME = "https://addins.example.gov.uk/earlier-permanence";

// The build that IT would make, once for all tests here.
let out: string;
beforeAll(() => {
  mkdirSync(path.join(root, ".cache"), { recursive: true });
  out = mkdtempSync(path.join(root, ".cache/build-test-"));
  const env = { ...process.env, EP_BASE_URL: `${HOME}/`, OFFICE_JS_URL: undefined };
  execFileSync(process.execPath, ["scripts/build.mjs", "--out", out], { cwd: root, env, stdio: "pipe" });
}, 180_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const files = () =>
  readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(path.join(out, file)).isFile(),
  );
const read = (file: string) => readFileSync(path.join(out, file), "utf8");
const scripts = () => files().filter((file) => file.endsWith(".js"));

describe("what IT hosts", () => {
  test("holds every file that the manifest names, at the address that IT gave", () => {
    const urls = allOf(parseXml(read("manifest.xml")))
      .flatMap(({ attributes }) => attributes.DefaultValue ?? [])
      .filter((value) => value.startsWith("http"));
    expect(urls.filter((url) => !url.startsWith(`${HOME}/`))).toEqual([]);
    const missing = urls.map((url) => url.slice(HOME.length + 1)).filter((file) => !files().includes(file));
    expect(missing).toEqual([]);
  });

  test("leaves office.js with Microsoft", () => {
    expect(read("taskpane.html")).toContain(
      `src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"`,
    );
    // Words of Microsoft's own file that no code of ours has.
    for (const script of scripts())
      expect(read(script)).not.toMatch(/_richApiNativeBridge|OfficeExtensionBatch/);
  });

  test("holds neither the workbench nor its grid", () => {
    expect(files().filter((file) => /workbench|univer/i.test(file))).toEqual([]);
    for (const script of scripts()) expect(read(script)).not.toMatch(/univer(?!sit)/i);
  });

  test("sets what the page may load before it loads anything", () => {
    const html = read("taskpane.html");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
    expect(policy?.index).toBeLessThan(html.indexOf("<script"));
    const allowed = new Map(
      policy?.[1]
        ?.split(";")
        .map((rule) => rule.trim().split(/\s+/))
        .map(([name, ...to]) => [name, to]),
    );
    expect(allowed.get("default-src")).toEqual(["'none'"]);
    expect(allowed.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(allowed.get("connect-src")).toEqual(["'self'"]);
  });

  test("starts the functions before the pane, and all of it after office.js", () => {
    const order = [...read("taskpane.html").matchAll(/<script[^>]* src="([^"]+)"/g)].map(
      ([, source]) => source,
    );
    expect(order.map((source) => path.basename(source ?? ""))).toEqual([
      "office.js",
      "functions.js",
      "taskpane.js",
    ]);
  });

  test("gives a function's script that stands alone, small enough to start with every workbook", () => {
    const told = new Map<string, unknown>();
    const associate = (id: string, work: unknown) => told.set(id, work);
    runInNewContext(read("functions.js"), { CustomFunctions: { associate } });
    const { functions } = JSON.parse(read("functions.json")) as Metadata;
    expect([...told.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
    expect([...told.values()].every((work) => typeof work === "function")).toBe(true);
    // Nearly all of it is what the functions know: codes, limits, published figures, bank holidays.
    expect(statSync(path.join(out, "functions.js")).size).toBeLessThan(100_000);
  });

  test("opens the pane without the libraries for files, which come when they are needed", () => {
    const start = statSync(path.join(out, "taskpane.js")).size;
    expect(start).toBeLessThan(1_500_000);
  });

  test("brings the licences of what it is made of", () => {
    expect(read("LICENSE.txt")).toContain("Earlier Permanence contributors");
    const named = [...read("licences.txt").matchAll(/^(\S+) \d[\w.-]* \([^)]+\)$/gm)].map(([, name]) => name);
    expect(named).toEqual(
      expect.arrayContaining(["react", "react-dom", "@fluentui/react-button", "@griffel/react"]),
    );
  });
});

describe("what Excel reads of the functions", () => {
  const metadata = () => JSON.parse(read("functions.json")) as Metadata;
  const folder = path.join(root, "src/functions");
  const functionFiles = () =>
    readdirSync(folder)
      .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }))
      .filter(({ text }) => text.includes("@customfunction"));

  test("names every function that the source marks as one", () => {
    // A function that is not a declaration is left out by Microsoft's generator without a word.
    const marked = functionFiles().flatMap(({ text }) =>
      [...text.matchAll(/@customfunction (\w+)/g)].map(([, id]) => id),
    );
    expect(metadata().functions.map(({ id }) => id)).toEqual(marked);
    expect(marked.length).toBeGreaterThan(30);
  });

  test("lets error cells reach them", () => {
    expect(metadata().allowErrorForDataTypeAny).toBe(true);
  });

  test("has none worked out again at every edit, and none that runs on", () => {
    expect(metadata().functions.filter(({ options }) => options?.volatile || options?.stream)).toEqual([]);
  });

  test("says of each function no more than Excel's wizard has room for", () => {
    const long = metadata().functions.filter(({ description }) => description.length > 255);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test("explains each function and parameter in a sentence", () => {
    const { functions } = metadata();
    const texts = functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((p) => p.description),
    ]);
    expect(texts.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });

  test("gives =ADOPTION.STAGEDAYS ranges in and a range out, and an as-at date that may be left out", () => {
    const stageDays = metadata().functions.find(({ id }) => id === "STAGEDAYS");
    expect(
      stageDays?.parameters.map(({ name, type, dimensionality, optional }) => [
        name,
        type,
        dimensionality,
        optional,
      ]),
    ).toEqual([
      ["start", "any", "matrix", undefined],
      ["end", "any", "matrix", undefined],
      ["as_at", "any", undefined, true],
    ]);
    expect(stageDays?.result).toMatchObject({ dimensionality: "matrix" });
  });

  test("calls a parameter what the source calls it", () => {
    const declared = functionFiles().flatMap(({ name, text }) =>
      ts
        .createSourceFile(name, text, ts.ScriptTarget.Latest)
        .statements.filter(ts.isFunctionDeclaration)
        .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        .map(({ parameters }) => parameters.map((each) => (each.name as ts.Identifier).text)),
    );
    expect(metadata().functions.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual(
      declared,
    );
  });
});
