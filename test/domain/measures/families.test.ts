import { familiesCovered } from "../../../src/domain/adopters/assessment";
import { A11 } from "../../../src/domain/measures/A11";
import { A12 } from "../../../src/domain/measures/A12";
import { A13 } from "../../../src/domain/measures/A13";
import { countResult } from "../../../src/domain/measures/counting";
import {
  countQuestion,
  countsById,
  countsByReason,
  familyRecords,
  type FamilyLine,
} from "../../support/countQuestion";
import { careRecords, day } from "../../support/records";

const family = (days: FamilyLine["days"], reason = ""): FamilyLine => ({ days, reason });
const of = (lines: FamilyLine[], asAt: string, from = "2023-04-01", to = "2024-03-31") =>
  countQuestion(familyRecords(lines), { asAt, from, to });

describe("A11, approved families waiting", () => {
  it("have been approved and neither matched nor left; on hold is not left, worked by hand", () => {
    const { value, parts, excluded } = A11.of(
      of(
        [
          family({ approved: "2024-03-31" }),
          family({ approved: "2023-05-01", matched: "2024-04-01" }),
          family({ approved: "2023-05-01", left: "2023-12-01" }, "Process on hold"),
          family({ approved: "2023-05-01" }, "On hold"),
          // On hold from tomorrow; matched today; left today; a child without a match; approved tomorrow.
          family({ approved: "2023-05-01", left: "2024-04-01" }, "Process on hold"),
          family({ approved: "2023-05-01", matched: "2024-03-31" }),
          family({ approved: "2023-05-01", left: "2024-03-31" }, "Withdrew"),
          family({ approved: "2023-05-01", placed: "2024-01-01" }),
          family({ approved: "2024-04-01" }),
        ],
        "2024-03-31",
      ),
    );
    expect(value).toBe(5);
    expect(countsById(parts)).toEqual({ active: 3, onHold: 2 });
    expect(countsByReason(excluded)).toEqual({ "no-match": 1 });
  });
});

describe("A12, families who had waited", () => {
  it("counts calendar months from approval to match, worked by hand", () => {
    const question = of(
      [
        // Three months to the day; a day less; from 30 November to 29 February, which is three months; a match in May.
        family({ approved: "2023-07-15", matched: "2023-10-15" }),
        family({ approved: "2023-07-15", matched: "2023-10-14" }),
        family({ approved: "2023-11-30", matched: "2024-02-29" }),
        family({ approved: "2023-07-15", matched: "2024-05-15" }),
        // No approval, approval after the match, no match.
        family({ matched: "2023-10-15" }),
        family({ approved: "2023-10-16", matched: "2023-10-15" }),
        family({ approved: "2023-07-15", placed: "2023-12-01" }),
      ],
      "2024-06-30",
    );
    const { value, numerator, denominator, excluded } = A12.of(question);
    // The first and the third of three: 66.7 %.
    expect({ value, numerator, denominator }).toEqual({ value: 67, numerator: 2, denominator: 3 });
    expect(countsByReason(excluded)).toEqual({ "no-approval": 1, negative: 1, "no-match": 1 });
  });
});

describe("A13, applications still to be assessed", () => {
  it("are by their furthest step, those on hold apart, worked by hand", () => {
    const { value, parts, excluded } = A13.of(
      of(
        [
          family({ enquiry: "2023-01-01", stage1From: "2024-02-01" }),
          family({ stage1From: "2023-10-01", stage1To: "2024-01-01", stage2From: "2024-04-01" }),
          family({ stage1From: "2023-10-01", stage1To: "2023-12-01", stage2From: "2024-01-01" }),
          // By the fast track; on hold in Stage 1.
          family({ stage2From: "2024-01-01", approved: "2024-04-20" }),
          family({ stage1From: "2023-10-01", left: "2023-12-01" }, "Process on hold"),
          // An enquiry only; approved; refused; matched without an approval.
          family({ enquiry: "2023-01-01" }),
          family({ stage1From: "2023-10-01", approved: "2024-03-31" }),
          family({ stage1From: "2023-10-01", left: "2024-03-31" }, "Application refused"),
          family({ stage1From: "2023-10-01", matched: "2024-03-01" }),
        ],
        "2024-03-31",
      ),
    );
    expect(value).toBe(5);
    expect(countsById(parts)).toEqual({ stage1: 1, between: 1, stage2: 2, onHold: 1 });
    expect(countsByReason(excluded)).toEqual({ "no-approval": 1 });
  });
});

describe("measures of families", () => {
  it("are not there where no table of adopters was read", () => {
    const question = countQuestion(careRecords({}), { asAt: "2024-03-31" });
    expect([A11, A12, A13].map((measure) => countResult(measure, question))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("are covered by list 11 for twelve months, by a tracker from its first event, bookings left out", () => {
    const today = day("2024-06-30");
    const list = [family({ enquiry: "2021-01-01", approved: "2024-03-31" })];
    const tracker = { layout: "adopter-tracker", days: { enquiry: "2022-05-01", matched: "2024-12-01" } };
    const covered = (lines: FamilyLine[]) => familiesCovered(familyRecords(lines), today);
    expect(covered(list)).toEqual({ from: day("2023-04-01"), to: day("2024-03-31"), gaps: [] });
    expect(covered([tracker])).toEqual({ from: day("2022-05-01"), to: day("2022-05-01"), gaps: [] });
    expect(covered([])).toBeUndefined();
  });
});
