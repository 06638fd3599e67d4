import type { CarePeriod, Family, Plan, ShortBreak } from "./lives";
import type { Random } from "./random";

const NEEDS = [
  { need: "N1", weight: 68 },
  { need: "N2", weight: 2 },
  { need: "N3", weight: 4 },
  { need: "N4", weight: 8 },
  { need: "N5", weight: 14 },
  { need: "N8", weight: 4 },
];

const ADOPTERS = [
  { count: 2, sex: "MF", status: "L11", weight: 62 },
  { count: 2, sex: "MF", status: "L3", weight: 8 },
  { count: 2, sex: "MM", status: "L12", weight: 11 },
  { count: 2, sex: "FF", status: "L12", weight: 6 },
  { count: 1, sex: "F1", status: "L0", weight: 12 },
  { count: 1, sex: "M1", status: "L0", weight: 1 },
] as const;

const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

/**
 * Tells one child's life in order. Each verb happens at `now`; `wait` lets time pass. A story is a short script of verbs,
 * and what it leaves behind is the truth that every table is written from.
 */
export class Storyteller {
  readonly periods: CarePeriod[] = [];
  readonly shortBreaks: ShortBreak[] = [];
  private carers = 0;
  private recommended: number | undefined;

  constructor(
    readonly random: Random,
    readonly born: number,
    public now: number,
  ) {}

  /** @param mean in days; @param spread standard deviation over mean; @param least at least so many days */
  wait(mean: number, spread = 0.6, least = 1): void {
    this.now += Math.max(least, this.random.wait(mean, spread));
  }

  enter(status: string, place: string): void {
    this.periods.push({
      start: this.now,
      need: this.random.weighted(NEEDS).need,
      legal: [{ from: this.now, status }],
      homes: [],
      stays: [],
      plans: [],
    });
    this.move(place);
  }

  law(status: string): void {
    const { legal } = this.period;
    if (legal[legal.length - 1]?.status !== status) legal.push({ from: this.now, status });
  }

  /** To other carers. */
  move(place: string): void {
    this.carers += 1;
    const adoptive = place.startsWith("A");
    this.period.homes.push({
      from: this.now,
      place,
      carers: this.carers,
      provider:
        place === "P1" ? "PR0" : this.random.pick(["PR1", "PR1", "PR1", adoptive ? "PR2" : "PR4", "PR4"]),
      postcode: this.postcode(adoptive),
      urn: adoptive || place === "P1" ? "XXXXXX" : `SC${this.random.whole(100000, 999999)}`,
    });
  }

  /** The same carers, another code: fostering that becomes adoption, consent that becomes an order. */
  becomes(place: string): void {
    const home = this.period.homes[this.period.homes.length - 1];
    if (home) this.period.homes.push({ ...home, from: this.now, place });
  }

  recommendAdoption(): void {
    this.recommended = this.now;
  }

  decideAdoption(): void {
    this.period.plans.push({ recommended: this.recommended, decided: this.now, orders: [], families: [] });
    this.recommended = undefined;
  }

  /** Entered once more, the first never ended: rules 579 and 583 of the return. */
  decideOnceMore(): void {
    this.plan.decidedAgain = this.now;
  }

  changePlan(reason: string): void {
    this.plan.changed = { day: this.now, reason };
  }

  placementOrder(): void {
    this.law("E1");
    this.plan.orders.push({ made: this.now });
  }

  revokeOrder(): void {
    this.law("C2");
    const order = this.plan.orders[this.plan.orders.length - 1];
    if (order) order.revoked = this.now;
  }

  match(how: Family["how"] = "new family"): void {
    const { count, sex, status } = this.random.weighted(ADOPTERS);
    this.plan.families.push({ how, matched: this.now, adopters: { count, sex, status } });
  }

  /** With a family who were strangers until now. */
  moveInWithAdopters(place: "A4" | "A6"): void {
    this.move(place);
    this.family.movedIn = this.now;
    this.family.joined = this.now;
  }

  /** The carers of today become the adopters. */
  carersBecomeAdopters(place: "A3" | "A5"): void {
    const homes = this.period.homes;
    const carers = homes[homes.length - 1]?.carers;
    this.family.joined = homes.find((home) => home.carers === carers)?.from;
    this.family.movedIn = this.now;
    this.becomes(place);
  }

  endedWithFamily(): void {
    this.family.left = this.now;
  }

  /** The adoptive placement ends; the child goes to foster carers. */
  disrupt(): void {
    this.endedWithFamily();
    this.move("U6");
  }

  /** Whether a placement order is in force. */
  ordered(): boolean {
    const orders = this.plan.orders;
    return orders.length > 0 && orders[orders.length - 1]?.revoked === undefined;
  }

  adopt(): void {
    this.plan.adopted = this.now;
    this.leave(this.random.chance(0.25) ? "E11" : "E12");
  }

  leave(code: string): void {
    this.period.end = { day: this.now, code };
  }

  /** Stays in care until the eighteenth birthday. */
  growUp(code = "E17"): void {
    this.now = Math.max(this.now + 1, eighteenthBirthday(this.born));
    this.leave(code);
  }

  shortBreak(days: number, status: ShortBreak["status"]): void {
    this.shortBreaks.push({ from: this.now, to: this.now + days, status, postcode: this.postcode(false) });
    this.now += days;
  }

  private get period(): CarePeriod {
    return last(this.periods, "No period of care has begun.");
  }

  private get plan(): Plan {
    return last(this.period.plans, "No decision has been made.");
  }

  private get family(): Family {
    return last(this.plan.families, "No family has been matched.");
  }

  /** ZX is no postcode area, so no house answers to it. */
  private postcode(adoptive: boolean): string {
    const { random } = this;
    const written = `ZX${random.whole(1, 29)} ${random.whole(1, 9)}${random.pick([...LETTERS])}${random.pick([...LETTERS])}`;
    const kept = random.next();
    if (!adoptive || kept < 0.7) return written;
    return kept < 0.85 ? "" : "XXXXXXX";
  }
}

/** Near enough: 18 times 365.25 days. */
export function eighteenthBirthday(born: number): number {
  return born + 6574;
}

function last<Item>(items: readonly Item[], otherwise: string): Item {
  const item = items[items.length - 1];
  if (item === undefined) throw new Error(otherwise);
  return item;
}
