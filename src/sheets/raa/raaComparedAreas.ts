import type { Published } from "../../domain/published/published";
import type { Cases } from "../cases";

/** An area that is compared, as the tables of the workbook name it. */
export interface ComparedArea {
  area: string;
  region: string;
  /** "none" where no table gives one, so that an empty cell is not taken for it. */
  code: string;
  oldCode: string;
  /** The published average of days, where a table has it. */
  days?: number;
}

/** The published days of areas: of one measure, and of the latest year that any area has. */
export interface PublishedDays {
  of: string;
  year: string;
  source: string;
  byArea: ReadonlyMap<string, number>;
}

const NONE = "none";
/** Days to moving in, best first: stopped at the carers who adopted, not stopped, as a stage. */
const DAYS_OF = ["A10", "A1", "entry-placed"] as const;
/** No authorities. */
const WHOLES =
  /^(england|united kingdom|north east|north west|yorkshire and (the )?humber|east midlands|west midlands|east of england|(inner |outer )?london|south east|south west)$/i;

/** Authorities by name: those of `RAA areas`, and those of which only days are published. */
export function comparedAreas(cases: Cases): { areas: ComparedArea[]; days?: PublishedDays } {
  const days = publishedDays(cases.published ?? []);
  const found = new Map<string, ComparedArea>();
  for (const { area, code, oldCode, region, level } of cases.raaAreas ?? []) {
    if (level === "Region" || level === "England" || WHOLES.test(area.trim())) continue;
    const key = area.toLowerCase();
    const before = found.get(key);
    found.set(key, {
      area: before?.area ?? area,
      region: before?.region || (region ?? ""),
      code: before === undefined || before.code === NONE ? (code ?? NONE) : before.code,
      oldCode: before === undefined || before.oldCode === NONE ? (oldCode ?? NONE) : before.oldCode,
    });
  }
  for (const [area, value] of days?.byArea ?? []) {
    const key = area.toLowerCase();
    const known = found.get(key) ?? { area, region: "", code: NONE, oldCode: NONE };
    found.set(key, { ...known, days: value });
  }
  const areas = [...found.values()].sort((a, b) => a.area.localeCompare(b.area, "en"));
  return { areas, ...(days && { days }) };
}

function publishedDays(published: readonly Published[]): PublishedDays | undefined {
  const ofAreas = published.filter(
    ({ unit, part, from, area }) =>
      unit === "days" && part === undefined && from !== undefined && !WHOLES.test(area.trim()),
  );
  for (const of of DAYS_OF) {
    const all = ofAreas.filter((each) => each.of === of);
    const year = all
      .map((each) => each.year)
      .sort((a, b) => endingOf(a) - endingOf(b))
      .at(-1);
    if (year === undefined) continue;
    const ofYear = all.filter((each) => each.year === year);
    return {
      of,
      year,
      source: ofYear[0]!.source,
      byArea: new Map(ofYear.map(({ area, value }) => [area, value])),
    };
  }
  return undefined;
}

/** @example endingOf("2022-25") //=> 25, as "2024-25" */
const endingOf = (year: string): number => Number(/(\d{2})$/.exec(year)?.[1] ?? 0);
