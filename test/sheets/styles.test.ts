import { STYLES, TONES } from "../../src/sheets/styles";

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
