import { CODE_SETS } from "../../src/domain/codes/codeSets";
import { code, leaving, legalStatus, placement } from "../../src/functions/codes";
import { loadOffice } from "../../src/workbench/host/loadOffice";

beforeAll(() => loadOffice());

const of = (work: (...ranges: unknown[][][]) => unknown[][], ...cells: unknown[]) =>
  work(...cells.map((cell) => [[cell]]))[0]![0];

test.each<[string, () => unknown, unknown]>([
  ["a code of the return", () => of(code, "LS", "E1"), "placement order"],
  ["as people write both", () => of(code, "place provider", " pr4 "), "private"],
  [
    "a code with its meaning",
    () => of(code, "PLACE", "g) A3: placed"),
    "adoptive home by consent, current foster carers",
  ],
  ["a retired code", () => of(code, "REC", "E43"), "special guardianship, former foster carer (to 2018)"],
  ["a letter of Annex A", () => of(code, "List 8 plan", "b"), "adoption"],
  ["a code of the survey", () => of(code, "Survey reason", "RD3"), "adopters could not be found"],
  ["0 where it is a code", () => of(code, "FOSTER_CARE", 0), "not adopted by the current foster carer"],
  ["an empty cell, 0 on the desktop", () => of(code, "LS", 0), ""],
  ["a group of legal statuses", () => of(legalStatus, "D1"), "Placement order"],
  ["another", () => of(legalStatus, "L2"), "Other"],
  ["a group of placements", () => of(placement, "a5"), "With adopters"],
  ["another", () => of(placement, "U5"), "Early permanence carers"],
  ["another", () => of(placement, "Z1"), "Other"],
  ["a way out of care", () => of(leaving, "E47"), "Special guardianship"],
  ["X1, which is none", () => of(leaving, "X1"), ""],
  ["nothing", () => of(leaving, null), ""],
])("knows %s", (_, got, wanted) => {
  expect(got()).toBe(wanted);
});

test("says what is no code, and which sets there are", () => {
  expect(of(code, "LS", "E9")).toMatchObject({ code: "#N/A", message: `"E9" is no code of LS.` });
  expect(of(code, "COLOUR", "E1")).toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("LIST 11 REASON") as string,
  });
});

test("has a meaning for every code of every set, and a group for every one of its list", () => {
  for (const [set, list] of Object.entries(CODE_SETS))
    for (const each of list.keys()) expect(of(code, set, each)).toBe(list.get(each));
  for (const each of CODE_SETS.PLACE!.keys()) expect(of(placement, each)).not.toBe("");
});
