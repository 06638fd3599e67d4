import fc from "fast-check";
import { understand } from "../../../src/analysis/understand";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import { permanenceCounts } from "../../../src/domain/permanence/counts";
import { permanenceRows } from "../../../src/domain/permanence/permanence";
import { careRecords, day } from "../../support/records";

const AS_AT = day("2024-03-31") as SerialDay;
const PERIOD = { from: day("2023-04-01") as SerialDay, to: AS_AT };

function rowsOf(lines: Parameters<typeof careRecords>[0]) {
  const records = careRecords(lines);
  const cases = understand(records, { asAt: AS_AT, period: PERIOD, model: "asglb", returnReach: AS_AT });
  const rows = permanenceRows({ ...cases, targets: new Map() });
  const told = rows.map((row) => ({
    child: records.children.key[cases.journeys.child[row.journey]!],
    route: row.route,
    reached: row.reachedOn === 0 ? "" : formatIso(row.reachedOn as SerialDay),
    plan: typeof row.planned === "string" ? row.planned : row.planned.plan,
    asPlanned: row.asPlanned,
    row,
  }));
  return { told, rows, journeys: cases.journeys };
}
const only = (lines: Parameters<typeof careRecords>[0]) => {
  const { told } = rowsOf(lines);
  expect(told).toHaveLength(1);
  return told[0]!;
};

describe("a row of Permanence", () => {
  it("is of each child looked after and each leaver of the period, worked by hand", () => {
    const { told } = rowsOf({
      episodes: [
        "adopted 2022-01-01 S C1 U6 2022-09-01 X1",
        "adopted 2022-09-01 B E1 A6 2023-06-01 E12",
        "guardian 2022-05-01 S C2 U1 2023-05-01 E45",
        "home 2023-03-01 S V2 U6 2023-04-01 E13",
        "before 2020-01-01 S C2 U6 2023-03-31 E4A",
        "fostered 2019-01-01 S C2 U6 2020-01-01 X1",
        "fostered 2020-01-01 T C2 U4 - -",
        "grown 2010-01-01 S C2 U4 2024-03-30 E17",
        "waits 2023-09-01 S C1 U6 - -",
        "breaks 2023-09-01 S V4 U6 - -",
      ],
      decisions: ["adopted 2022-06-01"],
    });
    expect(told.map(({ child, route, reached }) => `${child} ${route} ${reached}`.trim())).toEqual([
      "adopted adoption 2023-06-01",
      "guardian guardianship 2023-05-01",
      "home home 2023-04-01",
      "fostered longTermFoster 2020-01-01",
      "grown adultLife",
      "waits waiting",
    ]);
    expect(told[4]!.row).toMatchObject({ lookedAfter: false, isLongTerm: true });
  });

  it("stands twice for a child who left and came back in the period", () => {
    const { told } = rowsOf({
      episodes: ["a 2023-05-01 S V2 U6 2023-06-01 E4A", "a 2023-09-01 S C1 U6 - -"],
    });
    expect(told.map(({ route }) => route)).toEqual(["home", "waiting"]);
  });

  it("stays with a plan that changed away from adoption until another permanence is reached", () => {
    const plan = { decisions: ["a 2022-01-01 2023-01-01"] };
    const start = "a 2021-06-01 S C2 U6 2023-08-01";
    const { route, row } = only({ ...plan, episodes: [`${start} X1`, "a 2023-08-01 P C2 K2 - -"] });
    expect(route).toBe("planChanged");
    expect(row.reachedOn).toBe(0);
    expect(only({ ...plan, episodes: [`${start} E45`] })).toMatchObject({
      route: "guardianship",
      reached: "2023-08-01",
    });
    expect(only({ ...plan, episodes: [`${start} X1`, "a 2023-08-01 P C2 U4 - -"] })).toMatchObject({
      route: "longTermFoster",
      reached: "2023-08-01",
    });
    // In that home before the plan was given up: from then on it is the one to stay in.
    expect(only({ ...plan, episodes: ["a 2021-06-01 S C2 U4 - -"] })).toMatchObject({
      route: "longTermFoster",
      reached: "2023-01-01",
    });
  });

  it("is on the way by a live plan for adoption, in whatever placement, and waits again under none", () => {
    const episodes = ["a 2021-06-01 S C2 U4 - -"];
    expect(only({ episodes, decisions: ["a 2022-01-01"] })).toMatchObject({
      route: "livePlan",
      reached: "",
      plan: "adoption",
    });
    expect(only({ episodes, decisions: ["a 2022-01-01 2022-06-01", "a 2023-01-01"] }).route).toBe("livePlan");
  });

  it("takes the long-term home of a list 8 or tracker without a day for it", () => {
    const list = (placement: string) =>
      only({
        tracker: [{ child: "a", kind: "list8", days: { entry: "2020-01-01" }, texts: { placement } }],
        trackerFields: ["entry", "plan"],
      });
    for (const placement of ["U4", "U1", "Long-term fostering", "Foster placement with relative, long term"])
      expect(list(placement)).toMatchObject({ route: "longTermFoster", reached: "" });
    for (const placement of ["U6", "Residential, long term", "Foster placement", ""])
      expect(list(placement).route).toBe("waiting");
  });

  it("never says that there is no plan where the data have no place for one", () => {
    const plan = (fields: string[], text = "") =>
      only({
        tracker: [{ child: "a", kind: "list8", days: { entry: "2023-06-01" }, texts: { plan: text } }],
        trackerFields: fields,
      }).plan;
    expect(plan(["entry"])).toBe("not in the data");
    expect(plan(["entry", "plan"])).toBe("none recorded");
    expect(plan(["entry", "plan"], "No plan yet")).toBe("none recorded");
    expect(plan(["entry", "plan"], "Long-term fostering")).toBe("longTermFoster");
    expect(only({ episodes: ["a 2023-06-01 S C1 U6 - -"] }).plan).toBe("not in the data");
  });

  it("compares what was reached with what was planned, and a plan that was given up is none", () => {
    const left = (plan: string, leavingRoute: string, more = {}) =>
      only({
        tracker: [
          {
            child: "a",
            kind: "list8",
            days: { entry: "2022-06-01", leftCare: "2023-06-01", ...more },
            texts: { plan, leavingRoute },
          },
        ],
        trackerFields: ["entry", "plan", "leftCare", "leavingRoute"],
      });
    expect(left("SGO/CAO", "E45").asPlanned).toBe(true);
    expect(left("SGO/CAO", "E41").asPlanned).toBe(true);
    expect(left("Adoption", "E45").asPlanned).toBe(false);
    expect(left("Other", "E45").asPlanned).toBeUndefined();
    expect(left("Adoption", "E3").asPlanned).toBeUndefined();
    const changed = left("Adoption", "E45", { adm: "2022-08-01", reversed: "2022-12-01" });
    expect(changed).toMatchObject({ plan: "none recorded", asPlanned: undefined });
    expect(changed.row.planWritten).toBe("Adoption");
  });

  it("counts reviews of its own period of care only, and ages on entry and leaving", () => {
    const { told } = rowsOf({
      episodes: ["a 2023-05-01 S V2 U6 2023-06-01 E4A", "a 2023-09-01 S C1 U6 - -"],
      reviews: ["a 2023-05-20", "a 2023-09-20", "a 2023-12-15"],
      dob: { a: "2018-05-15" },
    });
    expect(told.map(({ row }) => [row.reviews.held, row.reviews.second, row.ageAtEntry, row.age])).toEqual([
      [1, 0, 4, 5],
      [2, day("2023-12-15"), 5, 5],
    ]);
  });

  it("leaves out who left on no known day", () => {
    expect(rowsOf({ episodes: ["a 2022-05-01 S V2 U6 - E4A"] }).rows).toEqual([]);
  });
});

describe("the counts of Permanence", () => {
  const places = fc.constantFrom("U6", "U4", "A6", "K2", "P1");
  const ends = fc.constantFrom("-", "E12", "E45", "E41", "E4A", "E13", "E3", "E9", "E8", "E17");
  const child = fc.record({
    entry: fc.integer({ min: day("2019-01-01"), max: day("2024-01-01") }),
    days: fc.integer({ min: 1, max: 900 }),
    place: places,
    end: ends,
    decided: fc.constantFrom("no", "live", "changed"),
    known: fc.boolean(),
  });

  it("add up: each child looked after and each leaver stands under one route", () => {
    fc.assert(
      fc.property(fc.array(child, { maxLength: 15 }), (children) => {
        const iso = (of: number) => formatIso(of as SerialDay);
        const { rows, journeys } = rowsOf({
          episodes: children.map(({ entry, days, place, end, known }, at) => {
            const left = end === "-" ? "- -" : `${iso(Math.min(entry + days, AS_AT))} ${end}`;
            return `c${at} ${iso(entry)} ${known ? "S" : "P"} C1 ${place} ${left}`;
          }),
          decisions: children.flatMap(({ entry, decided }, at) =>
            decided === "no"
              ? []
              : [`c${at} ${iso(entry + 1)}${decided === "changed" ? ` ${iso(entry + 2)}` : ""}`],
          ),
        });
        const counts = permanenceCounts(rows, journeys, AS_AT, { all: true, adoptions: true, covered: true });
        const all = Object.values(counts.routes).reduce((sum, route) => sum + route!.count, 0);
        expect(all).toBe(rows.length);
        expect(counts.lookedAfter + counts.left!).toBe(rows.length);
        const { longTermFoster, livePlan } = counts.routes;
        expect(counts.waiting + longTermFoster!.count + livePlan!.count).toBe(counts.lookedAfter);
        expect(counts.lookedAfter).toBe(children.filter(({ end }) => end === "-").length);
        for (const { count, n } of Object.values(counts.routes).map((route) => route!))
          expect(n).toBeLessThanOrEqual(count);
        for (const { reachedOn, route } of rows) if (route === "livePlan") expect(reachedOn).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
