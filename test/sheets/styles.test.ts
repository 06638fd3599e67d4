import { SERIES_COLOURS, STYLES, TONES } from "../../src/sheets/styles";

/** Relative luminance as WCAG 2 defines it, 0 for black and 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("the looks of cells", () => {
  it("measures contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it.each(Object.entries({ ...STYLES, ...TONES }))("keeps the text of %s readable (WCAG AA)", (_, look) => {
    expect(contrast(look.fontColor ?? "#000000", look.fill ?? "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps bad, warning and quiet or good apart in grey", () => {
    const grey = (tone: keyof typeof TONES) => luminance(TONES[tone].fill);
    expect(contrast(TONES.bad.fill, TONES.warning.fill)).toBeGreaterThan(1.2);
    expect(grey("bad")).toBeLessThan(grey("warning"));
    expect(grey("warning")).toBeLessThan(grey("quiet"));
  });
});

/** CIE lightness, 0 for black and 100 for white: equal steps look equal. */
const lightness = (colour: string) => {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
};

describe("the colours of charts", () => {
  it.each(SERIES_COLOURS)("shows %s against white paper (WCAG 1.4.11)", (colour) => {
    expect(contrast(colour, "#ffffff")).toBeGreaterThanOrEqual(3);
  });

  it("keeps all series apart in grey, and neighbours in a stack far apart", () => {
    const grey = SERIES_COLOURS.map(lightness);
    const sorted = [...grey].sort((a, b) => a - b);
    for (let at = 1; at < sorted.length; at++) expect(sorted[at]! - sorted[at - 1]!).toBeGreaterThan(6);
    for (let at = 1; at < grey.length; at++) expect(Math.abs(grey[at]! - grey[at - 1]!)).toBeGreaterThan(20);
  });
});
