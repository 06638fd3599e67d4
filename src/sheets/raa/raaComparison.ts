import { COMPARED, LIMIT_POINTS, type Compared } from "../../domain/raa/comparison";
import {
  both,
  compare,
  iff,
  join,
  minus,
  named,
  plus,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { isFilled } from "../enteredNumber";
import { paragraph, TABLE_ROW, text, titleBlock } from "../frame";
import type { Block, Cell, SheetPlan } from "../plan";
import { figure, header, heading, inputCell, sentence, type Row } from "../summaryRows";
import { comparedAreas, type PublishedDays } from "./raaComparedAreas";
import { areaRows, memberRows } from "./raaComparisonMembers";
import { COMPARISON_YEAR, COMPARISON_YEAR_ENTRY, comparedHeaders, ofAreas } from "./raaComparisonNames";
import { comparisonTable } from "./raaComparisonTable";
import { inUnit } from "./raaComparisonWords";
import { limitAt } from "./raaFunnel";
import { eachMember, yearName } from "./raaNames";
import { RAA_YEARS } from "./raaYears";
import { isFigure } from "./typedCount";

const WIDTHS: readonly number[] = [48, ...eachMember(() => 14), 16];
const CHART_ROWS = 26;
/** Lines are worked out right of the charts, out of print. */
const LINES_COLUMN = 18;

/** Where the RAA and its members lie among areas of the country: funnels, and no league table. */
export function raaComparisonSheet(cases: Cases): SheetPlan {
  const name = "RAA comparison";
  const purpose =
    "Where the RAA and its members lie among areas of the country, and whether that is more than chance.";
  const { areas, days } = comparedAreas(cases);
  const hasTable = (cases.raaAreas ?? []).length > 0;
  const years = (cases.raaAreas ?? []).map(({ year }) => year).sort();
  const blocks: Block[] = [
    titleBlock(
      name,
      purpose,
      cases,
      "No ranks: small areas swing by chance, so each is set against limits for its own number of children. Areas stand in order of their names.",
    ),
  ];
  let row = TABLE_ROW;
  const breaks: number[] = [];
  const add = (rows: readonly Row[]): number => {
    blocks.push({ kind: "grid", row, column: 0, cells: rows });
    row += rows.length;
    return row - rows.length;
  };
  add([
    heading("In short"),
    ...COMPARED.map(({ id }): Row => [
      { ...sentence(named(`out_raa_comparison_${id}_in_words`)), style: "body" },
    ]),
    [],
    ...settingsRows(years.at(-1), areas.length, days),
    [],
  ]);
  const funnels = COMPARED.map((measure, at) => {
    if (at > 0) breaks.push(row);
    add([
      heading(measure.title),
      ...areaRows(measure, areas.length > 0),
      [],
      ...memberRows(measure, areas.length > 0),
      [],
    ]);
    if (areas.length === 0) return undefined;
    const title = add([
      [{ ...sentence(findingOf(measure)), style: "label" }],
      [
        text(
          `Here lies the chart “${chartName(measure)}”, which Excel draws. What it shows stands in words under it.`,
          "note",
        ),
      ],
    ]);
    blocks.push({ kind: "grid", row: title, column: LINES_COLUMN, cells: limitRows(measure) });
    row = title + CHART_ROWS;
    add([[sentence(alternativeOf(measure))], []]);
    return { measure, title };
  });
  if (areas.length > 0) {
    breaks.push(row);
    add([heading("Areas"), ...AREAS_NOTE, []]);
    const table = comparisonTable(areas, row, cases, hasTable);
    const headers = table.columns.map(({ header }) => header);
    blocks.push(
      ...funnels.flatMap((each): Block[] =>
        each === undefined
          ? []
          : [
              {
                kind: "chart",
                name: chartName(each.measure),
                type: "scatter",
                area: { row: each.title, column: 0, rowCount: CHART_ROWS, columnCount: 9 },
                data: {
                  row,
                  column: headers.indexOf(comparedHeaders(each.measure).over),
                  rowCount: areas.length + 1,
                  columnCount: 3,
                },
                lines: {
                  row: each.title,
                  column: LINES_COLUMN,
                  rowCount: LIMIT_POINTS + 1,
                  columnCount: 6,
                },
                title: { row: each.title, column: 0 },
                alternative: { row: each.title + CHART_ROWS, column: 0 },
                axis: each.measure.title,
                across: each.measure.counted,
              },
            ],
      ),
      table,
    );
  }
  return {
    name,
    group: "raa",
    purpose,
    blocks,
    widths: WIDTHS,
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape", columns: 17, breaks },
  };
}

const chartName = ({ title }: Compared): string => `Funnel: ${title}`;

/** The year that was chosen, else the latest that the tables have, else the latest of RAA members. */
const settingsRows = (latest: string | undefined, areas: number, days?: PublishedDays): Row[] => [
  heading("What is compared"),
  [
    text("Year", "label"),
    {
      ...inputCell({
        key: COMPARISON_YEAR_ENTRY,
        kind: "choice",
        choices: RAA_YEARS,
        default: null,
        status: "local",
      }),
      format: "@",
    },
    sentence(
      value(
        latest === undefined
          ? "Empty: the latest year of RAA members."
          : `Empty: ${latest}, the latest year of RAA areas.`,
      ),
    ),
  ],
  [
    text("Year, as used", "label"),
    figure(
      iff(
        isFilled(COMPARISON_YEAR_ENTRY),
        named(COMPARISON_YEAR_ENTRY),
        latest === undefined
          ? { op: "ifError", of: join(named(yearName(1)), ""), otherwise: value("") }
          : value(latest),
      ),
      "General",
      COMPARISON_YEAR,
    ),
  ],
  ...(areas === 0
    ? paragraph(
        "▲ No table of this workbook gives figures of authorities, so there is nothing to compare with. Add a sheet with a row an authority and year: your own with Area, Year, children adopted, adoption spending, children looked after, children with a placement order and households approved; or the department's tables of children looked after by authority and the section 251 outturn. Until then the members stand below by what is typed here and on RAA members.",
        "warning",
      )
    : []),
  ...(days
    ? paragraph(
        `Days: ${days.of} of ${days.year}, ${days.source}; it may be of several years together. The children of an area's days are taken to be those adopted in the year compared, unless they are typed in the table.`,
        "note",
      )
    : paragraph(
        "Days: no table of this workbook gives days by authority. Type an area's average and its children in the table below (“Days typed”, “Days children typed”), or add the department's table of A10 or A1 by authority.",
        "note",
      )),
];

const AREAS_NOTE: readonly Row[] = paragraph(
  "“differs”: outside the 99.8 % limits; “perhaps”: outside the 95 % limits; “as chance”: within them. “withheld”: the publisher gives a mark in place of a figure; “few”: of under 5 children (6 for costs). Neither is in a centre, a spread or a chart.",
  "note",
);

const LINE_HEADS = ["Centre", "95 % low", "95 % high", "99.8 % low", "99.8 % high"] as const;

/** The lines of a funnel over numbers of children, closer together where they bend. */
function limitRows({ id, fewest }: Compared): Row[] {
  const most = named(ofAreas(id, "most_children"));
  const isKnown = both(isFigure(ofAreas(id, "spread")), isFigure(ofAreas(id, "most_children")));
  return [
    header("Children", ...LINE_HEADS),
    ...Array.from({ length: LIMIT_POINTS }, (_, at): Row => {
      const part = (at / (LIMIT_POINTS - 1)) ** 2;
      const children = plus(value(fewest), times(value(part), minus(most, value(fewest))));
      const point = (of: Expr): Cell => figure(iff(isKnown, of, value(-1)), "0.0");
      return [
        figure(iff(isKnown, children, value(0)), "0.0"),
        point(named(ofAreas(id, "centre"))),
        point(limitAt(id, children, "inner", "low")),
        point(limitAt(id, children, "inner", "high")),
        point(limitAt(id, children, "outer", "low")),
        point(limitAt(id, children, "outer", "high")),
      ];
    }),
  ];
}

/** What the funnel finds, as its title. */
function findingOf({ id, title }: Compared): Expr {
  const outside = plus(named(ofAreas(id, "differs")), named(ofAreas(id, "perhaps")));
  return iff(
    isFigure(ofAreas(id, "spread")),
    join(
      `${title}, `,
      named(COMPARISON_YEAR),
      ": ",
      named(ofAreas(id, "differs")),
      " of ",
      named(ofAreas(id, "areas")),
      " areas differ by more than chance",
      iff(compare(outside, ">", 0), join(", ", named(ofAreas(id, "perhaps")), " more perhaps"), value("")),
    ),
    join(`${title}, `, named(COMPARISON_YEAR), ": ", named(ofAreas(id, "spread"))),
  );
}

/** What the chart shows, in words. */
function alternativeOf(measure: Compared): Expr {
  const { id } = measure;
  return iff(
    isFigure(ofAreas(id, "spread")),
    join(
      "A point for each area by its number of children; the line in the middle is ",
      inUnit(measure, named(ofAreas(id, "centre"))),
      ", around it the limits between which 95 and 99.8 of 100 areas would lie by chance alone, wide on the left where few children are. Outside the outer ones: ",
      named(ofAreas(id, "differs")),
      ", between the two: ",
      named(ofAreas(id, "perhaps")),
      ", withheld or of too few children: ",
      named(ofAreas(id, "withheld")),
      ".",
    ),
    value("Nothing is drawn: fewer than 5 areas have a figure of this year."),
  );
}
