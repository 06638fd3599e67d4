import {
  AS_NOW_LINES,
  RECURRING_LINES,
  WEIGHTS,
  type ReadLeaf,
  type WeightId,
} from "../../domain/raa/modelCost";
import {
  COMMON_RATES,
  SET_UP_PARTS,
  TORNADO_QUANTITIES,
  type CommonRate,
  type SetUpPart,
  type TornadoQuantity,
} from "../../domain/raa/modelTornado";
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
  times,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { sumOf } from "../enteredNumber";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { numberColumn, textColumn } from "../words";
import { AS_NOW } from "../../domain/raa/deliveryModels";
import {
  AGAINST_NOW,
  COST,
  leafHeader,
  lineHeader,
  NOW_COST,
  nowHeader,
  setUpHeader,
  VARIED_LEAVES,
  weightHeader,
} from "./raaModelsTornadoColumns";
import { chosenName, endName, weightName, type End } from "./raaModelsTornadoNames";
import { isBaseLeaf, leafName } from "./raaModelsYears";

export const RAA_TORNADO = "RaaTornado";
export const AT = { base: "As entered", low: "Low", high: "High" } as const;

/** @example lineOf("Pay award", "low") //=> "Pay award low" */
export const lineOf = (title: string, end: End): string => `${title} ${end}`;

const PURPOSE =
  "What the chosen model would cost against as now, in present value, with one entry at its low or high.";

/** The table behind the bars: the lines of a model again in every row, with one quantity changed. */
export function raaTornadoLinesSheet(cases: Cases): SheetPlan {
  return {
    name: "RAA tornado lines",
    group: "raa",
    purpose: PURPOSE,
    blocks: [
      titleBlock("RAA tornado, line by line", PURPOSE, cases),
      {
        ...{ kind: "table", name: RAA_TORNADO, row: TABLE_ROW, column: 0, columns: tornadoColumns() },
        ...{ rowCount: 1 + 2 * TORNADO_QUANTITIES.length, identity: ["Line"] },
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 5 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

const isQuantity = ({ title }: TornadoQuantity): Expr => compare(sameRow("Quantity"), "=", title);
const isLow = compare(sameRow("At"), "=", AT.low);
const quantityOf = (id: string): TornadoQuantity => TORNADO_QUANTITIES.find((each) => each.id === id)!;

/** Which rates a weight, or set-up in present value, hangs on. */
const HANGS_ON: Readonly<Record<WeightId | SetUpPart, readonly CommonRate[]>> = {
  ...{ w_pay: ["pay_award", "discount"], w_insurance: ["pay_award", "insurance", "discount"] },
  ...{ w_prices: ["price_rise", "discount"], w_years: ["discount"] },
  ...{ set_up: ["discount"], set_up_grant: ["discount"] },
};

const weighed = (id: WeightId | SetUpPart): Expr =>
  COMMON_RATES.filter((rate) => HANGS_ON[id].includes(rate)).reduce<Expr>(
    (otherwise, rate) =>
      iff(
        isQuantity(quantityOf(rate)),
        iff(isLow, named(weightName(id, `${rate}_low`)), named(weightName(id, `${rate}_high`))),
        otherwise,
      ),
    named(weightName(id, "base")),
  );

/** 1 but in the two rows of the quantity. */
const factor = (quantity: TornadoQuantity): Expr =>
  iff(
    isQuantity(quantity),
    iff(isLow, named(endName(quantity.id, "low")), named(endName(quantity.id, "high"))),
    value(1),
  );

function variedLeaf(id: string): Expr {
  const quantity = quantityOf(id);
  const of = times(named(chosenName(id)), factor(quantity));
  return quantity.isShare ? { op: "smallest", of: [of, value(100)] } : of;
}

const RECURRING_IDS: ReadonlySet<string> = new Set(RECURRING_LINES.map(({ id }) => id));
const WEIGHT_IDS: ReadonlySet<string> = new Set(WEIGHTS.map(({ id }) => id));
const VARIED: ReadonlySet<string> = new Set(VARIED_LEAVES);

/** Of the model chosen: lines, weights and varied leaves stand in their row. */
const readChosen: ReadLeaf = (id) => {
  if (WEIGHT_IDS.has(id)) return sameRow(weightHeader(id as WeightId));
  if (RECURRING_IDS.has(id)) return sameRow(lineHeader(id));
  if (VARIED.has(id)) return sameRow(leafHeader(id));
  return named(isBaseLeaf(id) ? leafName(AS_NOW.id, id) : chosenName(id));
};
/** As now, nothing is changed but the rates that everything hangs on. */
const readNow: ReadLeaf = (id) => {
  if (WEIGHT_IDS.has(id)) return sameRow(weightHeader(id as WeightId));
  return RECURRING_IDS.has(id) ? sameRow(nowHeader(id)) : named(leafName(AS_NOW.id, id));
};

function tornadoColumns(): TableColumn[] {
  const lines = [
    { line: AT.base, quantity: AT.base, at: AT.base },
    ...TORNADO_QUANTITIES.flatMap(({ title }) => [
      { line: lineOf(title, "low"), quantity: title, at: AT.low },
      { line: lineOf(title, "high"), quantity: title, at: AT.high },
    ]),
  ];
  const figures = (
    header: string,
    content: Expr,
    format: TableColumn["format"] = "#,##0.00",
  ): TableColumn => ({ ...{ header, content, format, width: 14 } });
  const end = (of: End) => lookup(join(sameRow("Quantity"), ` ${of}`), RAA_TORNADO, "Line", AGAINST_NOW);
  const isHigh = compare(sameRow("At"), "=", AT.high);
  const high = where("At", "=", AT.high);
  const before = [
    count(RAA_TORNADO, high, where("Width", ">", sameRow("Width"))),
    count(RAA_TORNADO, high, where("Width", "=", sameRow("Width")), where("Number", "<", sameRow("Number"))),
  ];
  const texts = (header: string, of: (line: (typeof lines)[number]) => string, width: number) =>
    textColumn(header, lines.map(of), width);
  return [
    numberColumn("Number", Float64Array.from(lines.keys())),
    // By it the bars are found, so it stands left of what they show; and left of Line, for what is looked up by that reaches
    // from there on: a range with Rank in it would go round in a circle.
    figures("Rank", iff(isHigh, before.reduce(plus, value(1)), value("")), "0"),
    texts("Line", ({ line }) => line, 34),
    texts("Quantity", ({ quantity }) => quantity, 28),
    texts("At", ({ at }) => at, 12),
    ...WEIGHTS.map(({ id }) => figures(weightHeader(id), weighed(id), "0.0000")),
    ...VARIED_LEAVES.map((id) => figures(leafHeader(id), variedLeaf(id))),
    ...SET_UP_PARTS.map((id) => figures(setUpHeader(id), times(weighed(id), factor(quantityOf(id))))),
    ...RECURRING_LINES.map(({ id, of }) => figures(lineHeader(id), of(readChosen))),
    figures(
      COST,
      plus(
        sumOf(RECURRING_LINES.map(({ id }) => sameRow(lineHeader(id)))),
        minus(sameRow(setUpHeader("set_up")), sameRow(setUpHeader("set_up_grant"))),
      ),
    ),
    ...AS_NOW_LINES.map(({ id, of }) => figures(nowHeader(id), of(readNow))),
    figures(NOW_COST, sumOf(AS_NOW_LINES.map(({ id }) => sameRow(nowHeader(id))))),
    figures(AGAINST_NOW, minus(sameRow(COST), sameRow(NOW_COST))),
    figures(
      "Less as entered",
      minus(sameRow(AGAINST_NOW), lookup(value(AT.base), RAA_TORNADO, "Line", AGAINST_NOW)),
    ),
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
