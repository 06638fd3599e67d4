/** Results worth keeping, up to a size; beyond it the oldest go. */
export class Kept<T> {
  private readonly held = new Map<string, { of: T; bytes: number }>();
  private bytes = 0;

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    return this.held.get(key)?.of;
  }

  /** Keeps a result under its key and gives it back. */
  put(key: string, of: T, bytesOf: (of: T) => number): T {
    const bytes = bytesOf(of) + 100;
    this.held.set(key, { of, bytes });
    this.bytes += bytes;
    for (const [oldest, { bytes: freed }] of this.held) {
      if (this.bytes <= this.most) break;
      this.held.delete(oldest);
      this.bytes -= freed;
    }
    return of;
  }
}
