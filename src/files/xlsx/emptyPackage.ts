import { PackageParts, RELATIONSHIPS_END, RELATIONSHIPS_START, relationshipXml } from "./packageParts";
import { DECLARATION, MAIN_NAMESPACE, RELATIONSHIP_NAMESPACE } from "./partText";

const CONTENT_TYPES =
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
  "</Types>";

const WORKBOOK =
  `${DECLARATION}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}">` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets/></workbook>';

const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN_NAMESPACE}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

/** A workbook that still lacks its sheets, for results that have no book to be grafted onto. */
export function emptyPackage(): PackageParts {
  const root = relationshipXml("rId1", "officeDocument", "xl/workbook.xml");
  const workbook = relationshipXml("rId1", "styles", "xl/styles.xml");
  return PackageParts.of({
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": RELATIONSHIPS_START + root + RELATIONSHIPS_END,
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": RELATIONSHIPS_START + workbook + RELATIONSHIPS_END,
    "xl/styles.xml": STYLES,
  });
}
