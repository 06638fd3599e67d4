import type { QuarterCounts } from "../../domain/returns/filled";
import type { PeriodKind, ReturnForm } from "../../domain/returns/forms";

/** The cells in which people say which quarter, inspection and collection year the returns are filled for. */
export const PERIOD_INPUTS: Readonly<Record<PeriodKind, string>> = {
  quarter: "in_return_quarter",
  inspection: "in_return_inspection",
  year: "in_return_year",
};

/** Headline counts, a name a return: "out_return_list10_rows". */
const inName = ({ id }: Pick<ReturnForm, "id">) => id.replaceAll("-", "_");
export const rowsName = (form: Pick<ReturnForm, "id">): string => `out_return_${inName(form)}_rows`;
/** How many things have to be mended before it can be sent, and how many to be looked at. */
export const toMendName = (form: Pick<ReturnForm, "id">): string => `out_return_${inName(form)}_to_mend`;
export const toCheckName = (form: Pick<ReturnForm, "id">): string => `out_return_${inName(form)}_to_check`;
/** What the adoption survey asks for beside its rows: "out_return_quarter_moved_in". */
export const quarterName = (count: keyof QuarterCounts): string =>
  `out_return_quarter_${count.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** The sheet of a form, and its table. */
export const sheetOf = ({ sheet }: Pick<ReturnForm, "sheet">): string => `Return ${sheet}`;
export const tableOf = ({ sheet }: Pick<ReturnForm, "sheet">): string =>
  `Return${sheet
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}`;

export const OVERVIEW_SHEET = "Return overview";
export const MISSING_SHEET = "Return missing";
export const CHANGES_SHEET = "Return changes";
export const CHECK_SHEET = "Return 903 check";
