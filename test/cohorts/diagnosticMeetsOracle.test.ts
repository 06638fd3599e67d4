import fc from "fast-check";
import { legalStatusGroup } from "../../src/domain/codes/groups";
import { underFivesOf } from "../../src/domain/diagnostic/underFives";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { underFives, type UnderFive } from "../support/oracle/diagnostic";
import { rowsOfCsv } from "../support/oracle";
import { anyReturn, filesOf, FIRST_DAY, ukText } from "./anyReturn";
import { collectionsOf } from "./cohorts";
import { dayOfSerial, gridsOf, productCases, serialOf } from "./pipeline";

const AS_AT = "31/03/2026";
const WINDOW = ["01/04/2018", "31/03/2024"] as const;

type File = { name: string; text: string };

function ofProduct(files: readonly File[]): UnderFive[] {
  const read = readRecords(recogniseTables(gridsOf(files)), serialOf("31/12/2030"));
  const cases = productCases(read, { asAt: AS_AT, from: "01/04/2023", to: AS_AT });
  // How far a return of few rows reaches is another matter.
  const { rows } = underFivesOf({ ...cases, reach: serialOf(AS_AT) });
  return rows
    .filter(({ entry }) => entry >= serialOf(WINDOW[0]) && entry <= serialOf(WINDOW[1]))
    .map(({ child, entry, anniversary, then, standing, leavingCode }) => ({
      child: cases.records.children.key[child]!,
      entry: dayOfSerial(entry)!,
      anniversary: dayOfSerial(anniversary)!,
      still: then === "looked after",
      ...(standing
        ? { moves: standing.moves, place: standing.place, legal: standing.legalStatus }
        : { leftBy: leavingCode }),
    }));
}

function ofOracle(files: readonly File[]): UnderFive[] {
  const headers = files.filter(({ name }) => name.endsWith("header.csv")).map(({ text }) => text);
  const born = new Map(
    headers
      .flatMap((text) => rowsOfCsv<{ CHILD: string; DOB: string }>(text))
      .map(({ CHILD, DOB }) => [CHILD, DOB]),
  );
  return underFives(collectionsOf(files), born, AS_AT, WINDOW);
}

const inOrder = (rows: readonly UnderFive[]) =>
  rows
    .map((row) => ({ ...row, ...(row.legal !== undefined && { legal: group(row.legal) }) }))
    .sort((one, other) =>
      one.child < other.child ? -1 : one.child > other.child ? 1 : one.entry - other.entry,
    );
const group = (legal: string) => legalStatusGroup(legal);

describe("under-fives two years on: the product and the independent reading", () => {
  it.each([
    ["whole histories", 31, "whole" as const],
    ["five years of returns", 32, [2022, 2023, 2024, 2025, 2026]],
  ])("find the same children, moves, homes and ways out: %s", (_, seed, which) => {
    const files = ssda903Files(makeAuthority({ seed, children: 600 }), which);
    const expected = ofOracle(files);
    expect(expected.filter(({ still }) => still).length).toBeGreaterThan(20);
    expect(expected.filter(({ moves = 0 }) => moves > 0).length).toBeGreaterThan(10);
    expect(inOrder(ofProduct(files))).toEqual(inOrder(expected));
  });

  it("find the same in returns that chance wrote", () => {
    const births = fc.array(fc.integer({ min: -1500, max: 1500 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(anyReturn, births, (rows, born) => {
        const children = [...new Set(rows.episodes.map(({ CHILD }) => CHILD))];
        const dobs = children.map((child, at) => `${child},1,${ukText(FIRST_DAY + born[at]!)},WBRI,,,`);
        const header = {
          name: "header.csv",
          text: ["CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", ...dobs].join("\r\n"),
        };
        const files = [...filesOf(rows), header];
        expect(inOrder(ofProduct(files))).toEqual(inOrder(ofOracle(files)));
      }),
      { numRuns: 200 },
    );
  });
});
