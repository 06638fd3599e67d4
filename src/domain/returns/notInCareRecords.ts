import type { Missing } from "./filled";
import type { ReturnForm } from "./forms";
import type { MendingPlace } from "./mendingPlaces";
import type { FormRow } from "./rows";

/**
 * The line about a child whom a tracker or list names and no episode of the SSDA903 does (rules.md 4): with a row that is
 * filled from there it is one to check; without one it is said that the return leaves the child out, and nothing is invented.
 *
 * @param row of the filled return, -1 where it has none
 */
export const notInCareRecords = (
  form: ReturnForm,
  whose: number,
  row: number,
  at: Missing["at"],
): Missing => ({
  // Trackers of a regional agency hold other councils' children, too: only people can tell.
  ...{ return: form.id, rule: "not-in-care-records", severity: "warning", whose, row, header: "" },
  ...(row < 0
    ? {
        message:
          "This child is in a tracker or list, but has no episode of that time in the SSDA903, so no row is made.",
        fix: "Check the child's id, or load the episodes of this child; if the child is not yours, nothing is to be returned.",
      }
    : {
        message: "This child has no episode in the SSDA903; the row is filled from a tracker or list alone.",
        fix: "Check the child's id, and that the child is in your care records, before you send this row.",
      }),
  ...(at && { at }),
});

/** The same of every row of a return of the SSDA903 that is filled where no Episodes are loaded at all. */
export const rowsWithoutCare = (
  form: ReturnForm,
  rows: readonly FormRow[],
  placeOf: MendingPlace,
): Missing[] => rows.map(({ whose }, row) => notInCareRecords(form, whose, row, placeOf(whose, "")));
