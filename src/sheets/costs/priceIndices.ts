import type { Column, Scalar } from "../../domain/columns";
import { compare, iff, sameRow, value, type Expr, both } from "../../domain/formula/expression";
import { PRICE_INDICES, type IndexId } from "../../domain/published/indices";
import { yearTo } from "../../domain/published/publishedYears";
import { isEmpty, isNumber, orFalse } from "../enteredNumber";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { PRICE_INDICES_TABLE, type Typed } from "../typedTables";
import { numberColumn, textColumn } from "../words";
import { LISTED_INDICES } from "./priceFactors";

/** Years to 31 March that have a row, so that a level can be typed for one that no source has. */
const FIRST_ENDING = 2006;
const LAST_ENDING = 2036;

const IDS: readonly (IndexId | undefined)[] = ["gdp", "nhs", "nhs-pay", "nhs-prices", undefined];

interface Line {
  index: string;
  ending: number;
  level: number;
  status: string;
  source: string;
}

const LINES: readonly Line[] = LISTED_INDICES.flatMap((index, at) => {
  const id = IDS[at];
  const of = id && PRICE_INDICES[id];
  return Array.from({ length: LAST_ENDING - FIRST_ENDING + 1 }, (_, from): Line => {
    const ending = FIRST_ENDING + from;
    const found = of?.figures.find(({ year }) => year === yearTo(ending));
    return {
      ...{ index, ending, level: found?.level ?? NaN, status: found?.status ?? "" },
      source: of && found ? [`${of.source}, ${of.vintage}.`, found.note].filter(Boolean).join(" ") : "",
    };
  });
});

/** The years that somebody may choose. */
export const PRICE_YEARS: readonly string[] = Array.from(
  { length: LAST_ENDING - FIRST_ENDING + 1 },
  (_, at) => yearTo(FIRST_ENDING + at),
);

const [KEY] = PRICE_INDICES_TABLE.identity as [string];
const [OWN] = PRICE_INDICES_TABLE.typed as [string];
export const NO_LEVEL = "no level";
const MOST_LEVEL = 100_000;

const keyOf = ({ index, ending }: Line) => `${index} ${yearTo(ending)}`;

const isLevel: Expr = orFalse(
  both(isNumber(sameRow(OWN)), compare(sameRow(OWN), ">", 0), compare(sameRow(OWN), "<=", MOST_LEVEL)),
);

/** Levels of the indices by year, and a column for a council's own: `Cost inputs` brings amounts to the price year by them. */
export function priceIndicesSheet(cases: Cases): SheetPlan {
  const name = PRICE_INDICES_TABLE.sheet;
  const purpose = "The level of prices and pay by year, by which amounts of one year are brought to another.";
  return {
    name,
    group: "costs",
    purpose,
    blocks: [
      titleBlock(
        name,
        purpose,
        cases,
        "Type a level under Own level for a year that has none, on the base of the same index. A factor is the level of one year over that of another.",
      ),
      {
        kind: "table",
        name: PRICE_INDICES_TABLE.name,
        row: TABLE_ROW,
        column: 0,
        rowCount: LINES.length,
        identity: PRICE_INDICES_TABLE.identity,
        columns: columnsOf(cases.typed),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW } },
  };
}

function columnsOf(typed: Typed = new Map()): TableColumn[] {
  const texts = (header: string, of: (line: Line) => string, width: number): TableColumn =>
    textColumn(header, LINES.map(of), width);
  return [
    texts(KEY, keyOf, 28),
    texts("Index", ({ index }) => index, 20),
    texts("Year", ({ ending }) => yearTo(ending), 10),
    numberColumn(
      "Begins",
      Float64Array.from(LINES, ({ ending }) => ending - 1),
      "0",
      9,
    ),
    numberColumn(
      "Level",
      Float64Array.from(LINES, ({ level }) => level),
      "0.0000",
      11,
    ),
    {
      header: OWN,
      content: typedColumn(typed, PRICE_INDICES_TABLE.name, KEY, OWN, LINES.map(keyOf)),
      format: "General",
      width: 11,
      typed: true,
    },
    {
      header: "In use",
      content: iff(isLevel, sameRow(OWN), iff(isEmpty(sameRow("Level")), value(NO_LEVEL), sameRow("Level"))),
      format: "0.0000",
      width: 11,
    },
    {
      header: "Status in use",
      content: iff(
        isLevel,
        value("local"),
        iff(isEmpty(sameRow("Status")), value("not entered"), sameRow("Status")),
      ),
      format: "General",
      width: 13,
    },
    {
      header: "Mind",
      content: iff(
        isEmpty(sameRow(OWN)),
        value(""),
        iff(isLevel, value(""), value("▲ Own level is not a number above 0: it is not used.")),
      ),
      format: "General",
      width: 44,
      highlight: [{ when: { contains: "not used" }, tone: "bad" }],
    },
    texts("Status", ({ status }) => status, 12),
    texts("Source", ({ source }) => source, 90),
  ];
}

/** What was typed in a column of one of the calculator's tables, row by row, to be read by formulas. */
export function typedColumn(
  typed: Typed,
  table: string,
  key: string,
  header: string,
  keys: readonly string[],
): Column {
  const rows = typed.get(table);
  const known = rows?.columns.get(key) ?? [];
  const cells = rows?.columns.get(header) ?? [];
  const byKey = new Map<string, Scalar>(known.map((each, at) => [String(each), cells[at] ?? null]));
  return {
    kind: "asTyped",
    values: keys.map((each) => {
      const of = byKey.get(each) ?? "";
      return typeof of === "boolean" ? String(of).toUpperCase() : of;
    }),
  };
}
