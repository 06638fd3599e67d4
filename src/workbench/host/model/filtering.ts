import { refuse } from "../hostErrors";
import type { Area } from "./areas";
import { lastRow } from "./areas";
import { displayText } from "./displayText";
import type { SheetModel } from "./sheetModel";

/** One column's criteria as office.js sends them: shown texts to keep, or one or two conditions like ">=5". */
interface Criteria {
  filterOn?: string;
  values?: unknown[];
  criterion1?: string;
  criterion2?: string;
  operator?: string;
}

/** Hides the rows under the header that a column's criteria turn away, and shows the others. */
export function applyFilters(sheet: SheetModel, area: Area, criteria: ReadonlyMap<number, unknown>): void {
  const tests = [...criteria].map(([index, sent]) => ({ index, keeps: testOf(sent as Criteria) }));
  for (let row = area.row + 1; row <= lastRow(area); row++) {
    const keep = tests.every(({ index, keeps }) => {
      const column = area.column + index;
      const value = sheet.cells.value(row, column);
      return keeps(displayText(value, sheet.formats.numberFormat(row, column)), value);
    });
    if (keep) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
  sheet.workbook.record({ kind: "format", sheetId: sheet.id, area });
}

type Test = (text: string, value: unknown) => boolean;

function testOf(criteria: Criteria): Test {
  const how = criteria.filterOn?.toLowerCase() ?? (criteria.values ? "values" : "custom");
  if (how === "values") {
    const kept = new Set((criteria.values ?? []).map((value) => String(value).toLowerCase()));
    return (text) => kept.has(text.toLowerCase());
  }
  if (how === "custom") {
    const first = condition(criteria.criterion1 ?? "");
    if (criteria.criterion2 === undefined || criteria.criterion2 === null) return first;
    const second = condition(criteria.criterion2);
    return criteria.operator?.toLowerCase() === "or"
      ? (text, value) => first(text, value) || second(text, value)
      : (text, value) => first(text, value) && second(text, value);
  }
  return refuse("NotImplemented", `The stand-in does not filter on ${criteria.filterOn}.`);
}

/** "=x", "<>x", ">=5": numbers by size, texts without regard to case, * and ? as in Excel. */
function condition(criterion: string): Test {
  const [, operator = "=", wanted = ""] = /^(=|<>|>=|<=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = wanted.trim() === "" ? NaN : Number(wanted);
  const pattern = new RegExp(
    `^${wanted
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, ".*")
      .replace(/\?/g, ".")}$`,
    "is",
  );
  return (text, value) => {
    const same = !Number.isNaN(number) && typeof value === "number" ? value === number : pattern.test(text);
    if (operator === "=") return same;
    if (operator === "<>") return !same;
    if (typeof value !== "number" || Number.isNaN(number)) return false;
    if (operator === ">") return value > number;
    if (operator === ">=") return value >= number;
    return operator === "<" ? value < number : value <= number;
  };
}
