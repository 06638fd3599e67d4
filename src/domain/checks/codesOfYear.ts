import { PLACE, REC } from "../codes/ssda903";
import { serialDay, type SerialDay } from "../dates/serialDay";
import type { ReturnYear } from "./returnYear";

/**
 * Which codes the return of one year takes, where the lists changed (reference/domain.md 4.2; the lists of the
 * department's validator of 2022-23 to 2025-26). A year before or after those seen goes by the nearest.
 */
type Codes = ReadonlySet<string>;

const day = (year: number, month: number, dayOfMonth: number) =>
  serialDay(year, month, dayOfMonth) as SerialDay;

/** The last day of the last year of an older list. */
const MARCH_2018 = day(2018, 3, 31);
const MARCH_2023 = day(2023, 3, 31);
export const MARCH_2024 = day(2024, 3, 31);
export const MARCH_2025 = day(2025, 3, 31);

const without = (all: Iterable<string>, some: readonly string[]): Codes =>
  new Set([...all].filter((code) => !some.includes(code)));

const SPLIT_Z = ["Z11", "Z12", "Z13", "Z14"];
const PLACE_TO_2024 = without(PLACE.keys(), ["A1", "A2", "K3", ...SPLIT_Z]);
const PLACE_2025 = without(PLACE.keys(), ["A1", "A2", ...SPLIT_Z]);
const PLACE_SINCE = without(PLACE.keys(), ["A1", "A2", "H5", "P2", "Z1"]);

/** PLACE: supported accommodation (K3) since 2024-25; "other" in four since 2025-26, when H5, P2 and Z1 went. */
export function placeCodes({ to }: ReturnYear): Codes {
  if (to <= MARCH_2024) return PLACE_TO_2024;
  return to <= MARCH_2025 ? PLACE_2025 : PLACE_SINCE;
}

const REC_SINCE_2018 = without(REC.keys(), ["E4", "E43", "E44"]);
const REC_EVER_SINCE_2016 = without(REC.keys(), ["E4"]);

/** REC: special guardianship in two codes to 2017-18, which returns of that time may have beside the four of today. */
export function recCodes({ to }: ReturnYear): Codes {
  return to <= MARCH_2018 ? REC_EVER_SINCE_2016 : REC_SINCE_2018;
}

const SEX_TO_2024: Codes = new Set(["1", "2"]);
const SEX_SINCE: Codes = new Set(["M", "F", "U"]);

/** SEX: numbers until 2023-24, letters since. */
export function sexCodes({ to }: ReturnYear): Codes {
  return to <= MARCH_2024 ? SEX_TO_2024 : SEX_SINCE;
}

/**
 * PLACE: supported accommodation, and the age in years from which it may be used: H5 until 2023-24, K3 since; 14 until
 * 2022-23, 16 since.
 */
export function youngestInSupportedAccommodation({ to }: ReturnYear): { code: string; age: number } {
  return { code: to <= MARCH_2024 ? "H5" : "K3", age: to <= MARCH_2023 ? 14 : 16 };
}
