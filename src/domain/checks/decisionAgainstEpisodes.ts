import { ADOPTED, ADOPTIVE_PLACE, SHORT_BREAKS } from "../codes/groups";
import type { Check } from "./check";
import { isFilled } from "./filled";
import type { ModuleRows, ReturnYear } from "./returnYear";
import { rowsOfChild } from "./rowsOfChild";

const REDECIDED =
  "To be checked, not an error: the data are right for a child whose first plan was ended and who has a later decision.";

/** The decisions of PlacedAdoption against the child's time in care. */
export const DECISION_AGAINST_EPISODES: readonly Check[] = [
  {
    id: "903-117",
    severity: "error",
    message:
      "The decision for adoption, or the change of plan, is after the end of the year or after the child left care.",
    fix: "Correct DATE_PLACED, DATE_PLACED_CEASED or the day of leaving care.",
    changes: "Entry to decision, and the status.",
    needs: { PlacedAdoption: ["DATE_PLACED", "DATE_PLACED_CEASED"], Episodes: ["DECOM", "DEC", "REC"] },
    run(year, _last, fails) {
      eachDecision(year, (decisions, row, episodes, own) => {
        // The latest episode that does not say that another one follows.
        const latest = own.findLast(
          (each) => episodes.days.DECOM![each] !== 0 && episodes.texts.REC![each] !== "X1",
        );
        if (latest === undefined) return;
        const left = episodes.days.DEC![latest]!;
        const until = left === 0 ? year.to : Math.min(year.to, left);
        for (const field of ["DATE_PLACED", "DATE_PLACED_CEASED"])
          if (decisions.days[field]![row]! > until) fails("PlacedAdoption", row, [field]);
      });
    },
  },
  {
    id: "903-118",
    ofOneYear: true,
    severity: "error",
    message: "The plan changed away from adoption before the year began, or before the child came into care.",
    fix: "Correct DATE_PLACED_CEASED. A plan that ended in an earlier year belongs to that year's return.",
    changes: "Entry to decision, and the status.",
    needs: { PlacedAdoption: ["DATE_PLACED_CEASED"], Episodes: ["DECOM", "LS"] },
    run(year, _last, fails) {
      eachDecision(year, (decisions, row, episodes, own) => {
        const first = own.find(
          (each) => episodes.days.DECOM![each] !== 0 && !SHORT_BREAKS.has(episodes.texts.LS![each]!),
        );
        const ceased = decisions.days.DATE_PLACED_CEASED![row]!;
        if (first === undefined || ceased === 0) return;
        if (ceased < Math.max(year.from, episodes.days.DECOM![first]!))
          fails("PlacedAdoption", row, ["DATE_PLACED_CEASED"]);
      });
    },
  },
  {
    id: "903-1003",
    severity: "error",
    message: "The decision for adoption was made before the child came into care.",
    fix: "Correct DATE_PLACED, or the start of the first period of care.",
    changes: "Entry to decision is below zero and left out of averages.",
    needs: { PlacedAdoption: ["DATE_PLACED"], Episodes: ["DECOM", "RNE"] },
    run(year, _last, fails) {
      eachDecision(year, (decisions, row, episodes, own) => {
        const first = own.find(
          (each) => episodes.days.DECOM![each] !== 0 && episodes.texts.RNE![each] === "S",
        );
        const decided = decisions.days.DATE_PLACED![row]!;
        if (first !== undefined && decided !== 0 && decided < episodes.days.DECOM![first]!)
          fails("PlacedAdoption", row, ["DATE_PLACED"]);
      });
    },
  },
  {
    id: "903-551",
    severity: "error",
    message: "The child moved in with adopters (A3 to A6), but there is no day of a decision for adoption.",
    fix: "Enter the decision in PlacedAdoption, with its day in DATE_PLACED.",
    changes: "Entry to decision leaves this child out, and the status shows no plan.",
    needs: { PlacedAdoption: ["DATE_PLACED"], Episodes: ["PLACE"] },
    run(year, _last, fails) {
      eachChildOf(year, isAdoptive, (rows, decisions, own) => {
        if (own.length === 0) fails("Episodes", rows[0]!, ["PLACE"]);
        for (const row of own)
          if (!isFilled(decisions, "DATE_PLACED", row)) fails("PlacedAdoption", row, ["DATE_PLACED"]);
      });
    },
  },
  {
    id: "903-552",
    severity: "warning",
    message: "The latest decision for adoption was made after the child first moved in with adopters.",
    fix: "Check both days. They are right if an earlier decision stood when the child moved in.",
    changes: "Decision to match, decision to placement order.",
    differs: REDECIDED,
    needs: { PlacedAdoption: ["DATE_PLACED"], Episodes: ["DECOM", "PLACE"] },
    run(year, _last, fails) {
      eachChildOf(year, isAdoptive, (rows, decisions, own, episodes) => {
        const first = rows.find((row) => episodes.days.DECOM![row] !== 0);
        const latest = own.at(-1);
        if (first === undefined || latest === undefined) return;
        if (decisions.days.DATE_PLACED![latest]! > episodes.days.DECOM![first]!)
          fails("PlacedAdoption", latest, ["DATE_PLACED"]);
      });
    },
  },
  {
    id: "903-553",
    severity: "warning",
    message:
      "The child is under a placement order, but no decision for adoption is recorded, or it is shown as ended while the order stands.",
    fix: "Enter the decision, or check whether the plan or the legal status has changed.",
    changes: "Entry to decision, decision to placement order, and the status.",
    differs: REDECIDED,
    ...underOrder("E1"),
  },
  {
    id: "903-554",
    severity: "warning",
    message: "The decision for adoption was made after the placement order was granted.",
    fix: "Check both days. They are right for a second decision, or where the order is of an earlier year.",
    changes: "Decision to placement order is below zero and left out of averages.",
    differs: REDECIDED,
    needs: { PlacedAdoption: ["DATE_PLACED"], Episodes: ["DECOM", "LS"] },
    run(year, _last, fails) {
      eachChildOf(year, hasStatus("E1"), (rows, decisions, own, episodes) => {
        const first = rows.find((row) => episodes.days.DECOM![row] !== 0);
        if (first === undefined) return;
        for (const row of own)
          if (decisions.days.DATE_PLACED![row]! > episodes.days.DECOM![first]!)
            fails("PlacedAdoption", row, ["DATE_PLACED"]);
      });
    },
  },
  {
    id: "903-555",
    severity: "warning",
    message:
      "The child is under a freeing order, but no decision for adoption is recorded, or it is shown as ended while the order stands.",
    fix: "Enter the decision, or check the legal status: freeing orders ended in 2005.",
    changes: "Entry to decision, decision to placement order, and the status.",
    differs: "The department retired it in 2024-25; here it is checked in every year. " + REDECIDED,
    ...underOrder("D1"),
  },
  {
    id: "903-556",
    severity: "warning",
    message: "The decision for adoption was made after the freeing order was granted.",
    fix: "Check both days, and the legal status: freeing orders ended in 2005.",
    changes: "Decision to placement order is below zero and left out of averages.",
    differs: "The department retired it in 2024-25; here it is checked in every year. " + REDECIDED,
    needs: { PlacedAdoption: ["DATE_PLACED"], Episodes: ["DECOM", "LS"] },
    run(year, _last, fails) {
      eachChildOf(year, hasStatus("D1"), (rows, decisions, own, episodes) => {
        for (const row of own)
          if (
            rows.some(
              (each) =>
                episodes.days.DECOM![each] !== 0 &&
                decisions.days.DATE_PLACED![row]! > episodes.days.DECOM![each]!,
            )
          )
            fails("PlacedAdoption", row, ["DATE_PLACED"]);
      });
    },
  },
  {
    id: "903-557",
    severity: "error",
    message:
      "The child left care from adopters or under a placement order without being adopted, but the day and the reason of the end of the plan are not both recorded.",
    fix: "Enter DATE_PLACED_CEASED and REASON_PLACED_CEASED, or correct the leaving code.",
    changes: "The plan does not count as changed away from adoption.",
    differs: "A freeing order (D1) alone no longer counts as an order, as since 2024-25.",
    needs: {
      PlacedAdoption: ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
      Episodes: ["LS", "PLACE", "REC"],
    },
    run(year, _last, fails) {
      const leftOtherwise = (episodes: ModuleRows, row: number) => {
        const rec = episodes.texts.REC![row]!;
        if (rec === "" || rec === "X1" || ADOPTED.has(rec)) return false;
        return episodes.texts.LS![row] === "E1" || isAdoptive(episodes, row);
      };
      eachChildOf(year, leftOtherwise, (rows, decisions, own) => {
        if (own.length === 0) fails("Episodes", rows[0]!, ["REC", "LS", "PLACE"]);
        for (const row of own) {
          const blank = ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"].filter(
            (field) => !isFilled(decisions, field, row),
          );
          if (blank.length > 0) fails("PlacedAdoption", row, blank);
        }
      });
    },
  },
  {
    id: "903-558",
    severity: "error",
    message: "The child was adopted, but every decision for adoption is shown as ended.",
    fix: "Remove the end of the decision that led to the adoption, or add the later decision.",
    changes: "Entry to decision, and the stages from it.",
    differs:
      "It fails whenever no decision stands, as the department words it; the peer validator fails it only where two decisions ended in one calendar year.",
    needs: { PlacedAdoption: ["DATE_PLACED_CEASED"], Episodes: ["REC"] },
    run(year, _last, fails) {
      const adopted = ({ texts }: ModuleRows, row: number) => ADOPTED.has(texts.REC![row]!);
      eachChildOf(year, adopted, (_rows, decisions, own) => {
        const latest = own.at(-1);
        if (latest !== undefined && own.every((row) => isFilled(decisions, "DATE_PLACED_CEASED", row)))
          fails("PlacedAdoption", latest, ["DATE_PLACED_CEASED"]);
      });
    },
  },
];

const isAdoptive = ({ texts }: ModuleRows, row: number) => ADOPTIVE_PLACE.has(texts.PLACE![row]!);
const hasStatus =
  (status: string) =>
  ({ texts }: ModuleRows, row: number) =>
    texts.LS![row] === status;

/** An order that comes without a decision, or stands beside one that has ended. */
function underOrder(status: string): Pick<Check, "needs" | "run"> {
  return {
    needs: {
      PlacedAdoption: ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
      Episodes: ["LS", "DEC"],
    },
    run(year, _last, fails) {
      eachChildOf(year, hasStatus(status), (rows, decisions, own, episodes) => {
        if (own.length === 0) fails("Episodes", rows[0]!, ["LS"]);
        if (rows.every((row) => isFilled(episodes, "DEC", row))) return;
        for (const row of own) {
          const given = ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"].filter((field) =>
            isFilled(decisions, field, row),
          );
          if (given.length > 0) fails("PlacedAdoption", row, given);
        }
      });
    },
  };
}

/** Each decision with the child's episodes by DECOM. */
function eachDecision(
  { modules }: ReturnYear,
  work: (decisions: ModuleRows, row: number, episodes: ModuleRows, own: Int32Array) => void,
): void {
  const decisions = modules.PlacedAdoption!;
  const episodes = modules.Episodes!;
  const byChild = rowsOfChild(episodes, "DECOM");
  for (let row = 0; row < decisions.count; row++)
    work(decisions, row, episodes, byChild.of(decisions.child[row]!));
}

/**
 * Each child with an episode that matters: those episodes by DECOM, and the child's decisions, if any, by day. Decisions
 * without a day stand first.
 */
function eachChildOf(
  { modules }: ReturnYear,
  matters: (episodes: ModuleRows, row: number) => boolean,
  work: (rows: readonly number[], decisions: ModuleRows, own: Int32Array, episodes: ModuleRows) => void,
): void {
  const episodes = modules.Episodes!;
  const decisions = modules.PlacedAdoption!;
  const decisionsOf = rowsOfChild(decisions, "DATE_PLACED");
  const episodesOf = rowsOfChild(episodes, "DECOM");
  const found = new Set<number>();
  for (let row = 0; row < episodes.count; row++) if (matters(episodes, row)) found.add(episodes.child[row]!);
  for (const child of found) {
    const rows = Array.from(episodesOf.of(child)).filter((row) => matters(episodes, row));
    work(rows, decisions, decisionsOf.of(child), episodes);
  }
}
