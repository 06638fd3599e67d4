import { QUANTITIES, VARIED_RESULT } from "../../domain/costs/sensitivityModel";
import { join, named, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import type { SectionChart } from "../report/reportPage";
import { figure, header, type Row } from "../summaryRows";
import { barsOf, DRAWN_BARS, lineOf, resultOf } from "../tornado";
import { scenarioName } from "./savingsNames";
import { pounds } from "../amountsInWords";
import { factorCells } from "./sensitivityEntries";
import { barName, netAtHigh, netAtLow, ofChosen, sensName, valueName } from "./sensitivityNames";
import { TORNADO } from "./tornadoSheet";

/** The tornado: the quantities by how far they move the net, the widest first. */

const BASE = named(valueName(VARIED_RESULT));
const { isBar, range, ranks, rows } = barsOf({
  ...{ ...TORNADO, base: BASE, barName },
  widthName: (rank) => sensName(`bar_${rank}_width`),
});

/** A row a quantity: its factors, and the net at both ends. */
export const endRows = (): Row[] => [
  header("Each quantity at its ends (£)", "Low, times", "High, times", "Net at low", "Net at high"),
  ...QUANTITIES.map((quantity): Row => {
    const { id, title } = quantity;
    return [
      text(title, "label"),
      ...factorCells(quantity),
      figure(resultOf(TORNADO, value(lineOf(title, "low"))), "#,##0", netAtLow(id)),
      figure(resultOf(TORNADO, value(lineOf(title, "high"))), "#,##0", netAtHigh(id)),
    ];
  }),
  [text("Net as entered", "label"), null, null, figure(BASE, "#,##0")],
];

/** The widest first; what is not varied has no bar and no name. */
export const barRows = (): Row[] => [
  header("Ranked (£)", "At low", "At high", "Net at low", "Net at high", "Width"),
  ...rows,
];

/** What moves the net most, in a sentence. */
export const barHeadline: Expr = join(
  ofChosen(scenarioName),
  " nets ",
  pounds(BASE),
  isBar(
    1,
    join(" as entered. What moves it most: ", range(1), isBar(2, join(", then ", range(2))), "."),
    "; no range moves it.",
  ),
);

export const barChart: SectionChart = {
  name: "Tornado",
  type: "stackedBars",
  finding: barHeadline,
  alternative: isBar(
    1,
    join(
      "A bar for each quantity, the widest first: how far the net lies from that as entered where it is at its low and at its high. ",
      ...ranks.slice(0, 4).map((rank) => isBar(rank, join(range(rank), ". "))),
    ),
    "No bars: no quantity with a range moves the net of this scenario.",
  ),
  data: DRAWN_BARS,
  axis: "Pounds more or less than as entered",
};
