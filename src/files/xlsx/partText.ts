import { writtenText } from "./cellText";
import { formulaForFile } from "./fileFormulas";
import { escapeXml } from "./xml";

/** What every part of ours begins with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A formula, with or without its "=", between tags. */
export function formulaXml(formula: string): string {
  return escapeXml(writtenText(formulaForFile(formula)));
}

/** Text of a cell's kind inside an attribute: breaks as `_x000a_`, as Excel writes the names of table columns. */
export function attributeText(text: string): string {
  return escapeXml(
    writtenText(text).replace(/[\n\t]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0")}_`),
  );
}
