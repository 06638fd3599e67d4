import type { Severity } from "../findings";
import type { Module, ReturnYear } from "./returnYear";

/** What a check needs before it can say anything: modules of the year, with fields of each. */
export type Needs = Readonly<Partial<Record<Module, readonly string[]>>>;

/** Notes that a row fails: the row, and the fields whose cells are concerned, the one to mend first. */
export type Fails = (module: Module, row: number, fields: readonly string[]) => void;

/** A check of the return, under the department's own number (reference/domain.md 9.1). */
export interface Check {
  /** "903-115". */
  id: string;
  severity: Severity;
  /** What is wrong, for a performance officer. */
  message: string;
  /** What would mend it. */
  fix: string;
  /** Which figure it changes; absent where it changes none of ours. */
  changes?: string;
  /** Speaks of the collection year itself, so it is not asked of a history of many years in one table. */
  ofOneYear?: true;
  needs: Needs;
  /** Needed of the year before; without it the check does not run. */
  needsLast?: Needs;
  /** Where the product differs on purpose from the department's wording, and why. */
  differs?: string;
  run(year: ReturnYear, last: ReturnYear | undefined, fails: Fails): void;
}
