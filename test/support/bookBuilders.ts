import type { Scalar } from "../../src/domain/columns";
import type { BookSheet } from "../../src/files/book";
import { emptySheet } from "../../src/files/xlsx/readSheet";

export function aBookSheet(name: string, rows: Scalar[][], over: Partial<BookSheet> = {}): BookSheet {
  return { ...emptySheet(name), rows, ...over };
}
