import { leftOn } from "../../domain/adopters/assessment";
import { PROCESSES, type ProcessId } from "../../domain/costs/processes";
import { NO_DAY } from "../../domain/dates/serialDay";
import {
  compare,
  divide,
  iff,
  minus,
  named,
  plus,
  sameRow,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { dayColumn, numberColumn, textColumn } from "../words";

/** The table of {@link costWeeksSheet}. */
export const COST_WEEKS = "CostWeeks";

/** One stretch of work: on a child from one day to another, on a family that waits, or a disruption on its day. */
interface Stretch {
  process: ProcessId;
  /** Child key or family key. */
  key: string;
  /** 0 for a family. */
  journey: number;
  from: number;
  /** NO_DAY while it goes on. */
  to: number;
}

const wordOf = new Map(PROCESSES.map(({ id, name }) => [id, name]));
export const processWord = (id: ProcessId): string => wordOf.get(id)!;

/** The work that lasts weeks, a row a stretch: the table over which `Unit costs` counts the weeks of the period. */
export function costWeeksSheet(cases: Cases): SheetPlan {
  const purpose =
    "The stretches of work whose weeks Unit costs counts: family finding, supervision, families who wait; and disruptions.";
  const stretches = [...ofChildren(cases), ...ofFamilies(cases)];
  return {
    name: "Cost weeks",
    group: "costs",
    purpose,
    blocks: [
      titleBlock(
        "Cost weeks",
        purpose,
        cases,
        "A stretch ends with its own last event or any that comes after it in the process, whichever is first. Weeks are those within the period on Summary.",
      ),
      {
        kind: "table",
        name: COST_WEEKS,
        row: TABLE_ROW,
        column: 0,
        rowCount: stretches.length,
        identity: ["Process", "Key", "Journey", "From"],
        columns: columnsOf(stretches),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 2 },
    print: { orientation: "portrait", titleRows: { from: TABLE_ROW, to: TABLE_ROW } },
  };
}

/** The first of some days that has come; NO_DAY where none has. */
function firstOf(...days: readonly number[]): number {
  let first = NO_DAY;
  for (const day of days) if (day !== NO_DAY && (first === NO_DAY || day < first)) first = day;
  return first;
}

function ofChildren({ journeys, records: { children } }: Cases): Stretch[] {
  const { adm, match, placed, adopted } = journeys.milestones;
  const stretches: Stretch[] = [];
  for (let row = 0; row < journeys.count; row++) {
    const common = { key: children.key[journeys.child[row]!]!, journey: journeys.number[row]! };
    const over = [adopted[row]!, journeys.planChanged[row]!, journeys.leftCare[row]!];
    const [decided, movedIn] = [adm[row]!, placed[row]!];
    if (decided !== NO_DAY)
      stretches.push({
        ...{ ...common, process: "child_3", from: decided },
        to: firstOf(match[row]!, movedIn, ...over),
      });
    if (movedIn !== NO_DAY)
      stretches.push({ ...common, process: "child_6", from: movedIn, to: firstOf(...over) });
    for (const on of [journeys.disruptedBefore[row]!, journeys.disruptedOn[row]!])
      if (on !== NO_DAY) stretches.push({ ...common, process: "disruption", from: on, to: on });
  }
  return stretches;
}

function ofFamilies({ records: { families }, asAt }: Cases): Stretch[] {
  const { approved, matched, placed, adopted } = families.days;
  const by = (day: number) => (day <= asAt ? day : NO_DAY);
  return Array.from({ length: families.count }, (_, row): Stretch => ({
    ...{ process: "adopter_5", key: families.key[row]!, journey: 0, from: by(approved[row]!) },
    to: firstOf(by(matched[row]!), by(placed[row]!), by(adopted[row]!), by(leftOn(families, row))),
  })).filter(({ from }) => from !== NO_DAY);
}

const AS_AT = named("as_at");
const [FROM, AFTER] = [named("period_from"), plus(named("period_to"), value(1))];

/** Days of the row within the period and up to the as-at date, over 7; neither the day of the end counts nor the as-at date. */
const weeks: Expr = divide(
  {
    op: "largest",
    of: [
      value(0),
      minus(
        {
          op: "smallest",
          of: [iff(compare(sameRow("To"), "=", ""), AS_AT, sameRow("To")), AS_AT, AFTER],
        },
        { op: "largest", of: [sameRow("From"), FROM] },
      ),
    ],
  },
  value(7),
);

function columnsOf(stretches: readonly Stretch[]): TableColumn[] {
  const days = (of: (stretch: Stretch) => number) => Int32Array.from(stretches, of);
  return [
    textColumn(
      "Process",
      stretches.map(({ process }) => processWord(process)),
      12,
    ),
    textColumn(
      "Key",
      stretches.map(({ key }) => key),
      14,
    ),
    numberColumn(
      "Journey",
      Float64Array.from(stretches, ({ journey }) => (journey === 0 ? NaN : journey)),
      "0",
      9,
    ),
    dayColumn(
      "From",
      days(({ from }) => from),
    ),
    dayColumn(
      "To",
      days(({ to }) => to),
    ),
    { header: "Weeks", content: weeks, format: "0.0", width: 9 },
  ];
}
