import type { Scalar } from "../../src/domain/columns";
import type { Cases } from "../../src/sheets/cases";
import { casesOf } from "./casesOf";
import { differences, type CostDifference } from "./costCohorts";
import { groupBook, type GroupBook, type Inputs } from "./groupBook";
import { dayOf } from "./oracle";
import { Entries } from "./oracle/costsEntries";
import { raaFigures } from "./oracle/raaFigures";
import { careRecords } from "./records";

/** The sheets of the RAA model beside the second mind, over the same entries. */
export interface RaaBook extends GroupBook {
  ofOracle(inputs: Inputs): Record<string, number | undefined>;
  /** What is not the same in both. */
  unlike(inputs: Inputs): CostDifference[];
  /** Figures of the second mind that no sheet has by that name. */
  unknown(inputs: Inputs): string[];
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
    unlike: (inputs) => {
      const product: Record<string, Scalar> = book.figures(inputs);
      return differences(product, onlyKnown(ofOracle(inputs), product));
    },
    unknown: (inputs) => {
      const product = book.figures(inputs);
      return Object.keys(ofOracle(inputs)).filter((name) => !(name in product));
    },
  };
}

const onlyKnown = <T>(of: Record<string, T>, among: object): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([name]) => name in among));
