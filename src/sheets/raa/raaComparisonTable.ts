import { COMPARED, type Compared } from "../../domain/raa/comparison";
import type { AreaFigureId } from "../../domain/raa/areas";
import { MEMBERS } from "../../domain/raa/members";
import {
  both,
  compare,
  divide,
  either,
  iff,
  ifError,
  join,
  lookup,
  minus,
  named,
  sameRow,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { typedColumn } from "../costs/priceIndices";
import { isEmpty, orFalse } from "../enteredNumber";
import type { TableBlock, TableColumn } from "../plan";
import { RAA_COMPARISON_TABLE } from "../typedTables";
import { numberColumn, textColumn } from "../words";
import { AREA_COLUMNS, AREA_KEYS, RAA_AREAS } from "./raaAreasFound";
import { square } from "./raaChance";
import { COMPARISON_YEAR, comparedHeaders, ofAreas, RAA_COMPARISON } from "./raaComparisonNames";
import type { ComparedArea } from "./raaComparedAreas";
import { FUNNEL_TONES, funnelDistance, funnelVerdict } from "./raaFunnel";
import { memberEntry } from "./raaNames";
import { isFigure } from "./typedCount";

/** Words in the place of a figure. */
export const AREA_WORDS = { withheld: "withheld", few: "few" } as const;
export const [DAYS_TYPED, DAYS_CHILDREN_TYPED] = RAA_COMPARISON_TABLE.typed as [string, string];
export const DAYS_PUBLISHED = "Days published";
const MEMBER = "Member";
const WIDTH = 14;

/** The areas, a row each, by name: what is said of each, and where it lies in each funnel. */
export function comparisonTable(
  areas: readonly ComparedArea[],
  row: number,
  { typed = new Map() }: Cases,
  hasTable: boolean,
): TableBlock {
  const keys = areas.map(({ area }) => area);
  const typedOf = (header: string): TableColumn => ({
    header,
    content: typedColumn(typed, RAA_COMPARISON, "Area", header, keys),
    format: "General",
    width: WIDTH,
    typed: true,
  });
  return {
    kind: "table",
    name: RAA_COMPARISON_TABLE.name,
    row,
    column: 0,
    rowCount: areas.length,
    identity: RAA_COMPARISON_TABLE.identity,
    columns: [
      textColumn("Area", keys, 48),
      textColumn(
        "Region",
        areas.map(({ region }) => region),
        WIDTH,
      ),
      formula(MEMBER, memberOf, "0"),
      ...COMPARED.flatMap((measure) => shownColumns(measure)),
      typedOf(DAYS_TYPED),
      typedOf(DAYS_CHILDREN_TYPED),
      numberColumn(
        DAYS_PUBLISHED,
        Float64Array.from(areas, ({ days }) => days ?? NaN),
        "#,##0",
        WIDTH,
      ),
      textColumn(
        "Code",
        areas.map(({ code }) => code),
        WIDTH,
      ),
      textColumn(
        "Old code",
        areas.map(({ oldCode }) => oldCode),
        WIDTH,
      ),
      formula("Key", join(sameRow("Area"), " ", named(COMPARISON_YEAR)), "General"),
      ...COMPARED.flatMap((measure) => workedColumns(measure, hasTable)),
      ...COMPARED.flatMap(drawnColumns),
    ],
  };
}

const formula = (header: string, content: Expr, format: TableColumn["format"]): TableColumn => ({
  header,
  content,
  format,
  width: WIDTH,
});

/** The member that an area is, by a code that was typed or by its name; 0 where it is none. */
const memberOf: Expr = MEMBERS.reduceRight<Expr>((otherwise, member) => {
  const code = join(named(memberEntry(member, "code")), "");
  const isIt = either(
    compare(sameRow("Code"), "=", code),
    compare(sameRow("Old code"), "=", code),
    compare(sameRow("Area"), "=", join(named(memberEntry(member, "name")), "")),
  );
  return iff(isIt, value(member), otherwise);
}, value(0));

/** What people read: how many children, the figure, where it lies. */
function shownColumns(measure: Compared): TableColumn[] {
  const { children, figure, verdict } = comparedHeaders(measure);
  return [
    formula(children, childrenOf(measure), "#,##0"),
    formula(figure, figureOf(measure), measure.unit === "£" ? "#,##0" : "0.0"),
    {
      ...formula(
        verdict,
        iff(
          isFigure(sameRow(figure)),
          funnelVerdict(measure.id, sameRow(figure), sameRow(children)),
          sameRow(figure),
        ),
        "General",
      ),
      highlight: FUNNEL_TONES,
    },
  ];
}

/** What `RAA areas` says of the row's area in the year: a number, a mark, or "". */
function found(id: AreaFigureId): Expr {
  const cell = lookup(sameRow("Key"), RAA_AREAS, AREA_KEYS.name, AREA_COLUMNS[id]);
  return ifError(iff(isEmpty(cell), value(""), cell), "");
}
export const foundName = (id: AreaFigureId): string => `Found ${id.replaceAll("_", " ")}`;

const isOwn = (header: string): Expr =>
  orFalse(both(isFigure(sameRow(header)), compare(sameRow(header), ">", 0)));

const childrenOf = (measure: Compared): Expr => {
  const of = sameRow(foundName(measure.children));
  return measure.id === "days" ? iff(isOwn(DAYS_CHILDREN_TYPED), sameRow(DAYS_CHILDREN_TYPED), of) : of;
};

/** Numerator: of days the average times the children. */
function amountOf(measure: Compared): Expr {
  if (measure.amount) return sameRow(foundName(measure.amount));
  const { children } = comparedHeaders(measure);
  const average = (header: string, otherwise: Expr): Expr =>
    iff(
      isOwn(header),
      iff(isFigure(sameRow(children)), times(sameRow(header), sameRow(children)), value("")),
      otherwise,
    );
  return average(DAYS_TYPED, average(DAYS_PUBLISHED, value("")));
}

/** A number; "few"; "withheld" where a mark stands for one of the two; "" where one is missing. */
function figureOf(measure: Compared): Expr {
  const { amount, children } = comparedHeaders(measure);
  const isThere = (header: string) => isFigure(sameRow(header));
  return iff(
    both(isThere(amount), isThere(children)),
    iff(
      orFalse(compare(sameRow(children), "<", measure.fewest)),
      value(AREA_WORDS.few),
      divide(times(value(measure.per), sameRow(amount)), sameRow(children)),
    ),
    iff(either(isEmpty(sameRow(amount)), isEmpty(sameRow(children))), value(""), value(AREA_WORDS.withheld)),
  );
}

export const FOUND_ONCE: readonly AreaFigureId[] = [
  ...new Set(COMPARED.flatMap(({ amount, children }) => (amount ? [amount, children] : [children]))),
];

function workedColumns(measure: Compared, hasTable: boolean): TableColumn[] {
  const { amount, children, figure, squares, distance } = comparedHeaders(measure);
  const whereKnown = (of: Expr): Expr => iff(isFigure(sameRow(figure)), of, value(""));
  const isFirst = measure === COMPARED[0];
  return [
    ...(isFirst
      ? FOUND_ONCE.map((id) => formula(foundName(id), hasTable ? found(id) : value(""), "#,##0"))
      : []),
    formula(amount, amountOf(measure), "#,##0"),
    formula(
      squares,
      whereKnown(
        times(sameRow(children), square(minus(sameRow(figure), named(ofAreas(measure.id, "centre"))))),
      ),
      "#,##0",
    ),
    formula(distance, whereKnown(funnelDistance(measure.id, sameRow(figure), sameRow(children))), "0.0"),
  ];
}

/** Numbers in every row: -1 draws nothing, for a chart would take a text for 0. */
function drawnColumns(measure: Compared): TableColumn[] {
  const { children, figure, over, areas, members } = comparedHeaders(measure);
  const drawn = (isDrawn: Expr): Expr =>
    iff(isFigure(sameRow(figure)), iff(isDrawn, sameRow(figure), value(-1)), value(-1));
  return [
    formula(over, iff(isFigure(sameRow(figure)), sameRow(children), value(0)), "#,##0"),
    formula(areas, drawn(compare(sameRow(MEMBER), "=", 0)), "#,##0"),
    formula(members, drawn(compare(sameRow(MEMBER), ">", 0)), "#,##0"),
  ];
}
