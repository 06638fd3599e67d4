import fc from "fast-check";
import { legalStatusGroup } from "../../src/domain/codes/groups";
import { adoptedIn } from "../../src/domain/measures/results";
import { rankJourneys, type Line } from "../../src/domain/diagnostic/longestShortest";
import { leaversOf } from "../../src/domain/diagnostic/populations";
import { underFivesOf } from "../../src/domain/diagnostic/underFives";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { journeysRanked, leavers, underFives, type UnderFive } from "../support/oracle/diagnostic";
import { readReturns, rowsOfCsv } from "../support/oracle";
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

describe("leavers and ranked journeys: the product and the independent reading", () => {
  const files = ssda903Files(makeAuthority({ seed: 33, children: 600 }), [2022, 2023, 2024, 2025, 2026]);
  const period = ["01/04/2023", AS_AT] as const;
  const read = readRecords(recogniseTables(gridsOf(files)), serialOf("31/12/2030"));
  const cases = productCases(read, { asAt: AS_AT, from: period[0], to: period[1] });

  it("find the same leavers by way out, a child's last leaving in each year", () => {
    const { all, by } = leavers(collectionsOf(files), AS_AT, period);
    const rows = leaversOf(cases, true);
    expect(all).toBeGreaterThan(100);
    expect(rows.length).toBe(all);
    const codes = new Map<string, number>();
    for (const row of rows) {
      const code = cases.journeys.leavingRoute[row]!;
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    const adopted = rows.filter((row) => cases.journeys.status[row] === "adopted").length;
    const sum = (of: ReadonlyMap<string, number>, ...wanted: string[]) =>
      wanted.reduce((total, code) => total + (of.get(code) ?? 0), 0);
    expect(adopted).toBe(sum(by, "E11", "E12"));
    for (const code of ["E45", "E46", "E47", "E48", "E41", "E4A", "E4B", "E13", "E3", "E5", "E17", "E8"])
      expect([code, sum(codes, code)]).toEqual([code, sum(by, code)]);
  });

  it("find the same days in the lists of the shortest and the longest", () => {
    const { days, unknown } = journeysRanked(readReturns(collectionsOf(files), AS_AT), ...period);
    const rows = adoptedIn(cases.journeys, { from: serialOf(period[0]), to: serialOf(period[1]) });
    const ranking = rankJourneys(cases.journeys, rows, "adopted");
    expect([ranking.ranked, ranking.unknown]).toEqual([days.length, unknown]);
    // A return has no sibling groups: a line is a child.
    const daysOf = (lines: readonly Line[]) => lines.map((line) => line.days);
    expect(daysOf(ranking.shortest)).toEqual(days.filter((each) => each <= days[9]!));
    expect(daysOf(ranking.longest)).toEqual(days.filter((each) => each >= days.at(-10)!).reverse());
  });
});
