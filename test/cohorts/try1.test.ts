import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { differences, twoReadings } from "../support/costCohorts";
import { richCostInputs } from "../support/richCostInputs";
test("try", () => {
  const files = ssda903Files(makeAuthority({ seed: 41, children: 80 }), "whole");
  const two = twoReadings(files, { asAt: "31/03/2026", from: "01/04/2023", to: "31/03/2026" });
  const keys = new Set(two.book.inputs.map((i) => i.key));
  console.log("unknown", Object.keys(richCostInputs()).filter((k) => !keys.has(k)), "unset", [...keys].filter((k) => !(k in richCostInputs())).filter((k) => !/hours_|capital|qualif|hourly_|change_/.test(k)));
  for (const inputs of [{}, { ...richCostInputs() }, { ...richCostInputs(), in_cost_price_year: "2024-25" }, { ...richCostInputs(), in_cost_table: "London" }, { ...richCostInputs(), in_cost_basis: "Marginal cash" },{ ...richCostInputs(), in_cost_hours_are: "Time for clients only" },{ ...richCostInputs(), in_cost_hours_set: "The illustrative set" }, {in_cost_hours_set: "The illustrative set"}]) {
    const t = Date.now();
    const f = two.book.figures(inputs);
    const t2 = Date.now();
    const o = two.ofOracle(inputs);
    const d = differences(f, o);
    console.log(t2 - t, Date.now() - t2, d.length, d.slice(0, 60).map((x) => `${x.name} ${x.product} ${x.oracle}`).join("\n"));
  }
});
