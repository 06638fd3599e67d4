import { PROCESSES } from "../../domain/costs/processes";
import { MOST_YEARS, SAVED_STAGES, SAVING_MODES, type SavedStage } from "../../domain/costs/savingsModel";
import type { Input } from "../plan";
import { changeId } from "./savingsNames";

/** What a person says of a scenario: one row of `Savings`, a cell a scenario (`in_savings_<scenario>_<id>`). */
export interface SavingsEntry {
  id: string;
  label: string;
  kind: "number" | "whole" | "choice" | "text";
  /** Of a number. */
  least?: number;
  most?: number;
  /** In pounds: shown with thousands apart. */
  pounds?: true;
  choices?: readonly string[];
  /** What stands there until somebody types: no figure without a source, and nothing that saves by itself. */
  usual?: (scenario: number) => string | number;
  /** Where a usual figure comes from. */
  source?: string;
  status?: Input["status"];
  /** What an entry that is empty, or cannot be used, counts as. */
  counts: string;
  /** Beside the row while nothing is wrong. */
  hint: string;
}

export interface EntrySection {
  heading: string;
  notes?: readonly string[];
  entries: readonly SavingsEntry[];
}

const MOST_POUNDS = 100_000_000;
const MOST_DAYS = 6_570;
const CHOICE = "No source: a choice of this product, for finance to confirm.";

/**
 * Two scenarios come filled in, because they need no figure from anybody: what was measured here and what was published. They
 * are the last, so that the first are free for a council's own.
 */
const USUAL_NAMES: Readonly<Record<number, string>> = { 4: "Best quarter", 5: "As England" };
const [, DAYS_SAVED, BEST_QUARTER, AS_ENGLAND] = SAVING_MODES;
const usualMode = (stage: SavedStage) => (scenario: number) =>
  scenario === 5 ? AS_ENGLAND : scenario === 4 && stage === 2 ? BEST_QUARTER : DAYS_SAVED;

export const usualName = (scenario: number): string => USUAL_NAMES[scenario] ?? `Scenario ${scenario}`;

const amount = (id: string, label: string, hint: string, most = MOST_POUNDS): SavingsEntry => ({
  ...{ id, label, hint, kind: "number", pounds: true, least: 0, most, counts: "0" },
});

const stageEntries = (stage: (typeof SAVED_STAGES)[number]): SavingsEntry[] => {
  const id = (of: string) => `${of}_${stage.number}`;
  return [
    {
      ...{ id: id("mode"), label: `${stage.title}: how it changes`, kind: "choice", counts: "no change" },
      ...{ choices: SAVING_MODES, usual: usualMode(stage.number), source: CHOICE, status: "to confirm" },
      hint: "Days as typed, or by what was measured here or published.",
    },
    {
      ...{
        id: id("days"),
        label: `${stage.title}: days saved`,
        kind: "number",
        least: 0,
        most: MOST_DAYS,
        counts: "0",
      },
      hint: "For each child, never more than the stage takes.",
    },
    {
      ...{
        id: id("share"),
        label: `${stage.title}: share of children (%)`,
        kind: "number",
        least: 0,
        most: 100,
      },
      ...{ usual: () => 100, source: "All children.", status: "to confirm", counts: "100" },
      hint: "Of the children who move in.",
    },
    {
      ...{
        id: id("limit"),
        label: `${stage.title}: limit (days)`,
        kind: "number",
        least: 1,
        most: MOST_DAYS,
      },
      counts: "none",
      ...(stage.number === 2
        ? {
            usual: () => 182,
            source:
              "6 months, as on Limits: adoption guidance, chapter 4 (DfE, 2011 edition); a month is 30.4375 days, rounded down.",
            status: "to confirm",
            hint: "6 months: adoption guidance, chapter 4 (2011 edition).",
          }
        : { hint: "Only for “Limit met”; no published limit is known." }),
    },
  ];
};

const changed = PROCESSES.map(({ id, name, title }): SavingsEntry => ({
  ...{ id: changeId(id), label: `${name}: ${title}`, kind: "number", least: -100, most: 500 },
  ...{ counts: "no change", hint: "" },
}));

/** All that is entered for each scenario, in the order of the sheet. */
export const ENTRY_SECTIONS: readonly EntrySection[] = [
  {
    heading: "To enter, in the yellow cells: what each scenario is called. Entries stay over re-runs",
    entries: [
      {
        ...{ id: "name", label: "Name of the scenario", kind: "text", usual: usualName },
        ...{ counts: "its number", hint: "It heads the tables and charts." },
      },
    ],
  },
  { heading: "Days saved, stage by stage", entries: SAVED_STAGES.flatMap(stageEntries) },
  {
    heading: "How many children, and what a week of waiting costs",
    entries: [
      {
        ...{ id: "children", label: "Children who move in, a year", kind: "number" },
        ...{ least: 0, most: 10_000, counts: "as measured here", hint: "" },
      },
      {
        ...amount("weekly", "A week in a placement, of a child who waits (£)", "", 50_000),
        counts: "as measured here",
      },
    ],
  },
  {
    heading: "More early permanence, and other carers for those who wait",
    entries: [
      {
        ...{ id: "ep_children", label: "More children by early permanence, a year", kind: "number" },
        ...{
          least: 0,
          most: 10_000,
          counts: "0",
          hint: "Beside the days saved by stage: count no day twice.",
        },
      },
      {
        ...{ id: "ep_days", label: "Days saved for each of them", kind: "number", least: 0 },
        ...{ most: MOST_DAYS, counts: "0", hint: "Days with other carers that they no longer need." },
      },
      amount(
        "ep_cost",
        "Early permanence costs more, each (£)",
        "Carers paid as foster carers, training, support.",
      ),
      {
        ...{ id: "mix_points", label: "Agency days moved to own carers (%)", kind: "number" },
        ...{ least: 0, most: 100, counts: "0", hint: "" },
      },
    ],
  },
  {
    heading: "Changed processes: hours changed, in %",
    notes: [
      "20 is a fifth more hours, -20 a fifth fewer; -100 drops the step, with all that is bought for it. Fewer weeks of family finding come from the days saved.",
    ],
    entries: changed,
  },
  {
    heading: "What it costs beside that",
    entries: [
      amount(
        "offset_fees",
        "More inter-agency fees, a year (£)",
        "More placements with other agencies' adopters.",
      ),
      amount(
        "offset_allowances",
        "More adoption allowances, a year (£)",
        "Means-tested, for years: enter a full year.",
      ),
      amount("offset_support", "More support, a year (£)", "Before and after the adoption order."),
      amount("programme_once", "The programme, once (£)", "Spent in the first year."),
      amount(
        "programme_year",
        "The programme, each year (£)",
        "Staff and running costs, from the first year.",
      ),
    ],
  },
  {
    heading: "Years and prices",
    entries: [
      {
        ...{ id: "horizon", label: "Horizon (years)", kind: "whole", least: 1, most: MOST_YEARS },
        ...{ usual: () => 5, source: CHOICE, status: "to confirm", counts: "5" },
        hint: "Whole years, 1 to 10.",
      },
      {
        ...{ id: "full_year", label: "Full effect from year", kind: "whole", least: 1, most: MOST_YEARS },
        ...{ usual: () => 1, source: CHOICE, status: "to confirm", counts: "1" },
        hint: "It grows evenly until then; 1 is the first year.",
      },
      {
        ...{ id: "rise", label: "Rise of prices and pay a year (%)", kind: "number", least: 0, most: 25 },
        ...{ usual: () => 0, source: "No rise is assumed.", status: "to confirm", counts: "0" },
        hint: "From the second year; in no present value.",
      },
      {
        ...{ id: "discount", label: "Discount rate a year (%)", kind: "number", least: 0, most: 25 },
        usual: () => 3.5,
        source: "HM Treasury, Green Book: 3.5% real a year. Recalled, not read again.",
        ...{ status: "to confirm", counts: "3.5", hint: "HM Treasury, Green Book; not read again." },
      },
    ],
  },
  {
    heading: "What is cashable: nothing, until all four are there",
    notes: [
      "A saving is cashable where a budget line can be cut. Days with the council's own carers are cashable only so far as they let an external placement end.",
    ],
    entries: [
      {
        ...{ id: "cash_share", label: "Cashable share of the cost avoided (%)", kind: "number" },
        ...{
          least: 0,
          most: 100,
          counts: "nothing cashable",
          hint: "No share is usual: it is yours to say.",
        },
      },
      {
        ...{ id: "cash_line", label: "Budget line that is cut", kind: "text", counts: "nothing cashable" },
        hint: "Its name or code in the ledger.",
      },
      {
        ...{
          id: "cash_from",
          label: "From the financial year that ends in",
          kind: "whole",
          least: 1,
          most: 2100,
        },
        ...{ counts: "nothing cashable", hint: "2028 is 2027-28; 1 to 10 counts the years from the first." },
      },
      {
        ...{ id: "cash_owner", label: "Who answers for it", kind: "text", counts: "nothing cashable" },
        hint: "The budget holder.",
      },
    ],
  },
  {
    heading: "Different outcomes: adopted, who would have stayed in care",
    notes: ["They stand apart and are in no other total: children who are adopted sooner are above."],
    entries: [
      {
        ...{ id: "other_children", label: "More children adopted, a year", kind: "number" },
        ...{ least: 0, most: 10_000, counts: "0", hint: "Who would not have been adopted at all." },
      },
      {
        ...{ id: "other_chance", label: "Would have stayed in care otherwise (%)", kind: "number" },
        ...{ least: 0, most: 100, counts: "0", hint: "The chance that they would; 100 where it is sure." },
      },
      {
        ...amount("other_weekly", "A week in their placement (£)", "", 50_000),
        counts: "as measured here",
      },
      {
        ...{ id: "other_years", label: "Years that they would have stayed", kind: "number" },
        ...{ least: 0, most: 18, counts: "0", hint: "At most to the 18th birthday." },
      },
      {
        ...amount("other_cost", "What their adoption costs, each (£)", ""),
        counts: "as on Unit costs",
      },
    ],
  },
];

export const ENTRIES: readonly SavingsEntry[] = ENTRY_SECTIONS.flatMap(({ entries }) => entries);

/** @throws Error on an id that no entry has, a mistake in the code. */
export function entryOf(id: string): SavingsEntry {
  const found = ENTRIES.find((entry) => entry.id === id);
  if (!found) throw new Error(`No entry of Savings is ${id}.`);
  return found;
}
