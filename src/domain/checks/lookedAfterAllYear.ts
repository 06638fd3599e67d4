import { SHORT_BREAKS } from "../codes/groups";
import type { ReturnYear } from "./returnYear";

const IN_CARE = 1;
const NOT_ALL_YEAR = 2;
const known = new WeakMap<ReturnYear, (child: number) => boolean>();

/**
 * Whether a child was looked after through the whole year: in care in it, and nothing that says otherwise. That is a start
 * (RNE S) after 1 April, an end with a code other than X1 before 31 March, or a short break (V3, V4). It needs DECOM, RNE,
 * LS, DEC and REC of Episodes. Worked out once a year.
 */
export function lookedAfterAllYear(year: ReturnYear): (child: number) => boolean {
  let found = known.get(year);
  if (!found) known.set(year, (found = workedOut(year)));
  return found;
}

function workedOut({ from, to, modules }: ReturnYear): (child: number) => boolean {
  const { count, child, days, texts } = modules.Episodes!;
  const children = child.reduce((most, each) => Math.max(most, each + 1), 0);
  const seen = new Uint8Array(children);
  for (let row = 0; row < count; row++) {
    const decom = days.DECOM![row]!;
    const dec = days.DEC![row]!;
    const during = decom !== 0 && decom <= to && (dec === 0 || dec >= from);
    const enters = decom > from && decom <= to && texts.RNE![row] === "S";
    const leaves = dec >= from && dec < to && texts.REC![row] !== "X1";
    const shortBreak = during && SHORT_BREAKS.has(texts.LS![row]!);
    seen[child[row]!]! |= (during ? IN_CARE : 0) | (enters || leaves || shortBreak ? NOT_ALL_YEAR : 0);
  }
  return (each) => seen[each] === IN_CARE;
}
