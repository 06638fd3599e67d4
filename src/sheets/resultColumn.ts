import type { Column, Scalar } from "../domain/columns";
import type { FormulaError } from "../domain/formula/expression";
import { isError } from "../domain/formula/operands";

/**
 * The column that the results of a row expression make, for other expressions to read. "" counts as empty; an error reads
 * as its text, so that no figure takes it for a number.
 */
export function resultColumn(results: readonly (Scalar | FormulaError)[]): Column {
  const filled = results.filter((each) => each !== "" && each !== null);
  if (filled.every((each) => typeof each === "number"))
    return {
      kind: "number",
      values: Float64Array.from(results, (each) => (typeof each === "number" ? each : NaN)),
    };
  if (filled.every((each) => typeof each === "boolean"))
    return {
      kind: "flag",
      values: Uint8Array.from(results, (each) => (typeof each === "boolean" ? Number(each) : 2)),
    };
  const values = results.map(asCell);
  return values.every((each) => typeof each === "string")
    ? { kind: "text", values }
    : { kind: "asTyped", values };
}

function asCell(result: Scalar | FormulaError): string | number {
  if (result === null) return "";
  if (isError(result)) return result.code;
  if (typeof result === "boolean") return result ? "TRUE" : "FALSE";
  return result;
}
