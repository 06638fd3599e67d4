import { LAST_COLUMN, LAST_ROW, columnLetters, parseCell } from "./cellNames";

/**
 * Formulas in files are not quite the formulas that people see: functions younger than the format carry a prefix, there is
 * no "=", and a formula that was filled down may be written once for all its cells.
 */

/** Functions that came after the format was written down, in files prefixed with `_xlfn.` ([MS-XLSX] 2.2.3). */
const PREFIXED = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
  CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL
  DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE
  FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC
  IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP
  MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE
  PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC
  QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH
  T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE
  UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(
    /\s+/,
  ),
);
/** Of these the file writes `_xlfn._xlws.`. */
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);

/** The parts of a formula in order: text in quotes, quoted sheet names, bracketed references, numbers, words and cell names, single signs. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[$A-Za-z_\\][$\w.\\]*|[\s\S]/g;

/** "=AGGREGATE(...)" as the file has it: `_xlfn.AGGREGATE(...)`. */
export function formulaForFile(formula: string): string {
  const parts = (formula.startsWith("=") ? formula.slice(1) : formula).match(PARTS) ?? [];
  return parts
    .map((part, at) => {
      const name = part.toUpperCase();
      if (parts[at + 1] !== "(") return part;
      if (WORKSHEET_PREFIXED.has(name)) return `_xlfn._xlws.${part}`;
      return PREFIXED.has(name) ? `_xlfn.${part}` : part;
    })
    .join("");
}

/** As people see it, with "=". */
export function formulaFromFile(formula: string): string {
  const parts = formula.match(PARTS) ?? [];
  return `=${parts.map((part) => (/^_xl/i.test(part) ? part.replace(/_xl(?:fn|ws|pm|udf)\./gi, "") : part)).join("")}`;
}

/** A formula moved by some rows and columns, as Excel fills it: `$` stays, text and names stay, what leaves the sheet is #REF!. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const parts = formula.match(PARTS) ?? [];
  return parts
    .map((part, at) => {
      const next = parts[at + 1];
      if (next === "(" || next === "!") return part;
      if (/^\$?[A-Za-z]{1,3}\$?\d{1,7}$/.test(part)) return movedCell(part, rows, columns);
      const neighbour = next === ":" ? parts[at + 2] : parts[at - 1] === ":" ? parts[at - 2] : undefined;
      if (isColumn(part) && isColumn(neighbour)) return movedColumn(part, columns);
      return isRow(part) && isRow(neighbour) ? movedRow(part, rows) : part;
    })
    .join("");
}

const isColumn = (part: string | undefined): boolean => part !== undefined && /^\$?[A-Za-z]{1,3}$/.test(part);
const isRow = (part: string | undefined): boolean => part !== undefined && /^\$?\d{1,7}$/.test(part);

function movedCell(name: string, rows: number, columns: number): string {
  const cell = parseCell(name);
  if (!cell) return name;
  const fixedRow = /\$\d/.test(name);
  const fixedColumn = name.startsWith("$");
  const row = fixedRow ? cell.row : cell.row + rows;
  const column = fixedColumn ? cell.column : cell.column + columns;
  if (row < 0 || row > LAST_ROW || column < 0 || column > LAST_COLUMN) return "#REF!";
  return `${fixedColumn ? "$" : ""}${columnLetters(column)}${fixedRow ? "$" : ""}${row + 1}`;
}

function movedColumn(name: string, columns: number): string {
  return name.startsWith("$") ? name : movedCell(`${name}$1`, 0, columns).replace("$1", "");
}

function movedRow(name: string, rows: number): string {
  return name.startsWith("$") ? name : movedCell(`$A${name}`, rows, 0).replace("$A", "");
}
