import { serialDay } from "../dates/serialDay";
import { MODULES, type Module } from "../checks/returnYear";
import { checksOfYear } from "../checks/runChecks";
import type { CheckedYear, Held } from "./filled";
import { yearBefore, yearOfReturn } from "./yearOfReturn";

/** The last day of the first year that asks for a module, where it is not as old as the others. */
const ASKED_SINCE: Readonly<Partial<Record<Module, number>>> = {
  SWEpisodes: serialDay(2024, 3, 31)!,
  DoLo: serialDay(2027, 3, 31)!,
};

/**
 * What all checks of the return find in the modules of the collection year as they are in the workbook. Of a table of many
 * years the rows of the year are cut out, with what ended after it still open.
 */
export function checkYear({ records, returns, period }: Held): CheckedYear {
  const found = yearOfReturn(returns, period);
  const loaded = MODULES.filter((module) => found?.year.modules[module]);
  const absent = MODULES.filter(
    (module) => !loaded.includes(module) && period.to >= (ASKED_SINCE[module] ?? period.to),
  );
  if (!found) return { period, isLoaded: false, loaded, absent, findings: [] };
  const { year, isCut } = found;
  const last = yearOfReturn(returns, yearBefore(period))?.year;
  const findings = [...checksOfYear(year, last, records)].flat();
  return { period, isLoaded: true, isCut, loaded, absent, findings };
}
