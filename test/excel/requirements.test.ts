import { readInputs } from "../../src/excel/inputs";
import { readSheets } from "../../src/excel/readSheets";
import { REQUIREMENTS, supportedHere } from "../../src/excel/requirements";
import { goTo } from "../../src/excel/selection";
import { readSettings, writeSettings } from "../../src/excel/settings";
import { writeSheets } from "../../src/excel/writeSheets";
import {
  MICROSOFT_365,
  setRequirementGate,
  setRequirementSets,
} from "../../src/workbench/host/officeGlobals";
import { book, bookSheet, column, summary, timescales } from "./builders";
import { excelWith } from "./workbook";

describe("The oldest Excel that we run in", () => {
  beforeAll(() => {
    setRequirementSets({ ...MICROSOFT_365, ...REQUIREMENTS });
    setRequirementGate(true);
  });
  afterAll(() => {
    setRequirementSets(MICROSOFT_365);
    setRequirementGate(false);
  });

  test("has every method that reading, writing, writing again and putting back call", async () => {
    expect(supportedHere()).toBe(true);
    const excel = excelWith(book(bookSheet("Tracker", [["Child"], ["A"]])));
    const cases = [{ child: "A", journey: 1, days: 2 }];
    await excel.run((context) => writeSheets(context, [summary(), timescales(cases)]));
    const again = [summary(), timescales([...cases, ...cases], { extra: [column("Stage", ["a", "b"])] })];
    excel.host.receive = ((receive) => {
      let failed = false;
      return (text: string) => {
        if (!failed && text.includes("SuspendScreenUpdatingUntilNextSync")) {
          failed = true;
          excel.host.failRequest(1, "GeneralException", 50);
        }
        return receive(text);
      };
    })(excel.host.receive.bind(excel.host));
    await excel.run((context) => writeSheets(context, again));
    await excel.run((context) => writeSettings(context, { model: "coram" }));
    expect(await excel.run((context) => readSettings(context))).toMatchObject({ model: "coram" });
    expect(await excel.run((context) => readInputs(context))).toEqual({});
    const { sheets } = await excel.run((context) => readSheets(context, { visibleRowsOnly: true }));
    expect(sheets).toHaveLength(1);
    await goTo("Summary", "B4");
    expect(excel.sheet("Timescales").tables[0]?.columns).toContain("Stage");
  });

  test("an older one is not enough", () => {
    setRequirementSets({ ...MICROSOFT_365, ExcelApi: "1.12" });
    expect(supportedHere()).toBe(false);
    setRequirementSets({ ...MICROSOFT_365, ...REQUIREMENTS });
  });
});
