import fc from "fast-check";
import { adopterDriftRows } from "../../../src/domain/adopters/adopterDrift";
import { isOnHold } from "../../../src/domain/adopters/hold";
import { type SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { LocalTargets } from "../../../src/domain/drift/clock";
import { familyRecords, type FamilyLine } from "../../support/countQuestion";
import { day } from "../../support/records";

const AS_AT = "2024-03-31";
const rowsOf = (lines: FamilyLine[], asAt = AS_AT, targets?: LocalTargets) => {
  const { families } = familyRecords(lines);
  const rows = adopterDriftRows(families, day(asAt) as SerialDay, targets);
  return { rows, of: (line: number) => rows.find(({ family }) => family === line)! };
};
const iso = (of: number | undefined) => (of ? formatIso(of as SerialDay) : "");

describe("Live families of adopters", () => {
  it("stand at their furthest date by the day, with the limit of that step, worked by hand", () => {
    const { rows, of } = rowsOf([
      { days: { enquiry: "2024-03-01" } },
      { days: { enquiry: "2023-12-01", stage1From: "2023-12-31" } },
      { days: { stage1From: "2023-08-01", stage1To: "2023-09-30" } },
      { days: { stage1From: "2023-08-01", stage2From: "2023-10-31", approved: "2024-04-20" } },
      { days: { stage2From: "2023-03-01", approved: "2023-09-30" } },
      { days: { approved: "2023-01-01", matched: "2023-12-01" } },
      { days: { matched: "2023-01-01", placed: "2023-12-01", adopted: "2024-04-01" } },
      { days: { stage1From: "2024-04-01" } },
      // Adopted, left: no longer live.
      { days: { placed: "2023-01-01", adopted: "2024-03-31" } },
      { days: { stage1From: "2023-01-01", left: "2024-03-31" }, reason: "Withdrew" },
    ]);
    const told = Object.fromEntries(
      rows.map(({ family, step, due, booked }) => [family, [step, iso(due), booked?.event ?? ""]]),
    );
    expect(told).toEqual({
      0: ["enquiry", "", ""],
      // Two calendar months from 31 December: February's last day.
      1: ["stage1", "2024-02-29", ""],
      2: ["between", "2024-03-30", ""],
      3: ["stage2", "2024-02-29", "approved"],
      4: ["approved", "", ""],
      5: ["matched", "", ""],
      6: ["placed", "", "adopted"],
      7: ["none", "", "stage1From"],
    });
    // Approved on 30 September: three months and six have passed (30 March), twelve have not.
    expect(of(4).passed).toEqual([true, true, false]);
    expect(of(5).passed).toEqual([false, false, false]);
    expect(of(7).cannotTell).toMatch(/No step/);
    // What falls due first stands first; of two on one day the longer in its step.
    expect(rows.map(({ family }) => family).slice(0, 3)).toEqual([3, 1, 2]);
  });

  it("stand still while on hold: the due day moves by the days, and nothing more", () => {
    const { of } = rowsOf([
      // On hold from 1 February, 59 days to the as-at date: 31 May (four months) and 59 days.
      { days: { stage2From: "2024-01-31", heldFrom: "2024-02-01" } },
      // 29 days in the step, the rest before it began.
      { days: { stage1To: "2023-09-01", heldFrom: "2023-08-01", heldTo: "2023-09-30" } },
      // Over before the step began.
      { days: { stage2From: "2024-01-31", heldFrom: "2023-06-01", heldTo: "2023-12-01" } },
      // Booked to go on: still on hold today.
      { days: { stage2From: "2024-01-31", heldFrom: "2024-03-01", heldTo: "2024-05-01" } },
      // Not before next week.
      { days: { stage2From: "2024-01-31", heldFrom: "2024-04-07" } },
      // List 11: a reason with a day; a reason without.
      { days: { stage2From: "2024-01-31", left: "2024-03-21" }, reason: "Process on hold" },
      { days: { stage2From: "2024-01-31" }, reason: "Process on hold" },
      { days: { stage2From: "2024-01-31" }, texts: { onHold: "yes" } },
      { days: { stage2From: "2024-01-31", heldFrom: "2024-02-01" }, texts: { onHold: "no" } },
      { days: { approved: "2023-01-01", heldFrom: "2023-02-01", heldTo: "2024-02-01" } },
    ]);
    const told = Array.from({ length: 10 }, (_, line) => {
      const { onHold, daysHeld, due } = of(line);
      return [onHold, daysHeld, iso(due)];
    });
    expect(told).toEqual([
      [true, 59, "2024-07-29"],
      [false, 29, "2024-03-30"],
      [false, 0, "2024-05-31"],
      [true, 30, "2024-06-30"],
      [false, 0, "2024-05-31"],
      [true, 10, "2024-06-10"],
      [true, NaN, ""],
      [true, NaN, ""],
      [false, 0, "2024-05-31"],
      [false, 365, ""],
    ]);
    expect([6, 7, 8].map((line) => of(line).cannotTell)).toEqual([
      "On hold, but since when is not in the data.",
      "On hold, but since when is not in the data.",
      "A hold began, and the family is not on hold now: when it ended is not in the data.",
    ]);
    // A year of it did not run: approved on 1 January 2023, it is as if on 1 January 2024.
    expect(of(9).passed).toEqual([false, false, false]);
  });

  it("of the fast track have four months from registration, whatever the step; a local target goes before", () => {
    const fast = { fastTrack: "yes" };
    const lines: FamilyLine[] = [
      { days: { stage1From: "2024-01-10", stage2From: "2024-02-10" }, texts: fast },
      { days: { stage2From: "2024-02-10" }, texts: fast },
      { days: { stage1To: "2024-02-10" }, texts: fast },
    ];
    const { of } = rowsOf(lines);
    expect([0, 1, 2].map((line) => [of(line).clock?.id, iso(of(line).due)])).toEqual([
      ["adopter-fast-track", "2024-05-10"],
      ["adopter-fast-track", "2024-06-10"],
      ["adopter-between-stages", "2024-08-10"],
    ]);
    const local = rowsOf(lines, AS_AT, new Map([["adopter-fast-track", 3]]));
    expect(iso(local.of(0).due)).toBe("2024-04-10");
  });

  it("are due as many days later as they were on hold, and those on hold stand last", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        (before, wait, held) => {
          const asAt = day(AS_AT);
          const began = asAt - before - wait - held;
          const days = { stage2From: formatIso(began as SerialDay) };
          const from = formatIso((began + wait) as SerialDay);
          const to = formatIso((began + wait + held) as SerialDay);
          const { rows, of } = rowsOf([
            { days },
            { days: { ...days, heldFrom: from, heldTo: to } },
            { days: { ...days, heldFrom: from } },
          ]);
          expect(of(1).due! - of(0).due!).toBe(held);
          expect(of(2).due! - of(0).due!).toBe(held + before);
          expect(rows.at(-1)!.family).toBe(2);
        },
      ),
    );
  });
});

describe("A hold", () => {
  it("is over once it ended, booked before it begins, and on until then", () => {
    const { families } = familyRecords([
      { days: { heldFrom: "2024-01-10", heldTo: "2024-02-10" } },
      { days: { heldFrom: "2024-01-10" }, texts: { onHold: "yes" } },
      { days: { heldFrom: "2024-03-10", heldTo: "2024-02-10" } },
      { days: {}, texts: { onHold: "no" } },
    ]);
    const on = (family: number) =>
      ["2024-01-09", "2024-01-10", "2024-02-09", "2024-02-10", "2024-03-10"].map((iso) =>
        isOnHold(families, family, day(iso)),
      );
    expect(on(0)).toEqual([false, true, true, false, false]);
    expect(on(1)).toEqual([false, true, true, true, true]);
    // An end before the beginning is of an earlier hold.
    expect(on(2)).toEqual([false, false, false, false, true]);
    expect(on(3)).toEqual([false, false, false, false, false]);
  });
});
