import type { Cases } from "../../src/sheets/cases";
import { groupBook, type GroupBook } from "./groupBook";

export type { Inputs } from "./groupBook";
export type CostBook = GroupBook;

/** The sheets of the cost calculator over some cases. */
export const costBook = (cases: Cases): CostBook =>
  groupBook(cases, "costs", /^out_(cost|delay|savings|sens)_/);
