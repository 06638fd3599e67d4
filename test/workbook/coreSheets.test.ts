import { ownSheets } from "../../src/files/ownSheets";
import { readFiles } from "../../src/files/readFiles";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import { createCalculator } from "../../src/workbench/grid/calculator";
import { hostCalculator } from "../../src/workbench/grid/hostCalculator";
import type { Host } from "../../src/workbench/host/host";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { resultFile } from "../support/resultFile";
import { runAnalysis } from "../support/runAnalysis";

const book = (children = 110) => sampleBook(makeAuthority({ seed: 5, children, mistakes: true }));

/** Every formula cell of the result sheets, by address; numbers to twelve digits, of the fifteen that Excel keeps. */
function formulaValues(host: Host): Map<string, unknown> {
  const written = host.toBook();
  const own = ownSheets(written);
  const values = new Map<string, unknown>();
  for (const { name, formulas, rows } of written.sheets)
    if (own.has(name))
      for (const at of formulas.keys()) {
        const [row, column] = at.split(",").map(Number) as [number, number];
        const value = rows[row]?.[column] ?? "";
        values.set(`${name}!${at}`, typeof value === "number" ? Number(value.toPrecision(12)) : value);
      }
  return values;
}

describe("the core sheets", () => {
  it("come to the same values in Univer as in our own evaluation", async () => {
    const ours = await runAnalysis(book());
    showKnownValues(ours.host.model, ours.result);
    const expected = formulaValues(ours.host);
    ours.host.calculator = hostCalculator(createCalculator({}));
    await ours.host.recalculate();
    expect(expected.size).toBeGreaterThan(100);
    expect(formulaValues(ours.host)).toEqual(expected);
  });

  it("are written again in the same cells when nothing has changed", async () => {
    const { host } = await runAnalysis(book());
    const before = host.toBook();
    const { analyse } = await import("../../src/analysis/analyse");
    const { OPTIONS, SILENT } = await import("../support/runAnalysis");
    await analyse(OPTIONS, SILENT);
    const after = host.toBook();
    expect(
      after.sheets.map(({ name, rows, formulas, tables }) => ({ name, rows, formulas, tables })),
    ).toEqual(before.sheets.map(({ name, rows, formulas, tables }) => ({ name, rows, formulas, tables })));
    expect(after.names).toEqual(before.names);
  });

  it("follow the period on Summary, by recalculation alone", async () => {
    const { host, result } = await runAnalysis(book(40));
    host.calculator = hostCalculator(createCalculator({}));
    const named = (name: string) => {
      const found = host.toBook().names.find((each) => each.name === name)!;
      const [, column, row] = /\$([A-Z]+)\$(\d+)$/.exec(found.refersTo)!;
      return [Number(row) - 1, column!.charCodeAt(0) - 65] as const;
    };
    const summary = host.model.sheet("Summary")!;
    const [row, column] = named("period_to");
    // The last year of the three only, worked out again from the journeys.
    const [fromRow, fromColumn] = named("period_from");
    const from = result.period.to - 364;
    summary.cells.setValue(fromRow, fromColumn, from);
    await host.recalculate();
    expect(summary.cells.value(row, column)).toBe(result.period.to);
    const again = await runAnalysis(book(40), {
      asAt: result.asAt,
      from: from as never,
      to: result.period.to,
    });
    for (const id of ["A1", "A2", "A10"]) {
      expect(summary.cells.value(...named(`out_${id}`))).toBe(again.result.measures[id]!.value);
      expect(summary.cells.value(...named(`out_${id}_n`))).toBe(again.result.measures[id]!.n);
    }
    expect(again.result.measures.A1!.n).toBeLessThan(result.measures.A1!.n);
  });
});

describe("the workbook that comes out", () => {
  it("is read back with the same result sheets", async () => {
    const run = await runAnalysis(book());
    const bytes = await resultFile(run, book());
    const { book: read } = await readFiles([{ name: "result.xlsx", bytes }]);
    expect([...ownSheets(read)].sort()).toEqual([...ownSheets(run.host.toBook())].sort());
    const timescales = (of: typeof read) => of.sheets.find(({ name }) => name === "Timescales")!;
    const filled = (rows: readonly (readonly unknown[])[]) =>
      rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
    expect(filled(timescales(read).rows)).toEqual(filled(timescales(run.host.toBook()).rows));
    expect(timescales(read).tables.map(({ name, columns }) => ({ name, columns }))).toEqual(
      timescales(run.host.toBook()).tables.map(({ name, columns }) => ({ name, columns })),
    );
  });
});
