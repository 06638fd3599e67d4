import { ADOPTED, ADOPTIVE_PLACE, PLACEMENT_ORDER } from "../domain/codes/groups";
import type { Milestone } from "../domain/journeys/milestones";
import { MILESTONES } from "../domain/journeys/milestones";
import type { RecognisedColumn, RecognisedTable } from "./recognised";

/**
 * The milestones that a cell would give if it held what it should (rules.md 2): a date of a tracker its own; the start of
 * an episode that cannot be read (a finding `date-...`) what the codes beside it make of it. Nothing where only more than
 * this cell could tell.
 */
export function milestonesOf(
  table: RecognisedTable,
  at: number,
  { field }: RecognisedColumn,
  rule: string,
): Milestone[] {
  const { layout } = table;
  if (layout.plansOf !== undefined || layout.headers === "words")
    return MILESTONES.filter((milestone) => milestone === field.name && field.holds === "day");
  const code = (name: string) => codeAt(table, at, name);
  switch (`${layout.id} ${field.name}`) {
    case "903-episodes DECOM":
      if (!rule.startsWith("date-")) return [];
      return [
        ...(code("RNE") === "S" ? (["entry"] as const) : []),
        ...(PLACEMENT_ORDER.has(code("LS")) ? (["order"] as const) : []),
        ...(ADOPTIVE_PLACE.has(code("PLACE")) ? (["placed"] as const) : []),
      ];
    case "903-episodes PLACE":
      // The last episode before an adoption order is with the adopters.
      return ADOPTED.has(code("REC")) ? ["placed"] : [];
    case "903-episodes DEC":
      return ADOPTED.has(code("REC")) ? ["adopted"] : [];
    case "903-ad1 DATE_MATCH":
      return ["match"];
    case "903-placed DATE_PLACED":
    case "903-ad1 DATE_INT":
      return ["adm"];
    default:
      return [];
  }
}

/** A code as the cell has it, without what systems write around it. */
function codeAt({ grid, columns }: RecognisedTable, at: number, field: string): string {
  const column = columns.get(field);
  const cell = column && grid.rows[at]?.[column.index];
  return typeof cell === "string" ? cell.trim().toUpperCase() : "";
}
