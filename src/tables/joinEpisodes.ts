import type { Episodes } from "../domain/journeys/records";
import { reportingYear } from "../domain/dates/reportingYear";
import { formatUk } from "../domain/dates/writtenForms";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import type { ChildRegister } from "./childIds";
import { keepLatest } from "./keepLatest";
import type { ReadTable } from "./readTable";
import { stack, type Stack } from "./stack";

const FIELDS = {
  days: ["DECOM", "DEC"],
  texts: ["RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "REC", "REASON_PLACE_CHANGE", "PL_POST", "URN"],
};

/** Several years of Episodes as one history: the latest word on each episode, and none left open that went on elsewhere. */
export function joinEpisodes(
  tables: readonly ReadTable[],
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): Episodes {
  const stacked = stack(tables, register, FIELDS);
  const latest = keepLatest(stacked, years, register, "DECOM");
  const carried = closeCarriedOver(stacked, latest, years, register);
  sayNotInLaterReturns(stacked, latest, years, register);
  const { rows } = carried;
  const days = (values: Int32Array) => Int32Array.from(rows, (at) => values[at]!);
  const texts = (name: string) => Array.from(rows, (at) => stacked.texts[name]![at]!);
  return {
    count: rows.length,
    origin: Int32Array.from(rows, (at) => sourceOf(stacked.tables[stacked.from[at]!]!)),
    row: days(stacked.row),
    child: days(stacked.child),
    decom: days(stacked.days.DECOM!),
    dec: Int32Array.from(rows, (at) => carried.closed.get(at) ?? stacked.days.DEC![at]!),
    rne: texts("RNE"),
    ls: texts("LS"),
    cin: texts("CIN"),
    place: texts("PLACE"),
    provider: texts("PLACE_PROVIDER"),
    rec: Array.from(rows, (at) => (carried.goesOn.has(at) ? "X1" : stacked.texts.REC![at]!)),
    reason: texts("REASON_PLACE_CHANGE"),
    placementPostcode: texts("PL_POST"),
  };
}

/** What a row repeats when only its first day was corrected in a later return. */
const SAME_EPISODE = ["RNE", "LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN"];

interface CarriedOver {
  rows: Int32Array;
  /** Days on which open rows were closed. */
  closed: Map<number, number>;
  /** Of these, rows after which the child stayed looked after. */
  goesOn: Set<number>;
}

/**
 * A row that was open when an older return was made, and that no later return repeats although the child has later rows
 * there: a corrected copy of it replaces it; otherwise it ended when the next row began (reference/domain.md 9.3). Before
 * a row that starts a new period of care (RNE S) how and when it ended is not known, and its reason stays blank.
 */
function closeCarriedOver(
  stacked: Stack,
  rows: Int32Array,
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
): CarriedOver {
  const { child, days, texts } = stacked;
  const year = (at: number) => years.get(stacked.tables[stacked.from[at]!]!)!;
  const kept: number[] = [];
  const closed = new Map<number, number>();
  const goesOn = new Set<number>();
  rows.forEach((at, position) => {
    const next = rows[position + 1];
    const open = days.DEC![at] === NO_DAY && texts.REC![at] === "";
    if (!open || next === undefined || child[next] !== child[at] || year(next) <= year(at)) {
      kept.push(at);
      return;
    }
    const nextSheet = stacked.tables[stacked.from[next]!]!.table.grid.sheet;
    const { table, findings } = stacked.tables[stacked.from[at]!]!;
    const place = {
      table: table.grid.sheet,
      row: stacked.row[at]!,
      childId: String(register.shown[child[at]!]!),
    };
    const began = formatUk(days.DECOM![next]! as SerialDay);
    if (SAME_EPISODE.every((name) => texts[name]![at] === texts[name]![next])) {
      findings.push({
        ...place,
        rule: "row-superseded",
        severity: "note",
        message: `A later return gives this episode with another first day (${began}, row ${stacked.row[next]!} of ‘${nextSheet}’); that row is used.`,
        rowsNotUsed: 1,
      });
      return;
    }
    kept.push(at);
    closed.set(at, days.DECOM![next]!);
    if (texts.RNE![next] !== "S") goesOn.add(at);
    findings.push({
      ...place,
      rule: "episode-closed",
      severity: "warning",
      column: "DEC",
      message: `This episode has no end in the data, but the next one began on ${began} (row ${stacked.row[next]!} of ‘${nextSheet}’). It is taken to end then.`,
      fix: "Check the end date in the latest return.",
    });
  });
  return { rows: Int32Array.from(kept), closed, goesOn };
}

/**
 * Who is looked after on 31 March is in the next return too. A child whose last episode is open in an older return, and
 * whom no later one names, has left at a time that the data do not tell: perhaps in a year whose return is not here.
 */
function sayNotInLaterReturns(
  { child, days, texts, tables, from, row }: Stack,
  rows: Int32Array,
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
): void {
  const yearOf = (table: ReadTable) => years.get(table)!;
  const latestYear = Math.max(...tables.map(yearOf));
  rows.forEach((at, position) => {
    const next = rows[position + 1];
    if (days.DEC![at] !== NO_DAY || texts.REC![at] !== "") return;
    if (next !== undefined && child[next] === child[at]) return;
    const { table, findings } = tables[from[at]!]!;
    const year = yearOf(tables[from[at]!]!);
    if (year === NO_DAY || year >= latestYear) return;
    findings.push({
      rule: "not-in-later-return",
      severity: "warning",
      table: table.grid.sheet,
      row: row[at]!,
      column: "DEC",
      childId: String(register.shown[child[at]!]!),
      message: `The return of ${reportingYear(year as SerialDay)} leaves this child looked after, and no later return has an episode of the child. The child counts as still looked after.`,
      fix: "Add the return of the year in which the child left, or check the child's id in the later returns.",
    });
  });
}
