import { WARNED_UNDER, WITHHELD_UNDER } from "../../domain/costs/unitCost";
import { calendarDay } from "../../domain/dates/serialDay";
import { divide, iff, join, named, times, value } from "../../domain/formula/expression";
import { spreadPart, U1_GROSS, U1_NET, U1_SPREAD, u1Of } from "../../domain/published/adoptionUnitCosts";
import { shownFigure } from "../../domain/published/published";
import { yearEndingOf } from "../../domain/published/publishedYears";
import { WEEKLY_COSTS } from "../../domain/published/weeklyCosts";
import type { Cases } from "../cases";
import { paragraph, text } from "../frame";
import { FULL } from "../costs/unitCostsNames";
import type { Cell } from "../plan";
import { header, type Row } from "../summaryRows";
import { pounds } from "../amountsInWords";
import { isNumber } from "../enteredNumber";
import { COUNTED_NAMES, PRODUCTIVITY_NAMES, unitCostName } from "./efficiencyFigures";
import { amountCell, inputRows, isUsedAmount, type CalculatedCost } from "./efficiencyInputs";
import { countedRows, staffFigures, unitCostChart, unitCosts } from "./efficiencyTables";
import type { Headline, ReportPage, ReportSection } from "./reportPage";

/** What it costs to place a child for adoption, and what the staff achieve, from a few figures that a person enters. */
export function efficiencyPage(cases: Cases): ReportPage {
  const hasFamilies = cases.records.families.count > 0;
  const calculator = cases.make?.includes("costs") ? CALCULATED : undefined;
  return {
    name: "Report efficiency",
    title: "Efficiency",
    purpose:
      "What it costs to place a child for adoption, and what full-time staff achieve, from a few figures that you enter.",
    headlines: HEADLINES,
    sections: [
      {
        heading:
          "To enter, in the yellow cells: amounts in pounds of all the period's years together. They stay over re-runs.",
        rows: inputRows(calculator),
      },
      { heading: "Counted from the data", rows: countedRows(hasFamilies, calculator) },
      unitCosts(),
      unitCostChart(),
      staffFigures(hasFamilies),
      englandBeside(cases),
    ],
    definitions: DEFINITIONS,
    widths: [38, 20, 12, 13, 11, 11, 11, 11],
    orientation: "landscape",
  };
}

/** The calculator's full cost is of the whole period: of as many years of it as the other amounts are. */
const CALCULATED: CalculatedCost = {
  isThere: isNumber(FULL),
  pounds: iff(
    isUsedAmount("years"),
    divide(times(named(FULL), amountCell("years")), named(COUNTED_NAMES.periodYears)),
    named(FULL),
  ),
};

const HEADLINES: readonly Headline[] = [
  {
    name: "out_report_efficiency_unit_cost",
    says: iff(
      isNumber(unitCostName("u2")),
      join(
        "The gross spending on adoption comes to ",
        pounds(named(unitCostName("u2"))),
        " for each child who moved in with adopters",
        iff(
          isNumber(unitCostName("u1")),
          join(" (U2), and to ", pounds(named(unitCostName("u1"))), " for each child adopted (U1)."),
          value(" (U2)."),
        ),
      ),
      iff(
        isNumber(unitCostName("member")),
        join(
          "As a member of the RAA this authority pays ",
          pounds(named(unitCostName("member"))),
          " for each of its children who moved in with adopters.",
        ),
        value(
          "What a child costs cannot be said yet: what is missing stands under the unit costs on Report efficiency.",
        ),
      ),
    ),
  },
  {
    name: "out_report_efficiency_staff",
    says: iff(
      isNumber(PRODUCTIVITY_NAMES.movedInPerWorker),
      join(
        "For each full-time worker of the adoption service ",
        { op: "text", of: named(PRODUCTIVITY_NAMES.movedInPerWorker), format: "0.0" },
        " children a year moved in with adopters.",
      ),
      value(
        "What full-time staff achieve cannot be said: the figures to enter, or why not, stand on Report efficiency.",
      ),
    ),
  },
];

/** What was published: to look at, not to compare with. */
function englandBeside({ period }: Cases): ReportSection {
  const ending = calendarDay(period.to).year;
  const england = WEEKLY_COSTS.filter(({ of, area }) => of === "weekly cost: adoption" && area === "England");
  const past = england.filter(({ year }) => yearEndingOf(year) <= ending);
  const weekly = (past.length > 0 ? past : england.slice(0, 1)).at(-1)!;
  const [gross, net] = [u1Of(U1_GROSS), u1Of(U1_NET)];
  const row = (label: string, shown: string, year: string): Row => [
    text(label, "label"),
    plain(shown),
    plain(year),
  ];
  return {
    heading: "England, to look at",
    rows: [
      header("Published, or made from what was published", "Pounds", "Year"),
      row("Spending a week, a placement order child", weekly.shown, weekly.year),
      row("U1 gross, a child adopted", gross.shown, gross.year),
      row("U1 net, a child adopted", net.shown, net.year),
      ...U1_SPREAD.map((percent) => {
        const { shown, year } = u1Of(spreadPart(percent));
        return row(`U1 gross, ${percent === 50 ? "half" : `${percent}%`} of authorities below`, shown, year);
      }),
      ...[
        `Not comparable: the spending a week is over children with a placement order on 31 March, not over children placed, and never what a day of waiting costs (${weekly.source}; ${weekly.vintage}).`,
        `U1 is made here and to be confirmed: ${gross.note} ${u1Of(spreadPart(50)).note} ${gross.source}. In pounds of that year.`,
      ].flatMap((words) => paragraph(words, "note")),
    ],
  };
}

const plain = (words: string): Cell => ({ content: { value: words }, style: "figure", format: "@" });

const DEFINITIONS = [
  "U1 is the gross spending on adoption over children adopted in the period, U2 the same over children who moved in with adopters in the period. U3 takes off what other agencies paid for our adopters, allowances and support after the order. U4 is the full cost from the bottom up; it is entered, or taken from the cost calculator where that is made, too. A member's unit cost is its contribution to the RAA plus the costs that it kept, over its own children who moved in.",
  "As defined, children who moved in with adopters bought from another agency are counted, others' children with our adopters are not. “Sold too” counts those as well, and then does not take off what they brought in. “Without both” leaves out the children with bought adopters, the fees paid for them and the income from those sold. Of U1 the placements of the same years stand in for adoptions.",
  `Amounts are of all the years of the period on Summary together, unless their number of years is entered: then spending and children are both taken a year. Under ${WARNED_UNDER} children a unit cost is warned of, under ${WITHHELD_UNDER} it is withheld, however many years.`,
  "Where this authority hosts the RAA its books are those of all members: U1 to U4 and the staff are set against the children of all of them, which are to be entered. Where the RAA is elsewhere the staff are, too.",
  `The spending on adoption of the section 251 return leaves out the care of children who wait (it stands under fostering) and their social workers. No unit cost is published; ${shownFigure(67233, "pounds")} for 2013-14 is made of two published totals.`,
];
