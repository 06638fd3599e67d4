import { LEAVES, savingsName, SCENARIOS, YEARS, type Step, type Unit } from "../../domain/costs/savingsModel";
import { SAVINGS_STEPS } from "../../domain/costs/savingsSteps";
import { FURTHER_STEPS } from "../../domain/costs/savingsYears";
import { PROCESSES } from "../../domain/costs/processes";
import { both, compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell, NumberFormat } from "../plan";
import type { Headline, ReportSection } from "../report/reportPage";
import { sentence, type Row } from "../summaryRows";
import { isNumber } from "../enteredNumber";
import { yearLabel } from "./savingsEntryRows";
import { leafOf, workSaved } from "./savingsLeaves";
import { saidName, scenarioName, workName, yearName } from "./savingsNames";
import { scenarioHeader, scenarioRow, yearWords } from "./savingsWords";
import { oneDecimal, pounds, whole } from "../amountsInWords";

const step = (scenario: number, id: string): Expr => named(savingsName(scenario, id));

const FORMATS: Readonly<Record<Unit, NumberFormat>> = {
  "children a year": "0.0",
  days: "0.0",
  "£": "#,##0",
  "£ a week": "#,##0.00",
  "£ a year": "#,##0",
  "%": "0.0",
  years: "0.0000",
  year: "0",
  mode: "0",
  factor: "0.0000",
};

/** A sentence a scenario: what it avoids, what of it is cashable, what it costs, what is left, and when it has paid for itself. */
export function savingsHeadlines(): Headline[] {
  return SCENARIOS.map((s) => ({
    name: saidName(s),
    says: join(
      iff(
        both(compare(step(s, "avoided_total"), "=", 0), compare(step(s, "cost_total"), "=", 0)),
        join(
          named(scenarioName(s)),
          iff(
            compare(step(s, "days_child"), ">", 0),
            join(
              ": ",
              oneDecimal(step(s, "days_child")),
              " days saved a child, but the children or what a week costs are not known.",
            ),
            value(": nothing is entered that saves or costs anything."),
          ),
        ),
        join(
          named(scenarioName(s)),
          ": ",
          pounds(step(s, "avoided_total")),
          " avoided over ",
          whole(step(s, "horizon")),
          iff(compare(step(s, "horizon"), "=", 1), value(" year"), value(" years")),
          ", of which cashable ",
          pounds(step(s, "cashable_total")),
          iff(
            compare(step(s, "cost_total"), "=", 0),
            value("; what it costs is not entered."),
            join(
              "; it costs ",
              pounds(step(s, "cost_total")),
              ", net ",
              pounds(step(s, "net_total")),
              iff(
                isNumber(savingsName(s, "payback_year")),
                join("; it has paid for itself by the end of ", yearWords(step(s, "payback_year")), "."),
                value("; it does not pay for itself within that time."),
              ),
            ),
          ),
        ),
      ),
      apart(s),
    ),
  }));
}

/** Different outcomes have a sentence of their own, for they are in no other figure. */
const apart = (s: number): Expr =>
  iff(
    both(compare(step(s, "other_total"), "=", 0), compare(step(s, "other_cost_total"), "=", 0)),
    value(""),
    join(" Apart from that, different outcomes come to ", pounds(step(s, "other_net_total")), " net."),
  );

const shown = (label: string, id: string, format: NumberFormat = "#,##0"): Row =>
  scenarioRow(label, (s) => step(s, id), format);

/** Which scenario has the highest net, and that it is none where nothing is entered. */
function highestNet(): Expr {
  const nets = SCENARIOS.map((s) => step(s, "net_total"));
  const most: Expr = { op: "largest", of: nets };
  const isNothing = both(
    ...SCENARIOS.flatMap((s) => [
      compare(step(s, "avoided_total"), "=", 0),
      compare(step(s, "cost_total"), "=", 0),
    ]),
  );
  const name = SCENARIOS.slice(0, -1).reduceRight<Expr>(
    (otherwise, s) => iff(compare(step(s, "net_total"), "=", most), named(scenarioName(s)), otherwise),
    named(scenarioName(SCENARIOS.at(-1)!)),
  );
  return iff(
    isNothing,
    value("Nothing is entered yet that saves or costs anything"),
    join("The highest net has ", name, ": ", pounds(most), " over its horizon, in cash"),
  );
}

const eachScenario = (id: string): (Expr | string)[] =>
  SCENARIOS.flatMap((s, at) => [at === 0 ? "" : ", ", named(scenarioName(s)), " ", pounds(step(s, id))]);

/** The five side by side: what is not to be added stands apart. */
export const sideBySide = (): ReportSection[] => [
  {
    heading:
      "Side by side. Cost avoided, what of it is cashable, and net are three views, and are never added",
    rows: [
      scenarioHeader("Over the horizon, in cash (£)"),
      shown("Cost avoided", "avoided_total"),
      shown("Cashable", "cashable_total"),
      shown("What it costs", "cost_total"),
      shown("Net", "net_total"),
      [sentence(unlikeHorizons())],
    ],
    chart: {
      name: "Savings side by side",
      type: "columns",
      finding: highestNet(),
      alternative: join("Columns, a colour a scenario. Net: ", ...eachScenario("net_total"), "."),
      data: { row: 0, column: 0, rowCount: 5, columnCount: SCENARIOS.length + 1 },
      axis: "Pounds",
    },
  },
  {
    heading: "Side by side: years, break-even, and what stands apart",
    rows: [
      scenarioHeader("Each year in full effect, and when it pays"),
      shown("Horizon (years)", "horizon"),
      shown("Days saved a child", "days_child", "0.0"),
      shown("Cost avoided a year (£)", "avoided_year"),
      shown("Cashable a year (£)", "cashable_year"),
      shown("Net a year (£)", "net_year"),
      scenarioRow("Has paid for itself by the end of", (s) =>
        iff(
          isNumber(savingsName(s, "payback_year")),
          yearWords(step(s, "payback_year")),
          step(s, "payback_year"),
        ),
      ),
      shown("Break-even: days saved a child", "break_even_days", "0.0"),
      shown("Break-even: cost of a week (£)", "break_even_weekly", "#,##0.00"),
      scenarioHeader("Apart: present value (£)"),
      shown("Net, in prices of the first year", "pv_total"),
      scenarioHeader("Apart: different outcomes, in cash (£)"),
      shown("Care that is not needed", "other_total"),
      shown("What those adoptions cost", "other_cost_total"),
      shown("Net of different outcomes", "other_net_total"),
      [
        text(
          "Break-even: so many days for each child, or such a week, would pay for what it costs by placements alone.",
          "note",
        ),
      ],
    ],
  },
];

const unlikeHorizons = (): Expr => {
  const [first, ...others] = SCENARIOS.map((s) => step(s, "horizon"));
  return iff(
    both(...others.map((other) => compare(other, "=", first!))),
    value(""),
    value("◆ The scenarios have different horizons: their totals are of unlike spans of years."),
  );
};

/** What each scenario is worked out from, as it is in use. */
export const leafSection = (): ReportSection => ({
  heading: "Line by line: what each scenario is worked out from",
  rows: [
    scenarioHeader("In use"),
    ...LEAVES.map(({ id, title, unit }) =>
      scenarioRow(
        withUnit(title, unit),
        (s) => leafOf(id, s),
        FORMATS[unit],
        (s) => savingsName(s, id),
      ),
    ),
    scenarioHeader("Work saved by changed processes (£ a year)"),
    ...PROCESSES.map(({ id, name, title }) =>
      scenarioRow(
        `${name}: ${title}`,
        (s) => workSaved(s, id),
        "#,##0",
        (s) => workName(s, id),
      ),
    ),
    [
      text(
        "How it changes: 0 no change, 1 days saved, 2 as the best quarter, 3 as England, 4 limit met.",
        "note",
      ),
    ],
  ],
});

const withUnit = (title: string, unit: Unit): string => {
  if (unit === "mode" || unit === "factor" || unit === "year") return title;
  return `${title} (${unit})`;
};

const stepRow = ({ id, title, unit, of }: Step, label: string | Cell = withUnit(title, unit)): Row =>
  scenarioRow(
    label,
    (s) => of((other) => step(s, other)),
    FORMATS[unit],
    (s) => savingsName(s, id),
  );

/** Every line of the calculation that is not of one year. */
export const stepSection = (): ReportSection => ({
  heading: "Line by line: the calculation",
  rows: [
    scenarioHeader("In pounds of the price year; cash with the rise of prices"),
    ...[...SAVINGS_STEPS, ...FURTHER_STEPS]
      .filter(({ year }) => year === undefined)
      .map((each) => stepRow(each)),
  ],
});

/** Year by year, a table a line; the years after a scenario's horizon hold nothing more. */
export function yearSections(): ReportSection[] {
  const titles = [...new Set(FURTHER_STEPS.flatMap(({ year, title }) => (year ? [title] : [])))];
  return titles.map((title, at) => {
    const steps = FURTHER_STEPS.filter((each) => each.year !== undefined && each.title === title);
    const isToDate = title === NET_TO_DATE;
    return {
      heading: `Year by year: ${title.charAt(0).toLowerCase()}${title.slice(1)} (£)`,
      rows: [
        scenarioHeader("Financial year"),
        ...steps.map((each) =>
          stepRow(each, {
            ...{ content: { expr: yearLabel(each.year!, title) }, style: "label" },
            ...(at === 0 && { name: yearName(each.year!) }),
          }),
        ),
        ...(isToDate ? [[text("After the horizon of a scenario nothing more is counted.", "note")]] : []),
      ],
      ...(isToDate && {
        chart: {
          name: "Net to date",
          type: "lines" as const,
          finding: highestNet(),
          alternative: join(
            "Lines, one a scenario, net to date at the end of each year. At the end: ",
            ...eachScenario(`cumulative_${YEARS.length}`),
            ".",
          ),
          data: { row: 0, column: 0, rowCount: YEARS.length + 1, columnCount: SCENARIOS.length + 1 },
          axis: "Pounds",
        },
      }),
    };
  });
}
const NET_TO_DATE = "Net to date, cash";
