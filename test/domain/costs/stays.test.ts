import { costsOfCare } from "../../../src/domain/costs/costsOfCare";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import type { CareRecords, PlacementCosts } from "../../../src/domain/journeys/records";
import { casesOf } from "../../support/casesOf";
import { careRecords, day } from "../../support/records";

const AS_AT = "2024-03-31";

/** `from to own kind`, a line a stay; "-" where it goes on, or where no own cost is known. */
function staysOf(records: CareRecords): string[] {
  const { journeys, asAt } = casesOf(records, AS_AT);
  const { stays } = costsOfCare(records, journeys, asAt);
  const iso = (of: number) => (of === 0 ? "-" : formatIso(of as SerialDay));
  return Array.from({ length: stays.count }, (_, at) => {
    const weekly = stays.weekly[at]!;
    const own = Number.isNaN(weekly) ? "-" : Math.round(weekly * 100) / 100;
    return [iso(stays.from[at]!), iso(stays.to[at]!), own, stays.kind[at]!].join(" ");
  });
}

/** `from to weekly`, "-" for none; all of child 1, in order of their first day. */
function withCosts(records: CareRecords, lines: string[], toDate: Partial<PlacementCosts> = {}): CareRecords {
  const rows = lines.map((line) => line.split(" ").map((part) => (part === "-" ? "" : part)));
  const amounts = Float64Array.from(rows, ([, , weekly]) => (weekly === "" ? NaN : Number(weekly)));
  const none = new Float64Array(rows.length).fill(NaN);
  return {
    ...records,
    sources: [
      ...records.sources,
      { sheet: "Costs", layout: "placement-costs", rows: rows.length, fields: [] },
    ],
    placementCosts: {
      count: rows.length,
      child: new Int32Array(rows.length),
      origin: new Int32Array(rows.length).fill(records.sources.length),
      row: Int32Array.from(rows, (_, at) => at + 2),
      from: Int32Array.from(rows, ([from]) => day(from!)),
      to: Int32Array.from(rows, ([, to]) => day(to!)),
      weekly: amounts,
      ...{ toDate: none, ofYear: new Uint8Array(rows.length) },
      amount: rows.map(() => "weekly cost"),
      ...{ health: none, education: none },
      ...toDate,
    },
  };
}

const queriesOf = (records: CareRecords) =>
  casesOf(records, AS_AT)
    .findings.filter(({ table }) => table === "Costs")
    .map(({ rule, row }) => `${row} ${rule}`);

const moved = () =>
  careRecords({
    episodes: [
      "1 2022-01-01 S C2 U6 2022-03-01 X1 AA",
      "1 2022-03-01 L E1 U6 2022-06-01 X1 AA",
      "1 2022-06-01 P E1 T1 2022-06-15 X1 BB",
      "1 2022-06-15 P E1 U6 2022-09-01 X1 AA",
      "1 2022-09-01 P E1 K2 2023-01-01 X1 CC",
      "1 2023-01-01 P E1 A6 - - DD",
    ],
    decisions: ["1 2022-05-01"],
  });

describe("The stays of a child with a decision", () => {
  it("go on over a change of legal status; a temporary stay is costed as the home, and adopters cost nothing", () => {
    expect(staysOf(moved())).toEqual([
      "2022-01-01 2022-06-01 - own_foster",
      "2022-06-01 2022-06-15 - own_foster",
      "2022-06-15 2022-09-01 - own_foster",
      "2022-09-01 2023-01-01 - residential",
      "2023-01-01 - - adopters",
    ]);
  });

  it("cost a stay away as the home before it, also where the child goes elsewhere after it", () => {
    const records = careRecords({
      episodes: [
        "1 2022-01-01 S C2 T1 2022-01-10 X1 AA",
        "1 2022-01-10 P C2 K2 2022-03-01 X1 BB",
        "1 2022-03-01 P C2 T2 2022-03-20 X1 CC",
        "1 2022-03-20 P C2 P1 - - DD",
      ],
      decisions: ["1 2022-05-01"],
    });
    expect(staysOf(records)).toEqual([
      "2022-01-01 2022-01-10 - residential",
      "2022-01-10 2022-03-01 - residential",
      "2022-03-01 2022-03-20 - residential",
      "2022-03-20 - - parents",
    ]);
  });

  it("are one of a kind not known where only a tracker tells, to moving in with adopters", () => {
    const records = careRecords({
      tracker: [
        {
          child: "1",
          days: { entry: "2021-01-01", adm: "2021-06-01", placed: "2022-02-01", adopted: "2022-12-01" },
        },
        { child: "2", days: { entry: "2022-01-01", adm: "2022-06-01", reversed: "2023-01-01" } },
        { child: "3", days: { entry: "2022-01-01" } },
      ],
    });
    expect(staysOf(records)).toEqual([
      "2021-01-01 2022-02-01 - unknown",
      "2022-02-01 2022-12-01 - adopters",
      "2022-01-01 2023-01-01 - unknown",
      "2023-01-01 - - unknown",
    ]);
  });

  it("end where a plan changed and another was made, and go on there with the later one", () => {
    const records = careRecords({
      episodes: ["1 2022-01-01 S C2 U6 - -"],
      decisions: ["1 2022-05-01 2022-11-01 RD1", "1 2023-03-01"],
    });
    expect(staysOf(records)).toEqual(["2022-01-01 2022-11-01 - own_foster", "2022-11-01 - - own_foster"]);
  });
});

describe("A table of placement costs", () => {
  it("prices the days of its rows, and no day with adopters", () => {
    const records = withCosts(moved(), [
      "2022-01-01 2022-04-01 500",
      "2022-04-01 2022-09-01 550",
      "2022-09-01 - 6000",
    ]);
    expect(staysOf(records)).toEqual([
      "2022-01-01 2022-04-01 500 own_foster",
      "2022-04-01 2022-06-01 550 own_foster",
      "2022-06-01 2022-06-15 550 own_foster",
      "2022-06-15 2022-09-01 550 own_foster",
      "2022-09-01 2023-01-01 6000 residential",
      "2023-01-01 - - adopters",
    ]);
    expect(queriesOf(records)).toEqual([]);
  });

  it("prices, without a last day, the time with the carers with whom it began", () => {
    expect(staysOf(withCosts(moved(), ["2022-01-01 - 500"])).map((line) => line.split(" ")[2])).toEqual([
      "500",
      "500",
      "500",
      "-",
      "-",
    ]);
  });

  it("may count the last day in", () => {
    const records = withCosts(moved(), ["2022-01-01 2022-08-31 500", "2022-09-01 2022-12-31 6000"]);
    expect(staysOf(records)).toHaveLength(5);
  });

  it("without dates prices the present placement, or the only one", () => {
    const only = careRecords({ episodes: ["1 2022-01-01 S C2 U6 - -"], decisions: ["1 2022-05-01"] });
    expect(staysOf(withCosts(only, ["- - 500"]))).toEqual(["2022-01-01 - 500 own_foster"]);
    const now = careRecords({
      episodes: ["1 2022-01-01 S C2 U6 2023-01-01 X1 AA", "1 2023-01-01 P C2 K2 - - BB"],
      decisions: ["1 2022-05-01"],
    });
    expect(staysOf(withCosts(now, ["- - 500"]))).toEqual([
      "2022-01-01 2023-01-01 - own_foster",
      "2023-01-01 - 500 residential",
    ]);
  });

  it("gives a week of a cost to date by the days that it is for", () => {
    const only = careRecords({ episodes: ["1 2022-01-01 S C2 U6 - -"], decisions: ["1 2022-05-01"] });
    const toDate = { toDate: Float64Array.of(7000) };
    expect(staysOf(withCosts(only, ["2022-01-01 2022-04-11 -"], toDate))[0]).toContain(" 490 ");
    const ofYear = { ...toDate, ofYear: Uint8Array.of(1) };
    // From 1 April 2023 to the as-at date: 365 days.
    expect(staysOf(withCosts(only, ["2022-01-01 - -"], ofYear))[0]).toContain(
      ` ${Math.round((7000 / 365) * 700) / 100} `,
    );
  });

  it("says which rows are of other days, of days with adopters, twice, or of no days", () => {
    expect(
      queriesOf(
        withCosts(moved(), [
          "2020-01-01 2020-06-01 500",
          "2022-01-01 2022-09-01 500",
          "2022-03-01 2022-09-01 600",
          "2022-09-01 2022-08-01 600",
          "2022-12-01 2023-02-01 6000",
          "2022-12-30 2022-12-31 -",
        ]),
      ),
    ).toEqual([
      "2 cost-no-placement",
      "3 cost-rows-overlap",
      "5 cost-dates-swapped",
      "6 cost-with-adopters",
      "7 cost-no-days",
    ]);
  });

  it("counts the children in it who have no decision", () => {
    const records = withCosts(
      careRecords({
        episodes: ["1 2022-01-01 S C2 U6 - -", "2 2022-01-01 S C2 U6 - -"],
        decisions: ["2 2022-05-01"],
      }),
      ["2022-01-01 - 500"],
    );
    expect(casesOf(records, AS_AT).findings).toContainEqual(
      expect.objectContaining({
        rule: "cost-children-without-plan",
        message:
          "1 child of this table has no decision for adoption; what their placements cost is in no figure.",
      }),
    );
  });
});
