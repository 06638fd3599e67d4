import type { Scalar } from "../../src/domain/columns";
import type { Expr } from "../../src/domain/formula/expression";
import { isOfFamilies } from "../../src/domain/measures/counting";
import type { CountMeasure } from "../../src/domain/measures/measure";
import { COUNT_MEASURES } from "../../src/domain/measures/measures";
import type { Cases } from "../../src/sheets/cases";
import { familiesSheets } from "../../src/sheets/families";
import { measureFormula } from "../../src/sheets/measureFormulas";
import type { Cell, SheetPlan } from "../../src/sheets/plan";
import { printPlans, type PrintedPlans } from "../../src/sheets/printPlan";
import { timescalesSheet } from "../../src/sheets/timescales";

/** A measure in plain figures; parts and reasons of 0 are left out, so that both readings look alike. */
export interface PlainMeasure {
  value: Scalar;
  n: Scalar;
  numerator?: Scalar;
  denominator?: Scalar;
  parts: Record<string, Scalar>;
  excluded: Record<string, Scalar>;
}

/** What the formulas of every counting measure come to over the tables of some cases. */
export function formulasWorkedOut(cases: Cases): Record<string, PlainMeasure> {
  const { figures } = printedMeasures(cases);
  return Object.fromEntries(
    asked(cases).map((measure) => {
      const formula = measureFormula(measure, cases);
      const of = (key: string) => figures[nameOf(measure, key)]!;
      const some = (keys: readonly string[]) =>
        Object.fromEntries(keys.map((key) => [key, of(key)]).filter(([, count]) => count !== 0));
      return [
        measure.id,
        {
          value: of("value"),
          n: of("n"),
          ...(formula.numerator && { numerator: of("numerator"), denominator: of("denominator") }),
          parts: some(formula.parts.map(({ id }) => id)),
          excluded: some(formula.excluded.map(([reason]) => reason)),
        },
      ];
    }),
  );
}

/** The tables, the named dates and a cell for each formula, as sheets. */
export function printedMeasures(cases: Cases): PrintedPlans {
  const { asAt, period } = cases;
  const day = (key: string, usual: number): Cell => ({
    content: { input: { key, kind: "day", default: usual } },
    style: "input",
    format: "dd/mm/yyyy",
  });
  const rows: Cell[][] = [[day("as_at", asAt), day("period_from", period.from), day("period_to", period.to)]];
  for (const measure of asked(cases)) {
    const { value, n, numerator, denominator, parts, excluded } = measureFormula(measure, cases);
    const cell = (key: string, expr: Expr): Cell => ({
      content: { expr },
      style: "figure",
      name: nameOf(measure, key),
    });
    rows.push([
      cell("value", value),
      cell("n", n),
      ...(numerator && denominator ? [cell("numerator", numerator), cell("denominator", denominator)] : []),
      ...parts.map(({ id, count }) => cell(id, count)),
      ...excluded.map(([reason, count]) => cell(reason, count)),
    ]);
  }
  const sheet: SheetPlan = {
    name: "Measures",
    group: "core",
    purpose: "Formulas under test.",
    blocks: [{ kind: "grid", row: 0, column: 0, cells: rows }],
    print: { orientation: "portrait" },
  };
  return printPlans([sheet, timescalesSheet(cases), ...familiesSheets(cases)]);
}

const asked = ({ records }: Cases) =>
  COUNT_MEASURES.filter((measure) => !isOfFamilies(measure) || records.families.count > 0);

const nameOf = ({ id }: CountMeasure, key: string) => `out_${id}_${key.replaceAll("-", "_")}`;
