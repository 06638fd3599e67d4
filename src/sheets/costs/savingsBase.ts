import { PROCESSES, type ProcessId } from "../../domain/costs/processes";
import { SAVED_STAGES, type SavedStage } from "../../domain/costs/savingsModel";
import {
  both,
  compare,
  count,
  divide,
  iff,
  ifError,
  join,
  minus,
  named,
  over,
  quantile,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { inPeriod } from "../countFormula";
import { coversNothing, windowNames } from "../coveredPart";
import { text } from "../frame";
import { among, type Population } from "../report/reportFigures";
import { englandInDays, englandOf, englandSaid } from "../summaryEngland";
import { figure, header, sentence, type Row } from "../summaryRows";
import { INTERVAL_HEADERS } from "../words";
import { boughtName, inUse, processName, weeklyName } from "./costNames";
import { isNumber, numberOr0, whereKnown } from "../enteredNumber";
import { baseName } from "./savingsNames";
import { whole } from "../amountsInWords";

/** What was measured here, for all scenarios: children, days of their stages, weeks, agency carers, the work of processes. */

const STAGE_COLUMNS: Readonly<Record<SavedStage, string>> = {
  1: INTERVAL_HEADERS["entry-adm"],
  2: INTERVAL_HEADERS["adm-match"],
  3: INTERVAL_HEADERS["match-placed"],
};
export const stageColumn = (stage: SavedStage): string => STAGE_COLUMNS[stage];
const MOVED_IN: Population = { table: "Timescales", conditions: inPeriod("Moved in") };
/** Negative days are of dates out of order (design.md 3): they take no part, and neither do missing ones. */
export const movedInWithDays = (stage: SavedStage): Population =>
  among(MOVED_IN, [where(stageColumn(stage), ">=", 0)]);

const PERIOD_YEARS = inUse("period_years");
const NOT_KNOWN = "not known";
const perYear = (of: Expr, names: readonly string[]): Expr =>
  whereKnown([...names, PERIOD_YEARS], ifError(divide(of, named(PERIOD_YEARS)), NOT_KNOWN), NOT_KNOWN);

function stageRow(cases: Cases, stage: SavedStage): Row {
  const { from, to, title } = SAVED_STAGES[stage - 1]!;
  const { table, conditions } = movedInWithDays(stage);
  const n = named(baseName(`n_${stage}`));
  const england = englandOf(cases, [`${from}-${to}`]);
  const leftOut = minus(named(baseName("children_moved_in")), n);
  return [
    text(title, "label"),
    figure(count(table, ...conditions), "#,##0", baseName(`n_${stage}`)),
    figure(
      ifError(over("mean", table, stageColumn(stage), ...conditions), "none"),
      "0.0",
      baseName(`mean_${stage}`),
    ),
    figure(
      ifError(quantile(0.25, table, stageColumn(stage), ...conditions), "none"),
      "0.0",
      baseName(`quarter_${stage}`),
    ),
    england
      ? {
          ...{ content: { value: england.value }, style: "figure", format: "#,##0" },
          name: baseName(`england_${stage}`),
        }
      : { ...text("none", "figure"), name: baseName(`england_${stage}`) },
    england ? text(england.year, "figure") : null,
    ...[null, null],
    sentence(
      iff(
        isNumber(baseName("children_moved_in")),
        iff(
          compare(leftOut, ">", 0),
          join("Left out, for days that are missing or below 0: ", whole(leftOut), "."),
          value(""),
        ),
        value(""),
      ),
    ),
  ];
}

/** Where England's means come from, those of one edition together. */
function englandNotes(cases: Cases): Row[] {
  const editions = new Map<string, string[]>();
  for (const { from, to, title } of SAVED_STAGES) {
    const published = englandOf(cases, [`${from}-${to}`]);
    if (!published) continue;
    const edition = `${published.year}. ${englandSaid(published)}.`;
    editions.set(edition, [...(editions.get(edition) ?? []), `${title} ${englandInDays(published)}`]);
  }
  return [...editions].flatMap(([edition, stages]): Row[] => [
    [text(`England, children adopted in the year: ${stages.join(", ")}; ${edition.split(". ")[0]}.`, "note")],
    [text(edition.split(". ").slice(1).join(". "), "note")],
  ]);
}

const tooFew: Expr = iff(
  coversNothing("movedIn"),
  value("The data do not tell who moved in during the period: type the number under each scenario."),
  iff(
    compare(named(windowNames("movedIn").part), "=", ""),
    value(""),
    join("◆ Too few a year: the data cover ", named(windowNames("movedIn").part), "."),
  ),
);

const single = (
  label: string,
  of: Expr,
  format: "#,##0" | "0.0" | "#,##0.00",
  id: Parameters<typeof baseName>[0],
  said: Expr,
): Row => [
  text(label, "label"),
  figure(of, format, baseName(id)),
  ...[null, null, null, null, null, null],
  sentence(said),
];

const [AVERAGE, UNKNOWN] = [inUse("average_weekly"), weeklyName("unknown")];
const [AGENCY, OWN] = [weeklyName("agency_foster"), weeklyName("own_foster")];

/** The rows of what was measured. */
export function baseRows(cases: Cases): Row[] {
  return [
    header(
      "Children who moved in in the period",
      "Counted",
      "Average days",
      "Best quarter",
      "England",
      "Year",
    ),
    ...SAVED_STAGES.map(({ number }) => stageRow(cases, number)),
    [
      text(
        "Best quarter: a quarter of the children took so many days or fewer (lower quartile). Each stage on its own: they need not be the same children.",
        "note",
      ),
    ],
    ...englandNotes(cases),
    [],
    header("For all scenarios", "Measured"),
    single(
      "Children who moved in with adopters in the period",
      iff(coversNothing("movedIn"), value("not covered"), count(MOVED_IN.table, ...MOVED_IN.conditions)),
      "#,##0",
      "children_moved_in",
      tooFew,
    ),
    single(
      "Children who move in, a year",
      perYear(named(baseName("children_moved_in")), [baseName("children_moved_in")]),
      "0.0",
      "children",
      value("The period's years are on Unit costs."),
    ),
    single(
      "A week in a placement, of a child who waits (£)",
      iff(isNumber(AVERAGE), named(AVERAGE), iff(isNumber(UNKNOWN), named(UNKNOWN), value("not entered"))),
      "#,##0.00",
      "weekly",
      iff(
        isNumber(AVERAGE),
        value("The average week of children with a plan before moving in, as on Cost by child."),
        iff(
          isNumber(UNKNOWN),
          value("Of a placement whose kind is not known: no child has costed days in the period."),
          value("Enter weekly costs on Cost inputs, or a week under each scenario."),
        ),
      ),
    ),
    single(
      "Days with agency carers, a year",
      perYear(named(inUse("agency_days")), [inUse("agency_days")]),
      "#,##0",
      "agency_days",
      value("Of children with a plan before moving in, as on Cost by child."),
    ),
    single(
      "Agency carers above own carers, a week (£)",
      whereKnown([AGENCY, OWN], minus(named(AGENCY), named(OWN)), "not entered"),
      "#,##0.00",
      "agency_gap",
      iff(
        both(isNumber(AGENCY), isNumber(OWN)),
        iff(
          compare(named(baseName("agency_gap")), "=", 0),
          value("◆ One average stands for both: enter the two weeks on Cost inputs."),
          value("On the basis chosen on Cost inputs."),
        ),
        value("Enter both weeks on Cost inputs."),
      ),
    ),
    single(
      "What it costs to place a child with own adopters (£)",
      iff(isNumber(inUse("child_placed")), named(inUse("child_placed")), value("not entered")),
      "#,##0",
      "placed_cost",
      value("As on Unit costs; for different outcomes only."),
    ),
    [],
    header("Work of processes, as on Unit costs", "Staff, each (£)", "Bought, each (£)", "Number a year"),
    ...PROCESSES.map(({ id, name, title, per }): Row => [
      text(`${name}: ${title}${per === "event" ? "" : `, a ${per}`}`, "label"),
      figure(staffEach(id), "#,##0.00", baseName(`staff_${id}`)),
      figure(boughtEach(id), "#,##0.00", baseName(`bought_${id}`)),
      figure(volumeAYear(id), "0.0", baseName(`volume_${id}`)),
    ]),
  ];
}

/** Numbers always: what is not known there saves nothing here, and Unit costs says what it goes without. */
const staffEach = (id: ProcessId): Expr =>
  iff(isNumber(processName(id)), minus(named(processName(id)), numberOr0(boughtName(id))), value(0));
const boughtEach = (id: ProcessId): Expr =>
  iff(isNumber(processName(id)), numberOr0(boughtName(id)), value(0));
const volumeAYear = (id: ProcessId): Expr => {
  const volume = inUse(`volume_${id}`);
  const each = divide(named(volume), named(PERIOD_YEARS));
  return iff(
    both(isNumber(volume), isNumber(PERIOD_YEARS)),
    { op: "ifError", of: each, otherwise: value(0) },
    value(0),
  );
};
