import type { Area } from "./areas";
import { between, lastColumn, lastRow } from "./areas";

export type BorderSide = "top" | "bottom" | "left" | "right";

/** How a cell looks; what is absent is Excel's default. */
export interface Style {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly indent?: number;
  readonly rotation?: number;
  readonly shrink?: boolean;
  /** Locked unless said otherwise, as in Excel; counts only on a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly topBorder?: Border;
  readonly bottomBorder?: Border;
  readonly leftBorder?: Border;
  readonly rightBorder?: Border;
}

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** Some rows of one column that look alike. */
interface Span {
  from: number;
  to: number;
  style: Style;
}

const PLAIN: Style = Object.freeze({});

/**
 * The looks of one sheet: for each column its spans of rows, in order and without overlap. Styles are shared, so two
 * cells look alike exactly when their style is the same object.
 */
export class Formats {
  private readonly columns = new Map<number, Span[]>();
  private readonly shared = new Map<string, Style>();

  at(row: number, column: number): Style {
    const spans = this.columns.get(column);
    if (!spans) return PLAIN;
    const span = spans[firstEndingAt(spans, row)];
    return span && span.from <= row ? span.style : PLAIN;
  }

  numberFormat(row: number, column: number): string {
    return this.at(row, column).numberFormat ?? "General";
  }

  /** The runs of one column within rows, gaps included, top to bottom. */
  runs(column: number, fromRow: number, toRow: number): Span[] {
    const spans = this.columns.get(column);
    if (!spans) return [{ from: fromRow, to: toRow, style: PLAIN }];
    const runs: Span[] = [];
    let row = fromRow;
    for (let i = firstEndingAt(spans, fromRow); i < spans.length && row <= toRow; i++) {
      const span = spans[i] as Span;
      if (span.from > toRow) break;
      if (span.from > row) runs.push({ from: row, to: span.from - 1, style: PLAIN });
      const from = Math.max(row, span.from);
      const to = Math.min(toRow, span.to);
      runs.push({ from, to, style: span.style });
      row = to + 1;
    }
    if (row <= toRow) runs.push({ from: row, to: toRow, style: PLAIN });
    return runs;
  }

  /** Every style in an area, each once. */
  stylesIn(area: Area): Set<Style> {
    const styles = new Set<Style>();
    for (let column = area.column; column <= lastColumn(area); column++)
      for (const run of this.runs(column, area.row, lastRow(area))) styles.add(run.style);
    return styles;
  }

  /** Lays a change over an area; an `undefined` in it takes the property back to the default. */
  apply(area: Area, change: Partial<Style>): void {
    this.replace(area, (style) => this.share({ ...style, ...change }));
  }

  clear(area: Area): void {
    this.replace(area, () => PLAIN);
  }

  private replace(area: Area, make: (style: Style) => Style): void {
    const made = new Map<Style, Style>();
    const styleFor = (style: Style): Style => {
      const known = made.get(style) ?? make(style);
      made.set(style, known);
      return known;
    };
    const from = area.row;
    const to = lastRow(area);
    for (let column = area.column; column <= lastColumn(area); column++) {
      const spans = this.columns.get(column);
      if (!spans) {
        const style = styleFor(PLAIN);
        if (style !== PLAIN) this.columns.set(column, [{ from, to, style }]);
        continue;
      }
      const start = firstEndingAt(spans, from);
      let end = start;
      while (end < spans.length && (spans[end] as Span).from <= to) end++;
      const first = spans[start];
      const last = spans[end - 1];
      const changed: Span[] = [];
      if (end > start && first && first.from < from) changed.push({ ...first, to: from - 1 });
      for (const run of this.runs(column, from, to)) {
        const style = styleFor(run.style);
        if (style !== PLAIN) changed.push({ from: run.from, to: run.to, style });
      }
      if (end > start && last && last.to > to) changed.push({ ...last, from: to + 1 });
      splice(spans, start, end, changed);
    }
  }

  /** All looks as areas, side-by-side columns that look alike as one. */
  areas(): (Area & { style: Style })[] {
    const areas: (Area & { style: Style })[] = [];
    const open = new Map<string, Area & { style: Style }>();
    const number = new Map<Style, number>();
    for (const column of [...this.columns.keys()].sort((a, b) => a - b))
      for (const span of this.columns.get(column) as Span[]) {
        if (!number.has(span.style)) number.set(span.style, number.size);
        const key = `${span.from} ${span.to} ${number.get(span.style)}`;
        const beside = open.get(key);
        if (beside && lastColumn(beside) === column - 1) beside.columnCount++;
        else {
          const area = { ...between(span.from, column, span.to, column), style: span.style };
          areas.push(area);
          open.set(key, area);
        }
      }
    return areas;
  }

  /** Moves the looks of an area; the source is left plain. */
  move(area: Area, row: number, column: number): void {
    const taken: (Area & { style: Style })[] = [];
    for (let c = area.column; c <= lastColumn(area); c++)
      for (const run of this.runs(c, area.row, lastRow(area)))
        if (run.style !== PLAIN) taken.push({ ...between(run.from, c, run.to, c), style: run.style });
    this.clear(area);
    this.clear({ ...area, row, column });
    for (const { style, ...from } of taken)
      this.apply(
        { ...from, row: from.row - area.row + row, column: from.column - area.column + column },
        style,
      );
  }

  private share(style: Style): Style {
    const entries = Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return PLAIN;
    const key = JSON.stringify(entries);
    const known = this.shared.get(key);
    if (known) return known;
    const fresh = Object.freeze(Object.fromEntries(entries)) as Style;
    this.shared.set(key, fresh);
    return fresh;
  }
}

/** Position of the first span that ends at or after a row. */
function firstEndingAt(spans: readonly Span[], row: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).to < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts spans in place of others and joins neighbours that look alike. */
function splice(spans: Span[], start: number, end: number, changed: Span[]): void {
  const before = spans[start - 1];
  const after = spans[end];
  const joined: Span[] = [];
  for (const span of [...(before ? [before] : []), ...changed, ...(after ? [after] : [])]) {
    const last = joined[joined.length - 1];
    if (last && last.style === span.style && last.to === span.from - 1) last.to = span.to;
    else joined.push({ ...span });
  }
  const from = before ? start - 1 : start;
  spans.splice(from, (after ? end + 1 : end) - from, ...joined);
}
