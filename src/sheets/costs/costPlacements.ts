import { aWeek } from "../../domain/costs/savingsArithmetic";
import { PLACE_PROVIDER } from "../../domain/codes/ssda903";
import { DELAY_STAGES } from "../../domain/costs/delayClock";
import { PLACEMENT_KINDS } from "../../domain/costs/placementKinds";
import {
  both,
  choose,
  compare,
  either,
  iff,
  named,
  over,
  plus,
  sameRow,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { TABLE_ROW, text, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { figure, header, sentence, type Row } from "../summaryRows";
import { dayColumn, numberColumn, textColumn } from "../words";
import { columnsOf, costsOfCases } from "./childColumns";
import {
  BASIS,
  CHILD_NAMES,
  delayDaysHeader,
  delayPoundsHeader,
  HEADERS,
  KINDS,
  NO_RATE,
  TABLES,
  weekOf,
} from "./childrenNames";
import { weeklyName } from "./costNames";
import { isNumber } from "../enteredNumber";
import {
  allDelayDays,
  daysInPeriod,
  delayDaysOf,
  delayFrom,
  formula,
  isEmpty,
  poundsFormula,
  untilAsAt,
} from "./rowFormulas";

/** Every stay of the children with a decision, and what its days cost: in the period, and beyond the target. */
export function costPlacementsSheet(cases: Cases): SheetPlan {
  const purpose =
    "Where the children with a decision lived since entering care, a row a stay, and what its days cost in the period and beyond the target.";
  const rates = rateRows();
  const row = TABLE_ROW + rates.length + 1;
  return {
    name: "Cost placements",
    group: "costs",
    purpose,
    blocks: [
      titleBlock("Cost placements", purpose, cases, NOTE),
      { kind: "grid", row: TABLE_ROW, column: 0, cells: rates },
      {
        kind: "table",
        name: TABLES.placements,
        row,
        column: 0,
        rowCount: costsOfCases(cases).stays.count,
        identity: ["Child key", "Journey", "From"],
        columns: columns(cases),
      },
    ],
    freeze: { rows: row + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { from: row, to: row }, manyPagesWide: true },
  };
}

const NOTE =
  "The day on which a stay ends is not counted. A temporary stay is costed as the home that goes on being paid; days with adopters cost no placement.";

/** What a week of each kind is taken to cost where the child's own cost is not known. */
function rateRows(): Row[] {
  return [
    header("A week on average", "Pounds", "Days in period", "Cost in period"),
    ...KINDS.map(({ id, title }): Row => {
      const rate = weeklyName(id);
      const used: Expr = id === "adopters" ? value(0) : iff(isNumber(rate), named(rate), value(NO_RATE));
      const ofKind = where(HEADERS.kind, "=", title);
      return [
        text(title, "label"),
        figure(used, "#,##0.00", weekOf(id)),
        figure(over("sum", TABLES.placements, HEADERS.days, ofKind)),
        figure(over("sum", TABLES.placements, HEADERS.cost, ofKind)),
        null,
        sentence(
          id === "adopters"
            ? value("Fostering has stopped.")
            : iff(
                compare(named(weekOf(id)), "=", NO_RATE),
                value(
                  "Not entered: days of it without a cost of their own count as 0. Enter it on Cost inputs.",
                ),
                value(""),
              ),
        ),
      ];
    }),
    [
      text("All", "label"),
      null,
      figure(over("sum", TABLES.placements, HEADERS.days)),
      figure(over("sum", TABLES.placements, HEADERS.cost), "#,##0", CHILD_NAMES.placementsTotal),
    ],
  ];
}

/** Of the row's kind: nested IFs over a number, as a table of 20,000 rows would be slow to look up. */
const average: Expr = choose(
  sameRow(HEADERS.kindNumber),
  ...(KINDS.map(({ id }) => named(weekOf(id))) as [Expr, ...Expr[]]),
);
const isWithAdopters = compare(
  sameRow(HEADERS.kindNumber),
  "=",
  KINDS.findIndex(({ id }) => id === "adopters") + 1,
);
const byBasis = (adopters: Expr, own: Expr, none: Expr, otherwise: Expr): Expr =>
  iff(
    isWithAdopters,
    adopters,
    iff(isEmpty(HEADERS.own), iff(compare(sameRow(HEADERS.average), "=", NO_RATE), none, otherwise), own),
  );

function columns(cases: Cases): TableColumn[] {
  const { records } = cases;
  const { stays } = costsOfCases(cases);
  const of = columnsOf(cases, stays.journey);
  const costs = records.placementCosts;
  const fromRow = (values: Float64Array | undefined) =>
    Float64Array.from(stays.costRow, (at) => (at < 0 ? NaN : values![at]!));
  const stage = DELAY_STAGES.map(({ number }) => number);
  return [
    ...of.child(),
    of.team(),
    textColumn(
      HEADERS.kind,
      stays.kind.map((kind) => TITLES.get(kind)!),
      28,
    ),
    textColumn("Provider", stays.provider.map(providerInWords), 24),
    textColumn(
      "Placement code",
      stays.place.map((code, at) =>
        stays.temporary[at] === "" ? code : `${stays.temporary[at]!}, as ${code || "not known"}`,
      ),
      10,
    ),
    dayColumn("From", stays.from),
    dayColumn("To", stays.to),
    numberColumn(HEADERS.own, stays.weekly, "#,##0.00", 11),
    textColumn(
      "Own cost from",
      Array.from(stays.costRow, (at) => sourceOf(cases, at)),
      30,
    ),
    formula(HEADERS.average, average, "#,##0.00", 11),
    formula(
      HEADERS.weekly,
      byBasis(value(0), sameRow(HEADERS.own), value(0), sameRow(HEADERS.average)),
      "#,##0.00",
      11,
    ),
    {
      ...formula(
        HEADERS.basis,
        byBasis(value(BASIS.adopters), value(BASIS.own), value(BASIS.none), value(BASIS.average)),
        "General",
        13,
      ),
      highlight: [{ when: { is: "=", to: BASIS.none }, tone: "warning" }],
    },
    formula(HEADERS.days, daysInPeriod(sameRow("From"), sameRow(HEADERS.until))),
    formula("Part placement", isPart, "General", 10),
    poundsFormula(HEADERS.cost, aWeek(sameRow(HEADERS.days), sameRow(HEADERS.weekly))),
    poundsFormula(
      HEADERS.atAverage,
      iff(compare(sameRow(HEADERS.basis), "=", BASIS.average), sameRow(HEADERS.cost), value(0)),
    ),
    ...stage.map((number) =>
      formula(delayDaysHeader(number), delayDaysOf(number, "From", sameRow(HEADERS.until)), "0", 9),
    ),
    formula(HEADERS.delayDays, allDelayDays),
    ...stage.map((number) =>
      poundsFormula(
        delayPoundsHeader(number),
        aWeek(sameRow(delayDaysHeader(number)), sameRow(HEADERS.weekly)),
        10,
      ),
    ),
    poundsFormula(HEADERS.delayPounds, aWeek(sameRow(HEADERS.delayDays), sameRow(HEADERS.weekly))),
    textColumn(
      HEADERS.waiting,
      Array.from(stays.waiting, (waits) => (waits === 1 ? "Yes" : "No")),
      9,
    ),
    of.clock(),
    of.route(),
    of.ageBand(),
    numberColumn("Health pays", fromRow(costs?.health), "#,##0.00", 10),
    numberColumn("Education pays", fromRow(costs?.education), "#,##0.00", 10),
    formula(HEADERS.until, untilAsAt("To"), "dd/mm/yyyy", 12),
    formula(HEADERS.delayFrom, delayFrom, "dd/mm/yyyy", 12),
    ...of.clockDays(),
    numberColumn(
      HEADERS.kindNumber,
      Float64Array.from(stays.kind, (kind) => KINDS.findIndex(({ id }) => id === kind) + 1),
      "0",
      8,
    ),
    of.caseNumber(),
  ];
}

/** Whether the period holds a part of the stay only. */
const isPart: Expr = iff(
  both(
    compare(sameRow(HEADERS.days), ">", 0),
    either(
      compare(sameRow("From"), "<", named("period_from")),
      isEmpty("To"),
      compare(sameRow(HEADERS.until), ">", plus(named("period_to"), value(1))),
    ),
  ),
  value("Yes"),
  value("No"),
);

const TITLES: ReadonlyMap<string, string> = new Map(PLACEMENT_KINDS.map(({ id, title }) => [id, title]));

const providerInWords = (code: string): string => {
  const meaning = PLACE_PROVIDER.get(code);
  return meaning === undefined ? code : `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)} (${code})`;
};

/** @example "Weekly cost, row 12 of ‘Costs’" */
function sourceOf({ records }: Cases, at: number): string {
  const costs = records.placementCosts;
  if (costs === undefined || at < 0) return "";
  const amount = costs.amount[at]!;
  return `${amount.charAt(0).toUpperCase()}${amount.slice(1)}, row ${costs.row[at]!} of ‘${records.sources[costs.origin[at]!]!.sheet}’`;
}
