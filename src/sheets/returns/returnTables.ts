import { FORMS, RETURN_IDS, type ReturnForm } from "../../domain/returns/forms";
import type { TypedTable } from "../typedTables";
import { CHANGES_SHEET, MISSING_SHEET, OVERVIEW_SHEET, sheetOf, tableOf } from "./returnNames";

/** The returns, a row each: for which period each was filled, and when. */
export const RETURNS: TypedTable = {
  sheet: OVERVIEW_SHEET,
  name: "Returns",
  identity: ["Return"],
  typed: ["Return"],
  beside: ["From", "To", "Rows", "Filled"],
  days: ["From", "To"],
};

const CHANGE_HEADERS = [
  "Return",
  "Period",
  "Who",
  "Item",
  "Before",
  "Now",
  "Filled before",
  "Found",
] as const;
export type ChangeHeader = (typeof CHANGE_HEADERS)[number];

/** What changed since a return was last filled: lines of earlier runs stay. */
export const RETURN_CHANGES: TypedTable & { headers: readonly ChangeHeader[] } = {
  sheet: CHANGES_SHEET,
  name: "ReturnChanges",
  headers: CHANGE_HEADERS,
  identity: ["Return", "Period", "Who", "Item", "Found"],
  typed: ["Return"],
  beside: CHANGE_HEADERS.filter((header) => header !== "Return"),
};

/** What is missing of each return. Nobody fills it, and no run reads it. */
export const RETURN_MISSING = {
  sheet: MISSING_SHEET,
  name: "ReturnMissing",
  identity: ["Return", "Period", "Who", "Item", "What is missing"],
} as const;

/** A form's own sheet, as the last run left it and people may have changed it. */
const formTable = (form: ReturnForm): TypedTable => ({
  sheet: sheetOf(form),
  name: tableOf(form),
  identity: form.identity,
  typed: [form.columns[0]!.header],
  beside: form.columns.slice(1).map(({ header }) => header),
  days: form.columns.flatMap(({ header, holds }) => (holds === "day" ? [header] : [])),
});

/** Nobody is to fill them, but the next run compares itself with what stands there. */
export const RETURN_TABLES: readonly TypedTable[] = [
  RETURNS,
  RETURN_CHANGES,
  ...RETURN_IDS.map((id) => formTable(FORMS[id])),
];
