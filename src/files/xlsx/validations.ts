import type { BookValidation } from "../book";
import { areaName, parseAreas } from "./cellNames";
import { readText } from "./cellText";
import { attributeText } from "./partText";
import { type XmlCursor, escapeXml } from "./xml";

/** Excel refuses a book whose written-out list is longer. */
const LONGEST_LIST = 255;
/** And a longer message beside a wrong entry. */
const LONGEST_MESSAGE = 225;

/** A plain range, on this sheet or another. */
const CELLS = /^(?:(?:'(?:[^']|'')+'|[^'!"(),]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;

/** Lists written out or in cells, and bounds that are plain numbers; others stay as they are in the file. */
export function readValidation(cursor: XmlCursor): BookValidation[] {
  const type = cursor.attribute("type") ?? "none";
  const operator = cursor.attribute("operator") ?? "between";
  const message = cursor.attribute("error");
  const isOnlyTold = cursor.attribute("errorStyle") === "information";
  const areas = parseAreas(cursor.attribute("sqref"));
  const formulas: string[] = [];
  const opens = cursor.kind === "open";
  if (opens) {
    while (cursor.nextInside("dataValidation")) {
      if (cursor.kind === "close" && cursor.name.startsWith("formula")) formulas.push(cursor.text);
    }
  }
  const rule = validationRule(type, operator, formulas);
  if (!rule) return [];
  return areas.map((area) => ({
    ...area,
    rule,
    ...(message === undefined ? {} : { message: readText(message) }),
    ...(isOnlyTold && { isOnlyTold }),
  }));
}

function validationRule(
  type: string,
  operator: string,
  formulas: string[],
): BookValidation["rule"] | undefined {
  const [first = "", second = ""] = formulas;
  if (type === "list") {
    if (CELLS.test(first)) return { kind: "cells", source: first };
    if (!/^".*"$/s.test(first)) return undefined;
    return { kind: "list", choices: first.slice(1, -1).replaceAll('""', '"').split(",") };
  }
  const kind = ({ date: "day", decimal: "number", whole: "whole" } as const)[type];
  if (!kind || formulas.some((formula) => Number.isNaN(Number(formula)))) return undefined;
  if (operator === "between") return { kind, least: Number(first), most: Number(second) };
  if (operator === "greaterThanOrEqual") return { kind, least: Number(first) };
  if (operator === "lessThanOrEqual") return { kind, most: Number(first) };
  return undefined;
}

export function validationsXml(validations: readonly BookValidation[]): string {
  const written = validations.flatMap(({ rule, message, isOnlyTold, ...area }) => {
    const check = ruleXml(rule);
    if (check === undefined) return [];
    const error = message === undefined ? "" : ` error="${attributeText(message.slice(0, LONGEST_MESSAGE))}"`;
    const style = isOnlyTold ? ' errorStyle="information"' : "";
    return (
      `<dataValidation${check.attributes}${style} allowBlank="1" showInputMessage="1" showErrorMessage="1"${error}` +
      ` sqref="${areaName(area)}">${check.formulas}</dataValidation>`
    );
  });
  return written.length === 0
    ? ""
    : `<dataValidations count="${written.length}">${written.join("")}</dataValidations>`;
}

/** Nothing where there is nothing to check, or more than a file can hold. */
function ruleXml(rule: BookValidation["rule"]): { attributes: string; formulas: string } | undefined {
  if (rule.kind === "cells")
    return { attributes: ' type="list"', formulas: `<formula1>${escapeXml(rule.source)}</formula1>` };
  if (rule.kind === "list") {
    const list = rule.choices.join(",");
    if (list.length > LONGEST_LIST) return undefined;
    return {
      attributes: ' type="list"',
      formulas: `<formula1>${escapeXml(`"${list.replaceAll('"', '""')}"`)}</formula1>`,
    };
  }
  const { least, most } = rule;
  if (least === undefined && most === undefined) return undefined;
  const operator =
    least === undefined ? "lessThanOrEqual" : most === undefined ? "greaterThanOrEqual" : "between";
  const type = { day: "date", number: "decimal", whole: "whole" }[rule.kind];
  const second = least !== undefined && most !== undefined ? `<formula2>${most}</formula2>` : "";
  return {
    attributes: ` type="${type}" operator="${operator}"`,
    formulas: `<formula1>${least ?? most}</formula1>${second}`,
  };
}
