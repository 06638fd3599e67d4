import type { Scalar } from "../domain/columns";
import type { Finding } from "../domain/findings";
import type { AreaFigureId, AreaYear } from "../domain/raa/areas";
import {
  areaFigure,
  codesIn,
  oneLine,
  oneYear,
  yearInName,
  type AreaFact,
  type AreaPlace,
} from "./areaFacts";
import { FIGURE_IDS, figureField, figureNamed } from "./layouts/raaTables";
import { sheetRow, type RecognisedTable } from "./recognised";

/** What a table of figures of authorities gives, and what of it cannot be used. */
export interface AreasRead {
  facts: readonly AreaFact[];
  findings: Finding[];
}

/** Why rows of a table are not used, each reason told once with its first row and the number of rows. */
class Ledger {
  private readonly reasons = new Map<string, Reason & { at: number; rows: number }>();

  constructor(private readonly table: RecognisedTable) {}

  /** @param kind rows of one kind are told together */
  notUsed(at: number, kind: string, reason: Reason): void {
    const known = this.reasons.get(kind);
    if (known) known.rows++;
    else this.reasons.set(kind, { ...reason, at, rows: 1 });
  }

  findings(): Finding[] {
    return [...this.reasons.values()].map(({ says, at, rows, ...finding }) => ({
      ...finding,
      table: this.table.grid.sheet,
      row: sheetRow(this.table, at),
      message: says(
        rows === 1 ? "This row" : `${rows.toLocaleString("en-GB")} rows, of which this is the first,`,
        rows === 1,
      ),
      rowsNotUsed: rows,
    }));
  }
}

interface Reason extends Pick<Finding, "rule" | "severity" | "column" | "fix"> {
  /** @param rows "This row", or how many */
  says: (rows: string, isOne: boolean) => string;
}

const soNotUsed = (isOne: boolean) => `so ${isOne ? "it is" : "they are"} not used.`;

const NO_AREA: Reason = {
  rule: "area-not-said",
  severity: "warning",
  says: (rows, isOne) => `${rows} ${isOne ? "names" : "name"} no authority, ${soNotUsed(isOne)}`,
  fix: "Name the authority in each row.",
};
const noYear = (fix: string, column?: string): Reason => ({
  rule: "area-year-unreadable",
  severity: "warning",
  ...(column !== undefined && { column }),
  says: (rows, isOne) =>
    `${rows} ${isOne ? "says" : "say"} no single year to 31 March that can be read, ${soNotUsed(isOne)}`,
  fix,
});
const NO_FIGURE: Reason = {
  rule: "area-row-empty",
  severity: "note",
  says: (rows, isOne) =>
    `${rows} ${isOne ? "holds" : "hold"} no figure that can be read, ${soNotUsed(isOne)}`,
};
const OTHER_LINE: Reason = {
  rule: "s251-other-line",
  severity: "note",
  says: (rows, isOne) =>
    `${rows} ${isOne ? "is of a line" : "are of lines"} of the outturn that the RAA model does not use.`,
};
const PART_MISSING: Reason = {
  rule: "s251-part-missing",
  severity: "warning",
  says: (rows, isOne) =>
    `${rows} ${isOne ? "gives" : "give"} one of the two parts of fostering without the other, ${soNotUsed(isOne)}`,
};

/** Reads a table of figures of authorities, every row used or explained. */
export function readAreas(table: RecognisedTable): AreasRead {
  return table.layout.id === "s251-outturn" ? readOutturn(table) : readActivity(table);
}

function cellReader({ grid, columns }: RecognisedTable) {
  return (name: string, at: number): Scalar => {
    const index = columns.get(name)?.index;
    return index === undefined ? null : (grid.rows[at]![index] ?? null);
  };
}

/** A column a measure, or a measure a row. */
function readActivity(table: RecognisedTable): AreasRead {
  const cell = cellReader(table);
  const ledger = new Ledger(table);
  const columns = FIGURE_IDS.filter((id) => table.columns.has(figureField(id)));
  const isLong = columns.length === 0 || (table.columns.has("measure") && table.columns.has("value"));
  const facts: AreaFact[] = [];
  const findings: Finding[] = [];
  const byYear = table.columns.get("figureYear")?.header ?? "Year";
  const unreadable = (at: number, header: string, shown: Scalar) =>
    findings.push({
      rule: "area-figure-unreadable",
      severity: "warning",
      table: table.grid.sheet,
      row: sheetRow(table, at),
      column: header,
      message: `‘${String(shown).slice(0, 40)}’ is neither a number nor a mark for a figure that is not given, so it is not used.`,
      fix: "Write a number, or c, x, *, k, low, <5 or 1-5 for a suppressed one.",
    });
  for (const at of table.rows) {
    const said = oneLine(cell("authority", at));
    // A column headed "LA" holds names in one table and codes in another.
    const inName = codesIn(said);
    const area = inName.code !== "" || inName.oldCode !== "" ? "" : said;
    const inCode = codesIn(cell("authorityCode", at));
    const codes = { code: inCode.code || inName.code, oldCode: inCode.oldCode || inName.oldCode };
    if (area === "" && codes.code === "" && codes.oldCode === "") {
      ledger.notUsed(at, "no area", NO_AREA);
      continue;
    }
    const year = oneYear(cell("figureYear", at));
    if (year === undefined) {
      ledger.notUsed(at, "no year", noYear("Write the year to 31 March as 2024-25.", byYear));
      continue;
    }
    const place: AreaPlace = {
      area,
      ...codes,
      region: "",
      level: levelOf(area),
      raa: oneLine(cell("raaName", at)),
    };
    const row = sheetRow(table, at);
    let given = 0;
    const take = (id: AreaFigureId, field: string) => {
      const shown = cell(field, at);
      const figure = areaFigure(shown);
      if (figure === undefined) return;
      given++;
      if (typeof figure === "object") unreadable(at, table.columns.get(field)!.header, shown);
      else facts.push({ place, year, id, figure, row });
    };
    if (isLong && table.columns.has("measure")) {
      const measure = oneLine(cell("measure", at));
      const id = figureNamed(measure);
      if (id === undefined) {
        ledger.notUsed(at, `measure ${measure}`, {
          rule: "area-measure-unknown",
          severity: "warning",
          column: table.columns.get("measure")!.header,
          says: (rows, isOne) =>
            `${rows} ${isOne ? "is" : "are"} of ‘${measure.slice(0, 60)}’, which is no measure of the RAA model, ${soNotUsed(isOne)}`,
          fix: "Write the measure as on RAA areas: Adopted, Moved in, Looked after 31 March ...",
        });
        continue;
      }
      take(id, "value");
    } else for (const id of columns) take(id, figureField(id));
    if (given === 0) ledger.notUsed(at, "no figure", NO_FIGURE);
  }
  return { facts, findings: [...findings, ...ledger.findings()] };
}

const REGIONS =
  /^(?:east midlands|west midlands|east of england|london|inner london|outer london|london \((?:inner|outer)\)|north east|north west|south east|south west|yorkshire and the humber)$/i;
/** By name, where no column says it. */
export function levelOf(area: string): AreaYear["level"] {
  if (/^england$/i.test(area)) return "England";
  return REGIONS.test(area) ? "Region" : "Authority";
}

/** The lines that are used, by their names without numbers (they move every year: reference/costs.md 6.1). */
const LINES: readonly (readonly [RegExp, Line])[] = [
  [/^adoption services?$/, "adoption"],
  [/^(?:total )?fostering services?$/, "fostering"],
  [/^fostering services? \(excluding fees and allowances\b/, "fostering-other"],
  [/^fostering services? \((?:just )?fees and allowances\b/, "fostering-fees"],
  [/^residential care$/, "residential"],
  [/^total (?:expenditure on )?children looked after$/, "looked-after"],
];
type Line = "adoption" | "fostering" | "fostering-other" | "fostering-fees" | "residential" | "looked-after";

/** @example lineNamed("3.1.3 Adoption services") //=> "adoption" */
export function lineNamed(written: string): Line | undefined {
  const name = written
    .replace(/^\s*\d+(?:\.\d+)*[a-z]?\s*/i, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
  return LINES.find(([says]) => says.test(name))?.[1];
}

const FIGURES: Readonly<
  Record<Exclude<Line, "fostering-other" | "fostering-fees">, [AreaFigureId, AreaFigureId?]>
> = {
  adoption: ["s251_adoption_gross", "s251_adoption_net"],
  fostering: ["s251_fostering_gross"],
  residential: ["s251_residential_gross"],
  "looked-after": ["s251_looked_after_gross"],
};

function readOutturn(table: RecognisedTable): AreasRead {
  const cell = cellReader(table);
  const ledger = new Ledger(table);
  const { grid } = table;
  const fromName = table.columns.has("figureYear")
    ? undefined
    : (yearInName(grid.sheet) ?? yearInName(grid.file ?? "") ?? yearAbove(table));
  const facts: AreaFact[] = [];
  const parts = new Map<string, { fact: AreaFact; seen: Set<Line>; at: number[] }>();
  const totals = new Set<string>();
  /** Totals of fostering that stand as a mark, which its two parts may mend. */
  const marks = new Map<string, { fact: AreaFact; at: number }>();
  for (const at of table.rows) {
    const line = lineNamed(oneLine(cell("line251", at)));
    if (line === undefined) {
      ledger.notUsed(at, "other line", OTHER_LINE);
      continue;
    }
    const year = table.columns.has("figureYear")
      ? oneYear(cell("figureYear", at), oneLine(cell("timeIdentifier", at)))
      : fromName;
    if (year === undefined) {
      ledger.notUsed(
        at,
        "no year",
        noYear("Add a column Year with 2024-25, or give the sheet the year as its name."),
      );
      continue;
    }
    const place = placeOfOutturn(cell, at);
    if (place === undefined) {
      ledger.notUsed(at, "no area", NO_AREA);
      continue;
    }
    const row = sheetRow(table, at);
    const gross = areaFigure(cell("total251", at));
    const net = areaFigure(cell("net251", at));
    const key = [place.area, place.code, place.oldCode, year].join("\n");
    if (line === "fostering-other" || line === "fostering-fees") {
      if (typeof gross !== "number") {
        ledger.notUsed(at, "no figure", NO_FIGURE);
        continue;
      }
      const known = parts.get(key);
      if (known && known.seen.has(line)) continue;
      const fact: AreaFact = {
        ...{ place, year, row, id: "s251_fostering_gross" as const },
        figure: gross + (known ? Number(known.fact.figure) : 0),
      };
      parts.set(key, { fact, seen: new Set([...(known?.seen ?? []), line]), at: [...(known?.at ?? []), at] });
      continue;
    }
    const [grossId, netId] = FIGURES[line];
    let given = 0;
    for (const [id, figure] of [
      [grossId, gross],
      [netId, net],
    ] as const) {
      if (id === undefined || figure === undefined || typeof figure === "object") continue;
      const fact: AreaFact = { place, year, id, figure, row };
      if (line === "fostering" && typeof figure === "string") marks.set(key, { fact, at });
      else facts.push(fact);
      given++;
    }
    if (line === "fostering" && typeof gross === "number") totals.add(key);
    if (given === 0) ledger.notUsed(at, "no figure", NO_FIGURE);
  }
  for (const [key, { fact, seen, at }] of parts) {
    if (totals.has(key)) {
      // The total of both stands in a row of its own.
      for (const row of at) ledger.notUsed(row, "other line", OTHER_LINE);
    } else if (seen.size === 2) {
      facts.push(fact);
      const mark = marks.get(key);
      if (mark) ledger.notUsed(mark.at, "no figure", NO_FIGURE);
      marks.delete(key);
    } else for (const row of at) ledger.notUsed(row, "part missing", PART_MISSING);
  }
  for (const { fact } of marks.values()) facts.push(fact);
  return { facts, findings: ledger.findings() };
}

function placeOfOutturn(cell: (name: string, at: number) => Scalar, at: number): AreaPlace | undefined {
  const said = oneLine(cell("level", at)).toLowerCase();
  const region = oneLine(cell("region", at));
  const none = { code: "", oldCode: "", raa: "" };
  if (said === "national")
    return { area: oneLine(cell("country", at)) || "England", ...none, region: "", level: "England" };
  if (said.startsWith("region"))
    return region === "" ? undefined : { area: region, ...none, region: "", level: "Region" };
  const area = oneLine(cell("authority", at));
  const codes = {
    code: codesIn(cell("newLaCode", at)).code || codesIn(cell("laCode", at)).code,
    oldCode: codesIn(cell("laCode", at)).oldCode,
  };
  if (area === "" && codes.code === "" && codes.oldCode === "") return undefined;
  return { area, ...codes, region, level: levelOf(area), raa: "" };
}

/** A year in the title rows above the header: "Section 251 outturn 2013-14". */
function yearAbove({ grid, headerRow }: RecognisedTable): string | undefined {
  for (let at = headerRow - 1; at >= 0; at--)
    for (const cell of grid.rows[at]!) {
      const year = typeof cell === "string" ? yearInName(cell) : undefined;
      if (year !== undefined) return year;
    }
  return undefined;
}
