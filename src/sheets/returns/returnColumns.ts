import type { FormColumn } from "../../domain/returns/forms";
import { FORMS, RETURN_IDS } from "../../domain/returns/forms";
import type { ColumnMeaning, ColumnMeanings } from "../columnMeaning";
import { FORM_ITEMS } from "./formItems";
import { tableOf } from "./returnNames";

/** What an empty cell of a form says. */
const EMPTY: Readonly<Record<FormColumn["holds"], string>> = {
  id: "no source has an id",
  day: "it had not happened by the day to which the return is filled, or no source has the date",
  text: "no source says so",
  number: "no source says how many",
};

const formColumns = ({ columns }: { columns: readonly FormColumn[] }): ColumnMeanings =>
  Object.fromEntries(
    columns.map(({ header, holds }): [string, ColumnMeaning] => {
      const means = FORM_ITEMS[header];
      if (means === undefined) throw new Error(`Nothing is said of “${header}”.`);
      return [header, { means, empty: EMPTY[holds] }];
    }),
  );

/** What the columns of the returns' tables say, by the table's name. */
export const RETURN_COLUMNS: Readonly<Record<string, ColumnMeanings>> = {
  Returns: {
    Return: { means: "The return, a row each." },
    Period: { means: "The quarter, the inspection or the collection year that it is filled for." },
    From: { means: "The first day of that time." },
    To: { means: "Its last day." },
    "Filled to": {
      means:
        "What had happened by this day is returned: the last day of the period, or the as-at date or today if earlier.",
    },
    Rows: { means: "How many rows the return has." },
    "To mend": { means: "How many things have to be mended before it can be sent." },
    "To check": { means: "How many things somebody should look at." },
    Changed: { means: "How many lines of Return changes are of this return and period." },
    Filled: { means: "When it was filled, as a text." },
    "Layout as last seen": {
      means: "Where the layout was seen and of which edition it is: compare it with this year's form.",
    },
    Sheet: { means: "The return's sheet, as a link." },
  },
  ReturnMissing: {
    Needs: { means: "▲ Mend, ◆ Check or Note: whether the return can be sent with it so." },
    Return: { means: "The return." },
    Period: { means: "What it is filled for." },
    Who: { means: "The id of the child, or of the family." },
    Worker: {
      means: "The worker of the child's latest journey, or of the family.",
      empty: "no source names one",
    },
    Team: { means: "The team of the child's latest journey.", empty: "no source names one" },
    Item: { means: "The header of the form whose cell is meant.", empty: "the whole row is meant" },
    "What is missing": { means: "In a sentence." },
    "What to do": { means: "In a sentence." },
    Cell: {
      means:
        "The cell of your own table in which to mend it, as a link; the id's where that item has no column.",
      empty: "no table of the workbook has a row for it",
    },
    "Row in return": {
      means: "The row on the return's sheet, as a link.",
      empty: "the return has no row for it",
    },
  },
  ReturnChanges: {
    Return: { means: "The return." },
    Period: { means: "What it was filled for, both times." },
    Who: { means: "The id of the child, family or adopter, as a text.", empty: "the row has no id" },
    Item: { means: "The header whose cell differs, or “Whole row” with what else it is known by." },
    Before: { means: "What stood there, as a text.", empty: "the cell was blank" },
    Now: { means: "What stood there after the run that found it, as a text.", empty: "the cell is blank" },
    "Filled before": { means: "When the return had been filled before.", empty: "it was not recorded" },
    Found: { means: "When the run was that found the difference." },
  },
  Return903Check: {
    Severity: { means: "▲ Mend, ◆ Check or Note." },
    Rule: { means: "The check's number (docs/rules.md)." },
    Child: { means: "The child's id as text.", empty: "the row names no child" },
    Worker: { means: "The worker of the child's latest journey.", empty: "no source names one" },
    Sheet: { means: "The sheet on which the row stands." },
    Cell: { means: "The cell to mend first, as a link.", empty: "the sheet is not in this workbook" },
    Row: { means: "The number of the row on its sheet.", empty: "the whole table is meant" },
    Column: { means: "The header of the cell's column.", empty: "the whole row is meant" },
    "What is there": { means: "What the cell holds.", empty: "no one cell is meant" },
    "What is wrong": { means: "In a sentence." },
    "What to do": { means: "In a sentence.", empty: "nothing more can be said" },
  },
  ...Object.fromEntries(RETURN_IDS.map((id) => [tableOf(FORMS[id]), formColumns(FORMS[id])])),
};
