import fc from "fast-check";
import { agreeOnMeeting } from "../../src/analysis/agreeOnMeeting";
import { scalarAt, type Column, type Scalar } from "../../src/domain/columns";
import type { Cases } from "../../src/sheets/cases";
import { checkPlan } from "../../src/sheets/dialect";
import { driftSheet } from "../../src/sheets/driftSheet";
import { lastRunSheet } from "../../src/sheets/lastRun";
import { limitsSheet } from "../../src/sheets/limitsSheet";
import { meetingListSheet } from "../../src/sheets/meetingList";
import { nextMeeting } from "../../src/sheets/nextMeeting";
import { printPlans } from "../../src/sheets/printPlan";
import { summarySheet } from "../../src/sheets/summary";
import { timescalesSheet } from "../../src/sheets/timescales";
import type { Typed } from "../../src/sheets/typedTables";
import { casesOf } from "../support/casesOf";
import { careRecords, day } from "../support/records";

type Lines = Parameters<typeof careRecords>[0];
type Tracked = NonNullable<Lines["tracker"]>[number];

const tracked = (child: string, days: Tracked["days"], texts: Tracked["texts"] = {}): Tracked => ({
  child,
  days,
  texts,
});

const target = (id: string, length: number): Typed =>
  new Map([
    [
      "Limits",
      {
        rowCount: 1,
        columns: new Map<string, Scalar[]>([
          ["Limit id", [id]],
          ["Local target", [length]],
        ]),
      },
    ],
  ]);

/** The list as it is written, and what its sentences say. @param limits the cases by which `Limits` is as it is now */
function list(cases: Cases, limits = cases, inputs: Readonly<Record<string, Scalar>> = {}) {
  const { asAt, period } = cases;
  const plans = [
    summarySheet(cases),
    timescalesSheet(cases),
    driftSheet(cases),
    limitsSheet(limits),
    meetingListSheet(cases),
  ];
  const dates = { as_at: asAt, period_from: period.from, period_to: period.to };
  const { sheets, figures } = printPlans(plans, { ...dates, ...inputs });
  const printed = sheets.at(-1)!;
  const table = printed.table!;
  const cell = (header: string, row: number) =>
    table.columns.find((column) => column.header === header)!.valueAt(row);
  return {
    printed,
    figures,
    column: (header: string) => Array.from({ length: table.rowCount }, (_, row) => cell(header, row)),
    words: printed.cells.map(({ value }) => String(value ?? "")),
  };
}

const because = (cases: Cases) =>
  list(cases)
    .column("Child or children")
    .map((who, row) => [who, list(cases).column("On the list because")[row]]);

/** As at 15 December 2023: b is overdue longest, a since 1 December, c falls due on 30 December, e later than the meeting. */
const LINES: Lines = {
  tracker: [
    tracked("a", { entry: "2023-03-01", adm: "2023-06-01", order: "2023-09-01" }),
    tracked("b", { entry: "2022-06-01", adm: "2023-01-05", order: "2023-09-01" }),
    tracked("c", { entry: "2023-03-01", adm: "2023-06-30", order: "2023-10-01" }),
    tracked("d", { entry: "2023-03-01", adm: "2023-11-30", order: "2023-12-01" }, { siblingGroup: "G1" }),
    tracked("e", { entry: "2023-03-01", adm: "2023-11-30", order: "2023-12-01" }),
  ],
};

describe("Meeting list", () => {
  it("has who is overdue first, the longest at the top, then who falls due before the next meeting", () => {
    expect(because(casesOf(careRecords(LINES), "2023-12-15"))).toEqual([
      ["b", "Overdue"],
      ["a", "Overdue"],
      ["c", "Due before the next meeting"],
    ]);
  });

  it("has legal alarms before all others, and every reason of a case in its one line", () => {
    const EPISODES = ["z 2022-01-01 S C2 U6 2023-11-01 X1", "z 2023-11-01 P C2 A5 - -"];
    const cases = casesOf(
      careRecords({ ...LINES, episodes: EPISODES, decisions: ["z 2022-06-01"], reviews: ["z 2023-05-01"] }),
      "2023-12-15",
    );
    expect(because(cases)[0]).toEqual([
      "z",
      "▲ Moved in, authority to place not recorded; Review overdue since 01/11/2023",
    ]);
  });

  it("asks for a looked-after review that falls due before the next meeting, and for none later", () => {
    const episodes = ["a 2023-11-01 S C2 U6 - -", "b 2023-09-01 S C2 U6 - -"];
    // The second review by 28 February, and by 12 January, the day of the meeting.
    const reviews = ["a 2023-11-28", "b 2023-10-12"];
    const cases = casesOf(careRecords({ episodes, reviews }), "2023-12-15");
    expect(because(cases)).toEqual([["b", "Review due by 12/01/2024"]]);
  });

  describe("of siblings", () => {
    const GROUP = { siblingGroup: "G7", team: "North", worker: "Worker 1" };
    const DAYS = { entry: "2023-03-01", adm: "2023-06-01", order: "2023-09-01" };
    const of = (one: Tracked, other: Tracked) =>
      casesOf(
        careRecords({
          tracker: [one, other],
          dob: { a: "2020-01-01", b: "2023-06-01" },
        }),
        "2023-12-15",
      );

    it("has one line where the dates agree, with their ages, that counts them all", () => {
      const found = list(of(tracked("a", DAYS, GROUP), tracked("b", DAYS, { ...GROUP, siblingGroup: "g7" })));
      expect(found.column("Child or children")).toEqual(["2 siblings: a (3), b (under 1)"]);
      expect(found.column("Children")).toEqual([2]);
      expect(found.figures.out_meeting_overdue).toBe(2);
      expect(found.words.filter((words) => words.includes("Press Analyse"))).toEqual([]);
    });

    it.each([
      ["stage", { ...DAYS, match: "2023-10-01" }, GROUP],
      ["date", { ...DAYS, adm: "2023-06-02" }, GROUP],
      ["worker", DAYS, { ...GROUP, worker: "Worker 2" }],
      ["group", DAYS, { ...GROUP, siblingGroup: "G8" }],
    ])("has two where the %s differs", (_, days, texts) => {
      const cases = of(tracked("a", DAYS, GROUP), tracked("b", days, texts));
      expect(
        list(cases)
          .column("Children")
          .every((children) => children === 1),
      ).toBe(true);
      expect(cases.drift).toHaveLength(2);
    });

    const typedOn = (notes: Readonly<Record<string, Readonly<Record<string, Scalar>>>>): Typed => {
      const keys = Object.keys(notes);
      const headers = ["Reason for delay", "Action", "Who", "By when", "Next meeting"];
      const columns = new Map<string, Scalar[]>([
        ["Child key", keys],
        ["Journey", keys.map(() => 1)],
        ...headers.map((header): [string, Scalar[]] => [
          header,
          keys.map((key) => notes[key]![header] ?? null),
        ]),
      ]);
      return new Map([["Drift", { rowCount: keys.length, columns }]]);
    };
    const three = (typed: Typed) =>
      casesOf(
        careRecords({ tracker: ["a", "b", "c"].map((each) => tracked(each, DAYS, GROUP)) }),
        "2023-12-15",
        { typed },
      );

    it("has one line whatever is typed for one of them, and shows it", () => {
      const cases = three(typedOn({ b: { Action: "call the court", Who: "Team manager" } }));
      const found = list(cases);
      expect(found.column("Child or children")).toEqual(["3 siblings: a, b, c"]);
      expect(found.column("Case")).toEqual(["b/1"]);
      // Minutes stay with the child whose id comes first.
      expect(found.column("Child key")).toEqual(["a"]);
      expect(found.figures.out_meeting_overdue).toBe(3);
    });

    it("has one line where the same is typed for two, and two only where it differs", () => {
      const same = typedOn({ b: { Action: "call" }, c: { Action: "call" } });
      expect(list(three(same)).column("Child or children")).toEqual(["3 siblings: a, b, c"]);
      const different = list(three(typedOn({ b: { Action: "call" }, c: { "Reason for delay": "Medical" } })));
      expect(different.column("Child or children")).toEqual(["2 siblings: a, b", "c"]);
      expect(different.column("Case")).toEqual(["b/1", "c/1"]);
      expect(different.column("Children")).toEqual([2, 1]);
    });

    it("has one line for those who left in the same way on the same day, that counts them all", () => {
      const lines = (b: string) => ({
        tracker: [
          tracked("a", { ...DAYS, adopted: "2023-12-20" }, GROUP),
          tracked("b", { ...DAYS, adopted: b }, GROUP),
          tracked("c", { ...DAYS, adopted: "2023-12-20" }),
        ],
      });
      const left = (b: string) => {
        const before = casesOf(careRecords(lines(b)), "2023-12-15");
        const [run] = lastRunSheet(before).blocks.filter((block) => block.kind === "table");
        const columns = new Map(
          run!.columns.map(({ header, content }) => [
            header,
            Array.from({ length: run!.rowCount }, (_, row) => scalarAt(content as Column, row)),
          ]),
        );
        const typed: Typed = new Map([["LastRun", { rowCount: run!.rowCount, columns }]]);
        const cases = casesOf(careRecords(lines(b)), "2023-12-31", { typed });
        const found = list(cases);
        expect(() => agreeOnMeeting(cases, found.figures)).not.toThrow();
        return found;
      };
      const together = left("2023-12-20");
      expect(together.column("Child or children")).toEqual(["2 siblings: a, b", "c"]);
      expect(together.column("On the list because")[0]).toBe(
        "Left the list: adopted on 20/12/2023, as was booked: confirm it",
      );
      expect(together.column("Left")).toEqual([2, 1]);
      expect(together.figures.out_since_left).toBe(3);
      expect(left("2023-12-21").column("Child or children")).toEqual(["a", "b", "c"]);
    });

    it("takes no answer for a group", () => {
      const yes = { ...GROUP, siblingGroup: "Yes" };
      expect(list(of(tracked("a", DAYS, yes), tracked("b", DAYS, yes))).column("Children")).toEqual([1, 1]);
    });
  });

  it("shows what Drift says of the case, and follows a changed limit", () => {
    const cases = casesOf(careRecords(LINES), "2023-12-15");
    expect(list(cases).column("Flag")).toEqual([
      "▲ Overdue by 163 days",
      "▲ Overdue by 14 days",
      "◆ Due in 15 days",
    ]);
    const longer = { ...cases, typed: target("adm-match", 12) };
    expect(list(cases, longer).column("Flag")[1]).toBe("◆ Due in 16 days");
  });

  it("says when who is on it is older than the flags", () => {
    const cases = casesOf(careRecords(LINES), "2023-12-15");
    const older = (words: readonly string[]) => words.filter((each) => each.includes("Press Analyse"));
    expect(older(list(cases).words)).toEqual([]);
    const shorter = { ...cases, typed: target("order-match", 10) };
    // Ten days from the placement order are over for all five.
    expect(older(list(cases, shorter).words)).toEqual([
      "A limit, the as-at date or the next meeting was changed since Analyse was pressed: 5 cases are overdue now (then 2), 0 due before the next meeting (then 1). Press Analyse to renew the list.",
    ]);
  });

  it("counts what the cases themselves come to, with a local target and a meeting of one's own", () => {
    const typed = target("adm-match", 5);
    const inputs = { in_next_meeting: day("2024-03-31") };
    const understood = casesOf(careRecords({ ...LINES, reviews: ["a 2023-05-01 list"] }), "2023-12-15", {
      typed,
      targets: new Map([["adm-match", 5]]),
    });
    const cases = { ...understood, inputs };
    const { figures } = list(cases, cases, inputs);
    expect(figures.out_next_meeting).toBe(day("2024-03-31"));
    expect(figures.out_meeting_overdue).toBeGreaterThan(0);
    expect(() => agreeOnMeeting(cases, figures)).not.toThrow();
    expect(() => agreeOnMeeting(cases, { ...figures, out_meeting_due: 77 })).toThrow("out_meeting_due");
  });

  it("keeps to the formulas that every program calculates alike", () => {
    expect(checkPlan(list(casesOf(careRecords(LINES), "2023-12-15")).printed)).toEqual([]);
  });
});

describe("The day of the next meeting", () => {
  const cases = casesOf(careRecords(LINES), "2023-12-15");
  it.each([
    [undefined, "2024-01-12"],
    [day("2024-01-05"), "2024-01-05"],
    ["2024-01-05", "2024-01-05"],
    [day("2023-12-15"), "2023-12-15"],
    [day("2023-12-14"), "2024-01-12"],
    ["after Christmas", "2024-01-12"],
    [45300.5, "2024-01-12"],
    // However far: a day from the as-at date on is taken.
    [day("2024-12-16"), "2024-12-16"],
    [day("2031-07-01"), "2031-07-01"],
    [2958465, "9999-12-31"],
    [2958466, "2024-01-12"],
    [-3, "2024-01-12"],
    ["45300", "2024-01-12"],
    ["2024-02-30", "2024-01-12"],
  ])("typed as %s is %s, by the sheet's formula too", (typed, expected) => {
    const inputs: Record<string, string | number> = typed === undefined ? {} : { in_next_meeting: typed };
    expect(nextMeeting({ ...cases, inputs })).toBe(day(expected));
    expect(list({ ...cases, inputs }, cases, inputs).figures.out_next_meeting).toBe(day(expected));
  });

  it("never stops the analysis, whatever is typed", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer({ min: -10, max: 3_000_000 }),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const asked = { ...cases, inputs: { in_next_meeting: typed } };
        const { figures } = list(asked, asked, asked.inputs);
        expect(() => agreeOnMeeting(asked, figures)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
