import type { CostFigure, CostPart, ScenarioNow } from "../analysis/costsNow";
import { roundHalfAway } from "../domain/formula/rounding";
import type { Problem } from "./services";
import { grouped } from "./words";

/** Every sentence of the pane's cost page. Words are those of rules.md 8. */

export const NO_COSTS: Problem = {
  message: "The sheet Savings is not in this workbook any more.",
  fix: "Press Analyse again, which makes it anew.",
};

/** Reading failed: what to do about that, which is not to analyse again. */
export const cannotRead = ({ message }: Problem): Problem => ({
  message,
  fix: "The figures below are as they were read last. Finish editing the cell, if one is being edited, then press Refresh.",
});

/**
 * Whole pounds, half away from zero, as the sheets show them; the sign before the pound.
 *
 * @example pounds(-1234.5) //=> "−£1,235"
 */
export function pounds(amount: number): string {
  const whole = roundHalfAway(Math.abs(amount), 0);
  return `${amount < 0 && whole > 0 ? "−" : ""}£${grouped(whole)}`;
}

/** A figure as its cell shows it, with its unit; a word where the cell says one. */
export function figureWords({ value, unit }: CostFigure): string {
  if (value === null) return "cannot be read";
  if (typeof value === "string") return value;
  switch (unit) {
    case "£":
    case "£ a week":
    case "£ a year":
      return `${pounds(value)}${unit.slice(1)}`;
    case "%":
      return `${tenths(value)}%`;
    default:
      return `${tenths(value)} ${unit}`;
  }
}

/** To one decimal, with commas. */
function tenths(value: number): string {
  const [whole, decimal] = roundHalfAway(Math.abs(value), 1).toFixed(1).split(".") as [string, string];
  return `${value < 0 ? "−" : ""}${grouped(Number(whole))}.${decimal}`;
}

/** What each part is, and what it must not be taken for. */
export const PART_WORDS: Readonly<Record<CostPart["id"], { title: string; note?: string }>> = {
  saved: {
    title: "Cost avoided",
    note: "Would have been spent. No budget becomes smaller by it alone.",
  },
  cashable: {
    title: "Cashable",
    note: "Counts only where a share, a budget line, a year and an owner are typed on Savings.",
  },
  cost: { title: "What it costs" },
  net: { title: "Net", note: "Cost avoided less what it costs." },
  breakEven: { title: "Break-even" },
  sensitivity: { title: "How sure the net is" },
  other: {
    title: "Different outcomes",
    note: "A child adopted who would have stayed in care. Apart, and in no other total.",
  },
};

/** What stands under the title of a part: of cashable and of the simulation in the sheet's own words. */
export function noteOf({ id }: CostPart, { cashableSaid, simulatedSaid }: ScenarioNow): string {
  const said = id === "cashable" ? cashableSaid : id === "sensitivity" ? simulatedSaid : "";
  return said || (PART_WORDS[id].note ?? "");
}

/** A part in which nothing is entered needs no list of noughts. */
export const NONE_ENTERED: Readonly<Partial<Record<CostPart["id"], string>>> = {
  other:
    "None entered. Children adopted who would have stayed in care stand apart, and are in no other total.",
};

export const isNought = ({ figures }: CostPart): boolean => figures.every(({ value }) => value === 0);

export const ENTER = "The figures follow what you type in the yellow cells of Savings and Cost inputs.";

/** Of how many years the totals are, where not all that are shown have the same; "" otherwise. */
export function horizonWords({ horizon }: ScenarioNow, shown: readonly ScenarioNow[]): string {
  if (horizon === null || shown.every((each) => each.horizon === horizon)) return "";
  return `, over ${horizon} ${horizon === 1 ? "year" : "years"}`;
}

export const UNLIKE = "Totals over different numbers of years: do not compare them as they are.";

/** The names of scenarios, told apart where two are called alike. */
export function namesOf(scenarios: readonly ScenarioNow[]): string[] {
  return scenarios.map(({ name, number }) =>
    scenarios.some((other) => other.number !== number && other.name === name)
      ? `${name} (scenario ${number})`
      : name,
  );
}

/** Whether a scenario saves or costs anything. */
export const hasEffect = ({ compared }: ScenarioNow): boolean =>
  compared.some(({ value }) => typeof value === "number" && value !== 0);

/** Read out whenever it changes: what was read, and when. */
export function updatedSentence({ compared, horizon }: ScenarioNow, at: string): string {
  const net = compared.find(({ name }) => name.endsWith("_net_total"));
  const over = horizon === null ? "over the horizon" : `over ${horizon} ${horizon === 1 ? "year" : "years"}`;
  return `Updated at ${at}.${net ? ` Net ${over}: ${figureWords(net)}.` : ""}`;
}

export const MANUAL =
  "Excel calculates here only when it is told to: press F9 after a change, then the figures follow.";

export const DOES_NOT_FOLLOW = "Excel does not tell of changes here: press Refresh after a change.";

export const COMPARED_TITLES = ["Cost avoided", "Cashable", "What it costs", "Net"] as const;

export const NEVER_ADDED =
  "Cash over the horizon of each. Cost avoided, cashable and net are three views of one thing: never add them.";
