import type { Cases } from "../cases";
import { text } from "../frame";
import type { SheetPlan } from "../plan";
import { reportSheet } from "../report/reportPage";
import type { Row } from "../summaryRows";
import { baseRows, staffRows } from "./raaModelsBase";
import { checkRows } from "./raaModelsChecks";
import {
  DAYS_ENTRIES,
  entryRow,
  leafRows,
  missingRows,
  MODEL_ENTRIES,
  nameRows,
  SET_UP_ENTRIES,
} from "./raaModelsEntries";
import { ALL_MODELS } from "./raaModelsNames";
import { planRows } from "./raaModelsPlanEntries";
import { indexRows, rateRows } from "./raaModelsRates";
import { costAChild, HEADLINES, sideBySide, toDate } from "./raaModelsSummary";
import { yearsHeader } from "./raaModelsWords";
import { modelSection } from "./raaModelsYears";

const note = (words: string): Row => [text(words, "note")];

/** What the RAA would cost under each delivery model, against carrying on as now, over up to ten years. */
export function raaModelsSheet(cases: Cases): SheetPlan {
  const { circulated: _, ...plan } = reportSheet(
    {
      name: "RAA models",
      title: "RAA models",
      purpose:
        "What the RAA would cost under five delivery models, against carrying on as now, year by year.",
      headlines: HEADLINES,
      sections: [
        sideBySide(),
        costAChild(),
        toDate(),
        { heading: "What is not entered, by model", rows: missingRows() },
        { heading: "Checks", rows: checkRows() },
        {
          heading: "To enter, for all models",
          rows: planRows(),
        },
        {
          heading: "To enter, year by year",
          rows: [
            yearsHeader("In %, from the year before"),
            ...rateRows(),
            note("As the medium-term plan has them, for as now and for every model alike."),
          ],
        },
        {
          heading: "To enter, by member: what the employer pays into pensions",
          rows: [
            ...staffRows(),
            note(
              "Now: in what the ledger holds. Later: in every year of the plan, as now and in a model without a pension of its own.",
            ),
          ],
        },
        {
          heading: "To enter, by model. A model with nothing entered costs as now",
          rows: [
            ...nameRows("What the model changes, from the first year"),
            ...MODEL_ENTRIES.map(entryRow),
            [text("Once", "columnHeading")],
            ...SET_UP_ENTRIES.map(entryRow),
            [text("Impact: days saved before moving in", "columnHeading")],
            ...DAYS_ENTRIES.map(entryRow),
          ],
        },
        { heading: "The base year, as the models read it", rows: baseRows() },
        { heading: "How pay and prices stand", rows: indexRows() },
        { heading: "What each model is worked out from", rows: leafRows() },
        ...ALL_MODELS.map(modelSection),
      ],
      definitions: DEFINITIONS,
      widths: [46, ...Array.from({ length: 10 }, () => 13), 14],
    },
    cases,
  );
  return { ...plan, group: "raa" };
}

const DEFINITIONS = [
  "The base year is what all books on RAA spend hold, without flows between members. Hidden costs of other teams are not in it, as now or in a model. Set-up and contingency of the base year are not carried on.",
  "Pay is direct staff without employer's insurance and pension; it grows with pay awards and harmonisation, insurance and pension are added again at the rates of the year, and all of it is divided by 1 + productivity. Everything else that is spent rises with prices. Grants and other income stay as they are.",
  "Recurring and one-off cost are added in the cost of the year only. Impact is days saved a child x children x the cost of a week / 7, in the prices of the week that is entered: care that would have been paid for otherwise, mostly out of other budgets. It is in no cost.",
  "Present value: each year after the first divided by 1 + the discount rate once more. Costs are in cash, so a rate above inflation discounts them by less than it should: enter the rate that finance uses for cash, or leave rises of prices at nothing.",
  "Break-even is the first year from which the cost to date stays at or below that of carrying on as now. Models stand beside each other on the same pay awards, prices and children.",
];
