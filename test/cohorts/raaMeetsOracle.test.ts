import fc from "fast-check";
import type { Scalar } from "../../src/domain/columns";
import { FORMULAS } from "../../src/domain/raa/formulas";
import { MEMBERS } from "../../src/domain/raa/members";
import { anyRaaAgency } from "../support/anyRaaAgency";
import { randomNumbers } from "../support/costChances";
import { raaBook } from "../support/raaBook";
import { fifteenRaaMembers, richRaaInputs, twoRaaMembers, type RaaEntries } from "../support/richRaaInputs";

const book = raaBook();

/** The same agency with income typed below 0. */
function asInALedger(entries: RaaEntries): RaaEntries {
  const turned = Object.entries(entries).map(([key, value]) =>
    /_(from_members|grants|other)$/.test(key) ? [key, -value] : [key, value],
  );
  return { ...Object.fromEntries(turned), in_raa_income_signs: "As in a ledger" } as RaaEntries;
}
const six = richRaaInputs();

describe("the RAA model and the second mind, over the same entries", () => {
  it("come to the same figures of six members, one that joins and one that leaves in the year among them", () => {
    expect(Object.keys(book.ofOracle(six)).length).toBeGreaterThan(2_000);
    expect(book.unlike(six)).toEqual([]);
  });

  it("are given entries that the sheets have, each something that may stand there", () => {
    const inputs = new Map(book.inputs.map((input) => [input.key, input]));
    const odd = Object.entries(six).filter(([key, value]) => {
      const { kind, choices, least = -Infinity, most = Infinity } = inputs.get(key) ?? { kind: "none" };
      if (kind === "number")
        return value !== "" && !(typeof value === "number" && value >= least && value <= most);
      return kind === "none" || (kind === "choice" && !choices!.includes(String(value)));
    });
    expect(odd).toEqual([]);
  });

  it.each<[string, RaaEntries]>([
    ["nothing is entered", {}],
    ["there are two members", twoRaaMembers()],
    ["there are fifteen", fifteenRaaMembers()],
    [
      "income has the signs of a ledger, and the blend of all is in use after an underspend",
      { ...asInALedger(six), in_raa_formula: 2, in_raa_outturn: 20_000_000.25 },
    ],
    [
      "floors, caps and weights cannot be met",
      {
        ...{ ...six, in_raa_f1_floor: 30, in_raa_f2_weight_today: 21, in_raa_f3_cap: 10, in_raa_formula: "" },
        ...{ in_raa_budget: 1_234_567.89, in_raa_true_up_rule: "By contribution" },
      },
    ],
    [
      "shares go a path and are rounded, or have no year of it; no budget year is typed; rates now are not known",
      {
        ...{ ...six, in_raa_insurance_now: "", in_raa_2_pension_now: "", in_raa_model_years: 3 },
        ...{ in_raa_f1_path_year: "", in_raa_f1_round_shares: "No", in_raa_budget_year: "" },
        ...{ in_raa_f3_path_years: 3, in_raa_f3_path_year: 1, in_raa_f3_weight_today: 0 },
        ...{ in_raa_f3_weight_placed: 100, in_raa_f3_round_shares: "Yes", in_raa_formula: 3 },
        in_raa_7_left: "2025-10-31",
      },
    ],
  ])("come to the same figures where %s", (_, inputs) => {
    expect(book.unlike(inputs)).toEqual([]);
  });
});

it("costs are the same whatever sign income is typed with", () => {
  const [above, below] = [book.holding(six), book.holding(asInALedger(six))];
  for (const name of ["out_raa_consolidated_net", "out_raa_6_full_cost", "out_raa_host_present_value"])
    expect([name, below(name)]).toEqual([name, above(name)]);
});

describe("entries changed one by one", () => {
  const random = randomNumbers(9);
  const ofMembers = book.inputs.filter(({ key }) => MEMBERS.every((at) => !key.startsWith(`in_raa_${at}_`)));
  const changed = [
    ...random.some(book.inputs, 1).map((input) => [input]),
    ...random.some(ofMembers, 3).map((input) => [input]),
    // And many at once.
    random.some(book.inputs, 200),
  ].map((inputs) => inputs.map((input) => [input.key, random.entry(input, six[input.key])] as const));

  it.each(changed.map((entries) => [entries[0]!.join(" = "), entries] as const))(
    "change the figures as the second mind says: %s ...",
    (_, entries) => {
      expect(book.unlike({ ...six, ...Object.fromEntries(entries) })).toEqual([]);
    },
  );
});

describe("any agency of 2 to 15 members", () => {
  const number = (of: Scalar | undefined) => (typeof of === "number" ? of : 0);

  it("has shares that come to 100, contributions that come to the budget, and no error anywhere", () => {
    fc.assert(
      fc.property(anyRaaAgency, (entries) => {
        const { figures, unlike } = book.compared(entries);
        expect(unlike).toEqual([]);
        expect(Object.entries(figures).filter(([, value]) => /^#[A-Z]/.test(String(value)))).toEqual([]);
        const budget = number(figures["out_raa_budget"]);
        for (const formula of FORMULAS) {
          const of = (id: string) =>
            MEMBERS.map((at) => figures[`out_raa_f${formula}_${at}_${id}`]).filter(
              (value) => typeof value === "number",
            );
          const total = (id: string) => of(id).reduce((sum, value) => sum + value, 0);
          if (of("share").length === 0) continue;
          expect(total("share_full_year")).toBeCloseTo(100, 6);
          expect(total("contribution") + number(figures[`out_raa_f${formula}_residual`])).toBeCloseTo(
            budget,
            4,
          );
          expect(of("contribution").every(Number.isInteger)).toBe(true);
          if (figures[`out_raa_f${formula}_bounds`] === "bounds") continue;
          of("bounded").forEach((share, which) => {
            expect(share).toBeGreaterThan(of("low")[which]! - 1e-6);
            expect(share).toBeLessThan(of("high")[which]! + 1e-6);
          });
        }
        // What members pay each other comes to nil over the RAA.
        expect(figures["out_raa_check_contributions"]).toBe("OK");
        expect(figures["out_raa_check_consolidated"]).toBe("OK");
      }),
      { numRuns: 3, seed: 2026 },
    );
  });
});
