import type { AccountLine, AmountId } from "../../domain/raa/accounts";
import type { ActivityId } from "../../domain/raa/activity";
import type { DriverId, FormulaNumber } from "../../domain/raa/formulas";
import { FORMULAS } from "../../domain/raa/formulas";
import { MEMBERS, type YearBack } from "../../domain/raa/members";

/**
 * The names of the RAA's cells: a contract, with strangers too, who set entries by name and read results by name. A member has
 * its number in every name, 1 to 15; a year its number back, y1 being the latest.
 */
export const RAA = {
  name: "in_raa_name",
  /** Number of the member whose workbook this is. */
  us: "in_raa_us",
  /** Number of the member that hosts, empty for none. */
  host: "in_raa_host",
  /** The latest year of activity, "2024-25". */
  activityYear: "in_raa_activity_year",
  /** The day on which the activity that shares rest on was frozen. */
  frozenOn: "in_raa_activity_frozen_on",
  suppressed: "in_raa_suppressed_as",
  /** The year that is paid for, "2025-26". */
  budgetYear: "in_raa_budget_year",
  incomeSigns: "in_raa_income_signs",
} as const;

/** @example memberEntry(3, "name") //=> "in_raa_3_name" */
export const memberEntry = (member: number, id: string): string => `in_raa_${member}_${id}`;
/** @example memberResult(3, "net") //=> "out_raa_3_net" */
export const memberResult = (member: number, id: string): string => `out_raa_${member}_${id}`;
/** 1 where the column is a member's (its name is typed), 0 where it is empty. */
export const isMemberName = (member: number): string => memberResult(member, "is_member");
/** The member's name as sheets show it, "" where the column is empty. */
export const shownName = (member: number): string => memberResult(member, "shown_name");
/** How many members there are. */
export const MEMBER_COUNT = "out_raa_members";
/** First and last day of the year that is paid for. */
export const BUDGET_FROM = "out_raa_budget_from";
export const BUDGET_TO = "out_raa_budget_to";
/** "2025-26": the year that is paid for, as typed, else the one in which the as-at date lies; and the year in which it begins. */
export const BUDGET_YEAR = "out_raa_budget_year";
export const BUDGET_BEGINS = "out_raa_budget_begins";
/** The calendar year in which the latest year of activity begins, 0 where none can be read. */
export const ACTIVITY_BEGINS = "out_raa_activity_begins";
/** "2024-25" of the latest year of activity and of those before it; "" where the latest cannot be read. */
export const yearName = (year: YearBack): string => `out_raa_year_y${year}`;
/** Days of the budget year on which an authority is a member. */
export const memberDays = (member: number): string => memberResult(member, "days");
/** The row of RAA areas (its Key) with a member's figures of a year; "" where there is none. */
export const areaKey = (member: number, year: YearBack): string => `raa_${member}_area_y${year}`;

export const activityId = (activity: ActivityId, year: YearBack): string => `${activity}_y${year}`;
/** Activity as it is used (typed, or from tables of the workbook; suppressed counts imputed; children transferred): a number or a word. */
export const activityInUse = (member: number, activity: ActivityId, year: YearBack): string =>
  memberResult(member, activityId(activity, year));
/** The same with what tables of the workbook say now where that differs from what was typed and frozen. */
export const activityRestated = (member: number, activity: ActivityId, year: YearBack): string =>
  memberResult(member, `${activityId(activity, year)}_restated`);
/** Next year's forecast; what is not entered is the latest year's. */
export const activityNext = (member: number, activity: ActivityId): string =>
  memberResult(member, `${activity}_next`);
/** Over all members; "not entered" where no member has a figure. And how many members have one. */
export const activityTotal = (activity: ActivityId, year: YearBack): string =>
  `out_raa_${activityId(activity, year)}`;
export const activityKnown = (activity: ActivityId, year: YearBack): string =>
  `out_raa_${activityId(activity, year)}_known`;
export const activityNextTotal = (activity: ActivityId): string => `out_raa_${activity}_next`;
/** What is typed of a member: a measure's count of a year, of next year, and the children transferred since. */
export const activityEntry = (member: number, activity: ActivityId, year: YearBack): string =>
  memberEntry(member, activityId(activity, year));
export const nextEntry = (member: number, activity: ActivityId): string =>
  memberEntry(member, `${activity}_next`);
export const transferredEntry = (member: number, activity: ActivityId): string =>
  memberEntry(member, `${activity}_transferred`);
/** What an own measure is called. */
export const ownMeasureTitle = (activity: "own_1" | "own_2"): string => `in_raa_${activity}_title`;

/** A line of the accounts; the agency's own books (a company's, a joint entity's) stand beside the members' as "agency". */
export const AGENCY = "agency";
export type Books = number | typeof AGENCY;
export const lineId = (line: AccountLine, amount: AmountId | "held_by"): string => `${line}_${amount}`;
export const lineEntry = (books: Books, line: AccountLine, amount: AmountId | "held_by"): string =>
  `in_raa_${books}_${lineId(line, amount)}`;
export const lineNet = (books: Books, line: AccountLine): string => `out_raa_${books}_${line}_net`;

/** £ a year that a member pays today, or spent before the RAA: what floors, damping, paths and gains are measured from. */
export const paidToday = (member: number): string => memberEntry(member, "paid_today");
/** £ a year, all of it: ledger and hidden overheads, net of grants and other income; a number or a word. */
export const fullCost = (member: number): string => memberResult(member, "full_cost");

export const formulaEntry = (formula: FormulaNumber, id: string): string => `in_raa_f${formula}_${id}`;
export const weightEntry = (formula: FormulaNumber, driver: DriverId): string =>
  formulaEntry(formula, `weight_${driver}`);
export const yearsEntry = (formula: FormulaNumber, driver: DriverId): string =>
  formulaEntry(formula, `years_${driver}`);
/** @example formulaResult(1, 3, "contribution") //=> "out_raa_f1_3_contribution" */
export const formulaResult = (formula: FormulaNumber, member: number, id: string): string =>
  `out_raa_f${formula}_${member}_${id}`;
/** @example formulaTotal(1, "contribution") //=> "out_raa_f1_contribution" */
export const formulaTotal = (formula: FormulaNumber, id: string): string => `out_raa_f${formula}_${id}`;
/** Which of the formulas is in use. */
export const FORMULA_IN_USE = "in_raa_formula";
/** What that one is called. */
export const NAME_IN_USE = "out_raa_formula_name";
/** In a sentence each: who pays less by it and who more; what the share is of the member whose workbook this is. */
export const SHARES_SAID = "out_raa_shares_said";
export const OUR_SHARE_SAID = "out_raa_our_share_said";
/** £ a year that is shared: what was typed, or what RAA spend comes to. */
export const BUDGET = {
  entry: "in_raa_budget",
  inUse: "out_raa_budget",
  pooled: "out_raa_pooled_net",
} as const;
/** Of the formula in use. */
export const contribution = (member: number): string => memberResult(member, "contribution");
export const share = (member: number): string => memberResult(member, "share");

/** A check that the parts add up: a cell with "OK" or "▲ ..." and the difference beside it. */
export const checkName = (id: string): string => `out_raa_check_${id}`;
/** Whether a name is a check's, and not that of the difference beside it. */
export const isCheckName = (name: string): boolean =>
  name.startsWith(checkName("")) && !name.endsWith("_difference");

export const eachMember = <T>(of: (member: number) => T): T[] => MEMBERS.map(of);
export const eachFormula = <T>(of: (formula: FormulaNumber) => T): T[] => FORMULAS.map(of);
