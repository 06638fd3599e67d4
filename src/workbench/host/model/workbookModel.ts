import type { Scalar } from "../../../domain/columns";
import { refuse } from "../hostErrors";
import { boundingArea, type Area } from "./areas";
import type { Change } from "./changes";
import { Events } from "./events";
import type { NameModel } from "./names";
import { readTarget } from "./names";
import { SheetModel } from "./sheetModel";
import { isValidName } from "./tableModel";
import type { TableModel } from "./tableModel";

/** A formula's result given beforehand: where no calculator runs, a cell shows it. */
export type KnownValue = (cell: {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}) => Scalar | undefined;

/** What a formula shows that nobody has calculated: Excel's own error for "could not calculate". */
export const NOT_CALCULATED = "#CALC!";

/** The stand-in's workbook: all that Excel would hold, in plain arrays and records. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly names: NameModel[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, unknown>();
  readonly events = new Events();
  active!: SheetModel;
  selection!: { sheet: SheetModel; areas: Area[] };
  structureProtected: { password?: string } | null = null;
  calculationMode = "Automatic";
  enableEvents = true;
  date1904 = false;
  name = "Book1.xlsx";
  knownValue: KnownValue = () => undefined;
  private lastId = 0;
  private changes: Change[] = [];
  private calculated = new Map<string, Area>();

  /** @param year the current year, from a clock outside: "1/2" typed is a date of it */
  constructor(readonly year: () => number) {}

  /** A fresh id, in the shape of Excel's. */
  nextId(): string {
    return String(++this.lastId);
  }

  sheet(key: string): SheetModel | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  addSheet(name?: string): SheetModel {
    if (this.structureProtected) refuse("AccessDenied");
    if (name !== undefined) this.assertSheetName(name);
    const id = `{${this.nextId().padStart(8, "0")}-0000-4000-8000-000000000000}`;
    const sheet = new SheetModel(this, id, name ?? this.freeSheetName());
    this.sheets.push(sheet);
    this.active ??= sheet;
    this.selection ??= { sheet, areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] };
    this.record({ kind: "sheetAdded", sheetId: id });
    return sheet;
  }

  renameSheet(sheet: SheetModel, name: string): void {
    if (this.structureProtected) refuse("AccessDenied");
    this.assertSheetName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    this.record({ kind: "sheetRenamed", sheetId: sheet.id, before, after: name });
  }

  removeSheet(sheet: SheetModel): void {
    if (this.structureProtected) refuse("AccessDenied");
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visible.length === 0)
      refuse("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (sheet.visibility === "VeryHidden")
      refuse("GeneralException", "A very hidden sheet can't be deleted. Make it visible or hidden first.");
    const position = this.sheets.indexOf(sheet);
    this.sheets.splice(position, 1);
    for (const name of this.allNames())
      if (name.target?.sheet === sheet) Object.assign(name, { target: null, formula: "=#REF!" });
    if (this.active === sheet) this.activate(visible[0] as SheetModel);
    this.record({ kind: "sheetDeleted", sheetId: sheet.id });
  }

  activate(sheet: SheetModel): void {
    if (sheet === this.active) return;
    if (sheet.visibility !== "Visible") refuse("InvalidOperation", "A hidden sheet can't be activated.");
    const previousId = this.active.id;
    this.active = sheet;
    this.selection = { sheet, areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] };
    this.record({ kind: "activated", sheetId: sheet.id, previousId });
  }

  select(sheet: SheetModel, areas: Area[]): void {
    this.activate(sheet);
    this.selection = { sheet, areas };
    this.record({ kind: "selection", sheetId: sheet.id, area: areas[0] as Area });
  }

  /** Excel's rules for sheet names: 1 to 31 characters, some forbidden, "History" kept for itself. */
  assertSheetName(name: string, except?: SheetModel): void {
    if (
      name === "" ||
      name.length > 31 ||
      /[:\\/?*[\]]/.test(name) ||
      /^'|'$/.test(name) ||
      /^history$/i.test(name)
    )
      refuse("InvalidArgument", `"${name}" is not a name that a sheet can have.`);
    const known = this.sheet(name);
    if (known && known !== except && known.id !== name) refuse("ItemAlreadyExists");
  }

  tables(): TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  table(key: string): TableModel | undefined {
    const name = key.toLowerCase();
    return this.tables().find((table) => table.id === key || table.name.toLowerCase() === name);
  }

  allNames(): NameModel[] {
    return [...this.names, ...this.sheets.flatMap((sheet) => sheet.names)];
  }

  findName(name: string, scope: SheetModel | null): NameModel | undefined {
    const wanted = name.toLowerCase();
    // A workbook has thousands of names: most are told apart by their length.
    return (scope ? scope.names : this.names).find(
      (other) => other.name.length === wanted.length && other.name.toLowerCase() === wanted,
    );
  }

  addName(scope: SheetModel | null, name: string, formula: string, comment = ""): NameModel {
    if (!isValidName(name)) refuse("InvalidArgument", `"${name}" is not a name that can be defined.`);
    if (this.findName(name, scope) || (!scope && this.table(name))) refuse("ItemAlreadyExists");
    const added = { name, scope, visible: true, comment, ...readTarget(this, formula, scope) };
    (scope ? scope.names : this.names).push(added);
    this.record({ kind: "names" });
    return added;
  }

  removeName(name: NameModel): void {
    const list = name.scope ? name.scope.names : this.names;
    list.splice(list.indexOf(name), 1);
    this.record({ kind: "names" });
  }

  isNameTaken(name: string): boolean {
    return this.table(name) !== undefined || this.findName(name, null) !== undefined;
  }

  followNames(sheet: SheetModel, follow: (area: Area) => Area): void {
    for (const name of this.allNames())
      if (name.target?.sheet === sheet) name.target = { sheet, area: follow(name.target.area) };
  }

  freeTableName(): string {
    let n = this.tables().length + 1;
    while (this.isNameTaken(`Table${n}`)) n++;
    return `Table${n}`;
  }

  private freeSheetName(): string {
    let n = this.sheets.length + 1;
    while (this.sheet(`Sheet${n}`)) n++;
    return `Sheet${n}`;
  }

  record(change: Change): void {
    this.changes.push(change);
  }

  /** A formula came to something anew. That is no change: it is told to who listens for calculations, and to nobody else. */
  recordCalculated(sheet: SheetModel, row: number, column: number): void {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    this.calculated.set(sheet.id, boundingArea(this.calculated.get(sheet.id) ?? cell, cell));
  }

  /** By sheet, the area of what was calculated since this was asked last. */
  takeCalculated(): ReadonlyMap<string, Area> {
    const taken = this.calculated;
    this.calculated = new Map();
    return taken;
  }

  /** What happened since this was asked last. */
  takeChanges(): Change[] {
    const taken = this.changes;
    this.changes = [];
    return taken;
  }
}
