import {
  anotherWayHome,
  arrive,
  plan,
  plansChange,
  untilAdopted,
  untilDecision,
  untilNewFamily,
  untilOrder,
  youngest,
} from "./adoptionSteps";
import type { Story } from "./stories";

/** Adoption plans that end, change, or are made more than once. */
export const TROUBLED_STORIES: readonly Story[] = [
  {
    name: "early permanence that ended, adopted by another family",
    weight: 4,
    age: { newborn: 0.9, meanMonths: 4 },
    tell(life) {
      arrive(life, "U5");
      plan(life, 220, 0);
      life.wait(30, 0.6, 3);
      life.move("U6");
      untilOrder(life);
      untilNewFamily(life, 220);
      untilAdopted(life);
    },
  },
  {
    name: "moved in, ended, adopted by a second family",
    weight: 14,
    age: youngest,
    tell(life) {
      untilDecision(life, 220);
      untilOrder(life);
      untilNewFamily(life, 160);
      life.wait(120, 0.7, 10);
      life.disrupt();
      untilNewFamily(life, 170);
      untilAdopted(life);
    },
  },
  {
    name: "moved straight from one adoptive family to another",
    weight: 5,
    age: youngest,
    tell(life) {
      untilDecision(life, 220);
      untilOrder(life);
      untilNewFamily(life, 160);
      life.wait(140, 0.6, 20);
      life.endedWithFamily();
      life.match();
      life.moveInWithAdopters("A6");
      untilAdopted(life);
    },
  },
  {
    name: "moved in, ended, plan changed",
    weight: 10,
    age: youngest,
    tell(life) {
      untilDecision(life);
      untilOrder(life);
      untilNewFamily(life, 200);
      life.wait(120, 0.7, 10);
      life.disrupt();
      life.wait(150, 0.5, 14);
      plansChange(life);
      life.wait(60, 0.5, 5);
      life.revokeOrder();
      anotherWayHome(life);
    },
  },
  {
    name: "plan changed before moving in",
    weight: 36,
    age: { newborn: 0.3, meanMonths: 34 },
    tell(life) {
      untilDecision(life);
      if (life.random.chance(0.5)) untilOrder(life);
      life.wait(330, 0.8, 10);
      plansChange(life);
      if (life.ordered()) {
        life.wait(70, 0.6, 3);
        life.revokeOrder();
      }
      anotherWayHome(life);
    },
  },
  {
    name: "plan changed and made again",
    weight: 14,
    age: youngest,
    tell(life) {
      untilDecision(life, 200);
      const ordered = life.random.chance(0.4);
      if (ordered) untilOrder(life);
      life.wait(150, 0.6, 10);
      plansChange(life);
      if (ordered) {
        life.wait(30, 0.5, 2);
        life.revokeOrder();
      }
      life.wait(120, 0.6, 20);
      life.recommendAdoption();
      life.wait(35, 0.5, 5);
      life.decideAdoption();
      untilOrder(life);
      untilNewFamily(life, 200);
      untilAdopted(life);
    },
  },
  {
    name: "placement order revoked and made again",
    weight: 9,
    age: youngest,
    tell(life) {
      untilDecision(life, 200);
      untilOrder(life);
      life.wait(110, 0.6, 10);
      life.revokeOrder();
      life.wait(90, 0.6, 10);
      life.placementOrder();
      untilNewFamily(life, 180);
      untilAdopted(life);
    },
  },
  {
    name: "placement order revoked, back to parents",
    weight: 8,
    age: youngest,
    tell(life) {
      untilDecision(life);
      untilOrder(life);
      life.wait(200, 0.6, 10);
      plansChange(life);
      life.wait(10, 0.5, 1);
      life.revokeOrder();
      life.wait(20, 0.5, 1);
      life.move("P1");
      life.wait(150, 0.6, 20);
      life.leave("E4A");
    },
  },
  {
    name: "two live decisions",
    weight: 8,
    age: youngest,
    tell(life) {
      untilDecision(life, 220);
      life.wait(60, 0.7, 5);
      life.decideOnceMore();
      untilOrder(life);
      untilNewFamily(life);
      untilAdopted(life);
    },
  },
  {
    name: "transferred to another authority with an adoption plan",
    weight: 5,
    age: youngest,
    tell(life) {
      untilDecision(life);
      if (life.random.chance(0.6)) untilOrder(life);
      life.wait(200, 0.6, 10);
      // The plan goes on elsewhere, but here it has to be ended (rule 557).
      life.changePlan("RD4");
      life.leave("E3");
    },
  },
  {
    name: "home after a changed plan, then care again",
    weight: 10,
    age: { newborn: 0.4, meanMonths: 16 },
    tell(life) {
      untilDecision(life, 200);
      life.wait(120, 0.6, 10);
      plansChange(life);
      life.wait(60, 0.6, 5);
      life.leave("E4A");
      life.wait(240, 0.7, 20);
      arrive(life, "U6");
      if (life.random.chance(0.6)) {
        plan(life, 220);
        untilOrder(life);
        untilNewFamily(life);
        untilAdopted(life);
      } else {
        life.wait(500, 0.6, 30);
        life.leave("E46");
      }
    },
  },
  {
    name: "home, then care again and adopted",
    weight: 10,
    age: { newborn: 0.4, meanMonths: 14 },
    tell(life) {
      life.enter("V2", "U6");
      life.wait(60, 0.7, 5);
      life.leave("E4B");
      life.wait(200, 0.7, 15);
      untilDecision(life, 240);
      untilOrder(life);
      untilNewFamily(life);
      untilAdopted(life);
    },
  },
];
