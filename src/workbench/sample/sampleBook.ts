import type { Scalar } from "../../domain/columns";
import type { Book, BookSheet } from "../../files/book";
import { adopterPersons } from "./adopterPersons";
import { adopterTable } from "./adopters";
import type { Authority } from "./lives";
import { returnTables, wholeHistories } from "./returns";
import { ukDate, type SampleTable } from "./table";
import { trackerTable } from "./tracker";

const DATE_FORMAT = "dd/mm/yyyy";

/** The tracker as a team keeps it: a title, a line of small print, headings over groups of columns, then the table. */
export function trackerSheet(authority: Authority, items?: Parameters<typeof trackerTable>[1]): BookSheet {
  const table = trackerTable(authority, items);
  const groups = table.headers.map((header): Scalar => GROUP_HEADINGS[header] ?? null);
  const sheet = sheetOf(table, [
    ["Family finding tracker"],
    [
      `Kept by the permanence team. Last updated ${ukDate(authority.asAt)}. One row a child. Future dates are booked.`,
    ],
    [],
    groups,
  ]);
  sheet.formats.unshift({ row: 0, column: 0, rowCount: 1, columnCount: 1, bold: true, fontSize: 16 });
  if (authority.mistakes) idsAsNumbers(sheet, 5);
  return sheet;
}

/** The tracker of those who adopt, as its team keeps it: a title over the table. */
export function adopterSheet(authority: Authority): BookSheet {
  return sheetOf(adopterTable(authority), [
    ["Adopters' tracker"],
    [`One row a family. Last updated ${ukDate(authority.asAt)}. Future dates are booked.`],
    [],
  ]);
}

const GROUP_HEADINGS: Readonly<Record<string, string>> = {
  "Child ref": "Child",
  "Came into care": "Planning",
  "Placement order": "Court",
  "Early permanence placement": "Family finding",
  "Plan changed from adoption": "Outcome",
  "Care proceedings issued": "Court and reviews",
  Sex: "For the returns",
};

/** The same with a row a person, and with the families of the children themselves. */
export function adopterPersonsSheet(authority: Authority): BookSheet {
  return sheetOf(adopterPersons(authority), [
    ["Adopters' tracker"],
    [
      `One row a person; couples share a family. Last updated ${ukDate(authority.asAt)}. Future dates are booked.`,
    ],
    [],
  ]);
}

/** A workbook as a council keeps it: its tracker, the return's modules with whole histories, and a sheet of notes. */
export function sampleBook(authority: Authority, items?: Parameters<typeof trackerTable>[1]): Book {
  const modules = returnTables(authority, wholeHistories(authority)).filter(({ name }) => name !== "Reviews");
  return {
    sheets: [
      trackerSheet(authority, items),
      ...modules.map((table) => sheetOf(table, [])),
      notesSheet(authority),
    ],
    names: [],
    date1904: false,
  };
}

function sheetOf(table: SampleTable, above: Scalar[][]): BookSheet {
  const header = above.length;
  const rows: Scalar[][] = [...above, [...table.headers], ...table.rows.map((row) => row.map(emptyAsNull))];
  const sheet = blankSheet(table.name, rows);
  sheet.freeze = { rows: header + 1, columns: 1 };
  const columnCount = table.headers.length;
  sheet.formats.push({
    row: header,
    column: 0,
    rowCount: 1,
    columnCount,
    bold: true,
    fill: "#dce6f1",
    wrap: true,
  });
  table.headers.forEach((name, column) => {
    const isDate = table.dates.has(name);
    sheet.columnWidths.set(
      column,
      isDate ? 12 : name === "Notes" ? 40 : Math.max(10, Math.min(name.length + 2, 20)),
    );
    if (!isDate || table.rows.length === 0) return;
    const area = { row: header + 1, column, rowCount: table.rows.length, columnCount: 1 };
    sheet.formats.push({ ...area, numberFormat: DATE_FORMAT });
  });
  return sheet;
}

function emptyAsNull(cell: Scalar): Scalar {
  return cell === "" ? null : cell;
}

/** Excel turned the ids of this one sheet into numbers; the other sheets still have them as text. */
function idsAsNumbers(sheet: BookSheet, firstRow: number): void {
  for (const row of sheet.rows.slice(firstRow)) {
    if (typeof row[0] === "string" && /^\d+$/.test(row[0])) row[0] = Number(row[0]);
  }
}

function notesSheet(authority: Authority): BookSheet {
  const sheet = blankSheet("Notes", [
    ["About this workbook"],
    ["Everything in it is invented. No row is about a real child, family, team or court."],
    [`The tables were taken on ${ukDate(authority.asAt)}.`],
    [],
    ["Sheet", "What it is"],
    [
      "Tracker",
      "The family finding team's own list, one row a child with an adoption plan or likely to have one",
    ],
    ["Episodes", "SSDA903: one row for each change of legal status, placement or carer"],
    ["Header", "SSDA903: one row a child"],
    ["AD1", "SSDA903: children who were adopted"],
    [
      "PlacedAdoption",
      "SSDA903: decisions that a child should be placed for adoption. DATE_PLACED is the decision",
    ],
  ]);
  sheet.columnWidths.set(0, 18).set(1, 90);
  sheet.formats.push({ row: 0, column: 0, rowCount: 1, columnCount: 1, bold: true, fontSize: 14 });
  sheet.formats.push({ row: 4, column: 0, rowCount: 1, columnCount: 2, bold: true });
  return sheet;
}

function blankSheet(name: string, rows: Scalar[][]): BookSheet {
  return {
    ...{ name, visibility: "visible" as const, rows, protected: false },
    ...{ formulas: new Map(), errors: new Set(), formats: [], tables: [], conditionalFormats: [] },
    ...{ validations: [], links: [], columnWidths: new Map(), hiddenRows: new Set() },
  };
}
