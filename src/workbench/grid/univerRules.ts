import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
} from "@univerjs/sheets-conditional-formatting";
import type { BookConditionalFormat } from "../../files/book";
import { univerRange } from "./univerCells";

const OPERATORS = {
  "=": CFNumberOperator.equal,
  "<": CFNumberOperator.lessThan,
  "<=": CFNumberOperator.lessThanOrEqual,
  ">": CFNumberOperator.greaterThan,
  ">=": CFNumberOperator.greaterThanOrEqual,
} as const;

/** A conditional format as Univer takes it. */
export function univerRule(cfId: string, format: BookConditionalFormat): IConditionFormattingRule {
  return {
    cfId,
    ranges: [univerRange(format)],
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      style: { cl: { rgb: format.fontColor }, bg: { rgb: format.fill } },
      ...condition(format),
    },
  };
}

function condition(format: BookConditionalFormat) {
  const { rule } = format;
  if (rule.kind === "contains")
    return { subType: CFSubRuleType.text, operator: CFTextOperator.containsText, value: rule.text } as const;
  const text = rule.formula.replace(/^=/, "");
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined)
    return {
      subType: CFSubRuleType.text,
      operator: CFTextOperator.equal,
      value: quoted.replace(/""/g, '"'),
    } as const;
  const number = text.trim() === "" ? NaN : Number(text);
  if (!Number.isNaN(number))
    return { subType: CFSubRuleType.number, operator: OPERATORS[rule.is], value: number } as const;
  const first = `${columnLetters(format.column)}${format.row + 1}`;
  return { subType: CFSubRuleType.formula, value: `=${first}${rule.is}(${text})` } as const;
}

/** @example columnLetters(27) //=> "AB" */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
