import type { Area, FormatArea } from "../book";
import { builtInFormat, showsDay } from "./numberFormats";
import { type XmlElement, child, childrenOf, isOn } from "./xml";

/** How a cell looks, in the words of the book; what it leaves out is the default. */
export type Look = Omit<FormatArea, keyof Area>;

/** How a cell looks that nobody gave a look. */
export const PLAIN: Look = {};

/** A cell format of the package, worked out. */
export interface CellFormat {
  look: Look;
  isDay: boolean;
}

export interface Styles {
  /** By the number that a cell's `s` gives. Equal looks are one object. */
  cells: CellFormat[];
  /** The looks of conditional formats, by `dxfId`. */
  conditional: { fontColor?: string; fill?: string }[];
}

/** Of a styles part. Theme and indexed colours are left out: only colours written as such are read. */
export function readStyles(root: XmlElement | undefined): Styles {
  const formats = new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      attributes.get("numFmtId") ?? "",
      attributes.get("formatCode") ?? "General",
    ]),
  );
  const fonts = childrenOf(child(root, "fonts"), "font");
  const fills = childrenOf(child(root, "fills"), "fill");
  const borders = childrenOf(child(root, "borders"), "border");
  const usualSize = Number(child(fonts[0], "sz")?.attributes.get("val") ?? 11);
  const known = new Map<string, Look>([["{}", PLAIN]]);

  const cells = childrenOf(child(root, "cellXfs"), "xf").map((xf): CellFormat => {
    const id = xf.attributes.get("numFmtId") ?? "0";
    const numberFormat = formats.get(id) ?? builtInFormat(Number(id));
    const font = fonts[Number(xf.attributes.get("fontId") ?? 0)];
    const size = Number(child(font, "sz")?.attributes.get("val") ?? usualSize);
    const alignment = child(xf, "alignment")?.attributes;
    const look: Look = withoutDefaults({
      numberFormat: numberFormat === "General" ? undefined : numberFormat,
      bold: isSet(child(font, "b")),
      italic: isSet(child(font, "i")),
      fontSize: size === usualSize ? undefined : size,
      fontColor: colour(child(font, "color")),
      fill: solidFill(fills[Number(xf.attributes.get("fillId") ?? 0)]),
      wrap: isOn(alignment?.get("wrapText")) || undefined,
      horizontal: oneOf(alignment?.get("horizontal"), ["left", "center", "right"] as const),
      vertical: oneOf(alignment?.get("vertical"), ["top", "center"] as const),
      bottomBorder: colour(
        child(child(borders[Number(xf.attributes.get("borderId") ?? 0)], "bottom"), "color"),
      ),
    });
    const key = JSON.stringify(look);
    if (!known.has(key)) known.set(key, look);
    return { look: known.get(key) as Look, isDay: showsDay(numberFormat) };
  });

  const conditional = childrenOf(child(root, "dxfs"), "dxf").map((dxf) => {
    const pattern = child(child(dxf, "fill"), "patternFill");
    return {
      fontColor: colour(child(child(dxf, "font"), "color")),
      // Of a conditional format the background colour is the one that shows.
      fill: colour(child(pattern, "bgColor")) ?? colour(child(pattern, "fgColor")),
    };
  });
  return { cells, conditional };
}

function withoutDefaults(look: { [Key in keyof Look]: Look[Key] | undefined }): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Look;
}

function isSet(flag: XmlElement | undefined): true | undefined {
  return (flag && isOn(flag.attributes.get("val") ?? "1")) || undefined;
}

function solidFill(fill: XmlElement | undefined): string | undefined {
  const pattern = child(fill, "patternFill");
  return pattern?.attributes.get("patternType") === "solid" ? colour(child(pattern, "fgColor")) : undefined;
}

/** "#rrggbb" in small letters. */
function colour(element: XmlElement | undefined): string | undefined {
  const rgb = element?.attributes.get("rgb");
  return rgb && /^[0-9a-fA-F]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : undefined;
}

function oneOf<Word extends string>(word: string | undefined, words: readonly Word[]): Word | undefined {
  return words.find((one) => one === word);
}
