import { A9 } from "../../../src/domain/measures/A9";
import { countResult } from "../../../src/domain/measures/counting";
import { E18 } from "../../../src/domain/measures/E18";
import { W12 } from "../../../src/domain/measures/W12";
import { W18 } from "../../../src/domain/measures/W18";
import { W90 } from "../../../src/domain/measures/W90";
import { countQuestion, countsById, countsByReason } from "../../support/countQuestion";
import { careRecords, day as dayOf, type TrackerLine } from "../../support/records";

const child = (name: string, days: TrackerLine["days"]): TrackerLine => ({ child: name, days });

/* As at 31 August 2024. 90 days before are 2 June; 12 months 31 August 2023; 18 months 28 February 2023, 29 days too short. */
const AS_AT = "2024-08-31";
const COHORT = [
  // Ordered 91 days ago, 90 days ago, 12 months ago, 12 months less a day, 18 months ago (29 February there is none).
  child("a", { entry: "2024-01-01", adm: "2024-04-01", order: "2024-06-01" }),
  child("b", { entry: "2024-01-01", adm: "2024-04-01", order: "2024-06-02" }),
  child("c", { entry: "2023-03-01", adm: "2023-06-01", order: "2023-08-31" }),
  child("d", { entry: "2023-03-01", adm: "2023-06-01", order: "2023-09-01" }),
  child("e", { entry: "2022-03-01", adm: "2022-06-01", order: "2023-02-28" }),
  // No order; no order and with early permanence carers; both; without the day of entering.
  child("f", { entry: "2020-01-01", adm: "2024-04-01" }),
  child("g", { entry: "2024-01-01", adm: "2024-04-01", earlyPermanence: "2024-02-01" }),
  child("h", { entry: "2023-02-28", adm: "2023-06-01", order: "2023-06-01", earlyPermanence: "2023-07-01" }),
  child("i", { adm: "2024-04-01", order: "2024-08-31" }),
  // Booked to move in tomorrow; moved in today; changed today; left; adopted; no decision.
  child("j", { entry: "2024-01-01", adm: "2024-04-01", order: "2024-07-01", placed: "2024-09-01" }),
  child("k", { entry: "2022-01-01", adm: "2022-04-01", order: "2022-07-01", placed: AS_AT }),
  child("l", { entry: "2022-01-01", adm: "2022-04-01", order: "2022-07-01", reversed: AS_AT }),
  child("m", { entry: "2022-01-01", adm: "2022-04-01", order: "2022-07-01", leftCare: "2024-01-01" }),
  child("n", { entry: "2022-01-01", adm: "2022-04-01", order: "2022-07-01", adopted: "2024-01-01" }),
  child("o", { entry: "2022-01-01" }),
];
const question = countQuestion(careRecords({ tracker: COHORT }), { asAt: AS_AT });

describe("A9, children waiting", () => {
  it("is by placement order, early permanence apart, and the three add up, worked by hand", () => {
    const { value, n, parts } = A9.of(question);
    // a to e, i and j with an order; f without; g and h with early permanence carers.
    expect([value, n]).toEqual([10, 10]);
    expect(countsById(parts)).toEqual({ order: 7, noOrder: 1, earlyPermanence: 2 });
  });

  it("counts a child by the latest journey only", () => {
    const twice = careRecords({
      episodes: ["a 2022-01-01 S C2 U6 - -", "b 2022-01-01 S C2 U6 - -", "c 2022-01-01 S C2 U6 - -"],
      decisions: ["a 2022-05-01 2023-01-01", "a 2023-06-01", "b 2022-05-01 2023-01-01", "c 2022-05-01"],
    });
    expect(A9.of(countQuestion(twice, { asAt: "2024-03-31" })).value).toBe(2);
    // Between its two plans nobody waits for child a.
    expect(A9.of(countQuestion(twice, { asAt: "2023-03-31" })).value).toBe(1);
  });
});

describe("who waits on an earlier day", () => {
  const ON = { asAt: "2024-03-31" };
  const waitingOn = (records: Parameters<typeof countQuestion>[0], day: string) => {
    const question = { ...countQuestion(records, ON), asAt: dayOf(day) };
    return [A9, W90].map((measure) => measure.of(question).value);
  };

  it("is told by the days of what came after, a further journey or not", () => {
    const records = careRecords({
      tracker: [
        // Decided again after a change; and left, and came back without a plan.
        child("a", { entry: "2022-01-01", adm: "2022-05-01", order: "2022-06-01", reversed: "2023-06-01" }),
        child("a", { entry: "2022-01-01", adm: "2023-09-01", order: "2023-10-01" }),
        child("b", { entry: "2022-01-01", adm: "2022-05-01", order: "2022-06-01", leftCare: "2023-06-01" }),
        child("b", { entry: "2023-12-01" }),
      ],
    });
    expect(waitingOn(records, "2023-03-31")).toEqual([2, 2]);
    expect(waitingOn(records, "2023-07-31")).toEqual([0, 0]);
    expect(waitingOn(records, "2024-03-31")).toEqual([1, 1]);
  });

  it("is not a child under a row left open that a later row without a plan follows", () => {
    const records = careRecords({
      tracker: [
        child("a", { entry: "2018-01-01", adm: "2018-05-01", order: "2018-06-01" }),
        child("a", { entry: "2022-01-01" }),
      ],
    });
    expect(waitingOn(records, "2024-03-31")).toEqual([0, 0]);
  });
});

describe("the waits of the survey, where decisions are wanting", () => {
  const ordered = careRecords({
    episodes: ["a 2022-01-01 S E1 U4 - -", "b 2022-01-01 S E1 U4 - -", "c 2022-01-01 S E1 U4 - -"],
    decisions: ["c 2022-03-01"],
  });
  const question = countQuestion(ordered, { asAt: "2024-03-31" });
  const WAITS = [W90, W12, W18, E18];

  it("say who has an order and no decision that anybody wrote down", () => {
    for (const measure of WAITS) {
      expect(measure.of(question).value).toBe(1);
      expect(countsByReason(measure.of(question).excluded)).toEqual({ "no-decision": 2 });
    }
  });

  it("are withheld where the data tell of orders but not of decisions", () => {
    const coverage = { ...question.coverage, decision: undefined };
    for (const measure of [A9, ...WAITS]) {
      const { value, n, excluded } = countResult(measure, { ...question, coverage })!;
      expect([value, n]).toEqual([null, 0]);
      expect(countsByReason(excluded)).toEqual({ "not-covered": 1 });
    }
  });
});

describe("the waits of the survey", () => {
  it("are over 90 days, and 12 and 18 calendar months or more, since the placement order", () => {
    // a, c, d, e, h; c, e, h (d is a day short); e.
    expect([W90, W12, W18].map((measure) => measure.of(question).value)).toEqual([5, 3, 1]);
    expect(countsById(W90.of(question).parts)).toEqual({ earlyPermanence: 1 });
    expect(countsById(W18.of(question).parts)).toEqual({});
  });

  it("are of the time in care where that is asked, of children with an order", () => {
    const { value, excluded } = E18.of(question);
    // Entered by 28 February 2023: e, h; f has no order; c and d entered on 1 March.
    expect(value).toBe(2);
    expect(countsByReason(excluded)).toEqual({ "no-entry": 1 });
  });
});
