import fc from "fast-check";
import { daysInStage, stage, stageDays, stages } from "../../src/functions/stages";
import { loadOffice } from "../../src/workbench/host/loadOffice";
import { day } from "../support/records";

beforeAll(() => loadOffice());

const cell = (written: string) => [[written === "" ? null : day(written)]];
/** The dates of one child in the order of the arguments, "" for none. */
const child = (...dates: string[]) =>
  dates.map(cell) as [unknown[][], unknown[][], unknown[][], unknown[][], unknown[][], unknown[][]];
const AS_AT = day("2024-03-31");

const MATCHED = child("2023-01-10", "2023-06-01", "2023-07-01", "2024-01-15", "", "");
const ADOPTED = child("2021-01-10", "2021-06-01", "2021-07-01", "2021-10-01", "2021-11-01", "2022-06-01");

describe("=ADOPTION.STAGE", () => {
  test.each<[string, ReturnType<typeof child>, unknown, unknown, string]>([
    ["begins with the furthest date", MATCHED, AS_AT, null, "Match to moved in"],
    ["knows no later date on an earlier day", MATCHED, day("2024-01-14"), null, "Placement order to match"],
    ["needs no as-at date", MATCHED, null, null, "Match to moved in"],
    ["ends with the adoption order", ADOPTED, AS_AT, null, "Adopted"],
    ["had not ended before it", ADOPTED, day("2022-05-31"), null, "Moved in to adoption order"],
    ["goes by the five stages where asked", MATCHED, AS_AT, "Coram", "Placement order to moved in"],
    ["goes by the national tables where asked", MATCHED, AS_AT, "dfe", "Match to moved in"],
    ["is blank without a date", child("", "", "", "", "", ""), AS_AT, null, ""],
    [
      "is the first stage where only a date in between is known",
      child("", "", "", "2024-01-15", "", ""),
      AS_AT,
      "coram",
      "Entry to decision",
    ],
  ])("%s", (_, dates, asAt, model, words) => {
    expect(stage(...dates, asAt, model)).toEqual([[words]]);
  });

  test("says which models there are", () => {
    expect(() => stage(...MATCHED, AS_AT, "mine")).toThrow(
      `There is no model "mine": give asglb, coram or dfe.`,
    );
  });
});

describe("=ADOPTION.DAYSINSTAGE", () => {
  // 15 January to 31 March 2024: 16 + 29 + 31.
  test("counts from the day on which the stage began", () => {
    expect(daysInStage(...MATCHED, AS_AT)).toEqual([[76]]);
  });
  test.each<[string, ReturnType<typeof child>, unknown]>([
    ["once the child is adopted", ADOPTED, AS_AT],
    ["without an as-at date", MATCHED, null],
    ["without any date", child("", "", "", "", "", ""), AS_AT],
  ])("is blank %s", (_, dates, asAt) => {
    expect(daysInStage(...dates, asAt)).toEqual([[""]]);
  });
});

describe("=ADOPTION.STAGES", () => {
  test("gives a row of lengths, the stage that the child is in to the as-at date", () => {
    expect(stages(...MATCHED, AS_AT)).toEqual([[142, 30, 198, 76, ""]]);
  });

  test("puts the names of the stages on top where asked", () => {
    expect(stages(...ADOPTED, AS_AT, "dfe", true)).toEqual([
      [
        "Entry to decision",
        "Decision to match",
        "Match to moved in",
        "Entry to moved in",
        "Moved in to adoption order",
        "Entry to adoption order",
      ],
      [142, 122, 31, 295, 212, 507],
    ]);
  });

  test("leaves a stage blank whose date is missing, and does not run it on", () => {
    expect(stages(...child("2023-01-10", "2023-06-01", "2023-07-01", "", "2024-02-01", ""), AS_AT)).toEqual([
      [142, 30, "", "", 59],
    ]);
  });

  test("takes columns and gives a row a child; the error of a cell is that of its child", () => {
    const column = (...cells: unknown[]) => cells.map((each) => [each]);
    const none = column(null, null);
    const [headers, first, second] = stages(
      column(day("2024-01-01"), "soon"),
      none,
      none,
      none,
      none,
      none,
      AS_AT,
      "coram",
      "yes",
    );
    expect(headers).toHaveLength(4);
    expect(first).toEqual([90, "", "", ""]);
    expect(second).toEqual(Array(4).fill(expect.objectContaining({ code: "#VALUE!" })));
  });

  test("refuses a block, which could be stages already", () => {
    const block = [[day("2024-01-01"), day("2024-01-02")]];
    expect(() => stages(block, block, block, block, block, block, AS_AT)).toThrow(
      "entry is 2 columns wide. Give one column, or one cell.",
    );
  });

  test("adds up to the whole way of a child whose dates are all there", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.constantFrom("asglb", "coram"), (lengths, model) => {
        let at = 40000;
        const dates = lengths.map((length) => [[(at += length)]]) as ReturnType<typeof child>;
        const [row] = stages(...dates, null, model) as number[][];
        const whole = lengths.slice(1).reduce((sum, length) => sum + length, 0);
        expect(row!.reduce((sum, length) => sum + length, 0)).toBe(whole);
      }),
    );
  });
});

test("=ADOPTION.STAGEDAYS is additive: two stages end to end are one", () => {
  const anyDay = fc.integer({ min: 30000, max: 60000 });
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
      const days = (from: number, to: number) => stageDays([[from]], [[to]])[0]![0] as number;
      expect(days(a, b) + days(b, c)).toBe(days(a, c));
    }),
  );
});
