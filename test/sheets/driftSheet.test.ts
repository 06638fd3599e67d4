import { formatIso } from "../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { aBookSheet } from "../support/bookBuilders";
import { day } from "../support/records";
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

  it("asks for nothing where the tracker has it", async () => {
    expect((await drift(HEADERS, "2024-03-31")).note).not.toContain(missing);
  });
});
