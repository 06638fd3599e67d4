import { refuse } from "./hostErrors";
import { isHostObject } from "./hostObjects";
import { RangeModel } from "./model/rangeModel";

/** What came over the wire, made sure of: each ends the action with InvalidArgument where it is not what it must be. */

export function asText(value: unknown): string {
  return typeof value === "string" ? value : refuse("InvalidArgument");
}

export function asWhole(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) ? value : refuse("InvalidArgument");
}

export function asNumber(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : refuse("InvalidArgument");
}

export function asFlag(value: unknown): boolean {
  return typeof value === "boolean" ? value : refuse("InvalidArgument");
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse("InvalidArgument");
}

export function asRange(value: unknown): RangeModel {
  return isHostObject(value) && value.target instanceof RangeModel ? value.target : refuse("InvalidArgument");
}

/** One of Excel's enumerations; the case of letters does not count, as in Excel. */
export function asChoice<C extends string>(value: unknown, choices: readonly C[]): C {
  const wanted = asText(value).toLowerCase();
  return choices.find((choice) => choice.toLowerCase() === wanted) ?? refuse("InvalidArgument");
}

/** Absent arguments arrive as null or not at all. */
export function optional<V>(value: unknown, read: (value: unknown) => V): V | undefined {
  return value === undefined || value === null ? undefined : read(value);
}
