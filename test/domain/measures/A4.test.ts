import { A4 } from "../../../src/domain/measures/A4";
import { countQuestion, countsByReason } from "../../support/countQuestion";
import { careRecords } from "../../support/records";

const stay = (child: string, from: string, to: string, route: string, place = "U6") =>
  `${child} ${from} S C2 ${place} ${to} ${route}`;

describe("A4, children leaving care who were adopted", () => {
  const records = careRecords({
    episodes: [
      // Adopted in 2023-24.
      stay("a", "2022-01-01", "2023-04-01", "E12", "A6"),
      // Home and back twice in one year, then home for good: the last leaving of 2023-24 counts; 2024-25 again.
      stay("b", "2023-01-01", "2023-05-01", "E4A"),
      stay("b", "2023-06-01", "2023-09-01", "E4A"),
      stay("b", "2024-01-01", "2024-05-01", "E45"),
      // Home in 2023-24, back, and adopted in 2024-25.
      stay("c", "2023-01-01", "2024-03-31", "E4A"),
      stay("c", "2024-04-01", "2025-03-31", "E11", "A6"),
      // Left on no known day; still there; short breaks only.
      "d 2023-01-01 S C2 U6 - E8",
      "e 2023-01-01 S C2 U6 - -",
      "f 2023-01-01 S V4 U6 2023-06-01 E4A",
    ],
  });

  it("counts each child's last leaving of a year, worked by hand", () => {
    const year = A4.of(countQuestion(records, { from: "2023-04-01", to: "2024-03-31", asAt: "2025-03-31" }));
    // a, b once, c: one of three adopted, 33.3 %.
    expect(year).toMatchObject({ value: 33, n: 3, numerator: 1, denominator: 3 });
    expect(countsByReason(year.excluded)).toEqual({ "no-leaving-date": 1 });
  });

  it("counts a child who leaves in two years in both", () => {
    const two = A4.of(countQuestion(records, { from: "2023-04-01", to: "2025-03-31", asAt: "2025-03-31" }));
    // a, b and c of 2023-24; b and c of 2024-25: a and c adopted, 2 of 5.
    expect(two).toMatchObject({ value: 40, numerator: 2, denominator: 5 });
  });

  it("takes the last leaving by the end of the period, not of the year", () => {
    const half = A4.of(countQuestion(records, { from: "2023-04-01", to: "2023-06-30", asAt: "2025-03-31" }));
    // a on 1 April, b on 1 May.
    expect(half).toMatchObject({ value: 50, denominator: 2 });
  });

  it("leaves out an adoption after the last return, which only the tracker tells", () => {
    const both = careRecords({
      episodes: [stay("a", "2022-01-01", "2024-03-31", "E12", "A6"), "b 2022-01-01 S C2 A6 - -"],
      decisions: ["a 2022-05-01", "b 2022-05-01"],
      tracker: ["a", "b"].map((child) => ({
        child,
        days: {
          entry: "2022-01-01",
          adm: "2022-05-01",
          adopted: child === "a" ? "2024-03-31" : "2024-05-01",
        },
      })),
    });
    const { denominator, excluded } = A4.of(
      countQuestion(both, {
        ...{ from: "2023-04-01", to: "2024-06-30" },
        ...{ asAt: "2024-06-30", returnReach: "2024-03-31" },
      }),
    );
    expect([denominator, countsByReason(excluded)]).toEqual([1, { "not-available": 1 }]);
  });

  it("is not to be had from a tracker, which lists children with a plan only", () => {
    const tracker = careRecords({
      tracker: [{ child: "a", days: { adm: "2023-01-01", adopted: "2023-05-01" } }],
    });
    const { value, n, excluded } = A4.of(
      countQuestion(tracker, { from: "2023-04-01", to: "2024-03-31", asAt: "2024-03-31" }),
    );
    expect([value, n]).toEqual([null, 0]);
    expect(excluded).toEqual([
      { reason: "not-available", text: expect.stringContaining("not everyone who leaves"), count: 1 },
    ]);
  });
});
