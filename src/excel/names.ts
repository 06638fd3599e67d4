import { sheetReference, absoluteAddress } from "../sheets/addresses";
import type { Position } from "./areas";
import type { Conversation, Piece } from "./conversation";
import type { Before } from "./survey";

/** A defined name of the workbook and the cell it stands for. */
export interface NamedCell extends Position {
  name: string;
  /** The sheet's name in this workbook. */
  sheet: string;
}

/** Points names at their cells: those of earlier runs are turned, new ones made, those no longer needed deleted. */
export function* namePieces(
  talk: Conversation,
  before: Before,
  cells: readonly NamedCell[],
  gone: readonly string[],
): Generator<Piece> {
  for (const { name, sheet, row, column } of cells) {
    const formula = `=${sheetReference(sheet)}${absoluteAddress(row, column)}`;
    const known = before.names.get(name.toLowerCase());
    if (known && sameReference(known.formula, formula)) continue;
    yield {
      bytes: 400,
      queue: () => {
        const names = talk.context.workbook.names;
        if (known) names.getItem(known.name).formula = formula;
        else names.add(name, formula);
      },
    };
  }
  for (const name of gone)
    yield {
      bytes: 200,
      queue: () => {
        talk.context.workbook.names.getItem(name).delete();
      },
    };
}

/** Excel writes a sheet's name with quotes only where it has to. */
const sameReference = (one: string, other: string): boolean =>
  one.replaceAll("'", "") === other.replaceAll("'", "");
