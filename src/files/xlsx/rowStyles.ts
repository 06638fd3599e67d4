import type { FormatArea } from "../book";
import { LAST_ROW } from "./cellNames";
import type { Look } from "./readStyles";

/** Gives a look its number in the package. */
export type NumberOfLook = (look: Look) => number;

/**
 * The style number of every cell, row after row: areas lie over one another, the later ones on top, property by property.
 * Between rows where an area begins or ends the same list serves again.
 */
export class RowStyles {
  private readonly byStart: { area: FormatArea; order: number }[];
  private active: { area: FormatArea; order: number }[] = [];
  private next = 0;
  private goodUntil = -1;
  private styles: Int32Array = new Int32Array();

  constructor(
    areas: readonly FormatArea[],
    private readonly number: NumberOfLook,
    /** How many columns the sheet uses; areas over whole rows go no further. */
    private readonly width: number,
  ) {
    this.byStart = areas
      .map((area, order) => ({ area, order }))
      .filter(({ area }) => area.rowCount > 0 && area.columnCount > 0)
      .sort((a, b) => a.area.row - b.area.row || a.order - b.order);
  }

  /**
   * The style numbers of a row by column, -1 where no area lies; to be asked for rows in rising order. The list belongs
   * to this object: read it before asking again.
   */
  of(row: number): Int32Array {
    if (row <= this.goodUntil) return this.styles;
    while (
      this.next < this.byStart.length &&
      (this.byStart[this.next] as { area: FormatArea }).area.row <= row
    ) {
      this.active.push(this.byStart[this.next++] as { area: FormatArea; order: number });
    }
    this.active = this.active
      .filter(({ area }) => area.row + area.rowCount > row)
      .sort((a, b) => a.order - b.order);
    const ends = this.active.map(({ area }) => area.row + area.rowCount - 1);
    const nextStart = this.byStart[this.next]?.area.row ?? LAST_ROW + 1;
    this.goodUntil = Math.min(nextStart - 1, ...ends);
    this.styles = this.numbers(this.active.map(({ area }) => area));
    return this.styles;
  }

  private numbers(areas: readonly FormatArea[]): Int32Array {
    const { width } = this;
    const looks = new Array<Look | undefined>(width).fill(undefined);
    for (const area of areas) {
      const look = lookOf(area);
      for (let column = area.column; column < Math.min(width, area.column + area.columnCount); column++) {
        looks[column] = looks[column] === undefined ? look : { ...looks[column], ...look };
      }
    }
    return Int32Array.from(looks, (look) => (look === undefined ? -1 : this.number(visible(look))));
  }
}

export function lookOf(area: FormatArea): Look {
  const { row: _row, column: _column, rowCount: _rowCount, columnCount: _columnCount, ...look } = area;
  return look;
}

/** Without what is the default anyway, so that equal looks are one. */
export function visible(look: Look): Look {
  return Object.fromEntries(
    Object.entries(look).filter(
      ([, value]) => value !== undefined && value !== false && value !== "General" && value !== "bottom",
    ),
  ) as Look;
}
