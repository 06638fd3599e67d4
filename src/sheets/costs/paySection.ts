import { PAY_BOUNDS } from "../../domain/costs/costInputs";
import { SOCIAL_WORKER_CLIENT_HOUR, SOCIAL_WORKER_HOUR } from "../../domain/published/careCosts";
import { ILLUSTRATIVE_RATES } from "../../domain/costs/illustrativeSet";
import { PAY_FIELDS, WORKERS, type PayField, type Worker, type WorkerId } from "../../domain/costs/workers";
import {
  compare,
  divide,
  either,
  iff,
  join,
  named,
  plus,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { paragraph, text } from "../frame";
import { figure, header, heading, sentence, type Row } from "../summaryRows";
import {
  COST_TABLES,
  entryKey,
  HOURS_ARE,
  HOURS_SETS,
  hourlyName,
  indexNames,
  inUse,
  payId,
  SETTINGS,
  type CostTable,
} from "./costNames";
import { entryCell, enteredInTable, isUsableInTable, ofTable, WORDS, wrong } from "./entries";
import { isInRange, isEmpty } from "../enteredNumber";
import { isNumber, sumOf } from "../enteredNumber";
import { NOTE_WIDTH, statusCell, STATUS_TONES } from "./scalarRows";

/** So many workers stand side by side, that a page holds them and the sentence. */
const ABREAST = 7;
export const WORKER_GROUPS: readonly (readonly Worker[])[] = [
  WORKERS.slice(0, ABREAST),
  WORKERS.slice(ABREAST),
];
/** The column of sentences, from 0. */
export const SENTENCES = 10;

export const workerHeader = (workers: readonly Worker[], first = "", says = ""): Row => [
  ...header(first, ...workers.map(({ title }) => title)),
  ...Array.from({ length: SENTENCES - 1 - workers.length }, () => null),
  text(says, "columnHeading"),
];
/** A row whose cells are by worker, with a sentence where sentences stand. */
export const workerRow = (label: string, cells: Row, says: Expr | undefined): Row => [
  text(label, "label"),
  ...cells,
  ...Array.from({ length: SENTENCES - 1 - cells.length }, () => null),
  says ? sentence(says) : null,
];

const boundsOf = (field: PayField) => ({ least: 0, most: PAY_BOUNDS[field].most });

/** The number of a field, 0 where it is empty or cannot be used: MAX leaves out what is no number. */
const num = (table: CostTable, field: PayField, worker: WorkerId): Expr => {
  const from0: Expr = {
    op: "largest",
    of: [named(entryKey(table, payId(field, worker))), value(0)],
  };
  return iff(compare(from0, ">", PAY_BOUNDS[field].most), value(0), from0);
};

export const annualName = (worker: WorkerId): string => inUse(`year_${worker}`);
export const paidHoursName = (worker: WorkerId): string => inUse(`paid_hours_${worker}`);
export const hourName = (worker: WorkerId): string => inUse(`hour_${worker}`);
export const clientHourName = (worker: WorkerId): string => inUse(`client_hour_${worker}`);
const illustrativeRateName = (worker: WorkerId): string => `cost_illustrative_rate_${worker}`;

const ON_TOP = ["direct", "indirect", "capital", "qualification"] as const;

const annual = (worker: WorkerId): Expr =>
  ofTable((table) => {
    const of = (field: PayField) => num(table, field, worker);
    const onCosts = divide(plus(of("insurance"), of("pension")), value(100));
    return iff(
      compare(of("salary"), ">", 0),
      plus(times(of("salary"), plus(value(1), onCosts)), sumOf(ON_TOP.map(of))),
      value(WORDS.notEntered),
    );
  });
const paidHours = (worker: WorkerId): Expr =>
  ofTable((table) => times(num(table, "week_hours", worker), num(table, "weeks", worker)));

/** Whether something stands in one of a worker's cells that cannot be used. */
const isOneWrong = (worker: WorkerId): Expr =>
  ofTable((table) => {
    const right = PAY_FIELDS.map(({ id }) => isInRange(entryKey(table, payId(id, worker)), boundsOf(id)));
    return { op: "not", of: { op: "and", of: right.map(orEmpty(table, worker)) } };
  });
const orEmpty =
  (table: CostTable, worker: WorkerId) =>
  (right: Expr, at: number): Expr =>
    either(isEmpty(entryKey(table, payId(PAY_FIELDS[at]!.id, worker))), right);

/** An hour, as entered or from the cost of a year, in prices of the entries. */
const hour = (worker: WorkerId): Expr =>
  iff(
    isUsableInTable(payId("hourly", worker), boundsOf("hourly")),
    enteredInTable(payId("hourly", worker)),
    iff(
      isNumber(annualName(worker)),
      iff(
        isNumber(paidHoursName(worker)),
        divide(named(annualName(worker)), named(paidHoursName(worker))),
        value("hours missing"),
      ),
      iff(isOneWrong(worker), value(WORDS.checkEntry), value(WORDS.notEntered)),
    ),
  );
const clientHour = (worker: WorkerId): Expr => {
  const share = ofTable((table) => num(table, "client_share", worker));
  return iff(
    isNumber(hourName(worker)),
    iff(
      compare(share, ">", 0),
      divide(times(named(hourName(worker)), value(100)), share),
      value(WORDS.shareMissing),
    ),
    named(hourName(worker)),
  );
};

const isIllustrative = compare(named(SETTINGS.hoursSet), "=", HOURS_SETS.illustrative);

/** In use: of the time that hours are of, in prices of the price year. */
const hourly = (worker: WorkerId): Expr => {
  const factor = indexNames("pay").factor;
  const inPrices = (name: string) =>
    iff(
      isNumber(name),
      iff(isNumber(factor), times(named(name), named(factor)), value(WORDS.checkYear)),
      named(name),
    );
  return iff(
    isIllustrative,
    named(illustrativeRateName(worker)),
    iff(
      compare(named(SETTINGS.hoursAre), "=", HOURS_ARE.client),
      inPrices(clientHourName(worker)),
      inPrices(hourName(worker)),
    ),
  );
};

const says = (worker: WorkerId): Expr => {
  const of = (name: string, is: string, words: string): Expr =>
    iff(compare(named(name), "=", is), value(words), value(""));
  const name = hourlyName(worker);
  return iff(
    isIllustrative,
    value("◆ Invented, of the illustrative set."),
    join(
      of(name, WORDS.notEntered, "Enter a salary with hours and weeks, or an hourly cost."),
      of(name, "hours missing", "▲ Enter paid hours a week and weeks worked."),
      of(name, WORDS.checkEntry, "▲ What was entered cannot be used: see the matrix above."),
      of(name, WORDS.shareMissing, "▲ Enter the share of time for clients: hours are of that time."),
      of(name, WORDS.checkYear, "▲ The index of pay does not have the year: see Indices by component."),
    ),
  );
};

/** What an hour costs, by worker: both tables, and what is in use. */
export function payRows(): Row[] {
  return [
    heading("An hour of staff time"),
    ...paragraph(
      "A year costs salary x (1 + National Insurance + pension) + overheads + capital + qualification; an hour is that over hours a week x weeks worked. Percentages are typed as 15 for 15%.",
      "note",
      NOTE_WIDTH,
    ),
    ...paragraph(
      `No hourly cost is a default. A children's social worker cost ${SOCIAL_WORKER_HOUR.shown} an hour, ${SOCIAL_WORKER_CLIENT_HOUR.shown} an hour with clients, in ${SOCIAL_WORKER_HOUR.year} (${SOCIAL_WORKER_HOUR.source}). ${SOCIAL_WORKER_HOUR.note}`,
      "note",
      NOTE_WIDTH,
    ),
    ...COST_TABLES.flatMap(({ id, title }) =>
      WORKER_GROUPS.flatMap((workers): Row[] => [
        workerHeader(workers, `Pay: ${title}`, "What is asked for, and what cannot be used"),
        ...PAY_FIELDS.map(({ id: field, title: what, unit }) =>
          workerRow(
            `${what} (${unit})`,
            workers.map((worker) => entryCell(id, payId(field, worker.id), boundsOf(field), unit)),
            join(
              ...workers.map((worker) =>
                wrong(worker.title, entryKey(id, payId(field, worker.id)), boundsOf(field)),
              ),
              PAY_BOUNDS[field].asks,
            ),
          ),
        ),
      ]),
    ),
    [
      ...header(
        "An hour, in use",
        "Cost of a year",
        "Paid hours",
        "An hour",
        "An hour with clients",
        "Factor",
        "In use",
        "Illustrative set",
        "Status",
      ),
      null,
      text("What it goes without", "columnHeading"),
    ],
    ...WORKERS.map(({ id, title }): Row => [
      text(`${title} (£ an hour)`, "label"),
      figure(annual(id), "#,##0.00", annualName(id)),
      figure(
        iff(compare(paidHours(id), ">", 0), paidHours(id), value(WORDS.notEntered)),
        "#,##0.00",
        paidHoursName(id),
      ),
      figure(hour(id), "#,##0.00", hourName(id)),
      figure(clientHour(id), "#,##0.00", clientHourName(id)),
      figure(named(indexNames("pay").factor), "0.0000"),
      { ...figure(hourly(id), "#,##0.00", hourlyName(id)), highlight: STATUS_TONES },
      {
        content: { value: ILLUSTRATIVE_RATES[id] },
        style: "body",
        format: "#,##0.00",
        name: illustrativeRateName(id),
      },
      statusCell(
        iff(
          isIllustrative,
          value("illustrative"),
          iff(isNumber(hourlyName(id)), value("local"), named(hourlyName(id))),
        ),
      ),
      null,
      sentence(says(id)),
    ]),
  ];
}
