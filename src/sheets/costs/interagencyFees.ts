import { serialDay, type SerialDay } from "../../domain/dates/serialDay";
import { formatLong } from "../../domain/dates/writtenForms";
import {
  compare,
  divide,
  iff,
  join,
  lookup,
  named,
  over,
  plus,
  sameRow,
  times,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import {
  ADD_ONS,
  ADD_ON_SOURCE,
  INTERAGENCY_FEES,
  type FeeProvider,
} from "../../domain/published/interagencyFees";
import { shownFigure } from "../../domain/published/published";
import { yearTo } from "../../domain/published/publishedYears";
import { isEmpty, isUsable, isNumber } from "../enteredNumber";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { INTERAGENCY_FEES_TABLE, type Typed } from "../typedTables";
import { numberColumn, textColumn } from "../words";
import { FEE_SIZES, feeDayName, inUse, type FeeProviderId } from "./costNames";
import { WORDS } from "./entries";
import { typedColumn } from "./priceIndices";

type ProviderOfLine = FeeProviderId | "add_on";

/** Providers as the sheet names them. */
const PROVIDER_WORDS: Readonly<Record<ProviderOfLine, string>> = {
  voluntary: "Voluntary agency",
  authority: "Authority",
  add_on: "A month after 12 months",
};
const IN_DATA: Readonly<Record<FeeProviderId, FeeProvider>> = {
  voluntary: "voluntary agency",
  authority: "authority",
};

/** Years after the last fee that was found have rows of their own, for the council's own fee. */
const LAST_YEAR_TO_FILL = 2031;

interface Line {
  key: string;
  provider: string;
  from: SerialDay;
  to: SerialDay;
  children: number;
  fee: number | undefined;
  london: boolean;
  source: string;
  status: string;
  note: string;
}

type DayOf = readonly [year: number, month: number, day: number];
const at = ([year, month, day]: DayOf): SerialDay => serialDay(year, month, day)!;

const line = (
  provider: ProviderOfLine,
  from: DayOf,
  to: DayOf,
  children: number,
  rest: Pick<Line, "fee" | "london" | "source" | "status" | "note">,
): Line => ({
  key: `${PROVIDER_WORDS[provider]}, ${SIZE_WORDS[children - 1]}, from ${formatLong(at(from))}`,
  provider: PROVIDER_WORDS[provider],
  ...{ from: at(from), to: at(to), children, ...rest },
});
const SIZE_WORDS = ["1 child", "2 children", "3 children", "4 children or more"];

/** The last amount that was found, in words: "£39,245 in 2025-26". */
function lastFound(provider: ProviderOfLine, children: number): string {
  const said = (pounds: number, { to }: { to: DayOf }) =>
    `${shownFigure(pounds, "pounds")} in ${yearTo(to[0])}`;
  if (provider === "add_on") return said(ADD_ONS.at(-1)!.pounds, ADD_ONS.at(-1)!);
  const terms = INTERAGENCY_FEES.filter((each) => each.provider === IN_DATA[provider]);
  const one = terms.findLast((term) => term.one !== undefined)!;
  if (children === 1) return said(one.one!, one);
  const two = terms.findLast((term) => term.two !== undefined)!;
  return `${said(two.two!.pounds, two)} for two, a newspaper's`;
}

/** The next 1 April after the last term, so that a gap is filled and nothing stands twice. */
function openYears(provider: ProviderOfLine, last: DayOf, sizes: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (let year = last[0]; year < LAST_YEAR_TO_FILL; year++)
    for (const children of sizes)
      lines.push(
        line(provider, [year, 4, 1], [year + 1, 3, 31], children, {
          ...{ fee: undefined, london: false, source: "", status: "" },
          note: `No amount was found for this year: type the one that you pay. The last found: ${lastFound(provider, children)}.`,
        }),
      );
  return lines;
}

const ofProvider = (provider: FeeProviderId): Line[] => {
  const terms = INTERAGENCY_FEES.filter((each) => each.provider === IN_DATA[provider]);
  return [
    ...terms.flatMap((term) =>
      FEE_SIZES.map((children) => {
        const of = children === 1 ? term : children === 2 ? term.two : undefined;
        const fee = children === 1 ? term.one : term.two?.pounds;
        const known = of !== undefined && fee !== undefined && children <= 2;
        return line(provider, term.from, term.to, children, {
          fee: known ? fee : undefined,
          london: children === 1 && term.london === true,
          source: of?.source ?? "",
          status: known ? of.status : "",
          note:
            of?.note ??
            (children === 1 ? "" : "No amount for siblings was found: type the one that you pay."),
        });
      }),
    ),
    ...openYears(provider, terms.at(-1)!.to, FEE_SIZES),
  ];
};

const LINES: readonly Line[] = [
  ...ofProvider("voluntary"),
  ...ofProvider("authority"),
  ...ADD_ONS.map(({ from, to, pounds }) =>
    line("add_on", from, to, 1, {
      ...{ fee: pounds, london: false, source: ADD_ON_SOURCE, status: "sourced", note: "England and Wales." },
    }),
  ),
  ...openYears("add_on", ADD_ONS.at(-1)!.to, [1]),
];

const [KEY] = INTERAGENCY_FEES_TABLE.identity as [string];
const [LOCAL] = INTERAGENCY_FEES_TABLE.typed as [string];
const TABLE = INTERAGENCY_FEES_TABLE.name;
const MOST_FEE = 200_000;

const isLocal = isUsable(sameRow(LOCAL), { least: 0, most: MOST_FEE });

/** Every inter-agency fee that was published, by date, and a column for the council's own. */
export function interagencyFeesSheet(cases: Cases): SheetPlan {
  const name = INTERAGENCY_FEES_TABLE.sheet;
  const purpose =
    "What one agency pays another that brings the family, by the day on which the child moves in.";
  return {
    name,
    group: "costs",
    purpose,
    blocks: [
      titleBlock(
        name,
        purpose,
        cases,
        "Whole pounds of the day for all children of the group together, without VAT. Type the council's own under Local fee; nothing is worked out from the years beside.",
      ),
      {
        kind: "table",
        name: TABLE,
        row: TABLE_ROW,
        column: 0,
        rowCount: LINES.length,
        identity: INTERAGENCY_FEES_TABLE.identity,
        columns: columnsOf(cases.typed),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, columns: 14 },
  };
}

function columnsOf(typed: Typed = new Map()): TableColumn[] {
  const texts = (header: string, of: (line: Line) => string, width: number): TableColumn =>
    textColumn(header, LINES.map(of), width);
  const numbers = (header: string, of: (line: Line) => number, width: number): TableColumn =>
    numberColumn(header, Float64Array.from(LINES, of), "#,##0", width);
  const days = (header: string, of: (line: Line) => SerialDay): TableColumn => ({
    header,
    content: { kind: "day", values: Int32Array.from(LINES, of) },
    format: "dd/mm/yyyy",
    width: 11,
  });
  const worked = (header: string, content: Expr, width: number): TableColumn => ({
    header,
    content,
    format: "#,##0",
    width,
  });
  return [
    texts(KEY, ({ key }) => key, 50),
    numberColumn(
      "Line",
      Float64Array.from(LINES, (_, row) => row + 1),
      "0",
      6,
    ),
    texts("Provider", ({ provider }) => provider, 23),
    days("From", ({ from }) => from),
    days("To", ({ to }) => to),
    numbers("Children", ({ children }) => children, 9),
    numbers("Fee", ({ fee = NaN }) => fee, 9),
    texts("London published", ({ london }) => (london ? "yes" : ""), 10),
    {
      header: LOCAL,
      content: typedColumn(
        typed,
        TABLE,
        KEY,
        LOCAL,
        LINES.map(({ key }) => key),
      ),
      format: "#,##0",
      width: 9,
      typed: true,
    },
    worked(
      "Fee in use",
      iff(isLocal, sameRow(LOCAL), iff(isEmpty(sameRow("Fee")), value(WORDS.noAmount), sameRow("Fee"))),
      11,
    ),
    worked(
      "Fee in London",
      iff(
        isLocal,
        sameRow(LOCAL),
        iff(
          compare(sameRow("London published"), "=", "yes"),
          iff(
            isNumber(inUse("fee_weighting")),
            // A tenth of 27,000 as hundredths first, so that whole pounds stay whole.
            divide(times(sameRow("Fee"), plus(value(100), named(inUse("fee_weighting")))), value(100)),
            value(WORDS.noAmount),
          ),
          value(WORDS.noAmount),
        ),
      ),
      11,
    ),
    worked(
      "State",
      iff(isLocal, value("local"), iff(isEmpty(sameRow("Status")), value("not entered"), sameRow("Status"))),
      12,
    ),
    texts("Status", ({ status }) => status, 12),
    { ...texts("Note", ({ note }) => note, 80), wrap: true },
    texts("Source", ({ source }) => source, 80),
    worked(
      "Said",
      iff(
        isLocal,
        value("The local fee of Interagency fees."),
        iff(
          isEmpty(sameRow(LOCAL)),
          join(
            sameRow("Note"),
            iff(isEmpty(sameRow("Source")), value(""), join(" Source: ", sameRow("Source"), ".")),
          ),
          value("▲ The local fee on Interagency fees is not an amount: it is not used."),
        ),
      ),
      60,
    ),
  ];
}

/** The line of the fee of the day; 0 where the day is before the first or after the last. */
export const feeLine = (provider: ProviderOfLine, children: number): Expr =>
  over(
    "sum",
    TABLE,
    "Line",
    where("Provider", "=", PROVIDER_WORDS[provider]),
    where("Children", "=", children),
    where("From", "<=", named(feeDayName)),
    where("To", ">=", named(feeDayName)),
  );

/** What stands in a column of a line. */
export const ofFeeLine = (lineName: string, header: string): Expr =>
  lookup(named(lineName), TABLE, "Line", header);
