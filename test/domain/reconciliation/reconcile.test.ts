import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import type { TrackerDay } from "../../../src/domain/journeys/records";
import type { Trust } from "../../../src/domain/journeys/trust";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { careRecords, day, type TrackerLine } from "../../support/records";

const AS_AT = day("2024-03-31");
const FIELDS = ["entry", "adm", "order", "match", "placed", "adopted"];
const window = (from: string, to: string) => ({ from: day(from) as never, to: day(to) as never });
const WINDOWS = {
  "903": window("2018-04-01", "2024-03-31"),
  list10: window("2015-01-01", "2024-03-31"),
  tracker: window("2015-01-01", "2024-03-31"),
};

function reconciled(lines: Parameters<typeof careRecords>[0], trust: Trust = {}) {
  const records = careRecords({ trackerFields: FIELDS, ...lines });
  const { journeys } = makeJourneys(records, AS_AT, AS_AT, trust);
  const question = { windows: WINDOWS, trust, joinedByPerson: [], returnReach: AS_AT };
  return { ...reconcile(records, journeys, question), journeys, records };
}

const adopted = (child: string, entry = "2020-05-01") => ({
  episodes: [
    `${child} ${entry} S C2 U6 2020-12-10 X1`,
    `${child} 2020-12-10 L E1 U6 2021-03-01 X1`,
    `${child} 2021-03-01 P E1 A6 2022-02-01 E11`,
  ],
  decisions: [`${child} 2020-10-01`],
  ad1: [`${child} 2020-10-01 2021-01-20 0`],
});
const same: Partial<Record<TrackerDay, string>> = {
  entry: "2020-05-01",
  adm: "2020-10-01",
  order: "2020-12-10",
  match: "2021-01-20",
  placed: "2021-03-01",
  adopted: "2022-02-01",
};
const list10 = (child: string, days: TrackerLine["days"]): TrackerLine => ({ child, kind: "list10", days });

describe("a child in two sources", () => {
  it("has no row where both say the same", () => {
    const { rows, inSeveral, agree } = reconciled({ ...adopted("A"), tracker: [list10("A", same)] });
    expect([rows, inSeveral, agree]).toEqual([[], 1, 1]);
  });

  it("has a row for each milestone that differs: whose day counts, and what A10 and A2 would be with the other", () => {
    const { rows, effects, agree } = reconciled({
      ...adopted("A"),
      tracker: [list10("A", { ...same, match: "2021-01-30", placed: "2021-03-11" })],
    });
    expect(rows.map(({ milestone, believed, other }) => [milestone, believed, other])).toEqual([
      ["match", "list10", "903"],
      ["placed", "903", "list10"],
    ]);
    // 1 May 2020 to 1 March 2021: 304 days; 10 December 2020 to 30 January 2021: 51, to 20 January: 41.
    expect([...effects.a10]).toEqual([304, 304]);
    expect([...effects.a10WithOther]).toEqual([304, 314]);
    expect([...effects.a2]).toEqual([51, 51]);
    expect([...effects.a2WithOther]).toEqual([41, 51]);
    expect(agree).toBe(0);
  });

  it("has a row where one lacks what it could have, and none where it could not", () => {
    const { match: _, ...withoutMatch } = same;
    const lacking = reconciled({ ...adopted("A"), tracker: [list10("A", withoutMatch)] });
    expect(lacking.rows.map(({ milestone, believed, otherDay }) => [milestone, believed, otherDay])).toEqual([
      ["match", "903", 0],
    ]);
    const fields = FIELDS.filter((field) => field !== "match");
    const noColumn = reconciled({
      ...adopted("A"),
      tracker: [list10("A", withoutMatch)],
      trackerFields: fields,
    });
    expect(noColumn.rows).toEqual([]);
    // The return has no match of a child not adopted.
    const live = reconciled({
      episodes: ["A 2020-05-01 S C2 U6 - -"],
      decisions: ["A 2020-10-01"],
      tracker: [list10("A", { entry: "2020-05-01", adm: "2020-10-01", match: "2021-01-20" })],
    });
    expect(live.rows).toEqual([]);
  });

  it("has a row where the return, believed first, has none: with the other the child would count", () => {
    const live = { episodes: ["A 2020-05-01 S C2 U6 - -"], decisions: ["A 2020-10-01"] };
    const { rows, effects } = reconciled({ ...live, tracker: [list10("A", same)] });
    expect(rows.map(({ milestone, believed, day: used }) => [milestone, believed, used])).toEqual([
      ["order", "903", 0],
      ["placed", "903", 0],
      ["adopted", "903", 0],
    ]);
    // Without the day of moving in an adoption makes no A10.
    expect([...effects.a10WithOther]).toEqual([NaN, NaN, NaN]);
    const trusted = reconciled(
      { ...live, tracker: [list10("A", same)] },
      { placed: "list10", order: "list10" },
    );
    const at = trusted.rows.findIndex(({ milestone }) => milestone === "adopted");
    expect([trusted.effects.a10[at], trusted.effects.a10WithOther[at]]).toEqual([NaN, 304]);
  });
});

describe("a child in one source only", () => {
  const dob = { A: "2019-02-03", X9: "2019-02-03", T1: "2018-01-01", T2: "2018-01-01" };
  it("is listed in both with the other id that has the same birth date and entry, and never joined", () => {
    const { onlyInOne, journeys, records } = reconciled({
      ...adopted("A"),
      tracker: [list10("X9", same)],
      dob,
    });
    expect(journeys.count).toBe(2);
    expect(
      onlyInOne.map(({ child, kind, missingFrom, likely }) => [
        records.children.key[child],
        kind,
        missingFrom,
        likely.map((other) => records.children.key[other]),
      ]),
    ).toEqual([
      ["A", "903", ["list10", "tracker"], ["X9"]],
      ["X9", "list10", ["903", "tracker"], ["A"]],
    ]);
  });

  it("is not listed where the other source need not have the child", () => {
    // No decision: not in a list of adoption. Adopted before the window of the list: not any more.
    const planning = reconciled({ episodes: ["A 2020-05-01 S C2 U6 - -"] });
    expect(planning.onlyInOne).toEqual([]);
    const records = careRecords(adopted("A"));
    const { journeys } = makeJourneys(records, AS_AT, AS_AT);
    const windows = {
      ...WINDOWS,
      list10: window("2023-04-01", "2024-03-31"),
      tracker: window("2023-01-01", "2024-01-01"),
    };
    const question = { windows, trust: {}, joinedByPerson: [], returnReach: AS_AT };
    expect(reconcile(records, journeys, question).onlyInOne).toEqual([]);
  });

  it("twins of one source are two children, each likely the same as one of another", () => {
    const { onlyInOne, records } = reconciled({
      episodes: ["T1 2020-05-01 S C2 U6 - -", "T2 2020-05-01 S C2 U6 - -"],
      decisions: ["T1 2020-10-01", "T2 2020-10-01"],
      tracker: [list10("Z", { entry: "2020-05-01", adm: "2020-10-01" })],
      dob: { ...dob, Z: "2018-01-01" },
    });
    expect(onlyInOne.map(({ likely }) => likely.map((other) => records.children.key[other]))).toEqual([
      ["Z"],
      ["Z"],
      ["T1", "T2"],
    ]);
  });

  it("an id that differs in its ending is likely the same", () => {
    const { onlyInOne, records } = reconciled({
      ...adopted("98380"),
      tracker: [list10("98380_351", { ...same, entry: "2020-05-02" })],
    });
    expect(onlyInOne.map(({ likely }) => likely.map((other) => records.children.key[other]))).toEqual([
      ["98380_351"],
      ["98380"],
    ]);
  });
});
