import { A5 } from "../../../src/domain/measures/A5";
import { countQuestion, countsByReason } from "../../support/countQuestion";
import { careRecords } from "../../support/records";

describe("A5, plans changed away from adoption", () => {
  const records = careRecords({
    episodes: ["a", "b", "c", "d", "e", "f", "g"]
      .map((child) => `${child} 2021-01-01 S C2 U6 - -`)
      .concat(["h 2021-01-01 S C2 A6 2023-03-31 E12", "i 2021-01-01 S C2 A6 2023-04-01 E12"]),
    decisions: [
      // Live throughout; changed on the first day and on the last; changed the day before the period and the day after.
      "a 2022-01-01",
      "b 2022-01-01 2023-04-01",
      "c 2023-08-01 2024-03-31",
      "d 2022-01-01 2023-03-31",
      "e 2022-01-01 2024-04-01",
      // Changed, made again and changed again in the period: one child.
      "f 2022-01-01 2023-05-01",
      "f 2023-07-01 2023-12-01",
      // Decided after it.
      "g 2024-04-01",
      // Adopted the day before it, and on its first day.
      "h 2022-01-01",
      "i 2022-01-01",
    ],
  });

  it("counts children once, worked by hand", () => {
    const { value, numerator, denominator, excluded } = A5.of(
      countQuestion(records, { from: "2023-04-01", to: "2024-03-31", asAt: "2024-06-30" }),
    );
    // Live on some day: a, b, c, e, f, i; changed: b, c, f. 3 of 6.
    expect({ value, numerator, denominator }).toEqual({ value: 50, numerator: 3, denominator: 6 });
    expect(countsByReason(excluded)).toEqual({});
  });

  it("rounds a half upwards", () => {
    const eight = careRecords({
      episodes: Array.from({ length: 8 }, (_, at) => `c${at} 2021-01-01 S C2 U6 - -`),
      decisions: Array.from({ length: 8 }, (_, at) =>
        `c${at} 2022-01-01 ${at === 0 ? "2023-05-01" : ""}`.trim(),
      ),
    });
    // 1 of 8 is 12.5 %.
    const year = { from: "2023-04-01", to: "2024-03-31", asAt: "2024-06-30" };
    expect(A5.of(countQuestion(eight, year)).value).toBe(13);
  });

  it("says who cannot count: a change without a decision, an end without a day", () => {
    const some = careRecords({
      episodes: ["x 2022-01-01 S C2 U6 - E4A"],
      decisions: ["x 2022-05-01"],
      tracker: [{ child: "y", days: { entry: "2022-01-01", reversed: "2023-06-01" } }],
      trackerFields: ["entry", "adm", "reversed"],
    });
    const { value, excluded } = A5.of(
      countQuestion(some, { from: "2023-04-01", to: "2024-03-31", asAt: "2024-06-30" }),
    );
    expect(value).toBeNull();
    expect(countsByReason(excluded)).toEqual({ "no-leaving-date": 1, "no-decision": 1 });
  });
});
