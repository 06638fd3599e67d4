import { flagsOf } from "../../src/analysis/answer";
import { resultSheets } from "../../src/analysis/resultSheets";
import type { Scalar } from "../../src/domain/columns";
import { dueDay } from "../../src/domain/drift/clock";
import { CLOCKS, SETTING_CLOCKS } from "../../src/domain/drift/clocks";
import { parseDay } from "../../src/domain/dates/parseDay";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { evaluate } from "../../src/domain/formula/evaluate";
import type { Cases } from "../../src/sheets/cases";
import { driftSheet } from "../../src/sheets/driftSheet";
import { limitsSheet } from "../../src/sheets/limitsSheet";
import { targetFormulas, targetsIn } from "../../src/sheets/localTargets";
import type { SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import type { PrintedTable } from "../../src/sheets/printedSheet";
import type { Typed } from "../../src/sheets/typedTables";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import {
  csvText,
  makeAuthority,
  returnTables,
  trackerTable,
  wholeHistories,
} from "../../src/workbench/sample";
import { gridsOf } from "../cohorts/pipeline";
import { casesOf } from "../support/casesOf";
import { careRecords } from "../support/records";

const AS_AT = "2026-03-31";
const authority = makeAuthority({ seed: 8, children: 320, mistakes: true });
const files = [...returnTables(authority, wholeHistories(authority)), trackerTable(authority)].map(
  (table) => ({
    name: `${table.name}.csv`,
    text: csvText(table),
  }),
);

const sampleOf = (chosen: (name: string) => boolean) =>
  readRecords(recogniseTables(gridsOf(files.filter(({ name }) => chosen(name)))), 50_000 as SerialDay)
    .records;
const records = sampleOf(() => true);

/** What a person typed under Local target, by the limit's id. */
const typedTargets = (targets: Readonly<Record<string, Scalar>>): Typed =>
  new Map([
    [
      "Limits",
      {
        rowCount: Object.keys(targets).length,
        columns: new Map([
          ["Limit id", Object.keys(targets)],
          ["Local target", Object.values(targets)],
        ]),
      },
    ],
  ]);

/** The two tables as they are written, by name; or those of all core sheets. */
function tablesOf(cases: Cases, plans = [asAtPlan(cases), driftSheet(cases), limitsSheet(cases)]) {
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const { sheets } = printPlans(plans, dates);
  return new Map(sheets.flatMap(({ table }) => (table ? [[table.name, table]] : [])));
}

/** The one cell that both need of `Summary`. */
const asAtPlan = ({ asAt }: Cases): SheetPlan => ({
  name: "As at",
  group: "core",
  purpose: "",
  blocks: [
    {
      kind: "grid",
      row: 0,
      column: 0,
      cells: [[{ content: { input: { key: "as_at", kind: "day", default: asAt } }, style: "input" }]],
    },
  ],
  print: { orientation: "portrait" },
});

const cellsOf = ({ columns }: PrintedTable) => {
  const of = new Map(columns.map((column) => [column.header, column]));
  return (header: string, row: number): Scalar => of.get(header)!.valueAt(row);
};

/** The flags of a row of Drift as its words say them. */
function flagsInWords(cell: (header: string) => Scalar): string[] {
  const flag = String(cell("Flag"));
  if (flag === "▲ Placement order to be revoked") return ["alarm"];
  const state = flag.startsWith("?")
    ? "cannot-tell"
    : cell("Due") === ""
      ? "no-limit"
      : Number(cell("Days to due")) < 0
        ? "overdue"
        : isSoon(cell)
          ? "due-soon"
          : "on-time";
  return [
    ...(cell("Early permanence since") === null ? [] : ["early-permanence"]),
    state,
    ...(cell("Foster carers since") === null ? [] : ["with-foster-carers"]),
    ...(waitIn(cell) === "" ? [] : ["waited-long"]),
    ...(cell("Alarm") === null ? [] : ["alarm"]),
  ];
}

/** The wait that `Also` tells of; carers who may adopt are no wait. */
const waitIn = (cell: (header: string) => Scalar) =>
  String(cell("Also"))
    .toLowerCase()
    .replace(/^with (?:early permanence|foster) carers.*$/, "");

const isSoon = (cell: (header: string) => Scalar) =>
  Number(cell("Days to due")) <= Math.max(28, Number(cell("Limit in days")) / 4);

/** Every row of Drift by its formulas, and by the engine. */
function bothReadings(cases: Cases, engine: Cases) {
  const cell = cellsOf(tablesOf(cases).get("Drift")!);
  const rows = new Map(engine.drift.map((row) => [row.journey, row]));
  return cases.drift.map(({ journey }, at) => {
    const of = (header: string) => cell(header, at);
    const row = rows.get(journey)!;
    const { due, limitDays, clock, remarks, bookedOn } = row;
    return {
      formulas: {
        flags: flagsInWords(of),
        due: of("Due"),
        limit: of("Limit in days"),
        waiting: of("Waiting for"),
        also: waitIn(of),
        booked: of("Booked for"),
      },
      engine: {
        flags: flagsOf(row, engine.asAt),
        due: due ?? "",
        limit: limitDays ?? "",
        waiting: clock ? clock.name.charAt(0).toUpperCase() + clock.name.slice(1) : "",
        also: (remarks.at(-1) ?? "").toLowerCase(),
        booked: bookedOn === 0 ? "" : bookedOn,
      },
      words: String(of("Flag")),
    };
  });
}

const TARGETS = {
  "entry-placed": 300,
  "iro-adm": 1,
  "adm-match": 3,
  "order-match": 400,
  "second-review": 7,
  "order-placed-90-days": 30,
  "order-placed-18-months": 13,
  "may-apply": 1,
  "no-adoption-order": 20,
};

describe("Drift as formulas over Limits", () => {
  const sources: [string, Cases["records"]][] = [
    ["the return and the tracker", records],
    ["the return alone", sampleOf((name) => !name.startsWith("Tracker"))],
    ["the tracker alone", sampleOf((name) => name.startsWith("Tracker"))],
  ];

  it.each(sources)("says of every row what the engine says, from %s", (_, from) => {
    const cases = casesOf(from, AS_AT);
    const both = bothReadings(cases, cases);
    expect(both.length).toBeGreaterThan(30);
    expect(both.map(({ formulas }) => formulas)).toEqual(both.map(({ engine }) => engine));
    for (const { formulas, words } of both)
      if (formulas.flags.includes("overdue")) expect(words).toMatch(/^▲ Overdue by/);
      else expect(words).not.toContain("Overdue");
  });

  it("follows local targets at once, with no formula and no other cell changed", () => {
    const before = casesOf(records, AS_AT);
    // Typed, and recalculated: the run still is the one without targets.
    const typed = { ...before, typed: typedTargets(TARGETS) };
    const engine = casesOf(records, AS_AT, { targets: targetsIn(typed.typed) });
    const both = bothReadings(typed, engine);
    expect(both.map(({ formulas }) => formulas)).toEqual(both.map(({ engine: row }) => row));
    expect(both.map(({ formulas }) => formulas)).not.toEqual(
      bothReadings(before, before).map(({ formulas }) => formulas),
    );

    const mayChange = new Set([
      ...["Flag", "Waiting for", "Due", "Booked for", "Days to due", "Days overdue", "Limit in days"],
      ...["Booked in time", "Move in by", "Decision by", "Match by from decision", "Plan by"],
      ...["Match by from placement order", "Basis", "Also", "Rank overdue"],
    ]);
    const [was, is] = [before, typed].map((cases) => tablesOf(cases, resultSheets(cases, ["core"])));
    for (const [name, table] of is!)
      table.columns.forEach((column, at) => {
        const old = was!.get(name)!.columns[at]!;
        const rows = Array.from({ length: table.rowCount }, (_, row) => row);
        expect(rows.map((row) => column.formulaAt?.(row))).toEqual(rows.map((row) => old.formulaAt?.(row)));
        if (name === "Limits" || (name === "Drift" && mayChange.has(column.header))) return;
        expect(rows.map(column.valueAt)).toEqual(rows.map(old.valueAt));
      });
  });

  it("calls the basis of a local target local", () => {
    const plain = careRecords({
      tracker: [{ child: "a", days: { entry: "2023-01-01", adm: "2023-05-01" } }],
    });
    const basis = (targets: Readonly<Record<string, Scalar>>) => {
      const cell = cellsOf(tablesOf(casesOf(plain, AS_AT, { typed: typedTargets(targets) })).get("Drift")!);
      return [cell("Waiting for", 0), cell("Due", 0), cell("Basis", 0)];
    };
    const day = (written: string) => (parseDay(written) as { day: SerialDay }).day;
    expect(basis({})).toEqual(["Match, from the decision", day("1/11/2023"), "guidance"]);
    expect(basis({ "adm-match": 2 })).toEqual(["Match, from the decision", day("1/7/2023"), "local"]);
    // The clock that is no longer first gives way, and keeps its own basis.
    expect(basis({ "adm-match": 20 })).toEqual([
      "Moving in with adopters, from entering care",
      day("2/3/2024"),
      "scorecard",
    ]);
  });
});

describe("the sheet Limits", () => {
  const noOne = careRecords({});
  const cells = (targets: Readonly<Record<string, Scalar>>) => {
    const table = tablesOf(casesOf(noOne, AS_AT, { typed: typedTargets(targets) })).get("Limits")!;
    const cell = cellsOf(table);
    const rowOf = (id: string) => CLOCKS.findIndex((clock) => clock.id === id);
    return (id: string, header: string) => cell(header, rowOf(id));
  };

  it("has a row for every clock, each with basis and source", () => {
    const cell = cells({});
    expect(CLOCKS.length).toBeGreaterThan(SETTING_CLOCKS.length + 10);
    for (const { id, limit } of CLOCKS) {
      expect([cell(id, "Limit"), cell(id, "In use"), cell(id, "Mind")]).toEqual([
        limit.count,
        limit.count,
        "",
      ]);
      expect(String(cell(id, "Source")).length).toBeGreaterThan(20);
      expect(cell(id, "Basis")).toMatch(/^(statute|guidance|scorecard|survey|local)$/);
    }
    expect(cell("placed-visits", "Shown on Drift")).toBe("Not worked out: no date in the data");
    expect(cell("proceedings", "Shown on Drift")).toContain("where it falls first");
    expect(cell("proceedings", "A change counts")).toBe("At once");
  });

  it.each<[Scalar, number]>([
    [-3, 6],
    [0, 6],
    [4.5, 6],
    ["four", 6],
    ["5", 6],
    [45_382, 6],
    [true, 6],
  ])("says beside %j that it is no number of months, and uses the limit", (typed, inUse) => {
    const cell = cells({ "adm-match": typed });
    const said = typed === true ? "TRUE" : String(typed);
    expect(cell("adm-match", "In use")).toBe(inUse);
    expect(cell("adm-match", "Mind")).toBe(
      `${said} is not a whole number of months from 1 to 9,999: the limit is used`,
    );
    expect(cell("adm-match", "Basis in use")).toBe("guidance");
    expect(targetsIn(typedTargets({ "adm-match": typed })).size).toBe(0);
  });

  it.each<[Scalar]>([[null], [0], [-6], ["six"]])(
    "says so where somebody wrote %j over the limit",
    (limit) => {
      const row = (header: string): Scalar =>
        header === "Limit" ? limit : header === "Unit" ? "months" : null;
      const said = evaluate(targetFormulas.check, { tables: new Map(), names: () => null, row });
      expect(said).toBe("The limit itself is not a length any more: press Analyse to bring it back");
    },
  );

  it("knows of every start whether the limit has passed, on the last days of months too", () => {
    const months = ["order-placed-6-months", "no-adoption-order", "inter-agency-add-on"];
    const ids = [...months, "order-placed-90-days", "may-apply"];
    for (const asAt of ["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-31", "2023-02-28", "2024-08-31"]) {
      const cases = casesOf(noOne, asAt, { typed: typedTargets({ "no-adoption-order": 1 }) });
      const cell = cellsOf(tablesOf(cases).get("Limits")!);
      for (const id of ids) {
        const at = CLOCKS.findIndex((clock) => clock.id === id);
        const before = Number(cell("Over if begun before", at));
        for (let since = before - 40; since < before + 40; since++) {
          const due = dueDay(since as SerialDay, CLOCKS[at]!, new Map([["no-adoption-order", 1]]));
          expect([asAt, id, since, since < before]).toEqual([asAt, id, since, due < cases.asAt]);
        }
      }
    }
  });

  it("uses a whole number above 0, in words too, and says nothing beside it", () => {
    const cell = cells({ "adm-match": 1, "placed-visits": 2 });
    const said = (id: string) =>
      ["In use", "In words", "Mind", "Basis in use"].map((header) => cell(id, header));
    expect(said("adm-match")).toEqual([1, "1 month", "", "local"]);
    expect(said("placed-visits")).toEqual([2, "2 weeks", "", "local"]);
    expect(said("first-looked-after-review")).toEqual([20, "20 working days", "", "statute"]);
  });
});
