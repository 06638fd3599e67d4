import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import { parseDay } from "../../../src/domain/dates/parseDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { eventsOf, type JourneyEvent } from "../../../src/domain/journeys/evidence";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import type { CareRecords } from "../../../src/domain/journeys/records";
import { readRecords } from "../../../src/tables/readRecords";
import { recogniseTables } from "../../../src/tables/recogniseTables";
import type { SheetGrid } from "../../../src/tables/sheetGrid";
import { makeAuthority, sampleBook } from "../../../src/workbench/sample";
import { anyReturn, filesOf } from "../../cohorts/anyReturn";
import { gridsOf } from "../../cohorts/pipeline";
import { careRecords, day } from "../../support/records";
import { grid, TODAY } from "../../tables/grids";

const iso = (of: number) => (of === 0 ? "" : formatIso(of as SerialDay));
const cellText = ({ sheet, row, header, because }: JourneyEvent["cells"][number]) =>
  `${sheet} ${row} ${header}${because && ` (${because})`}`;

/** "entry 2021-04-10: Episodes 2 DECOM (RNE S)", and what others say behind it. */
function told(records: CareRecords, asAt = "2024-03-31", returnReach = asAt, journey = 0): string[] {
  const { journeys } = makeJourneys(records, day(asAt), day(returnReach));
  return eventsOf(records, journeys, journey).map(({ name, day: on, cells, others }) =>
    [
      `${name} ${iso(on)}: ${cells.map(cellText).join(", ")}`,
      ...others.map((other) => `${other.kind} ${iso(other.day)}: ${other.cells.map(cellText).join(", ")}`),
    ].join("; "),
  );
}

describe("the events of a journey", () => {
  it("come in the order of time, each from the cell of the return that gives it", () => {
    const records = careRecords({
      episodes: [
        "A 2021-04-10 S C1 U6 2021-08-01 X1 AA1",
        "A 2021-08-01 P C2 U5 2021-12-01 X1 BB1",
        "A 2021-12-01 L E1 U5 2022-02-01 X1 BB1",
        "A 2022-02-01 U E1 A5 2022-10-14 E11 BB1",
      ],
      decisions: ["A 2021-10-05"],
      ad1: ["A 2021-10-05 2021-11-20 1"],
    });
    expect(told(records)).toEqual([
      "entry 2021-04-10: Episodes 2 DECOM (RNE S)",
      "earlyPermanence 2021-08-01: Episodes 3 DECOM (PLACE U5)",
      "adm 2021-10-05: PlacedAdoption 2 DATE_PLACED, AD1 2 DATE_INT",
      "match 2021-11-20: AD1 2 DATE_MATCH",
      "order 2021-12-01: Episodes 4 DECOM (LS E1)",
      "placed 2022-02-01: Episodes 5 DECOM (PLACE A5)",
      "adopted 2022-10-14: Episodes 5 DEC (REC E11)",
    ]);
  });

  it("give the days since the event before, also where two are out of their usual order", () => {
    const records = careRecords({
      tracker: [{ child: "A", days: { entry: "2021-01-01", adm: "2021-05-01", order: "2021-03-01" } }],
    });
    const { journeys } = makeJourneys(records, day("2024-03-31"), 0);
    expect(eventsOf(records, journeys, 0).map(({ name, since }) => [name, since])).toEqual([
      ["entry", undefined],
      ["order", 59],
      ["adm", 61],
    ]);
  });

  it("tell of a plan that changed and of leaving care by the codes, and of two journeys each its own decision", () => {
    const records = careRecords({
      episodes: ["A 2020-01-01 S C2 U6 2023-06-30 E46"],
      decisions: ["A 2020-06-01 2021-02-01", "A 2022-03-01 2022-09-01"],
    });
    expect(told(records, undefined, undefined, 0)).toEqual([
      "entry 2020-01-01: Episodes 2 DECOM (RNE S)",
      "adm 2020-06-01: PlacedAdoption 2 DATE_PLACED",
      "reversed 2021-02-01: PlacedAdoption 2 DATE_PLACED_CEASED",
    ]);
    expect(told(records, undefined, undefined, 1)).toEqual([
      "entry 2020-01-01: Episodes 2 DECOM (RNE S)",
      "adm 2022-03-01: PlacedAdoption 3 DATE_PLACED",
      "reversed 2022-09-01: PlacedAdoption 3 DATE_PLACED_CEASED",
      "leftCare 2023-06-30: Episodes 2 DEC (REC E46)",
    ]);
  });

  it("put what another source says beside the day that counts, and what only the one that is not believed has at the end", () => {
    const records = careRecords({
      episodes: ["A 2021-04-10 S C2 U6 - -"],
      decisions: ["A 2021-10-05"],
      tracker: [{ child: "A", days: { entry: "2021-04-12", adm: "2021-10-05", order: "2022-01-15" } }],
    });
    expect(told(records)).toEqual([
      "entry 2021-04-10: Episodes 2 DECOM (RNE S); tracker 2021-04-12: Tracker 2 entry",
      "adm 2021-10-05: Tracker 2 adm, PlacedAdoption 2 DATE_PLACED",
      "order : ; tracker 2022-01-15: Tracker 2 order",
    ]);
  });

  it("end with what a tracker has booked", () => {
    const records = careRecords({
      tracker: [{ child: "A", days: { entry: "2023-01-01", adm: "2023-05-01", match: "2024-06-01" } }],
    });
    expect(told(records).at(-1)).toBe("booked 2024-06-01: Tracker 2 match");
  });

  it("have no cell where none holds the day: nothing is invented", () => {
    const records = careRecords({ tracker: [{ child: "A", days: { entry: "2023-01-01" } }] });
    const { journeys } = makeJourneys(records, day("2024-03-31"), 0);
    journeys.milestones.entry[0] = day("2023-02-02");
    expect(eventsOf(records, journeys, 0)).toMatchObject([{ name: "entry", cells: [] }]);
  });
});

/** What stands in a cell, as a day. */
function dayIn(grids: readonly SheetGrid[], { sheet, row, column }: JourneyEvent["cells"][number]): number {
  const { rows, top, left } = grids.find((each) => each.sheet === sheet)!;
  const cell: Scalar | undefined = rows[row - 1 - top]?.[column! - left];
  if (typeof cell === "number") return Math.floor(cell);
  const written = parseDay(String(cell), "dayFirst", true);
  return written.kind === "day" ? written.day : NaN;
}

/** A tracker in which a date here and there is three days later than what happened. */
const slipped = (tracker: SheetGrid): SheetGrid => ({
  ...tracker,
  rows: tracker.rows.map((cells, row) =>
    cells.map((cell, column) =>
      typeof cell === "number" && cell > 40_000 && cell < 50_000 && (row + column) % 5 === 0
        ? cell + 3
        : cell,
    ),
  ),
});

/** Every event of every journey, checked against the cells of the input. */
function checkCells(grids: readonly SheetGrid[], asAt: number): { events: number; others: number } {
  const read = readRecords(recogniseTables(grids), TODAY);
  const { journeys } = makeJourneys(read.records, asAt, read.reach.ssda903?.to ?? 0);
  const wrong: unknown[] = [];
  const count = { events: 0, others: 0 };
  for (let row = 0; row < journeys.count; row++)
    for (const { name, day: on, cells, others } of eventsOf(read.records, journeys, row)) {
      count.events++;
      const sayings = [...(on === 0 ? [] : [{ day: on, cells }]), ...others];
      count.others += others.length;
      for (const saying of sayings)
        if (saying.cells.length === 0 || saying.cells.some((cell) => dayIn(grids, cell) !== saying.day))
          wrong.push({ row, name, saying });
    }
  expect(wrong).toEqual([]);
  return count;
}

describe("the cells of events", () => {
  test.each([1, 2, 3, 4, 5, 6])(
    "hold the day, for every event of every journey of sample authority %i",
    (seed) => {
      const book = sampleBook(makeAuthority({ seed, children: 150, mistakes: seed % 2 === 0 }));
      const [tracker, ...tables] = book.sheets.map(({ name, rows }) => grid(name, rows));
      const grids = [slipped(tracker!), ...tables];
      for (const asAt of ["2026-03-31", "2024-08-15"]) {
        const { events, others } = checkCells(grids, day(asAt));
        expect(events).toBeGreaterThan(300);
        expect(others).toBeGreaterThan(0);
      }
      // Each table alone: journeys of one source.
      for (const only of [grids.slice(0, 1), grids.slice(1)]) checkCells(only, day("2026-03-31"));
    },
  );

  it("hold the day in any return that chance writes, whatever its codes", () => {
    fc.assert(
      fc.property(anyReturn, fc.integer({ min: day("2020-01-01"), max: day("2026-03-31") }), (rows, asAt) => {
        checkCells(gridsOf(filesOf(rows)), asAt);
      }),
      { numRuns: 150 },
    );
  });

  it("are those of the very row, where tables of one kind fill each other's blanks", () => {
    const lists = [
      grid("First list", [
        ["Child ID", "Entered care", "ADM decision", "Placement order", "Match", "Adoption order"],
        ["101", day("2021-01-04"), day("2021-06-01"), null, null, null],
        ["102", day("2021-02-04"), day("2021-07-01"), null, null, null],
      ]),
      grid("Second list", [
        ["Kept by the other team"],
        [],
        ["Child ID", "ADM decision", "Placement order", "Match", "Moved in with adopters", "Adoption order"],
        ["102", day("2021-07-01"), day("2021-09-02"), null, null, null],
        ["101", day("2021-06-01"), day("2021-08-02"), day("2021-12-03"), day("2022-01-04"), null],
      ]),
    ];
    const { records } = readRecords(recogniseTables(lists), TODAY);
    expect(told(records, "2024-03-31", "")).toEqual([
      "entry 2021-01-04: First list 2 Entered care",
      "adm 2021-06-01: First list 2 ADM decision",
      "order 2021-08-02: Second list 5 Placement order",
      "match 2021-12-03: Second list 5 Match",
      "placed 2022-01-04: Second list 5 Moved in with adopters",
    ]);
    checkCells(lists, day("2024-03-31"));
  });

  it("are those of the episode, where the standard dataset's episodes tell of a plan's entry and leaving", () => {
    const sheets = [
      grid("ssd_permanence", [
        [
          "perm_person_id",
          "perm_adm_decision_date",
          "perm_placement_order_date",
          "perm_matched_date",
          "perm_placed_for_adoption_date",
          "perm_permanence_order_date",
          "perm_permanence_order_type",
        ],
        ["P1", "01/06/2021", "02/08/2021", null, null, "05/05/2022", "Special guardianship order"],
        ["P2", "01/07/2021", "02/09/2021", "03/11/2021", "04/12/2021", "06/10/2022", "Adoption"],
      ]),
      grid("ssd_cla_episodes", [
        [
          "clae_person_id",
          "clae_entered_care_date",
          "clae_cla_episode_ceased",
          "clae_cla_episode_ceased_reason",
        ],
        ["P1", "10/01/2021", "01/04/2021", "X1"],
        ["P1", "10/01/2021", "05/05/2022", "E46"],
        ["P2", "11/02/2021", "06/10/2022", "E11"],
        ["P3", "12/03/2021", "20/03/2022", "E4A"],
      ]),
    ];
    const { records } = readRecords(recogniseTables(sheets), TODAY);
    expect(told(records, "2024-03-31", "")).toEqual([
      expect.stringMatching(/^entry 2021-01-10: ssd_cla_episodes [23] clae_entered_care_date$/),
      "adm 2021-06-01: ssd_permanence 2 perm_adm_decision_date",
      "order 2021-08-02: ssd_permanence 2 perm_placement_order_date",
      "leftCare 2022-05-05: ssd_permanence 2 perm_permanence_order_date (Special guardianship)",
    ]);
    expect(checkCells(sheets, day("2024-03-31")).events).toBe(12);
  });
});
