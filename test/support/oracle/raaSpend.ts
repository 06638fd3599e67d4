import { ACCOUNT_LINES, HOLDERS, INTERNAL_LINES, type AccountLine } from "../../../src/domain/raa/accounts";
import type { Entries } from "./costsEntries";
import type { Known } from "./raaMembers";

/** One set of books: a member's, or the agency's own. */
export type BookId = number | "agency";
type Amount = "gross" | "from_members" | "grants" | "other";
export const AMOUNTS: readonly Amount[] = ["gross", "from_members", "grants", "other"];
export interface BookLine {
  books: BookId;
  line: AccountLine;
  heldBy: string;
  /** Something is entered, and nothing that cannot be used: then all of it counts, else nothing. */
  counts: boolean;
  amounts: Readonly<Record<Amount, number>>;
}

export const OUTSIDE: readonly AccountLine[] = ACCOUNT_LINES.map(({ id }) => id);
export const INSIDE: readonly AccountLine[] = INTERNAL_LINES.map(({ id }) => id);
const HELD_USUALLY = new Map<string, string>(ACCOUNT_LINES.map(({ id, holder }) => [id, HOLDERS[holder]]));

export const total = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0);

/** Every line of every book, with income above 0 whatever sign the ledger gives it. */
export function ledger(entries: Entries, books: readonly BookId[]): BookLine[] {
  /** Above 0 whichever sign it is typed with. */
  const sign = entries.text("in_raa_income_signs") === "As in a ledger" ? -1 : 1;
  return books.flatMap((of) =>
    [...OUTSIDE, ...INSIDE].map((line): BookLine => {
      const entry = (amount: string) => `in_raa_${of}_${line}_${amount}`;
      const filled = AMOUNTS.filter((amount) => entries.filled(entry(amount)));
      const counts = filled.length > 0 && filled.every((each) => entries.number(entry(each)) !== undefined);
      const number = (amount: Amount) => (counts ? (entries.number(entry(amount)) ?? 0) : 0);
      const income = (amount: Amount) => sign * number(amount);
      const usual = of === "agency" ? HOLDERS.agency : HELD_USUALLY.get(line)!;
      const holder = entries.text(entry("held_by"));
      return {
        ...{ books: of, line },
        heldBy: Object.values<string>(HOLDERS).includes(holder) ? holder : usual,
        counts,
        amounts: {
          gross: number("gross"),
          from_members: income("from_members"),
          grants: income("grants"),
          other: income("other"),
        },
      };
    }),
  );
}

export const isOutside = ({ line }: BookLine) => OUTSIDE.includes(line);
export const netOf = ({ amounts }: BookLine) => outsideNet(amounts) - amounts.from_members;
const outsideNet = ({ gross, grants, other }: BookLine["amounts"]) => gross - grants - other;
/** Without what members pay each other. */
export const netWithoutFlows = (lines: readonly BookLine[]) =>
  total(lines.filter(isOutside).map(({ amounts }) => outsideNet(amounts)));

/** The agency as a whole: what flows inside, and what it costs from outside. */
export function whole(lines: readonly BookLine[]) {
  const gross = (line: AccountLine) =>
    total(lines.filter((each) => each.line === line).map(({ amounts }) => amounts.gross));
  const received = (isFees: boolean) =>
    total(
      lines
        .filter(({ line }) => (line === "fees_within") === isFees)
        .map(({ amounts }) => amounts.from_members),
    );
  const outside = lines.filter(isOutside);
  return {
    contributions: { paid: gross("contributions"), received: received(false) },
    fees: { paid: gross("fees_within"), received: received(true) },
    consolidated: netWithoutFlows(lines),
    pooled: netWithoutFlows(outside.filter(({ heldBy }) => heldBy !== HOLDERS.member)),
    retained: netWithoutFlows(outside.filter(({ heldBy }) => heldBy === HOLDERS.member)),
  };
}

/**
 * Hidden costs of one set of books, each from its entries; nothing where one of them is not entered, unless a factor is 0, and
 * nothing where one cannot be used.
 */
export function hiddenCosts(entries: Entries, books: BookId): Record<string, Known> {
  const name = (id: string) => `in_raa_${books}_hidden_${id}`;
  const of = (id: string) => entries.number(name(id));
  const isUnusable = (id: string) => entries.filled(name(id)) && of(id) === undefined;
  const product = (...ids: string[]): Known => {
    const found = ids.map(of);
    if (ids.some(isUnusable)) return undefined;
    if (found.includes(0)) return 0;
    return found.includes(undefined) ? undefined : found.reduce<number>((all, each) => all * each!, 1);
  };
  const over = (cost: Known, by: string): Known => {
    const divisor = of(by);
    if (cost === undefined || isUnusable(by)) return undefined;
    return cost === 0 ? 0 : divisor === undefined ? undefined : cost / divisor;
  };
  const part = (cost: string, driver: string): Known => {
    const [ours, all] = [of(`${driver}_adoption`), of(`${driver}_council`)];
    if (ours !== undefined && all !== undefined && ours > all) return undefined;
    return over(product(cost, `${driver}_adoption`), `${driver}_council`);
  };
  const time = product("staff_time_fte", "staff_time_percent", "staff_time_fte_cost");
  return {
    staff_time: time === undefined ? undefined : time / 100,
    hr: part("hr_cost", "fte"),
    ict: part("ict_cost", "users"),
    premises: part("premises_cost", "floor"),
    finance: part("finance_cost", "gross"),
    corporate: part("corporate_cost", "gross"),
    iro: over(product("iro_children", "iro_cost"), "iro_caseload"),
    legal: product("legal_hours", "legal_hour_cost"),
    panels: product("panels_cases", "panels_case_cost"),
    medical: product("medical_cases", "medical_case_cost"),
  };
}
