import { recogniseTables } from "../../src/tables/recogniseTables";
import { ADOPTER_TRACKERS, CHILD_TRACKERS, FALSE_FRIENDS } from "./inventedTrackers";
import { grid } from "./grids";

type Column = readonly [header: string, field: string | null];

const columnsOf = (line: string): Column[] =>
  line.split("|").map((column) => {
    const [header, field] = column.split("=");
    return [header!.trim(), field?.trim() ?? null];
  });

/** What such a column holds: dates under headers that mean none of ours, too. */
function cellOf([header, field]: Column, at: number): string | number | null {
  if (/^(?:child|adopter|family|siblingGroup)$/.test(field ?? "")) return 1000 + at;
  if (/^(?:worker|reviewingOfficer|familyFinder|team|court|provider)$/.test(field ?? "")) return "Sam Grey";
  if (/^foster.*Adoption$/.test(field ?? "") || (field === null && /\?|Y\/N/.test(header)))
    return at % 2 ? "Yes" : "No";
  if (/Reason|Route/.test(field ?? "")) return "RD1";
  if (field === "support") return "some words";
  if (/^(?:groupSize|childrenPlaced)$/.test(field ?? "")) return 1 + (at % 3);
  if (/^(?:sex|ethnicity|disability|legalStatus|placement)$/.test(field ?? "")) return "M";
  if (field !== null) return 44_000 + at * 30;
  if (/type|initials|name|comment|note|rag|reason|hub|raa|matched with|support/i.test(header))
    return "some words";
  if (/\bID\b|ref/.test(header)) return null;
  return /^(?:age|days)/i.test(header) ? at : 44_000 + at * 30;
}

const found = (line: string) => {
  const columns = columnsOf(line);
  const rows = [1, 2, 3, 4].map((at) => columns.map((column) => cellOf(column, at)));
  const { tables } = recogniseTables([grid("T", [columns.map(([header]) => header), ...rows])]);
  expect(tables).toHaveLength(1);
  const meant = new Map([...tables[0]!.columns].map(([field, { index }]) => [index, field]));
  return {
    layout: tables[0]!.layout.id,
    columns: columns.map(([header], at) => [header, meant.get(at) ?? null]),
  };
};

describe("trackers in words that no list holds", () => {
  it.each(CHILD_TRACKERS)("of children: %s", (line) => {
    expect(found(line)).toEqual({ layout: "tracker", columns: columnsOf(line) });
  });

  it.each(ADOPTER_TRACKERS)("of adopters: %s", (line) => {
    expect(found(line)).toEqual({ layout: "adopter-tracker", columns: columnsOf(line) });
  });

  it.each(FALSE_FRIENDS)("leave ‘%s’ alone, whatever else the tracker lacks", (header) => {
    for (const others of [
      ["Child ID", "Entered care", "ADM decision"],
      ["Child ID", "Entered care", "Adoption order", "Matched"],
      ["Child ID", "ADM decision", "Placement order", "Matched"],
    ]) {
      const headers = [...others, header];
      const rows = [1, 2, 3].map((at) => headers.map((_, column) => (column === 0 ? at : 44_000 + 7 * at)));
      const { tables } = recogniseTables([grid("T", [headers, ...rows])]);
      expect(tables).toHaveLength(1);
      expect([...tables[0]!.columns.values()].map((column) => column.header)).not.toContain(header);
    }
  });
});
