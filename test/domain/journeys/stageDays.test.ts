import fc from "fast-check";
import { serialDay } from "../../../src/domain/dates/serialDay";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { stageDays } from "../../../src/domain/journeys/stageDays";

const day = (year: number, month: number, date: number) => serialDay(year, month, date) as SerialDay;
const NONE = 0;

describe("the days in a stage", () => {
  const asAt = day(2024, 3, 31);

  test.each([
    ["a closed stage runs from its start to its end", day(2024, 1, 1), day(2024, 1, 31), asAt, 30],
    ["2024 is a leap year", day(2024, 2, 28), day(2024, 3, 1), asAt, 2],
    ["an open stage runs to the as-at day", day(2024, 3, 1), NONE, asAt, 30],
    ["an end after the as-at day has not been reached", day(2024, 3, 1), day(2024, 6, 1), asAt, 30],
    ["an end on the as-at day has", day(2024, 3, 1), asAt, asAt, 30],
    ["a stage that starts and ends on one day takes none", asAt, asAt, asAt, 0],
    ["an end before the start is kept", day(2024, 1, 11), day(2024, 1, 1), asAt, -10],
    ["a stage without a start is empty", NONE, day(2024, 1, 31), asAt, NaN],
    ["a stage that starts after the as-at day is empty", day(2024, 4, 1), NONE, asAt, NaN],
    ["a closed stage needs no as-at day", day(2024, 1, 1), day(2024, 1, 31), undefined, 30],
    ["an open one cannot do without", day(2024, 1, 1), NONE, undefined, NaN],
  ])("%s", (_, start, end, on, expected) => {
    expect([...stageDays(Int32Array.of(start), Int32Array.of(end), on)]).toEqual([expected]);
  });

  const anyDay = fc.integer({ min: 61, max: 80_000 });
  const anyDayOrNone = fc.oneof(anyDay, fc.constant(NONE));

  test("of two stages that meet add up to the whole", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDayOrNone, anyDay, (start, middle, end, on) => {
        fc.pre(start <= on && middle <= on);
        const [first, second, whole] = stageDays(
          Int32Array.of(start, middle, start),
          Int32Array.of(middle, end, end),
          on as SerialDay,
        );
        expect((first as number) + (second as number)).toBe(whole);
      }),
    );
  });

  test("of one row do not depend on its neighbours", () => {
    const rows = fc.array(fc.tuple(anyDayOrNone, anyDayOrNone), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.option(anyDay, { nil: undefined }), (cells, on) => {
        const together = stageDays(
          Int32Array.from(cells, ([start]) => start),
          Int32Array.from(cells, ([, end]) => end),
          on as SerialDay | undefined,
        );
        const alone = cells.map(
          ([start, end]) =>
            stageDays(Int32Array.of(start), Int32Array.of(end), on as SerialDay | undefined)[0],
        );
        expect([...together]).toEqual(alone);
      }),
    );
  });

  test("of an open stage grow by one with each day that passes", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(5_000), (start, later) => {
        const on = (start + later) as SerialDay;
        expect([...stageDays(Int32Array.of(start), Int32Array.of(NONE), on)]).toEqual([later]);
      }),
    );
  });
});
