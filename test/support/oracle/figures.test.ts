import {
  a1,
  a10,
  a2,
  adoptedIn,
  childrenByStatus,
  dayOf,
  readTracker,
  stageFigures,
  type TrackerRow,
} from ".";

/*
 * Four children adopted in 2024-25, one before.
 *            entry       decision    order       match       moved in    adopted
 * 1          01/01/2023  01/04/2023  01/05/2023  31/05/2023  10/06/2023  01/04/2024
 * 2          01/01/2023  11/04/2023  10/06/2023  31/05/2023  20/06/2023  10/04/2024   match 10 days before the order
 * 3          01/01/2023  02/04/2023  -           01/06/2023  30/06/2023  31/03/2025   foster carers since 01/03/2023
 * 4          -           12/04/2023  01/05/2023  -           10/07/2023  01/05/2024   early permanence since 01/02/2023
 * 5          01/01/2022  01/02/2022  01/03/2022  01/04/2022  01/05/2022  31/03/2024   the year before
 */
const ROWS: TrackerRow[] = [
  {
    ...{ child: "1", entry: "01/01/2023", adm: "01/04/2023", order: "01/05/2023" },
    ...{ match: "31/05/2023", placed: "10/06/2023", adopted: "01/04/2024" },
  },
  {
    ...{ child: "2", entry: "01/01/2023", adm: "11/04/2023", order: "10/06/2023" },
    ...{ match: "31/05/2023", placed: "20/06/2023", adopted: "10/04/2024" },
  },
  {
    ...{ child: "3", entry: "01/01/2023", adm: "02/04/2023", match: "01/06/2023" },
    ...{ placed: "30/06/2023", adopted: "31/03/2025", fosterCarers: "01/03/2023" },
  },
  {
    ...{ child: "4", adm: "12/04/2023", order: "01/05/2023", placed: "10/07/2023" },
    ...{ adopted: "01/05/2024", earlyPermanence: "01/02/2023" },
  },
  {
    ...{ child: "5", entry: "01/01/2022", adm: "01/02/2022", order: "01/03/2022" },
    ...{ match: "01/04/2022", placed: "01/05/2022", adopted: "31/03/2024" },
  },
];

const reading = readTracker(ROWS, "31/03/2025");
const adopted = adoptedIn(reading, "01/04/2024", "31/03/2025");

describe("the oracle's figures", () => {
  it("are of the children whose adoption order was made in the period, its first and last day included", () => {
    expect(adopted.map(({ child }) => child)).toEqual(["1", "2", "3", "4"]);
  });

  it("average stages over the intervals that are there and not negative", () => {
    const stage = (id: string) => stageFigures(adopted, "asglb").find((found) => found.id === id);
    // 90, 100 and 91 days; child 4 has no entry. 281 / 3 = 93.67.
    expect(stage("entry-adm")).toEqual({
      ...{ id: "entry-adm", n: 3, mean: 93.7, median: 91, min: 90, max: 100, missing: 1, negative: 0 },
    });
    // 30 days for child 1; child 2 is negative; 3 has no order, 4 no match.
    expect(stage("order-match")).toMatchObject({ n: 1, mean: 30, missing: 2, negative: 1 });
    // 30, 60 and 19 days: 109 / 3 = 36.33.
    expect(stage("adm-order")).toMatchObject({ n: 3, mean: 36.3, median: 30, missing: 1 });
    // 10, 20 and 29 days, 59 / 3 = 19.67; without child 3 the median of 10 and 20 is 15.
    expect(stage("match-placed")).toMatchObject({ n: 3, mean: 19.7 });
    expect(stageFigures(adopted.slice(0, 2), "asglb")[3]).toMatchObject({ median: 15, mean: 15 });
  });

  it("say nothing where there is nothing to average", () => {
    expect(stageFigures([], "dfe")[0]).toEqual({
      ...{ id: "entry-adm", n: 0, mean: null, median: null, min: null, max: null, missing: 0, negative: 0 },
    });
    expect(a1([])).toEqual({ value: null, n: 0, excluded: {} });
  });

  it("hold A1: 160, 170 and 180 days; child 4 has no entry", () => {
    expect(a1(adopted)).toEqual({ value: 170, n: 3, excluded: { "no-entry": 1 } });
  });

  it("hold A2: 30 days and 0 for the match before the order; one without order, one without match", () => {
    expect(a2(adopted)).toEqual({ value: 15, n: 2, excluded: { "no-order": 1, "no-match": 1 } });
  });

  it("hold A10: child 3 joined the family on day 59, so 160, 170 and 59 days, 389 / 3 = 129.67", () => {
    expect(a10(adopted)).toEqual({ value: 130, n: 3, excluded: { "no-entry": 1 }, adjusted: 1 });
  });

  it("round a half upwards", () => {
    // 160 and 171 days: 165.5.
    const later = { ...ROWS[1], placed: "21/06/2023" } as TrackerRow;
    const two = readTracker([ROWS[0] as TrackerRow, later], "31/03/2025").journeys;
    expect(a1(two).value).toBe(166);
  });

  it("leave early permanence out of A10 where that is asked for", () => {
    const row: TrackerRow = { ...ROWS[3], child: "4", entry: "01/01/2023" };
    const { journeys } = readTracker([row], "31/03/2025");
    // To 1 February: 31 days; to 10 July: 190.
    expect(a10(journeys)).toMatchObject({ value: 31, adjusted: 1 });
    expect(a10(journeys, { earlyPermanence: false })).toMatchObject({ value: 190, adjusted: 0 });
  });

  it("count children by where they stand, and a booking is not yet reached", () => {
    const rows: TrackerRow[] = [
      ...ROWS,
      { child: "6", entry: "01/01/2024", adm: "01/06/2024", match: "20/04/2025" },
      { child: "7", entry: "01/01/2024", adm: "01/04/2025" },
      { child: "8", entry: "01/01/2024", adm: "01/06/2024", reversed: "01/12/2024" },
      { child: "9", entry: "01/01/2024", adm: "01/06/2024", leftCare: "01/12/2024", route: "E45" },
      { child: "10", entry: "01/04/2025" },
    ];
    const found = readTracker(rows, "31/03/2025");
    expect(childrenByStatus(found)).toEqual({ adopted: 5, open: 1, planning: 1, reversed: 1, other: 1 });
    expect(found.journeys.find(({ child }) => child === "6")?.match).toBeUndefined();
    expect(found.journeys.find(({ child }) => child === "9")?.leftCare).toBe(dayOf("01/12/2024"));
  });
});
