import type { Scalar } from "../domain/columns";
import { isTotal, spokenOf, type Spoken } from "../domain/published/spokenOf";
import type { AreaFigureId } from "../domain/raa/areas";
import { figureNamed } from "./layouts/raaTables";
import type { RecognisedTable } from "./recognised";

/** Columns whose words decide what a row speaks of. */
const WORDS = ["group", "processStage", "characteristic", "measure", "measureCode", "age"] as const;
type Word = (typeof WORDS)[number];

/** The rows of a published table by what their words say: rows that say the same are one group. */
export interface WordGroups {
  /** For each of the table's rows, its group. */
  of: Int32Array;
  /** For each group what it speaks of; nothing for what is not ours. */
  spoken: readonly (readonly Spoken[])[];
  /** For each group what it counts, as written. */
  titles: readonly string[];
  /** For each group the figure of authorities that the RAA model takes from it. */
  areaFigures: readonly (AreaFigureId | undefined)[];
}

/** Groups by whole columns: words are understood once a group, however many rows say them. */
export function wordGroups(table: RecognisedTable): WordGroups {
  const present = WORDS.filter((name) => table.columns.has(name));
  const of = new Int32Array(table.rows.length);
  let firstRows: number[] = [0];
  for (const name of present) firstRows = split(table, of, table.columns.get(name)!.index);
  const wordsIn = firstRows.map((position) => wordsAt(table, table.rows[position] ?? -1, present));
  const titleOfCode = new Map<string, string>();
  for (const { measure, measureCode } of wordsIn)
    if (measure !== "" && measureCode !== "" && !titleOfCode.has(measureCode))
      titleOfCode.set(measureCode, measure);
  const spoken: (readonly Spoken[])[] = [];
  const titles: string[] = [];
  const areaFigures: (AreaFigureId | undefined)[] = [];
  for (const words of wordsIn) {
    // The tool prints a measure's title in the first of its rows only; where it never does, the code has to say it.
    const { measureCode } = words;
    const measure = words.measure || titleOfCode.get(measureCode) || measureCode;
    const counted = [words.processStage, words.characteristic, measure].filter((each) => each !== "");
    spoken.push(speaksOf(words, counted));
    titles.push(counted[0] ?? words.group);
    areaFigures.push(areaFigureOf(words, counted, spoken.at(-1)!));
  }
  return { of, spoken, titles, areaFigures };
}

/** What the first of several wordings that is ours says, if the others only say that it is of all. */
function speaksOf({ group, age }: Record<Word, string>, counted: readonly string[]): readonly Spoken[] {
  for (const counts of counted) {
    const found = spokenOf({ group, counts, age });
    if (found.length > 0) return counted.every((other) => other === counts || isTotal(other)) ? found : [];
  }
  return [];
}

/** Counts and weekly costs of authorities: by the tool's code or title of a measure, else by a heading over its total. */
function areaFigureOf(
  { group, age, measureCode }: Record<Word, string>,
  counted: readonly string[],
  spoken: readonly Spoken[],
): AreaFigureId | undefined {
  if (!isTotal(age)) return undefined;
  const named = figureNamed(measureCode) ?? figureNamed(counted[0] ?? "");
  if (named !== undefined && (measureCode !== "" || group === "")) return named;
  const isWhole = counted.length > 0 && counted.every(isTotal);
  if (isWhole && /^special guardianship orders?$/i.test(group)) return "left_guardianship";
  if (spoken.some(({ of, unit, part }) => of === "A4" && unit === "children" && part === undefined))
    return "adopted";
  return undefined;
}

/** Splits groups by what a column says; `of` is rewritten. Gives the first position of each group. */
function split({ grid, rows }: RecognisedTable, of: Int32Array, index: number): number[] {
  const codes = new Map<Scalar, number>();
  const groups = new Map<number, number>();
  const first: number[] = [];
  for (let position = 0; position < of.length; position++) {
    const cell = grid.rows[rows[position]!]![index] ?? null;
    let code = codes.get(cell);
    if (code === undefined) codes.set(cell, (code = codes.size));
    // Both are below a million rows, so that the pair is a whole number that is exact.
    const pair = of[position]! * 2 ** 26 + code;
    let group = groups.get(pair);
    if (group === undefined) {
      groups.set(pair, (group = groups.size));
      first.push(position);
    }
    of[position] = group;
  }
  return first;
}

function wordsAt(table: RecognisedTable, at: number, present: readonly Word[]): Record<Word, string> {
  const words = Object.fromEntries(WORDS.map((name) => [name, ""])) as Record<Word, string>;
  for (const name of present) words[name] = textAt(table, name, at);
  return words;
}

/** A cell of a field as text; "" for a blank, for "NA" (how R writes one) and for a field that the table does not have. */
export function textAt({ grid, columns }: RecognisedTable, field: string, at: number): string {
  const index = columns.get(field)?.index;
  const cell = index === undefined ? null : (grid.rows[at]?.[index] ?? null);
  if (cell === null) return "";
  const text = String(cell).trim();
  return text === "NA" ? "" : text;
}
