import { count, named, where, type Condition, type Expr } from "../domain/formula/expression";
import { text } from "./frame";
import type { Cell, Input } from "./plan";
import { STATUS_WORDS } from "./words";

/** What a figure says where no child is behind it: short, because a longer text would be cut by the figure's column. */
export const NONE = "none";

/** Adoption orders made in the period that stands on this sheet. */
export const inPeriod: readonly Condition[] = [
  where("Adoption order", ">=", named("period_from")),
  where("Adoption order", "<=", named("period_to")),
];
export const adoptedInPeriod: Expr = count(
  "Timescales",
  where("Status", "=", STATUS_WORDS.adopted),
  ...inPeriod,
);

export type Row = (Cell | null)[];

export const heading = (value: string): Row => [text(value, "heading")];
export const header = (first: string, ...figures: string[]): Row => [
  text(first, "columnHeading"),
  ...figures.map((title) => text(title, "figureHeading")),
];
/** A sentence that the figures make true. */
export const sentence = (expr: Expr, name?: string): Cell => ({
  content: { expr },
  style: "note",
  ...(name ? { name } : {}),
});
/** A cell that a person may change, with the name that it is kept by. */
export const inputCell = (input: Input): Cell => ({
  content: { input },
  style: "input",
  format: input.kind === "day" ? "dd/mm/yyyy" : input.kind === "choice" ? "@" : "General",
  name: input.key,
});
export const figure = (expr: Expr, format: Cell["format"] = "#,##0", name?: string): Cell => ({
  content: { expr },
  style: "figure",
  format,
  ...(name ? { name } : {}),
});
