/**
 * Chance that repeats itself: the same seed tells the same story on every machine.
 * (mulberry32: 32 bits of state, good enough for stories and small enough to read.)
 */
export class Random {
  private state: number;

  constructor(seed: number, stream = 0) {
    this.state = (Math.imul(seed ^ 0x5bf03635, 0x9e3779b1) + Math.imul(stream + 1, 0x85ebca6b)) | 0;
    this.next();
    this.next();
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)] as Item;
  }

  weighted<Item extends { weight: number }>(items: readonly Item[]): Item {
    let left = this.next() * items.reduce((total, item) => total + item.weight, 0);
    for (const item of items) {
      left -= item.weight;
      if (left < 0) return item;
    }
    return items[items.length - 1] as Item;
  }

  /**
   * A wait in whole days: skewed to the right, as waits are (log-normal).
   *
   * @param mean its mean, in days
   * @param spread standard deviation divided by the mean
   */
  wait(mean: number, spread: number): number {
    const variance = Math.log(1 + spread * spread);
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.round(Math.exp(Math.log(mean) - variance / 2 + normal * Math.sqrt(variance)));
  }
}
