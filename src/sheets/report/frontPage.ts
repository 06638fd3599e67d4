import { join, named, value, type Expr } from "../../domain/formula/expression";
import { cellAddress } from "../addresses";
import type { Cases } from "../cases";
import { day } from "../day";
import { text } from "../frame";
import type { Cell, SheetPlan } from "../plan";
import { header, inputCell, sentence, type Row } from "../summaryRows";
import type { ReportPage } from "./reportPage";

/** A page of the report with the sheet that it became: where its headlines stand is known then. */
export interface LaidPage {
  page: ReportPage;
  sheet: SheetPlan;
}

/** As many sentences as a reader takes in. */
const MOST_HEADLINES = 10;

/** The first page: whose report it is and of what time, what matters most, what it rests on, and where to find the rest. */
export function frontPage(cases: Cases, pages: readonly LaidPage[]): ReportPage {
  return {
    name: "Report front",
    title: "The journey to permanence: diagnostic report",
    purpose: "What matters most, what the figures rest on, and where to find the rest.",
    headlines: [],
    sections: [
      { heading: "Whose report, and of what time", rows: scopeRows() },
      { heading: "What matters most", rows: headlineRows(pages) },
      { heading: "The parts of the report", rows: contentsRows(pages) },
      { heading: "What it was made from", rows: sourceRows(cases), internal: true },
    ],
    definitions: [
      "Every figure is a formula over the tables of this workbook and follows the period and the as-at date on Summary; which sentences stand above, and lists of children, are those of the run. To share the report make the copy for circulation: lists of children are for the authority alone.",
    ],
    widths: [38, 104],
    orientation: "landscape",
  };
}

function scopeRows(): Row[] {
  const row = (label: string, ...of: Cell[]): Row => [text(label, "label"), ...of];
  return [
    row("Authority", {
      ...inputCell({
        key: "in_authority",
        kind: "text",
        default: "",
        source: "type the name of your authority",
      }),
      style: "typed",
    }),
    row("Period", sentence(join(day(named("period_from")), " to ", day(named("period_to"))))),
    row("What of it is covered", sentence(named("out_coverage"))),
    row("As at", sentence(day(named("as_at")))),
    row("How new the data are", sentence(dataEnd())),
  ];
}

/** Summary says it only where the as-at date is after the end of the data. */
const dataEnd = (): Expr => ({
  op: "if",
  test: { op: "=", left: named("out_data_end"), right: value("") },
  then: value("The data reach the as-at date."),
  otherwise: named("out_data_end"),
});

/** The first headline of every part, then the second of every part, and so on: no part speaks for the others. */
function headlineRows(pages: readonly LaidPage[]): Row[] {
  const most = Math.max(0, ...pages.map(({ page }) => page.headlines.length));
  const chosen = Array.from({ length: most }, (_, rank) =>
    pages.flatMap(({ page, sheet }) => {
      const headline = page.headlines[rank];
      return headline ? [{ page, sheet, name: headline.name }] : [];
    }),
  )
    .flat()
    .slice(0, MOST_HEADLINES);
  if (chosen.length === 0)
    return [[text("No part of the report has figures: see each part for what is missing.")]];
  return pages
    .flatMap(({ page }) => chosen.filter((each) => each.page === page))
    .map(({ page, sheet, name }): Row => [
      link(`'${sheet.name}'!${addressOf(sheet, name)}`, page.title),
      { ...sentence(named(name)), style: "body" },
    ]);
}

function contentsRows(pages: readonly LaidPage[]): Row[] {
  return pages.map(({ page }): Row => [link(`'${page.name}'!A1`, page.title), text(page.purpose)]);
}

function sourceRows({ run }: Cases): Row[] {
  return [
    header("Sheet", "Read as, rows, and rows used").map(
      (cell) => cell && { ...cell, style: "columnHeading" as const },
    ),
    ...run.tables.map(({ sheet, title, rows, used }): Row => [
      text(sheet, "label"),
      text(`${title}: ${inFigures(rows)} rows, ${inFigures(used)} used, ${inFigures(rows - used)} not used`),
    ]),
  ];
}

const inFigures = (count: number) => count.toLocaleString("en-GB");

const link = (target: string, words: string): Cell => ({
  content: { expr: { op: "hyperlink", target, text: value(words) } },
  style: "link",
});

/** @throws Error where no cell of the sheet has the name: a headline that is nowhere is a mistake of its page */
function addressOf(sheet: SheetPlan, name: string): string {
  for (const block of sheet.blocks) {
    if (block.kind !== "grid") continue;
    for (const [row, cells] of block.cells.entries()) {
      const column = cells.findIndex((cell) => cell?.name === name);
      if (column >= 0) return cellAddress(block.row + row, block.column + column);
    }
  }
  throw new Error(`${sheet.name} has no cell called ${name}.`);
}
