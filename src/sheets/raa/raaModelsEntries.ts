import { DELIVERY_MODELS, type DeliveryModelId } from "../../domain/raa/deliveryModels";
import { SAVED_STAGES } from "../../domain/costs/savingsModel";
import { SET_UP_YEARS } from "../../domain/raa/modelCost";
import {
  both,
  compare,
  either,
  iff,
  join,
  named,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { isEmpty, isFilled, isUsable, type Bounds } from "../enteredNumber";
import { text } from "../frame";
import type { Cell, Input } from "../plan";
import { figure, inputCell, type Row } from "../summaryRows";
import { CHANGED_MODELS, modelCell, modelEntry, modelName, modelResult } from "./raaModelsNames";
import { modelsHeader, remark, wrongAmong } from "./raaModelsWords";

/** What a person says of each delivery model: one row an entry, a cell a model. */

export interface ModelEntry {
  id: string;
  label: string;
  /** In a list of what is missing. */
  short: string;
  bounds: Bounds;
  unit: string;
  pounds?: true;
  /** A usual value that changes nothing, said to be a choice. */
  usual?: number;
  counts: string;
  hint: string;
}

const MOST_POUNDS = 1_000_000_000;
const share = (least = 0, most = 100): Bounds => ({ least, most });
const amount: Pick<ModelEntry, "bounds" | "unit" | "pounds"> = {
  bounds: { least: 0, most: MOST_POUNDS },
  unit: "£",
  pounds: true,
};
const NOTHING = "Counts as no change.";

export const MODEL_ENTRIES: readonly ModelEntry[] = [
  {
    ...{ id: "harmonisation", label: "Harmonisation of pay (%)", short: "harmonisation of pay" },
    ...{ bounds: share(-50, 100), unit: "% of pay", counts: NOTHING },
    hint: "What bringing all staff to the same terms adds to pay, from the first year.",
  },
  {
    ...{ id: "productivity", label: "Staff productivity (%)", short: "productivity" },
    ...{ bounds: share(-50, 200), unit: "%", counts: NOTHING },
    hint: "25 is a quarter more work by the same staff: the same work then costs a fifth less.",
  },
  {
    ...{ id: "pension", label: "Employer’s pension (% of pay)", short: "pension" },
    ...{ bounds: share(), unit: "% of pay", counts: "Each member’s own stays." },
    hint: "Empty: each member’s own stays.",
  },
  {
    ...{ id: "scale", label: "Economies of scale (%)", short: "economies of scale" },
    ...{ bounds: share(-100, 100), unit: "%", usual: 0, counts: "Counts as 0." },
    hint: "Of staff and running lines. 0 until you type: a choice made here, to confirm.",
  },
  {
    ...{ id: "overhead", label: "Overhead added (%)", short: "overhead" },
    ...{ bounds: share(0, 200), unit: "%", counts: NOTHING },
    hint: "Of staff and running lines; support services and corporate overhead stay.",
  },
  {
    ...{ id: "running", label: "Running cost added, a year (£)", short: "running cost added" },
    ...amount,
    counts: NOTHING,
    hint: "Board, audit, insurance, the company’s own overhead, in prices of the base year.",
  },
  {
    ...{ id: "vat_rate", label: "VAT rate (%)", short: "VAT rate" },
    ...{ bounds: share(), unit: "%", counts: "VAT is not counted." },
    hint: "No usual rate is given: type it, and in the next row the part that is lost.",
  },
  {
    ...{ id: "vat_part", label: "VAT that cannot be recovered (%)", short: "part of VAT not recoverable" },
    ...{ bounds: share(), unit: "%", counts: "VAT is not counted." },
    hint: "Of panels, marketing, support, ICT, premises, support services. No usual part.",
  },
  {
    ...{ id: "fees_replaced", label: "Inter-agency fees replaced (%)", short: "fees replaced" },
    ...{ bounds: share(), unit: "%", counts: NOTHING },
    hint: "Of fees paid outside the RAA: placements that adopters of the RAA take instead.",
  },
];

export const SET_UP_ENTRIES: readonly ModelEntry[] = [
  ...SET_UP_YEARS.map((year): ModelEntry => ({
    ...{ id: `set_up_y${year}`, label: `Set-up, year ${year} (£)`, short: `set-up of year ${year}` },
    ...amount,
    counts: "Counts as 0.",
    hint: "Once, in pounds of the year itself.",
  })),
  ...SET_UP_YEARS.map((year): ModelEntry => ({
    ...{
      id: `set_up_grant_y${year}`,
      label: `Grant for set-up, year ${year} (£)`,
      short: `grant of year ${year}`,
    },
    ...amount,
    counts: "Counts as 0.",
    hint: "Taken off set-up.",
  })),
];

export const DAYS_ENTRIES: readonly ModelEntry[] = SAVED_STAGES.map(({ number, title }) => ({
  ...{ id: `days_saved_${number}`, label: `Days saved a child: ${title}`, short: `days saved, ${title}` },
  ...{ bounds: { least: -6570, most: 6570 }, unit: "days", counts: "Counts as 0." },
  hint: "Below 0 where it would take longer. Never in the cost.",
}));

export const ALL_MODEL_ENTRIES = [...MODEL_ENTRIES, ...SET_UP_ENTRIES, ...DAYS_ENTRIES];

export const isEntered = (model: DeliveryModelId, { id, bounds }: ModelEntry): Expr =>
  isUsable(modelEntry(model, id), bounds);

const input = (model: DeliveryModelId, { id, unit, bounds, usual }: ModelEntry): Input => ({
  ...{ key: modelEntry(model, id), kind: "number", default: usual ?? null, unit, ...bounds },
  ...(usual === undefined
    ? { status: "local" }
    : { source: "No source: a choice made here.", status: "to confirm" }),
});

export function entryRow(entry: ModelEntry): Row {
  const cells = CHANGED_MODELS.map((model) => ({
    key: modelEntry(model, entry.id),
    called: named(modelName(model)),
  }));
  return [
    text(entry.label, "label"),
    null,
    ...CHANGED_MODELS.map((model): Cell => ({
      ...inputCell(input(model, entry)),
      format: entry.pounds ? "#,##0" : "#,##0.00",
    })),
    remark(wrongAmong(cells, entry.bounds, entry.counts, value(entry.hint))),
  ];
}

/** The names of the models, and the head of the table under them, which shows how they are used. */
export const nameRows = (first: string): Row[] => [
  ...DELIVERY_MODELS.map(({ id, title }, at): Row => [
    text(`Name of model ${at + 1}`, "label"),
    {
      ...inputCell({ key: modelEntry(id, "name"), kind: "text", default: title, status: "local" }),
      // A long name runs on to the right.
      style: "typed",
    },
  ]),
  [
    text(first, "columnHeading"),
    { content: { value: "As now" }, style: "figureHeading", name: modelName("now") },
    ...DELIVERY_MODELS.map(({ id, title }): Cell => {
      const said = iff(
        isFilled(modelEntry(id, "name")),
        join(named(modelEntry(id, "name")), ""),
        value(title),
      );
      return {
        content: { expr: { op: "ifError", of: said, otherwise: value(title) } },
        style: "figureHeading",
        name: modelName(id),
      };
    }),
  ],
];

/** What is in use of an entry that is a leaf: a number always; as now, nothing. */
export const leafRows = (): Row[] => {
  const row = (
    label: string,
    id: string,
    of: (model: DeliveryModelId) => Expr,
    format: Cell["format"],
  ): Row => [
    text(label, "label"),
    { content: { value: 0 }, style: "figure", format, name: modelCell("now", id) },
    ...CHANGED_MODELS.map((model) => figure(of(model), format, modelCell(model, id))),
  ];
  const vat = MODEL_ENTRIES.filter(({ id }) => id === "vat_rate" || id === "vat_part");
  return [
    modelsHeader("In use"),
    ...MODEL_ENTRIES.flatMap((entry): Row[] => {
      const { id, label, pounds } = entry;
      const isVat = vat.includes(entry);
      const usable = (model: DeliveryModelId): Expr =>
        isVat ? both(...vat.map((each) => isEntered(model, each))) : isEntered(model, entry);
      const leaf = row(
        label,
        id,
        (model) => iff(usable(model), named(modelEntry(model, id)), value(0)),
        pounds ? "#,##0" : "#,##0.00",
      );
      if (id !== "pension") return [leaf];
      const has = row(
        "Pension of the model’s own (1: yes)",
        "has_pension",
        (model) => iff(isEntered(model, entry), value(1), value(0)),
        "0",
      );
      return [has, leaf];
    }),
  ];
};

/** How many entries of a kind a model has. */
const noneOf = (model: DeliveryModelId, entries: readonly ModelEntry[]): Expr =>
  both(...entries.map(({ id }) => isEmpty(modelEntry(model, id))));
export const hasDays = (model: DeliveryModelId): Expr =>
  either(...DAYS_ENTRIES.map((entry) => isEntered(model, entry)));
export const daysOf = (model: DeliveryModelId): Expr[] =>
  DAYS_ENTRIES.map((entry) => iff(isEntered(model, entry), named(modelEntry(model, entry.id)), value(0)));

/** What is not entered for a model, named: it counts as no change. */
export function missingRows(): Row[] {
  const single = MODEL_ENTRIES.filter(({ usual }) => usual === undefined);
  return CHANGED_MODELS.map((model): Row => {
    const missing = join(
      "",
      ...single.map(({ id, short }) => iff(isEmpty(modelEntry(model, id)), value(` [${short}]`), value(""))),
      iff(noneOf(model, SET_UP_ENTRIES.slice(0, SET_UP_YEARS.length)), value(" [set-up]"), value("")),
      iff(noneOf(model, DAYS_ENTRIES), value(" [days saved]"), value("")),
    );
    const all = both(
      noneOf(model, single),
      noneOf(model, SET_UP_ENTRIES),
      noneOf(model, DAYS_ENTRIES),
      either(
        isEmpty(modelEntry(model, "scale")),
        compare(times(named(modelCell(model, "scale")), value(1)), "=", 0),
      ),
    );
    return [
      remark(
        iff(
          all,
          join(named(modelName(model)), ": nothing is entered, so it costs as now."),
          iff(
            compare(missing, "=", ""),
            join(named(modelName(model)), ": all is entered."),
            join(named(modelName(model)), ": not entered, so as now:", missing, "."),
          ),
        ),
        modelResult(model, "missing"),
      ),
    ];
  });
}
