import { where } from "../../src/domain/formula/expression";
import { COUNT_MEASURES } from "../../src/domain/measures/measures";
import { graft } from "../../src/files/xlsx/graft";
import type { Cases } from "../../src/sheets/cases";
import { checkPlan } from "../../src/sheets/dialect";
import { measureFormula } from "../../src/sheets/measureFormulas";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { createCalculator } from "../../src/workbench/grid/calculator";
import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { gridsOf, productCases, serialOf } from "../cohorts/pipeline";
import { familyRecords } from "../support/countQuestion";
import { formulasWorkedOut, printedMeasures } from "../support/measureSheet";
import { printedBook } from "../support/printedBook";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { disagreements } from "../support/univerAgrees";

const day = serialOf;

/** An authority's children, and families in every step. */
function cases(children = 60): Cases {
  const files = ssda903Files(makeAuthority({ seed: 71, children }), "whole");
  const read = readRecords(recogniseTables(gridsOf(files)), day("31/12/2030"));
  const question = { asAt: "31/08/2024", from: "01/04/2022", to: "31/03/2025" };
  const { families } = familyRecords([
    { days: { stage1From: "2024-02-01" } },
    { days: { stage1From: "2023-10-01", stage1To: "2024-01-01" } },
    { days: { stage2From: "2024-01-01", left: "2024-03-01" }, reason: "Process on hold" },
    { days: { stage2From: "2024-01-01", matched: "2024-03-01" } },
    { days: { approved: "2024-01-01" } },
    { days: { approved: "2024-01-01", matched: "2024-03-31" } },
    { days: { approved: "2023-12-31", matched: "2024-03-31" } },
    { days: { approved: "2024-04-30", matched: "2024-03-31" } },
    { days: { approved: "2024-01-01", left: "2024-02-01" }, reason: "Mr A. changed his mind" },
    { days: { approved: "2024-01-01", placed: "2024-05-01", adopted: "2025-01-01" } },
  ]);
  const familiesCovered = { from: day("01/01/2023"), to: day("31/03/2026"), gaps: [] };
  const made = productCases({ ...read, records: { ...read.records, families } }, question);
  return { ...made, familiesCovered };
}

/** A return is missing in the middle, so that the windows have a gap. */
function withGap(of: Cases): Cases {
  const gap = { from: day("01/04/2022"), to: day("31/03/2023") };
  const decision = { from: day("01/04/2020"), to: day("31/03/2024"), gaps: [gap] };
  return { ...of, coverage: { ...of.coverage, decision } };
}

const CASES = cases();
const printed = printedMeasures(withGap(CASES)).sheets;

describe("the formulas of measures that count", () => {
  it("are in the dialect", () => {
    expect(printed.flatMap(checkPlan)).toEqual([]);
  });

  it("are there for every one of them", () => {
    for (const measure of COUNT_MEASURES) expect(() => measureFormula(measure, CASES)).not.toThrow();
  });

  it("come to the same in Univer", async () => {
    const calculator = createCalculator();
    try {
      expect(await disagreements(calculator, printed)).toEqual([]);
    } finally {
      calculator.dispose();
    }
  }, 120_000);

  it("are not given for a stock whose day lies before the data or in a gap of them", () => {
    const on = (asAt: string) => {
      const { A9, A15 } = formulasWorkedOut({ ...withGap(CASES), asAt: day(asAt) });
      return [A9!.value, A9!.n, typeof A15!.value];
    };
    const withheld = ["not covered", 0, "number"];
    expect(on("31/03/2020")).toEqual(withheld);
    expect(on("01/04/2022")).toEqual(withheld);
    expect(on("31/03/2023")).toEqual(withheld);
    expect(on("01/04/2023")).not.toEqual(withheld);
    expect(on("31/08/2030")).not.toEqual(withheld);
    expect(formulasWorkedOut({ ...CASES, familiesCovered: undefined }).A11!.value).toBe("not covered");
  });

  it("are not given for a wait where orders are known but decisions are not", () => {
    const told = formulasWorkedOut({ ...CASES, coverage: { ...CASES.coverage, decision: undefined } });
    for (const id of ["A9", "W90", "W12", "W18", "E18"])
      expect([told[id]!.value, told[id]!.n]).toEqual(["not covered", 0]);
  });

  it("say of an earlier day that somebody sets what was so then, as Flow does", () => {
    const many = cases(600);
    const { journeys, again } = many;
    const { adm, placed, adopted } = journeys.milestones;
    const ends = [journeys.planChanged, journeys.leftCare, adopted, placed, again.decided];
    const waitingOn = (asAt: number) => {
      const by = (of: number) => of !== 0 && of <= asAt;
      return [...adm.keys()].filter((row) => by(adm[row]!) && !ends.some((days) => by(days[row]!)));
    };
    // A day on which a child waited by a journey that is not the last.
    const isEarlier = (row: number) => journeys.latest[row] === 0;
    const earlier = Math.max(...[...adm].filter((on) => waitingOn(on).some(isEarlier))) as Cases["asAt"];
    expect(earlier).toBeGreaterThan(0);
    const told = formulasWorkedOut({ ...many, asAt: earlier });
    const waiting = waitingOn(earlier);
    expect(told.A9!.value).toBe(waiting.length);
  });

  it("take further conditions, of whom to leave out", () => {
    const [a4] = COUNT_MEASURES.filter(({ id }) => id === "A4");
    const whole = measureFormula(a4!, CASES);
    const later = measureFormula(a4!, CASES, where("Entered care", ">=", day("01/04/2021")));
    const conditions = (formula: typeof whole) =>
      JSON.stringify(formula.denominator).split('"column"').length;
    expect(conditions(later)).toBe(conditions(whole) + 1);
    expect(JSON.stringify(later.excluded)).toContain("Entered care");
  });
});

describeWithLibreOffice("the formulas of measures that count, in LibreOffice,", () => {
  it("come to the same", async () => {
    const { sheets, names } = printedBook(printed);
    expect(await recalculate(await graft(undefined, sheets, names))).toEqual([]);
  }, 120_000);
});
