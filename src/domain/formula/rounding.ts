/**
 * Rounds half away from zero at a decimal place, as Excel's ROUND: on the number as its 15 significant digits write it,
 * not on the binary fraction beneath. Negative `digits` round to tens, hundreds and so on.
 *
 * @example roundHalfAway(1.005, 2) //=> 1.01
 * @example roundHalfAway(-2.5, 0) //=> -3
 */
export function roundHalfAway(of: number, digits: number): number {
  if (!Number.isFinite(of) || of === 0) return of;
  const scaled = Math.round(shifted(asShown(Math.abs(of)), digits));
  return Math.sign(of) * shifted(scaled, -digits) || 0;
}

/** The largest whole number not above, as Excel's INT; what misses a whole number by less than 15 digits show is that number. */
export function wholeBelow(of: number): number {
  return Math.floor(asShown(of)) || 0;
}

/** A spreadsheet's number: 15 significant digits. */
export function asShown(of: number): number {
  // Whole numbers of up to 15 digits are shown as they are; most literals are such, and are met again in every row.
  if (Number.isInteger(of) && Math.abs(of) < 1e15) return of || 0;
  return Number(of.toPrecision(15));
}

/** Moves the decimal point in the decimal notation itself; multiplying by a power of ten would bring new binary fractions. */
function shifted(of: number, places: number): number {
  const [digits = "0", exponent = "0"] = of.toExponential().split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
