import type { Story } from "./stories";
import type { Storyteller } from "./storyteller";

const anyAge = { newborn: 0.12, meanMonths: 80 };

export const OTHER_STORIES: readonly Story[] = [
  {
    name: "back to parents",
    weight: 120,
    age: anyAge,
    tell(life) {
      const { random } = life;
      life.enter(random.chance(0.6) ? "V2" : "C1", "U6");
      life.wait(120, 1, 3);
      if (random.chance(0.3)) {
        life.move("P1");
        life.wait(90, 0.7, 10);
      }
      life.leave(random.chance(0.7) ? "E4A" : "E4B");
    },
  },
  {
    name: "special guardianship",
    weight: 80,
    age: { newborn: 0.25, meanMonths: 40 },
    tell(life) {
      const { random } = life;
      const family = random.chance(0.7);
      life.enter("C1", "U6");
      if (random.chance(0.7)) {
        life.wait(60, 0.7, 5);
        life.move(family ? "U3" : "U6");
      }
      life.wait(240, 0.6, 40);
      life.leave(family ? random.pick(["E45", "E45", "E47"]) : random.pick(["E46", "E48"]));
    },
  },
  {
    name: "lives with relatives under a court order",
    weight: 14,
    age: anyAge,
    tell(life) {
      life.enter("C1", "U3");
      life.wait(250, 0.6, 40);
      life.leave(life.random.chance(0.7) ? "E41" : "E13");
    },
  },
  {
    name: "long-term fostering",
    weight: 60,
    age: { newborn: 0, meanMonths: 85 },
    tell(life) {
      life.enter("C1", "U6");
      life.wait(200, 0.5, 20);
      life.law("C2");
      life.wait(150, 0.6, 5);
      life.move(life.random.chance(0.2) ? "U1" : "U4");
      life.growUp();
    },
  },
  {
    name: "children's home, then grown up",
    weight: 20,
    age: { newborn: 0, meanMonths: 150, leastMonths: 110 },
    tell(life) {
      life.enter("C2", "U6");
      life.wait(180, 0.7, 10);
      life.move("K2");
      life.growUp(life.random.pick(["E5", "E6"]));
    },
  },
  {
    name: "arrived alone from abroad",
    weight: 24,
    age: { newborn: 0, meanMonths: 195, leastMonths: 170 },
    alone: true,
    tell(life) {
      life.enter("V2", life.random.chance(0.6) ? "U6" : "K2");
      life.growUp(life.random.pick(["E17", "E5"]));
    },
  },
  {
    name: "short breaks only",
    weight: 22,
    age: { newborn: 0, meanMonths: 110, leastMonths: 48 },
    alone: true,
    tell(life) {
      if (life.random.chance(0.5)) life.shortBreak(life.random.whole(300, 1400), "V4");
      else breaks(life);
    },
  },
  {
    name: "short breaks, then care",
    weight: 10,
    age: { newborn: 0, meanMonths: 70, leastMonths: 36 },
    alone: true,
    tell(life) {
      breaks(life);
      life.wait(120, 0.7, 10);
      life.enter("V2", "U6");
      life.wait(300, 0.7, 20);
      life.leave("E4A");
    },
  },
  {
    name: "care, then short breaks",
    weight: 6,
    age: { newborn: 0, meanMonths: 60, leastMonths: 36 },
    alone: true,
    tell(life) {
      life.enter("V2", "U6");
      life.wait(150, 0.7, 20);
      life.leave("E4A");
      life.wait(120, 0.7, 10);
      breaks(life);
    },
  },
  {
    name: "care a second time",
    weight: 30,
    age: anyAge,
    tell(life) {
      life.enter("V2", "U6");
      life.wait(90, 0.8, 5);
      life.leave("E4A");
      life.wait(250, 0.8, 10);
      life.enter("C1", "U6");
      life.wait(300, 0.7, 10);
      life.leave(life.random.pick(["E4A", "E46", "E41"]));
    },
  },
  {
    name: "came from another authority",
    weight: 8,
    age: anyAge,
    tell(life) {
      life.enter("C2", "U6");
      life.wait(500, 0.7, 20);
      life.leave(life.random.pick(["E4A", "E46"]));
    },
  },
  {
    name: "transferred to another authority",
    weight: 8,
    age: anyAge,
    tell(life) {
      life.enter("C2", "U6");
      life.wait(300, 0.7, 20);
      life.leave("E3");
    },
  },
];

function breaks(life: Storyteller): void {
  const times = life.random.whole(2, 6);
  for (let time = 0; time < times; time++) {
    life.shortBreak(life.random.whole(2, 6), "V3");
    life.wait(70, 0.5, 10);
  }
}
