import { ADOPTED, ADOPTIVE_PLACE } from "../codes/groups";
import type { Check } from "./check";
import { AD1_ITEMS, countFilled, firstBlank, OC3_ITEMS } from "./filled";
import { lookedAfterAllYear } from "./lookedAfterAllYear";
import type { ModuleRows, ReturnYear } from "./returnYear";
import { rowsOfChild } from "./rowsOfChild";

/** REC: adopted; the rule on foster carers names E1 beside the codes of today. */
const ADOPTED_EVER = new Set(["E1", ...ADOPTED]);
const WITH_FOSTER_CARER = new Set(["A2", "A3", "A5"]);
const WITH_NEW_CARERS = new Set(["A1", "A4", "A6"]);

/** What AD1 says of an adoption against the child's episodes. */
export const ADOPTION_AGAINST_EPISODES: readonly Check[] = [
  {
    id: "903-331",
    severity: "error",
    message: "The match is dated after the start of the episode that ended in adoption.",
    fix: "Correct DATE_MATCH, or the start of the last placement.",
    changes: "A2, and match to moving in, which is below zero and left out of averages.",
    needs: { AD1: ["DATE_MATCH"], Episodes: ["DECOM", "REC"] },
    run(year, _last, fails) {
      eachPair(year, (ad1, row, episodes, each) => {
        const began = episodes.days.DECOM![each]!;
        if (began !== 0 && isAdopted(episodes, each) && ad1.days.DATE_MATCH![row]! > began)
          fails("AD1", row, ["DATE_MATCH"]);
      });
    },
  },
  {
    id: "903-334",
    severity: "error",
    message: "The decision for adoption in AD1 was made before the child's latest period of care began.",
    fix: "Correct DATE_INT, or the start of the period of care.",
    changes: "Entry to decision is below zero and left out of averages.",
    needs: { AD1: ["DATE_INT"], Episodes: ["DECOM", "RNE"] },
    run(year, _last, fails) {
      eachAdoption(year, (ad1, row, episodes, own) => {
        const latest = own.findLast((each) => episodes.texts.RNE![each] === "S");
        const decided = ad1.days.DATE_INT![row]!;
        if (latest !== undefined && decided !== 0 && decided < episodes.days.DECOM![latest]!)
          fails("AD1", row, ["DATE_INT"]);
      });
    },
  },
  {
    id: "903-335",
    severity: "error",
    message: "Whether the child was adopted by their foster carer is not what the last placement says.",
    fix: "Correct FOSTER_CARE, or the placement code: A3 and A5 are with the foster carer, A4 and A6 are not.",
    changes: "A10: the day from which the child lived with the carers who adopted.",
    needs: { AD1: ["FOSTER_CARE"], Episodes: ["PLACE", "REC"] },
    run(year, _last, fails) {
      eachPair(year, (ad1, row, episodes, each) => {
        if (!ADOPTED_EVER.has(episodes.texts.REC![each]!)) return;
        const place = episodes.texts.PLACE![each]!;
        const said = ad1.texts.FOSTER_CARE![row];
        if ((said === "0" && WITH_FOSTER_CARER.has(place)) || (said === "1" && WITH_NEW_CARERS.has(place)))
          fails("AD1", row, ["FOSTER_CARE"]);
      });
    },
  },
  {
    id: "903-521",
    severity: "warning",
    message: "The decision for adoption in AD1 was made after the child moved in with adopters (A3 to A6).",
    fix: "Check both days. They are right if an earlier decision stood when the child first moved in.",
    changes: "Decision to match; the days from entry to the decision.",
    differs:
      "To be checked, not an error: the data are right for a child who first moved in under an earlier decision.",
    needs: { AD1: ["DATE_INT"], Episodes: ["DECOM", "PLACE"] },
    run(year, _last, fails) {
      eachPair(year, (ad1, row, episodes, each) => {
        const began = episodes.days.DECOM![each]!;
        const adoptive = ADOPTIVE_PLACE.has(episodes.texts.PLACE![each]!);
        if (adoptive && began !== 0 && ad1.days.DATE_INT![row]! > began) fails("AD1", row, ["DATE_INT"]);
      });
    },
  },
  {
    id: "903-582",
    severity: "warning",
    message: "The child was matched on the day of the adoption order.",
    fix: "Check DATE_MATCH: the match is nearly always long before the adoption order.",
    changes: "A2, and the stages to and from the match.",
    needs: { AD1: ["DATE_MATCH"], Episodes: ["DEC", "REC"] },
    run(year, _last, fails) {
      eachPair(year, (ad1, row, episodes, each) => {
        const left = episodes.days.DEC![each]!;
        if (isAdopted(episodes, each) && left !== 0 && left === ad1.days.DATE_MATCH![row])
          fails("AD1", row, ["DATE_MATCH"]);
      });
    },
  },
  {
    id: "903-601",
    severity: "error",
    message: "The child was adopted in the year, but not all items about the adoption are given in AD1.",
    fix: "Complete the row of AD1.",
    changes: "A2 needs DATE_MATCH, and A10 needs FOSTER_CARE.",
    differs:
      "A child who was adopted and has no row in AD1 at all is under adopted-not-in-ad1, because the row is then missing, not incomplete.",
    needs: { AD1: AD1_ITEMS, Episodes: ["DEC", "REC"] },
    run(year, _last, fails) {
      eachPair(year, (ad1, row, episodes, each) => {
        if (adoptedInYear(year, episodes, each) && countFilled(ad1, AD1_ITEMS, row) < AD1_ITEMS.length)
          fails("AD1", row, [firstBlank(ad1, AD1_ITEMS, row)]);
      });
    },
  },
  {
    id: "adopted-not-in-ad1",
    severity: "warning",
    message: "The child was adopted in the year but has no row in AD1.",
    fix: "Add the child to AD1, or load the sheet that has the row.",
    changes: "A2 leaves this child out, and so do the stages to and from the match.",
    needs: { AD1: [], Episodes: ["DEC", "REC"] },
    run(year, _last, fails) {
      const episodes = year.modules.Episodes!;
      const inAd1 = rowsOfChild(year.modules.AD1!);
      for (let row = 0; row < episodes.count; row++)
        if (adoptedInYear(year, episodes, row) && inAd1.of(episodes.child[row]!).length === 0)
          fails("Episodes", row, ["REC"]);
    },
  },
  {
    id: "903-602",
    ofOneYear: true,
    severity: "error",
    message: "AD1 tells of an adoption, but the episodes do not show that the child was adopted in the year.",
    fix: "Correct the leaving code and day of the last episode, or remove the row of AD1.",
    changes: "A1, A2 and A10 leave this child out.",
    needs: { AD1: AD1_ITEMS, Episodes: ["DEC", "REC"] },
    run(year, _last, fails) {
      eachAdoption(year, (ad1, row, episodes, own) => {
        if (countFilled(ad1, AD1_ITEMS, row) > 0 && !own.some((each) => adoptedInYear(year, episodes, each)))
          fails("AD1", row, ["CHILD"]);
      });
    },
  },
  {
    id: "903-187",
    ofOneYear: true,
    severity: "error",
    message:
      "The child was looked after through the whole year, but AD1 or OC3 has items that are for children who left care.",
    fix: "Remove the row of AD1 or OC3, or correct the child's episodes.",
    changes: "A1, A2 and A10 leave this child out.",
    needs: {
      AD1: AD1_ITEMS,
      OC3: OC3_ITEMS,
      Episodes: ["DECOM", "RNE", "LS", "DEC", "REC"],
    },
    run(year, _last, fails) {
      const allYear = lookedAfterAllYear(year);
      for (const [module, items] of [["AD1", AD1_ITEMS] as const, ["OC3", OC3_ITEMS] as const]) {
        const rows = year.modules[module]!;
        for (let row = 0; row < rows.count; row++)
          if (allYear(rows.child[row]!) && countFilled(rows, items, row) > 0)
            fails(module, row, ["CHILD", ...items]);
      }
    },
  },
  {
    id: "903-199",
    severity: "warning",
    message: "The child was adopted from care before this episode began.",
    fix: "Check the earlier leaving code. A child who came back after an adoption has an id of their own as a rule.",
    changes: "Status, A1 and A10: the child's journey may have ended already.",
    differs:
      "To be checked, not an error: a child can come back into care after an adoption. Only this year's and last year's return are looked at.",
    needs: { Episodes: ["DECOM", "REC"] },
    run(year, last, fails) {
      const episodes = year.modules.Episodes!;
      const firstAdoption = new Map<number, number>();
      for (const rows of [last?.modules.Episodes, episodes])
        for (let row = 0; row < (rows?.count ?? 0); row++) {
          const began = rows!.days.DECOM![row]!;
          if (began === 0 || !isAdopted(rows!, row)) continue;
          const child = rows!.child[row]!;
          firstAdoption.set(child, Math.min(began, firstAdoption.get(child) ?? Infinity));
        }
      for (const [child, began] of firstAdoption) {
        const own = rowsOfChild(episodes, "DECOM").of(child);
        // Of two adoptions that began on the same day one is not the first, be it the same row again.
        const second = own.filter(
          (row) => episodes.days.DECOM![row] === began && isAdopted(episodes, row),
        )[1];
        for (const row of own)
          if (episodes.days.DECOM![row]! > began || row === second) fails("Episodes", row, ["DECOM", "REC"]);
      }
    },
  },
];

const isAdopted = ({ texts }: ModuleRows, row: number) => ADOPTED.has(texts.REC![row]!);

function adoptedInYear({ from, to }: ReturnYear, episodes: ModuleRows, row: number): boolean {
  if (!isAdopted(episodes, row)) return false;
  const left = episodes.days.DEC![row]!;
  return left >= from && left <= to;
}

/** Each row of AD1 with the child's episodes by DECOM. */
function eachAdoption(
  { modules }: ReturnYear,
  work: (ad1: ModuleRows, row: number, episodes: ModuleRows, own: Int32Array) => void,
): void {
  const ad1 = modules.AD1!;
  const episodes = modules.Episodes!;
  const byChild = rowsOfChild(episodes, "DECOM");
  for (let row = 0; row < ad1.count; row++) work(ad1, row, episodes, byChild.of(ad1.child[row]!));
}

/** Each row of AD1 with each episode of the child. */
function eachPair(
  year: ReturnYear,
  work: (ad1: ModuleRows, row: number, episodes: ModuleRows, each: number) => void,
): void {
  eachAdoption(year, (ad1, row, episodes, own) => {
    for (const each of own) work(ad1, row, episodes, each);
  });
}
