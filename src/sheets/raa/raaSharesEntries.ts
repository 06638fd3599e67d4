import {
  compare,
  either,
  iff,
  join,
  named,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { FORMULAS, type DriverId, type FormulaNumber } from "../../domain/raa/formulas";
import { isEmpty, isFilled, isInRange, isUsable, type Bounds } from "../enteredNumber";
import { wrong } from "../costs/entries";
import { text } from "../frame";
import type { Cell } from "../plan";
import type { ReportSection } from "../report/reportPage";
import { figure, inputCell, type Row } from "../summaryRows";
import { eachFormula, formulaEntry, weightEntry, yearsEntry } from "./raaNames";
import { driverLabel } from "./raaSharesDrivers";
import {
  DRIVER_IDS,
  driverTitle,
  formulaName,
  isByYear,
  setting,
  weightInUse,
  yearsInUse,
} from "./raaSharesNames";
import { headOf, remark } from "./raaSharesRows";

/** What a person says of each formula, three side by side: two columns each, the second for years. */

const WEIGHT: Bounds = { least: 0, most: 100 };
const YEARS: Bounds = { least: 1, most: 5 };
const USUAL_YEARS = 3;

/** A word: Univer takes 0 for an empty cell, and a cell that looks empty for a number. */
const NO_BOUND = "none";

interface Setting {
  id: string;
  label: string;
  bounds: Bounds;
  unit: string;
  /** What it counts as while nothing that can be used is typed. */
  empty: number | typeof NO_BOUND;
  says: string;
}

const SETTINGS: readonly Setting[] = [
  {
    id: "floor",
    label: "Floor: no share below (%)",
    bounds: { least: 0, most: 100 },
    unit: "%",
    empty: 0,
    says: "Of the whole. Empty: none.",
  },
  {
    id: "cap",
    label: "Cap: no share above (%)",
    bounds: { least: 0, most: 100 },
    unit: "%",
    empty: 100,
    says: "Of the whole. Empty: none.",
  },
  {
    id: "most_fall",
    label: "A share may fall by at most (%)",
    bounds: { least: 0, most: 100 },
    unit: "%",
    empty: 100,
    says: "Of the share paid today: 10 lets a share of 20 fall to 18. Empty: no bound; none for a member that pays nothing today.",
  },
  {
    id: "most_rise",
    label: "A share may rise by at most (%)",
    bounds: { least: 0, most: 10_000 },
    unit: "%",
    empty: NO_BOUND,
    says: "Of the share paid today: 10 lets a share of 20 rise to 22. Empty: no bound; none for a member that pays nothing today.",
  },
  {
    id: "path_years",
    label: "Path: years from today’s shares to the formula’s",
    bounds: { least: 1, most: 30 },
    unit: "years",
    empty: NO_BOUND,
    says: "In equal steps. Empty: the formula’s shares at once.",
  },
  {
    id: "path_year",
    label: "Path: which of these years is the budget year",
    bounds: { least: 0, most: 100 },
    unit: "years",
    empty: NO_BOUND,
    says: "1 is the first year of the path; at or beyond its last year the shares are the formula’s.",
  },
];

const ROUND = "round_shares";
export const ROUND_CHOICES = { no: "No", yes: "Yes" } as const;
/** Whether shares are rounded to a hundredth of a percent. */
export const isRounded = (formula: FormulaNumber): Expr =>
  compare(named(formulaEntry(formula, ROUND)), "=", ROUND_CHOICES.yes);

const entry = (key: string, bounds: Bounds, unit: string): Cell =>
  inputCell({ key, kind: "number", default: null, unit, ...bounds, status: "local" });

const all = (of: (formula: FormulaNumber) => Expr): Expr => join(...eachFormula(of));

export const entrySection = (): ReportSection => ({
  heading:
    "What each formula rests on: three side by side. Type in the yellow cells; entries stay over re-runs",
  rows: [
    [
      text("Name of the formula", "label"),
      ...FORMULAS.flatMap((formula): Row => [
        inputCell({ key: formulaEntry(formula, "name"), kind: "text", default: null }),
        null,
      ]),
    ],
    [
      text("Weights in percent; they come to 100", "columnHeading"),
      ...FORMULAS.flatMap((formula): Row => [
        { ...headOf(nameOf(formula)), name: formulaName(formula) },
        text("Years", "figureHeading"),
      ]),
    ],
    ...DRIVER_IDS.map(weightRow),
    [
      text("Weights come to", "label"),
      ...FORMULAS.flatMap((formula): Row => [
        figure(
          totalOf(DRIVER_IDS.map((driver) => weightInUse(formula, driver))),
          "0.0000",
          `out_raa_f${formula}_weights`,
        ),
        null,
      ]),
    ],
    ...FORMULAS.map((formula): Row => [remark(weightsSaid(formula), `out_raa_f${formula}_said`)]),
    [text("Years: over so many the mean is taken, 1 to 5, the latest first. Empty: 3.", "note")],
    [],
    ...SETTINGS.map(settingRow),
    [
      text("Round shares to a hundredth of a percent", "label"),
      ...FORMULAS.flatMap((formula): Row => [
        inputCell({
          key: formulaEntry(formula, ROUND),
          kind: "choice",
          choices: Object.values(ROUND_CHOICES),
          default: ROUND_CHOICES.no,
        }),
        null,
      ]),
      remark(
        all((formula) =>
          iff(
            either(
              isRounded(formula),
              isEmpty(formulaEntry(formula, ROUND)),
              compare(named(formulaEntry(formula, ROUND)), "=", ROUND_CHOICES.no),
            ),
            value(""),
            value(`▲ Formula ${formula}: neither Yes nor No, so not rounded. `),
          ),
        ),
      ),
    ],
  ],
});

/** A formula without a name goes by its number. */
const nameOf = (formula: FormulaNumber): Expr => {
  const usual = value(`Formula ${formula}`);
  const typed = join(named(formulaEntry(formula, "name")), "");
  return { op: "ifError", of: iff(isFilled(formulaEntry(formula, "name")), typed, usual), otherwise: usual };
};

const weightRow = (driver: DriverId): Row => [
  { content: { expr: driverLabel(driver) }, style: "label" },
  ...FORMULAS.flatMap((formula): Row => [
    entry(weightEntry(formula, driver), WEIGHT, "%"),
    isByYear(driver) ? entry(yearsEntry(formula, driver), YEARS, "years") : null,
  ]),
  remark(
    all((formula) =>
      join(
        wrong(`Formula ${formula}, weight`, weightEntry(formula, driver), WEIGHT),
        isByYear(driver) ? wrong(`Formula ${formula}, years`, yearsEntry(formula, driver), YEARS) : value(""),
      ),
    ),
  ),
];

const settingRow = ({ id, label, bounds, unit, says }: Setting): Row => [
  text(label, "label"),
  ...FORMULAS.flatMap((formula): Row => [entry(formulaEntry(formula, id), bounds, unit), null]),
  remark(
    join(
      all((formula) => wrong(`Formula ${formula}`, formulaEntry(formula, id), bounds)),
      ...(id === "path_year" ? [all(pathSaid)] : []),
      says,
    ),
  ),
];

const pathSaid = (formula: FormulaNumber): Expr =>
  iff(
    compare(totalOf([setting(formula, "path_years")]), ">", 0),
    iff(
      isUsable(formulaEntry(formula, "path_year"), { least: 0, most: 100 }),
      value(""),
      value(`▲ Formula ${formula}: a path without its year, so its last year’s shares. `),
    ),
    value(""),
  );

/** What its weights come to, where that is not 100. */
function weightsSaid(formula: FormulaNumber): Expr {
  const sum = named(`out_raa_f${formula}_weights`);
  return iff(
    compare(sum, "=", 0),
    join("Formula ", value(String(formula)), ": no weight is entered."),
    iff(
      both100(sum),
      value(""),
      join(
        "▲ ",
        named(formulaName(formula)),
        ": its weights come to ",
        { op: "text", of: sum, format: "0.0" },
        ", not to 100, so it gives no shares.",
      ),
    ),
  );
}

const both100 = (sum: Expr): Expr =>
  compare({ op: "abs", of: { op: "-", left: sum, right: value(100) } }, "<=", 0.000001);

/** Each entry as it is used, for the working. */
export const settingsInUse = (): Row[] => [
  [
    text("Entries as they are used", "columnHeading"),
    ...FORMULAS.map((formula) => headOf(named(formulaName(formula)))),
  ],
  ...DRIVER_IDS.flatMap((driver): Row[] => [
    [
      text(`Weight: ${driverTitle(driver)}`, "label"),
      ...FORMULAS.map((formula) =>
        figure(inUse(weightEntry(formula, driver), WEIGHT, value(0)), "0.0000", weightInUse(formula, driver)),
      ),
    ],
    ...(isByYear(driver)
      ? [
          [
            text(`Years: ${driverTitle(driver)}`, "label"),
            ...FORMULAS.map((formula) => {
              const key = yearsEntry(formula, driver);
              const whole: Expr = { op: "int", of: named(key) };
              return figure(
                iff(isUsable(key, YEARS), whole, value(USUAL_YEARS)),
                "0",
                yearsInUse(formula, driver),
              );
            }),
          ],
        ]
      : []),
  ]),
  ...SETTINGS.map(({ id, label, bounds, empty }): Row => [
    text(label, "label"),
    ...FORMULAS.map((formula) =>
      figure(inUse(formulaEntry(formula, id), bounds, value(empty)), "#,##0.00", setting(formula, id)),
    ),
  ]),
];

const inUse = (key: string, bounds: Bounds, otherwise: Expr): Expr =>
  iff(isEmpty(key), otherwise, iff(isInRange(key, bounds), named(key), otherwise));
