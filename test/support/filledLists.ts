import { scalarAt, type Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { makeJourneys } from "../../src/domain/journeys/makeJourneys";
import type { CareRecords } from "../../src/domain/journeys/records";
import type { FilledReturn, Held } from "../../src/domain/returns/filled";
import { periodAsked } from "../../src/domain/returns/periods";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { grid, TODAY } from "../tables/grids";
import { day } from "./records";

/** The twelve months 31/03/2025 to 31/03/2026. */
export const INSPECTION = "2026-03-31";
export const CUT = day(INSPECTION);
export const FROM = day("2025-03-31");

export const held = (records: CareRecords, at = INSPECTION): Held => {
  const asAt = day(at) as SerialDay;
  const { period } = periodAsked("inspection", undefined, { asAt, today: asAt });
  return { records, returns: [], journeys: makeJourneys(records, period.cut, 0).journeys, period };
};

/** By row, the cells that are not blank, by header. */
export const cellsOf = ({ form, columns, count }: FilledReturn): Record<string, Scalar>[] =>
  Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      form.columns.flatMap(({ header }, at) => {
        const cell = scalarAt(columns[at]!, row);
        return cell === null ? [] : [[header, cell]];
      }),
    ),
  );

export const linesOf = ({ missing, form, columns }: FilledReturn) =>
  missing.map(({ rule, severity, row, header }) =>
    [
      rule,
      severity,
      row < 0 ? "" : (scalarAt(columns[0]!, row) ?? scalarAt(columns[1]!, row)),
      header.trim() || form.id,
    ].join(" · "),
  );

const asGrid = (filled: FilledReturn, sheet: string) =>
  grid(sheet, [
    filled.form.columns.map(({ header }) => header),
    ...Array.from({ length: filled.count }, (_, row) =>
      filled.columns.map((column) => scalarAt(column, row)),
    ),
  ]);

/** What the product makes of a filled list, and the list that it fills from that. */
export const readBack = (filled: FilledReturn, sheet: string) => {
  const recognised = recogniseTables([asGrid(filled, sheet)]);
  return {
    layouts: recognised.tables.map(({ layout }) => layout.id),
    records: readRecords(recognised, TODAY).records,
  };
};

export const withPeople = (
  records: CareRecords,
  people: Record<string, [sex: string, ethnicity: string]>,
) => ({
  ...records,
  children: {
    ...records.children,
    sex: records.children.key.map((key) => people[key]?.[0] ?? ""),
    ethnicity: records.children.key.map((key) => people[key]?.[1] ?? ""),
  },
});
