import { ACTIVITY } from "../../domain/raa/activity";
import { AREA_AMOUNTS, type AreaFigureId, type AreaYear } from "../../domain/raa/areas";
import {
  both,
  compare,
  divide,
  iff,
  join,
  plus,
  round,
  sameRow,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { orFalse } from "../enteredNumber";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { counted, textColumn } from "../words";
import { AREA_COLUMNS, AREA_KEYS, RAA_AREAS } from "./raaAreasFound";

/** What tables of the workbook say of authorities, a row an area and year; no sheet where no table says anything. */
export function raaAreasSheets({ raaAreas = [], ...cases }: Cases): SheetPlan[] {
  if (raaAreas.length === 0) return [];
  const name = "RAA areas";
  const purpose =
    "What tables of this workbook say of authorities, regions and England, a row an area and year, with what an adoption and a week cost.";
  return [
    {
      name,
      group: "raa",
      purpose,
      blocks: [
        titleBlock(
          name,
          purpose,
          cases,
          `${counted(raaAreas.length, "row")}. Letters and signs such as c, x and - stand as published: the figure is not given, and that is not 0.`,
        ),
        {
          kind: "table",
          name: RAA_AREAS,
          row: TABLE_ROW,
          column: 0,
          rowCount: raaAreas.length,
          identity: [AREA_KEYS.name],
          columns: columnsOf(raaAreas),
        },
      ],
      freeze: { rows: TABLE_ROW + 1, columns: 4 },
      print: {
        orientation: "landscape",
        titleRows: { from: TABLE_ROW, to: TABLE_ROW },
        manyPagesWide: true,
      },
    },
  ];
}

function columnsOf(areas: readonly AreaYear[]): TableColumn[] {
  const texts = (header: string, of: (area: AreaYear) => string, width: number): TableColumn =>
    textColumn(header, areas.map(of), width);
  /** Numbers as numbers, marks as texts, nothing as nothing. */
  const figures = (id: AreaFigureId): TableColumn => ({
    header: AREA_COLUMNS[id],
    content: { kind: "asTyped", values: areas.map(({ figures }) => figures[id] ?? "") },
    format: "#,##0",
    width: 12,
  });
  const withYear = (of: string | undefined, year: string) => (of === undefined ? "" : `${of} ${year}`);
  return [
    texts(AREA_KEYS.code, ({ code, year }) => withYear(code, year), 18),
    texts(AREA_KEYS.oldCode, ({ oldCode, year }) => withYear(oldCode, year), 13),
    texts(AREA_KEYS.name, ({ area, year }) => withYear(area, year), 30),
    texts("Area", ({ area }) => area, 24),
    texts("Code", ({ code }) => code ?? "", 12),
    texts("Old code", ({ oldCode }) => oldCode ?? "", 9),
    texts("Region", ({ region }) => region ?? "", 16),
    texts("Level", ({ level }) => level, 11),
    texts("RAA", ({ raa }) => raa ?? "", 20),
    texts("Year", ({ year }) => year, 10),
    ...[...ACTIVITY, ...AREA_AMOUNTS].map(({ id }) => figures(id)),
    ...UNIT_COSTS.map(({ header, of }): TableColumn => ({ header, content: of, format: "#,##0", width: 12 })),
    texts("Source", ({ sources }) => sources.join("; "), 60),
  ];
}

/** Fewer adoptions than this make no unit cost (rules.md 7). */
const FEWEST = 6;
export const FEW = "few";

const cell = (id: AreaFigureId): Expr => sameRow(AREA_COLUMNS[id]);
const isFigure = (of: Expr): Expr =>
  both(compare(join(of, ""), "<>", ""), compare(plus(of, value(0)), "=", of));

/** An amount over what it is spent on; empty where one of the two is not a figure, or there is nothing to share by. */
const over = (amount: AreaFigureId, by: AreaFigureId, perYear: Expr): Expr =>
  iff(
    orFalse(both(isFigure(cell(amount)), isFigure(cell(by)), compare(cell(by), ">", 0))),
    times(divide(cell(amount), cell(by)), perYear),
    value(""),
  );

const perChild = (amount: AreaFigureId, by: AreaFigureId): Expr =>
  iff(
    orFalse(both(isFigure(cell(by)), compare(cell(by), "<", FEWEST))),
    value(FEW),
    over(amount, by, value(1)),
  );

const WEEK = divide(value(7), value(365));
const WEEKLY = [
  ["Adoption a week", over("s251_adoption_gross", "orders", WEEK)],
  ["Fostering a week", over("s251_fostering_gross", "foster_placements", WEEK)],
  ["Residential a week", over("s251_residential_gross", "residential_days", value(7))],
  ["Looked after a week", over("s251_looked_after_gross", "looked_after", WEEK)],
] as const;

const UNIT_COSTS: readonly { header: string; of: Expr }[] = [
  { header: "Cost an adoption", of: perChild("s251_adoption_gross", "adopted") },
  { header: "Cost a child moved in", of: perChild("s251_adoption_gross", "placed") },
  ...WEEKLY.flatMap(([header, of]) => [
    { header, of },
    // As the department rounds: to the nearest £5.
    {
      header: `${header} to 5`,
      of: iff(
        compare(join(sameRow(header), ""), "=", ""),
        value(""),
        times(round(divide(sameRow(header), value(5))), value(5)),
      ),
    },
  ]),
];
