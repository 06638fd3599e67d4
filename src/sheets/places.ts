import type { ColumnTable } from "../domain/columns";
import type { SheetPlan } from "./plan";
import type { TablePlace } from "./printFormula";

/** Where the tables of some plans stand, by table name. */
export function tablePlaces(
  plans: readonly SheetPlan[],
  tables: ReadonlyMap<string, ColumnTable>,
): ReadonlyMap<string, TablePlace> {
  const places = new Map<string, TablePlace>();
  for (const { name: sheet, blocks } of plans)
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      const { row, column, rowCount, columns } = block;
      const known = tables.get(block.name)?.columns ?? new Map();
      const kinds = new Map([...known].map(([header, { kind }]) => [header, kind]));
      places.set(block.name, {
        sheet,
        row,
        column,
        rowCount,
        headers: columns.map(({ header }) => header),
        kinds,
      });
    }
  return places;
}
