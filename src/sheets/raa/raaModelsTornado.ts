import { TORNADO_QUANTITIES } from "../../domain/raa/modelTornado";
import { iff, ifError, join, minus, named, value, type Expr } from "../../domain/formula/expression";
import { pounds } from "../amountsInWords";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { SheetPlan } from "../plan";
import { reportSheet, type SectionChart } from "../report/reportPage";
import { figure, header, type Row } from "../summaryRows";
import { AT, barsOf, DRAWN_BARS, ENDS, lineOf, resultOf } from "../tornado";
import { isBaseKnown } from "./raaModelsBase";
import { modelCheck } from "./raaModelsChecks";
import { modelName, modelResult } from "./raaModelsNames";
import { RAA_TORNADO, raaTornadoLinesSheet } from "./raaModelsTornadoLines";
import { AS_ENTERED, barName, barWidth, ofChosen, resultAt } from "./raaModelsTornadoNames";
import { chosenRows, modelRows, rangeRows } from "./raaModelsTornadoRanges";
import { setUpRows, variedYearRows, weightRows } from "./raaModelsTornadoWeights";

/** What the present value of a model against as now hangs on: one entry at a time, the widest bar first. */

const BASE = named(AS_ENTERED);
const { isBar, range, ranks, rows } = barsOf({ ...RAA_TORNADO, base: BASE, barName, widthName: barWidth });

const barRows = (): Row[] => [
  header("Ranked (£)", "At low", "At high", "Against as now, low", "Against as now, high", "Width"),
  ...rows,
];

const NO_SPENDING = "Nothing can be said yet: type what members and the agency spend on RAA spend.";

const said: Expr = ifError(
  iff(
    isBaseKnown,
    join(
      ofChosen(modelName),
      " against as now comes to ",
      pounds(BASE),
      " in present value as entered (below 0 it costs less). ",
      isBar(
        1,
        join("What moves it most: ", range(1), isBar(2, join(", then ", range(2))), "."),
        "No range moves it.",
      ),
    ),
    value(NO_SPENDING),
  ),
  NO_SPENDING,
);

const chart: SectionChart = {
  name: "RAA tornado",
  type: "stackedBars",
  finding: said,
  alternative: isBar(
    1,
    join(
      "A bar for each entry, the widest first, from its low to its high: how far the present value against as now moves. ",
      ...ranks.slice(0, 2).map((rank) => isBar(rank, join(range(rank), ". "))),
    ),
    "No bars: no entry with a range moves the present value of this model.",
  ),
  data: DRAWN_BARS,
  axis: "Pounds more or less than as entered",
};

const endRows = (): Row[] => [
  header("Against as now, present value (£)", "At low", "At high"),
  [text("As entered", "label"), figure(resultOf(RAA_TORNADO, value(AT.base)), "#,##0", AS_ENTERED), null],
  ...TORNADO_QUANTITIES.map(({ id, title }): Row => [
    text(title, "label"),
    ...ENDS.map((end) =>
      figure(resultOf(RAA_TORNADO, value(lineOf(title, end))), "#,##0", resultAt(id, end)),
    ),
  ]),
];

/** What RAA models has for the model chosen, year by year. */
const ON_MODELS = "raa_tornado_on_models";
const checks = (): Row[] => [
  header("Check", "", "Difference (£)"),
  modelCheck(
    "models_tornado",
    "As entered = present value on RAA models",
    [ON_MODELS],
    minus(BASE, named(ON_MODELS)),
    "The tornado’s lines, over all years at once, against RAA models, year by year.",
  ),
  [
    text("On RAA models", "label"),
    figure(
      ofChosen((model) => modelResult(model, "against_now_present_value")),
      "#,##0",
      ON_MODELS,
    ),
  ],
];

export function raaTornadoSheet(cases: Cases): SheetPlan {
  const { circulated: _, ...plan } = reportSheet(
    {
      name: "RAA tornado",
      title: "RAA tornado",
      purpose: "What a delivery model’s cost against as now hangs on most, from ranges that you enter.",
      headlines: [{ name: "out_raa_tornado_said", says: said }],
      sections: [
        { heading: "Which model", rows: modelRows() },
        {
          heading: "How far each entry may be off, in the yellow cells. Entries stay over re-runs",
          rows: [...rangeRows(), [text(RANGE_NOTE, "note")]],
        },
        { heading: "What moves it most: one entry at a time", rows: barRows(), chart },
        { heading: "Each entry at its low and its high", rows: endRows() },
        { heading: "Check", rows: checks() },
        { heading: "What the model chosen is worked out from", rows: [...chosenRows(), ...setUpRows()] },
        { heading: "How pay, prices and money stand", rows: [...variedYearRows(), ...weightRows()] },
      ],
      definitions: DEFINITIONS,
      widths: [46, ...Array.from({ length: 10 }, () => 13)],
    },
    cases,
  );
  return { ...plan, group: "raa" };
}

export const raaTornadoSheets = (cases: Cases): SheetPlan[] => [
  raaTornadoSheet(cases),
  raaTornadoLinesSheet(cases),
];

const RANGE_NOTE =
  "Points are added to the rate of every year; percent are of the value entered, 100 as it is. No range was published: those that stand here are a choice made here, to confirm.";

const DEFINITIONS = [
  "Each entry is taken to its low and to its high with all others as they are, and the model is worked out again over all years: RAA tornado lines holds every line as formulas. A bar says how far the present value against as now would move.",
  "Pay awards, insurance, prices and the discount rate move carrying on as now as well: their bars show what is left of that in the difference.",
  "The pension of the model is varied only where it is entered for the model; VAT by the part that cannot be recovered.",
];
