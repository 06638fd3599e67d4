/** What the two binary formats of Excel have in common: .xls ([MS-XLS]) and .xlsb ([MS-XLSB]). */

const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

export function errorText(code: number): string {
  return ERROR_TEXTS[code] ?? "#VALUE!";
}

const half = new DataView(new ArrayBuffer(8));

/** A number in four bytes: thirty bits of a whole number or of a double, by a hundredth where the lowest bit says so. */
export function rkNumber(bits: number): number {
  let value = bits >> 2;
  if ((bits & 2) === 0) {
    half.setUint32(0, bits & ~3);
    value = half.getFloat64(0);
  }
  return bits & 1 ? value / 100 : value;
}

/** Whether a sheet shows, by the two bits that both formats have for it. */
export function visibilityOf(bits: number): "visible" | "hidden" | "veryHidden" {
  return (["visible", "hidden", "veryHidden", "visible"] as const)[bits & 3] as "visible";
}
