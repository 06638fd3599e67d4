import { savingsKey, savingsName, SCENARIOS } from "../../domain/costs/savingsModel";
import { calendarDay } from "../../domain/dates/serialDay";
import {
  both,
  compare,
  divide,
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
import { text } from "../frame";
import type { Cell, Input } from "../plan";
import type { ReportSection } from "../report/reportPage";
import { inputCell, sentence, type Row } from "../summaryRows";
import { ENTRY_SECTIONS, type SavingsEntry } from "./savingsEntries";
import { isUsableEntry } from "./savingsLeaves";
import { isFilled, isUsable, orFalse } from "../enteredNumber";
import {
  cashableSaidName,
  FIRST_YEAR,
  FIRST_YEAR_KEY,
  lineKey,
  nameKey,
  ownerKey,
  scenarioName,
  yearName,
} from "./savingsNames";
import { remarkOf, statusOf } from "./savingsRemarks";
import { scenarioHeader, yearWords } from "./savingsWords";
import { pounds } from "../amountsInWords";

/** What a person enters, five scenarios side by side, with its state and a sentence beside each row. */
export function entrySections(cases: Cases): ReportSection[] {
  return ENTRY_SECTIONS.map(({ heading, notes = [], entries }) => {
    const rows = [...entries.map(entryRow)];
    const ids = entries.map(({ id }) => id);
    if (ids.includes("name")) rows.push(namesInUse());
    if (ids.includes("horizon")) rows.unshift(...firstYearRows(cases));
    if (ids.includes("cash_share")) rows.push(...SCENARIOS.map(cashableSaid));
    return {
      heading,
      rows: [
        ...(ids.includes("name")
          ? []
          : [[...scenarioHeader("Scenario"), null, text("Status", "columnHeading")]]),
        ...rows,
        ...notes.map((note): Row => [text(note, "note")]),
      ],
    };
  });
}

function entryRow(entry: SavingsEntry): Row {
  const { id, label, kind, least, most, choices, usual, source, status, pounds: isPounds } = entry;
  const input = (scenario: number): Input => ({
    key: savingsKey(scenario, id),
    kind: kind === "whole" ? "number" : kind,
    default: usual?.(scenario) ?? null,
    ...(choices && { choices }),
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    ...(source !== undefined && { source }),
    ...(status !== undefined && { status }),
  });
  return [
    text(label, "label"),
    ...SCENARIOS.map((s): Cell => ({ ...inputCell(input(s)), ...(isPounds && { format: "#,##0" }) })),
    null,
    kind === "text" ? null : sentence(statusOf(entry)),
    sentence(remarkOf(id)),
  ];
}

/** A scenario without a name goes by its number; as a heading, so that a long name stands on two lines. */
const namesInUse = (): Row => [
  text("Name in use", "label"),
  ...SCENARIOS.map((s): Cell => {
    const usual = value(`Scenario ${s}`);
    const said = iff(isFilled(nameKey(s)), join(named(nameKey(s)), ""), usual);
    return {
      content: { expr: { op: "ifError", of: said, otherwise: usual } },
      style: "figureHeading",
      name: scenarioName(s),
    };
  }),
];

/** The last two digits of a year, with a nought before the first nine of a century. */
function twoDigits(year: Expr): Expr {
  const within = minus(year, times(value(100), { op: "int", of: divide(year, value(100)) }));
  return iff(compare(within, "<", 10), join("0", within), join("", within));
}

/** "2026-27" of the financial year that ends in a calendar year; "Net, cash, year 3" where none was said. */
export function yearLabel(year: number, line: string): Expr {
  const ends = plus(named(FIRST_YEAR), value(year - 1));
  return iff(
    compare(named(FIRST_YEAR), "=", 0),
    value(`${line}, year ${year}`),
    join(minus(ends, value(1)), "-", twoDigits(ends)),
  );
}

/** The financial year after that of the as-at date, by the calendar year in which it ends. */
function yearAfter({ asAt }: Pick<Cases, "asAt">): number {
  const { year, month } = calendarDay(asAt);
  return (month > 3 ? year + 1 : year) + 1;
}

function firstYearRows(cases: Cases): Row[] {
  const cell = named(FIRST_YEAR_KEY);
  const usual = yearAfter(cases);
  const isYear = both(
    isUsable(cell, { least: 2000, most: 2100 }),
    orFalse(compare({ op: "int", of: cell }, "=", cell)),
  );
  const input: Input = {
    key: FIRST_YEAR_KEY,
    kind: "number",
    default: usual,
    ...{ least: 2000, most: 2100 },
    source: "The financial year after that of the as-at date of the run.",
    status: "to confirm",
  };
  return [
    [
      text("First financial year, the one that ends in", "label"),
      inputCell(input),
      ...[null, null, null, null, null],
      sentence(
        iff(
          orFalse(compare(cell, "=", usual)),
          value("to confirm"),
          iff(isFilled(FIRST_YEAR_KEY), value("local"), value("not entered")),
        ),
      ),
      sentence(
        iff(
          compare(named(FIRST_YEAR), "=", 0),
          value("▲ Type the year in which it ends, such as 2027; until then years are only numbered."),
          join("Of all scenarios: ", named(yearName(1)), "."),
        ),
      ),
    ],
    [
      text("First financial year in use", "label"),
      {
        ...{ content: { expr: iff(isYear, cell, value(0)) }, style: "figure", format: "0" },
        name: FIRST_YEAR,
      },
    ],
  ];
}

const MISSING = [
  ["cash_share", "the share"],
  ["cash_line", "the budget line"],
  ["cash_from", "the year"],
  ["cash_owner", "who answers for it"],
] as const;

/** What is cashable and who stands for it, or what is missing for that. */
function cashableSaid(scenario: number): Row {
  const missing = join(
    ...MISSING.map(([id, words]) => iff(isUsableEntry(scenario, id), value(""), value(` [${words}]`))),
  );
  const isNothing = MISSING.map(([id]) => iff(isFilled(savingsKey(scenario, id)), value(0), value(1))).reduce(
    plus,
  );
  const step = (id: string) => named(savingsName(scenario, id));
  return [
    sentence(
      iff(
        compare(missing, "<>", ""),
        join(
          named(scenarioName(scenario)),
          iff(
            compare(isNothing, "=", MISSING.length),
            value(": nothing is cashable, for nothing is entered under “What is cashable” on Savings."),
            join(": nothing is cashable until these are there:", missing, "."),
          ),
        ),
        join(
          named(scenarioName(scenario)),
          ": ",
          pounds(step("cashable_year")),
          " a year in full effect can be cut from “",
          named(lineKey(scenario)),
          "”, from ",
          yearWords(step("cash_from")),
          "; ",
          named(ownerKey(scenario)),
          " answers for it.",
        ),
      ),
      cashableSaidName(scenario),
    ),
  ];
}
