import { FileProblem } from "./book";

/** Why some files cannot be read, each with what to do; the same sentence wherever it is found out. */

export const SAVE_AS_XLSX = "Open it in Excel, save it as Excel Workbook (.xlsx) and try again.";

export const notASpreadsheet = (file: string): FileProblem =>
  new FileProblem(`"${file}" is not a spreadsheet. Choose an Excel workbook (.xlsx, .xls) or a .csv file.`);

export const lockedByPassword = (file: string): FileProblem =>
  new FileProblem(
    `"${file}" is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password), save it and try again.`,
  );

export const beforeExcel5 = (file: string): FileProblem =>
  new FileProblem(`"${file}" is a workbook of an Excel before 1993. ${SAVE_AS_XLSX}`);
