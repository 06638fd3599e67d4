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
  iff,
  minus,
  named,
  plus,
  sameRow,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { sumOf } from "../enteredNumber";
import { titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { AT, lineColumn, resultOf, TORNADO_PAGE, tornadoTable } from "../tornado";
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
import { chosenName, endName, weightName } from "./raaModelsTornadoNames";
import { isBaseLeaf, leafName } from "./raaModelsYears";

export const RAA_TORNADO = {
  table: "RaaTornado",
  result: AGAINST_NOW,
  titles: TORNADO_QUANTITIES.map(({ title }) => title),
} as const;

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
      tornadoTable(RAA_TORNADO, calculation()),
    ],
    ...TORNADO_PAGE,
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

function calculation(): TableColumn[] {
  return [
    ...WEIGHTS.map(({ id }) => lineColumn(weightHeader(id), weighed(id), "0.0000")),
    ...VARIED_LEAVES.map((id) => lineColumn(leafHeader(id), variedLeaf(id))),
    ...SET_UP_PARTS.map((id) => lineColumn(setUpHeader(id), times(weighed(id), factor(quantityOf(id))))),
    ...RECURRING_LINES.map(({ id, of }) => lineColumn(lineHeader(id), of(readChosen))),
    lineColumn(
      COST,
      plus(
        sumOf(RECURRING_LINES.map(({ id }) => sameRow(lineHeader(id)))),
        minus(sameRow(setUpHeader("set_up")), sameRow(setUpHeader("set_up_grant"))),
      ),
    ),
    ...AS_NOW_LINES.map(({ id, of }) => lineColumn(nowHeader(id), of(readNow))),
    lineColumn(NOW_COST, sumOf(AS_NOW_LINES.map(({ id }) => sameRow(nowHeader(id))))),
    lineColumn(AGAINST_NOW, minus(sameRow(COST), sameRow(NOW_COST))),
    lineColumn("Less as entered", minus(sameRow(AGAINST_NOW), resultOf(RAA_TORNADO, value(AT.base)))),
  ];
}
