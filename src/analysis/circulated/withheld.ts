import type { Expr } from "../../domain/formula/expression";
import { FEWEST_SHOWN } from "../../domain/statistics/suppression";
import type { CountedRows, Place } from "./countedRows";
import { Layer } from "./layer";
import type { Combined, Reading, Statistic, Told } from "./told";

/** A cell of a page that goes into the copy and is worked out. */
export interface FigureCell {
  page: string;
  row: number;
  column: number;
  expr: Expr;
  /** What an earlier copy says in its place: the same, or that it is withheld. */
  earlier?: "same" | "withheld";
}

export interface Withheld {
  cells: ReadonlySet<FigureCell>;
  /** Figures that are withheld, and that an earlier copy gives away with this one whatever else is withheld. */
  open: number;
}

/** A count or a sum of 1 to 5; a sum of ones is a count, too. */
const isSmall = (value: number) => Math.abs(value) > 0 && Math.abs(value) < FEWEST_SHOWN;

interface CellFigures {
  cell: FigureCell;
  told: Told;
  counts: { number: number; place?: Place }[];
  sums: { layer: Layer; number: number; place: Place }[];
  /** Quartiles and middle values stand or fall with how many they are of, and are not added up. */
  isPlainCount: boolean;
}

/** Which cells are withheld, over all pages of the copy at once. */
export function withheldCells(cells: readonly FigureCell[], reading: Reading, rows: CountedRows): Withheld {
  const counts = new Layer(rows, (_, { length }) => length, isSmall);
  const sums = new Map<string, Layer>();
  const figures = cells.map((cell) => figuresOf(cell, reading, rows, counts, sums));
  addRuns(figures, counts, sums);

  const plain = (earlier: FigureCell["earlier"]) =>
    figures.flatMap(({ cell, counts: told, isPlainCount }) =>
      isPlainCount && cell.earlier === earlier ? told.map(({ number }) => number) : [],
    );
  const known = new Set(plain("same"));
  for (const number of known) counts.isKnown(number);
  // Where an earlier copy shows the same children in another place, hiding them everywhere would help nobody: the place
  // that it withholds stays withheld (below), and everything else is hidden as if they were known.
  for (const number of plain("withheld")) if (!known.has(number)) counts.hide(number);
  let open = counts.settle();
  const hidden = ({ counts: told }: CellFigures) => told.some(({ number }) => counts.isHidden(number));
  // What was withheld stays so; but for a nought that anybody could work out, and that stands therefore.
  const staysWithheld = (figure: CellFigures) =>
    figure.cell.earlier === "withheld" &&
    tells(figure.told) &&
    (hidden(figure) || !figure.counts.some(({ number }) => counts.value(number) === 0));
  for (const figure of figures)
    for (const { layer, number } of figure.sums)
      if (hidden(figure) || staysWithheld(figure)) layer.hide(number);
      else if (figure.cell.earlier === "same" && figure.sums.length === 1) layer.isKnown(number);
  for (const layer of sums.values()) open += layer.settle();

  const withheld = figures.filter(
    (figure) =>
      figure.told.single ||
      staysWithheld(figure) ||
      hidden(figure) ||
      figure.sums.some(({ layer, number }) => layer.isHidden(number)),
  );
  return { cells: new Set(withheld.map(({ cell }) => cell)), open };
}

const tells = ({ counts, statistics, single }: Told) => single || counts.length + statistics.length > 0;

function figuresOf(
  cell: FigureCell,
  reading: Reading,
  rows: CountedRows,
  counts: Layer,
  sums: Map<string, Layer>,
): CellFigures {
  const told = reading.of(cell.expr);
  // What stands only in a cell that is withheld anyway is not seen.
  const stands = !told.single;
  const figures: CellFigures = {
    cell,
    told,
    counts: told.counts.map((combined) => countedFigure(combined, rows, counts, stands)),
    sums: [],
    isPlainCount: told.counts.length === 1 && told.statistics.length === 0 && !told.single,
  };
  for (const statistic of told.statistics) {
    const place = rows.numbersIn(statistic, statistic.column);
    // Over nobody it is a word.
    if (place.rows.length === 0) continue;
    figures.counts.push({ number: counts.number(place, stands), place });
    if (!addsUp(statistic)) continue;
    const layer = layerOf(sums, rows, place.table.name, place.column);
    figures.sums.push({ layer, number: layer.number(place, stands), place });
  }
  return figures;
}

const addsUp = ({ how }: Statistic) => how === "sum" || how === "mean";

function layerOf(sums: Map<string, Layer>, rows: CountedRows, table: string, column: string): Layer {
  const key = `${table}\n${column}`;
  const known = sums.get(key);
  if (known) return known;
  const made = new Layer(rows, (of, held) => rows.sumOf(of, column, held), isSmall, -Infinity);
  sums.set(key, made);
  return made;
}

/** What a cell shows of counts that are added up and taken off: their sum, which the reader also knows to be their sum. */
function countedFigure(
  combined: Combined,
  rows: CountedRows,
  counts: Layer,
  stands: boolean,
): { number: number; place?: Place } {
  const together = rows.combined(combined);
  const [only] = combined;
  if (together && combined.length === 1 && only?.times === 1)
    return { number: counts.number(together, stands), place: together };
  const parts = combined.map(({ of, times }) => ({ number: counts.number(rows.counted(of), false), times }));
  const value = parts.reduce((sum, { number, times }) => sum + times * counts.value(number), 0);
  const key = JSON.stringify(parts.map(({ number, times }) => [number, times]).sort());
  const number = together ? counts.number(together, stands) : counts.other(key, value, stands);
  const sideOf = (sign: 1 | -1) => parts.flatMap(({ number: part, times }) => (times === sign ? [part] : []));
  counts.equal({ left: sideOf(1), right: [number, ...sideOf(-1)] });
  return { number, ...(together && { place: together }) };
}

/** Counts, and averages of one column, that stand next to each other in a row or column are read as parts of a whole. */
function addRuns(figures: readonly CellFigures[], counts: Layer, sums: ReadonlyMap<string, Layer>): void {
  const plain = figures.filter(({ isPlainCount, counts: [first] }) => isPlainCount && first?.place);
  for (const run of runsOf(plain)) counts.run(run.map(({ counts: [first] }) => first!.place!));
  for (const layer of sums.values()) {
    const ofLayer = figures.filter(
      ({ sums: [first, ...others] }) => first?.layer === layer && others.length === 0,
    );
    for (const run of runsOf(ofLayer)) layer.run(run.map(({ sums: [first] }) => first!.place));
  }
}

function runsOf(figures: readonly CellFigures[]): CellFigures[][] {
  const at = new Map(figures.map((figure) => [keyAt(figure.cell, 0, 0), figure]));
  const runs: CellFigures[][] = [];
  for (const [down, across] of [
    [1, 0],
    [0, 1],
  ] as const)
    for (const start of figures) {
      if (at.has(keyAt(start.cell, -down, -across))) continue;
      const run: CellFigures[] = [];
      for (let next: CellFigures | undefined = start; next; next = at.get(keyAt(next.cell, down, across)))
        run.push(next);
      if (run.length > 2) runs.push(run);
    }
  return runs;
}

const keyAt = ({ page, row, column }: FigureCell, down: number, across: number) =>
  `${row + down},${column + across} ${page}`;
