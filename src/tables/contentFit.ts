import { isBlank, yesOrNo } from "../domain/codes/answers";
import type { Scalar } from "../domain/columns";
import { parseDay } from "../domain/dates/parseDay";
import type { Field } from "./layouts/layout";

/** Serial days that a person could mean in a tracker: 1955 to 2099. */
const FIRST_LIKELY = 20_000;
const LAST_LIKELY = 73_000;

/**
 * How well cells fit a field, from 0 (they are something else) to 1. An empty column fits anything a little less than a
 * column that holds the right thing, so that of two like headers the filled one wins.
 */
export function contentFit(field: Field, cells: readonly Scalar[]): number {
  const said = cells.filter((cell) => cell !== null && !(typeof cell === "string" && isBlank(cell)));
  if (said.length === 0) return 0.9;
  const share = (holds: (cell: Scalar) => boolean) => said.filter(holds).length / said.length;
  switch (field.holds) {
    case "id": {
      const ids = share(looksLikeId);
      return ids < 0.5 ? 0 : 0.5 + ids / 2;
    }
    case "day": {
      const days = share(looksLikeDay);
      return days < 0.5 ? 0 : 0.5 + days / 2;
    }
    case "answer":
      return share(saysYesOrNo) < 0.5 ? 0 : 1;
    default:
      if (field.name === "siblingGroup") {
        // "Sibling group: yes" names no group.
        return share((cell) => typeof cell !== "number" && saysYesOrNo(cell)) > 0.5 ? 0 : 1;
      }
      return share(looksLikeDay) > 0.5 ? 0 : 1;
  }
}

/** Whether most of what a column says is dates; a column that says nothing holds none. */
export function holdsDays(cells: readonly Scalar[]): boolean {
  const said = cells.filter((cell) => cell !== null && !(typeof cell === "string" && isBlank(cell)));
  return said.length > 0 && said.filter(looksLikeDay).length > said.length / 2;
}

function looksLikeDay(cell: Scalar): boolean {
  if (typeof cell === "number") return cell >= FIRST_LIKELY && cell <= LAST_LIKELY;
  if (typeof cell !== "string") return false;
  const { kind } = parseDay(cell, "dayFirst", true);
  return kind !== "unreadable" || parseDay(cell, "monthFirst").kind === "day";
}

/** A number, or a mark with a digit, or a few letters without a space; never a name. */
function looksLikeId(cell: Scalar): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell !== "string") return false;
  const text = cell.trim();
  return /\d/.test(text) ? text.length <= 30 : /^[^\s]{1,5}$/.test(text);
}

function saysYesOrNo(cell: Scalar): boolean {
  return cell !== null && yesOrNo(cell) !== undefined;
}
