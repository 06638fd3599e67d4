import { isBlank } from "./answers";
import { singleSpaces } from "./singleSpaces";

/** The time that an amount is for, where it says one. */
export type Per = "day" | "week" | "month" | "year";

/** An amount in pounds; nothing said; or something that is no one amount ("£500 to £600"). */
export type Money = { kind: "money"; pounds: number; per?: Per } | { kind: "blank" } | { kind: "unreadable" };

const PERIODS: readonly (readonly [RegExp, Per])[] = [
  [/^(?:(?:per|a|each|every|\/|p[/.]?)\s*(?:day|night|d)|pd|daily|nightly)\.?$/i, "day"],
  [/^(?:(?:per|a|each|every|\/|p[/.]?)\s*(?:week|wk|w)|pw|weekly)\.?$/i, "week"],
  [/^(?:(?:per|a|each|every|\/|p[/.]?)\s*(?:calendar )?(?:month|mth|m|cm)|pcm|pm|monthly)\.?$/i, "month"],
  [/^(?:(?:per|a|each|every|\/|p[/.]?)\s*(?:year|yr|annum|a|y)|pa|annually|yearly)\.?$/i, "year"],
];

/** A sign or a bracket, pounds with or without commas between thousands, pence, a "k" for thousands; then the time it is for. */
const AMOUNT =
  /^(\()?\s*([-−–])?\s*(?:£|gbp)?\s*([-−–])?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*(k)?\s*(\))?\s*(-|cr)?\s*(.*)$/i;
const PENCE = /^([-−–])?\s*(\d+)\s*p(?:ence)?$/i;

/**
 * Reads one amount of money as finance teams write it: `£1,234.50`, `(250.00)` for less than nothing, `1234.5 CR`, `85p`,
 * `£4k`, `£4,500 per week`, `1,200 pw`. A number is pounds. Never a guess between two amounts.
 *
 * @example readMoney("£1,234.50") //=> { kind: "money", pounds: 1234.5 }
 * @example readMoney("(£250)") //=> { kind: "money", pounds: -250 }
 * @example readMoney("£4,500 p/w") //=> { kind: "money", pounds: 4500, per: "week" }
 */
export function readMoney(cell: string | number | boolean): Money {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? { kind: "money", pounds: cell } : { kind: "unreadable" };
  if (typeof cell === "boolean") return { kind: "unreadable" };
  const text = singleSpaces(cell);
  if (isBlank(text)) return { kind: "blank" };
  const pence = PENCE.exec(text);
  if (pence) return { kind: "money", pounds: signed(Number(pence[2]) / 100, pence[1] !== undefined) };
  const parts = AMOUNT.exec(text);
  if (!parts) return { kind: "unreadable" };
  const [, opened, signBefore, signAfter, digits, thousands, closed, credit, rest] = parts;
  if ((opened === undefined) !== (closed === undefined)) return { kind: "unreadable" };
  const signs = [opened, signBefore, signAfter, credit].filter((sign) => sign !== undefined).length;
  if (signs > 1) return { kind: "unreadable" };
  const per = rest === "" ? undefined : PERIODS.find(([words]) => words.test(rest!))?.[1];
  if (rest !== "" && per === undefined) return { kind: "unreadable" };
  const pounds = Number(digits!.replaceAll(",", "")) * (thousands === undefined ? 1 : 1000);
  return { kind: "money", pounds: signed(pounds, signs === 1), ...(per && { per }) };
}

const signed = (pounds: number, negative: boolean) => (negative && pounds !== 0 ? -pounds : pounds);
