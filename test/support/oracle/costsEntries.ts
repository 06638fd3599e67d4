/** What one entry may be: facts that the sheet itself shows. */
export interface EntryFacts {
  default: unknown;
  least?: number;
  most?: number;
}

/** Entries by name. What cannot be used counts as not entered; what nobody touched is as it came. */
export class Entries {
  constructor(
    private readonly typed: Readonly<Record<string, unknown>>,
    private readonly facts: ReadonlyMap<string, EntryFacts>,
  ) {}

  number(name: string): number | undefined {
    const { least = -Infinity, most = Infinity } = this.facts.get(name) ?? {};
    const found = this.held(name);
    const usable = typeof found === "number" && found >= least && found <= most;
    return usable ? found : undefined;
  }

  text(name: string): string {
    const found = this.held(name);
    return typeof found === "string" ? found : "";
  }

  /** Whether anything stands in the cell. */
  filled(name: string): boolean {
    const found = this.held(name);
    return found !== null && found !== undefined && found !== "";
  }

  /** As it came, whatever was typed. */
  usual(name: string): number {
    return this.facts.get(name)?.default as number;
  }

  private held(name: string): unknown {
    return name in this.typed ? this.typed[name] : this.facts.get(name)?.default;
  }
}
