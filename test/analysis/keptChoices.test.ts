import { analyse } from "../../src/analysis/analyse";
import { survey } from "../../src/analysis/survey";
import { NothingRecognised } from "../../src/analysis/contract";
import { chooseColumn, forgetColumns, settingsToKeep } from "../../src/analysis/keptChoices";
import { hasRaa, raaNow } from "../../src/analysis/raaNow";
import { value, type Expr } from "../../src/domain/formula/expression";
import { inWorkbook } from "../../src/excel/session";
import { writeSheets } from "../../src/excel/writeSheets";
import type { Book } from "../../src/files/book";
import { text } from "../../src/sheets/frame";
import type { Cell, SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import { aBookSheet } from "../support/bookBuilders";
import { aResult } from "../support/paneBuilders";
import { open, OPTIONS, SILENT } from "../support/runAnalysis";

const HEADERS = [
  "Child ID",
  "Entered care",
  "ADM decision",
  "Placement order",
  "Panel seen",
  "Moved in",
  "Adoption order",
];
const row = (child: string) => [
  child,
  "01/06/2021",
  "30/09/2021",
  "01/02/2022",
  "01/04/2022",
  "01/05/2022",
  "01/02/2023",
];
const END = ["Z9", "01/06/2021", "30/09/2021", "01/02/2022", "01/04/2022", "01/05/2022", "30/04/2023"];

const book = (hiddenRows = new Set<number>()): Book => ({
  sheets: [aBookSheet("Tracker", [HEADERS, row("A1"), row("A2"), row("A3"), END], { hiddenRows })],
  names: [],
  date1904: false,
});

const readAs = async (header: string) => {
  const found = await survey({ today: OPTIONS.today }, SILENT);
  return found.tables[0]!.headers.find((each) => each.header === header)!.field;
};

describe("a column that a person corrected", () => {
  it("is read so from then on, in the analysis too, and kept in the workbook as headers alone", async () => {
    const host = open(book());
    expect(await readAs("Panel seen")).toBeNull();
    await chooseColumn({ headers: HEADERS, header: "Panel seen", field: "match" });
    expect(await readAs("Panel seen")).toBe("match");
    const result = await analyse(OPTIONS, SILENT);
    expect(result.measures.A2).toMatchObject({ value: 59, n: 3 });
    expect(await readAs("Panel seen")).toBe("match");
    const settings = host.toBook().sheets.find(({ name }) => name === "EP settings")!;
    expect(JSON.stringify(settings.rows.find(([key]) => key === "columns"))).not.toMatch(/A1|2022/);
  });

  it("is left alone when a person says so, and read as before once all is forgotten", async () => {
    open(book());
    await chooseColumn({ headers: HEADERS, header: "Moved in", field: null });
    expect(await readAs("Moved in")).toBeNull();
    expect((await survey({ today: OPTIONS.today }, SILENT)).matches).toEqual({
      Tracker: { "Moved in": null },
    });
    await forgetColumns();
    expect(await readAs("Moved in")).toBe("placed");
    expect((await survey({ today: OPTIONS.today }, SILENT)).matches).toEqual({});
  });

  it("gives way to what the command line was given", async () => {
    open(book());
    await chooseColumn({ headers: HEADERS, header: "Panel seen", field: "match" });
    const found = await survey(
      { today: OPTIONS.today, matches: { Tracker: { "Panel seen": null } } },
      SILENT,
    );
    expect(found.tables[0]!.headers.find(({ header }) => header === "Panel seen")!.field).toBeNull();
  });

  it("makes a tracker of a sheet whose headings nobody knows, once enough of them were said", async () => {
    const unknown = ["Pseudonym", "Came", "Yes said", "Went to live there", "Final day"];
    const rows = ["A1", "A2", "A3"].map((child) => [
      child,
      "01/06/2021",
      "30/09/2021",
      "01/05/2022",
      "01/02/2023",
    ]);
    const last = ["Z9", "01/06/2021", "30/09/2021", "01/05/2022", "30/04/2023"];
    open({ sheets: [aBookSheet("List", [unknown, ...rows, last])], names: [], date1904: false });
    const look = () => survey({ today: OPTIONS.today }, SILENT);
    const nothing = await look().catch((error: unknown) => error);
    expect(nothing).toBeInstanceOf(NothingRecognised);
    const { unread } = nothing as NothingRecognised;
    const headers = unread[0]!.headers.map(({ header }) => header);
    expect(headers).toEqual(unknown);
    await chooseColumn({ headers, header: "Pseudonym", field: "child" });
    await expect(look()).rejects.toMatchObject({ matches: { List: { Pseudonym: "child" } } });
    await chooseColumn({ headers, header: "Came", field: "entry" });
    await chooseColumn({ headers, header: "Went to live there", field: "placed" });
    await chooseColumn({ headers, header: "Final day", field: "adopted" });
    expect(await look()).toMatchObject({ unread: [], tables: [{ layout: "tracker", rows: 4, used: 4 }] });
    // 1 June 2021 to 1 May 2022: 29 + 31 + 31 + 30 + 31 + 30 + 31 + 31 + 28 + 31 + 30 + 1 days.
    expect((await analyse(OPTIONS, SILENT)).measures.A1).toMatchObject({ value: 334, n: 3 });
  });

  it("that makes every table unusable is named as the likely reason", async () => {
    open(book());
    await chooseColumn({ headers: HEADERS, header: "Child ID", field: null });
    await expect(survey({ today: OPTIONS.today }, SILENT)).rejects.toMatchObject({
      matches: { Tracker: { "Child ID": null } },
    });
  });
});

describe("the sheets of the returns", () => {
  const found = async () => {
    const { wanted, returnPeriods } = await survey({ today: OPTIONS.today }, SILENT);
    return { ...wanted, ...returnPeriods };
  };
  const write = (quarter: string, settings = settingsToKeep(false)) =>
    inWorkbook((workbook) =>
      writeSheets(workbook, printPlans([OVERVIEW], { in_return_quarter: quarter }).sheets, { settings }),
    );

  it("are wanted as the RAA's are, each for itself, with the period that stands typed on them", async () => {
    open(book());
    expect(await found()).toEqual({ returns: false, raa: false });
    await write("Q4 2025-26");
    expect(await found()).toEqual({ returns: true, raa: false });
    await write("Q2 2025-26", settingsToKeep(false, { returns: false, raa: true }));
    expect(await found()).toEqual({ returns: false, raa: true, quarter: "Q2 2025-26" });
  });
});

describe("the sheets of the RAA model", () => {
  const wanted = async () => (await survey({ today: OPTIONS.today }, SILENT)).wanted.raa;
  const told = (raa?: boolean) => {
    const settings = settingsToKeep(false, raa === undefined ? {} : { raa });
    return inWorkbook((workbook) => writeSheets(workbook, [], { settings }));
  };

  it("are wanted where the workbook has some, unless a person said otherwise, which it remembers", async () => {
    open(book());
    expect(await wanted()).toBe(false);
    await analyse({ ...OPTIONS, wanted: { raa: true } }, SILENT);
    expect(await wanted()).toBe(true);
    await told(false);
    expect(await wanted()).toBe(false);
    await inWorkbook((workbook) => writeSheets(workbook, printPlans([RAA_SHARES]).sheets));
    expect(await wanted()).toBe(false);

    open(book());
    await inWorkbook((workbook) => writeSheets(workbook, printPlans([RAA_SHARES]).sheets));
    expect(await wanted()).toBe(true);
    // A run that is not told leaves it.
    await told();
    expect(await wanted()).toBe(true);
    await told(false);
    await told();
    expect(await wanted()).toBe(false);
  });

  it("say who pays what and which checks do not come out, as they stand, by name", async () => {
    const host = open(book());
    const { sheets } = printPlans([RAA_SHARES]);
    const result = aResult({ sheets, sheetNames: ["RAA shares"] });
    expect([result, aResult()].map(hasRaa)).toEqual([true, false]);
    expect(await raaNow(result)).toBeUndefined();
    await inWorkbook((workbook) => writeSheets(workbook, sheets));
    showKnownValues(host.model, result);
    expect(await raaNow(result)).toEqual({
      calculatesItself: true,
      formula: "Halves",
      formulaChosen: "in_raa_formula",
      budget: { name: "out_raa_budget", value: 100_001 },
      said: ["£100,001 of £100,001 are shared."],
      members: [
        {
          ...{ member: 1, title: "Ambleford" },
          share: { name: "out_raa_1_share", value: 50 },
          contribution: { name: "out_raa_1_contribution", value: 50_001 },
        },
        {
          ...{ member: 3, title: "Copperdale" },
          share: { name: "out_raa_3_share", value: "weights" },
          contribution: { name: "out_raa_3_contribution", value: null },
        },
      ],
      wrong: [
        {
          ...{ name: "out_raa_check_names", sheet: "RAA shares", title: "Every name stands once" },
          value: "▲ The same name stands in two columns.",
        },
        { name: "out_raa_check_gone", sheet: "RAA shares", title: "Nothing is gone", value: null },
      ],
      right: 1,
      open: 1,
    });
  });
});

/** As much of the sheet as the pane reads of it, in small. */
const OVERVIEW: SheetPlan = {
  ...{ name: "Return overview", group: "returns", purpose: "For tests." },
  print: { orientation: "portrait" },
  blocks: [
    {
      ...{ kind: "grid", row: 0, column: 0 },
      cells: [
        [
          text("Quarter", "label"),
          {
            content: { input: { key: "in_return_quarter", default: "Q4 2025-26", kind: "text" } },
            style: "input",
          },
        ],
      ],
    },
  ],
};

const RAA_SHARES: SheetPlan = {
  ...{ name: "RAA shares", group: "raa", purpose: "For tests.", print: { orientation: "portrait" } },
  blocks: [
    {
      ...{ kind: "grid", row: 0, column: 0 },
      cells: [
        line("Budget shared (£)", ["out_raa_budget", value(100_001)]),
        line("In use", ["out_raa_formula_name", value("Halves")]),
        line("", ["out_raa_shares_said", value("£100,001 of £100,001 are shared.")]),
        line(
          "Member",
          ["out_raa_1_is_member", value(1)],
          ["out_raa_2_is_member", value(0)],
          ["out_raa_3_is_member", value(1)],
        ),
        line(
          "Name",
          ["out_raa_1_shown_name", value("Ambleford")],
          ["out_raa_3_shown_name", value("Copperdale")],
        ),
        line("Share", ["out_raa_1_share", value(50)], ["out_raa_3_share", value("weights")]),
        line(
          "Contribution",
          ["out_raa_1_contribution", value(50_001)],
          ["out_raa_3_contribution", value("")],
        ),
        line(
          "Every name stands once",
          ["out_raa_check_names_difference", value(2)],
          ["out_raa_check_names", value("▲ The same name stands in two columns.")],
        ),
        line("At least two members", ["out_raa_check_members", value("OK")]),
        line("Shares come to 100", ["out_raa_check_f1_shares", value("not worked out yet")]),
        line("Nothing is gone", ["out_raa_check_gone", value("#REF!")]),
      ],
    },
  ],
};

function line(label: string, ...figures: readonly [string, Expr][]): (Cell | null)[] {
  return [
    text(label, "label"),
    ...figures.map(([name, expr]): Cell => ({ content: { expr }, style: "figure", name })),
  ];
}

describe("hidden rows", () => {
  const stampOf = ({ sheets }: Awaited<ReturnType<typeof analyse>>) => String(sheets[0]!.cells[2]!.value);

  it("are read unless a person chose otherwise, and the result says so", async () => {
    open(book(new Set([2])));
    expect(await survey({ today: OPTIONS.today }, SILENT)).toMatchObject({
      hiddenRows: 1,
      visibleRowsOnly: false,
    });
    const result = await analyse(OPTIONS, SILENT);
    expect(result.measures.A1!.n).toBe(3);
    expect(stampOf(result)).toContain("all rows, 1 hidden row among them");
  });

  it("are left out when chosen, counted and said; the workbook remembers the choice", async () => {
    open(book(new Set([2])));
    const result = await analyse({ ...OPTIONS, visibleRowsOnly: true }, SILENT);
    expect(result.measures.A1!.n).toBe(2);
    expect(stampOf(result)).toContain("visible rows only, 1 hidden row left out");
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: "rows-hidden", table: "Tracker" }),
    );
    expect(await survey({ today: OPTIONS.today }, SILENT)).toMatchObject({ visibleRowsOnly: true });
    expect(stampOf(await analyse(OPTIONS, SILENT))).toContain("visible rows only");
    expect(stampOf(await analyse({ ...OPTIONS, visibleRowsOnly: false }, SILENT))).toContain("all rows");
    expect(await survey({ today: OPTIONS.today }, SILENT)).toMatchObject({ visibleRowsOnly: false });
  });

  it("are no subject where there are none", async () => {
    open(book());
    expect(stampOf(await analyse(OPTIONS, SILENT))).toContain(" · all rows · ");
  });
});
