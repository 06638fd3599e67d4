import type { CheckedYear, Held } from "./filled";

/** TO BE WRITTEN. */
export function checkYear({ period }: Held): CheckedYear {
  return { period, isLoaded: false, loaded: [], absent: [], findings: [] };
}
