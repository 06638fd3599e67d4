import {
  BOUGHT_ENTRIES,
  FEE_ENTRIES,
  FEE_WEIGHTING,
  OWN_WEEKS,
  SUPPORT_ENTRIES,
  WEEKLY_ENTRIES,
  type CostEntry,
} from "../../domain/costs/costInputs";
import { PLACEMENT_KINDS } from "../../domain/costs/placementKinds";
import {
  compare,
  divide,
  iff,
  join,
  named,
  round,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { paragraph, text } from "../frame";
import { figure, header, heading, sentence, type Row } from "../summaryRows";
import {
  BASES,
  entryKey,
  FEE_PROVIDERS,
  FEE_SIZES,
  feeId,
  inUse,
  ownWeeklyNames,
  SETTINGS,
  weeklyName,
} from "./costNames";
import {
  enteredInTable,
  entryCell,
  isEmptyInTable,
  isUsableInTable,
  numberCell,
  WORDS,
  wrong,
} from "./entries";
import { isEmpty, isUsable } from "../enteredNumber";
import { feeLine, ofFeeLine } from "./interagencyFees";
import { isNumber } from "../enteredNumber";
import { COURT_FEE_PAID, COURT_FEE_PAYERS, FEE_AGENCIES, FEE_AGENCY } from "./settingsSection";
import {
  NOTE_WIDTH,
  SCALAR_HEADER,
  scalarRow,
  statusCell,
  statusName,
  STATUS_TONES,
  type Between,
} from "./scalarRows";

const titled = (first: string): Row => [text(first, "columnHeading"), ...SCALAR_HEADER.slice(1)];

export function boughtRows(): Row[] {
  return [
    heading("Bought for a process, besides staff time"),
    titled("For one child or household"),
    ...BOUGHT_ENTRIES.map((entry) =>
      scalarRow(
        entry,
        entry.id === "bought_child_7"
          ? {
              unless: {
                test: compare(named(COURT_FEE_PAID), "=", COURT_FEE_PAYERS.adopters),
                amount: value(0),
                says: "The adopters pay the court fee, as chosen above.",
              },
            }
          : {},
      ),
    ),
  ];
}

/** The council's own average that goes before the published one. */
function ownOf(entry: CostEntry): Between | undefined {
  const kind = PLACEMENT_KINDS.find(({ id }) => entry.id === `weekly_${id}_full`)?.id;
  const own = OWN_WEEKS.find(({ uses }) => (uses as readonly string[]).includes(kind ?? ""));
  if (!own) return undefined;
  const { weekly } = ownWeeklyNames(own.id);
  return {
    isThere: isNumber(weekly),
    amount: named(weekly),
    says: `From your own spending: ${own.title.toLowerCase()}, below.`,
  };
}

export function weeklyRows(): Row[] {
  const isCash = compare(named(SETTINGS.basis), "=", BASES.cash);
  const rows = (basis: "full" | "cash") =>
    WEEKLY_ENTRIES.filter(({ id }) => id.endsWith(`_${basis}`)).map((entry) => {
      const between = ownOf(entry);
      return scalarRow(entry, between ? { between } : {});
    });
  return [
    heading("A week in a placement"),
    ...paragraph(
      "Typed weekly costs go before your own spending (below), and that before the published average, which stands for the full cost only. England's average stands in the table outside London, for none without London was published.",
      "note",
      NOTE_WIDTH,
    ),
    titled("Full cost"),
    ...rows("full"),
    titled("Marginal cash"),
    ...rows("cash"),
    header("A week, in use", "In use", "Basis"),
    ...PLACEMENT_KINDS.map(({ id, title }): Row => [
      text(`${title} (£ a week)`, "label"),
      {
        ...figure(
          iff(isCash, named(inUse(`weekly_${id}_cash`)), named(inUse(`weekly_${id}_full`))),
          "#,##0.00",
          weeklyName(id),
        ),
        highlight: STATUS_TONES,
      },
      { content: { expr: iff(isCash, value(BASES.cash), value(BASES.full)) }, style: "figure" },
    ]),
  ];
}

const SPEND = { least: 0, most: 10_000_000_000 };
const OVER = { least: 0, most: 10_000_000 };

/** A week from what the council spent, as the department works it out. */
export function ownWeeklyRows(): Row[] {
  return [
    heading("Own cost of a week, from spending"),
    ...paragraph(
      "Pounds of a year / children / 365 x 7; residential care: pounds of a year / days of care x 7. To £5 is how the department rounds. Spending is in the prices of the year said for placements under Indices by component.",
      "note",
      NOTE_WIDTH,
    ),
    [
      ...header("", "Spending, £ a year", "Children, or days", "A week", "To £5"),
      ...Array.from({ length: 5 }, () => null),
      text("Over what, and what is wrong with it", "columnHeading"),
    ],
    ...OWN_WEEKS.map(({ id, title, over, days, uses }): Row => {
      const { spend, children, weekly } = ownWeeklyNames(id);
      const isThere = [isUsable(spend, SPEND), isUsable(children, OVER)];
      const week = divide(times(divide(named(spend), named(children)), value(7)), value(days));
      const word = iff(
        isEmpty(spend),
        iff(isEmpty(children), value(WORDS.notEntered), value(WORDS.checkEntry)),
        value(WORDS.checkEntry),
      );
      return [
        text(title, "label"),
        numberCell(spend, SPEND, "£ a year", "#,##0"),
        numberCell(children, OVER, days === 1 ? "days" : "children", "#,##0.00"),
        {
          ...figure(
            iff(isThere[0]!, iff(isThere[1]!, iff(compare(named(children), ">", 0), week, word), word), word),
            "#,##0.00",
            weekly,
          ),
          highlight: STATUS_TONES,
        },
        {
          ...figure(
            iff(isNumber(weekly), times(round(divide(named(weekly), value(5))), value(5)), named(weekly)),
            "#,##0",
            `${weekly}_rounded`,
          ),
          highlight: STATUS_TONES,
        },
        ...Array.from({ length: 5 }, () => null),
        sentence(
          join(
            wrong("Spending", spend, SPEND),
            wrong(days === 1 ? "Days" : "Children", children, OVER),
            iff(
              compare(named(weekly), "=", WORDS.checkEntry),
              value("▲ Spending and what it is over are both needed, and the second must be above 0. "),
              value(""),
            ),
            `${over}.${uses.length === 0 ? " For comparison only: it enters nothing." : ""}`,
          ),
        ),
      ];
    }),
  ];
}

const lineName = (id: string): string => `cost_line_${id}`;
const dayFeeName = (id: string): string => `cost_day_${id}`;

/** One fee: what is entered, else the fee of the day from the table of fees. */
function feeRow(entry: CostEntry, line: Expr): Row {
  const { id, title, unit, least, most } = entry;
  const bounds = { least, most };
  const isEntered = isUsableInTable(id, bounds);
  const isInLondon = compare(named(FEE_AGENCY), "=", FEE_AGENCIES.london);
  const isMonthly = id === "fee_add_on";
  const column = (header: string): Expr => ofFeeLine(lineName(id), header);
  const ofDay = isMonthly
    ? column("Fee in use")
    : iff(isInLondon, column("Fee in London"), column("Fee in use"));
  const word = iff(isEmptyInTable(id), value(WORDS.notEntered), value(WORDS.checkEntry));
  const isFound = isNumber(dayFeeName(id));
  const londonMissing = isMonthly
    ? value("")
    : iff(isInLondon, iff(isFound, value(""), value("No London fee was found for the day. ")), value(""));
  return [
    text(`${title} (${unit})`, "label"),
    entryCell("out", id, bounds, unit, "#,##0"),
    entryCell("london", id, bounds, unit, "#,##0"),
    figure(iff(compare(named(lineName(id)), ">", 0), ofDay, value(WORDS.noAmount)), "#,##0", dayFeeName(id)),
    null,
    text("of the day", "figure"),
    { content: { expr: line }, style: "body", format: "0", name: lineName(id) },
    {
      ...figure(
        iff(isEntered, enteredInTable(id), iff(isFound, named(dayFeeName(id)), word)),
        "#,##0",
        inUse(id),
      ),
      highlight: STATUS_TONES,
    },
    statusCell(iff(isEntered, value("local"), iff(isFound, column("State"), word)), statusName(id)),
    null,
    sentence(
      join(
        wrong("Out of London", entryKey("out", id), bounds),
        wrong("London", entryKey("london", id), bounds),
        iff(
          isEntered,
          value(""),
          iff(
            compare(named(lineName(id)), ">", 0),
            join(londonMissing, column("Said")),
            value(`No fee is held for that day. ${entry.asks}`),
          ),
        ),
      ),
    ),
  ];
}

export function feeRows(): Row[] {
  return [
    heading("Inter-agency fees"),
    ...paragraph(
      "The fee of the day chosen above, from Interagency fees; what is typed here goes before it. A fee is of its day and is not brought to another year. For all children of the group together.",
      "note",
      NOTE_WIDTH,
    ),
    [
      ...header(
        "",
        "Out of London",
        "London",
        "Fee of the day",
        "",
        "Price year",
        "Line of Interagency fees",
        "In use",
        "Status",
      ),
      null,
      text("What is known, and what is wrong with it", "columnHeading"),
    ],
    ...FEE_PROVIDERS.flatMap((provider) =>
      FEE_SIZES.map((children) =>
        feeRow(
          FEE_ENTRIES.find(({ id }) => id === feeId(provider, children))!,
          feeLine(provider, children),
        ),
      ),
    ),
    feeRow(
      FEE_ENTRIES.find(({ id }) => id === "fee_add_on")!,
      feeLine("add_on", 1),
    ),
    titled("On top"),
    scalarRow(FEE_WEIGHTING),
  ];
}

export function supportRows(): Row[] {
  return [
    heading("Allowances, support, legal work"),
    titled("For one child or case"),
    ...SUPPORT_ENTRIES.map((entry) => scalarRow(entry)),
  ];
}
