import { resultSheets } from "../../src/analysis/resultSheets";
import { MAKE_GROUPS } from "../../src/sheets/plan";
import { COLUMN_MEANINGS } from "../../src/sheets/resultColumns";
import { noCases } from "../../src/workbench/docs/pages";

const tables = resultSheets(noCases(), MAKE_GROUPS).flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.kind === "table" ? [block] : [])),
);

describe("What the columns of the result tables mean", () => {
  test.each(tables.map((table) => [table.name, table] as const))(
    "is said of every column of %s, and of no other",
    (name, { columns }) => {
      const said = Object.keys(COLUMN_MEANINGS[name] ?? {});
      expect(said.sort()).toEqual(columns.map(({ header }) => header).sort());
    },
  );

  test("is one sentence, and what an empty cell means a phrase", () => {
    for (const meanings of Object.values(COLUMN_MEANINGS))
      for (const { means, empty = "x" } of Object.values(meanings)) {
        expect(means).toMatch(/^[A-Z“1▲].*\.$/);
        expect(means).not.toContain("|");
        expect(empty).not.toMatch(/[.|]$/);
      }
  });
});
