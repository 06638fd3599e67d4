import { FLOW_EVENTS, FLOW_STOCKS, type FlowEvent, type FlowStock } from "../../src/domain/flow/events";
import type { Scalar } from "../../src/domain/columns";
import type { Flow, FlowFigures } from "../../src/domain/flow/flow";
import type { PrintedCell, PrintedSheet } from "../../src/sheets/printedSheet";

/** What `Flow` says, row by row: its label, its days, and its cells by what they count. */
export interface FlowOnSheet {
  label: Scalar;
  from: Scalar;
  to: Scalar;
  events: Record<FlowEvent, Scalar>;
  stock?: Record<FlowStock, Scalar>;
}

export function flowOnSheet(sheets: readonly PrintedSheet[]): FlowOnSheet[] {
  const { cells } = sheets.find(({ plan }) => plan.name === "Flow")!;
  const rows = new Map<number, PrintedCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  // Only rows of figures have a label that is worked out.
  const counted = [...rows.values()].filter(
    ([first]) => first!.style === "label" && first!.formula !== undefined,
  );
  const ofWidth = (width: number) =>
    counted.filter((row) => row.length === width).map((row) => row.map(({ value }) => value));
  const stocks = ofWidth(2 + FLOW_STOCKS.length);
  return ofWidth(3 + FLOW_EVENTS.length).map(([label, from, to, ...counts], index) => ({
    ...{ label: label!, from: from!, to: to! },
    events: byKey(FLOW_EVENTS, counts),
    ...(stocks[index] && { stock: byKey(FLOW_STOCKS, stocks[index].slice(2)) }),
  }));
}

/** The same from the journeys; what has no figure is null. */
export function flowOfJourneys({ quarters, years, all }: Flow): Omit<FlowOnSheet, "label">[] {
  const row = ({ from, to, events }: FlowFigures) => ({ from, to, events });
  return [
    ...quarters.map((quarter) => ({ ...row(quarter), stock: quarter.stock })),
    ...[...years, all].map(row),
  ];
}

/** The sheet with its words for "no figure" as null, to be compared with the journeys. */
export function withoutWords(rows: readonly FlowOnSheet[]): Omit<FlowOnSheet, "label">[] {
  const plain = <Key extends string>(of: Record<Key, Scalar>) =>
    Object.fromEntries(
      Object.entries<Scalar>(of).map(([key, value]) => [key, typeof value === "string" ? null : value]),
    ) as Record<Key, Scalar>;
  return rows.map(({ from, to, events, stock }) => ({
    ...{ from, to, events: plain(events) },
    ...(stock && { stock: plain(stock) }),
  }));
}

const byKey = <Key extends string>(keys: readonly Key[], values: readonly Scalar[]) =>
  Object.fromEntries(keys.map((key, at) => [key, values[at] ?? null])) as Record<Key, Scalar>;
