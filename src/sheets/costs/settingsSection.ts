import { A3_LIMIT } from "../../domain/measures/A3";
import { compare, either, iff, named, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import type { Input } from "../plan";
import { figure, heading, inputCell, sentence, type Row } from "../summaryRows";
import {
  BASES,
  COST_TABLES,
  delayTargetName,
  feeDayName,
  HOURS_ARE,
  HOURS_SETS,
  ILLUSTRATIVE_NOTE,
  SETTINGS,
} from "./costNames";
import { isEmpty, isInRange, isUsable } from "../enteredNumber";
import { PRICE_YEARS } from "./priceIndices";
import { isPriceYear } from "./priceFactors";
import { WEEKLY_YEAR } from "../../domain/costs/costInputs";

export const FEE_AGENCY = "in_cost_fee_agency";
export const FEE_AGENCIES = { elsewhere: "Not in London", london: "In London" } as const;
export const COURT_FEE_PAID = "in_cost_court_fee_paid_by";
export const COURT_FEE_PAYERS = { agency: "The agency", adopters: "The adopters" } as const;

const TARGET_BOUNDS = { least: 0, most: 3_650 };
/** 1 January 2000 to 31 December 2099. */
const DAY_BOUNDS = { least: 36_526, most: 73_050 };

/** A choice with its own words beside it where it is something else. */
export function choiceRow(
  label: string,
  key: string,
  choices: readonly string[],
  says: Expr,
  usual = choices[0]!,
): Row {
  const input: Input = { key, kind: "choice", default: usual, choices };
  const isChoice = choices.map((choice) => compare(named(key), "=", choice));
  return [
    text(label, "label"),
    inputCell(input),
    null,
    null,
    sentence(
      iff(
        isChoice.length === 1 ? isChoice[0]! : either(...isChoice),
        says,
        value(`▲ Choose one of: ${choices.join("; ")}. Until then it is taken to be “${usual}”.`),
      ),
    ),
  ];
}

/** What holds for all of the calculator. */
export function settingsRows(): Row[] {
  const isIllustrative = compare(named(SETTINGS.hoursSet), "=", HOURS_SETS.illustrative);
  return [
    heading("What holds for all of it"),
    choiceRow(
      "Table of entries",
      SETTINGS.table,
      COST_TABLES.map(({ title }) => title),
      value("London is a table of its own, not a percentage: only one of the two is used, throughout."),
    ),
    choiceRow(
      "Cost of a placement",
      SETTINGS.basis,
      Object.values(BASES),
      value("Full: all that it costs. Marginal cash: what is paid out less when one child fewer is placed."),
    ),
    [
      text("Prices of the year", "label"),
      inputCell({
        ...{ key: SETTINGS.priceYear, kind: "choice", default: WEEKLY_YEAR, choices: PRICE_YEARS },
        source: "the year of the published weekly costs",
        status: "sourced",
      }),
      null,
      null,
      sentence(
        iff(
          isPriceYear(named(SETTINGS.priceYear)),
          value("Every amount is brought to it, each by the index of its component (below)."),
          value(
            `▲ Not a year that Price indices has: write ${WEEKLY_YEAR}. Published amounts cannot be used until then.`,
          ),
        ),
      ),
    ],
    choiceRow(
      "Hours and hourly costs",
      SETTINGS.hoursSet,
      Object.values(HOURS_SETS),
      iff(
        isIllustrative,
        value("◆ Invented numbers, without a source, for trying out. What was entered is kept and not used."),
        value("No hours of adoption work were published: enter your own, or load a table (see below)."),
      ),
    ),
    choiceRow(
      "The hours are of",
      SETTINGS.hoursAre,
      Object.values(HOURS_ARE),
      value("Hours that hold travel and administration are all working time: the plain hour is used."),
    ),
    [
      text("No delay up to, days in care", "label"),
      {
        ...inputCell({
          ...{ key: SETTINGS.delayTarget, kind: "number", default: A3_LIMIT, unit: "days", ...TARGET_BOUNDS },
          source: "Scorecard threshold A1, 14 months, 2013-16 (GOV.UK, 14 January 2014)",
          status: "sourced",
        }),
        format: "0",
      },
      figure(
        iff(isUsable(SETTINGS.delayTarget, TARGET_BOUNDS), named(SETTINGS.delayTarget), value(A3_LIMIT)),
        "0",
        delayTargetName,
      ),
      null,
      sentence(
        iff(
          either(isEmpty(SETTINGS.delayTarget), isInRange(SETTINGS.delayTarget, TARGET_BOUNDS)),
          value(
            "From entering care to moving in. 426: the scorecard's 14 months, 2013-16, not renewed since.",
          ),
          value(`▲ Not a number of days from 0 to 3,650: ${A3_LIMIT} is used.`),
        ),
      ),
    ],
    [
      text("Inter-agency fees of the day", "label"),
      inputCell({ key: SETTINGS.feeDay, kind: "day", default: null }),
      {
        ...figure(
          iff(isUsable(SETTINGS.feeDay, DAY_BOUNDS), named(SETTINGS.feeDay), named("as_at")),
          "dd/mm/yyyy",
          feeDayName,
        ),
      },
      null,
      sentence(
        iff(
          either(isEmpty(SETTINGS.feeDay), isInRange(SETTINGS.feeDay, DAY_BOUNDS)),
          value("The day on which children move in. Empty: the as-at date."),
          value("▲ Not a day: write it as 01/04/2025. Until then it is the as-at date."),
        ),
      ),
    ],
    choiceRow(
      "The agency that brings the family is",
      FEE_AGENCY,
      Object.values(FEE_AGENCIES),
      value(
        "Agencies in London take more on top where that is published; a fee that is typed is taken as it is.",
      ),
    ),
    choiceRow(
      "Court fee of the adoption order paid by",
      COURT_FEE_PAID,
      Object.values(COURT_FEE_PAYERS),
      value("Paid, or given back to adopters, by the agency: it is bought for Child 7. By adopters: 0."),
    ),
    [
      text("Said on every result", "label"),
      figure(iff(isIllustrative, value("illustrative"), value("nothing")), "General"),
      null,
      null,
      sentence(
        iff(
          isIllustrative,
          value("Illustrative: invented hours and hourly costs are in use, which no council has measured."),
          value(""),
        ),
        ILLUSTRATIVE_NOTE,
      ),
    ],
  ];
}
