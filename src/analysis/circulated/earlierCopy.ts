import type { Scalar } from "../../domain/columns";
import { HIDDEN_MARK } from "../../domain/statistics/suppression";
import { FileProblem, type Book } from "../../files/book";
import { readFiles, type InputFile } from "../../files/readFiles";
import { labelsOf } from "./labels";
import { WITHHELD_SHEET } from "./words";

/** What a copy that was circulated before said, by what its cells are called. */
export class EarlierCopy {
  private readonly said: ReadonlyMap<string, Scalar>;

  constructor({ sheets }: Pick<Book, "sheets">) {
    this.said = new Map(sheets.flatMap(({ name, rows }) => [...named(name, rows)]));
  }

  /** By "row,column" of a page as it comes out now, before anything is withheld: what the earlier copy says in its place. */
  compared(page: string, rows: readonly (readonly Scalar[])[]): Map<string, "same" | "withheld"> {
    const found = new Map<string, "same" | "withheld">();
    for (const [key, place] of places(page, rows)) {
      const said = this.said.get(key);
      const [row, column] = place.split(",").map(Number) as [number, number];
      if (said === HIDDEN_MARK) found.set(place, "withheld");
      // A word in place of a figure, such as "too few", is no figure.
      else if (typeof said === "number" && said === rows[row]?.[column]) found.set(place, "same");
    }
    return found;
  }
}

/**
 * Reads a copy that was circulated before.
 *
 * @throws FileProblem where it cannot be read, or is none
 */
export async function readEarlierCopy(file: InputFile): Promise<EarlierCopy> {
  const { book } = await readFiles([file]);
  if (!book.sheets.some(({ name }) => name === WITHHELD_SHEET))
    throw new FileProblem(
      `"${file.name}" is no copy for circulation: it has no page "${WITHHELD_SHEET}". Choose the copy that was circulated before, as it was made.`,
    );
  return new EarlierCopy(book);
}

/** Cells that are called alike are told apart by their order. */
function* places(page: string, rows: readonly (readonly Scalar[])[]): Generator<[key: string, at: string]> {
  const times = new Map<string, number>();
  for (const [place, { heading, row, column }] of labelsOf(rows)) {
    const name = JSON.stringify([page, heading, row, column]);
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    yield [`${time} ${name}`, place];
  }
}

function* named(page: string, rows: readonly (readonly Scalar[])[]): Generator<[key: string, said: Scalar]> {
  for (const [key, place] of places(page, rows)) {
    const [row, column] = place.split(",").map(Number) as [number, number];
    yield [key, rows[row]![column]!];
  }
}
