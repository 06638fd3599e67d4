import type { Scalar } from "../../src/domain/columns";
import type { Cell, SheetPlan } from "../../src/sheets/plan";

/** Cells that other sheets have, by name, for a sheet that is printed without them: inputs, so that a test may set them. */
export const namedCells = (cells: Readonly<Record<string, Scalar>>): SheetPlan => ({
  ...{ name: "Other cells", group: "core", purpose: "", print: { orientation: "portrait" } },
  blocks: [
    {
      ...{ kind: "grid", row: 0, column: 0 },
      cells: Object.entries(cells).map(([key, usual]): Cell[] => [
        {
          content: { input: { key, kind: typeof usual === "number" ? "number" : "text", default: usual } },
          style: "input",
        },
      ]),
    },
  ],
});
