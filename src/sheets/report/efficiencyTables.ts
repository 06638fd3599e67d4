import { variantsOf, type ProductivityId, type UnitCostId } from "../../domain/diagnostic/efficiency";
import { compare, either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { coversNothing, windowNames } from "../coveredPart";
import { isNumber } from "../enteredNumber";
import { text } from "../frame";
import { figure, header, sentence, type Row } from "../summaryRows";
import {
  childrenFigure,
  COUNTED_NAMES,
  countedFigures,
  drawn,
  efficiencyName,
  PRODUCTIVITY_NAMES,
  productivityFigure,
  runs,
  unitCostFigure,
  unitCostName,
  unitCostNote,
  yearsNote,
} from "./efficiencyFigures";
import { FULL_COST_IN_USE, fullCostInUse, type CalculatedCost } from "./efficiencyInputs";
import type { ReportSection } from "./reportPage";

const COST_TITLES: Readonly<Record<UnitCostId, string>> = {
  u1: "U1: gross spending, a child adopted",
  u2: "U2: gross spending, a child moved in",
  u3: "U3: less income and support, moved in",
  u4: "U4: full cost, a child moved in",
  member: "Member of an RAA, a child moved in",
};
const SHORT: Readonly<Record<UnitCostId, string>> = {
  ...{ u1: "U1", u2: "U2", u3: "U3", u4: "U4" },
  member: "Member's cost",
};
const COST_IDS = Object.keys(COST_TITLES) as UnitCostId[];

/** The children and families of the period, counted from the data, over which the spending goes. */
export function countedRows(hasFamilies: boolean, calculator: CalculatedCost | undefined): Row[] {
  const figures = countedFigures(hasFamilies);
  const part = (event: "adoptionOrder" | "movedIn" | "families"): Expr => {
    const covered = named(windowNames(event).part);
    return iff(
      either(compare(covered, "=", ""), coversNothing(event)),
      value(""),
      join("◆ Too few: the data cover ", covered, "."),
    );
  };
  const row = (label: string, of: keyof typeof COUNTED_NAMES, said: Expr): Row => [
    text(label, "label"),
    figure(figures[of], of === "periodYears" ? "0.0" : "#,##0", COUNTED_NAMES[of]),
    null,
    sentence(said),
  ];
  return [
    row("Children adopted in the period", "adopted", part("adoptionOrder")),
    row("Children moved in with adopters", "movedIn", part("movedIn")),
    row(
      "Families approved in the period",
      "approved",
      hasFamilies
        ? part("families")
        : value("No table of adopters was read; Report adopters says what it takes."),
    ),
    row("Years of the period on Summary", "periodYears", value("")),
    [text("Full cost in use", "label"), figure(fullCostInUse(calculator), "#,##0", FULL_COST_IN_USE)],
  ];
}

/** U1 to U4 and a member's cost side by side, each as defined and with placements bought and sold in and out. */
export const unitCosts = (): ReportSection => ({
  heading: "What a child costs, in pounds",
  rows: [
    header("Unit cost", "As defined", "Sold too", "Without both", "Children"),
    ...COST_IDS.map((id): Row => [
      text(COST_TITLES[id], "label"),
      ...[0, 1, 2].map((at) => {
        const variant = variantsOf(id)[at];
        return variant ? figure(unitCostFigure(id, variant), "#,##0", unitCostName(id, variant)) : null;
      }),
      figure(childrenFigure(id), "#,##0", `${unitCostName(id)}_children`),
    ]),
    ...COST_IDS.map((id): Row => [sentence(unitCostNote(id, SHORT[id]), `${unitCostName(id)}_note`)]),
    [sentence(yearsNote, efficiencyName("years_note"))],
  ],
});

/** Rows of their own to draw: a cell with a word would be drawn as 0. */
export function unitCostChart(): ReportSection {
  const found = COST_IDS.map((id) => isNumber(unitCostName(id)));
  const said = COST_IDS.map((id, at): Expr =>
    iff(
      found[at]!,
      join(` ${SHORT[id]} £`, { op: "text", of: named(unitCostName(id)), format: "#,##0" }, "."),
      value(""),
    ),
  );
  const sentenceOf = (before: string): Expr =>
    iff(
      either(...found),
      join(before, ...said),
      value("No unit cost yet: the spending is to be entered above."),
    );
  return {
    heading: "Unit costs side by side",
    rows: [
      header("Unit cost", "Pounds a child"),
      ...COST_IDS.map((id): Row => [text(SHORT[id], "label"), figure(drawn(unitCostName(id)))]),
    ],
    chart: {
      name: "Unit costs",
      type: "columns",
      finding: sentenceOf("What a child costs depends on what is counted."),
      alternative: sentenceOf("A column for each unit cost that can be worked out, in pounds a child."),
      data: { row: 0, column: 0, rowCount: COST_IDS.length + 1, columnCount: 2 },
      axis: "Pounds a child",
    },
  };
}

const PRODUCTIVITY_TITLES: Readonly<Record<ProductivityId, string>> = {
  movedInPerFamilyFinder: "Children moved in, a family-finding worker",
  approvedPerRecruiter: "Families approved, a recruitment worker",
  movedInPerWorker: "Children moved in, a worker of all staff",
};

/** Children and families a full-time worker in a year. */
export const staffFigures = (hasFamilies: boolean): ReportSection => ({
  heading: "A full-time worker in a year",
  rows: [
    header("Children and families", "A year"),
    ...(Object.keys(PRODUCTIVITY_TITLES) as ProductivityId[]).map((id): Row => [
      text(PRODUCTIVITY_TITLES[id], "label"),
      figure(productivityFigure(id, hasFamilies), "0.0", PRODUCTIVITY_NAMES[id]),
    ]),
    [
      sentence(
        iff(
          runs("elsewhere"),
          value("The staff sit with the RAA and work for all its authorities: ask it for these figures."),
          iff(
            runs("host"),
            value(
              "The staff work for all authorities of the RAA, so the children and families are those of all of it.",
            ),
            value("No national rate was found to set beside these."),
          ),
        ),
        efficiencyName("staff_note"),
      ),
    ],
    ...(hasFamilies
      ? [
          [
            sentence(
              iff(
                compare(named(windowNames("families").part), "=", ""),
                value(""),
                value(
                  "Families approved are known for part of the period only, and divided by all its years: that figure is too low.",
                ),
              ),
            ),
          ],
        ]
      : []),
  ],
});
