import fc from "fast-check";
import { periodsOfCare } from "../../../src/domain/journeys/periods";
import { longTermSince, movesBetween, placementsOf } from "../../../src/domain/moves/placements";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { careRecords, day } from "../../support/records";

/** The placements of one child, as "from arrival", with what else is asked of them. */
function told(lines: string[]) {
  const { episodes } = careRecords({ episodes: lines.map((line) => `a ${line}`) });
  const [period] = periodsOfCare(episodes, day("2024-03-31"));
  const placements = placementsOf(episodes, period!);
  return {
    placements,
    arrivals: placements.map(({ from, arrival }) => `${formatIso(from as SerialDay)} ${arrival}`),
    moves: movesBetween(placements, period!.entry, day("2024-03-31")),
    longTerm: longTermSince(episodes, placements),
  };
}

describe("the placements of a period of care", () => {
  it("count a holiday and the way back as no move, though the return codes both as one", () => {
    const { arrivals, moves } = told([
      "2023-01-01 S C1 U6 2023-07-01 X1 AB12CD",
      "2023-07-01 P C1 T2 2023-07-15 X1 -",
      "2023-07-15 P C1 U6 - - AB12CD",
    ]);
    expect(arrivals).toEqual(["2023-01-01 first", "2023-07-01 temporary", "2023-07-15 returned"]);
    expect(moves).toBe(0);
  });

  it("count one move where the child goes elsewhere after a temporary stay", () => {
    const { arrivals, moves } = told([
      "2023-01-01 S C1 U6 2023-07-01 X1 AB12CD",
      "2023-07-01 P C1 T1 2023-07-15 X1 -",
      "2023-07-15 L C2 T1 2023-07-20 X1 -",
      "2023-07-20 P C2 U6 - - EF34GH",
    ]);
    expect(arrivals).toEqual(["2023-01-01 first", "2023-07-01 temporary", "2023-07-20 move"]);
    expect(moves).toBe(1);
  });

  it("take a return without a postcode on trust for 21 days only", () => {
    const away = (until: string) =>
      told([
        "2023-01-01 S C1 U6 2023-07-01 X1 -",
        `2023-07-01 P C1 T4 ${until} X1 -`,
        `${until} P C1 U6 - - -`,
      ]).moves;
    expect([away("2023-07-22"), away("2023-07-23")]).toEqual([0, 1]);
  });

  it("go on over a change of legal status, and know the same carers by L, T and U", () => {
    const { arrivals, moves, placements } = told([
      "2023-01-01 S V2 U6 2023-02-01 X1 AB12CD",
      "2023-02-01 L C1 U6 2023-03-01 X1 AB12CD",
      "2023-03-01 T C1 U5 2023-04-01 X1 AB12CD",
      "2023-04-01 U E1 A5 2023-05-01 X1 AB12CD",
      "2023-05-01 B E1 A6 - - EF34GH",
    ]);
    expect(arrivals).toEqual([
      "2023-01-01 first",
      "2023-03-01 same carers",
      "2023-04-01 same carers",
      "2023-05-01 move",
    ]);
    expect(moves).toBe(1);
    expect(placements.map(({ to }) => to)).toEqual([
      day("2023-03-01"),
      day("2023-04-01"),
      day("2023-05-01"),
      0,
    ]);
  });

  it("know the same carers by A3 and A5, even coded as a move, unless two postcodes say otherwise", () => {
    const becoming = (rne: string, place: string, post: string) =>
      told(["2023-01-01 S C1 U5 2023-06-01 X1 AB12CD", `2023-06-01 ${rne} E1 ${place} - - ${post}`]).moves;
    expect([becoming("P", "A5", "AB12CD"), becoming("B", "A5", "-"), becoming("B", "A3", "XXXXXXX")]).toEqual(
      [0, 0, 0],
    );
    expect([becoming("B", "A5", "EF34GH"), becoming("B", "A6", "AB12CD")]).toEqual([1, 1]);
    const again = ["2023-01-01 S E1 A5 2023-06-01 X1 -", "2023-06-01 P E1 A5 - - -"];
    expect(told(again).moves).toBe(1);
  });

  it("begin with the first home where the child came into care by a stay in hospital", () => {
    const { arrivals, moves } = told(["2023-01-01 S C1 T1 2023-01-09 X1", "2023-01-09 P C1 U6 - -"]);
    expect(arrivals).toEqual(["2023-01-01 temporary", "2023-01-09 first"]);
    expect(moves).toBe(0);
  });

  it("cannot tell where the return does not say why an episode is new", () => {
    expect(told(["2023-01-01 S C1 U6 2023-05-01 X1", "2023-05-01 - C1 U6 - - XY"]).arrivals[1]).toBe(
      "2023-05-01 cannot tell",
    );
  });

  it("count moves after one day and by another", () => {
    const { placements } = told([
      "2023-01-01 S C1 U6 2023-02-01 X1 A",
      "2023-02-01 P C1 U6 2023-03-01 X1 B",
      "2023-03-01 P C1 U6 - - C",
    ]);
    const moves = (after: string, until: string) => movesBetween(placements, day(after), day(until));
    expect(moves("2023-01-01", "2024-01-01")).toBe(2);
    expect(moves("2023-02-01", "2023-03-01")).toBe(1);
    expect(moves("2023-01-01", "2023-01-31")).toBe(0);
  });

  it("never count more moves than episodes entered by P or B, and end each where the next begins", () => {
    const row = fc.record({
      rne: fc.constantFrom("P", "B", "L", "T", "U"),
      place: fc.constantFrom("U6", "U4", "T2", "A6", "K2"),
      post: fc.constantFrom("-", "A", "B"),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const dayOf = (at: number) => formatIso((day("2023-01-01") + 7 * at) as SerialDay);
        const lines = [{ rne: "S", place: "U6", post: "A" }, ...rows].map(
          ({ rne, place, post }, at, all) =>
            `${dayOf(at)} ${rne} C1 ${place} ${at + 1 < all.length ? `${dayOf(at + 1)} X1` : "- -"} ${post}`,
        );
        const { placements, moves } = told(lines);
        expect(moves).toBeLessThanOrEqual(rows.filter(({ rne }) => rne === "P" || rne === "B").length);
        placements.forEach(({ to }, at) => expect(to).toBe(placements[at + 1]?.from ?? 0));
        // What follows a stay away adds the same number of moves whether or not the stay is there.
        const stay = [
          `${dayOf(rows.length + 1)} P C1 T3 ${dayOf(rows.length + 2)} X1 -`,
          `${dayOf(rows.length + 2)} P C1 U1 - - A`,
        ];
        const onward = [`${dayOf(rows.length + 2)} P C1 U1 - - A`];
        const ends = (extra: string[]) =>
          told([
            ...lines.slice(0, -1),
            `${dayOf(rows.length)} P C1 K2 ${dayOf(rows.length + 1)} X1 Z`,
            ...extra,
          ]);
        expect(ends(stay).moves).toBe(ends(onward).moves);
      }),
    );
  });
});

describe("a long-term foster home", () => {
  it("counts from the day on which the placement became long-term, with the same carers", () => {
    const { longTerm } = told([
      "2020-01-01 S C2 U6 2021-01-01 X1 A",
      "2021-01-01 T C2 U4 2021-06-01 X1 A",
      "2021-06-01 P C2 T2 2021-06-10 X1 -",
      "2021-06-10 P C2 U4 - - A",
    ]);
    expect(longTerm).toBe(day("2021-01-01"));
  });

  it("counts anew from a move to another, goes on during a holiday, and ends with a move elsewhere", () => {
    const first = "2020-01-01 S C2 U4 2021-01-01 X1 A";
    expect(told([first, "2021-01-01 P C2 U4 - - B"]).longTerm).toBe(day("2021-01-01"));
    expect(told([first, "2021-01-01 P C2 T2 - - -"]).longTerm).toBe(day("2020-01-01"));
    expect(told([first, "2021-01-01 P C2 U6 - - B"]).longTerm).toBe(0);
  });
});
