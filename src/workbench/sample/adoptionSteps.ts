import type { Storyteller } from "./storyteller";

/*
 * Means in days. Together they come near the English averages for children adopted in 2024-25: entry to decision 9 months,
 * decision to match 10, match to moving in 1, entry to moving in 19, moving in to adoption order 9 (DfE, table E2).
 */

/** Into care, and on until the decision maker agrees the plan. */
export function untilDecision(life: Storyteller, mean = 260): void {
  arrive(life, "U6");
  plan(life, mean);
}

export function arrive(life: Storyteller, place: string): void {
  const { random } = life;
  if (random.chance(0.08)) {
    life.enter("L2", place);
    life.wait(6, 0.3, 2);
    life.law("C1");
  } else if (random.chance(0.25)) {
    life.enter("V2", place);
    life.wait(40, 0.8, 3);
    life.law("C1");
  } else life.enter("C1", place);
}

/** @param moves how likely a change of foster carers is on the way */
export function plan(life: Storyteller, mean: number, moves = 0.3): void {
  if (life.random.chance(moves)) {
    life.wait(mean * 0.25, 0.6, 5);
    life.move("U6");
    life.wait(mean * 0.55, 0.6, 10);
  } else life.wait(mean * 0.8, 0.6, 15);
  life.recommendAdoption();
  life.wait(mean * 0.2, 0.5, 5);
  life.decideAdoption();
}

export function untilOrder(life: Storyteller): void {
  if (life.random.chance(0.2)) {
    life.wait(25, 0.6, 2);
    life.law("C2");
  }
  life.wait(44, 0.8, 1);
  life.placementOrder();
}

export function untilNewFamily(life: Storyteller, mean = 292): void {
  if (life.random.chance(0.15)) {
    life.wait(60, 0.6, 5);
    life.move("U6");
  }
  life.wait(mean, 0.75, 6);
  life.match();
  life.wait(27, 0.5, 4);
  life.moveInWithAdopters("A6");
}

export function untilAdopted(life: Storyteller, mean = 262): void {
  life.wait(mean, 0.45, 72);
  life.adopt();
}

export function plansChange(life: Storyteller): void {
  life.changePlan(life.random.pick(["RD1", "RD1", "RD2", "RD3", "RD4"]));
}

/** What follows when adoption is no longer the plan. */
export function anotherWayHome(life: Storyteller): void {
  life.wait(30, 0.5, 3);
  life.move("U4");
  if (life.random.chance(0.5)) {
    life.wait(600, 0.6, 90);
    life.leave("E46");
  } else life.growUp();
}

/** Age on coming into care of most children who are adopted. */
export const youngest = { newborn: 0.52, meanMonths: 17 };
