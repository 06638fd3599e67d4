import fc from "fast-check";
import { drift, dueDate } from "../../src/functions/limits";
import { loadOffice } from "../../src/workbench/host/loadOffice";
import { day } from "../support/records";

beforeAll(() => loadOffice());

const due = (stage: unknown, since: string, limit?: unknown) =>
  dueDate([[stage]], [[day(since)]], limit === undefined ? undefined : [[limit]])[0]![0];
const told = (stage: unknown, since: string, asAt: string, limit?: unknown) =>
  drift([[stage]], [[day(since)]], [[day(asAt)]], limit === undefined ? undefined : [[limit]])[0]![0];

describe("=ADOPTION.DUEDATE", () => {
  test.each<[string, unknown, string, unknown, string]>([
    ["days as a number", "x", "2024-01-01", 121, "2024-05-01"],
    ["days as a text", "x", "2024-01-01", "121 days", "2024-05-01"],
    ["weeks", "x", "2024-01-01", "26w", "2024-07-01"],
    ["calendar months, to the last day of a short one", "x", "2023-12-31", "2m", "2024-02-29"],
    // Good Friday and Easter Monday 2024 fall between.
    ["working days over Easter", "x", "2024-03-28", "1wd", "2024-04-02"],
    ["the limit of a stage by its words", "Placement order to match", "2024-01-01", undefined, "2024-05-01"],
    ["of a limit by its id, in any case of letters", "ORDER-MATCH", "2024-01-01", undefined, "2024-05-01"],
    ["of a limit by its name on Limits", "Match, from the decision", "2023-08-31", undefined, "2024-02-29"],
    ["a limit of one's own before that", "order-match", "2024-01-01", 10, "2024-01-11"],
  ])("reads %s", (_, stage, since, limit, falls) => {
    expect(due(stage, since, limit)).toBe(day(falls));
  });

  test("is blank where nothing has begun", () => {
    expect(dueDate([["x"]], [[null]], [[5]])).toEqual([[""]]);
  });

  test("says which names it knows", () => {
    expect(due("lunch", "2024-01-01")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("Placement order to match") as string,
    });
  });

  test.each([["5x"], [-3], [1.5], ["0d"], ["99999"]])("refuses %s as a limit", (limit) => {
    expect(due("x", "2024-01-01", limit)).toMatchObject({ code: "#VALUE!" });
  });

  test("knows England's bank holidays for some years and says which", () => {
    expect(due("x", "2029-12-20", "20wd")).toMatchObject({
      code: "#N/A",
      message: "England's bank holidays are known here for 2010 to 2029, and a day lies outside.",
    });
  });
});

describe("=ADOPTION.DRIFT", () => {
  test.each([
    ["Overdue by 31 days", "2024-06-01"],
    ["Overdue by 1 day", "2024-05-02"],
    ["Due in 0 days", "2024-05-01"],
    // A quarter of 121 days is 30.25.
    ["Due in 30 days", "2024-04-01"],
    ["On time", "2024-03-31"],
    ["", "2023-12-31"],
  ])("says %j", (words, asAt) => {
    expect(told("order-match", "2024-01-01", asAt)).toBe(words);
  });

  test("needs the day on which to look", () => {
    expect(drift([["order-match"]], [[day("2024-01-01")]], [[null]])).toEqual([
      [expect.objectContaining({ message: "As_at is empty. Give the date on which to look." })],
    ]);
  });

  test("agrees with DUEDATE on any day, by any limit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40000, max: 46000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom("d", "w", "m"),
        (since, later, count, unit) => {
          const limit = [[`${count}${unit}`]];
          const falls = dueDate([["x"]], [[since]], limit)[0]![0] as number;
          const words = drift([["x"]], [[since]], [[since + later]], limit)[0]![0] as string;
          const left = falls - since - later;
          const days = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;
          if (left < 0) expect(words).toBe(`Overdue by ${days(-left)}`);
          else expect([`Due in ${days(left)}`, "On time"]).toContain(words);
        },
      ),
    );
  });
});
