import fc from "fast-check";
import { understand } from "../../src/analysis/understand";
import { agreeOnTeams } from "../../src/analysis/agreeOnTeams";
import { adopterDriftRows } from "../../src/domain/adopters/adopterDrift";
import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { formatIso } from "../../src/domain/dates/writtenForms";
import { coveredByKind } from "../../src/domain/journeys/coverage";
import { adopterDriftSheets, STEP_WORDS } from "../../src/sheets/adopterDrift";
import type { Cases } from "../../src/sheets/cases";
import { limitsSheet } from "../../src/sheets/limitsSheet";
import { targetsIn } from "../../src/sheets/localTargets";
import { printPlans } from "../../src/sheets/printPlan";
import type { Typed } from "../../src/sheets/typedTables";
import { familyRecords, type FamilyLine } from "../support/countQuestion";
import { asAtPlan } from "../support/meetingCases";
import { day } from "../support/records";

const AS_AT = "2024-03-31";

function casesOf(lines: readonly FamilyLine[], typed?: Typed): Cases {
  const asAt = day(AS_AT) as SerialDay;
  const question = { asAt, period: { from: asAt, to: asAt }, model: "asglb", returnReach: 0 } as const;
  return {
    ...understand(familyRecords(lines), question),
    ...{ coverage: coveredByKind([]), covers: undefined },
    run: { files: [], tables: [], version: "1", at: "" },
    ...(typed && { typed }),
  };
}

const targets = (of: Readonly<Record<string, Scalar>>): Typed =>
  new Map([
    [
      "Limits",
      {
        rowCount: Object.keys(of).length,
        columns: new Map([
          ["Limit id", Object.keys(of)],
          ["Local target", Object.values(of)],
        ]),
      },
    ],
  ]);

/** The sheet as it is written; or with the limits as typed after the run. */
function printed(cases: Cases, typedAfter = cases.typed, asAt = AS_AT) {
  const limits = limitsSheet({ ...cases, ...(typedAfter && { typed: typedAfter }) });
  const plans = [asAtPlan(cases), limits, ...adopterDriftSheets(cases)];
  const { sheets, figures } = printPlans(plans, { as_at: day(asAt) });
  const table = sheets.find(({ plan }) => plan.name === "Adopter drift")!.table!;
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ header, valueAt }) => [header, valueAt(row)])),
  );
  return { rows, figures, of: (line: number) => rows.find((row) => row["Family key"] === String(line + 1))! };
}

describe("Adopter drift", () => {
  it("is not there without a table of adopters", () => {
    expect(adopterDriftSheets(casesOf([]))).toEqual([]);
  });

  it("says where each family stands, in words and signs, worked by hand", () => {
    const { of, figures } = printed(
      casesOf([
        { days: { stage1From: "2023-12-01" }, texts: { worker: "W1" } },
        { days: { stage2From: "2023-12-10" } },
        { days: { stage1To: "2023-09-20", stage2From: "2024-04-05" } },
        { days: { stage1To: "2023-10-20", stage2From: "2024-04-05" } },
        { days: { stage2From: "2023-06-01", heldFrom: "2024-03-30" } },
        { days: { stage2From: "2023-06-01" }, texts: { onHold: "yes" } },
        { days: { approved: "2023-09-01" } },
        { days: { approved: "2023-12-31" } },
        { days: { approved: "2022-01-01", matched: "2024-04-20" } },
        { days: { stage2From: "2023-06-01", left: "2023-07-01" } },
      ]),
    );
    expect(Array.from({ length: 9 }, (_, line) => of(line)["Flag"])).toEqual([
      "▲ Overdue by 59 days",
      "◆ Due in 10 days",
      "▲ Overdue by 11 days",
      "✓ Booked in time, due in 20 days",
      "‖ On hold for 1 day, the clock stands still",
      "‖ On hold",
      "◇ Waiting for a match over 6 months",
      "✓ No limit running",
      "✓ Booked: Match",
    ]);
    expect(of(0)).toMatchObject({
      ...{ Step: "Adopter Stage 1", Due: day("2024-02-01"), Basis: "guidance", Worker: "W1" },
      ...{ "Days overdue": 59, "Limit in days": 62, "Waiting for": "Adopter Stage 1" },
    });
    // Due long ago, but the clock stood still a day: as many days to go as before, and nobody on hold is late.
    expect(of(4)).toMatchObject({ "Days to due": -181, "Days overdue": "", "Days on hold": 1 });
    expect(of(6)["Unmatched"]).toBe("No match 6 months after approval");
    // Three months from 31 December are 31 March: not more than three.
    expect(of(7)["Unmatched"]).toBe("");
    expect(of(8)["Unmatched"]).toBe("No match 12 months after approval: ask what would help");
    expect(figures).toMatchObject({
      ...{ out_adopters_live: 9, out_adopters_live_on_hold: 2, out_adopters_live_overdue: 2 },
      ...{ out_adopters_stage2: 3, out_adopters_stage2_on_hold: 2, out_adopters_stage2_due_soon: 1 },
      ...{ out_adopters_unmatched_3_months: 2, out_adopters_unmatched_6_months: 2 },
      ...{ out_adopters_unmatched_12_months: 1 },
    });
  });

  it("names the wait for a match that is over, by the mark in use", () => {
    const cases = casesOf([{ days: { approved: "2023-09-01" } }]);
    const after = targets({ "adopter-unmatched-6-months": 5, "adopter-unmatched-12-months": 7 });
    expect(printed(cases).of(0)["Flag"]).toBe("◇ Waiting for a match over 6 months");
    expect(printed(cases, after).of(0)["Flag"]).toBe("◇ Waiting for a match over 5 months");
    const earlier = targets({ "adopter-unmatched-12-months": 6 });
    // Six months from 1 September are 1 March; of two marks that are over the last is named.
    expect(printed(cases, earlier).of(0)).toMatchObject({
      ...{ Flag: "◇ Waiting for a match over 6 months", Step: "Approved, waiting for a match" },
      Unmatched: "No match 6 months after approval: ask what would help",
    });
  });

  it("keeps the days to go while a family is on hold, and runs them when it is not, as the as-at date moves", () => {
    const cases = casesOf([
      { days: { stage2From: "2024-01-01", heldFrom: "2024-03-01" } },
      { days: { stage2From: "2024-01-01" } },
    ]);
    const [today, later] = [printed(cases), printed(cases, cases.typed, "2024-04-10")];
    expect([today.of(0)["Days to due"], later.of(0)["Days to due"]]).toEqual([61, 61]);
    expect([today.of(0)["Days on hold"], later.of(0)["Days on hold"]]).toEqual([30, 40]);
    expect([today.of(1)["Days to due"], later.of(1)["Days to due"]]).toEqual([31, 21]);
  });

  it("comes to what the engine says of any families, with local targets typed after the run", () => {
    const optional = fc.option(fc.integer({ min: -500, max: 60 }), { nil: undefined });
    const iso = (offset: number | undefined) =>
      offset === undefined ? "" : formatIso((day(AS_AT) + offset) as SerialDay);
    const names = ["enquiry", "stage1From", "stage1To", "stage2From", "approved", "matched"] as const;
    const line = fc
      .record({
        offsets: fc.array(optional, { minLength: names.length, maxLength: names.length }),
        heldFrom: optional,
        heldTo: optional,
        onHold: fc.constantFrom("", "", "yes", "no"),
        fastTrack: fc.constantFrom("", "yes"),
        reason: fc.constantFrom("", "", "Process on hold"),
      })
      .map(({ offsets, heldFrom, heldTo, onHold, fastTrack, reason }): FamilyLine => ({
        days: {
          ...Object.fromEntries(names.map((name, at) => [name, iso(offsets[at])])),
          ...{ heldFrom: iso(heldFrom), heldTo: iso(heldTo) },
        },
        reason,
        texts: { onHold, fastTrack },
      }));
    const target = fc.constantFrom<Scalar>("", 1, 9, "soon", -3);
    const typed = fc.tuple(target, target, target, target).map(([a, b, c, d]) =>
      targets({
        ...{ "adopter-stage-1": a, "adopter-stage-2": b, "adopter-fast-track": c },
        "adopter-unmatched-3-months": d,
      }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), typed, (lines, after) => {
        const cases = casesOf(lines);
        const { of, rows, figures } = printed(cases, after);
        const { families } = cases.records;
        const engine = adopterDriftRows(families, cases.asAt, targetsIn(after));
        expect(rows).toHaveLength(engine.length);
        for (const { family, step, due, onHold, daysHeld, passed, cannotTell } of engine) {
          const row = of(family);
          expect(row).toMatchObject({
            ...{ Step: STEP_WORDS[step], Due: due ?? "", "On hold": onHold ? "Yes" : "No" },
            "Days on hold": Number.isNaN(daysHeld) ? "" : daysHeld,
          });
          expect(row["Unmatched"] !== "").toBe(passed.includes(true));
          const isLate = due !== undefined && due < cases.asAt && !onHold && cannotTell === "";
          expect(String(row["Flag"]).startsWith("▲")).toBe(isLate);
          expect(Number(row["Days overdue"] || 0)).toBe(isLate ? cases.asAt - due : 0);
          expect(String(row["Flag"]).startsWith("‖")).toBe(onHold);
        }
        expect(() => agreeOnTeams({ ...cases, typed: after }, figures)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
