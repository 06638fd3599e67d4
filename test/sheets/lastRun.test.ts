import { scalarAt, type Column, type Scalar } from "../../src/domain/columns";
import type { Cases } from "../../src/sheets/cases";
import { lastRunSheet } from "../../src/sheets/lastRun";
import type { TableBlock } from "../../src/sheets/plan";
import { COMPARE_WITH, comparisonOf } from "../../src/sheets/sinceLastRun";
import type { Typed } from "../../src/sheets/typedTables";
import { casesOf } from "../support/casesOf";
import { careRecords, day } from "../support/records";

const WAITS = { entry: "2023-01-01", adm: "2023-06-01", order: "2023-09-01", match: "2023-11-10" };
const LINES = {
  tracker: [
    { child: "a", days: WAITS },
    { child: "b", days: { entry: "2023-02-01" } },
  ],
};

const at = (asAt: string, typed?: Typed, lines: Parameters<typeof careRecords>[0] = LINES): Cases =>
  casesOf(careRecords(lines), asAt, typed ? { typed } : {});

const tableOf = (cases: Cases): TableBlock =>
  lastRunSheet(cases).blocks.find((block): block is TableBlock => block.kind === "table")!;

type Columns = Map<string, Scalar[]>;
/** The sheet as the next run reads it. */
function written(cases: Cases, change: (columns: Columns) => void = () => undefined): Typed {
  const { columns, rowCount } = tableOf(cases);
  const cells: Columns = new Map(
    columns.map(({ header, content }) => [
      header,
      Array.from({ length: rowCount }, (_, row) => scalarAt(content as Column, row)),
    ]),
  );
  change(cells);
  return new Map([["LastRun", { rowCount, columns: cells }]]);
}

const heard = (cases: Cases) => {
  const { since, sentences } = comparisonOf(cases);
  const changes = since && [...since.changes.values()].flat().map(({ kind }) => kind);
  return { changes, left: since?.left.length, words: sentences.join(" ") };
};

describe("Last run", () => {
  it("holds ids and dates, and brings them back as they were", () => {
    expect(heard(at("2023-10-01", written(at("2023-10-01"))))).toEqual({
      changes: [],
      left: 0,
      words: "Compared with the last run, as at 1 October 2023.",
    });
  });

  it("is not there on a first run, which says so", () => {
    expect(heard(at("2023-10-01"))).toEqual({
      changes: undefined,
      left: undefined,
      words: "There is no earlier run to compare with.",
    });
  });

  it("of a later day is not compared, and that is said", () => {
    const { changes, words } = heard(at("2023-10-01", written(at("2023-12-01"))));
    expect(changes).toBeUndefined();
    expect(words).toBe(
      "The last run was as at 1 December 2023, which is later than this one: they are not compared.",
    );
  });

  it("keeps the last run of an earlier day over runs of one day, for whoever asks for it", () => {
    const september = written(at("2023-09-01"));
    const october = written(at("2023-10-15", september));
    const again = written(at("2023-10-15", october));
    const asAt = new Set(again.get("LastRun")!.columns.get("As at"));
    expect(asAt).toEqual(new Set([day("2023-10-15"), day("2023-09-01")]));
    const cases = at("2023-10-15", again);
    expect(heard(cases).changes).toEqual([]);
    const asked = { ...cases, inputs: { [COMPARE_WITH.key]: "the last run of an earlier day" } };
    expect(heard(asked).words).toBe("Compared with the last run of an earlier day, as at 1 September 2023.");
    expect(heard(asked).changes).toEqual([]);
  });

  it("has no run of an earlier day where there was none", () => {
    const cases = {
      ...at("2023-10-01", written(at("2023-10-01"))),
      inputs: { [COMPARE_WITH.key]: COMPARE_WITH.choices[1] },
    };
    expect(heard(cases)).toMatchObject({
      changes: undefined,
      words: "There is no run of an earlier day to compare with.",
    });
  });

  describe("of a run in which nobody was on Drift", () => {
    const ADOPTED = { ...WAITS, placed: "2023-12-01", adopted: "2024-03-01" };
    const GONE = {
      tracker: [
        { child: "a", days: ADOPTED },
        { child: "b", days: { entry: "2023-02-01", leftCare: "2024-03-02" } },
      ],
    };
    const before = written(at("2023-10-01"));
    const empty = written(at("2024-03-31", before, GONE));

    it("has a row that holds its as-at date and no child, and keeps the run before it", () => {
      const kept = empty.get("LastRun")!.columns;
      expect(kept.get("As at")).toEqual(["2024-03-31", "2023-10-01", "2023-10-01"].map((each) => day(each)));
      expect(kept.get("Child key")).toEqual([null, "a", "b"]);
      expect(kept.get("Journey")![0]).toBeNull();
      expect(kept.get("Cases in the run")).toEqual([0, 2, 2]);
    });

    it("says that nothing has changed when it is analysed again, and on the next day too", () => {
      expect(heard(at("2024-03-31", before, GONE)).left).toBe(2);
      for (const asAt of ["2024-03-31", "2024-04-01"])
        expect(heard(at(asAt, empty, GONE))).toEqual({
          changes: [],
          left: 0,
          words: "Compared with the last run, as at 31 March 2024.",
        });
    });

    it("calls entered who comes after it", () => {
      const come = { tracker: [...GONE.tracker, { child: "c", days: { entry: "2024-04-10" } }] };
      expect(heard(at("2024-04-30", empty, come))).toMatchObject({ changes: ["entered"], left: 0 });
    });

    it("stays so as the run of an earlier day", () => {
      const later = written(at("2024-04-30", empty, GONE));
      expect(later.get("LastRun")!.columns.get("Cases in the run")).toEqual([0, 0]);
      const asked = {
        ...at("2024-04-30", later, GONE),
        inputs: { [COMPARE_WITH.key]: COMPARE_WITH.choices[1] },
      };
      expect(heard(asked).words).toBe("Compared with the last run of an earlier day, as at 31 March 2024.");
    });
  });

  describe("that somebody changed", () => {
    const after = (change: (columns: Columns) => void) =>
      heard(at("2023-11-15", written(at("2023-10-01"), change)));

    it("tells of rows whose day is a text, and calls their cases neither entered nor left", () => {
      const { changes, left, words } = after((columns) => (columns.get("As at")![0] = "October"));
      expect([changes, left]).toEqual([[], 0]);
      expect(words).toContain("1 row of “Last run” could not be read and is not compared.");
    });

    it("tells of a text in place of a date, and compares the rest", () => {
      const { changes, words } = after((columns) => (columns.get("Next booked date")![0] = "soon"));
      expect(changes).toEqual(["movedOn"]);
      expect(words).toContain("1 cell of “Last run” could not be read and is not compared.");
    });

    it("tells of a column that is gone", () => {
      const { changes, words } = after((columns) => columns.delete("Match"));
      expect(changes).toEqual(["unconfirmed"]);
      expect(words).toContain("“Last run” has no column Match any more");
    });

    it("tells of rows that are gone", () => {
      const { changes, words } = after((columns) => columns.forEach((cells) => (cells[1] = null)));
      expect(changes).toEqual(["unconfirmed", "entered"]);
      expect(words).toContain("1 row of that run is gone from “Last run”");
    });

    it("says so where nothing is left to read", () => {
      const { changes, words } = after((columns) => columns.delete("As at"));
      expect(changes).toBeUndefined();
      expect(words).toContain("Nothing on “Last run” could be read");
    });

    it("does not write a date that could not be read as one that was not there", () => {
      const damaged = written(at("2023-10-01"), (columns) => (columns.get("Match")![0] = "soon"));
      const cases = written(at("2023-11-15", damaged));
      const kept = cases.get("LastRun")!.columns;
      expect(kept.get("As at")).toEqual([day("2023-11-15"), day("2023-11-15"), day("2023-10-01")]);
      expect(kept.get("Cases in the run")!.at(-1)).toBe(2);
    });
  });
});
