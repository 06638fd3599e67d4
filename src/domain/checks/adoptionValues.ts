import { LS_ADOPTR, NB_ADOPTR, REASON_PLACED_CEASED, SEX_ADOPTR } from "../codes/ssda903";
import type { Check } from "./check";
import type { Module } from "./returnYear";
import { rowWise } from "./rowChecks";

const READS_MORE =
  "The department takes dd/mm/yyyy only; any form of a date that can be read without doubt passes here, and a placeholder such as 01/01/1900 fails.";

/** Values of AD1 and PlacedAdoption that are no day, or no code of their list. */
export const ADOPTION_VALUES: readonly Check[] = [
  {
    id: "903-112",
    severity: "error",
    message: "The day of the decision for adoption in AD1 is not a date.",
    fix: "Enter DATE_INT as dd/mm/yyyy.",
    changes: "Entry to decision, where PlacedAdoption has no decision either.",
    differs: READS_MORE,
    ...notADay("AD1", "DATE_INT"),
  },
  {
    id: "903-113",
    severity: "error",
    message: "The day of the match in AD1 is not a date.",
    fix: "Enter DATE_MATCH as dd/mm/yyyy.",
    changes: "A2 leaves this child out, and so do the stages to and from the match.",
    differs: READS_MORE,
    ...notADay("AD1", "DATE_MATCH"),
  },
  {
    id: "903-115",
    severity: "error",
    message: "The day of the decision that the child should be placed for adoption is not a date.",
    fix: "Enter DATE_PLACED as dd/mm/yyyy.",
    changes: "The row is not used: entry to decision, decision to placement order, and the status.",
    differs: READS_MORE,
    ...notADay("PlacedAdoption", "DATE_PLACED"),
  },
  {
    id: "903-116",
    severity: "error",
    message: "The day on which the plan changed away from adoption is not a date.",
    fix: "Enter DATE_PLACED_CEASED as dd/mm/yyyy.",
    changes: "Status and Drift: the plan counts as live although it has ended.",
    differs: READS_MORE,
    ...notADay("PlacedAdoption", "DATE_PLACED_CEASED"),
  },
  {
    id: "903-114",
    severity: "error",
    message: "Whether the child was adopted by their foster carer is neither 0 nor 1.",
    fix: "Enter 1 in FOSTER_CARE if a current foster carer adopted the child, otherwise 0.",
    changes: "A10: the day from which the child lived with the carers who adopted.",
    ...notACode("AD1", "FOSTER_CARE", new Set(["0", "1"])),
  },
  {
    id: "903-120",
    severity: "error",
    message: "The reason why the plan changed away from adoption is not one of RD1 to RD4.",
    fix: "Enter RD1, RD2, RD3 or RD4 in REASON_PLACED_CEASED.",
    ...notACode("PlacedAdoption", "REASON_PLACED_CEASED", REASON_PLACED_CEASED),
  },
  {
    id: "903-175",
    severity: "error",
    message: "The number of adopters is neither 1 nor 2.",
    fix: "Enter 1 or 2 in NB_ADOPTR.",
    ...notACode("AD1", "NB_ADOPTR", NB_ADOPTR),
  },
  {
    id: "903-176",
    severity: "error",
    message: "The sex of the adopters is not one of M1, F1, MM, FF and MF.",
    fix: "Enter one of these codes in SEX_ADOPTR.",
    ...notACode("AD1", "SEX_ADOPTR", SEX_ADOPTR),
  },
  {
    id: "903-177",
    severity: "error",
    message: "The legal status of the adopters is not one of L0, L11, L12, L2, L3 and L4.",
    fix: "Enter one of these codes in LS_ADOPTR.",
    ...notACode("AD1", "LS_ADOPTR", LS_ADOPTR),
  },
];

function notADay(module: Module, field: string) {
  return rowWise(
    module,
    [field],
    ({ unreadable }) =>
      (row) =>
        unreadable[field]![row] === 1,
  );
}

function notACode(module: Module, field: string, codes: Pick<ReadonlySet<string>, "has">) {
  return rowWise(module, [field], ({ texts }) => (row) => {
    const code = texts[field]![row]!;
    return code !== "" && !codes.has(code);
  });
}
