import { compare, iff, join, lookup, named, value, type Expr } from "../../domain/formula/expression";
import type { YearBack } from "../../domain/raa/members";
import { AREA_AMOUNTS, type AreaAmountId, type AreaFigureId } from "../../domain/raa/areas";
import type { Cases } from "../cases";
import { isEmpty } from "../enteredNumber";
import { areaKey, memberEntry, yearName } from "./raaNames";

/** The tidy table of areas and years, where tables of the workbook have any; formulas find a member's figures in it. */
export const RAA_AREAS = "RaaAreas";
/** Its columns that rows are found by, in the order in which they stand: everything else stands right of them. */
export const AREA_KEYS = { code: "Code key", oldCode: "Old code key", name: "Key" } as const;

/** Its column of each figure. */
export const AREA_COLUMNS = {
  orders: "Placement orders 31 March",
  placed: "Moved in",
  adopted: "Adopted",
  looked_after: "Looked after 31 March",
  population: "Population under 18",
  approvals: "Households approved",
  support_cases: "Support cases",
  own_1: "Own measure 1",
  own_2: "Own measure 2",
  ...(Object.fromEntries(AREA_AMOUNTS.map(({ id, title }) => [id, title])) as Record<AreaAmountId, string>),
} as const satisfies Readonly<Record<AreaFigureId, string>>;

export const hasAreas = ({ raaAreas = [] }: Cases): boolean => raaAreas.length > 0;

const orElse = (of: Expr, otherwise: Expr): Expr => ({ op: "ifError", of, otherwise });

/** The Key of a member's row: by the code that was typed, new or old, else by its name; "" where no row has either. */
export function keyFound(member: number, year: YearBack): Expr {
  const withYear = (id: string): Expr => join(named(memberEntry(member, id)), " ", named(yearName(year)));
  const by = (find: string, id: string) => lookup(withYear(id), RAA_AREAS, find, AREA_KEYS.name);
  return iff(
    compare(named(yearName(year)), "=", ""),
    value(""),
    orElse(
      by(AREA_KEYS.code, "code"),
      orElse(by(AREA_KEYS.oldCode, "code"), orElse(by(AREA_KEYS.name, "name"), value(""))),
    ),
  );
}

/** What a column of the table says of a member and year: a number, a code, or "" (an empty cell would come as 0). */
export function areaFigure(member: number, year: YearBack, column: string): Expr {
  const found = lookup(named(areaKey(member, year)), RAA_AREAS, AREA_KEYS.name, column);
  return iff(isEmpty(areaKey(member, year)), value(""), iff(isEmpty(found), value(""), found));
}
