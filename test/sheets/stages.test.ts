import type { Scalar } from "../../src/domain/columns";
import { cohortsBy, COHORT_STARTS, WITHIN_MONTHS } from "../../src/domain/breakdowns/cohorts";
import { SPLITS } from "../../src/domain/breakdowns/splits";
import {
  ALL_CHILDREN,
  stageBreakdown,
  type GroupFigures,
  type StageFigures,
} from "../../src/domain/breakdowns/stageBreakdown";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { STAGE_MODELS, type StageModel } from "../../src/domain/journeys/milestones";
import { stageName } from "../../src/domain/journeys/stages";
import type { Cases } from "../../src/sheets/cases";
import { checkPlan } from "../../src/sheets/dialect";
import type { PrintedCell, PrintedSheet } from "../../src/sheets/printedSheet";
import { printPlans } from "../../src/sheets/printPlan";
import { settle } from "../../src/sheets/settle";
import { MODEL_CHOICES } from "../../src/sheets/stagesWords";
import { careRecords, day } from "../support/records";
import { casesOf, sampleCases, stagesPlans } from "../support/stagesCases";

type Inputs = Record<string, Scalar>;
const cases = sampleCases();
const plans = stagesPlans(cases);
const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };

const FIGURES: readonly [header: string, figure: Exclude<keyof StageFigures, "id">][] = [
  ["Counted", "n"],
  ["Average days", "mean"],
  ["Middle child", "median"],
  ["Lower quartile", "q1"],
  ["Upper quartile", "q3"],
  ["Shortest", "min"],
  ["Longest", "max"],
  ["Date missing", "missing"],
  ["Not collected", "notCollected"],
  ["Not needed", "notNeeded"],
  ["Below zero", "negative"],
];
const HEADERS = ["Children", ...FIGURES.map(([header]) => header)];

/** What the sheet should say of a group, a line a stage. */
function expectedLines({ group, children, stages }: GroupFigures): Scalar[][] {
  return stages.map((stage) => {
    const [from, to] = stage.id.split("-") as never[];
    return [
      ...[group, stageName({ from: from!, to: to! }), children],
      ...FIGURES.map(([, figure]) => stage[figure] ?? "none"),
    ];
  });
}

const plainStage = (name: Scalar) => String(name).replace(" (spans others)", "");

/** The lines of the table that are filled. */
function tableLines(inputs: Inputs): Scalar[][] {
  const settled = settle(plans, { ...dates, ...inputs });
  const cell = (header: string, row: number) => settled.cell("StagesByGroup", header, row) as Scalar;
  return Array.from({ length: settled.tables.get("StagesByGroup")!.rowCount }, (_, row) => [
    ...[cell("Group in Timescales", row), plainStage(cell("Stage", row))],
    ...HEADERS.map((header) => cell(header, row)),
  ]).filter(([group]) => group !== "");
}

function stagesOf(inputs: Inputs, of = plans): PrintedSheet {
  return printPlans(of, { ...dates, ...inputs }).sheets.find(({ plan }) => plan.name === "Stages")!;
}

/** The rows of the grid whose first cell says so, as texts and numbers. */
function rowsBy({ cells }: PrintedSheet, first: (value: Scalar) => boolean): Scalar[][] {
  const rows = new Map<number, PrintedCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()]
    .filter(([cell]) => cell!.column === 0 && first(cell!.value))
    .map((row) => row.map(({ value }) => value));
}

const held = ({ cells }: PrintedSheet, name: string) => cells.find((cell) => cell.name === name)!.value;

const QUARTER_END = "2025-06-30";
const PERIODS: readonly [words: string, to: string, from: string][] = [
  ["One quarter", QUARTER_END, "2025-04-01"],
  ["One year", QUARTER_END, "2024-07-01"],
  ["Three years", "2025-03-31", "2022-04-01"],
];

describe("Stages", () => {
  it("says by each split, with models and periods one after another, what the journeys say", () => {
    let lines = 0;
    for (const [index, { id, words }] of SPLITS.entries()) {
      const model: StageModel = STAGE_MODELS[index % 3]!;
      const [period, to, from] = PERIODS[(index + 1) % 3]!;
      const groups = stageBreakdown(cases, { model, split: id, period: { from: day(from), to: day(to) } });
      const onSheet = tableLines({
        in_stages_model: MODEL_CHOICES[index % 3]!,
        in_stages_period: period,
        in_stages_to: day(to),
        in_stages_split: words,
      });
      expect([words, onSheet]).toEqual([words, groups.flatMap(expectedLines)]);
      lines += onSheet.length;
    }
    expect(lines).toBeGreaterThan(150);
  });

  it("says of all children, by each model and period, what the journeys say, and of which days", () => {
    for (const [index, model] of STAGE_MODELS.entries())
      for (const [words, to, from] of [
        ...PERIODS,
        ["Period on Summary", "2024-03-31", "2023-04-01"] as const,
      ]) {
        const period = { from: day(from), to: day(to) };
        const onSummary = words === "Period on Summary";
        const sheet = stagesOf({
          in_stages_model: MODEL_CHOICES[index]!,
          in_stages_period: words,
          ...(onSummary ? { period_from: period.from, period_to: period.to } : { in_stages_to: period.to }),
        });
        expect([held(sheet, "stages_from"), held(sheet, "stages_to")]).toEqual([period.from, period.to]);
        const rows = rowsBy(sheet, (value) => value === ALL_CHILDREN).map((row) => [
          ...[row[0]!, plainStage(row[1]!)],
          ...row.slice(2, 14),
        ]);
        expect(rows).toEqual(stageBreakdown(cases, { model, split: "all", period }).flatMap(expectedLines));
      }
  });

  it("counts each cohort as the journeys do, and says of a share when it is not final", () => {
    const sheet = stagesOf({});
    const rows = rowsBy(sheet, (value) => /^\d{4}-\d\d$/.test(String(value)));
    const expected = COHORT_STARTS.flatMap((start) =>
      cohortsBy(start, cases).map(({ year, children, within, movedInLater, waiting, ended, unknown }) => [
        ...[year, children],
        ...WITHIN_MONTHS.flatMap((months) => [
          ...[within[months].n, within[months].percent ?? "", within[months].tooEarly],
        ]),
        ...[movedInLater, waiting, ended, unknown],
      ]),
    );
    expect(rows.map(([year, , ...figures]) => [year, ...figures])).toEqual(expected);
    expect(
      rows.every(([, words]) =>
        /^(Not all in the data|So far, and not all in the data)$/.test(String(words)),
      ),
    ).toBe(true);
    for (const [, words, , , , , , , , , , early24] of rows)
      expect(String(words).startsWith("So far")).toBe(Number(early24) > 0);
  });

  it("says that a choice which is not offered any more is not taken, and takes the usual one", () => {
    const strange = stagesOf({ in_stages_model: "A sixth stage", in_stages_split: "Shoe size" });
    expect(held(strange, "stages_model_number")).toBe(STAGE_MODELS.indexOf(cases.model) + 1);
    expect(held(strange, "stages_split_number")).toBe(1);
    const sentences = strange.cells
      .map(({ value }) => String(value))
      .filter((words) => /not one of/.test(words));
    expect(sentences).toEqual([
      "“A sixth stage” is not one of the choices, so this is for “The adoption survey's five stages”.",
      "“Shoe size” is not one of the choices, so this is for “Year of adoption order”.",
    ]);
    const usual = stagesOf({});
    const isFigure = ({ style }: PrintedCell) => style === "figure";
    expect(strange.cells.filter(isFigure)).toEqual(usual.cells.filter(isFigure));
    expect(held(stagesOf({ in_stages_period: "A decade" }), "stages_to")).toBe(cases.period.to);
  });

  it("offers lists that a cell's own check can hold", () => {
    const choices = stagesOf({}).cells.flatMap(({ input }) => (input?.choices ? [input.choices] : []));
    expect(choices).toHaveLength(3);
    for (const list of choices) {
      expect(list.join(",").length).toBeLessThanOrEqual(255);
      expect(list.filter((choice) => choice.includes(","))).toEqual([]);
    }
  });

  it("holds no formula outside the dialect, and not more of them than a book bears", () => {
    const sheet = stagesOf({});
    expect(checkPlan(sheet)).toEqual([]);
    const inTable = sheet.table!.columns.filter(({ formulaAt }) => /Timescales/.test(formulaAt?.(0) ?? ""));
    const inGrid = sheet.cells.filter(({ formula }) => /Timescales/.test(formula ?? ""));
    expect(inTable.length * sheet.table!.rowCount + inGrid.length).toBeLessThanOrEqual(1100);
  });

  it("writes what stands in a figure's column short enough for it", () => {
    const sheet = stagesOf({});
    const width = (column: number) => sheet.table!.columns[column]!.width;
    const filled = new Set(
      sheet.cells.filter(({ value }) => value !== "").map(({ row, column }) => `${row},${column}`),
    );
    const cut = sheet.cells.filter(
      ({ row, column, value, style }) =>
        style !== "figureHeading" &&
        style !== "columnHeading" &&
        filled.has(`${row},${column + 1}`) &&
        String(value).length > width(column) * (style === "note" ? 1.1 : 1),
    );
    expect(cut.map(({ value }) => value)).toEqual([]);
  });

  it("follows the rows of Timescales: a child taken out is counted no more", () => {
    const before = stagesOf({});
    const gone = cases.journeys.status.findIndex(
      (status, row) =>
        status === "adopted" &&
        cases.journeys.milestones.adopted[row]! >= cases.period.from &&
        cases.journeys.milestones.adm[row]! > cases.journeys.milestones.entry[row]!,
    );
    const settled = withoutRow(plans, gone);
    expect(Number(held(settled, "out_stages_children"))).toBe(
      Number(held(before, "out_stages_children")) - 1,
    );
    expect(Number(held(settled, "out_stages_1_n"))).toBe(Number(held(before, "out_stages_1_n")) - 1);
  });
});

/** `Stages` over a `Timescales` from which somebody deleted a row. */
function withoutRow(of: typeof plans, gone: number): PrintedSheet {
  const keep = <Values extends ArrayLike<unknown>>(values: Values): Values =>
    (Array.isArray(values)
      ? values.filter((_, row) => row !== gone)
      : (values as unknown as Int32Array).filter((_, row) => row !== gone)) as unknown as Values;
  const changed = of.map((plan) => ({
    ...plan,
    blocks: plan.blocks.map((block) =>
      block.kind === "table" && block.name === "Timescales"
        ? {
            ...block,
            rowCount: block.rowCount - 1,
            columns: block.columns.map((column) =>
              "kind" in column.content && "values" in column.content
                ? { ...column, content: { ...column.content, values: keep(column.content.values) } as never }
                : column,
            ),
          }
        : block,
    ),
  }));
  return stagesOf({}, changed);
}

describe("Stages of two children", () => {
  /** One by the parents' consent, one with a match before the placement order. */
  const two = (): Cases =>
    casesOf(
      careRecords({
        episodes: [
          "A 2021-01-01 S C1 U6 2022-01-01 X1 BB1",
          "A 2022-01-01 P C1 A4 2022-09-01 E12 BB2",
          "B 2021-01-01 S C1 U6 2021-09-01 X1 BB1",
          "B 2021-09-01 L E1 U6 2022-02-01 X1 BB1",
          "B 2022-02-01 P E1 A6 2022-10-01 E12 BB3",
        ],
        decisions: ["A 2021-06-01", "B 2021-07-01"],
        ad1: ["A 2021-06-01 2021-12-01 0", "B 2021-07-01 2021-08-22 0"],
      }),
      {
        asAt: day("2023-03-31") as SerialDay,
        returnReach: day("2023-03-31"),
        period: { from: day("2022-04-01") as SerialDay, to: day("2023-03-31") as SerialDay },
      },
    );

  it("are worked out as by hand", () => {
    const cases = two();
    const { period } = cases;
    const sheet = printPlans(stagesPlans(cases), {
      ...{ as_at: cases.asAt, period_from: period.from, period_to: period.to },
    }).sheets[2]!;
    const rows = rowsBy(sheet, (value) => value === "All children").map((row) => row.slice(1, 14));
    // Entry to decision: 151 and 181 days. Decision to order: B 62. Order to match: B 10 days before.
    expect(rows).toEqual([
      ["Entry to decision", 2, 2, 166, 166, 158.5, 173.5, 151, 181, 0, 0, 0, 0],
      ["Decision to placement order", 2, 1, 62, 62, 62, 62, 62, 62, 0, 0, 1, 0],
      ["Placement order to match", 2, 0, ...new Array<string>(6).fill("none"), 0, 0, 1, 1],
      ["Match to moved in", 2, 2, 97, 97, 64, 130, 31, 163, 0, 0, 0, 0],
      ["Moved in to adoption order", 2, 2, 242.5, 242.5, 242.25, 242.75, 242, 243, 0, 0, 0, 0],
    ]);
    expect(sheet.cells.some(({ value }) => value === "There is no live adoption plan.")).toBe(true);
  });
});
