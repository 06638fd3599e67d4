import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { flowOf } from "../../../src/domain/flow/flow";
import { careRecords, day, type TrackerLine } from "../../support/records";
import { casesOf, covered, NOTHING, SIX_CHILDREN, sixChildren } from "./sixChildren";

describe("the flow of six children, worked by hand", () => {
  const { quarters, years, all } = flowOf(sixChildren());
  const [, second, third, fourth] = quarters.slice(8);

  it("has what happened in each quarter", () => {
    expect(second!.events).toEqual({
      entries: 1, // A
      decisions: 1, // B twice: one child
      placementOrders: 0,
      matches: 0,
      movedIn: 0,
      adoptionOrders: 0,
      specialGuardianshipOrders: 0,
      otherLeavings: 1, // C goes home
      plansChanged: 1, // B
      disruptions: 1, // D
    });
    expect(third!.events).toEqual({
      entries: 1, // C again
      decisions: 1, // A
      placementOrders: 1, // A
      matches: 0,
      movedIn: 2, // A; D's second family
      adoptionOrders: 1, // E
      specialGuardianshipOrders: 0,
      otherLeavings: 0,
      plansChanged: 0,
      disruptions: 0,
    });
    expect(fourth!.events).toMatchObject({ entries: 0, decisions: 0, movedIn: 0, otherLeavings: 0 });
    expect(fourth!.events.specialGuardianshipOrders).toBe(1); // C
  });

  it("has who was where on the last day of each quarter", () => {
    // B, D and E are live; A's decision came two days later; C has gone home.
    expect(second!.stock).toEqual({
      livePlans: 3,
      waitingWithOrder: 1, // D, between two families
      waitingWithoutOrder: 1, // B
      movedInWaiting: 1, // E
      lookedAfter: 5, // A, B, D, E, F
    });
    expect(third!.stock).toEqual({
      livePlans: 3,
      waitingWithOrder: 0,
      waitingWithoutOrder: 1, // B
      movedInWaiting: 2, // A, D
      lookedAfter: 5, // A, B, C, D, F
    });
    expect(fourth!.stock).toMatchObject({ livePlans: 3, lookedAfter: 4 });
  });

  it("counts a child once in a year as in a quarter, and both entries of a child who came twice", () => {
    expect(years.at(-1)!.events).toMatchObject({ entries: 3, decisions: 2, plansChanged: 1, disruptions: 1 });
    expect(all.events).toMatchObject({ entries: 6, decisions: 4, adoptionOrders: 1, matches: 1 });
  });

  it("has the match of the adopted child only, which is all that the 903 knows", () => {
    expect(quarters.filter(({ events }) => events.matches !== 0).map(({ name }) => name)).toEqual([
      "2022-23 Q3",
    ]);
  });

  it("knows nothing after the as-at date, and cuts its quarter there", () => {
    const early = flowOf(sixChildren({}, day("2023-11-10") as SerialDay)).quarters.at(-1)!;
    expect([early.to, early.ends]).toEqual([day("2023-11-10"), day("2023-12-31")]);
    expect(early.events).toMatchObject({ entries: 0, decisions: 1, placementOrders: 1, movedIn: 0 });
    expect(early.stock).toMatchObject({ livePlans: 3, waitingWithOrder: 2, lookedAfter: 4 });
  });
});

describe("what the data do not cover", () => {
  const gapYear = {
    from: day("2021-04-01") as SerialDay,
    to: day("2024-03-31") as SerialDay,
    gaps: [{ from: day("2022-04-01") as SerialDay, to: day("2023-03-31") as SerialDay }],
  };

  it("has no figure, in a year without a return or before the data begin", () => {
    const { quarters, years, all } = flowOf(sixChildren({ coverage: covered({ decision: gapYear }) }));
    const decisions = quarters.map(({ events }) => events.decisions);
    expect(decisions).toEqual([0, 0, 0, 1, null, null, null, null, 0, 1, 1, 0]);
    expect(quarters.map(({ stock }) => stock.livePlans === null)).toEqual(decisions.map((n) => n === null));
    expect(years.map(({ events }) => events.decisions)).toEqual([1, null, 2]);
    // D was decided in the gap: known by chance, and not counted.
    expect(all.part).toEqual(["decisions"]);
    expect(all.events.decisions).toBe(3);
  });

  it("is said where only a part is covered", () => {
    const late = { ...gapYear, from: day("2023-08-01") as SerialDay, gaps: [] };
    const { quarters } = flowOf(sixChildren({ coverage: covered({ planChange: late }) }));
    const parts = quarters.map(({ part, events }) => [part.length, events.plansChanged]);
    expect(parts.slice(7)).toEqual([
      [0, null],
      [0, null],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  it("is null and not 0 where no table has it", () => {
    const { quarters } = flowOf(sixChildren({ coverage: NOTHING, careCoverage: NOTHING }));
    for (const { events, stock } of quarters)
      expect([...Object.values(events), ...Object.values(stock)].every((n) => n === null)).toBe(true);
  });

  it("holds children looked after where only a tracker tells of them", () => {
    const records = careRecords({ tracker: TRACKER });
    const { stock, events } = flowOf(casesOf(records, { careCoverage: NOTHING })).quarters.at(-1)!;
    expect(stock).toMatchObject({ livePlans: 1, lookedAfter: null });
    expect(events.entries).toBe(0);
  });

  it("has a period whose start is missing from the day on which it is seen, not from before the data", () => {
    const again = ["H 2023-01-10 S C2 U6 2023-02-14 E4A", "H 2024-01-02 P C2 U6 - -"];
    const records = careRecords({ ...SIX_CHILDREN, episodes: [...SIX_CHILDREN.episodes, ...again] });
    const lookedAfter = (of: ReturnType<typeof flowOf>) => of.quarters.map(({ stock }) => stock.lookedAfter!);
    const without = lookedAfter(flowOf(sixChildren()));
    expect(lookedAfter(flowOf(casesOf(records)))).toEqual(
      without.map((count, index) => (index === 11 ? count + 1 : count)),
    );
    expect(flowOf(casesOf(records)).quarters[11]!.events.entries).toBe(0);
  });

  it("leaves a child who left on a day that is not given out of every number at a quarter's end", () => {
    const episodes = [...SIX_CHILDREN.episodes, "G 2023-04-15 S C2 U6 - E4A"];
    const records = careRecords({
      ...SIX_CHILDREN,
      episodes,
      decisions: [...SIX_CHILDREN.decisions, "G 2023-05-01"],
    });
    const ends = ({ quarters }: ReturnType<typeof flowOf>) => quarters.map(({ stock }) => stock);
    expect(ends(flowOf(casesOf(records)))).toEqual(ends(flowOf(sixChildren())));
  });
});

const TRACKER: TrackerLine[] = [
  { child: "T1", days: { entry: "2022-05-01", adm: "2022-11-01", order: "2023-02-01", match: "2023-06-01" } },
  { child: "T2", days: { entry: "2022-05-01", adm: "2022-11-01", reversed: "2023-02-01" } },
];

describe("rows in another order", () => {
  it("come to the same flow", () => {
    const backwards = careRecords({
      ...SIX_CHILDREN,
      // Whole children change places; a child's own rows stay in order, as the tables are read.
      episodes: [..."FEDCBA"].flatMap((child) =>
        SIX_CHILDREN.episodes.filter((row) => row.startsWith(child)),
      ),
    });
    expect(flowOf(casesOf(backwards))).toEqual(flowOf(sixChildren()));
  });
});
