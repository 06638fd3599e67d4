import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { formatIso } from "../../src/domain/dates/writtenForms";
import { dueDay } from "../../src/domain/drift/clock";
import { LIST_NAMES, SHORT_LISTS, type ShortList } from "../../src/domain/drift/shortListRules";
import { shortLists } from "../../src/domain/drift/shortLists";
import type { Cases } from "../../src/sheets/cases";
import { driftSheet } from "../../src/sheets/driftSheet";
import { limitsSheet } from "../../src/sheets/limitsSheet";
import { targetsIn } from "../../src/sheets/localTargets";
import { nextMeeting } from "../../src/sheets/nextMeeting";
import type { SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import { listFigure, shortListsSheet } from "../../src/sheets/shortListsSheet";
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
import { careRecords, day } from "../support/records";

const AS_AT = "2026-03-31";
const authority = makeAuthority({ seed: 8, children: 320, mistakes: false });
const tables = [...returnTables(authority, wholeHistories(authority)), trackerTable(authority)];
const sample = (chosen: (name: string) => boolean) => {
  const files = tables
    .filter(({ name }) => chosen(name))
    .map((table) => ({ name: `${table.name}.csv`, text: csvText(table) }));
  return casesOf(readRecords(recogniseTables(gridsOf(files)), 50_000 as SerialDay).records, AS_AT);
};
const both = sample(() => true);

const asAtPlan = ({ asAt }: Cases): SheetPlan => ({
  ...{ name: "As at", group: "core", purpose: "", print: { orientation: "portrait" } },
  blocks: [
    {
      ...{ kind: "grid", row: 0, column: 0 },
      cells: [[{ content: { input: { key: "as_at", kind: "day", default: asAt } }, style: "input" }]],
    },
  ],
});

/** The sheet as it reads, at the day and with the limits that somebody typed since the run. */
function printed(cases: Cases, { typed, asAt = cases.asAt }: { typed?: Typed; asAt?: number } = {}) {
  const limits = limitsSheet(typed ? { ...cases, typed } : cases);
  const plans = [asAtPlan(cases), limits, driftSheet(cases), shortListsSheet(cases)];
  const { sheets, figures } = printPlans(plans, { as_at: asAt });
  const { table, cells } = sheets.at(-1)!;
  const of = new Map(table!.columns.map((column) => [column.header, column]));
  const drift = sheets[2]!.table!;
  return {
    figures,
    texts: cells.map(({ value }) => String(value)),
    count: table!.rowCount,
    cell: (header: string, row: number): Scalar => of.get(header)!.valueAt(row),
    drift: (header: string, row: number) =>
      drift.columns.find((each) => each.header === header)!.valueAt(row),
    driftRows: drift.rowCount,
  };
}

const targets = (of: Readonly<Record<string, number>>): Typed =>
  new Map([
    [
      "Limits",
      {
        rowCount: Object.keys(of).length,
        columns: new Map<string, readonly Scalar[]>([
          ["Limit id", Object.keys(of)],
          ["Local target", Object.values(of)],
        ]),
      },
    ],
  ]);

const engineRows = (cases: Cases) =>
  shortLists(cases.records, cases.journeys, {
    ...{ asAt: cases.asAt, nextMeeting: nextMeeting(cases), targets: new Map() },
  });

describe("Short lists", () => {
  it("counts each list, and shows of every child the day that the engine has", () => {
    const { figures, count, cell } = printed(both);
    const rows = engineRows(both);
    expect(count).toBe(rows.length);
    for (const list of SHORT_LISTS)
      expect([list, figures[listFigure(list)]]).toEqual([
        list,
        rows.filter((row) => row.list === list).length,
      ]);
    rows.forEach(({ by, list }, row) => {
      expect([cell("List", row), cell("By", row)]).toEqual([LIST_NAMES[list], by || ""]);
    });
    // The sample's tracker has what most of them need.
    for (const list of [
      "reviews",
      "adoptionReviews",
      "court",
      "mayApply",
      "turningFive",
      "twoYears",
    ] as const)
      expect(figures[listFigure(list)]).toBeGreaterThan(0);
  });

  it("agrees with Drift on care proceedings and on reviews", () => {
    const { count, cell, drift, driftRows } = printed(both);
    const onDrift = new Map(Array.from({ length: driftRows }, (_, row) => [drift("Case", row), row]));
    let compared = 0;
    for (let row = 0; row < count; row++) {
      const at = onDrift.get(cell("Case", row));
      if (at === undefined) continue;
      const header =
        cell("List", row) === LIST_NAMES.reviews
          ? "Next review due"
          : cell("List", row) === LIST_NAMES.adoptionReviews
            ? "Adoption review by"
            : String(cell("What", row)).startsWith("Care proceedings, from their issue")
              ? "Final order by"
              : undefined;
      if (header === undefined) continue;
      compared++;
      expect([cell("Case", row), header, cell("By", row)]).toEqual([
        cell("Case", row),
        header,
        drift(header, at),
      ]);
    }
    expect(compared).toBeGreaterThan(15);
  });

  it("follows limits and the as-at date by recalculation, with the same children on the same lists", () => {
    const typed = targets({
      proceedings: 30,
      "may-apply": 40,
      "later-looked-after-review": 5,
      "inter-agency-add-on": 9,
    });
    const [before, after] = [printed(both), printed(both, { typed })];
    const changed = targetsIn(typed);
    expect(after.count).toBe(before.count);
    const moved = new Set<Scalar>();
    engineRows(both).forEach(({ since, limit, extendedTo, by }, row) => {
      const due = limit ? Math.max(dueDay(since as SerialDay, limit, changed), extendedTo) : by;
      expect(after.cell("By", row)).toBe(due || "");
      if (after.cell("Flag", row) !== before.cell("Flag", row)) moved.add(after.cell("List", row));
    });
    expect([...moved]).toEqual(expect.arrayContaining([LIST_NAMES.court, LIST_NAMES.mayApply]));

    const tomorrow = printed(both, { asAt: both.asAt + 1 });
    for (let row = 0; row < before.count; row++) {
      const left = before.cell("Days left", row);
      expect(tomorrow.cell("Days left", row)).toBe(left === "" ? "" : Number(left) - 1);
    }
  });

  it("says its rules with the limits in use", () => {
    const said = (typed?: Typed) => printed(both, typed ? { typed } : {}).texts.join("\n");
    expect(said()).toContain("due 26 weeks from issue");
    expect(said(targets({ proceedings: 1 }))).toContain("due 1 week from issue");
    expect(said()).toContain("overdue or due by 28 April 2026");
  });

  it("accuses nobody from the return alone, and says what to load instead of an empty list", () => {
    const alone = sample((name) => name !== "Tracker" && name !== "Reviews");
    const { figures, texts, count, cell, drift, driftRows } = printed(alone);
    expect(figures[listFigure("reviews")]).toBe("not collected");
    expect(texts.join("\n")).toContain("load Reviews of the 903");
    const flags = Array.from(
      { length: count },
      (_, row) => [cell("List", row), String(cell("Flag", row))] as const,
    );
    const of = (list: ShortList) =>
      flags.filter(([name]) => name === LIST_NAMES[list]).map(([, flag]) => flag);
    expect(of("court").length).toBeGreaterThan(3);
    for (const flag of of("court")) expect(flag).toMatch(/^\? /);
    for (const flag of of("mayApply")) expect(flag).toMatch(/^\? Free to apply for/);
    for (let row = 0; row < driftRows; row++) {
      expect(drift("Final order by", row)).toBe("");
      expect(String(drift("Waiting for", row))).not.toMatch(/^Match|proceedings/);
    }
  });
});

describe("a flag on Short lists", () => {
  const flag = (work: Record<string, string>) => {
    const records = careRecords({
      tracker: [{ child: "a", days: { entry: "2023-09-10" }, work }],
      trackerFields: ["entry", "proceedingsIssued", "finalHearing", "hearing"],
      dob: { a: "2015-01-01" },
    });
    const { cell } = printed(casesOf(records, "2024-03-31"));
    return [cell("Flag", 0), formatIso(cell("By", 0) as SerialDay)];
  };

  it.each<[string, Record<string, string>, string]>([
    ["overdue", { proceedingsIssued: "2023-09-29" }, "▲ Overdue by 2 days"],
    ["due today", { proceedingsIssued: "2023-10-01" }, "◆ Due in 0 days"],
    // A quarter of 182 days is 45 and a half.
    ["near", { proceedingsIssued: "2023-11-15" }, "◆ Due in 45 days"],
    ["to come", { proceedingsIssued: "2023-11-16" }, "✓ Due in 46 days"],
    [
      "booked in time",
      { proceedingsIssued: "2023-10-20", finalHearing: "2024-04-19" },
      "✓ Booked in time, due in 19 days",
    ],
    ["booked too late", { proceedingsIssued: "2023-10-20", finalHearing: "2024-04-20" }, "◆ Due in 19 days"],
    [
      "with a hearing that is not the last",
      { proceedingsIssued: "2023-10-20", hearing: "2024-04-10" },
      "◆ Due in 19 days",
    ],
  ])("of proceedings %s", (_, work, words) => {
    expect(flag(work)[0]).toBe(words);
  });
});

describe("the next meeting", () => {
  const asAt = day("2024-02-01") as SerialDay;
  it.each<[string | number | undefined, string]>([
    [undefined, "2024-02-29"],
    [day("2024-02-15"), "2024-02-15"],
    [asAt, "2024-02-01"],
    [asAt - 1, "2024-02-29"],
    [asAt + 400, "2025-03-07"],
    ["soon", "2024-02-29"],
    [45_350.5, "2024-02-29"],
  ])("as %j typed is %s", (typed, expected) => {
    const inputs = typed !== undefined && { inputs: { in_next_meeting: typed } };
    expect(formatIso(nextMeeting({ asAt, ...inputs }))).toBe(expected);
  });
});
