import type { BookConditionalFormat } from "../book";
import type { StyleAppender } from "./appendStyles";
import { areaName, cellName, parseAreas } from "./cellNames";
import { readText } from "./cellText";
import { formulaFromFile } from "./fileFormulas";
import { attributeText, formulaXml } from "./partText";
import type { Styles } from "./readStyles";
import { type XmlCursor, escapeXml } from "./xml";

/** How a conditional format's comparison is called in a file. */
const COMPARISONS = [
  ["=", "equal"],
  ["<", "lessThan"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  [">=", "greaterThanOrEqual"],
] as const;

/** Only the kinds that the book knows: a cell compared with a formula, and text that is contained. */
export function readConditions(cursor: XmlCursor, styles: Styles): BookConditionalFormat[] {
  const areas = parseAreas(cursor.attribute("sqref"));
  const found: BookConditionalFormat[] = [];
  let rule: { type?: string; operator?: string; text?: string; dxf?: string } = {};
  while (cursor.nextInside("conditionalFormatting")) {
    if (cursor.name === "cfRule" && cursor.kind !== "close") {
      rule = {
        type: cursor.attribute("type"),
        operator: cursor.attribute("operator"),
        text: cursor.attribute("text"),
        dxf: cursor.attribute("dxfId"),
      };
    } else if (cursor.name === "formula" && cursor.kind === "close") {
      const { fontColor = "#000000", fill = "#ffffff" } = styles.conditional[Number(rule.dxf)] ?? {};
      const is = COMPARISONS.find(([, word]) => word === rule.operator)?.[0];
      if (rule.type === "cellIs" && is) {
        const formula = formulaFromFile(cursor.text).slice(1);
        for (const area of areas)
          found.push({ ...area, rule: { kind: "cell", is, formula }, fontColor, fill });
      } else if (rule.type === "containsText" && rule.text !== undefined) {
        const text = readText(rule.text);
        for (const area of areas) found.push({ ...area, rule: { kind: "contains", text }, fontColor, fill });
      }
    }
  }
  return found;
}

export function conditionsXml(formats: readonly BookConditionalFormat[], styles: StyleAppender): string {
  return formats
    .map(({ rule, fontColor, fill, ...area }, at) => {
      const dxf = styles.conditional(fontColor, fill);
      const start = `<conditionalFormatting sqref="${areaName(area)}"><cfRule priority="${at + 1}" dxfId="${dxf}"`;
      const end = "</cfRule></conditionalFormatting>";
      if (rule.kind === "cell") {
        const operator = COMPARISONS.find(([sign]) => sign === rule.is)?.[1] ?? "equal";
        return `${start} type="cellIs" operator="${operator}"><formula>${formulaXml(rule.formula)}</formula>${end}`;
      }
      const quoted = `"${rule.text.replaceAll('"', '""')}"`;
      const formula = `NOT(ISERROR(SEARCH(${quoted},${cellName(area.row, area.column)})))`;
      return (
        `${start} type="containsText" operator="containsText" text="${attributeText(rule.text)}">` +
        `<formula>${escapeXml(formula)}</formula>${end}`
      );
    })
    .join("");
}
