import fc from "fast-check";
import { agreeOnTeams } from "../../src/analysis/agreeOnTeams";
import { caseloadSheet } from "../../src/sheets/caseload";
import { caseloadOf, type Case } from "../../src/sheets/caseloadLines";
import { driftSheet } from "../../src/sheets/driftSheet";
import { limitsSheet } from "../../src/sheets/limitsSheet";
import { printPlans } from "../../src/sheets/printPlan";
import { AS_AT, asAtPlan, lateCasesOf, type LateChild } from "../support/meetingCases";
import { day } from "../support/records";

const of = (team: string, worker: string, daysOverdue = 0): Case => ({ team, worker, daysOverdue });
const told = (cases: readonly Case[], room?: { teams: number; lines: number }) =>
  caseloadOf(cases, room).lines.map(({ team, worker, first, last }) => `${team}/${worker} ${first}-${last}`);

describe("The lines of Caseload", () => {
  it("are teams, the most overdue first, each with its workers under it, worked by hand", () => {
    const cases = [
      of("South", "Ann", 5),
      of("north", "Bob"),
      of("North", "Cy", 90),
      of("", "Ann", 1),
      of("NORTH", "bob", 2),
      of("South", ""),
    ];
    expect(told(cases)).toEqual([
      "north/All 1-2",
      "north/Cy 1-1",
      "north/Bob 2-2",
      "South/All 3-4",
      "South/Ann 3-3",
      "South/No worker recorded 4-4",
      "No team recorded/All 5-5",
      "No team recorded/Ann 5-5",
    ]);
    expect([...caseloadOf(cases).lineOf]).toEqual([3, 2, 1, 5, 2, 4]);
  });

  it("count together whom there is no room for", () => {
    const cases = ["A", "B", "C"].flatMap((team, at) =>
      ["1", "2", "3"].map((worker) => of(team, worker, 10 - at)),
    );
    expect(told(cases, { teams: 2, lines: 5 })).toEqual([
      "A/All 1-2",
      "A/1 1-1",
      "A/Further workers: 2 2-2",
      "Further teams: 2/All 3-3",
      "Further teams: 2/All 3-3",
    ]);
  });

  it("have every case on the line of one worker and one team, and are never more than there is room for", () => {
    const aCase = fc.record({
      team: fc.constantFrom("", "North", "north", ...Array.from({ length: 45 }, (_, at) => `Team ${at}`)),
      worker: fc.constantFrom("", ...Array.from({ length: 30 }, (_, at) => `W${at}`)),
      daysOverdue: fc.constantFrom(0, 0, 3, 400),
    });
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 900, size: "max" }), (cases) => {
        const { lines, lineOf } = caseloadOf(cases);
        expect(lines.length).toBeLessThanOrEqual(100);
        const workers = lines.filter(({ level }) => level === "Worker");
        expect(workers.map(({ first }) => first)).toEqual(workers.map((_, at) => at + 1));
        for (const [at, line] of lineOf.entries()) {
          const on = lines.filter(({ first, last }) => line >= first && line <= last);
          expect(on.map(({ level }) => level).sort()).toEqual(["Team", "Worker"]);
          const shown = on.find(({ level }) => level === "Team")!.team.toLowerCase();
          const { team } = cases[at]!;
          if (!shown.startsWith("further")) expect(shown).toBe(team.toLowerCase() || "no team recorded");
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("Caseload", () => {
  const children: LateChild[] = [
    { days: 40, texts: { team: "North", worker: "Ann" } },
    { days: 10, texts: { team: "north", worker: "ANN" } },
    { days: -20, texts: { team: "North", worker: "Bob" } },
    { days: -90, texts: { team: "South", worker: "Ann" }, booked: 30 },
    { days: 3 },
  ];
  const cases = lateCasesOf(children);
  const print = (as = cases) =>
    printPlans([asAtPlan(as), limitsSheet(as), driftSheet(as), caseloadSheet(as)], { as_at: day(AS_AT) });
  const printed = print();
  const sheet = printed.sheets.find(({ plan }) => plan.name === "Caseload")!;
  const table = sheet.table!;
  const cells = (row: number) =>
    Object.fromEntries(table.columns.map(({ header, valueAt }) => [header, valueAt(row)]));

  it("counts over Drift, worked by hand", () => {
    expect(table.rowCount).toBe(7);
    expect(cells(0)).toMatchObject({
      ...{ Team: "North", Worker: "All", "Children on Drift": 3, "Live adoption plans": 3, Overdue: 2 },
      ...{ "Days overdue": 50, "Due in 28 days": 1, "Nothing booked": 3, "Queries to mend or check": 0 },
    });
    expect(cells(1)).toMatchObject({ Worker: "Ann", "Children on Drift": 2, Overdue: 2 });
    expect(cells(3)).toMatchObject({ Team: "No team recorded", Overdue: 1, "Days overdue": 3 });
    expect(cells(5)).toMatchObject({ Team: "South", Overdue: 0, "Nothing booked": 0 });
  });

  it("adds up to Drift, says so, and agrees with the engine; a wrong figure is refused", () => {
    expect(printed.figures).toMatchObject({
      ...{ out_caseload_children: 5, out_caseload_overdue: 3, out_caseload_days_overdue: 53 },
      ...{ out_caseload_due_soon: 1, out_caseload_nothing_booked: 4 },
    });
    expect(sheet.cells.map(({ value }) => value)).toContain(
      "✓ Teams and workers each add up to the 5 children on Drift.",
    );
    expect(() => agreeOnTeams(cases, printed.figures)).not.toThrow();
    expect(() => agreeOnTeams(cases, { ...printed.figures, out_caseload_overdue: 4 })).toThrow(
      "out_caseload_overdue is 3 by the cases, but the sheet says 4.",
    );
  });

  it.each([
    [[{ days: 3 }], "✓ Teams and workers each add up to the 1 child on Drift."],
    [[], "✓ No child is on Drift."],
  ])("says so of one child and of none: %j", (few, sentence) => {
    const { sheets } = print(lateCasesOf(few));
    const { cells: said } = sheets.find(({ plan }) => plan.name === "Caseload")!;
    expect(said.map(({ value }) => value)).toContain(sentence);
  });

  it("counts queries to mend and to check, not notes, nor what somebody accepted", () => {
    const finding = (severity: "error" | "warning" | "note", childId: string) => ({
      ...{ rule: `r-${severity}`, severity, table: "T", row: 2, message: "m", childId },
    });
    const findings = [
      finding("error", "C1"),
      finding("warning", "C1"),
      finding("note", "C1"),
      finding("error", "C5"),
    ];
    const accepted = {
      rowCount: 1,
      columns: new Map<string, (string | number)[]>([
        ["Rule", ["r-error"]],
        ["Sheet", ["T"]],
        ["Child", ["C5"]],
        ["Column", [""]],
        ["What is there", [""]],
        ["Row", [2]],
        ["Accepted because", ["it is so"]],
      ]),
    };
    const queried = { ...cases, findings, typed: new Map([["DataQuality", accepted]]) };
    const { figures } = print(queried);
    expect(figures["out_caseload_queries"]).toBe(2);
    expect(() => agreeOnTeams(queried, figures)).not.toThrow();
  });
});
