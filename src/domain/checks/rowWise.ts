import type { Check } from "./check";
import type { Module, ModuleRows } from "./returnYear";

/**
 * A check that looks at one row of one module at a time.
 *
 * @param fields those that it reads, the one to mend first
 */
export function rowWise(
  module: Module,
  fields: readonly string[],
  isWrong: (rows: ModuleRows, row: number) => boolean,
): Pick<Check, "needs" | "run"> {
  return {
    needs: { [module]: fields },
    run(year, _last, fails) {
      const rows = year.modules[module]!;
      for (let row = 0; row < rows.count; row++) if (isWrong(rows, row)) fails(module, row, fields);
    },
  };
}
