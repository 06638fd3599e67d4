import {
  entered,
  factorOf,
  QUANTITIES,
  VARIED_RESULT,
  VARIED_STEPS,
  type Quantity,
} from "../../domain/costs/sensitivityModel";
import type { Read } from "../../domain/costs/savingsModel";
import { compare, iff, minus, named, sameRow, value, type Expr } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { titleBlock } from "../frame";
import type { SheetPlan } from "../plan";
import { sentence } from "../summaryRows";
import { AT, lineColumn, TORNADO_PAGE, tornadoTable } from "../tornado";
import { ILLUSTRATIVE_NOTE } from "./costNames";
import { highFactor, lowFactor, valueName } from "./sensitivityNames";
import { NET, stepHeader } from "./tornadoColumns";

export const TORNADO = {
  table: "Tornado",
  result: NET,
  titles: QUANTITIES.map(({ title }) => title),
} as const;

const PURPOSE =
  "What the net of the chosen scenario would be with one quantity at its low or high, all others as they are.";

/** The table behind the bars: the whole calculation again in every row, with one quantity changed. */
export function tornadoSheet(cases: Cases): SheetPlan {
  const title = titleBlock("Tornado", PURPOSE, cases);
  return {
    name: "Tornado lines",
    group: "costs",
    purpose: PURPOSE,
    blocks: [
      {
        ...title,
        cells: [
          ...title.cells.slice(0, 3),
          [sentence({ op: "ifError", of: named(ILLUSTRATIVE_NOTE), otherwise: value("") })],
        ],
      },
      tornadoTable(TORNADO, [
        ...VARIED_STEPS.map(({ id, of }) => lineColumn(stepHeader(id), of(read))),
        lineColumn("Net less base", minus(sameRow(NET), named(valueName(VARIED_RESULT)))),
      ]),
    ],
    ...TORNADO_PAGE,
  };
}

const STEP_IDS: ReadonlySet<string> = new Set(VARIED_STEPS.map(({ id }) => id));
const ENTERED: ReadonlyMap<string, string> = new Map(
  QUANTITIES.flatMap(({ leaves }) => leaves.map((leaf): [string, string] => [entered(leaf), leaf])),
);
const FACTORS: ReadonlyMap<string, Quantity> = new Map(
  QUANTITIES.flatMap((quantity) =>
    (quantity.leaves.length > 0 ? quantity.leaves : [quantity.id]).map((id): [string, Quantity] => [
      factorOf(id),
      quantity,
    ]),
  ),
);

/** Steps stand in their row; everything else is that of the scenario chosen. */
const read: Read = (id) => {
  if (STEP_IDS.has(id)) return sameRow(stepHeader(id));
  const quantity = FACTORS.get(id);
  return quantity ? factorIn(quantity) : named(valueName(ENTERED.get(id) ?? id));
};

const factorIn = ({ id, title }: Quantity): Expr =>
  iff(
    compare(sameRow("Quantity"), "=", title),
    iff(compare(sameRow("At"), "=", AT.low), named(lowFactor(id)), named(highFactor(id))),
    value(1),
  );
