import fc from "fast-check";
import { value } from "../../src/domain/formula/expression";
import {
  breaksOf,
  gridHeight,
  gridReach,
  printedPages,
  type Stretch,
} from "../../src/sheets/report/printedPages";
import { reportSheet, type ReportPage } from "../../src/sheets/report/reportPage";
import { text } from "../../src/sheets/frame";
import type { ChartBlock } from "../../src/sheets/plan";
import { lateCasesOf } from "../support/meetingCases";

/** Sections one under the other, of stretches that are so many rows of 15 points high. */
function sectionsOf(heights: readonly (readonly number[])[]): Stretch[][] {
  let row = 0;
  return heights.map((section) =>
    section.map((rows) => {
      const stretch = { row, height: rows * 15 };
      row += rows;
      return stretch;
    }),
  );
}

describe("Where a page begins", () => {
  test("sections that fit on what is left stay; one that does not begins a new page", () => {
    expect(breaksOf(sectionsOf([[10], [10], [15], [5]]), 30 * 15)).toEqual([20]);
  });

  test("a section that no page holds is parted between its rows and its chart, which stays whole", () => {
    expect(breaksOf(sectionsOf([[10], [15, 20]]), 30 * 15)).toEqual([25]);
    expect(breaksOf(sectionsOf([[20], [15, 20]]), 30 * 15)).toEqual([20, 35]);
  });

  test("rows that no page holds flow on from where they begin, unless that is near the foot", () => {
    expect(breaksOf(sectionsOf([[10], [40]]), 30 * 15)).toEqual([]);
    expect(breaksOf(sectionsOf([[25], [40]]), 30 * 15)).toEqual([25]);
    // 40 rows leave 10 on their second page: a chart of 20 fits under them, one of 21 does not.
    expect(breaksOf(sectionsOf([[40, 20]]), 30 * 15)).toEqual([]);
    expect(breaksOf(sectionsOf([[40, 21]]), 30 * 15)).toEqual([40]);
  });

  test("no chart is ever cut where a page can hold it, and no break stands where nothing is before it", () => {
    const section = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 8 }), (heights) => {
        const sections = sectionsOf(heights);
        const breaks = breaksOf(sections, 30 * 15);
        expect(breaks).not.toContain(0);
        expect([...new Set(breaks)].sort((a, b) => a - b)).toEqual(breaks);
        let used = 0;
        for (const { row, height } of sections.flat()) {
          if (breaks.includes(row)) used = 0;
          if (height <= 450) expect(used + height).toBeLessThanOrEqual(450);
          used = height <= 450 ? used + height : (used + height) % 450;
        }
      }),
    );
  });
});

describe("How a page of the report is printed", () => {
  const widths = [34, 11, 11, 11, 11];

  test("on one sheet of paper where its rows fit, also when they are made somewhat smaller", () => {
    expect(printedPages(sectionsOf([[10], [15]]), widths, "landscape")).toEqual({ onePage: true });
    expect(printedPages(sectionsOf([[20], [20]]), widths, "landscape")).toEqual({ onePage: true });
  });

  test("on several where they would be too small to read, its title on each", () => {
    expect(printedPages(sectionsOf([[20], [25]]), widths, "landscape")).toEqual({
      titleRows: { from: 0, to: 0 },
      columns: 12,
      breaks: [20],
    });
  });

  test("smaller where that saves paper, and no smaller than that needs", () => {
    // At its size a page holds 31 rows under the title; made a tenth smaller, 34: so many columns share its width.
    expect(printedPages(sectionsOf([[20], [13], [20], [13]]), widths, "landscape")).toMatchObject({
      columns: 14,
      breaks: [33],
    });
  });

  test("a wide page is made smaller to fit the width, so that more rows fit on it", () => {
    const wide = [34, ...Array<number>(16).fill(11)];
    expect(printedPages(sectionsOf([[20], [25]]), wide, "landscape")).toEqual({ onePage: true });
    expect(printedPages(sectionsOf([[20], [30]]), wide, "landscape")).toEqual({
      titleRows: { from: 0, to: 0 },
      columns: 17,
      breaks: [20],
    });
  });

  test("a sentence that runs on makes the page as wide as itself; a table is printed with what people add", () => {
    const cells = [
      [text("x".repeat(200), "note")],
      [text("wraps".repeat(90), "wrapped"), text("9", "figure")],
    ];
    expect(gridReach({ cells }, widths)).toBe(1000);
    const sections = sectionsOf([[20], [25]]);
    expect(printedPages(sections, widths, "landscape", { reach: 1100 })).toEqual({ onePage: true });
    expect(printedPages(sections, widths, "landscape", { hasTable: true })).not.toHaveProperty("columns");
  });

  test("cells that wrap make their row higher, as Excel does", () => {
    const cells = [
      [text("Moved in with adopters", "columnHeading"), text("n", "columnHeading")],
      [text("x")],
    ];
    expect(gridHeight({ cells }, [34, 11])).toBe(30);
    expect(gridHeight({ cells }, [8, 11])).toBe(15 * 3 + 15);
  });
});

describe("A section's chart", () => {
  const page = (over: Partial<ReportPage> = {}): ReportPage => ({
    name: "Report stages",
    title: "Timescales",
    purpose: "How long each stage takes.",
    headlines: [{ name: "out_report_stages", says: value("Ten children.") }],
    sections: [1, 2, 3].map((number) => ({
      heading: `Part ${number}`,
      rows: [
        [text("Year"), text("Days")],
        [text("2024-25"), { content: { value: number }, style: "figure" }],
      ],
      chart: {
        name: `Chart ${number}`,
        type: "bars",
        finding: value(`It is ${number}`),
        alternative: value("One bar."),
        data: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
        axis: "Days",
      },
    })),
    definitions: ["A day is a day."],
    widths: [34, 11, 11],
    ...over,
  });
  const plan = reportSheet(page(), lateCasesOf([{ days: 3 }]));
  const charts = plan.blocks.filter((block): block is ChartBlock => block.kind === "chart");

  test("lies over the cell of its title and a word for programs that draw no charts, and over nothing else", () => {
    for (const { area, title, alternative, data } of charts) {
      const within = plan.blocks.flatMap((block) =>
        block.kind !== "grid"
          ? []
          : block.cells.flatMap((cells, down) => {
              const row = block.row + down;
              return row >= area.row && row < area.row + area.rowCount
                ? cells.flatMap((cell, column) => (cell ? [[row, column]] : []))
                : [];
            }),
      );
      expect(within).toEqual([
        [title.row, title.column],
        [title.row + 1, 0],
      ]);
      expect(alternative).toEqual({ row: area.row + area.rowCount, column: area.column });
      expect(data.row + data.rowCount).toBeLessThan(area.row);
    }
  });

  test("is not cut in print: pages begin with sections", () => {
    const headings = plan.blocks.flatMap((block) =>
      block.kind === "grid" && block.cells[0]?.[0]?.style === "heading" ? [block.row] : [],
    );
    expect(plan.print.breaks!.length).toBeGreaterThan(0);
    for (const row of plan.print.breaks!) expect(headings).toContain(row);
  });
});
