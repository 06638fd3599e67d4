import type { Check } from "./check";
import { isFilled } from "./filled";
import type { ModuleRows, ReturnYear } from "./returnYear";
import { rowsOfChild } from "./rowsOfChild";

const BOTH_YEARS = {
  needs: { PlacedAdoption: ["DATE_PLACED"] },
  needsLast: { PlacedAdoption: ["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"] },
} as const;

/** This year's decisions against what the return of the year before said of the same child. */
export const DECISIONS_LAST_YEAR: readonly Check[] = [
  {
    id: "903-559",
    severity: "warning",
    message:
      "This decision was made before the year began, but last year's return has no such date for the child.",
    fix: "Correct DATE_PLACED, or correct last year's return with the department.",
    changes: "Entry to decision, decision to placement order.",
    ...BOTH_YEARS,
    run(year, last, fails) {
      const decisions = year.modules.PlacedAdoption!;
      const before = last!.modules.PlacedAdoption!;
      for (let row = 0; row < decisions.count; row++) {
        const decided = decisions.days.DATE_PLACED![row]!;
        if (decided === 0 || decided >= year.from) continue;
        const own = rowsOfChild(before).of(decisions.child[row]!);
        if (own.length === 0 || own.some((each) => before.days.DATE_PLACED![each] === 0))
          fails("PlacedAdoption", row, ["DATE_PLACED"]);
      }
    },
  },
  {
    id: "903-560",
    severity: "warning",
    message: "The day of the decision is not the one in last year's return, where the decision still stood.",
    fix: "Check which day is right. A second decision is right if the first has since been ended.",
    changes: "Entry to decision, decision to placement order.",
    ...BOTH_YEARS,
    run(year, last, fails) {
      eachPair(year, last!, (decisions, row, before, each) => {
        const stood = isFilled(before, "DATE_PLACED", each) && !isFilled(before, "DATE_PLACED_CEASED", each);
        if (stood && !isSameDay(decisions, row, before, each)) fails("PlacedAdoption", row, ["DATE_PLACED"]);
      });
    },
  },
  {
    id: "903-561",
    severity: "error",
    message: "This decision is the one that last year's return shows as ended.",
    fix: "Remove the row, or enter the day of the new decision.",
    changes: "Entry to decision, and the status.",
    ...BOTH_YEARS,
    run(year, last, fails) {
      eachPair(year, last!, (decisions, row, before, each) => {
        const decided = decisions.days.DATE_PLACED![row];
        if (decided !== 0 && decided === before.days.DATE_PLACED![each] && hadEnded(before, each))
          fails("PlacedAdoption", row, ["DATE_PLACED"]);
      });
    },
  },
  {
    id: "903-584",
    severity: "error",
    message: "Last year's return shows a decision that had ended, and this one is not after it.",
    fix: "Enter the day of the new decision, or remove the row.",
    changes: "Entry to decision, decision to placement order.",
    differs:
      "Days are compared, and the row that fails is the one shown; the peer validator compares the dates as text, day of the month first, and may show another child's row.",
    ...BOTH_YEARS,
    run(year, last, fails) {
      eachPair(year, last!, (decisions, row, before, each) => {
        if (!hadEnded(before, each)) return;
        const decided = decisions.days.DATE_PLACED![row]!;
        const earlier = before.days.DATE_PLACED![each]!;
        const isBlank = !isFilled(decisions, "DATE_PLACED", row);
        if (isBlank || (decided !== 0 && earlier !== 0 && decided <= earlier))
          fails("PlacedAdoption", row, ["DATE_PLACED"]);
      });
    },
  },
];

/** Every decision of this year with every one of last year's for the same child. */
function eachPair(
  year: ReturnYear,
  last: ReturnYear,
  work: (decisions: ModuleRows, row: number, before: ModuleRows, each: number) => void,
): void {
  const decisions = year.modules.PlacedAdoption!;
  const before = last.modules.PlacedAdoption!;
  for (let row = 0; row < decisions.count; row++)
    for (const each of rowsOfChild(before).of(decisions.child[row]!)) work(decisions, row, before, each);
}

const hadEnded = (before: ModuleRows, each: number) =>
  isFilled(before, "DATE_PLACED_CEASED", each) || isFilled(before, "REASON_PLACED_CEASED", each);

/** Two cells that cannot be read are taken to say the same: another check has them. */
function isSameDay(decisions: ModuleRows, row: number, before: ModuleRows, each: number): boolean {
  return (
    decisions.days.DATE_PLACED![row] === before.days.DATE_PLACED![each] &&
    isFilled(decisions, "DATE_PLACED", row) === isFilled(before, "DATE_PLACED", each)
  );
}
