import fc from "fast-check";
import {
  eachPair,
  episodeOrder,
  firstEpisodes,
  latestEpisodes,
} from "../../../src/domain/checks/episodeOrder";
import { childNumber, returnYear, type Row } from "../../support/returnYears";

const episodes = (rows: readonly Row[]) => returnYear(2025, { Episodes: rows }).modules.Episodes!;

const FEW_DAYS = ["2024-04-01", "2024-05-01", "2024-06-01", "soon", ""];
const anyRows = fc.array(
  fc.record({ CHILD: fc.constantFrom("A", "B", "C"), DECOM: fc.constantFrom(...FEW_DAYS) }),
  { maxLength: 40 },
);

describe("the order of episodes", () => {
  it("is child after child, day after day, rows without a day last and those of one day as on the sheet", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const module = episodes(rows);
        const keys = rows.map(({ CHILD, DECOM }, row) => [
          childNumber(CHILD),
          FEW_DAYS.slice(0, 3).includes(DECOM) ? DECOM : "later",
          row,
        ]);
        const expected = keys
          .sort(
            ([a, b, c], [x, y, z]) =>
              Number(a) - Number(x) || String(b).localeCompare(String(y)) || Number(c) - Number(z),
          )
          .map(([, , row]) => row);
        expect([...episodeOrder(module).rows]).toEqual(expected);
      }),
    );
  });

  it("gives each episode but a child's first with the one before it", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const module = episodes(rows);
        const pairs: number[][] = [];
        eachPair(module, (before, row) => pairs.push([before, row]));
        const { rows: ordered } = episodeOrder(module);
        const ofOneChild = [...ordered.keys()]
          .slice(1)
          .filter((at) => module.child[ordered[at - 1]!] === module.child[ordered[at]!])
          .map((at) => [ordered[at - 1], ordered[at]]);
        expect(pairs).toEqual(ofOneChild);
      }),
    );
  });

  it("has as a child's first and latest the first on the sheet of several that day", () => {
    const module = episodes([
      { DECOM: "2024-05-01" },
      { DECOM: "soon" },
      { DECOM: "2024-04-01" },
      { DECOM: "2024-04-01" },
      { DECOM: "2024-05-01" },
      { CHILD: "B" },
    ]);
    expect(firstEpisodes(module)[childNumber("A")]).toBe(2);
    expect(latestEpisodes(module)[childNumber("A")]).toBe(0);
    expect(firstEpisodes(module)[childNumber("B")]).toBe(-1);
  });
});
