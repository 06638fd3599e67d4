import type { Cases } from "./cases";
import { titleBlock } from "./frame";
import type { SheetPlan } from "./plan";
import { allChildrenRows } from "./stagesAll";
import { cohortRows } from "./stagesCohorts";
import { groupRows, groupTable } from "./stagesGroups";
import { selectorRows } from "./stagesSelectors";
import { soFarRows } from "./stagesSoFar";

/** The row (from 0) under the title's four. */
const FIRST_ROW = 4;

/**
 * How long each stage took, for whom. A person chooses the model, the period and what to split by in the cells at the top,
 * which stay in view; all figures follow by recalculation. The table of the groups is last, as nothing may stand under it.
 */
export function stagesSheet(cases: Cases): SheetPlan {
  const purpose = "How long each stage took, for whom: choose the model, the period and what to split by.";
  const selectors = selectorRows(cases);
  const cells = [
    ...selectors,
    [],
    ...allChildrenRows(cases),
    [],
    ...soFarRows(cases),
    [],
    ...cohortRows(cases),
    [],
    ...groupRows(cases),
    [],
  ];
  const table = groupTable(FIRST_ROW + cells.length);
  return {
    name: "Stages",
    group: "stages",
    purpose,
    blocks: [titleBlock("Stages", purpose, cases), { kind: "grid", row: FIRST_ROW, column: 0, cells }, table],
    freeze: { rows: FIRST_ROW + selectors.length, columns: 0 },
    print: { orientation: "landscape", titleRows: { from: table.row, to: table.row } },
  };
}
