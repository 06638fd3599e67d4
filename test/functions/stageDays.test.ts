import fc from "fast-check";
import { serialDay } from "../../src/domain/dates/serialDay";
import { stageDays } from "../../src/functions/stages";
import { loadOffice } from "../../src/workbench/host/loadOffice";

// Microsoft's own library gives CustomFunctions.Error, as in Excel.
beforeAll(() => loadOffice());

const day = (year: number, month: number, date: number) => serialDay(year, month, date) as number;
const start = day(2024, 1, 1);
const end = day(2024, 1, 31);
const asAt = day(2024, 3, 31);

const error = (code: string, message?: string) =>
  expect.objectContaining({ code, ...(message !== undefined && { message }) }) as unknown;

describe("=ADOPTION.STAGEDAYS of single cells", () => {
  test.each<[string, unknown, unknown, unknown, unknown]>([
    ["gives the days between two dates", start, end, null, 30],
    ["runs an open stage to the as-at date", start, null, asAt, 90],
    ["stops at the as-at date where the end is later", start, day(2024, 6, 1), asAt, 90],
    ["cannot know the length of an open stage without an as-at date", start, null, null, ""],
    ["is blank before the start", day(2024, 4, 1), null, asAt, ""],
    ["is blank without a start", null, end, asAt, ""],
    ["keeps an end before the start, which people should see", end, start, asAt, -30],
    ["drops the time of day", start + 0.75, end + 0.25, null, 30],
    ["reads a date that was typed as text, day first", "01/02/2024", "2 March 2024", null, 30],
    ["takes the value of a formatted number", { type: "FormattedNumber", basicValue: start }, end, null, 30],
  ])("%s", (_, from, to, on, days) => {
    expect(stageDays([[from]], [[to]], on)).toEqual([[days]]);
  });

  test.each([[null], [0], [""], ["  "], [undefined]])(
    "takes %j for an empty cell, as Excel gives it here or there",
    (empty) => {
      expect(stageDays([[start]], [[empty]], asAt)).toEqual([[90]]);
      expect(stageDays([[empty]], [[end]], asAt)).toEqual([[""]]);
      expect(stageDays([[start]], [[end]], empty)).toEqual([[30]]);
    },
  );

  test("says in a sentence what is no date", () => {
    const sentence = `"soon" is not a date. Give a date, or a cell that holds one.`;
    expect(stageDays([["soon"]], [[end]], asAt)).toEqual([[error("#VALUE!", sentence)]]);
    expect(stageDays([[start]], [[true]], asAt)).toEqual([[error("#VALUE!")]]);
    expect(stageDays([[-1]], [[end]], asAt)).toEqual([[error("#VALUE!")]]);
    expect(() => stageDays([[start]], [[end]], "soon")).toThrow(sentence);
  });
});

describe("=ADOPTION.STAGEDAYS of ranges", () => {
  test("fills as many cells as the ranges have", () => {
    expect(stageDays([[start], [start], [null]], [[end], [null], [end]], asAt)).toEqual([[30], [90], [""]]);
    expect(stageDays([[start, start]], [[end, null]], asAt)).toEqual([[30, 90]]);
  });

  test("holds one cell against a whole range", () => {
    expect(stageDays([[start]], [[end], [null]], asAt)).toEqual([[30], [90]]);
    expect(stageDays([[start], [end]], [[end]], asAt)).toEqual([[30], [0]]);
  });

  test("refuses ranges that do not match, and says how they differ", () => {
    const message =
      "Start is 2 by 1 cells and end is 1 by 2 cells. Give ranges of the same shape, or one cell.";
    expect(() => stageDays([[start], [start]], [[end, end]], asAt)).toThrow(message);
    expect(() => stageDays([[start], [start]], [[end], [end], [end]], asAt)).toThrow(CustomFunctions.Error);
  });

  test("hands on the error of one cell and works out the others", () => {
    const missing = { type: "Error", basicType: "Error", basicValue: "#N/A" };
    const divided = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    expect(stageDays([[start], [missing], [divided], ["#N/A"]], [[end], [end], [end], [end]], asAt)).toEqual([
      [30],
      [error("#N/A")],
      [error("#DIV/0!")],
      [error("#N/A")],
    ]);
  });

  test("turns an error that no function may give back into #N/A", () => {
    expect(stageDays([["#REF!"]], [[end]], asAt)).toEqual([[error("#N/A")]]);
  });

  test("gives for each cell what it would give for that cell alone", () => {
    const anyCell = fc.oneof(
      fc.integer({ min: 61, max: 80_000 }),
      fc.constantFrom<unknown>(null, 0, "", "03/04/2019", "not known", "#N/A", true, -5, 45000.5),
    );
    const anyRange = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) => {
        const range = fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        });
        return fc.tuple(range, range);
      });
    fc.assert(
      fc.property(anyRange, fc.option(fc.integer({ min: 61, max: 80_000 })), ([starts, ends], on) => {
        const alone = starts.map((row, at) =>
          row.map((cell, column) => stageDays([[cell]], [[ends[at]?.[column]]], on)[0]?.[0]),
        );
        expect(stageDays(starts, ends, on)).toEqual(alone);
      }),
    );
  });

  test("never gives back a null, which Excel would show as 0", () => {
    const blank = fc.constantFrom<unknown>(null, undefined, "", 0);
    fc.assert(
      fc.property(fc.array(fc.tuple(blank), { minLength: 1, maxLength: 20 }), (range) => {
        expect(stageDays(range, range, asAt).flat()).toEqual(range.map(() => ""));
      }),
    );
  });
});
