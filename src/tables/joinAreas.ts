import { yearEndingOf } from "../domain/published/publishedYears";
import type { AreaFigure, AreaFigureId, AreaYear } from "../domain/raa/areas";
import { foldedName, type AreaFact, type AreaPlace } from "./areaFacts";
import type { ReadTable } from "./readTable";

/** A fact with the table that says it. */
interface Said {
  fact: AreaFact;
  from: ReadTable;
}

interface Area {
  place: AreaPlace;
  years: Map<string, Map<AreaFigureId, Said>>;
}

/**
 * What all tables say of areas, a row an area and year: the council's own tables go before published ones, and of these the
 * one with the latest year before the others. A row that is contradicted by another of its own table is used by neither; what
 * another table says otherwise is explained in its ledger. Areas are the same by code, else by name.
 */
export function joinAreas(tables: readonly ReadTable[]): AreaYear[] {
  const ordered = tables
    .filter(({ areas = [] }) => areas.length > 0)
    .map((from) => ({ from, newest: newestOf(from.areas!), isOwn: from.table.layout.id === "raa-activity" }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.newest - a.newest)
    .map(({ from }) => from);
  const areaOf = areaFinder(ordered);
  const areas = new Set<Area>();
  for (const from of ordered) {
    const ofTable = new Map<string, Said>();
    const wrong = new Set<string>();
    const here: { area: Area; key: string; said: Said }[] = [];
    for (const fact of from.areas!) {
      const area = areaOf(fact.place);
      const key = [area.place.area, area.place.oldCode, area.place.code, fact.year, fact.id].join("\n");
      const known = ofTable.get(key);
      if (known && known.fact.figure !== fact.figure) wrong.add(key);
      if (!known) ofTable.set(key, { fact, from });
      here.push({ area, key, said: { fact, from } });
      areas.add(area);
    }
    const used = new Set<number>();
    const contradicted = new Set<number>();
    const otherwise = new Set<number>();
    for (const { area, key, said } of here) {
      const { year, id, figure, row } = said.fact;
      if (wrong.has(key)) {
        contradicted.add(row);
        continue;
      }
      const figures = area.years.get(year) ?? new Map<AreaFigureId, Said>();
      area.years.set(year, figures);
      const known = figures.get(id);
      if (!known) figures.set(id, said);
      if (!known || known.fact.figure === figure) used.add(row);
      else otherwise.add(row);
    }
    explain(from, contradicted, used, {
      rule: "area-contradicted",
      severity: "warning",
      says: "Another row of this table gives another figure for the same authority and year, so neither is used.",
      fix: "Keep one row for each authority and year.",
    });
    explain(from, otherwise, used, {
      rule: "area-said-otherwise",
      severity: "note",
      says: "A table that goes before this one (your own, or one with later years) gives another figure for the same authority and year: that one is used.",
    });
  }
  return [...areas].flatMap(rowsOf).sort(inOrder);
}

const newestOf = (facts: readonly AreaFact[]) =>
  facts.reduce((year, fact) => Math.max(year, yearEndingOf(fact.year)), 0);

/** One finding for all rows of a kind; those that are used for nothing else are counted as not used. */
function explain(
  { table, findings }: ReadTable,
  rows: ReadonlySet<number>,
  used: ReadonlySet<number>,
  { rule, severity, says, fix }: { rule: string; severity: "warning" | "note"; says: string; fix?: string },
): void {
  if (rows.size === 0) return;
  // Of a published table the note on what is not used counts, whose rows also give figures to compare with.
  const notUsed = table.layout.published ? 0 : [...rows].filter((row) => !used.has(row)).length;
  findings.push({
    rule,
    severity,
    table: table.grid.sheet,
    row: Math.min(...rows),
    message:
      rows.size === 1
        ? says
        : `${says} So it is in ${rows.size.toLocaleString("en-GB")} rows; this is the first.`,
    ...(fix !== undefined && { fix }),
    ...(notUsed > 0 && { rowsNotUsed: notUsed }),
  });
}

/** Finds an area by its code, else by its name; places with codes are learnt first, so that a name alone finds them. */
function areaFinder(tables: readonly ReadTable[]): (place: AreaPlace) => Area {
  const known = new Map<string, Area>();
  const keysOf = ({ area, code, oldCode }: AreaPlace) =>
    [
      code === "" ? "" : `code ${code}`,
      oldCode === "" ? "" : `old ${oldCode}`,
      area === "" ? "" : `name ${foldedName(area)}`,
    ].filter((key) => key !== "");
  const learn = (place: AreaPlace): Area => {
    const keys = keysOf(place);
    const found = keys.map((key) => known.get(key)).find((area) => area !== undefined);
    const area = found ?? { place: { ...place }, years: new Map() };
    const { place: of } = area;
    of.area ||= place.area;
    of.code ||= place.code;
    of.oldCode ||= place.oldCode;
    of.region ||= place.region;
    of.raa ||= place.raa;
    for (const key of keys) if (!known.has(key)) known.set(key, area);
    return area;
  };
  const places = new Set(tables.flatMap(({ areas = [] }) => areas.map(({ place }) => place)));
  const withCodes = (place: AreaPlace) => place.code !== "" || place.oldCode !== "";
  for (const place of places) if (withCodes(place)) learn(place);
  for (const place of places) if (!withCodes(place)) learn(place);
  return learn;
}

function rowsOf({ place, years }: Area): AreaYear[] {
  const { area, code, oldCode, region, level, raa } = place;
  return [...years].map(([year, figures]) => ({
    area: area || code || oldCode,
    ...(code !== "" && { code }),
    ...(oldCode !== "" && { oldCode }),
    ...(region !== "" && { region }),
    level,
    ...(raa !== "" && { raa }),
    year,
    figures: Object.fromEntries(
      [...figures].map(([id, { fact }]): [AreaFigureId, AreaFigure] => [id, fact.figure]),
    ),
    sources: [
      ...new Set(
        [...figures.values()].map(({ from }) => `${from.table.layout.title} (${from.table.grid.sheet})`),
      ),
    ],
  }));
}

const LEVELS: readonly AreaYear["level"][] = ["Authority", "Not said", "Region", "England"];

function inOrder(a: AreaYear, b: AreaYear): number {
  const byLevel = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
  if (byLevel !== 0) return byLevel;
  if (a.area !== b.area) return a.area < b.area ? -1 : 1;
  return yearEndingOf(b.year) - yearEndingOf(a.year);
}
