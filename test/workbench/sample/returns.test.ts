import fc from "fast-check";
import { makeAuthority, ssda903Files } from "../../../src/workbench/sample";
import { dayOf, rowsOfCsv, type Ad1Row, type EpisodeRow, type PlacedAdoptionRow } from "../../support/oracle";

/** Every module of whole histories, rows by child. */
function returnOf(seed: number, children = 150) {
  const authority = makeAuthority({ seed, children });
  const files = ssda903Files(authority, "whole");
  const rows = <Row>(name: string) => rowsOfCsv<Row>(files.find((file) => file.name === name)?.text ?? "");
  const episodes = new Map<string, EpisodeRow[]>();
  for (const row of rows<EpisodeRow>("episodes.csv")) {
    episodes.set(row.CHILD, [...(episodes.get(row.CHILD) ?? []), row]);
  }
  return {
    episodes: [...episodes.values()],
    ad1: rows<Ad1Row & { DOB: string }>("ad1.csv"),
    placedAdoption: rows<PlacedAdoptionRow & { DOB: string }>("placed_for_adoption.csv"),
    header: rows<{ CHILD: string; DOB: string }>("header.csv"),
  };
}

const days = (text: string | undefined) => dayOf(text) as number;
const isTemporary = (row: EpisodeRow) => /^T[0-4]$/.test(row.PLACE);
const isAdoptive = (row: EpisodeRow) => /^A[3-6]$/.test(row.PLACE);
const isAdoption = (row: EpisodeRow) => row.REC === "E11" || row.REC === "E12";

/** Checks every row with the row before it, where that belongs to the same period of care. */
function everyRow(check: (row: EpisodeRow, before: EpisodeRow | undefined, all: EpisodeRow[]) => void): void {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      for (const rows of returnOf(seed).episodes) {
        rows.forEach((row, at) =>
          check(row, row.RNE === "S" ? undefined : rows[at - 1], rows.slice(0, at + 1)),
        );
      }
    }),
    { numRuns: 8 },
  );
}

describe("the sample's return keeps the rules of the collection:", () => {
  it("an episode ends after it began; its end and its reason stand together (148)", () => {
    everyRow((row) => {
      expect(row.DEC === "").toBe(row.REC === "");
      if (row.DEC !== "") expect(days(row.DEC)).toBeGreaterThan(days(row.DECOM));
    });
  });

  it("rows of a period of care abut, by X1 and by nothing else (388, 431 to 433, 501)", () => {
    everyRow((row, before, all) => {
      if (before) expect([before.REC, before.DEC]).toEqual(["X1", row.DECOM]);
      else if (all.length > 1) {
        const ended = all[all.length - 2] as EpisodeRow;
        expect(ended.REC).not.toBe("X1");
        expect(days(ended.DEC)).toBeLessThan(days(row.DECOM));
      }
    });
  });

  it("the reason for a new episode is what the two rows show (434 to 436)", () => {
    everyRow((row, before) => {
      if (!before) return expect(row.RNE).toBe("S");
      const legal = row.LS !== before.LS;
      const place = row.PLACE !== before.PLACE;
      const carers = row.PL_POST !== before.PL_POST || row.URN !== before.URN || isTemporary(row);
      const same = { L: [true, false], P: [false], T: [false, true], B: [true], U: [true, true] }[row.RNE];
      expect(same).toBeDefined();
      expect(legal).toBe(same?.[0]);
      if (same?.[1] !== undefined) expect(place).toBe(same[1]);
      if (row.RNE === "T" || row.RNE === "U") expect(carers).toBe(false);
    });
  });

  it("a temporary stay goes back to where it left, by P, and no period ends in one (381, 383)", () => {
    everyRow((row, before, all) => {
      if (isTemporary(row)) expect(["", "X1"]).toContain(row.REC);
      if (!before || !isTemporary(before) || isTemporary(row)) return;
      const home = [...all].reverse().find((other) => other !== row && !isTemporary(other));
      expect([row.RNE, row.PLACE, row.PL_POST]).toEqual(["P", home?.PLACE, home?.PL_POST]);
    });
  });

  it("adoptive placements have the authority that they need (217, 336, 408)", () => {
    everyRow((row, before) => {
      if (row.PLACE === "A5" || row.PLACE === "A6") expect(row.LS).toBe("E1");
      if (row.PLACE === "A3" || row.PLACE === "A5") expect(["S", "T", "U"]).toContain(row.RNE);
      if (row.PLACE === "A3" || row.PLACE === "A4") expect(before?.PLACE).toMatch(/^(U|A|T)/);
    });
  });

  it("an adopted child leaves from an adoptive placement (390), before the eighteenth birthday (386)", () => {
    for (const seed of [1, 2, 3]) {
      const { episodes, header } = returnOf(seed, 600);
      const born = new Map(header.map(({ CHILD, DOB }) => [CHILD, days(DOB)]));
      for (const row of episodes.flat().filter(isAdoption)) {
        expect(isAdoptive(row)).toBe(true);
        expect(days(row.DEC) - (born.get(row.CHILD) as number)).toBeLessThan(18 * 365);
      }
      for (const [first] of episodes) {
        expect(days(first?.DECOM)).toBeGreaterThanOrEqual(born.get(first?.CHILD ?? "") as number);
      }
    }
  });

  it("AD1 is of the adopted, of each of them, and agrees (331, 333, 335, 523, 601, 602)", () => {
    for (const seed of [1, 2, 3]) {
      const { episodes, ad1, placedAdoption } = returnOf(seed, 600);
      const adopted = new Map(episodes.map((rows) => [rows[0]?.CHILD, rows.find(isAdoption)]));
      expect(ad1.map(({ CHILD }) => CHILD).sort()).toEqual(
        [...adopted].flatMap(([child, row]) => (row ? [child] : [])).sort(),
      );
      for (const row of ad1) {
        const last = adopted.get(row.CHILD) as EpisodeRow;
        expect(days(row.DATE_INT)).toBeLessThanOrEqual(days(row.DATE_MATCH));
        expect(days(row.DATE_MATCH)).toBeLessThanOrEqual(days(last.DECOM));
        expect(row.FOSTER_CARE).toBe(last.PLACE === "A3" || last.PLACE === "A5" ? "1" : "0");
        const decisions = placedAdoption.filter(({ CHILD }) => CHILD === row.CHILD);
        const standing = decisions.filter((decision) => decision.DATE_PLACED_CEASED === "");
        expect(standing.map((decision) => decision.DATE_PLACED)).toContain(row.DATE_INT);
      }
    }
  });

  it("no placement for adoption without a decision (551, 521, 552); a change of plan has its reason (119, 522)", () => {
    for (const seed of [1, 2, 3]) {
      const { episodes, placedAdoption } = returnOf(seed, 600);
      for (const rows of episodes) {
        const decisions = placedAdoption.filter(({ CHILD }) => CHILD === rows[0]?.CHILD);
        for (const row of rows.filter(isAdoptive)) {
          expect(decisions.some((decision) => days(decision.DATE_PLACED) <= days(row.DECOM))).toBe(true);
        }
      }
      for (const row of placedAdoption) {
        expect(row.DATE_PLACED_CEASED === "").toBe(row.REASON_PLACED_CEASED === "");
        if (row.DATE_PLACED_CEASED) {
          expect(days(row.DATE_PLACED_CEASED)).toBeGreaterThan(days(row.DATE_PLACED));
        }
      }
    }
  });
});

describe("the sample's returns by year", () => {
  const authority = makeAuthority({ seed: 5, children: 400 });
  const files = ssda903Files(authority, [2025, 2026]);
  const rows = <Row>(name: string) => rowsOfCsv<Row>(files.find((file) => file.name === name)?.text ?? "");

  it("hold the rows of children looked after in the year, those open on 1 April among them", () => {
    const [first, last] = [days("01/04/2024"), days("31/03/2025")];
    const episodes = rows<EpisodeRow>("2025-episodes.csv");
    for (const row of episodes) {
      expect(days(row.DECOM)).toBeLessThanOrEqual(last);
      if (row.DEC) expect(days(row.DEC)).toBeGreaterThanOrEqual(first);
      if (row.DEC) expect(days(row.DEC)).toBeLessThanOrEqual(last);
    }
    expect(episodes.some((row) => days(row.DECOM) < first)).toBe(true);
  });

  it("close in the next year what was open in this", () => {
    const later = new Map(
      rows<EpisodeRow>("2026-episodes.csv").map((row) => [`${row.CHILD} ${row.DECOM}`, row]),
    );
    const open = rows<EpisodeRow>("2025-episodes.csv").filter((row) => row.DEC === "");
    const again = open.map((row) => later.get(`${row.CHILD} ${row.DECOM}`));
    expect(again.every((row) => row !== undefined)).toBe(true);
    expect(again.some((row) => row?.DEC !== "")).toBe(true);
  });

  it("name every adopted child in the year of the order only", () => {
    const [early, late] = ["2025-ad1.csv", "2026-ad1.csv"].map((name) =>
      rows<Ad1Row>(name).map(({ CHILD }) => CHILD),
    );
    expect(early?.length).toBeGreaterThan(5);
    expect(early?.filter((child) => late?.includes(child))).toEqual([]);
  });

  it("have their columns in the department's order", () => {
    const header = (name: string) => files.find((file) => file.name === name)?.text.split("\r\n")[0];
    expect(header("2026-episodes.csv")).toBe(
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
    );
    expect(header("2026-header.csv")).toBe("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
    expect(header("2026-ad1.csv")).toBe(
      "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
    );
    expect(header("2026-placed_for_adoption.csv")).toBe(
      "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
    );
    expect(header("2026-reviews.csv")).toBe("CHILD,DOB,REVIEW,REVIEW_CODE");
  });
});
