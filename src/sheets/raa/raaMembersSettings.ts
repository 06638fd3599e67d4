import { SUPPRESSED_COUNT } from "../../domain/raa/activity";
import { MEMBERS } from "../../domain/raa/members";
import { both, compare, either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { isEmpty, isFilled, isInRange, isUsable, orFalse, type Bounds } from "../enteredNumber";
import { numberCell } from "../costs/entries";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, heading, inputCell, sentence, type Row } from "../summaryRows";
import { ofMember } from "./memberRows";
import {
  ACTIVITY_BEGINS,
  BUDGET_BEGINS,
  BUDGET_FROM,
  BUDGET_TO,
  BUDGET_YEAR,
  isMemberName,
  RAA,
  shownName,
  yearName,
} from "./raaNames";
import {
  BUDGET_TYPED,
  beginsOf,
  budgetBegins,
  budgetFrom,
  budgetTo,
  eachYearBack,
  RAA_YEARS,
  writtenYear,
  yearBack,
} from "./raaYears";
import { SUPPRESSED_BOUNDS, SUPPRESSED_IN_USE, suppressedInUse } from "./typedCount";

/** 1 January 2000 to 31 December 2099. */
export const DAY_BOUNDS: Bounds = { least: 36_526, most: 73_050 };
const MEMBER_NUMBERS: Bounds = { least: 1, most: MEMBERS.length };

/** What holds for all of the RAA, an entry a row, with what is wrong with it beside. */
export const settingsRows = (): Row[] => [
  heading("What holds for all of it"),
  entryRow("Name of the RAA", { ...inputCell({ key: RAA.name, kind: "text", default: null }), format: "@" }),
  memberNumberRow("Our number among the members", RAA.us, "The column of this authority below, 1 to 15."),
  memberNumberRow("Number of the member that hosts", RAA.host, "Empty where no member hosts the RAA."),
  yearRow(
    "Latest year of activity",
    RAA.activityYear,
    iff(
      isEmpty(RAA.activityYear),
      value("Written 2024-25. The four years before it are counted back from here."),
      iff(
        compare(named(ACTIVITY_BEGINS), ">", 0),
        join("Years ", named(yearName(5)), " to ", named(yearName(1)), ", each to 31 March."),
        value(`▲ Not a year from ${RAA_YEARS[0]} to ${RAA_YEARS.at(-1)}, written 2024-25: not used.`),
      ),
    ),
  ),
  yearRow(
    "Year that is paid for",
    RAA.budgetYear,
    iff(
      both(isFilled(RAA.budgetYear), compare(named(BUDGET_TYPED), "=", 0)),
      join(
        `▲ Not a year from ${RAA_YEARS[0]} to ${RAA_YEARS.at(-1)}, written 2025-26: `,
        named(BUDGET_YEAR),
        " is used, in which the as-at date lies.",
      ),
      iff(
        isEmpty(RAA.budgetYear),
        join("Written 2025-26. Empty: ", named(BUDGET_YEAR), ", in which the as-at date lies."),
        value(""),
      ),
    ),
  ),
  entryRow(
    "Activity was frozen on",
    inputCell({ key: RAA.frozenOn, kind: "day", default: null, ...DAY_BOUNDS }),
    dayRemark(
      RAA.frozenOn,
      "The day on which members agreed to the activity below; it is stamped on the shares.",
    ),
  ),
  entryRow(
    "A suppressed count stands for",
    {
      ...inputCell({
        ...{ key: RAA.suppressed, kind: "number", default: SUPPRESSED_COUNT, unit: "children" },
        ...SUPPRESSED_BOUNDS,
        source:
          "half way between 1 and 5, which a suppressed count stands for: a convention, in no publication",
        status: "to confirm",
      }),
      format: "0.0",
    },
    iff(
      isUsable(RAA.suppressed, SUPPRESSED_BOUNDS),
      value("Usually 3, half way between 1 and 5: a convention, to be confirmed by the members."),
      value(`▲ Not a number from 1 to 5: ${SUPPRESSED_COUNT} is used.`),
    ),
  ),
  [],
  [text("Worked out from these", "label")],
  resultRow("A suppressed count is taken to be", suppressedInUse, "0.0", SUPPRESSED_IN_USE),
  resultRow("The latest year of activity begins in", beginsOf(named(RAA.activityYear)), "0", ACTIVITY_BEGINS),
  ...eachYearBack((year) =>
    resultRow(
      year === 1 ? "Latest year of activity" : `${year - 1} ${year === 2 ? "year" : "years"} before it`,
      yearBack(year),
      "General",
      yearName(year),
    ),
  ),
  resultRow("Year that is paid for, as typed, begins in", beginsOf(named(RAA.budgetYear)), "0", BUDGET_TYPED),
  resultRow("Year that is paid for begins in", budgetBegins, "0", BUDGET_BEGINS),
  resultRow("Year that is paid for", writtenYear(named(BUDGET_BEGINS)), "General", BUDGET_YEAR),
  resultRow("Its first day", budgetFrom, "dd/mm/yyyy", BUDGET_FROM),
  resultRow("Its last day", budgetTo, "dd/mm/yyyy", BUDGET_TO),
];

const entryRow = (label: string, cell: Cell, says?: Expr): Row => [
  text(label, "label"),
  cell,
  ...(says ? [sentence(says)] : []),
];

const resultRow = (label: string, of: Expr, format: Cell["format"], name: string): Row => [
  text(label, "label"),
  figure(of, format, name),
];

/** A text cell: a spreadsheet makes a day of "2011-12". */
const yearRow = (label: string, key: string, says: Expr): Row =>
  entryRow(label, inputCell({ key, kind: "choice", default: null, choices: RAA_YEARS }), says);

export const dayRemark = (key: string, usual: string): Expr =>
  iff(
    either(isEmpty(key), isInRange(key, DAY_BOUNDS)),
    value(usual),
    value("▲ Not a day: write it as 01/04/2025. It is not used."),
  );

/** The name behind the number, or what is wrong with it. */
const memberNumberRow = (label: string, key: string, usual: string): Row =>
  entryRow(
    label,
    numberCell(key, MEMBER_NUMBERS, "number of a member", "0"),
    iff(
      isEmpty(key),
      value(usual),
      iff(
        either(...MEMBERS.map((member) => isThisMember(key, member))),
        join(
          ...MEMBERS.map((member) =>
            iff(isThisMember(key, member), ofMember(member, named(shownName(member))), value("")),
          ),
        ),
        value("▲ No member has this number: it is not used."),
      ),
    ),
  );

const isThisMember = (key: string, member: number): Expr =>
  orFalse(both(compare(named(key), "=", member), compare(named(isMemberName(member)), "=", 1)));
