import type { Area, BookChart, BookSheet } from "../book";
import { writtenText } from "./cellText";
import { isArea, readChart, withCachesOf } from "./chartParts";
import { CHART_NAMESPACE, DRAWING_NAMESPACE, type ChartContent, chartXml } from "./charts";
import {
  type PackageParts,
  RELATIONSHIPS_END,
  RELATIONSHIPS_START,
  relationshipXml,
  relationshipsPart,
  withChildren,
} from "./packageParts";
import { DECLARATION, RELATIONSHIP_NAMESPACE } from "./partText";
import { type Edit, type XmlElement, applyEdits, child, escapeAttribute, relationshipId } from "./xml";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** A chart in a drawing of the package. */
interface Frame {
  anchor: XmlElement;
  /** The element that holds its name. */
  properties: XmlElement;
  name: string;
  id: string;
  part: string;
  root: XmlElement;
  area: Area;
  /** What it draws, where it is of our kind. */
  content: ChartContent | undefined;
}

/** The charts of our kind in the drawing of one of our sheets. */
export function readCharts(parts: PackageParts, drawing: string, sheet: string): BookChart[] {
  return framesOf(parts, drawing, sheet).flatMap(({ name, area, content }) =>
    content
      ? [{ name, area, ...content, alternative: { row: area.row + area.rowCount, column: area.column } }]
      : [],
  );
}

/**
 * Puts a sheet's charts into its drawing. Those that are there already, known by name, keep their place in the file; where
 * they draw what they drew, they keep their looks too, and only learn what the cells hold now. Those of our kind that the
 * sheet has no more go. What else people drew keeps its bytes.
 *
 * @param before the drawing that the sheet had
 * @returns the drawing that it has now, if any, and the parts that are new
 */
export function drawCharts(
  parts: PackageParts,
  sheet: BookSheet,
  before: string | undefined,
): { part: string | undefined; added: { part: string; kind: string }[] } {
  const charts = sheet.charts ?? [];
  if (before === undefined && charts.length === 0) return { part: undefined, added: [] };
  const drawing = before ?? parts.freeName("xl/drawings/drawing", "xml");
  const text = parts.text(drawing) ?? EMPTY_DRAWING;
  const frames = before === undefined ? [] : framesOf(parts, before, sheet.name);
  const added: { part: string; kind: string }[] =
    before === undefined ? [{ part: drawing, kind: "drawing" }] : [];

  const edits: Edit[] = [];
  const stays = new Map<BookChart, Frame>();
  for (const frame of frames) {
    const chart = charts.find((one) => one.name === frame.name && !stays.has(one));
    if (chart) {
      stays.set(chart, frame);
      edits.push(...frameEdits(text, frame, chart, sheet));
      refreshChart(parts, frame, chart, sheet);
    } else if (frame.content)
      edits.push({ start: frame.anchor.start, end: frame.anchor.end, replacement: "" });
  }
  const kept = new Set([...stays.values()].map(({ id }) => id));
  const gone = new Set(frames.filter(({ id, content }) => content && !kept.has(id)).map(({ id }) => id));

  const ids = new Set(parts.relationships(drawing).map(({ id }) => id));
  let shape = Math.max(1, ...[...text.matchAll(/cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id)));
  let relations = "";
  const anchors = charts
    .filter((chart) => !stays.has(chart))
    .map((chart) => {
      const part = parts.freeName("xl/charts/chart", "xml");
      parts.set(part, chartXml(chart, sheet));
      added.push({ part, kind: "chart" });
      let number = 1;
      while (ids.has(`rId${number}`)) number++;
      ids.add(`rId${number}`);
      relations += relationshipXml(`rId${number}`, "chart", part);
      return anchorXml(chart, sheet, `rId${number}`, ++shape);
    });
  const edited = withChildren(applyEdits(text, edits), () => false, anchors.join(""));
  if (gone.size > 0 && !/Anchor[\s>]/.test(edited)) return { part: undefined, added: [] };
  if (edited !== text) parts.set(drawing, edited);
  if (gone.size > 0 || relations !== "") {
    const part = relationshipsPart(drawing);
    const known = parts.text(part) ?? RELATIONSHIPS_START + RELATIONSHIPS_END;
    parts.set(
      part,
      withChildren(known, ({ attributes }) => gone.has(attributes.get("Id") ?? ""), relations),
    );
  }
  return { part: drawing, added };
}

const EMPTY_DRAWING = `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}"></xdr:wsDr>`;

function framesOf(parts: PackageParts, drawing: string, sheet: string): Frame[] {
  const charts = new Map(
    parts
      .relationships(drawing)
      .filter(({ kind, outside }) => kind === "chart" && !outside)
      .map(({ id, target }) => [id, target]),
  );
  return (parts.xml(drawing)?.children ?? []).flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const properties = child(child(frame, "nvGraphicFramePr"), "cNvPr");
    const drawn = child(child(child(frame, "graphic"), "graphicData"), "chart");
    const id = (drawn && relationshipId(drawn)) ?? "";
    const part = charts.get(id);
    const root = part === undefined ? undefined : parts.xml(part);
    const area = anchorArea(anchor);
    if (!properties || part === undefined || !root || !area) return [];
    const name = properties.attributes.get("name") ?? "";
    return [{ anchor, properties, name, id, part, root, area, content: readChart(root, sheet) }];
  });
}

/** The cells that a frame covers, those that it only touches among them. */
function anchorArea(anchor: XmlElement): Area | undefined {
  const [from, to] = [child(anchor, "from"), child(anchor, "to")];
  if (!from || !to) return undefined;
  const number = (place: XmlElement, name: string) => Number(child(place, name)?.text ?? 0);
  const [row, column] = [number(from, "row"), number(from, "col")];
  const lastRow = number(to, "row") - (number(to, "rowOff") > 0 ? 0 : 1);
  const lastColumn = number(to, "col") - (number(to, "colOff") > 0 ? 0 : 1);
  return {
    row,
    column,
    rowCount: Math.max(1, lastRow - row + 1),
    columnCount: Math.max(1, lastColumn - column + 1),
  };
}

/** A frame that stays, where it should lie now and with the words that tell what it shows. */
function frameEdits(
  text: string,
  { anchor, properties, area }: Frame,
  chart: BookChart,
  sheet: BookSheet,
): Edit[] {
  const { start, end } = properties;
  const raw = text.slice(start, end);
  const bare = raw.replace(/\sdescr\s*=\s*("[^"]*"|'[^']*')/, "");
  const described = bare.replace(/(\s*\/?>)/, `${description(chart, sheet).replaceAll("$", "$$$$")}$1`);
  const edits: Edit[] = [{ start, end, replacement: described }];
  if (isArea(area, chart.area)) return edits;
  const prefix = anchor.prefix;
  for (const [name, place] of Object.entries(corners(chart.area))) {
    const element = child(anchor, name) as XmlElement;
    const replacement = placeXml(name, place).replaceAll("xdr:", prefix);
    edits.push({ start: element.start, end: element.end, replacement });
  }
  return edits;
}

function refreshChart(parts: PackageParts, frame: Frame, chart: BookChart, sheet: BookSheet): void {
  const drawn = ({ type, data, lines, title, axis, across }: ChartContent) =>
    JSON.stringify([type, data, lines, title, axis, across]);
  const same = frame.content !== undefined && drawn(frame.content) === drawn(chart);
  if (same) {
    parts.set(frame.part, withCachesOf(parts.text(frame.part) as string, frame.root, sheet));
    return;
  }
  parts.set(frame.part, chartXml(chart, sheet));
  parts.delete(relationshipsPart(frame.part));
}

function anchorXml(chart: BookChart, sheet: BookSheet, id: string, shape: number): string {
  const { from, to } = corners(chart.area);
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}">${placeXml("from", from)}${placeXml("to", to)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shape}" name="${escapeAttribute(chart.name)}"${description(chart, sheet)}/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${id}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/** What the chart shows, for whoever does not see it: what stands in its cell. */
function description({ alternative: { row, column } }: BookChart, { rows }: BookSheet): string {
  const words = rows[row]?.[column];
  return typeof words === "string" && words !== "" ? ` descr="${escapeAttribute(writtenText(words))}"` : "";
}

interface Corner {
  row: number;
  column: number;
}

const corners = ({ row, column, rowCount, columnCount }: Area): { from: Corner; to: Corner } => ({
  from: { row, column },
  to: { row: row + rowCount, column: column + columnCount },
});

const placeXml = (name: string, { row, column }: Corner): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
