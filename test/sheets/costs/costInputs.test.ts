import { checkPlan } from "../../../src/sheets/dialect";
import { PLACEMENT_KINDS } from "../../../src/domain/costs/placementKinds";
import { PROCESS_IDS } from "../../../src/domain/costs/processes";
import { WORKER_IDS } from "../../../src/domain/costs/workers";
import {
  boughtName,
  FEE_PROVIDERS,
  FEE_SIZES,
  feeId,
  hourlyName,
  hoursName,
  ILLUSTRATIVE_NOTE,
  inUse,
  weeklyName,
} from "../../../src/sheets/costs/costNames";
import { costInputsOf, printedCostInputs } from "../../support/costInputs";

const IN_USE = [
  ...WORKER_IDS.map(hourlyName),
  ...PLACEMENT_KINDS.map(({ id }) => weeklyName(id)),
  ...PROCESS_IDS.map(boughtName),
  ...PROCESS_IDS.flatMap((process) => WORKER_IDS.map((worker) => hoursName(process, worker))),
  ...FEE_PROVIDERS.flatMap((provider) => FEE_SIZES.map((size) => inUse(feeId(provider, size)))),
  inUse("fee_add_on"),
];

describe("Cost inputs", () => {
  it("has every name in use, a number or a short word, before anything is entered", () => {
    const { figures, at } = costInputsOf();
    for (const name of IN_USE) {
      expect([name, name in figures]).toEqual([name, true]);
      const held = figures[name];
      if (typeof held !== "number") expect([name, held]).toEqual([name, "not entered"]);
    }
    expect(at(ILLUSTRATIVE_NOTE)).toBe("");
    const numbers = Object.fromEntries(
      Object.entries(figures).filter(([name, of]) => typeof of === "number" && IN_USE.includes(name)),
    );
    expect(numbers).toEqual({
      out_cost_weekly_own_foster: 765,
      out_cost_weekly_agency_foster: 765,
      out_cost_weekly_family_friends: 765,
      out_cost_weekly_residential: 7385,
      out_cost_weekly_adopters: 0,
      out_cost_weekly_other: 2100,
      out_cost_weekly_unknown: 765,
      out_cost_bought_child_2: 490,
      out_cost_bought_child_7: 201,
      out_cost_fee_voluntary_1: 39245,
      out_cost_fee_authority_1: 27000,
    });
  });

  it("is in the dialect, and shows no error", () => {
    const sheets = printedCostInputs();
    expect(sheets.flatMap(checkPlan)).toEqual([]);
    for (const { cells, table } of sheets) {
      for (const { value } of cells) expect(String(value)).not.toMatch(/^#/);
      for (const column of table?.columns ?? [])
        for (let row = 0; row < table!.rowCount; row++) expect(String(column.valueAt(row))).not.toMatch(/^#/);
    }
  });
});
