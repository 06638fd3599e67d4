import { A3 } from "../../../src/domain/measures/A3";
import { countQuestion, countsById, countsByReason } from "../../support/countQuestion";
import { careRecords, type TrackerLine } from "../../support/records";

const child = (name: string, days: TrackerLine["days"]): TrackerLine => ({ child: name, days });
const FIELDS = ["entry", "adm", "order", "match", "placed", "adopted", "reversed", "leftCare"];

/*
 * The year to 31 March 2024. 426 days from 1 January 2022 are 3 March 2023.
 */
const COHORT = [
  // Adopted in it: 425 days, within; 426 days, not.
  child("a", { entry: "2022-01-01", adm: "2022-05-01", placed: "2023-03-02", adopted: "2023-04-01" }),
  child("b", { entry: "2022-01-01", adm: "2022-05-01", placed: "2023-03-03", adopted: "2024-03-31" }),
  // Live at its end: moved in after 244 days, within; waiting for 425 days (from 31 January 2023), not known; for 426, not.
  child("c", { entry: "2023-05-01", adm: "2023-08-01", placed: "2023-12-31" }),
  child("d", { entry: "2023-01-31", adm: "2023-08-01" }),
  child("e", { entry: "2023-01-30", adm: "2023-08-01" }),
  // Moves in 431 days after entering and after the period: 421 days so far.
  child("f", { entry: "2023-02-04", adm: "2023-08-01", placed: "2024-04-10" }),
  // Cannot count: no entry, adopted without moving in, moved in before entering.
  child("g", { adm: "2023-08-01" }),
  child("h", { entry: "2022-01-01", adm: "2022-05-01", adopted: "2023-10-01" }),
  child("i", { entry: "2023-05-01", adm: "2023-08-01", placed: "2023-04-30" }),
  // Not in the population: changed, left and adopted by the end, decided after it.
  child("j", { entry: "2022-01-01", adm: "2022-05-01", reversed: "2024-03-31" }),
  child("k", { entry: "2022-01-01", adm: "2022-05-01", leftCare: "2023-05-01" }),
  child("l", { entry: "2020-01-01", adm: "2020-05-01", placed: "2020-06-01", adopted: "2023-03-31" }),
  child("m", { entry: "2022-01-01", adm: "2024-04-01" }),
];

const records = careRecords({ tracker: COHORT, trackerFields: FIELDS });
const YEAR = { from: "2023-04-01", to: "2024-03-31" };

describe("A3, moved in within 14 months", () => {
  it("is of children adopted in the period and live at its end, worked by hand", () => {
    const { value, n, numerator, denominator, parts, excluded } = A3.of(
      countQuestion(records, { ...YEAR, asAt: "2024-06-30" }),
    );
    // a and c within; b and e not: 2 of 4.
    expect({ value, n, numerator, denominator }).toEqual({ value: 50, n: 4, numerator: 2, denominator: 4 });
    expect(countsById(parts)).toEqual({ adopted: 2, movedIn: 1, waiting: 1 });
    // d and f wait; g has no entry, h no day of moving in, i moved in a day before entering.
    expect(countsByReason(excluded)).toEqual({
      undetermined: 2,
      "no-entry": 1,
      "not-placed": 1,
      negative: 1,
    });
  });

  it("ends at the as-at date where that is before the end of the period", () => {
    const { value, parts, excluded } = A3.of(countQuestion(records, { ...YEAR, asAt: "2023-12-30" }));
    // Adopted by then: a within. b lives with its family since day 426: not. c moves in tomorrow. e, d and f wait, and j.
    // j has waited since 1 January 2022: 728 days, not. 1 of 3.
    expect(value).toBe(33);
    expect(countsById(parts)).toEqual({ adopted: 1, movedIn: 1, waiting: 1 });
    expect(countsByReason(excluded)).toMatchObject({ undetermined: 4 });
  });

  it("does not know of a child who left on no known day whether the plan was live", () => {
    const { n, excluded } = A3.of(
      countQuestion(
        careRecords({
          episodes: ["A 2022-01-01 S C1 U6 2022-06-01 X1", "A 2022-06-01 L C2 U6 - E4A"],
          decisions: ["A 2022-05-01"],
        }),
        { ...YEAR, asAt: "2024-06-30" },
      ),
    );
    expect([n, countsByReason(excluded)]).toEqual([0, { "no-leaving-date": 1 }]);
  });
});
