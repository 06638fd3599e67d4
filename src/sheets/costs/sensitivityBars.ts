import { QUANTITIES, VARIED_RESULT } from "../../domain/costs/sensitivityModel";
import {
  compare,
  iff,
  ifError,
  join,
  lookup,
  minus,
  named,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { text } from "../frame";
import type { SectionChart } from "../report/reportPage";
import { figure, header, type Row } from "../summaryRows";
import { scenarioName } from "./savingsNames";
import { pounds } from "../amountsInWords";
import { factorCells } from "./sensitivityEntries";
import { barName, netAtHigh, netAtLow, ofChosen, sensName, valueName } from "./sensitivityNames";
import { lineOf, TORNADO } from "./tornadoSheet";
import { NET } from "./tornadoColumns";

/** The tornado: the quantities by how far they move the net, the widest first. */

const net = (line: Expr): Expr => lookup(line, TORNADO, "Line", NET);
const BASE = named(valueName(VARIED_RESULT));

/** A row a quantity: its factors, and the net at both ends. */
export const endRows = (): Row[] => [
  header("Each quantity at its ends (£)", "Low, times", "High, times", "Net at low", "Net at high"),
  ...QUANTITIES.map((quantity): Row => {
    const { id, title } = quantity;
    return [
      text(title, "label"),
      ...factorCells(quantity),
      figure(net(value(lineOf(title, "low"))), "#,##0", netAtLow(id)),
      figure(net(value(lineOf(title, "high"))), "#,##0", netAtHigh(id)),
    ];
  }),
  [text("Net as entered", "label"), null, null, figure(BASE, "#,##0")],
];

/** Bars that are drawn: the others are narrower than all of them. */
const DRAWN = 8;
const RANKS = QUANTITIES.map((_, at) => at + 1);

const quantityAt = (rank: number): Expr => named(barName(rank));
const endAt = (rank: number, end: "low" | "high"): Expr =>
  ifError(net(join(quantityAt(rank), ` ${end}`)), "");
const lessBase = (rank: number, end: "low" | "high"): Expr =>
  iff(compare(quantityAt(rank), "=", ""), value(0), minus(endAt(rank, end), BASE));
const widthName = (rank: number): string => sensName(`bar_${rank}_width`);

/** The widest first; what is not varied has no bar and no name. */
export const barRows = (): Row[] => [
  header("Ranked (£)", "At low", "At high", "Net at low", "Net at high", "Width"),
  ...RANKS.map((rank): Row => {
    const found = lookup(value(rank), TORNADO, "Rank", "Quantity");
    const width = lookup(value(rank), TORNADO, "Rank", "Width");
    return [
      {
        content: { expr: ifError(iff(compare(width, ">", 0), found, value("")), "") },
        style: "label",
        name: barName(rank),
      },
      figure(lessBase(rank, "low"), "#,##0"),
      figure(lessBase(rank, "high"), "#,##0"),
      figure(endAt(rank, "low"), "#,##0"),
      figure(endAt(rank, "high"), "#,##0"),
      figure(ifError(width, ""), "#,##0", widthName(rank)),
    ];
  }),
];

const range = (rank: number): Expr =>
  join(quantityAt(rank), " (", pounds(endAt(rank, "low")), " to ", pounds(endAt(rank, "high")), ")");

/** What moves the net most, in a sentence. */
export const barHeadline: Expr = iff(
  compare(quantityAt(1), "=", ""),
  join(ofChosen(scenarioName), " nets ", pounds(BASE), "; no range moves it."),
  join(
    ofChosen(scenarioName),
    " nets ",
    pounds(BASE),
    " as entered. What moves it most: ",
    range(1),
    iff(compare(quantityAt(2), "=", ""), value(""), join(", then ", range(2))),
    ".",
  ),
);

export const barChart: SectionChart = {
  name: "Tornado",
  type: "stackedBars",
  finding: barHeadline,
  alternative: iff(
    compare(quantityAt(1), "=", ""),
    value("No bars: no quantity with a range moves the net of this scenario."),
    join(
      "A bar for each quantity, the widest first: how far the net lies from that as entered where it is at its low and at its high. ",
      ...RANKS.slice(0, 4).map((rank) =>
        iff(compare(quantityAt(rank), "=", ""), value(""), join(range(rank), ". ")),
      ),
    ),
  ),
  data: { row: 0, column: 0, rowCount: DRAWN + 1, columnCount: 3 },
  axis: "Pounds more or less than as entered",
};
