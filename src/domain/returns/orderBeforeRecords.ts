import { PLACEMENT_ORDER, SHORT_BREAKS } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import { isFromReturn, type Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";

/** Reasons for a new episode that leave the legal status as it was. */
const SAME_LEGAL_STATUS: ReadonlySet<string> = new Set(["P", "T"]);

/**
 * Journeys without placement orders whose day is only that of the first episode loaded. Where the years before are not in the
 * workbook, the first row of a time in care may stand under an order that was made earlier; its day is not the order's. What
 * a tracker or list says of the order is taken instead, else the day is not known.
 */
export function withoutOrdersBeforeRecords(
  { episodes }: Pick<CareRecords, "episodes">,
  journeys: Journeys,
): Journeys {
  const seenLate = firstRowsUnderOrder(episodes);
  const { child, milestones, told } = journeys;
  const order = milestones.order.map((day, row) => {
    if (day === NO_DAY || !isFromReturn(journeys, row) || !seenLate.has(`${child[row]!} ${day}`)) return day;
    const said = told.get(row);
    if (said && said.believed.order !== "903") return day;
    const other = said?.tellings.find(({ kind, days }) => kind !== "903" && days.order !== NO_DAY);
    return other?.days.order ?? NO_DAY;
  });
  return { ...journeys, milestones: { ...milestones, order } };
}

/** Child and first day of the rows that begin a time in care in the data, under an order that did not begin with them. */
function firstRowsUnderOrder({ count, child, decom, rne, ls, rec }: CareRecords["episodes"]): Set<string> {
  const found = new Set<string>();
  let before = -1;
  for (let row = 0; row < count; row++) {
    if (SHORT_BREAKS.has(ls[row]!)) continue;
    const goesOn = before >= 0 && child[before] === child[row] && /^(?:X1)?$/.test(rec[before]!);
    if (!goesOn && PLACEMENT_ORDER.has(ls[row]!) && SAME_LEGAL_STATUS.has(rne[row]!))
      found.add(`${child[row]!} ${decom[row]!}`);
    before = row;
  }
  return found;
}
