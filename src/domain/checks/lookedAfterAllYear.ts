import { SHORT_BREAKS } from "../codes/groups";
import type { ReturnYear } from "./returnYear";

const known = new WeakMap<ReturnYear, ReadonlySet<number>>();

/**
 * Children looked after through the whole year: in care in it, and nothing that says otherwise. That is a start (RNE S)
 * after 1 April, an end with a code other than X1 before 31 March, or a short break (V3, V4). It needs DECOM, RNE, LS, DEC
 * and REC of Episodes. Worked out once a year.
 */
export function lookedAfterAllYear(year: ReturnYear): ReadonlySet<number> {
  let found = known.get(year);
  if (!found) known.set(year, (found = workedOut(year)));
  return found;
}

function workedOut({ from, to, modules }: ReturnYear): ReadonlySet<number> {
  const { count, child, days, texts } = modules.Episodes!;
  const inCare = new Set<number>();
  const notAllYear = new Set<number>();
  for (let row = 0; row < count; row++) {
    const decom = days.DECOM![row]!;
    const dec = days.DEC![row]!;
    const during = decom !== 0 && decom <= to && (dec === 0 || dec >= from);
    const enters = texts.RNE![row] === "S" && decom > from && decom <= to;
    const leaves = texts.REC![row] !== "X1" && dec >= from && dec < to;
    const shortBreak = during && SHORT_BREAKS.has(texts.LS![row]!);
    if (during) inCare.add(child[row]!);
    if (enters || leaves || shortBreak) notAllYear.add(child[row]!);
  }
  for (const each of notAllYear) inCare.delete(each);
  return inCare;
}
