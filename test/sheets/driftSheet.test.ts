import { formatIso } from "../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { resultSheets } from "../../src/analysis/resultSheets";
import { meetingLines } from "../../src/sheets/meetingListLines";
import { driftSheet } from "../../src/sheets/driftSheet";
import { printPlans } from "../../src/sheets/printPlan";
import { aBookSheet } from "../support/bookBuilders";
import { casesOf } from "../support/casesOf";
import { careRecords, day } from "../support/records";
import { runAnalysis } from "../support/runAnalysis";

/** A live plan whose limit, six months from the decision to the match, falls on `due`; and the day on which to look. */
async function drift(headers: readonly string[], asAt: string) {
  const row = ["A1", "01/06/2023", "30/09/2023", "01/03/2024", "", ""].slice(0, headers.length);
  const sheets = [aBookSheet("Tracker", [[...headers], row])];
  const { result } = await runAnalysis(
    { sheets, names: [], date1904: false },
    { asAt: day(asAt) as SerialDay },
  );
  const { table, cells } = result.sheets.find(({ plan }) => plan.name === "Drift")!;
  const cell = (header: string) => table!.columns.find((column) => column.header === header)!.valueAt(0);
  return { flag: cell("Flag"), due: cell("Due"), note: cells.map(({ value }) => String(value)).join("\n") };
}

const WITHOUT_MATCH = ["Child ID", "Entered care", "ADM decision", "Placement order", "Moved in"];
const HEADERS = [...WITHOUT_MATCH, "Match"];

describe("a flag on Drift", () => {
  it.each([
    ["2024-04-01", "▲ Overdue by 2 days"],
    ["2024-03-31", "▲ Overdue by 1 day"],
    ["2024-03-30", "◆ Due in 0 days"],
    ["2024-03-29", "◆ Due in 1 day"],
    ["2024-02-10", "✓ On time, due in 49 days"],
  ])("as at %s reads %s", async (asAt, words) => {
    const { flag, due } = await drift(HEADERS, asAt);
    expect(formatIso(due as SerialDay)).toBe("2024-03-30");
    expect(flag).toBe(words);
  });
});

describe("the note on Drift", () => {
  const missing = "A tracker has no column for the match";

  it("asks for the column of the match where a tracker has none, and does not blame the 903", async () => {
    const { note } = await drift(WITHOUT_MATCH, "2024-03-31");
    expect(note).toContain(missing);
    expect(note).not.toContain("is not in the 903");
  });

  it("asks for no table of reviews where the tracker has an empty column for the last one", async () => {
    const noReviews = "No table has dates of reviews";
    expect((await drift(HEADERS, "2024-03-31")).note).toContain(noReviews);
    expect((await drift([...HEADERS.slice(0, 4), "Last LAC review"], "2024-03-31")).note).not.toContain(
      noReviews,
    );
  });

  it("asks for nothing where the tracker has it", async () => {
    expect((await drift(HEADERS, "2024-03-31")).note).not.toContain(missing);
  });
});

describe("the match on Drift", () => {
  const EPISODES = ["a 2023-01-01 S C2 U6 2023-06-01 X1", "a 2023-06-01 L E1 U6 - -"];
  const RETURN = { episodes: EPISODES, decisions: ["a 2023-03-01"] };
  const TRACKED = { entry: "2023-01-01", adm: "2023-03-01", order: "2023-06-01" };
  const tracker = (match?: string) => ({
    tracker: [{ child: "a", days: match ? { ...TRACKED, match } : TRACKED }],
  });

  const onDrift = (lines: Parameters<typeof careRecords>[0]) => {
    const cases = casesOf(careRecords(lines), "2024-03-31");
    const [row] = cases.drift;
    const note = driftSheet(cases).blocks.flatMap((block) =>
      block.kind === "grid"
        ? block.cells
            .flat()
            .map((cell) => (cell && "value" in cell.content ? String(cell.content.value) : ""))
        : [],
    );
    return {
      stage: cases.stage.name[row!.journey],
      started: Object.keys(row!.started),
      clock: row!.clock?.id,
      note: note.join("\n"),
    };
  };
  const LENT = "live plan in the 903 is as the tracker has it";

  it("is not missing from the 903 alone: one step, no limit to it, and the note says what to load", () => {
    const { stage, started, note } = onDrift(RETURN);
    expect(stage).toBe("Placement order to moving in (match not in the 903)");
    expect(started).toEqual(["entry-placed"]);
    expect(note).toContain("load a tracker or Annex A list 10");
    expect(note).not.toContain(LENT);
  });

  it("parts the two stages where a tracker has it", () => {
    expect(onDrift(tracker())).toMatchObject({
      stage: "Placement order to match",
      started: ["entry-placed", "adm-match", "order-match"],
      clock: "adm-match",
    });
    const matched = onDrift(tracker("2023-09-01"));
    expect(matched).toMatchObject({ stage: "Match to moved in", started: ["entry-placed"] });
    expect(matched.note).not.toContain(LENT);
  });

  it("is the tracker's where both are loaded, and the note says so", () => {
    const waiting = onDrift({ ...RETURN, ...tracker() });
    expect(waiting).toMatchObject({ stage: "Placement order to match", clock: "adm-match" });
    expect(waiting.note).toContain(`The match of 1 ${LENT}`);
    const matched = onDrift({ ...RETURN, ...tracker("2023-09-01") });
    expect(matched).toMatchObject({ stage: "Match to moved in", started: ["entry-placed"] });
    expect(matched.note).toContain(`The match of 1 ${LENT}`);
    expect(matched.note).not.toContain("load a tracker");
  });
});

describe("the words of Drift", () => {
  /** Twelve matched within 30 days of the placement order, and a child of `days` who waits. */
  const lines = (days: Record<string, string>, texts = {}) => ({
    tracker: [
      ...Array.from({ length: 12 }, (_, index) => ({
        child: `c${index}`,
        days: {
          ...{ entry: "2021-01-01", adm: "2021-06-01", order: "2021-07-01", match: "2021-07-31" },
          ...{ placed: "2021-09-01", adopted: "2022-03-01" },
        },
      })),
      { child: "w", days, texts },
    ],
  });
  const table = (records: Parameters<typeof careRecords>[0]) => {
    const cases = casesOf(careRecords(records), "2024-03-31");
    const { sheets } = printPlans(resultSheets(cases, ["core"]), {
      ...{ as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to },
    });
    const { columns } = sheets.find(({ plan }) => plan.name === "Drift")!.table!;
    return (header: string, row = 0) => columns.find((each) => each.header === header)!.valueAt(row);
  };

  it("call a wait longer than usual, never overdue, while its limit has not passed", () => {
    const cell = table(
      lines({ entry: "2023-10-01", adm: "2023-12-01", order: "2024-02-20" }, { plan: "Adoption" }),
    );
    expect(cell("Usual days in stage")).toBe(30);
    // 40 days in the stage; the match is due six months after the decision, on 1 June.
    expect(cell("Flag")).toBe("◇ Longer than usual, due in 62 days");
  });

  it("say whether what is booked falls before the limit, or how long after it", () => {
    const booked = (match: string) => {
      const cell = table(
        lines({ entry: "2023-10-01", adm: "2023-10-10", order: "2024-03-20", match }, { plan: "Adoption" }),
      );
      return [cell("Next booked"), cell("Booked in time"), cell("Flag")];
    };
    expect(booked("2024-04-09")).toEqual(["Match", "Yes", "✓ Booked in time, due in 10 days"]);
    expect(booked("2024-04-11")).toEqual(["Match", "No: 1 day after the limit", "◆ Due in 10 days"]);
  });

  it("show no days to due where nobody can tell, so that whoever filters below 0 counts no such child as late", () => {
    const days = { entry: "2023-10-31", adm: "2023-08-31" };
    const early = table({ tracker: [{ child: "a", days }] });
    // Six months from a decision that lies before entering care: the day is shown, and nothing is said of it.
    expect(["Due", "Days to due", "Days overdue", "Flag"].map((header) => early(header))).toEqual([
      ...[day("2024-02-29"), "", "", "? Cannot tell"],
    ]);
    expect(early("Cannot tell")).toMatch(/^The decision is before entering care/);
    const known = table({ tracker: [{ child: "a", days: { ...days, entry: "2023-08-01" } }] });
    expect([known("Days to due"), known("Flag")]).toEqual([-31, "▲ Overdue by 31 days"]);
  });

  it("say with which carers a child lives, also where the limit to the decision runs", () => {
    const said = (days: Record<string, string>) => {
      const cell = table({ tracker: [{ child: "a", days: { entry: "2023-06-01", ...days } }] });
      return [cell("Flag"), cell("Also")];
    };
    const joined = { earlyPermanence: "2023-07-01" };
    const also = "with early permanence carers";
    expect(said(joined)).toEqual(["✓ With early permanence carers", also]);
    expect(said({ ...joined, iro: "2024-01-20" })).toEqual(["▲ Overdue by 11 days", also]);
    expect(said({ fosterCarers: "2023-07-01" })[1]).toBe("with foster carers who may adopt");
    expect(said({ ...joined, adm: "2023-10-01", order: "2023-12-01", placed: "2024-01-02" })[1]).not.toBe(
      also,
    );
    // On the agenda beside the stage.
    const tracker = [{ child: "a", days: { entry: "2023-06-01", ...joined, iro: "2024-01-20" } }];
    const [line] = meetingLines(casesOf(careRecords({ tracker }), "2024-03-31"));
    expect(line!.stage).toMatch(/, with early permanence carers$/);
  });

  it("never say early permanence of a changed plan whose placement order is to be revoked", () => {
    const days = { entry: "2021-03-01", adm: "2021-08-31", order: "2021-10-01", reversed: "2022-06-01" };
    const texts = { legalStatus: "Placement order" };
    const cell = table({
      tracker: [{ child: "a", days: { ...days, earlyPermanence: "2021-05-01" }, texts }],
    });
    expect(cell("Flag")).toBe("▲ Placement order to be revoked");
  });

  it("say beside the plan that a child lives in a long-term foster home", () => {
    const cell = table({ episodes: ["a 2019-02-01 S C2 U4 - -"] });
    expect([cell("Plan recorded"), cell("Flag"), cell("Days to due")]).toEqual([
      ...["Not in the data; in a long-term foster home", "✓ No limit running", ""],
    ]);
  });

  it("do not call a stay in a long-term foster home longer than usual", () => {
    const flag = (placement: string) =>
      table(lines({ entry: "2019-02-01" }, { plan: "Special guardianship", placement }))("Flag");
    expect(flag("U6")).toBe("◇ Longer than usual, no limit running");
    expect(flag("U4")).toBe("✓ No limit running");
  });

  it("give the next review from the last that was held", () => {
    const episodes = ["a 2023-10-31 S C1 U6 - -", "z 2023-04-10 S C1 U6 - -"];
    const next = (reviews: string[]) => {
      const cell = table({ episodes, reviews });
      return [cell("Next review due", 1), cell("Next review", 1)];
    };
    expect(next([])).toEqual(["", ""]);
    expect(next(["z 2023-05-01"])).toEqual([day("2023-11-28"), "▲ Overdue by 124 days"]);
    expect(next(["a 2023-11-30", "z 2023-05-01"])).toEqual([day("2024-02-29"), "▲ Overdue by 31 days"]);
    expect(next(["a 2023-11-30", "a 2024-02-29", "z 2023-05-01"])).toEqual([
      day("2024-08-29"),
      "✓ Due in 151 days",
    ]);
    expect(next(["a 2023-12-31", "z 2023-05-01"])).toEqual([day("2024-03-31"), "◆ Due in 0 days"]);
  });
});
