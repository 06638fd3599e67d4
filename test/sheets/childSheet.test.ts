import { resultSheets } from "../../src/analysis/resultSheets";
import type { Scalar } from "../../src/domain/columns";
import { printPlans } from "../../src/sheets/printPlan";
import { casesOf } from "../support/casesOf";
import { careRecords, day } from "../support/records";

/** A home a month, from one child's entry on. */
const homes = (child: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const month = (of: number) =>
      `${2022 + Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, "0")}-01`;
    const end = at + 1 < count ? `${month(at + 1)} X1` : "- -";
    return `${child} ${month(at)} ${at === 0 ? "S" : "P"} C1 U6 ${end} P${at}`;
  });

const CASES = casesOf(
  careRecords({
    episodes: [
      "b 2022-06-01 S C2 U6 2022-12-01 X1 A",
      "b 2022-12-01 P C2 T2 2022-12-10 X1 -",
      "b 2022-12-10 P E1 U6 - - A",
      ...homes("m", 18),
    ],
    decisions: ["b 2022-09-01"],
    reviews: ["b 2022-06-20", "b 2022-09-10", "b 2024-01-10"],
    tracker: [
      {
        child: "b",
        days: { entry: "2022-06-01", adm: "2022-09-01", order: "2022-12-10", match: "2024-05-01" },
        texts: { team: "North", worker: "W1", court: "Leeds", siblingGroup: "G1" },
      },
      { child: "t", days: { entry: "2023-06-01" } },
    ],
    dob: { b: "2020-01-01" },
  }),
  "2024-03-31",
);

/** The rows of the page about a child, each as the cells that say something. */
function pageOf(typed: Scalar) {
  const dates = { as_at: CASES.asAt, period_from: CASES.period.from, period_to: CASES.period.to };
  const { sheets } = printPlans(resultSheets(CASES, ["meeting"]), { ...dates, in_child: typed });
  const { cells } = sheets.find(({ plan }) => plan.name === "Child sheet")!;
  const rows: Scalar[][] = [];
  for (const { row, value } of cells) if (value !== "" && value !== null) (rows[row] ??= []).push(value);
  return {
    rows: rows.filter(Boolean),
    row: (label: string) => rows.find((each) => each?.[0] === label)?.slice(1),
    rowWith: (words: string) => rows.find((each) => each?.some((value) => String(value).includes(words))),
  };
}

describe("the page about one child", () => {
  it("cannot tell of a limit where Drift cannot", () => {
    const row = pageOf("m/1").rowWith("Plan for permanence by the second review");
    expect(row).toEqual([
      "? Cannot tell",
      day("2022-01-01"),
      day("2022-05-01"),
      expect.any(Number),
      row!.at(-1),
    ]);
  });

  it("is of the first case of Drift at first, and of another by its Case or the child's id", () => {
    const { sheets } = printPlans(resultSheets(CASES, ["meeting"]), { as_at: CASES.asAt });
    const input = sheets.flatMap(({ cells }) => cells).find(({ name }) => name === "in_child")!;
    expect(input.value).toBe("b/1");
    for (const typed of ["m/1", "m", "M"])
      expect(pageOf(typed).row("Case")).toEqual(["m/1", "No decision yet"]);
  });

  it("says at the place for minutes that what is typed there belongs to no child", () => {
    const { rows } = pageOf("b/1");
    const at = rows.findIndex(([first]) => first === "Minutes");
    expect(rows[at + 1]).toEqual([
      "Write here by hand on the printed page. What is typed here belongs to no child and is not kept: type it on Drift.",
    ]);
  });

  it("says who the child is, the way so far, and the clocks", () => {
    const { row, rowWith } = pageOf("b/1");
    expect(row("Age")).toEqual(["4 years", "Team: North; Worker: W1"]);
    expect(row("Plan recorded")).toContain(
      "Court: Leeds; Sibling group: G1 (Only one of the group is in the data)",
    );
    expect(row("Entered care")).toEqual([
      day("2022-06-01"),
      "Next booked: Match on 01/05/2024; in time: No: 427 days after the limit",
    ]);
    expect(row("Decision")).toEqual([day("2022-09-01"), 92, 92]);
    expect(row("Placement order")).toEqual([day("2022-12-10"), 100, 192]);
    expect(row("Match")).toEqual([]);
    expect(row("As at")).toEqual([day("2024-03-31"), 477, 669]);
    expect(rowWith("Match, from the decision")).toEqual([
      "▲ Overdue by 396 days",
      day("2022-09-01"),
      day("2023-03-01"),
      -396,
      "Match, from the decision",
    ]);
    expect(rowWith("Next looked-after review")!.slice(1, 4)).toEqual([
      day("2024-01-10"),
      day("2024-07-10"),
      101,
    ]);
    expect(rowWith("Decision, from the IRO")![0]).toBe("Does not run");
  });

  it("has the placements, a holiday told apart from a move", () => {
    const { row, rowWith } = pageOf("b/1");
    expect(row("Placements")).toEqual([
      3,
      "0 of them were moves to other carers. Moves says why the others do not count.",
    ]);
    expect(rowWith("On holiday")).toEqual([
      "Full care order (C2)",
      day("2022-12-01"),
      day("2022-12-10"),
      9,
      "On holiday for a time (T2)",
    ]);
  });

  it("shows the last fifteen of eighteen placements, and says so", () => {
    const { rows, row } = pageOf("m");
    expect(row("Placements")).toEqual([
      18,
      "17 of them were moves to other carers. The first 3 are on Moves only.",
    ]);
    const shown = rows.filter((each) => each.at(-1) === "Other foster home (U6): a move");
    expect(shown).toHaveLength(15);
    expect(shown[0]!.slice(1, 3)).toEqual([day("2022-04-01"), day("2022-05-01")]);
  });

  it("says that there are no placements where the 903 does not tell of the child", () => {
    expect(pageOf("t").row("Placements")).toEqual([
      0,
      "No placements of this child are in the data: only Episodes of the 903 have them.",
    ]);
  });

  it.each(["zzz", "99/1", 5])("says of %s that it is not on Drift, and shows nothing of anybody", (typed) => {
    const { row, rowWith } = pageOf(typed);
    expect(rowWith(`“${typed}” is neither a Case nor a child's id on Drift`)).toBeDefined();
    for (const label of ["Case", "Age", "Entered care", "Flag", "To know"])
      expect(row(label) ?? []).toEqual([]);
  });

  it("asks for an id where the cell was emptied", () => {
    expect(pageOf("").rowWith("Type a Case of Drift or a child's id")).toBeDefined();
  });
});
