import type { Check } from "./check";
import { notInHeader } from "./decisions";
import { AD1_ITEMS, countFilled, isFilled, OC3_ITEMS } from "./filled";
import { rowsOfChild } from "./rowsOfChild";
import { rowWise } from "./rowChecks";

/** AD1 by its dates, and against PlacedAdoption, OC3 and Header. */
export const ADOPTION_AGAINST_OTHERS: readonly Check[] = [
  {
    id: "903-333",
    severity: "error",
    message: "The decision for adoption is missing from AD1, or was made after the match.",
    fix: "Enter or correct DATE_INT: it is on or before DATE_MATCH.",
    changes: "Decision to match is below zero or missing.",
    ...rowWise("AD1", ["DATE_INT", "DATE_MATCH"], ({ days }) => (row) => {
      const matched = days.DATE_MATCH![row]!;
      return matched !== 0 && (days.DATE_INT![row] === 0 || days.DATE_INT![row]! > matched);
    }),
  },
  {
    id: "903-523",
    severity: "warning",
    message: "This decision for adoption is not of the day that AD1 gives for the child's decision.",
    fix: "Make DATE_PLACED and DATE_INT the same day. An earlier decision that was ended may differ.",
    changes: "Entry to decision, decision to placement order. PlacedAdoption's day is used.",
    differs:
      "To be checked, not an error: the data are right for a child whose first plan was ended and who was adopted under a later decision.",
    needs: { AD1: ["DATE_INT"], PlacedAdoption: ["DATE_PLACED"] },
    run(year, _last, fails) {
      const { AD1: ad1, PlacedAdoption: decisions } = year.modules;
      for (let row = 0; row < decisions!.count; row++) {
        const decided = decisions!.days.DATE_PLACED![row]!;
        if (decided === 0) continue;
        for (const each of rowsOfChild(ad1!).of(decisions!.child[row]!)) {
          const inAd1 = ad1!.days.DATE_INT![each]!;
          if (inAd1 !== 0 && inAd1 !== decided) fails("PlacedAdoption", row, ["DATE_PLACED"]);
        }
      }
    },
  },
  {
    id: "903-525",
    severity: "warning",
    message:
      "The plan is shown as changed away from adoption, but AD1 shows that the child was adopted in the year.",
    fix: "Remove the end of the decision, or the row of AD1. Both are right if a later decision led to the adoption.",
    changes: "Entry to decision, and the status.",
    differs:
      "To be checked, not an error: the data are right for a child whose first plan was ended and who was adopted under a later decision.",
    needs: { AD1: AD1_ITEMS, PlacedAdoption: ["DATE_PLACED_CEASED"] },
    run(year, _last, fails) {
      const { AD1: ad1, PlacedAdoption: decisions } = year.modules;
      for (let row = 0; row < decisions!.count; row++) {
        if (!isFilled(decisions!, "DATE_PLACED_CEASED", row)) continue;
        for (const each of rowsOfChild(ad1!).of(decisions!.child[row]!))
          if (countFilled(ad1!, AD1_ITEMS, each) > 0) fails("PlacedAdoption", row, ["DATE_PLACED_CEASED"]);
      }
    },
  },
  {
    id: "903-134",
    ofOneYear: true,
    severity: "error",
    message: "The child is in AD1 as adopted, and in OC3 as a young person who left care.",
    fix: "Remove the row that is not this child's.",
    needs: { AD1: AD1_ITEMS, OC3: OC3_ITEMS },
    run(year, _last, fails) {
      const { AD1: ad1, OC3: leavers } = year.modules;
      for (let row = 0; row < ad1!.count; row++) {
        if (countFilled(ad1!, AD1_ITEMS, row) === 0) continue;
        for (const each of rowsOfChild(leavers!).of(ad1!.child[row]!))
          if (countFilled(leavers!, OC3_ITEMS, each) > 0) fails("AD1", row, ["CHILD", ...AD1_ITEMS]);
      }
    },
  },
  {
    id: "903-INT01",
    severity: "error",
    message: "This child is in AD1 but not in Header.",
    fix: "Check the child's id, or add the child to Header.",
    changes: "The child's age, sex and ethnic group are not known.",
    ...notInHeader("AD1"),
  },
];
