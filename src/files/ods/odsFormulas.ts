/** Functions that mean the same, with the same arguments, in OpenDocument and in Excel since 2007. */
const SAME = new Set(
  `ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHOOSE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE
  DATEVALUE DAY EDATE EOMONTH EXACT FALSE FIND HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT
  LEN LOWER MATCH MAX MEDIAN MID MIN MOD MONTH NA NETWORKDAYS NOT NOW OR PROPER RANK REPLACE REPT RIGHT ROUND ROUNDDOWN
  ROUNDUP ROW ROWS SEARCH SMALL SQRT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TODAY TRIM TRUE TRUNC UPPER VALUE
  VLOOKUP WEEKDAY WORKDAY YEAR`.split(/\s+/),
);

/** In order: text in quotes, references in brackets, numbers, functions and words, spaces, comparisons, single signs. */
const PARTS = /"(?:[^"]|"")*"|\[[^\]]*\]|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[A-Za-z_][\w.]*|\s+|<>|<=|>=|[\s\S]/g;

const ADDRESS = /^\$?[A-Z]{1,3}\$?\d{1,7}$/;
const OPERATORS = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<>", "<=", ">=", "(", ")", "%"]);

/**
 * An OpenDocument formula (ODF 1.3 part 4) as Excel has it, with "=": `of:=SUM([.A1:.A3];1)` is `=SUM(A1:A3,1)`. Undefined
 * where it holds anything that Excel might read otherwise, or not at all: its value is then what is kept.
 */
export function excelFormula(written: string): string | undefined {
  const formula = /^(?:of|oooc):=([\s\S]+)$/.exec(written)?.[1];
  if (formula === undefined) return undefined;
  const parts = formula.match(PARTS) ?? [];
  let excel = "=";
  for (const [at, part] of parts.entries()) {
    const translated = translate(part, parts[at + 1]);
    if (translated === undefined) return undefined;
    excel += translated;
  }
  return excel;
}

function translate(part: string, next: string | undefined): string | undefined {
  if (part === ";") return ",";
  if (OPERATORS.has(part) || /^(?:["\d]|\s)/.test(part))
    return part.startsWith('"') && part.length < 2 ? undefined : part;
  if (part.startsWith("[")) return reference(part.slice(1, -1));
  return SAME.has(part.toUpperCase()) && next === "(" ? part.toUpperCase() : undefined;
}

/** ".A1", ".A1:.B2", "$Sheet.A1:.B2", "$'My sheet'.$A$1"; other books and what is gone are not kept. */
function reference(body: string): string | undefined {
  const match = /^(?:\$?('(?:[^']|'')+'|[A-Za-z_]\w*))?\.([^:.]+)(?::\.([^:.]+))?$/.exec(body);
  if (!match) return undefined;
  const [, sheet, first = "", last] = match;
  if (!ADDRESS.test(first) || (last !== undefined && !ADDRESS.test(last))) return undefined;
  if (sheet?.includes("#")) return undefined;
  const quoted = sheet === undefined || sheet.startsWith("'") ? sheet : `'${sheet}'`;
  return `${quoted === undefined ? "" : `${quoted}!`}${first}${last === undefined ? "" : `:${last}`}`;
}
