import type { Scalar } from "../../../domain/columns";
import { refuse } from "../hostErrors";
import { absoluteAddressOf, parseArea, quotedSheetName, splitReference } from "./addresses";
import type { Area } from "./areas";
import type { SheetModel } from "./sheetModel";
import type { WorkbookModel } from "./workbookModel";

/** A defined name, of the workbook or of one sheet. */
export interface NameModel {
  name: string;
  scope: SheetModel | null;
  /** Where it points at cells; kept apart from text so that it follows them. */
  target: { sheet: SheetModel; area: Area } | null;
  /** With "=", where it does not point at cells. */
  formula: string;
  visible: boolean;
  comment: string;
}

/** "='Sheet 1'!$A$1". */
export function formulaOf(name: NameModel): string {
  if (!name.target) return name.formula;
  return `=${quotedSheetName(name.target.sheet.name)}!${absoluteAddressOf(name.target.area)}`;
}

/** Reads what a name refers to; a reference to cells must name a sheet that is there. */
export function readTarget(
  workbook: WorkbookModel,
  formula: string,
  home: SheetModel | null,
): Pick<NameModel, "target" | "formula"> {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  const { sheet, rest } = splitReference(text);
  const area = parseArea(rest);
  if (!area) return { target: null, formula: `=${text}` };
  const found = sheet === undefined ? (home ?? workbook.active) : workbook.sheet(sheet);
  if (!found) refuse("InvalidArgument", `There is no sheet "${sheet}".`);
  return { target: { sheet: found, area }, formula: "" };
}

/** What the name comes to: the address it points at, or its constant. */
export function valueOf(name: NameModel): Scalar {
  if (name.target) return formulaOf(name).slice(1);
  const text = name.formula.slice(1);
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (text !== "" && Number.isFinite(Number(text))) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return name.formula;
}

/** Excel's word for it: Range, String, Integer, Double, Boolean, Error. */
export function typeOf(name: NameModel): string {
  if (name.target) return "Range";
  const value = valueOf(name);
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return value === "=#REF!" ? "Error" : "String";
}
