import { understand } from "../../../src/analysis/understand";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { characteristicsOf } from "../../../src/domain/journeys/characteristics";
import { careRecords, day, type TrackerLine } from "../../support/records";

const FIELDS = ["entry", "adm", "order", "match", "placed", "adopted", "reversed", "leftCare", "disability"];

function looked(tracker: TrackerLine[], asAt: string) {
  const period = { from: day("2021-04-01") as SerialDay, to: day("2024-03-31") as SerialDay };
  const records = careRecords({ tracker, trackerFields: FIELDS });
  const question = { asAt: day(asAt) as SerialDay, period, model: "asglb", returnReach: 0 } as const;
  return { ...understand(records, question), period };
}

/** One period of care, two plans: the first changed on a day, the second decided on 1 February 2024. */
const twoPlans = (changed: string): TrackerLine[] => [
  { child: "1", days: { entry: "2022-02-01", adm: "2023-01-01", reversed: changed } },
  { child: "1", days: { entry: "2022-02-01", adm: "2024-02-01" } },
];

describe("a plan decided after the as-at date", () => {
  it("is no journey beside the plan that stood then", () => {
    const { journeys } = looked(twoPlans("2024-01-01"), "2023-09-30");
    expect(journeys.count).toBe(1);
    expect([journeys.status[0], journeys.latest[0]]).toEqual(["open", 1]);
  });

  it("does not take the place of a plan that had been changed", () => {
    const { journeys } = looked(twoPlans("2023-06-01"), "2023-09-30");
    expect(journeys.status).toEqual(["reversed"]);
  });

  it("is there from its own day on, and before the first decision the child has none", () => {
    expect(looked(twoPlans("2024-01-01"), "2024-02-01").journeys.status).toEqual(["reversed", "open"]);
    const before = looked(twoPlans("2024-01-01"), "2022-12-31");
    expect(before.journeys.status).toEqual(["planning"]);
    expect(before.findings.map(({ rule }) => rule)).not.toContain("two-live-decisions");
  });
});

describe("the last journey of a period of care", () => {
  it("is one where a tracker repeats the day of leaving in the row of every plan", () => {
    const left = "2023-12-01";
    const { again } = looked(
      [
        {
          child: "1",
          days: { entry: "2020-05-01", adm: "2021-01-01", reversed: "2022-01-01", leftCare: left },
        },
        { child: "1", days: { entry: "2020-05-01", adm: "2022-06-01", leftCare: left } },
      ],
      "2024-03-31",
    );
    expect([...again.lastInPeriod]).toEqual([0, 1]);
  });
});

describe("whether a child is disabled", () => {
  it.each([
    ["a) Yes", "Yes"],
    ["1", "Yes"],
    ["LD", "Yes"],
    ["Autism", "Yes"],
    ["b) No", "No"],
    ["0", "No"],
    ["NONE", "No"],
    ["No known disability", "No"],
    ["None known", "No"],
    ["c) Unknown", ""],
    ["Not stated", ""],
    ["Refused", ""],
    ["Being assessed", ""],
    ["", ""],
  ])("is read from %j as %j", (said, expected) => {
    const { records, journeys } = looked(
      [{ child: "1", days: { entry: "2020-05-01", adm: "2021-01-01" }, texts: { disability: said } }],
      "2024-03-31",
    );
    expect(characteristicsOf(records, journeys).disabled).toEqual([expected]);
  });
});
