import type { Scalar } from "../domain/columns";
import { readFigure } from "../domain/codes/suppression";
import { howReversedShareIsMade, reversedShare } from "../domain/published/adoptionCounts";
import { figureOf, inMonths, type Published } from "../domain/published/published";
import { readPublishedYear, yearEndingOf, yearsIn } from "../domain/published/publishedYears";
import { isTotal, WITH_DECISION, type Spoken } from "../domain/published/spokenOf";
import { readYearsAndMonths, wholeDays } from "../domain/published/yearsAndMonths";
import type { AreaFigureId, AreaYear } from "../domain/raa/areas";
import { areaFigure, codesIn, type AreaFact } from "./areaFacts";
import { levelOf } from "./readAreas";
import { textAt, wordGroups } from "./publishedColumns";
import { sheetRow, type RecognisedTable } from "./recognised";
import type { Steps } from "../domain/steps";

/** What a table of published figures gave. */
export interface PublishedRead {
  published: readonly Published[];
  /** Figures of authorities and years, for the RAA model. */
  areas: readonly AreaFact[];
  /** Rows of which a figure came, or that one was made from. */
  used: number;
  /** Rows that speak of something of ours and give no figure: the marks that stand there. */
  notGiven: { rows: number; marks: readonly string[] };
  /** Rows whose figure, year or area cannot be read, or of which another row says otherwise. */
  unclear: number;
  /** What the other rows count, as written, each once. */
  others: readonly string[];
}

/** A figure with the rows that give it, and what else they say. */
interface Candidate {
  /** Of the table's rows, those that agree; all of them where they do not. */
  positions: number[];
  figure: Published;
  /** How many columns that nobody knows say "Total". */
  wholeness: number;
  clash: boolean;
}

/** Rows between two pauses. */
const PIECE = 20_000;

/**
 * Reads a table of published figures: of each row that speaks of one of our measures or stages, the figure with area, year
 * and cell. Marks such as "c" and "k" are no figure and never 0. Rows of anything else cost a look at their words.
 */
export function* readPublishedInSteps(table: RecognisedTable): Steps<PublishedRead> {
  const groups = wordGroups(table);
  yield;
  const reader = rowReader(table);
  const byKey = new Map<string, Candidate>();
  const marks = new Set<string>();
  const others = new Set<string>();
  let notGiven = 0;
  let unclear = 0;
  const gave: number[] = [];
  const areas: AreaFact[] = [];
  const gaveArea = new Uint8Array(table.rows.length);
  for (let position = 0; position < table.rows.length; position++) {
    if (position % PIECE === PIECE - 1) yield;
    const group = groups.of[position]!;
    const spoken = groups.spoken[group]!;
    const at = table.rows[position]!;
    const areaFigure = groups.areaFigures[group];
    const wholeness = spoken.length === 0 && areaFigure === undefined ? -1 : reader.wholeness(at);
    const fact = areaFigure === undefined || wholeness < 0 ? undefined : reader.areaFact(at, areaFigure);
    if (fact) {
      areas.push(fact);
      gaveArea[position] = 1;
    }
    if (fact && spoken.length === 0) continue;
    if (wholeness < 0 || spoken.length === 0) {
      others.add(groups.titles[group]!);
      continue;
    }
    let figures = 0;
    let mark: string | undefined;
    for (const each of spoken) {
      const figure = reader.figure(at, each);
      if (figure === undefined) continue;
      if ("mark" in figure) mark = figure.mark;
      else {
        figures++;
        enter(byKey, { positions: [position], figure, wholeness, clash: false });
      }
    }
    if (figures > 0) gave.push(position);
    else if (fact) continue;
    else if (mark !== undefined) {
      marks.add(mark);
      notGiven++;
    } else unclear++;
  }
  yield;
  const used = new Uint8Array(table.rows.length);
  const published = withShares([...byKey.values()], used);
  const contradicted = new Set(
    [...byKey.values()].flatMap(({ clash, positions }) => (clash ? positions : [])),
  );
  for (const position of gave) {
    if (used[position] === 1 || gaveArea[position] === 1) continue;
    if (contradicted.has(position)) unclear++;
    else others.add(groups.titles[groups.of[position]!]!);
  }
  const newest = published.reduce(
    (year, each) => (yearEndingOf(each.year) > yearEndingOf(year) ? each.year : year),
    "",
  );
  const vintage = `file in this workbook, figures to ${newest}`;
  return {
    published: published.map((each) => ({ ...each, vintage })),
    areas,
    used: used.reduce((sum, one, position) => sum + Math.max(one, gaveArea[position]!), 0),
    notGiven: { rows: notGiven, marks: [...marks].sort() },
    unclear,
    others: [...others].filter((title) => title !== ""),
  };
}

const keyOf = ({ of, area, year, part, unit }: Published) =>
  [of, area.toLowerCase(), year, part ?? "", unit].join("\n");

/** Two rows of one figure: they agree, or one of them says that it is the total, or neither can be believed. */
function enter(byKey: Map<string, Candidate>, candidate: Candidate): void {
  const key = keyOf(candidate.figure);
  const known = byKey.get(key);
  if (!known || known.wholeness < candidate.wholeness) byKey.set(key, candidate);
  else if (known.wholeness === candidate.wholeness) {
    known.positions.push(...candidate.positions);
    if (known.figure.value !== candidate.figure.value) known.clash = true;
  }
}

/** The figures, with what is made of two of them. A count that only another needs is used where it is needed. */
function withShares(candidates: readonly Candidate[], used: Uint8Array): Published[] {
  const sure = candidates.filter(({ clash }) => !clash);
  const markUsed = ({ positions }: Candidate) => positions.forEach((position) => (used[position] = 1));
  const decisions = new Map<string, Candidate>();
  for (const each of sure) if (each.figure.of === WITH_DECISION) decisions.set(placeOf(each.figure), each);
  const all: Published[] = [];
  for (const each of sure) {
    const { figure } = each;
    if (figure.of === WITH_DECISION) continue;
    all.push(figure);
    markUsed(each);
    const whole =
      figure.of === "A5" && figure.unit === "children" ? decisions.get(placeOf(figure)) : undefined;
    if (whole === undefined || whole.figure.value === 0) continue;
    markUsed(whole);
    all.push({
      ...figure,
      ...figureOf(reversedShare(figure.value, whole.figure.value), "percent"),
      note: howReversedShareIsMade(figure.value, whole.figure.value),
    });
  }
  return all;
}

const placeOf = ({ area, year, part }: Published) => [area.toLowerCase(), year, part ?? ""].join("\n");

/** Words in a column that nobody knows which say that the row is of some children only. */
const OF_SOME =
  /^(?:male|female|boys?|girls?|white|black|asian|mixed|other ethnic|aged?\b|under \d|over \d|\d+ (?:to|-|and|years?)|n[1-8]\b)/i;

function rowReader(table: RecognisedTable) {
  const { grid, columns, headers } = table;
  const taken = new Set([...columns.values()].map(({ index }) => index));
  const unknown = headers.filter(({ index }) => !taken.has(index)).map(({ index }) => index);
  const isTool = !columns.has("level") && columns.has("period");
  const source = isTool ? "DfE, Local Authority Interactive Tool" : "DfE, Explore Education Statistics";

  function place(at: number): { area: string; rounded: boolean } {
    const level = textAt(table, "level", at).toLowerCase();
    const country = textAt(table, "country", at);
    if (level === "national") return { area: country || "England", rounded: true };
    if (/^region/.test(level)) return { area: textAt(table, "region", at), rounded: true };
    if (/^local authorit/.test(level)) return { area: textAt(table, "la", at), rounded: false };
    if (level !== "") return { area: "", rounded: false };
    return {
      area: textAt(table, "area", at) || textAt(table, "la", at) || textAt(table, "region", at) || country,
      rounded: false,
    };
  }

  function levelAt(at: number, area: string): AreaYear["level"] {
    const said = textAt(table, "level", at).toLowerCase();
    if (said === "national") return "England";
    if (said.startsWith("region")) return "Region";
    return levelOf(area);
  }

  const yearAt = (at: number): string | undefined => {
    const index = (columns.get("timePeriod") ?? columns.get("period"))?.index;
    const cell: Scalar = index === undefined ? null : (grid.rows[at]![index] ?? null);
    return readPublishedYear(cell, textAt(table, "timeIdentifier", at));
  };

  return {
    /** How many unknown columns say that it is of all; -1 where one says that it is of some. */
    wholeness(at: number): number {
      let totals = 0;
      for (const index of unknown) {
        const cell = grid.rows[at]![index] ?? null;
        if (typeof cell !== "string") continue;
        if (OF_SOME.test(cell.trim())) return -1;
        if (cell.trim() !== "" && isTotal(cell)) totals++;
      }
      return totals;
    },

    /** What a row says of one area and one year; undefined where it says nothing of a single year. */
    areaFact(at: number, id: AreaFigureId): AreaFact | undefined {
      const column = columns.get("number") ?? columns.get("value");
      const figure = column === undefined ? undefined : areaFigure(grid.rows[at]![column.index] ?? null);
      const year = yearAt(at);
      const { area } = place(at);
      if (figure === undefined || typeof figure === "object" || year === undefined || yearsIn(year) !== 1)
        return undefined;
      if (area === "" || !/^\d{4}-\d{2}$/.test(year)) return undefined;
      const level = levelAt(at, area);
      const codes = {
        code: codesIn(textAt(table, "newLaCode", at)).code || codesIn(textAt(table, "areaCode", at)).code,
        oldCode:
          codesIn(textAt(table, "laCode", at)).oldCode || codesIn(textAt(table, "areaCode", at)).oldCode,
      };
      const isAuthority = level === "Authority";
      return {
        ...{ year, id, figure, row: sheetRow(table, at) },
        place: {
          area,
          code: isAuthority ? codes.code : "",
          oldCode: isAuthority ? codes.oldCode : "",
          region: isAuthority ? textAt(table, "region", at) : "",
          level,
          raa: "",
        },
      };
    },

    /** The figure of a row, the mark that stands for it, or undefined where something cannot be read. */
    figure(at: number, spoken: Spoken): Published | { mark: string } | undefined {
      const column = spoken.in.map((name) => columns.get(name)).find((each) => each !== undefined);
      if (column === undefined) return undefined;
      const cell = grid.rows[at]![column.index] ?? null;
      const read = readFigure(cell);
      if (read.kind === "suppressed") return { mark: String(cell).trim() };
      const figure = asFigure(cell, spoken, read.kind === "figure" ? read.value : undefined);
      const year = yearAt(at);
      const { area, rounded } = place(at);
      if (figure === undefined || year === undefined || area === "") return undefined;
      const note = noteOf(spoken, year, rounded);
      return {
        of: spoken.of,
        area,
        ...figure,
        year,
        vintage: "",
        source,
        status: "sourced",
        ...(spoken.part !== undefined && { part: spoken.part }),
        ...(note !== "" && { note }),
        from: { sheet: grid.sheet, row: sheetRow(table, at) },
      };
    },
  };
}

function asFigure(cell: Scalar, { unit, written }: Spoken, value: number | undefined) {
  if (written === "years-months") {
    const months = readYearsAndMonths(cell);
    return months === undefined ? undefined : inMonths(months);
  }
  if (value === undefined || value < 0 || (unit === "percent" && value > 100)) return undefined;
  if (written === "months") return { ...figureOf(wholeDays(value), "days"), shown: `${value} months` };
  return figureOf(value, unit);
}

function noteOf({ unit, written, note = "" }: Spoken, year: string, rounded: boolean): string {
  const years = yearsIn(year);
  return [
    note,
    written === undefined ? "" : "Mean, rounded to the month.",
    // Explore Education Statistics rounds what is of more than one authority.
    rounded && unit === "children" ? "To the nearest 10." : "",
    years > 1 ? `${years} years together.` : "",
  ]
    .filter((each) => each !== "")
    .join(" ");
}
