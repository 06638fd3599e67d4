import { calendarDay } from "../../../src/domain/dates/serialDay";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { MILESTONES } from "../../../src/domain/journeys/milestones";
import { A10 } from "../../../src/domain/measures/A10";
import { A1 } from "../../../src/domain/measures/A1";
import { A2 } from "../../../src/domain/measures/A2";
import { careRecords, day } from "../../support/records";

type Lines = Parameters<typeof careRecords>[0];

const iso = (serial: number) => {
  if (serial === 0) return null;
  const { year, month, day: dayOfMonth } = calendarDay(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
};

function journeys(lines: Lines, asAt = "2024-03-31", reach = asAt) {
  const { journeys: made, findings } = makeJourneys(careRecords(lines), day(asAt), day(reach));
  const rows = Array.from({ length: made.count }, (_, row) => ({
    number: made.number[row]!,
    latest: made.latest[row] === 1,
    status: made.status[row]!,
    ...Object.fromEntries(MILESTONES.map((milestone) => [milestone, iso(made.milestones[milestone][row]!)])),
    changed: iso(made.planChanged[row]!),
    early: iso(made.earlyPermanenceFrom[row]!),
    foster: iso(made.fosterCarersFrom[row]!),
    disruptions: made.disruptions[row]!,
  }));
  return { rows, rules: findings.map(({ rule }) => rule), made };
}

const ADOPTED: Lines = {
  episodes: [
    "A 2021-04-10 S C1 U6 2021-12-01 X1 AA1",
    "A 2021-12-01 L E1 U6 2022-06-20 X1 AA1",
    "A 2022-06-20 P E1 A6 2023-02-14 E11 BB1",
  ],
  decisions: ["A 2021-10-05"],
  ad1: ["A 2021-10-05 2022-05-30 0"],
};

describe("a journey from the 903", () => {
  it("takes its milestones from where each of them is recorded", () => {
    expect(journeys(ADOPTED).rows).toEqual([
      expect.objectContaining({
        number: 1,
        latest: true,
        status: "adopted",
        entry: "2021-04-10",
        iro: null,
        adm: "2021-10-05",
        order: "2021-12-01",
        match: "2022-05-30",
        placed: "2022-06-20",
        adopted: "2023-02-14",
      }),
    ]);
  });

  it("is cut at the as-at date: what had happened by it, and an AD1 of a later adoption is not there yet", () => {
    const { rows } = journeys(ADOPTED, "2022-07-01");
    expect(rows).toEqual([
      expect.objectContaining({ status: "open", placed: "2022-06-20", match: null, adopted: null }),
    ]);
    expect(journeys(ADOPTED, "2021-10-04").rows[0]).toMatchObject({ status: "planning", adm: null });
    expect(journeys(ADOPTED, "2021-04-09").rows).toEqual([]);
  });

  it("has an unknown entry where the row that started the period is not in the data", () => {
    const { rows, rules } = journeys({ ...ADOPTED, episodes: ADOPTED.episodes!.slice(1) });
    expect(rows[0]).toMatchObject({ entry: null, adopted: "2023-02-14", adm: "2021-10-05" });
    expect(rules).toContain("left-truncated");
  });

  it("leaves short breaks out", () => {
    const { rows } = journeys({
      episodes: ["B 2020-01-01 S V4 U6 2020-06-01 E4A", "B 2021-01-01 S C1 U6 - -"],
    });
    expect(rows).toEqual([expect.objectContaining({ number: 1, entry: "2021-01-01", status: "planning" })]);
    expect(journeys({ episodes: ["C 2020-01-01 S V4 U6 - -"] }).rows).toEqual([]);
  });

  it("takes the decision from AD1 where PlacedAdoption has none", () => {
    expect(journeys({ ...ADOPTED, decisions: [] }).rows[0]).toMatchObject({ adm: "2021-10-05" });
  });

  it("counts a decision that was ended after the as-at date as live", () => {
    const lines: Lines = { episodes: ["A 2022-01-01 S C1 U6 - -"], decisions: ["A 2022-05-01 2023-09-01"] };
    expect(journeys(lines, "2023-08-31").rows[0]).toMatchObject({ status: "open", changed: null });
    expect(journeys(lines, "2023-09-01").rows[0]).toMatchObject({
      status: "reversed",
      changed: "2023-09-01",
    });
  });
});

describe("several journeys of one child", () => {
  it("are two when a plan was changed and made again in one period of care, from the same entry", () => {
    const { rows } = journeys({
      episodes: [
        "A 2020-01-10 S C1 U6 2020-08-01 X1 A1",
        "A 2020-08-01 L E1 U6 2021-05-01 X1 A1",
        "A 2021-05-01 L C2 U6 2022-03-01 X1 A1",
        "A 2022-03-01 L E1 U6 2022-09-01 X1 A1",
        "A 2022-09-01 P E1 A6 - - B1",
      ],
      decisions: ["A 2020-06-01 2021-04-01", "A 2022-01-15"],
    });
    expect(rows).toEqual([
      expect.objectContaining({
        number: 1,
        latest: false,
        status: "reversed",
        entry: "2020-01-10",
        adm: "2020-06-01",
        order: "2020-08-01",
        placed: null,
        changed: "2021-04-01",
      }),
      expect.objectContaining({
        number: 2,
        latest: true,
        status: "open",
        entry: "2020-01-10",
        adm: "2022-01-15",
        order: "2022-03-01",
        placed: "2022-09-01",
      }),
    ]);
  });

  it("do not hand a revoked placement order on to the next decision", () => {
    const { rows } = journeys({
      episodes: [
        "A 2020-01-10 S C1 U6 2020-08-01 X1",
        "A 2020-08-01 L E1 U6 2021-05-01 X1",
        "A 2021-05-01 L C2 U6 - -",
      ],
      decisions: ["A 2020-06-01 2021-04-01", "A 2022-01-15"],
    });
    expect(rows.map((row) => (row as { order?: string }).order)).toEqual(["2020-08-01", null]);
  });

  it("are one, from the earlier decision, when two decisions are live", () => {
    const { rows, rules } = journeys({
      episodes: ["A 2020-01-10 S C1 U6 - -"],
      decisions: ["A 2020-06-01", "A 2020-09-01"],
    });
    expect(rows).toEqual([expect.objectContaining({ adm: "2020-06-01", status: "open" })]);
    expect(rules).toContain("two-live-decisions");
  });

  it("belong each to its own period of care", () => {
    const { rows } = journeys({
      episodes: [
        "A 2018-01-10 S C2 U6 2019-02-01 E4A",
        "A 2020-05-10 S C1 U6 2020-12-01 X1",
        "A 2020-12-01 L E1 U6 - -",
      ],
      decisions: ["A 2018-06-01 2018-12-01", "A 2020-11-01"],
    });
    expect(rows).toEqual([
      expect.objectContaining({
        number: 1,
        latest: false,
        status: "other",
        entry: "2018-01-10",
        adm: "2018-06-01",
      }),
      expect.objectContaining({
        number: 2,
        latest: true,
        status: "open",
        entry: "2020-05-10",
        adm: "2020-11-01",
      }),
    ]);
  });

  it("end as other when the child leaves without an adoption, a live decision then being a query", () => {
    const { rows, rules } = journeys({
      episodes: ["A 2020-05-10 S C1 U6 2022-12-01 E45"],
      decisions: ["A 2020-11-01"],
    });
    expect(rows[0]).toMatchObject({ status: "other" });
    expect(rules).toContain("left-with-live-plan");
  });
});

describe("moving in with adopters", () => {
  const withRows = (...rows: string[]) =>
    journeys({
      episodes: ["A 2020-01-10 S E1 U6 2020-08-01 X1 F1", ...rows],
      decisions: ["A 2020-02-01"],
    }).rows[0]!;

  it.each([
    ["the legal status changes", "L E1 A6"],
    ["the same carers' placement changes", "T E1 A5"],
    ["both change with the same carers", "U C2 A4"],
  ])("goes on when %s", (_, second) => {
    const row = withRows("A 2020-08-01 P E1 A6 2020-11-01 X1 B1", `A 2020-11-01 ${second} 2021-05-01 E11 B1`);
    expect(row).toMatchObject({ placed: "2020-08-01", disruptions: 0 });
  });

  it.each(["P", "B"])("starts again with a second family when the next row is entered by %s", (rne) => {
    const row = withRows(
      "A 2020-08-01 P E1 A6 2020-11-01 X1 B1",
      `A 2020-11-01 ${rne} E1 A6 2021-05-01 E12 C1`,
    );
    expect(row).toMatchObject({ placed: "2020-11-01", disruptions: 1 });
  });

  it("goes on through a hospital stay with a return to the same place and postcode", () => {
    const row = withRows(
      "A 2020-08-01 P E1 A6 2020-10-01 X1 B1",
      "A 2020-10-01 P E1 T1 2020-12-20 X1 H1",
      "A 2020-12-20 P E1 A6 2021-05-01 E12 B1",
    );
    expect(row).toMatchObject({ placed: "2020-08-01", disruptions: 0 });
  });

  it.each([
    [21, "2020-10-22", "2020-08-01", 0],
    [22, "2020-10-23", "2020-10-23", 1],
  ])("takes a withheld postcode for the same family after %i days away", (_, back, placed, disruptions) => {
    const row = withRows(
      "A 2020-08-01 P E1 A6 2020-10-01 X1 XXXXXXX",
      `A 2020-10-01 P E1 T2 ${back} X1 -`,
      `A ${back} P E1 A6 2021-05-01 E12 -`,
    );
    expect(row).toMatchObject({ placed, disruptions });
  });

  it("is another family when the postcode after the stay is another", () => {
    const row = withRows(
      "A 2020-08-01 P E1 A6 2020-10-01 X1 B1",
      "A 2020-10-01 P E1 T1 2020-10-05 X1 H1",
      "A 2020-10-05 P E1 A6 2021-05-01 E12 C1",
    );
    expect(row).toMatchObject({ placed: "2020-10-05", disruptions: 1 });
  });

  it("is not reached when the only placement broke down", () => {
    const row = withRows("A 2020-08-01 P E1 A6 2020-11-01 X1 B1", "A 2020-11-01 P E1 U6 - - F2");
    expect(row).toMatchObject({ placed: null, disruptions: 1, status: "open" });
  });
});

describe("a placement order", () => {
  it("is not broken by a temporary stay under another status", () => {
    const { rows } = journeys({
      episodes: [
        "A 2020-01-10 S C1 U6 2020-08-01 X1 F1",
        "A 2020-08-01 L E1 U6 2020-10-01 X1 F1",
        "A 2020-10-01 B C2 T1 2020-10-09 X1 H1",
        "A 2020-10-09 B E1 U6 - - F1",
      ],
    });
    expect(rows[0]).toMatchObject({ order: "2020-08-01" });
  });

  it("is the last one where an earlier one was revoked", () => {
    const { rows } = journeys({
      episodes: [
        "A 2020-01-10 S C1 U6 2020-08-01 X1 F1",
        "A 2020-08-01 L E1 U6 2020-10-01 X1 F1",
        "A 2020-10-01 L C2 U6 2021-01-09 X1 F1",
        "A 2021-01-09 L E1 U6 - - F1",
      ],
      decisions: ["A 2020-02-01"],
    });
    expect(rows[0]).toMatchObject({ order: "2021-01-09" });
  });
});

describe("A1, A2 and A10", () => {
  const contributions = (lines: Lines) => {
    const { made } = journeys(lines);
    return [A1, A2, A10].map((measure) => {
      const { days, counts } = measure.contribution(made);
      return [days[0], counts[0]];
    });
  };

  it("of a plain adoption, worked by hand", () => {
    // 10 April 2021 to 20 June 2022: 365 days to 10 April 2022, then 71. 1 December 2021 to 30 May 2022: 180.
    expect(contributions(ADOPTED)).toEqual([
      [436, "yes"],
      [180, "yes"],
      [436, "yes"],
    ]);
  });

  it("stop the A10 clock when the child joined the foster carers, over a hospital stay", () => {
    // Joined on 1 June 2021, 52 days after entry; became adoptive (A5) on 20 June 2022.
    expect(
      contributions({
        episodes: [
          "A 2021-04-10 S C1 U6 2021-06-01 X1 AA1",
          "A 2021-06-01 P C1 U6 2021-12-01 X1 BB1",
          "A 2021-12-01 L E1 U6 2022-02-01 X1 BB1",
          "A 2022-02-01 P E1 T1 2022-02-20 X1 HH1",
          "A 2022-02-20 P E1 U6 2022-06-20 X1 BB1",
          "A 2022-06-20 T E1 A5 2023-02-14 E11 BB1",
        ],
        decisions: ["A 2021-10-05"],
        ad1: ["A 2021-10-05 2022-05-30 1"],
      }),
    ).toEqual([
      [436, "yes"],
      [180, "yes"],
      [52, "yes"],
    ]);
  });

  it("stop the A10 clock on the day of entry for an early-permanence child placed from hospital", () => {
    const lines: Lines = {
      episodes: ["A 2021-04-10 S C1 U5 2021-12-01 X1 BB1", "A 2021-12-01 U E1 A5 2022-10-14 E11 BB1"],
      decisions: ["A 2021-10-05"],
      ad1: ["A 2021-10-05 2021-11-20 1"],
    };
    expect(contributions(lines)).toEqual([
      [235, "yes"],
      // Matched before the order: 0 days.
      [0, "yes"],
      [0, "yes"],
    ]);
    expect(journeys(lines).rows[0]).toMatchObject({ early: "2021-04-10", foster: null });
  });

  it("say why an adopted child does not count", () => {
    expect(
      contributions({
        episodes: ["A 2021-12-01 L C2 U6 2022-06-20 X1", "A 2022-06-20 P C2 A4 2023-02-14 E11"],
        decisions: ["A 2021-10-05"],
      }),
    ).toEqual([
      [NaN, "no-entry"],
      [NaN, "no-order"],
      [NaN, "no-entry"],
    ]);
  });

  it("have no A10 from a tracker that says nothing of who fostered, and never take A1 for it", () => {
    const tracker = [
      {
        child: "T",
        days: { entry: "2021-01-01", adm: "2021-06-01", placed: "2022-01-01", adopted: "2022-09-01" },
      },
    ];
    expect(contributions({ tracker })[2]).toEqual([NaN, "not-available"]);
    expect(contributions({ tracker, trackerFields: ["entry", "earlyPermanence"] })[2]).toEqual([365, "yes"]);
  });
});

describe("a tracker", () => {
  const tracker = [
    {
      child: "T",
      days: {
        entry: "2023-01-01",
        adm: "2023-06-01",
        order: "2023-09-01",
        match: "2024-04-20",
        placed: "2024-05-10",
      },
    },
  ];

  it("has bookings, not events, after the as-at date", () => {
    const { rows, made, rules } = journeys({ tracker });
    expect(rows[0]).toMatchObject({ status: "open", order: "2023-09-01", match: null, placed: null });
    expect([made.nextBooked[0], iso(made.nextBookedOn[0]!)]).toEqual(["match", "2024-04-20"]);
    expect(rules).toEqual([]);
  });

  it("gives the return its match, and later events that the return cannot know", () => {
    const { rows } = journeys(
      {
        episodes: ["T 2023-01-01 S C1 U6 2023-09-01 X1 F1", "T 2023-09-01 L E1 U6 - - F1"],
        decisions: ["T 2023-06-02"],
        tracker,
      },
      "2024-06-30",
      "2024-03-31",
    );
    expect(rows).toEqual([
      expect.objectContaining({
        adm: "2023-06-01",
        order: "2023-09-01",
        match: "2024-04-20",
        placed: "2024-05-10",
        status: "open",
      }),
    ]);
  });
});
