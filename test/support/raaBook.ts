import type { Scalar } from "../../src/domain/columns";
import type { Cases } from "../../src/sheets/cases";
import { casesOf } from "./casesOf";
import { groupBook, type GroupBook, type Inputs } from "./groupBook";
import { dayOf } from "./oracle";
import { Entries } from "./oracle/costsEntries";
import { raaFigures } from "./oracle/raaFigures";
import { careRecords } from "./records";

/** The sheets of the RAA model beside the second mind, over the same entries. */
export interface RaaBook extends GroupBook {
  ofOracle(inputs: Inputs): Record<string, number | undefined>;
  /** What is not the same in both, a name that no sheet has among it. */
  unlike(inputs: Inputs): string[];
  /** The same, with every figure of the sheets. */
  compared(inputs: Inputs): { figures: Record<string, Scalar>; unlike: string[] };
}

const AS_AT = "2026-03-31";

/** An agency is not worked out from children: the workbook has none. */
const NO_CHILDREN: Cases = casesOf(careRecords({ tracker: [] }), AS_AT);

export function raaBook(cases: Cases = NO_CHILDREN): RaaBook {
  const book = groupBook(cases, "raa", /^out_raa_/);
  const facts = new Map(book.inputs.map((input) => [input.key, input]));
  const asAt = dayOf("31/03/2026") as number;
  const ofOracle = (inputs: Inputs) => raaFigures(new Entries(inputs, facts), asAt);
  return {
    ...book,
    ofOracle,
    unlike: (inputs) => differences(book.holding(inputs), ofOracle(inputs)),
    compared: (inputs) => {
      const figures = book.figures(inputs);
      return { figures, unlike: differences((name) => figures[name], ofOracle(inputs)) };
    },
  };
}

function differences(
  product: (name: string) => Scalar | undefined,
  oracle: Readonly<Record<string, number | undefined>>,
): string[] {
  return Object.entries(oracle)
    .filter(([name, theirs]) => !isSame(product(name), theirs))
    .map(([name, theirs]) => `${name}: ${product(name)}, not ${theirs}`);
}

/** To a thousandth of a penny, large amounts to a thousand millionth of theirs; a word where there is no number. */
function isSame(ours: Scalar | undefined, theirs: number | undefined): boolean {
  if (theirs === undefined) return typeof ours === "string" && !ours.startsWith("#");
  return typeof ours === "number" && Math.abs(ours - theirs) <= 1e-5 + 1e-9 * Math.abs(theirs);
}
