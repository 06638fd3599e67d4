import {
  entered,
  factorOf,
  QUANTITIES,
  VARIED_RESULT,
  VARIED_STEPS,
  type Quantity,
} from "../../domain/costs/sensitivityModel";
import type { Read } from "../../domain/costs/savingsModel";
import {
  compare,
  count,
  iff,
  join,
  lookup,
  minus,
  named,
  plus,
  round,
  sameRow,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { sentence } from "../summaryRows";
import { numberColumn, textColumn } from "../words";
import { ILLUSTRATIVE_NOTE } from "./costNames";
import { highFactor, lowFactor, valueName } from "./sensitivityNames";
import { NET, stepHeader } from "./tornadoColumns";

export const TORNADO = "Tornado";
export const AT = { base: "As entered", low: "Low", high: "High" } as const;

/** @example lineOf("Family finding", "low") //=> "Family finding low" */
export const lineOf = (title: string, end: "low" | "high"): string => `${title} ${end}`;

const PURPOSE =
  "What the net of the chosen scenario would be with one quantity at its low or high, all others as they are.";

/** The table behind the bars: the whole calculation again in every row, with one quantity changed. */
export function tornadoSheet(cases: Cases): SheetPlan {
  const title = titleBlock("Tornado", PURPOSE, cases);
  const columns = tornadoColumns();
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
      {
        ...{ kind: "table", name: TORNADO, row: TABLE_ROW, column: 0, columns },
        ...{ rowCount: 1 + 2 * QUANTITIES.length, identity: ["Line"] },
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 5 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

function tornadoColumns(): TableColumn[] {
  const lines = [
    { line: AT.base, quantity: AT.base, at: AT.base },
    ...QUANTITIES.flatMap(({ title }) => [
      { line: lineOf(title, "low"), quantity: title, at: AT.low },
      { line: lineOf(title, "high"), quantity: title, at: AT.high },
    ]),
  ];
  const figures = (
    header: string,
    content: Expr,
    format: TableColumn["format"] = "#,##0.00",
  ): TableColumn => ({
    ...{ header, content, format, width: 13 },
  });
  const end = (of: string) => lookup(join(sameRow("Quantity"), ` ${of}`), TORNADO, "Line", NET);
  const isHigh = compare(sameRow("At"), "=", AT.high);
  const high = where("At", "=", AT.high);
  const before = [
    count(TORNADO, high, where("Width", ">", sameRow("Width"))),
    count(TORNADO, high, where("Width", "=", sameRow("Width")), where("Number", "<", sameRow("Number"))),
  ];
  return [
    numberColumn("Number", Float64Array.from(lines.keys())),
    // By it the bars are found, so it stands left of what they show.
    figures("Rank", iff(isHigh, before.reduce(plus, value(1)), value("")), "0"),
    textColumn(
      "Line",
      lines.map(({ line }) => line),
      38,
    ),
    textColumn(
      "Quantity",
      lines.map(({ quantity }) => quantity),
      34,
    ),
    textColumn(
      "At",
      lines.map(({ at }) => at),
      12,
    ),
    ...VARIED_STEPS.map(({ id, of }) => figures(stepHeader(id), of(read))),
    figures("Net less base", minus(sameRow(NET), named(valueName(VARIED_RESULT)))),
    figures(
      "Width",
      iff(
        compare(sameRow("At"), "=", AT.base),
        value(""),
        // To the penny: what is equal has to be found equal, to tell ranks apart.
        round({ op: "abs", of: minus(end("high"), end("low")) }, 2),
      ),
    ),
  ];
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
