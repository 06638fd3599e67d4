import {
  arrive,
  plan,
  untilAdopted,
  untilDecision,
  untilNewFamily,
  untilOrder,
  youngest,
} from "./adoptionSteps";
import type { Story } from "./stories";

/** One plan, one family. */
export const ADOPTION_STORIES: readonly Story[] = [
  {
    name: "adopted by a new family",
    weight: 260,
    age: youngest,
    tell(life) {
      untilDecision(life);
      untilOrder(life);
      untilNewFamily(life);
      untilAdopted(life);
    },
  },
  {
    name: "relinquished and adopted by consent",
    weight: 17,
    age: { newborn: 1, meanMonths: 1 },
    tell(life) {
      life.enter("V2", "U6");
      plan(life, 70);
      life.wait(70, 0.6, 8);
      life.match();
      life.wait(20, 0.5, 3);
      life.moveInWithAdopters("A4");
      untilAdopted(life, 220);
    },
  },
  {
    name: "moved in by consent, order made later",
    weight: 6,
    age: { newborn: 0.9, meanMonths: 4 },
    tell(life) {
      life.enter("V2", "U6");
      plan(life, 120);
      life.wait(80, 0.6, 8);
      life.match();
      life.wait(20, 0.5, 3);
      life.moveInWithAdopters("A4");
      life.wait(60, 0.5, 10);
      life.placementOrder();
      life.becomes("A6");
      untilAdopted(life, 200);
    },
  },
  {
    name: "adopted by foster carers",
    weight: 26,
    age: { newborn: 0.3, meanMonths: 26 },
    tell(life) {
      const { random } = life;
      untilDecision(life, 300);
      untilOrder(life);
      if (random.chance(0.5)) {
        life.wait(60, 0.5, 5);
        life.becomes("U4");
      }
      life.wait(130, 0.7, 6);
      life.match("foster carers");
      life.wait(22, 0.5, 1);
      life.carersBecomeAdopters("A5");
      untilAdopted(life, 250);
    },
  },
  {
    name: "foster carers matched before the placement order",
    weight: 8,
    age: { newborn: 0.4, meanMonths: 20 },
    tell(life) {
      untilDecision(life, 300);
      life.wait(40, 0.5, 3);
      life.match("foster carers");
      life.wait(45, 0.5, 3);
      life.placementOrder();
      life.carersBecomeAdopters("A5");
      untilAdopted(life, 250);
    },
  },
  {
    name: "foster carers by consent",
    weight: 4,
    age: { newborn: 0.8, meanMonths: 6 },
    tell(life) {
      life.enter("V2", "U6");
      plan(life, 150);
      life.wait(90, 0.6, 10);
      life.match("foster carers");
      life.wait(20, 0.5, 1);
      life.carersBecomeAdopters("A3");
      if (life.random.chance(0.6)) {
        life.wait(70, 0.5, 10);
        life.placementOrder();
        life.becomes("A5");
      }
      untilAdopted(life, 220);
    },
  },
  {
    name: "early permanence",
    weight: 44,
    age: { newborn: 0.85, meanMonths: 5 },
    tell(life) {
      const { random } = life;
      const place = random.chance(0.12) ? "U2" : "U5";
      if (random.chance(0.6)) {
        arrive(life, place);
      } else {
        arrive(life, "U6");
        life.wait(45, 0.6, 4);
        life.move(place);
      }
      plan(life, 220, 0);
      const orderOnTheDay = random.chance(0.3);
      if (!orderOnTheDay) untilOrder(life);
      life.wait(60, 0.6, 5);
      life.match("early permanence");
      life.wait(18, 0.5, 2);
      if (orderOnTheDay) life.placementOrder();
      life.carersBecomeAdopters("A5");
      untilAdopted(life, 230);
    },
  },
];
