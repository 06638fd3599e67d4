import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { siblingGroups } from "../../../src/domain/drift/siblings";
import { usualDays } from "../../../src/domain/drift/usual";
import { currentStages } from "../../../src/domain/journeys/currentStage";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { careRecords, day, type TrackerLine } from "../../support/records";

const asAt = day("2024-03-31") as SerialDay;
const journeysOf = (tracker: TrackerLine[]) => makeJourneys(careRecords({ tracker }), asAt, 0).journeys;

describe("how long a stage has usually taken", () => {
  /** So many children who were matched 10, 20, 30 ... days after the placement order, and one who waits. */
  const waiting = (closed: number) => {
    const matched = (index: number) => `2022-${index < 3 ? "06" : "07"}-${10 + index}`;
    const tracker = Array.from({ length: closed }, (_, index): TrackerLine => ({
      child: `c${index}`,
      days: { entry: "2021-01-01", adm: "2022-05-01", order: "2022-06-01", match: matched(index) },
    }));
    const last = { child: "w", days: { entry: "2021-01-01", adm: "2022-05-01", order: "2023-06-01" } };
    const journeys = journeysOf([...tracker, last]);
    return usualDays(journeys, currentStages(journeys, "asglb", false, asAt)).at(-1);
  };

  it("is the median of the closed cases, ten or more", () => {
    // June: 9, 10, 11 days; July: 42, 43 ... 48 days. Between the fifth and the sixth: 43 and 44.
    expect(waiting(10)).toEqual({ days: 43.5, cases: 10 });
    expect(waiting(9)).toBeUndefined();
  });
});

describe("a sibling group", () => {
  const child = (key: string, siblingGroup: string, days: TrackerLine["days"] = {}): TrackerLine => ({
    child: key,
    days: { entry: "2023-01-01", adm: "2023-03-01", ...days },
    texts: { siblingGroup },
  });

  it("is known by its column alone, however it is written, and says who of it is live", () => {
    const journeys = journeysOf([
      child("a", "G1"),
      child("b", "g1 "),
      child("c", "G1", { adopted: "2024-01-01" }),
      child("d", "G2"),
      child("e", "Yes"),
      child("f", ""),
    ]);
    const live = [0, 1, 3, 4, 5];
    const [a, b, c, d, e, f] = siblingGroups(journeys, live);
    expect([a, b, c]).toEqual(new Array(3).fill({ children: 3, live: 2 }));
    expect(d).toEqual({ children: 1, live: 1 });
    expect([e, f]).toEqual([undefined, undefined]);
  });
});
