import type { Finding } from "../domain/findings";
import { costQuery, LEAST_A_WEEK, MOST_A_WEEK, type CostQuery } from "../domain/costs/costQueries";
import type { PlacementCosts } from "../domain/journeys/records";
import type { ChildRegister } from "./childIds";
import { plainHeader } from "./headers";
import { byChildAndDay } from "./keepLatest";
import type { ReadTable } from "./readTable";
import { stack, type Stack } from "./stack";

const AMOUNTS = [
  { field: "weeklyCost", amount: "weekly cost", per: "week" },
  { field: "dailyCost", amount: "daily cost", per: "day" },
  { field: "costToDate", amount: "cost to date", per: undefined },
] as const;
type AmountField = (typeof AMOUNTS)[number]["field"];
const FIELDS = {
  days: ["placementFrom", "placementTo"],
  texts: [...AMOUNTS.map(({ field }) => field), "fromHealth", "fromEducation"],
};

/** How many weeks are in the time that an amount is for: a week has 7 days, a year 365. */
const WEEKS: Readonly<Record<string, number>> = { day: 1 / 7, week: 1, month: 365 / 12 / 7, year: 365 / 7 };

/** What the header of a total says of its time. */
const OF_A_YEAR = /\bannual\b|\bper year\b|\bper annum\b/;
const OF_THE_YEAR = /\bfy\b|\bytd\b|\byear\b/;

/**
 * Tables of placement costs under each other, by child and first day. The cost of a week counts, else that of a day, else what
 * it has cost so far; the time that a cell names ("£4,500 per month") goes before its header. Rows without an amount that can be
 * used are left out, each with its reason.
 */
export function joinPlacementCosts(
  tables: readonly ReadTable[],
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): PlacementCosts {
  const stacked = stack(tables, register, FIELDS);
  const times = stacked.tables.map((read) => timeOfTotal(read));
  const kept: { at: number; weekly: number; toDate: number; amount: string }[] = [];
  for (const at of byChildAndDay(stacked, stacked.days.placementFrom)) {
    const found = amountOf(stacked, at, times[stacked.from[at]!]!, register);
    if (found) kept.push({ at, ...found });
  }
  const pounds = (field: string) =>
    Float64Array.from(kept, ({ at }) => moneyIn(stacked.texts[field]![at]!)?.pounds ?? NaN);
  const days = (field: string) => Int32Array.from(kept, ({ at }) => stacked.days[field]![at]!);
  return {
    count: kept.length,
    child: Int32Array.from(kept, ({ at }) => stacked.child[at]!),
    origin: Int32Array.from(kept, ({ at }) => sourceOf(stacked.tables[stacked.from[at]!]!)),
    row: Int32Array.from(kept, ({ at }) => stacked.row[at]!),
    from: days("placementFrom"),
    to: days("placementTo"),
    weekly: Float64Array.from(kept, ({ weekly }) => weekly),
    toDate: Float64Array.from(kept, ({ toDate }) => toDate),
    ofYear: Uint8Array.from(kept, ({ at }) => (times[stacked.from[at]!] === "the year" ? 1 : 0)),
    amount: kept.map(({ amount }) => amount),
    health: pounds("fromHealth"),
    education: pounds("fromEducation"),
  };
}

/** Whether a total is of a whole year, of the financial year so far, or of all the time of the placement. */
function timeOfTotal({ table }: ReadTable): "a year" | "the year" | "all" {
  const header = plainHeader(table.columns.get("costToDate")?.header ?? "");
  return OF_A_YEAR.test(header) ? "a year" : OF_THE_YEAR.test(header) ? "the year" : "all";
}

/** The first amount of a row that can be used; what cannot is said. */
function amountOf(
  stacked: Stack,
  at: number,
  total: "a year" | "the year" | "all",
  register: ChildRegister,
): { weekly: number; toDate: number; amount: string } | undefined {
  const { table, findings } = stacked.tables[stacked.from[at]!]!;
  const said: Finding[] = [];
  const say = (rule: CostQuery, field?: AmountField) =>
    said.push({
      ...costQuery(rule, table.grid.sheet, stacked.row[at]!, register.shown[stacked.child[at]!]!),
      ...(field && { column: table.columns.get(field)!.header }),
    });
  for (const { field, amount, per } of AMOUNTS) {
    const cell = stacked.texts[field]![at]!;
    if (cell === "") continue;
    const money = moneyIn(cell);
    if (money === undefined) {
      say("cost-unreadable", field);
      continue;
    }
    const time = money.per ?? per ?? (total === "a year" ? "year" : undefined);
    const weekly = time === undefined ? NaN : money.pounds / WEEKS[time]!;
    const rule =
      money.pounds < 0
        ? "cost-negative"
        : money.pounds === 0
          ? "cost-zero"
          : weekly > MOST_A_WEEK || weekly < LEAST_A_WEEK
            ? "cost-implausible"
            : undefined;
    if (rule !== undefined) {
      say(rule, field);
      continue;
    }
    findings.push(...said);
    return { weekly, toDate: time === undefined ? money.pounds : NaN, amount };
  }
  if (said.length === 0) say("cost-no-amount");
  said[0] = { ...said[0]!, rowsNotUsed: 1 };
  findings.push(...said);
  return undefined;
}

/** "4500/month", as readTexts leaves an amount. */
function moneyIn(text: string): { pounds: number; per?: string } | undefined {
  const [, pounds, per] = /^(-?[\d.]+(?:e[+-]?\d+)?)(?:\/(\w+))?$/i.exec(text) ?? [];
  if (pounds === undefined) return undefined;
  return { pounds: Number(pounds), ...(per !== undefined && { per }) };
}
