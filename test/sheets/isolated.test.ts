import fc from "fast-check";
import { agreeOnTeams } from "../../src/analysis/agreeOnTeams";
import type { Column, Scalar } from "../../src/domain/columns";
import type { Cases } from "../../src/sheets/cases";
import { checkPlan } from "../../src/sheets/dialect";
import { driftSheet } from "../../src/sheets/driftSheet";
import { isolatedSheet } from "../../src/sheets/isolated";
import { lateSplits } from "../../src/sheets/isolatedGroups";
import { limitsSheet } from "../../src/sheets/limitsSheet";
import type { SheetPlan } from "../../src/sheets/plan";
import { printPlans } from "../../src/sheets/printPlan";
import { AS_AT, asAtPlan, lateCasesOf, type LateChild } from "../support/meetingCases";
import { day } from "../support/records";

/** `Drift` with reasons typed after the run, by child. */
function withReasons(plan: SheetPlan, reasons: Readonly<Record<string, string>>): SheetPlan {
  return {
    ...plan,
    blocks: plan.blocks.map((block) => {
      if (block.kind !== "table") return block;
      const keys = block.columns.find(({ header }) => header === "Child key")!.content as Column;
      const values = Array.from(keys.values as readonly string[], (key) => reasons[key] ?? "");
      return {
        ...block,
        columns: block.columns.map((column) =>
          column.header === "Reason for delay"
            ? { ...column, content: { kind: "asTyped" as const, values } }
            : column,
        ),
      };
    }),
  };
}

function printed(cases: Cases, reasons: Readonly<Record<string, string>> = {}) {
  const plans = [
    asAtPlan(cases),
    limitsSheet(cases),
    withReasons(driftSheet(cases), reasons),
    isolatedSheet(cases),
  ];
  const { sheets, figures } = printPlans(plans, { as_at: day(AS_AT) });
  const { cells } = sheets.find(({ plan }) => plan.name === "Isolated or systemic")!;
  const rows: Scalar[][] = [];
  for (const { row, column, value } of cells) (rows[row] ??= [])[column] = value;
  return { figures, rows, verdict: String(figures["out_drift_isolated_or_systemic"]) };
}

const late = (days: readonly number[], texts: LateChild["texts"] = {}): LateChild[] =>
  days.map((each) => ({ days: each, texts }));
const verdictOf = (...children: LateChild[][]) => printed(lateCasesOf(children.flat())).verdict;

describe("Isolated or systemic", () => {
  it.each([
    ["nobody", [-30, -200], "Nobody is overdue."],
    ["one", [1], "Too few to tell: 1 child is overdue, by 1 day. Look at each."],
    ["two", [10, 5], "Too few to tell: 2 children are overdue, by 15 days in all. Look at each."],
    ["three", [10, 5, 5], "Too few to tell: 3 children are overdue, by 20 days in all. Look at each."],
    [
      // Three of five have 60% by number alone: that is no sign of anything.
      "five alike",
      [10, 10, 10, 10, 10],
      "Neither: 50 days overdue are spread over 5 children; the three slowest hold 60% of them, and no reason, stage, team or court stands out. Look at the whole way, and at the slowest children.",
    ],
    [
      "three far behind",
      [300, 200, 140, 10, 10, 5, 5],
      "Isolated: of 670 days overdue 640 (96%) are three children's, of 7 who are overdue. Look at them first.",
    ],
  ])("says of %s overdue what the figures make true", (_, days, sentence) => {
    expect(verdictOf(late(days))).toBe(sentence);
  });

  it("looks at the step where a team has half of the days and more than its share, worked by hand", () => {
    const inTime = late(new Array<number>(12).fill(-100), { team: "South" });
    const north = late([40, 40, 40, 40, 40, 40], { team: "North" });
    const south = late([30, 30], { team: "South" });
    const { verdict, rows } = printed(lateCasesOf([...north, ...south, ...inTime]));
    expect(verdict).toBe(
      "Systemic: 300 days overdue are spread over 8 children in 2 teams; the three slowest hold 40% of them. Look at the step, not the child.",
    );
    const said = rows.flat().filter((cell) => typeof cell === "string");
    expect(said).toContain(
      "Look first where half or more of the days overdue and of the overdue children are. Team ‘North’ stands out.",
    );
    const row = (name: string) => rows.find((cells) => cells?.[0] === name)!;
    // Children, % of children, overdue, days, % of days, median, to mind.
    expect(row("North").slice(1)).toEqual([6, 30, 6, 240, 80, 40, "▲ Stands out: look at this team"]);
    expect(row("South").slice(1)).toEqual([14, 70, 2, 60, 20, 30, "Few: under 5 overdue, too few to tell"]);
  });

  it("blames no team for having most children, nor the only team, nor one for one child", () => {
    const most = [...late([40, 40, 40, 40, 40, 40], { team: "North" }), ...late([30], { team: "South" })];
    expect(verdictOf(most)).toMatch(/^Neither/);
    expect(verdictOf(late([40, 40, 40, 40, 40, 40, 40, 40], { team: "North" }))).toMatch(/^Neither/);
    // Half of the days are one child's: the team has neither five late nor half of those who are.
    const one = [...late([400, 1, 1], { team: "North" }), ...late([100, 90, 90, 80, 80], { team: "South" })];
    expect(verdictOf(one, late(new Array<number>(20).fill(-90), { team: "South" }))).not.toMatch(/^Systemic/);
  });

  it("reads reasons as they are typed, in capitals or not, and counts others and none", () => {
    const cases = lateCasesOf([...late([50, 50, 50, 50, 50, 50, 40, 30]), ...late([-90, -90, -90])]);
    const reasons = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`C${at}`, "court TIMETABLE"]));
    const { verdict, rows } = printed(cases, { ...reasons, C6: "The dog", C7: "Medical" });
    expect(verdict).toMatch(/^Systemic/);
    const row = (name: string) => rows.find((cells) => cells?.[0] === name)!.slice(1, 6);
    expect(row("Court timetable")).toEqual([5, 45, 5, 250, 68]);
    expect(row("Medical")).toEqual([1, 9, 1, 40, 11]);
    expect(row("Another reason")).toEqual([1, 9, 1, 50, 14]);
    expect(row("No reason recorded")).toEqual([4, 36, 1, 30, 8]);
    // None recorded for most: said, and nothing is made of it.
    const none = printed(cases, { C1: "Medical" });
    expect(none.verdict).toMatch(/^Neither/);
    expect(none.rows.flat()).toContain(
      "For 7 of 8 overdue children no reason is typed on Drift: what is said of reasons rests on the other.",
    );
    const saidOf = (typed: Readonly<Record<string, string>>) => printed(cases, typed).rows.flat();
    expect(saidOf({ C1: "Medical", C2: "Medical" })).toContain(
      "For 6 of 8 overdue children no reason is typed on Drift: what is said of reasons rests on the others.",
    );
    expect(saidOf({})).toContain(
      "No reason is typed on Drift for any overdue child: nothing can be said of reasons yet.",
    );
  });

  it("lets no team or court stand out by the three children who are called isolated", () => {
    const of = { team: "North", court: "Leeds" };
    const north = late([300, 200, 140, 10, 10], of);
    const { verdict, rows, figures } = printed(
      lateCasesOf([...north, ...late([10, 5], { team: "South" }), ...late([-90, -90, -90, -90, -90])]),
    );
    expect(verdict).toMatch(/^Isolated: of 675 days overdue 640 \(95%\) are three children's, of 7/);
    const said = rows.flat().filter((cell) => typeof cell === "string");
    expect(said.filter((cell) => cell.startsWith("▲"))).toEqual([]);
    expect(said).toContain(
      "The three slowest alone could make a reason, stage, team or court stand out, so none is named.",
    );
    expect(figures["out_drift_stand_out"]).toBe(0);
    // The same team without them: the step is named.
    const even = printed(
      lateCasesOf([...late([30, 30, 30, 30, 30], of), ...late([10, 5]), ...late([-90, -90, -90, -90, -90])]),
    );
    expect(even.rows.flat()).toContain("▲ Stands out: look at this court");
  });

  it("has a line for a reason of people's own that stood there at the run", () => {
    const typed = {
      rowCount: 2,
      columns: new Map([["Reason for delay", ["Waiting for a DNA test", "medical"]]]),
    };
    const cases = { ...lateCasesOf(late([5])), typed: new Map([["Drift", typed]]) };
    const names = lateSplits(cases)[0]!.groups.map(({ name }) => name);
    expect(names).toContain("Waiting for a DNA test");
    expect(names.filter((name) => name.toLowerCase() === "medical")).toEqual(["Medical"]);
  });

  it("names the three slowest by id with what they wait for, each once where days are equal", () => {
    const { rows } = printed(
      lateCasesOf([
        ...late([70, 90], { siblingGroup: "S1", team: "North" }),
        ...late([90, 20], { siblingGroup: "S1" }),
      ]),
    );
    const at = rows.findIndex((cells) => cells?.[0] === "The three slowest");
    const told = rows
      .slice(at + 2, at + 5)
      .map(([waiting, child, days, group]) => [child, days, group, waiting]);
    expect(told).toEqual([
      ["C2", 90, "S1", "Match, from the decision"],
      ["C3", 90, "S1", "Match, from the decision"],
      ["C1", 70, "S1", "Match, from the decision"],
    ]);
    expect(rows.flat()).toContain("The three slowest are of one sibling group.");
  });

  it("has no formula that Excel would not take, with all the lines there is room for and names of any length", () => {
    const long = (word: string, at: number) => `${word} ${at} `.padEnd(120, "of the whole county ");
    const children = Array.from({ length: 40 }, (_, at): LateChild => ({
      days: -100,
      texts: { team: long("Team", at), court: long("Court", at) },
    }));
    const typed = {
      rowCount: 40,
      columns: new Map([["Reason for delay", children.map((_, at) => long("Reason", at))]]),
    };
    const cases = { ...lateCasesOf(children), typed: new Map([["Drift", typed]]) };
    const plans = [asAtPlan(cases), limitsSheet(cases), driftSheet(cases), isolatedSheet(cases)];
    expect(printPlans(plans, { as_at: day(AS_AT) }).sheets.flatMap(checkPlan)).toEqual([]);
  });

  it("counts every child once in each split, long lists included, and is as the engine has it", () => {
    const child = fc.record({
      days: fc.integer({ min: -200, max: 900 }).filter((days) => canBe(days)),
      texts: fc.record({
        team: fc.constantFrom("", ...Array.from({ length: 16 }, (_, at) => `Team ${at}`)),
        court: fc.constantFrom("", "Court A", "court a", "Court *B"),
      }),
    });
    fc.assert(
      fc.property(fc.array(child, { maxLength: 60 }), (children) => {
        const cases = lateCasesOf(children);
        const { rows, figures, verdict } = printed(cases);
        expect(() => agreeOnTeams(cases, figures)).not.toThrow();
        const { out_drift_children: all, out_drift_overdue: overdue, out_drift_days_overdue: days } = figures;
        for (const { title, groups } of lateSplits(cases)) {
          const from = rows.findIndex((cells) => cells?.[0] === title) + 1;
          const sum = (column: number) =>
            rows.slice(from, from + groups.length).reduce((so, cells) => so + Number(cells[column]), 0);
          expect([title, sum(1), sum(3), sum(4)]).toEqual([title, all, overdue, days]);
        }
        expect(verdict.split(":")[0]).toBe(byHand(children, cases));
      }),
      { numRuns: 25 },
    );
  });
});

/** Not every day has one six months before it. */
function canBe(days: number): boolean {
  try {
    lateCasesOf([{ days }]);
    return true;
  } catch {
    return false;
  }
}

/** The rule in plain arithmetic over the children. */
function byHand(children: readonly LateChild[], cases: Cases): string {
  const late = children.filter(({ days }) => days > 0);
  const sum = (of: readonly LateChild[]) => of.reduce((all, { days }) => all + days, 0);
  const total = sum(late);
  if (late.length === 0) return "Nobody is overdue.";
  if (late.length < 5) return "Too few to tell";
  const slowest = sum([...late].sort((a, b) => b.days - a.days).slice(0, 3));
  if (2 * slowest >= total && slowest / 3 >= (3 * (total - slowest)) / (late.length - 3)) return "Isolated";
  const stands = (["team", "court"] as const).some((field) => {
    const nameOf = ({ texts }: LateChild) => (texts?.[field] ?? "").toLowerCase();
    const listed = new Set(
      lateSplits(cases)
        .find(({ id }) => id === field)!
        .groups.flatMap(({ name, isRest }) => (isRest ? [] : [name.toLowerCase()])),
    );
    return [...listed].some((name) => {
      const own = late.filter((child) => nameOf(child) === name);
      const live = children.filter((child) => nameOf(child) === name).length;
      return (
        own.length >= 5 &&
        2 * sum(own) >= total &&
        2 * own.length >= late.length &&
        sum(own) * children.length >= 1.5 * live * total
      );
    });
  });
  return stands ? "Systemic" : "Neither";
}
