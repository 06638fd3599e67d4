import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { ReturnPeriod } from "../../../src/domain/returns/filled";
import { FORMS, RETURN_IDS, type ReturnId } from "../../../src/domain/returns/forms";
import { layOut } from "../../../src/domain/returns/rows";
import { parseCsv } from "../../../src/files/csv";
import { returnCsv } from "../../../src/files/returnCsv";
import { rowsName, toCheckName, toMendName } from "../../../src/sheets/returns/returnNames";
import { readRecords } from "../../../src/tables/readRecords";
import { recogniseTables } from "../../../src/tables/recogniseTables";
import { analyseFiles } from "../../../src/workbench/cli/analyseFiles";
import { readArguments } from "../../../src/workbench/cli/arguments";
import { exitCodeFor } from "../../../src/workbench/cli/exit";
import { adopterSheet, makeAuthority, sampleBook } from "../../../src/workbench/sample";
import { graft } from "../../../src/files/xlsx/graft";
import { gridsOf } from "../../cohorts/pipeline";
import { day } from "../../support/paneBuilders";

const EPISODES =
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n1,01/04/2020,S,C1,N1,U6,PR1,,,,,,\n";
const QUARTER: ReturnPeriod = {
  ...{ from: day("2026-04-01"), to: day("2026-06-30"), cut: day("2026-06-30") },
  title: "Q1 2026-27",
};

const FILES = RETURN_IDS.map((id) => FORMS[id].file);
/** As what the product reads a return. */
const LAYOUT_OF: Readonly<Record<ReturnId, string>> = {
  "survey-children": "survey-child",
  "survey-adopters": "survey-adopter",
  list10: "annex-a-10",
  list11: "annex-a-11",
  ad1: "903-ad1",
  "placed-adoption": "903-placed",
};

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ep-returns-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as main.ts does: its exit code, what it said, and what went wrong. */
async function run(...argv: string[]) {
  const [wrong, said]: [string[], string[]] = [[], []];
  const error = jest.spyOn(console, "error").mockImplementation((text: string) => void wrong.push(text));
  const log = jest.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
  const code = await analyseFiles(argv).catch(exitCodeFor);
  error.mockRestore();
  log.mockRestore();
  return { code, said: said.join("\n"), wrong: wrong.join("\n") };
}

describe("a return as CSV", () => {
  it("has the form's headers as they are, days as dd/mm/yyyy, blank for blank, quotes only where they are needed", () => {
    const cells = {
      "Child unique ID": 'O"Neil, 7',
      Sex: "F",
      "Date of birth": day("2024-02-29"),
      "Part of sibling group": "0",
      "Number placed or planned together including this child": 0,
      "Family identifier": 12,
      "Agency URN": " SC 1\n",
    };
    const filled = layOut(FORMS["survey-children"], QUARTER, [{ whose: 0, cells }], []);
    const header = FORMS["survey-children"].columns.map((column) => column.header).join(",");
    expect(returnCsv(filled)).toBe(
      `${header}\r\n"O""Neil, 7",F,29/02/2024,,,0,0,,12,," SC 1\n",,,,,,,,,,,,,\r\n`,
    );
    expect(returnCsv(layOut(FORMS.list10, QUARTER, [], []))).toContain(",Date of Adoption Order ,");
    expect(returnCsv(layOut(FORMS.ad1, QUARTER, [], []))).toBe(
      "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\r\n",
    );
  });

  it("gives back every text when it is read, whatever stands in it", () => {
    const said = fc.array(
      fc.string({ unit: fc.constantFrom(...`",;'= \r\n\t|\u00e9\u{1f600}\ufeffa0`), maxLength: 6 }),
      { minLength: 4, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 4 }), (texts) => {
        const rows = texts.map(([CHILD, FOSTER_CARE, NB_ADOPTR, LS_ADOPTR], whose) => ({
          whose,
          cells: { CHILD, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR: "end", LS_ADOPTR: `.${LS_ADOPTR}` },
        }));
        const [, ...read] = parseCsv(returnCsv(layOut(FORMS.ad1, QUARTER, rows, [])));
        expect(read.map(([child, , , , care, number, , status]) => [child, care, number, status])).toEqual(
          texts.map(([child, care, number, status]) => [
            ...[child, care, number].map((text) => text || null),
            `.${status}`,
          ]),
        );
      }),
    );
  });
});

describe("where the returns go", () => {
  const files = (...argv: string[]) => readArguments([...argv, "x.csv"]);

  it("is the folder of --csv, which makes them wanted; else beside the workbook, under its name; else nowhere", () => {
    expect(files("--csv", "sent").make).toEqual(["core", "returns"]);
    expect(Object.values(files("--csv", "sent", "--make", "returns").csv!)).toEqual(
      [
        ...["survey_children.csv", "survey_adopters.csv", "list_10.csv", "list_11.csv"],
        ...["ad1.csv", "placed_for_adoption.csv"],
      ].map((name) => join("sent", name)),
    );
    expect(files("--make", "all", "--out", "here/May.xlsx").csv).toMatchObject({
      ad1: "here/May-ad1.csv",
      list10: "here/May-list_10.csv",
    });
    expect(files("--out", "May.xlsx").csv).toBeUndefined();
    expect(files("--make", "returns").csv).toBeUndefined();
  });

  it.each([
    [
      "over an input of the folder that is read",
      2,
      ["in", "--csv", "in"],
      /written over .*ad1.csv, which is read/i,
    ],
    ["over an input by another name", 2, ["in/AD1.csv", "--csv", "in/../in"], /written over/],
    ["among what is read whole", 2, ["cases", "--csv", "cases"], /take them for cases/],
    [
      "beside a workbook among what is read whole",
      2,
      ["cases", "--make", "returns", "--out", "cases/r.xlsx"],
      /take them/,
    ],
    [
      "over the figures",
      2,
      ["cases", "--csv", "empty", "--json", "empty/ad1.csv"],
      /--json names the same file/,
    ],
    ["into a file", 1, ["cases", "--csv", "in/AD1.csv"], /AD1.csv is not a folder/],
    ["under a file", 1, ["cases", "--csv", "in/AD1.csv/new"], /AD1.csv is not a folder/],
    ["where a folder has the name of a return", 1, ["cases", "--csv", "taken"], /it is a folder/],
  ])("is refused before the work: %s", async (_, expected, argv, sentence) => {
    for (const name of ["in", "cases", "empty", "taken"]) mkdirSync(at(name), { recursive: true });
    mkdirSync(at("taken", "ad1.csv"), { recursive: true });
    writeFileSync(at("in", "ad1.csv"), EPISODES);
    // Where the disk tells capitals apart, a link stands for what is one file elsewhere.
    if (!existsSync(at("in", "AD1.csv"))) linkSync(at("in", "ad1.csv"), at("in", "AD1.csv"));
    writeFileSync(at("cases", "episodes.csv"), EPISODES);
    const paths = argv.map((text) => (text.startsWith("--") || text === "returns" ? text : at(text)));
    const { code, wrong } = await run(...paths);
    expect(wrong).toMatch(sentence);
    expect(code).toBe(expected);
    expect(existsSync(at("new"))).toBe(false);
  });
});

describe("the returns of an authority, from its workbook", () => {
  let report: { returns: Return[]; returnCheck: object; figures: Record<string, number> };
  let ran: Awaited<ReturnType<typeof run>>;
  const csv = (name: string) => readFileSync(at("to", "send", name));

  beforeAll(async () => {
    const authority = makeAuthority({ seed: 11, children: 80 });
    const { sheets, names } = sampleBook(authority);
    writeFileSync(at("book.xlsx"), await graft(undefined, [...sheets, adopterSheet(authority)], names));
    const asked = ["--as-at", "2026-03-31", "--make", "returns", "--csv", at("to", "send")];
    ran = await run(at("book.xlsx"), ...asked, "--json", at("result.json"), "--findings");
    report = JSON.parse(readFileSync(at("result.json"), "utf8"));
  }, 60_000);

  it("are six files in a folder that is made for them, and what the JSON says of each", () => {
    expect(ran).toEqual({ code: 0, said: "", wrong: "" });
    expect(readdirSync(at("to", "send")).sort()).toEqual([...FILES].sort());
    expect(report.returns.map(({ id }) => id)).toEqual(RETURN_IDS);
    for (const { id, title, sheet, period, rows, toMend, toCheck, csv: file, missing } of report.returns) {
      const { columns, file: name, title: called, sheet: end } = FORMS[id];
      expect([title, sheet, file]).toEqual([called, `Return ${end}`, at("to", "send", name)]);
      expect(period.cut <= "2026-03-31" && period.from < period.to).toBe(true);
      const written = csv(name);
      const header = `${columns.map((column) => column.header).join(",")}\r\n`;
      expect(written.subarray(0, Buffer.byteLength(header)).toString("utf8")).toBe(header);
      expect(parseCsv(written.toString("utf8"))).toHaveLength(rows + 1);
      const count = (severity: string) => missing.filter((line) => line.severity === severity).length;
      expect([count("error"), count("warning")]).toEqual([toMend, toCheck]);
      const onOverview = [rowsName, toMendName, toCheckName].map((nameOf) => report.figures[nameOf({ id })]);
      expect(onOverview).toEqual([rows, toMend, toCheck]);
    }
    expect(report.returns.find(({ id }) => id === "ad1")!.period).toEqual({
      ...{ from: "2025-04-01", to: "2026-03-31", cut: "2026-03-31" },
      title: "2025-26",
    });
    expect(report.returnCheck).toMatchObject({
      ...{ period: { to: "2026-03-31" }, loaded: expect.arrayContaining(["Episodes", "Header"]) },
      absent: expect.arrayContaining(["Missing"]),
    });
    expect(report.returns.filter(({ rows }) => rows === 0)).toEqual([]);
  });

  it("are read by the product as what they are, every row of them", () => {
    const grids = gridsOf(FILES.map((name) => ({ name, text: csv(name).toString("utf8") })));
    const { reports } = readRecords(recogniseTables(grids), day("2026-11-23"));
    const written = new Map(report.returns.map(({ id, rows }) => [LAYOUT_OF[id], rows]));
    expect(new Map(reports.map(({ layout, rows }) => [layout, rows]))).toEqual(written);
  });

  it("are for the periods that --inputs names, any that can be read, and told in a line each where no file was asked for", async () => {
    const ask = (inputs: object) => {
      writeFileSync(at("i.json"), JSON.stringify(inputs));
      return run(at("book.xlsx"), "--make", "returns", "--inputs", at("i.json"));
    };
    const periods = { in_return_quarter: "q3 2019/20", in_return_inspection: "03/05/2021" };
    const { said, wrong } = await ask({ ...periods, in_return_year: "2018-19" });
    expect([wrong, said.match(/^.*; missing: .*$/gm)]).toEqual([
      "",
      [
        expect.stringMatching(
          /^Adoption survey, children, Q3 2019-20: \d+ rows?; missing: \d+ to mend, \d+ to/,
        ),
        expect.stringMatching(/^Adoption survey, adopters, Q3 2019-20: /),
        expect.stringMatching(/^Ofsted Annex A list 10, children, inspection on 3 May 2021: /),
        expect.stringMatching(/^Ofsted Annex A list 11, adopters, inspection on 3 May 2021: /),
        expect.stringMatching(/^SSDA903 AD1, children adopted in the year, 2018-19: /),
        expect.stringMatching(/^SSDA903 PlacedAdoption, decisions, 2018-19: /),
      ],
    ]);
    expect(await ask({ in_return_year: "last year" })).toMatchObject({
      code: 1,
      wrong: expect.stringMatching(/“in_return_year” the value “last year”, which cannot be read as such/),
    });
  }, 60_000);
});

interface Return {
  id: ReturnId;
  title: string;
  sheet: string;
  period: { from: string; to: string; cut: string; title: string };
  rows: number;
  toMend: number;
  toCheck: number;
  csv: string;
  missing: { severity: string }[];
}
