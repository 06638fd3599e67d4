import path from "node:path";
import ts from "typescript";
import { REQUIREMENTS } from "../../src/excel/requirements";
import { usesAboveFloor } from "./apiFloor";

const root = path.resolve(__dirname, "../..");
const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
  config: object;
};
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

const TRIAL = path.join(root, "src/trial.ts");
const TRIAL_SOURCE = `
export function trial(context: Excel.RequestContext, range: Excel.Range) {
  range.values = [[1]];
  range.load("values,address");
  range.load("valuesAsJson");
  range.load(["text", "valuesAsJsonLocal"]);
  context.workbook.tables.load("items/name,items/style");
  context.workbook.worksheets.load("items/names/items/valueAsJson");
  range.getRow(0).valuesAsJson = [];
  range.set({ valuesAsJson: [] });
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.16")) range.valuesAsJson = [];
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.14")) range.valuesAsJson = [];
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.16")) range.valuesAsJson = [];
  return context.workbook.worksheets.getFirst().showHeadings;
}
`;

function programOf(files: readonly string[]): ts.Program {
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => file === TRIAL || fileExists(file);
  host.readFile = (file) => (file === TRIAL ? TRIAL_SOURCE : readFile(file));
  host.getSourceFile = (file, version) =>
    file === TRIAL ? ts.createSourceFile(file, TRIAL_SOURCE, version, true) : getSourceFile(file, version);
  return ts.createProgram(files, options, host);
}

describe("the floor that the manifest sets", () => {
  const speakers = ["excel", "analysis", "taskpane", "functions"];
  const sources = ts.sys
    .readDirectory(path.join(root, "src"), [".ts", ".tsx"])
    .filter((file) =>
      speakers.includes(path.relative(path.join(root, "src"), file).split(path.sep)[0] ?? ""),
    );
  const program = programOf([...sources, TRIAL]);
  const fileOf = (name: string) => program.getSourceFile(name) as ts.SourceFile;

  test("is seen to be crossed wherever a member, a setter or a loaded name is newer", () => {
    const found = usesAboveFloor(program, [fileOf(TRIAL)], "1.13").map(({ member, since, place }) => [
      place.replace("trial.ts:", "line "),
      member,
      since,
    ]);
    expect(found).toEqual([
      ["line 5", "valuesAsJson", "1.16"],
      ["line 6", "valuesAsJsonLocal", "1.16"],
      ["line 8", "valueAsJson", "1.16"],
      ["line 9", "valuesAsJson", "1.16"],
      ["line 10", "valuesAsJson", "1.16"],
      ["line 12", "valuesAsJson", "1.16"],
      ["line 13", "valuesAsJson", "1.16"],
    ]);
  });

  test("would be crossed by older members too, were it lower", () => {
    const members = usesAboveFloor(program, [fileOf(TRIAL)], "1.4").map(({ member }) => member);
    expect(members).toEqual(expect.arrayContaining(["getFirst", "showHeadings"]));
  });

  test("is kept by everything that speaks to Excel", () => {
    expect(sources.length).toBeGreaterThan(5);
    expect(usesAboveFloor(program, sources.map(fileOf), REQUIREMENTS.ExcelApi)).toEqual([]);
  });
});
