import type { CodeList } from "../../domain/codes/codeList";
import type { Module } from "../../domain/checks/returnYear";
import type { LayoutId, SourceKind } from "../../domain/journeys/records";

/** A shape of table that councils keep, as data: a new layout is a new file beside this one and a line in layouts.ts. */
export interface Layout {
  id: LayoutId;
  /** What people call it. */
  title: string;
  fields: readonly Field[];
  /** `exact`: headers are names fixed by a return. `words`: people made them up, so words and content decide. */
  headers: "exact" | "words";
  /** Whether these fields make it this layout. All of the table's own fields that were found are given. */
  recognisedBy(found: ReadonlySet<string>): boolean;
  /** Fields without which no row can be used; a table without one of them is explained, not used. */
  needs: readonly string[];
  /** Fields that a row cannot be without. */
  needsInRow: readonly string[];
  /** The module of the SSDA903 that it is: the return's own checks read it. */
  module?: Module;
  /** A row an adoption plan or a child, from which journeys are made: whose word it is. */
  plansOf?: Exclude<SourceKind, "903">;
  /** A row an adopter, to be folded into families. */
  adopters?: true;
  /** A day to come is a booking (a tracker) or an error (anything handed in); an error where nothing is said. */
  future?: "booking";
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
  /** Words (as headers.ts spells them) that make a header some other field's. */
  neverWith?: readonly string[];
  /** Its days lie ahead as a rule (an eighteenth birthday). */
  ahead?: true;
  /** Codes that its cells may hold; others are kept and noted. */
  codes?: CodeList;
}

/**
 * What the cells of a field are: `id` the child; `day` a date; `code` a code of a closed list; `text` anything;
 * `sex`, `ethnicity`, `answer` (yes or no) and `postcode` in their usual forms.
 */
export type Holds = "id" | "day" | "code" | "text" | "sex" | "ethnicity" | "answer" | "postcode";

/** The child's own column in the tables of the return. */
export const CHILD_903: Field = { name: "CHILD", holds: "id", known: ["child", "childid", "child id"] };

/** Columns about the child that any table may carry; the best source of each is used. */
export const ABOUT_THE_CHILD_903: readonly Field[] = [
  { name: "SEX", holds: "sex", known: ["sex"] },
  { name: "DOB", holds: "day", known: ["dob"] },
  { name: "ETHNIC", holds: "ethnicity", known: ["ethnic"] },
];
