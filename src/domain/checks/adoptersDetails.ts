import type { Check } from "./check";
import { AD1_ITEMS, countFilled, firstBlank } from "./filled";
import { rowWise } from "./rowChecks";

const FIX_EITHER = "Correct LS_ADOPTR or SEX_ADOPTR.";

/** What AD1 says of the adopters: complete, and at one with itself. */
export const ADOPTERS_DETAILS: readonly Check[] = [
  {
    id: "903-151",
    severity: "error",
    message: "Some of the items about this child's adoption are given and some are blank.",
    fix: "Give all six items of AD1 for a child who was adopted; leave all blank for any other.",
    changes: "A2 needs DATE_MATCH, and A10 needs FOSTER_CARE.",
    needs: { AD1: AD1_ITEMS },
    run(year, _last, fails) {
      const ad1 = year.modules.AD1!;
      for (let row = 0; row < ad1.count; row++) {
        const count = countFilled(ad1, AD1_ITEMS, row);
        if (count > 0 && count < AD1_ITEMS.length) fails("AD1", row, [firstBlank(ad1, AD1_ITEMS, row)]);
      }
    },
  },
  {
    id: "903-511",
    severity: "error",
    message: "There are two adopters, but their sex is given as that of one person.",
    fix: "Enter MM, FF or MF in SEX_ADOPTR, or correct NB_ADOPTR.",
    ...rowWise(
      "AD1",
      ["SEX_ADOPTR", "NB_ADOPTR"],
      ({ texts }) =>
        (row) =>
          texts.NB_ADOPTR![row] === "2" && SINGLE.has(texts.SEX_ADOPTR![row]!),
    ),
  },
  {
    id: "903-514",
    severity: "error",
    message: "The adopter is single by legal status, but the sex given is not that of one person.",
    fix: FIX_EITHER,
    ...sexOfStatus("L0", ["M1", "F1"]),
  },
  {
    id: "903-517",
    severity: "error",
    message:
      "The adopters are an unmarried couple of different sex by legal status, but their sex is not MF.",
    fix: FIX_EITHER,
    ...sexOfStatus("L3", ["MF"]),
  },
  {
    id: "903-518",
    severity: "error",
    message:
      "The adopters are a couple of the same sex, neither married nor civil partners, by legal status, but their sex is neither MM nor FF.",
    fix: FIX_EITHER,
    ...sexOfStatus("L4", ["MM", "FF"]),
  },
  {
    id: "903-519",
    severity: "error",
    message: "The adopters are civil partners by legal status, but the sex given is not that of a couple.",
    fix: FIX_EITHER,
    ...sexOfStatus("L2", ["MM", "FF", "MF"]),
  },
  {
    id: "903-520",
    severity: "error",
    message: "The adopters are a married couple of different sex by legal status, but their sex is not MF.",
    fix: FIX_EITHER,
    ...sexOfStatus("L11", ["MF"]),
  },
  {
    id: "903-524",
    severity: "error",
    message:
      "The adopters are a married couple of the same sex by legal status, but their sex is neither MM nor FF.",
    fix: FIX_EITHER,
    ...sexOfStatus("L12", ["MM", "FF"]),
  },
];

const SINGLE = new Set(["M1", "F1"]);

/** A legal status that goes with some answers about sex only; a blank is none of them. */
function sexOfStatus(status: string, sexes: readonly string[]) {
  return rowWise(
    "AD1",
    ["LS_ADOPTR", "SEX_ADOPTR"],
    ({ texts }) =>
      (row) =>
        texts.LS_ADOPTR![row] === status && !sexes.includes(texts.SEX_ADOPTR![row]!),
  );
}
