import { makeAuthority, sampleBook, ssda903Files, trackerSheet } from "../../../src/workbench/sample";
import { TRACKER_HEADERS } from "../../../src/workbench/sample/tracker";
import type { BookSheet } from "../../../src/files/book";

const clean = makeAuthority({ seed: 9, children: 600 });
const typed = makeAuthority({ seed: 9, children: 600, mistakes: true });

function columnOf(sheet: BookSheet, header: string): unknown[] {
  const at = sheet.rows.findIndex((row) => row.includes(header));
  const column = sheet.rows[at]?.indexOf(header) ?? -1;
  return sheet.rows.slice(at + 1).map((row) => row[column] ?? null);
}

const texts = (sheet: BookSheet) => sheet.rows.flat().filter((cell) => typeof cell === "string");

describe("the sample's workbook", () => {
  it("has a tracker under titles, the modules of a return, and notes", () => {
    const { sheets } = sampleBook(clean);
    expect(sheets.map(({ name }) => name)).toEqual([
      "Tracker",
      "Episodes",
      "Header",
      "AD1",
      "PlacedAdoption",
      "Notes",
    ]);
    const tracker = sheets[0] as BookSheet;
    expect(tracker.rows[0]).toEqual(["Family finding tracker"]);
    expect(tracker.rows[4]).toEqual([...TRACKER_HEADERS]);
    expect(sheets[1]?.rows[0]?.[0]).toBe("CHILD");
  });

  it("shows dates as dates, the way they are read here", () => {
    const tracker = trackerSheet(clean);
    const entered = TRACKER_HEADERS.indexOf("Came into care");
    const format = tracker.formats.find(({ column, row }) => column === entered && row === 5);
    expect(format).toMatchObject({ numberFormat: "dd/mm/yyyy", rowCount: tracker.rows.length - 5 });
    expect(columnOf(tracker, "Came into care").every((cell) => typeof cell === "number")).toBe(true);
  });

  it("has bookings: dates to come, one at most a child, within sixty days", () => {
    const tracker = trackerSheet(clean);
    const events = [
      "ADM decision (SHOBPA)",
      "Placement order",
      "Match agreed (ADM)",
      "Moved in with adopters",
      "Adoption order",
    ];
    const columns = events.map((header) => columnOf(tracker, header));
    const bookings = (columns[0] ?? []).map((_, row) =>
      columns.map((column) => column[row]).filter((day) => typeof day === "number" && day > clean.asAt),
    );
    expect(bookings.some((booked) => booked.length === 1)).toBe(true);
    expect(bookings.every((booked) => booked.length <= 1)).toBe(true);
    expect(bookings.flat().every((day) => (day as number) <= clean.asAt + 60)).toBe(true);
  });

  it("has live cases at every stage", () => {
    const tracker = trackerSheet(makeAuthority({ seed: 9, children: 2000 }));
    const column = (header: string) => columnOf(tracker, header);
    const [decided, ordered, matched, moved] = [
      column("ADM decision (SHOBPA)"),
      column("Placement order"),
      column("Match agreed (ADM)"),
      column("Moved in with adopters"),
    ];
    const ended = ["Adoption order", "Plan changed from adoption", "Left care"].map(column);
    const stages = (decided ?? []).flatMap((_, row) =>
      ended.some((end) => end[row] !== null)
        ? []
        : [[decided, ordered, matched, moved].filter((cells) => cells?.[row] !== null).length],
    );
    expect([...new Set(stages)].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it("without mistakes has none: no text where a date stands, no id as a number, no row twice", () => {
    const { sheets } = sampleBook(clean);
    for (const sheet of sheets.slice(0, 5)) {
      const rows = sheet.rows.map((row) => JSON.stringify(row)).filter((row) => row !== "[]");
      expect(new Set(rows).size).toBe(rows.length);
      expect(texts(sheet).filter((cell) => cell !== cell.trim() || /^null$/i.test(cell))).toEqual([]);
      expect(texts(sheet).filter((cell) => /^\d+[-/]\d+[-/]\d+$/.test(cell))).toEqual([]);
    }
    expect(columnOf(sheets[0] as BookSheet, "Child ref").every((id) => typeof id === "string")).toBe(true);
  });

  it("with mistakes has each of the usual ones", () => {
    const { sheets } = sampleBook(typed);
    const [tracker, episodes] = sheets as [BookSheet, BookSheet];
    const all = sheets.flatMap(texts);
    expect(all).toContain("May be 8 Jan 2023");
    expect(all).toContain("NULL");
    expect(all.some((cell) => /^\d{4}-\d\d-\d\d$/.test(cell))).toBe(true);
    expect(all.some((cell) => /^\d\d\/\d\d\/\d{4} $/.test(cell))).toBe(true);
    expect(texts(episodes).some((cell) => /^(a6|u6|x1|e1|c1)$/.test(cell))).toBe(true);
    expect(columnOf(tracker, "Child ref").some((id) => typeof id === "number")).toBe(true);
    expect(columnOf(episodes, "CHILD").every((id) => typeof id === "string")).toBe(true);
    const rows = episodes.rows.map((row) => JSON.stringify(row));
    expect(new Set(rows).size).toBeLessThan(rows.length);
  });

  it("writes the same mistakes into the return's files", () => {
    const text = ssda903Files(typed, "whole")
      .map((file) => file.text)
      .join("");
    expect(text).toContain("NULL");
    expect(text).toMatch(/,\d{4}-\d\d-\d\d,/);
  });
});
