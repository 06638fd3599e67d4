import type { SerialDay } from "../dates/serialDay";
import { NO_DAY } from "../dates/serialDay";
import { addDays, addMonths } from "../dates/arithmetic";
import { ADOPTED } from "../codes/groups";
import { MODULES, type Module, type ModuleRows, type ReturnYear } from "../checks/returnYear";

/** A collection year of the return as it can be checked. */
export interface YearOfReturn {
  year: ReturnYear;
  /** Whether its rows were cut out of tables that hold more than this year. */
  isCut: boolean;
}

/** The first and last day of a collection year. */
type Year = Pick<ReturnYear, "from" | "to">;

/**
 * The return of one collection year: as it was loaded; or cut out of tables of many years, with what ended after the year
 * still open and rows outside it left out. Undefined where no table holds that year.
 *
 * @param until what is later is left out of a year that was loaded as such, too; its 31 March where nothing is said
 */
export function yearOfReturn(
  returns: readonly ReturnYear[],
  { from, to }: Year,
  until: SerialDay = to,
): YearOfReturn | undefined {
  const own = returns.find((year) => year.to === to);
  const history = returns.find((year) => year.isHistory && year.to >= to);
  if (own && !own.isHistory && own.modules.Episodes)
    return until >= to
      ? { year: own, isCut: false }
      : { year: cutOut(own, { from, to }, until), isCut: true };
  if (!history) return own && { year: own, isCut: false };
  const year = cutOut(history, { from, to }, until);
  if (!own || own === history) return { year, isCut: true };
  return { year: { ...year, modules: { ...year.modules, ...own.modules } }, isCut: true };
}

/** The collection year before one. */
export const yearBefore = ({ from }: Pick<Year, "from">): Year => ({
  from: addMonths(from, -12),
  to: addDays(from, -1),
});

/** Modules whose rows last from one day to another, and what is told of the end with its day. */
const SPANS: Readonly<Partial<Record<Module, { began: string; ended: string; withEnd: readonly string[] }>>> =
  {
    Episodes: { began: "DECOM", ended: "DEC", withEnd: ["REC", "REASON_PLACE_CHANGE"] },
    PlacedAdoption: {
      began: "DATE_PLACED",
      ended: "DATE_PLACED_CEASED",
      withEnd: ["REASON_PLACED_CEASED"],
    },
    Missing: { began: "MIS_START", ended: "MIS_END", withEnd: [] },
    SWEpisodes: { began: "SW_DECOM", ended: "SW_DEC", withEnd: ["SW_REASON"] },
    DoLo: { began: "DOLO_START", ended: "DOLO_END", withEnd: [] },
  };
/** Modules about children, not about days. */
const OF_CHILDREN: ReadonlySet<Module> = new Set(["Header", "UASC", "PrevPerm"]);
/** Modules that do not say of which year they are: a table of many years has that of its last year, if any. */
const OF_ONE_YEAR: ReadonlySet<Module> = new Set(["OC2", "OC3"]);

function cutOut(
  { modules, to: reaches, isHistory }: ReturnYear,
  { from, to }: Year,
  until: SerialDay,
): ReturnYear {
  const episodes = modules.Episodes && cutSpans("Episodes", modules.Episodes, from, until, () => true);
  const inYear = new Set(episodes?.child);
  const adopted = new Set<number>();
  for (let row = 0; row < (episodes?.count ?? 0); row++)
    if (ADOPTED.has(episodes!.texts.REC?.[row] ?? "")) adopted.add(episodes!.child[row]!);
  const isChild = (child: number) => !episodes || inYear.has(child);
  const cut = MODULES.flatMap((module): (readonly [Module, ModuleRows])[] => {
    const rows = modules[module];
    if (!rows || (OF_ONE_YEAR.has(module) && reaches !== to)) return [];
    if (module === "Episodes") return [[module, episodes!]];
    if (SPANS[module]) return [[module, cutSpans(module, rows, from, until, isChild)]];
    if (module === "Reviews") {
      const held = rows.days.REVIEW;
      const inSpan = (day: number) => day === NO_DAY || (day >= from && day <= until);
      return [[module, only(rows, (row) => !held || inSpan(held[row]!))]];
    }
    if (module === "AD1") return [[module, only(rows, (row) => !episodes || adopted.has(rows.child[row]!))]];
    if (OF_CHILDREN.has(module)) return [[module, only(rows, (row) => isChild(rows.child[row]!))]];
    return [[module, rows]];
  });
  const byModule: Partial<Record<Module, ModuleRows>> = Object.fromEntries(cut);
  const header = byModule.Header;
  // The codes of sex changed in 2024; a table of many years has those of its last one.
  if (header && isHistory && reaches !== to)
    byModule.Header = { ...header, fields: new Set([...header.fields].filter((field) => field !== "SEX")) };
  return { from, to, isHistory: false, modules: byModule };
}

/** Rows that had begun by the last day and had not ended before the first; an end after the last is not there yet. */
function cutSpans(
  module: Module,
  rows: ModuleRows,
  from: number,
  until: number,
  isChild: (child: number) => boolean,
): ModuleRows {
  const { began, ended, withEnd } = SPANS[module]!;
  const [first, last] = [rows.days[began], rows.days[ended]];
  const cut = only(rows, (row) => {
    const end = last?.[row] ?? NO_DAY;
    return (first?.[row] ?? NO_DAY) <= until && (end === NO_DAY || end >= from) && isChild(rows.child[row]!);
  });
  const ends = cut.days[ended];
  if (!ends) return cut;
  const isToCome = ends.map((day) => Number(day > until));
  const blanked = (texts: readonly string[]) => texts.map((text, row) => (isToCome[row] === 1 ? "" : text));
  return {
    ...cut,
    days: { ...cut.days, [ended]: ends.map((day) => (day > until ? NO_DAY : day)) },
    texts: {
      ...cut.texts,
      ...Object.fromEntries(
        withEnd.flatMap((field) => (cut.texts[field] ? [[field, blanked(cut.texts[field])]] : [])),
      ),
    },
  };
}

/** Some rows of a module. */
function only(rows: ModuleRows, keeps: (row: number) => boolean): ModuleRows {
  const kept: number[] = [];
  for (let row = 0; row < rows.count; row++) if (keeps(row)) kept.push(row);
  const each = <From, To>(record: Readonly<Record<string, From>>, pick: (values: From) => To) =>
    Object.fromEntries(Object.entries(record).map(([name, values]) => [name, pick(values)]));
  const days = (values: Int32Array) => Int32Array.from(kept, (row) => values[row]!);
  return {
    count: kept.length,
    child: days(rows.child),
    days: each(rows.days, days),
    unreadable: each(rows.unreadable, (values) => Uint8Array.from(kept, (row) => values[row]!)),
    texts: each(rows.texts, (values) => kept.map((row) => values[row]!)),
    fields: rows.fields,
    origin: days(rows.origin),
    row: days(rows.row),
  };
}
