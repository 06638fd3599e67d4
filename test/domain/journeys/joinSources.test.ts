import fc from "fast-check";
import type { JourneyDraft } from "../../../src/domain/journeys/journeys";
import { kindsOf } from "../../../src/domain/journeys/journeys";
import { journeysFromPlans } from "../../../src/domain/journeys/fromPlans";
import { joinSources } from "../../../src/domain/journeys/joinSources";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { SOURCE_KINDS, type SourceKind, type TrackerDay } from "../../../src/domain/journeys/records";
import { believe, BELIEVED, orderOfTrust, type Trust } from "../../../src/domain/journeys/trust";
import { careRecords, day, type TrackerLine } from "../../support/records";

const AS_AT = day("2024-03-31");
type Lines = Parameters<typeof careRecords>[0];
const FIELDS = ["entry", "adm", "order", "match", "placed", "adopted", "reversed", "leftCare"];

const journeysOf = (lines: Lines, { reach = AS_AT, trust = {} }: { reach?: number; trust?: Trust } = {}) =>
  makeJourneys(careRecords({ trackerFields: FIELDS, ...lines }), AS_AT, reach, trust).journeys;

const iso = (serial: number | undefined) =>
  serial ? new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10) : "";

/** A child adopted by the return: entry 1 May 2020, decision 1 Oct 2020, order 10 Dec, moved in 1 Mar 2021, adopted 1 Feb 2022. */
const RETURN = {
  episodes: [
    "A 2020-05-01 S C2 U6 2020-12-10 X1",
    "A 2020-12-10 L E1 U6 2021-03-01 X1",
    "A 2021-03-01 P E1 A6 2022-02-01 E11",
  ],
  decisions: ["A 2020-10-01"],
  ad1: ["A 2020-10-01 2021-01-20 0"],
};
const row = (kind: TrackerLine["kind"], days: TrackerLine["days"], child = "A"): TrackerLine => ({
  child,
  ...(kind && { kind }),
  days,
});

describe("a milestone that several sources tell", () => {
  const other = {
    entry: "2020-05-03",
    adm: "2020-10-05",
    order: "2020-12-12",
    match: "2021-01-25",
    placed: "2021-03-04",
    adopted: "2022-02-03",
  };
  it.each<[TrackerDay & keyof typeof other, string, string]>([
    ["entry", "2020-05-01", "the day of the episodes"],
    ["adm", "2020-10-05", "the decision of the list"],
    ["order", "2020-12-10", "the day of the episodes"],
    ["match", "2021-01-25", "the match of the list"],
    ["placed", "2021-03-01", "the day of the episodes"],
    ["adopted", "2022-02-01", "the day of the episodes"],
  ])("%s is %s from the return and list 10: %s", (milestone, expected) => {
    const journeys = journeysOf({ ...RETURN, tracker: [row("list10", other)] });
    expect(journeys.count).toBe(1);
    expect(iso(journeys.milestones[milestone as "entry"][0])).toBe(expected);
    expect(kindsOf(journeys, 0)).toEqual(["903", "list10"]);
  });

  it("is taken from the survey before list 10 and from list 10 before the tracker where it is a decision", () => {
    const tracker = [
      row("list10", { entry: "2020-05-01", adm: "2020-10-02" }),
      row("survey", { entry: "2020-05-01", adm: "2020-10-03" }),
      row("tracker", { entry: "2020-05-01", adm: "2020-10-04" }),
    ];
    expect(iso(journeysOf({ tracker }).milestones.adm[0])).toBe("2020-10-03");
    expect(iso(journeysOf({ tracker: [tracker[0]!, tracker[2]!] }).milestones.adm[0])).toBe("2020-10-02");
  });

  it("is taken from list 10 before the survey where it is an event in the child's life", () => {
    const journeys = journeysOf({
      tracker: [
        row("list10", { entry: "2020-05-01", adm: "2020-10-02", order: "2020-12-12" }),
        row("survey", { entry: "2020-05-02", adm: "2020-10-02", order: "2020-12-13", placed: "2021-03-09" }),
      ],
    });
    expect(iso(journeys.milestones.order[0])).toBe("2020-12-12");
    expect(iso(journeys.milestones.placed[0])).toBe("2021-03-09");
  });

  it("goes by whom a person chose, and by the rules where the one chosen has no day", () => {
    const tracker = [
      row("list10", { entry: "2020-05-03", adm: "2020-10-05" }),
      row("tracker", { entry: "2020-05-09", adm: "2020-10-09" }),
    ];
    const chosen = journeysOf(
      { ...RETURN, tracker },
      { trust: { entry: "tracker", adm: "903", match: "tracker" } },
    );
    expect(iso(chosen.milestones.entry[0])).toBe("2020-05-09");
    expect(iso(chosen.milestones.adm[0])).toBe("2020-10-01");
    expect(iso(chosen.milestones.match[0])).toBe("2021-01-20");
  });

  it("did not happen where the return, believed first, has none; after the return ends the others tell", () => {
    const live = { episodes: ["A 2020-05-01 S C2 U6 - -"], decisions: ["A 2020-10-01"] };
    const days = { entry: "2020-05-01", adm: "2020-10-01" };
    const early = journeysOf({ ...live, tracker: [row("list10", { ...days, order: "2021-02-01" })] });
    expect(early.milestones.order[0]).toBe(0);
    const late = journeysOf(
      { ...live, tracker: [row("list10", { ...days, order: "2021-05-01" })] },
      { reach: day("2021-03-31") },
    );
    expect(iso(late.milestones.order[0])).toBe("2021-05-01");
    const trusted = journeysOf(
      { ...live, tracker: [row("list10", { ...days, order: "2021-02-01" })] },
      { trust: { order: "list10" } },
    );
    expect(iso(trusted.milestones.order[0])).toBe("2021-02-01");
  });

  it("keeps what each source said, and whose word counts", () => {
    const told = journeysOf({ ...RETURN, tracker: [row("list10", other)] }).told.get(0)!;
    expect(told.tellings.map(({ kind, days }) => [kind, iso(days.adm)])).toEqual([
      ["903", "2020-10-01"],
      ["list10", "2020-10-05"],
    ]);
    expect([told.believed.adm, told.believed.entry]).toEqual(["list10", "903"]);
  });
});

describe("which rows tell of one journey", () => {
  it("a row without a decision goes to the child's last journey in the period of care", () => {
    const journeys = journeysOf({
      episodes: ["A 2020-05-01 S C2 U6 - -"],
      decisions: ["A 2020-10-01 2021-02-01", "A 2022-01-10"],
      tracker: [{ ...row("list8", { entry: "2020-05-01" }), texts: { team: "North" } }],
    });
    expect([...journeys.number]).toEqual([1, 2]);
    expect(journeys.texts.team).toEqual(["", "North"]);
  });

  it("of two plans in one period each goes to the nearest decision, whatever the order of the rows", () => {
    const journeys = journeysOf({
      episodes: ["A 2020-05-01 S C2 U6 - -"],
      decisions: ["A 2020-10-01 2021-02-01", "A 2022-01-10"],
      tracker: [
        row("list10", { entry: "2020-05-01", adm: "2022-01-12" }),
        row("tracker", { entry: "2020-05-01", adm: "2020-10-03", reversed: "2021-02-01" }),
        row("tracker", { entry: "2020-05-01", adm: "2022-01-13", match: "2022-03-01" }),
      ],
    });
    expect(journeys.count).toBe(2);
    expect([0, 1].map((at) => iso(journeys.milestones.adm[at]))).toEqual(["2020-10-03", "2022-01-12"]);
    expect([0, 1].map((at) => kindsOf(journeys, at))).toEqual([
      ["903", "tracker"],
      ["903", "list10", "tracker"],
    ]);
  });

  it("a period of care that had ended before the other began is a journey of its own", () => {
    const journeys = journeysOf({
      episodes: ["A 2022-05-01 S C2 U6 - -"],
      tracker: [
        row("list10", {
          entry: "2015-01-01",
          adm: "2015-06-01",
          reversed: "2016-01-01",
          leftCare: "2016-03-01",
        }),
      ],
    });
    expect([...journeys.number]).toEqual([1, 2]);
    expect(journeys.status).toEqual(["other", "planning"]);
  });
});

describe("a day to come", () => {
  const days = { entry: "2023-05-01", adm: "2023-10-01", match: "2024-05-01" };
  it("is a booking in a tracker and nothing in what was handed in", () => {
    const tracker = journeysOf({ tracker: [row("tracker", days)] });
    expect([tracker.nextBooked[0], iso(tracker.nextBookedOn[0])]).toEqual(["match", "2024-05-01"]);
    const list = journeysOf({ tracker: [row("list10", days)] });
    expect([list.nextBooked[0], list.nextBookedOn[0], list.milestones.match[0]]).toEqual(["", 0, 0]);
  });
});

describe("believing", () => {
  it("asks every kind of source once, for every milestone", () => {
    for (const order of Object.values(BELIEVED)) expect([...order].sort()).toEqual([...SOURCE_KINDS].sort());
    expect(orderOfTrust("adm", { adm: "903" })[0]).toBe("903");
    expect(new Set(orderOfTrust("adm", { adm: "903" })).size).toBe(SOURCE_KINDS.length);
  });

  it("takes no day that nobody told", () => {
    const days = fc.dictionary(fc.constantFrom(...SOURCE_KINDS), fc.constantFrom(0, 44000, 44100, 44200));
    const milestone = fc.constantFrom(...(Object.keys(BELIEVED) as TrackerDay[]));
    fc.assert(
      fc.property(days, milestone, fc.constantFrom(0, 44150), (told, name, reach) => {
        const byKind = new Map(Object.entries(told)) as Map<SourceKind, number>;
        const { day: taken, kind } = believe(name, BELIEVED[name], byKind, reach);
        if (taken === 0) return;
        expect(byKind.get(kind!)).toBe(taken);
      }),
    );
  });
});

describe("properties of joining", () => {
  const date = fc.integer({ min: day("2018-01-01"), max: day("2024-01-01") });
  const plan = fc
    .record({
      child: fc.constantFrom("A", "B", "C"),
      entry: date,
      steps: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 4 }),
    })
    .map(({ child, entry, steps }): TrackerLine => {
      const names = ["adm", "order", "match", "placed"] as const;
      let at = entry;
      const days: TrackerLine["days"] = { entry: iso(entry) };
      steps.forEach((step, index) => (days[names[index]!] = iso((at += step))));
      return { child, days };
    });
  const onePlanAChild = fc.uniqueArray(plan, { selector: ({ child }) => child, minLength: 1 });
  const figures = (lines: TrackerLine[]) => {
    const sorted = [...lines].sort((a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : 0));
    const { milestones, status, count, planChanged } = journeysOf({ tracker: sorted }, { reach: 0 });
    return { milestones, status, count, planChanged };
  };

  it("a second source that says the same changes no figure", () => {
    fc.assert(
      fc.property(onePlanAChild, fc.constantFrom("list10", "survey", "ssd", "list8"), (lines, kind) => {
        const alone = figures(lines);
        const twice = lines.flatMap((line) => [{ ...line, kind } as TrackerLine, line]);
        expect(figures(twice)).toEqual(alone);
      }),
    );
  });

  it("every row of every source ends in exactly one journey, whatever the order of the sources", () => {
    const kinds = fc.constantFrom("list10", "survey", "ssd", "list8", "tracker");
    const lines = fc.array(fc.tuple(plan, kinds), { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.boolean(), (tuples, reversed) => {
        const tracker = tuples
          .map(([line, kind]) => ({ ...line, kind }) as TrackerLine)
          .sort((a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : 0));
        const records = careRecords({ tracker, trackerFields: FIELDS });
        const dropped: JourneyDraft[] = [];
        const byKind = journeysFromPlans(records, AS_AT, (draft) => dropped.push(draft));
        const inOrder = reversed ? new Map([...byKind].reverse()) : byKind;
        const joined = joinSources(inOrder, 0);
        const rowsOf = ({ told, at }: JourneyDraft) =>
          (told?.tellings ?? [{ at }]).map((each) => JSON.stringify(each.at));
        const used = [...joined, ...dropped].flatMap(rowsOf);
        const read = [...Array(tracker.length).keys()]
          .filter((row) => records.trackers.days.entry[row]! <= AS_AT)
          .map((row) => JSON.stringify({ tracker: row }));
        expect(used.sort()).toEqual(read.sort());
      }),
    );
  });
});
