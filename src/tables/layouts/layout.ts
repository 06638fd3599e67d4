import type { CodeList } from "../../domain/codes/codeList";
import type { Module } from "../../domain/checks/returnYear";
import type { LayoutId, SourceKind } from "../../domain/journeys/records";

/** A shape of table that councils keep, as data: a new layout is a new file beside this one and a line in layouts.ts. */
export interface Layout {
  id: LayoutId;
  /** What people call it. */
  title: string;
  fields: readonly Field[];
  /** `exact`: headers are names fixed by a return. `words`: people write them, so words and content decide. */
  headers: "exact" | "words";
  /**
   * How like a header must be to a known one where words decide, from 0 to 1. Said of templates that people fill in, which
   * come with all their columns; headers that people made up themselves say nothing and need 0.8.
   */
  alike?: number;
  /**
   * Whether these fields make it this layout. All of the table's own fields that were found are given, and what their
   * headers say (plain, as headers.ts writes them).
   */
  recognisedBy(found: ReadonlySet<string>, headers: ReadonlySet<string>): boolean;
  /** Fields of which every header row has one; the child's id where nothing is said. */
  namedBy?: readonly string[];
  /**
   * Fields that make a row a header only among the first of a sheet: other tables hold their words in every row ("Local
   * authority", "Financial year").
   */
  namedAtTop?: readonly string[];
  /** Fields without which no row can be used; a table without one of them is explained, not used. */
  needs: readonly string[];
  /** Fields that a row cannot be without. */
  needsInRow: readonly string[];
  /** The module of the SSDA903 that it is: the return's own checks read it. */
  module?: Module;
  /** A row an adoption plan or a child, from which journeys are made: whose word it is. */
  plansOf?: Exclude<SourceKind, "903">;
  /** Everybody whom a service knows: it tells of the children of other tables and adds none. */
  persons?: true;
  /** A row an adopter, to be folded into families. */
  adopters?: true;
  /** Rows of one child with the same day in this field are one plan: each says what the others leave blank. */
  foldBy?: string;
  /** A day to come is a booking (a tracker) or an error (anything handed in); an error where nothing is said. */
  future?: "booking";
  /** A row a published figure: no child, no date; those of our measures and stages stand beside ours. */
  published?: true;
  /** A row figures of an authority and year: no child, no date; the RAA model takes them. */
  areas?: true;
  /** A row the hours of a process and a worker: no child, no date; the cost calculator takes them. */
  costHours?: true;
  /** A row a line of an RAA's ledger: no child, no date; the RAA model takes them. */
  raaLedger?: true;
  /** Known, but no figure of the product comes from it yet. */
  notUsed?: true;
  /** Headers (plain) that look like a field of this layout and mean something else. */
  lookAlikes?: readonly string[];
  /** Words that make a date column no milestone: "target", "days" ... */
  neverADay?: ReadonlySet<string>;
}

export interface Field {
  /** The name in reports and in `--match`. */
  name: string;
  holds: Holds;
  /** Plain headers (headers.ts) by which it is known, best first. */
  known: readonly string[];
  /** A table is as good without it: nobody is told that it is absent. */
  optional?: true;
  /** Words (as headers.ts spells them) that make a header some other field's. */
  neverWith?: readonly string[];
  /** Words (likewise) that make a header a second choice: a panel recommends what the decision maker decides. */
  secondWith?: readonly string[];
  /** Words (likewise) that make a date no milestone (`neverADay`) and speak of this field. */
  dayWith?: readonly string[];
  /** Any column whose header ends like a number of something ({@link OF_AN_ID}) may be it, where none is known. */
  anyId?: true;
  /** Its days lie ahead as a rule (an eighteenth birthday). */
  ahead?: true;
  /** Codes that its cells may hold; others are kept and noted. */
  codes?: CodeList;
  /** What words in a cell mean where no code stands there, first that fits. */
  meanings?: readonly (readonly [RegExp, string])[];
  /**
   * A day that counts only where the row's text in another field says so; elsewhere it is the day of `elseIn`, or nothing, and
   * with `elseBlank` the text is nothing, too.
   */
  onlyWhere?: { field: string; says: RegExp; elseIn?: string; elseSays?: RegExp; elseBlank?: true };
}

/**
 * What the cells of a field are: `id` the child; `adopter` and `family` the id of a person who adopts and of the household;
 * `day` a date; `code` a code of a closed list; `text` anything; `money` an amount in pounds; `figure` a published
 * figure, which may be suppressed; `sex`, `ethnicity`, `answer`
 * (yes or no) and `postcode` in their usual forms.
 */
export type Holds =
  | "id"
  | "adopter"
  | "family"
  | "day"
  | "code"
  | "text"
  | "money"
  | "figure"
  | "sex"
  | "ethnicity"
  | "answer"
  | "postcode";

/** The headers of a field, as a list that is easy to read: "match date | date of match". */
export const headersIn = (headers: string): string[] => headers.split("|").map((header) => header.trim());

/** A field of a layout, `known` by headers as {@link headersIn} takes them. */
export const field = (name: string, holds: Holds, known: string, more: Partial<Field> = {}): Field => ({
  name,
  holds,
  known: headersIn(known),
  ...more,
});
export const day = (name: string, known: string, more: Partial<Field> = {}): Field =>
  field(name, "day", known, more);
export const text = (name: string, known: string, more: Partial<Field> = {}): Field =>
  field(name, "text", known, more);

/** The fields, with those that a table is as good without marked as such. */
export const optional = (fields: readonly Field[], names: readonly string[]): Field[] =>
  fields.map((field) => (names.includes(field.name) ? { ...field, optional: true } : field));

/** The child's own column in the tables of the return. */
export const CHILD_903: Field = {
  name: "CHILD",
  holds: "id",
  known: headersIn(
    "child|childid|child id|child unique id|unique child id|child identifier|child no|child number",
  ),
};

/** Columns about the child that any table may carry; the best source of each is used. */
export const ABOUT_THE_CHILD_903: readonly Field[] = [
  { name: "SEX", holds: "sex", known: ["sex", "gender"] },
  { name: "DOB", holds: "day", known: headersIn("dob|date of birth|birth date|birthdate|person birth date") },
  { name: "ETHNIC", holds: "ethnicity", known: headersIn("ethnic|ethnicity|ethnic origin|ethnic group") },
];
