import { mapReferences } from "../../excel/references";
import type { DefinedName } from "../../files/book";

/**
 * Writes into formulas the cells that names stand for, in the place of the names. Univer goes through all new names at every
 * word of every formula: the 3,500 of the cost calculator kept it for three minutes, their cells do not
 * (docs/decisions/0033). The workbook itself keeps its names and its formulas.
 */
export class NamesAsCells {
  /** By the name in small letters. */
  private readonly targets: ReadonlyMap<string, string>;

  constructor(names: readonly DefinedName[] = []) {
    // Those of a single sheet are our marks and nobody's formulas.
    const ofBook = names.filter(({ sheet }) => sheet === undefined);
    this.targets = new Map(ofBook.map(({ name, refersTo }) => [name.toLowerCase(), asOperand(refersTo)]));
  }

  /** A sheet's formulas, and every word in them that is a name, or would be if there were one. */
  in(formulas: ReadonlyMap<string, string>): { formulas: Map<string, string>; words: ReadonlySet<string> } {
    const words = new Set<string>();
    const name = (word: string) => {
      words.add(word.toLowerCase());
      return this.targets.get(word.toLowerCase()) ?? word;
    };
    return {
      formulas: new Map([...formulas].map(([at, formula]) => [at, mapReferences(formula, { name })])),
      words,
    };
  }

  /** Whether one of these words stands for something else than it did. */
  differsFrom(before: NamesAsCells, words: ReadonlySet<string>): boolean {
    for (const word of words) if (this.targets.get(word) !== before.targets.get(word)) return true;
    return false;
  }
}

const REFERENCE = /^(?:'(?:[^']|'')+'|[\w.]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i;

/** A single reference as it is, anything else as one operand. */
function asOperand(refersTo: string): string {
  const target = refersTo.replace(/^=/, "");
  return REFERENCE.test(target) ? target : `(${target})`;
}
