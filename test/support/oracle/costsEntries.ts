/** What one entry may be: facts that the sheet itself shows. */
export interface EntryFacts {
  default: unknown;
  least?: number;
  most?: number;
}

/** 1 January 1970 as Excel counts days. */
const EXCEL_1970 = 25_569;

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

  /** As rows.ts counts days, of an Excel serial or of "2025-06-30". */
  day(name: string): number | undefined {
    const found = this.held(name);
    if (typeof found === "number") return found - EXCEL_1970;
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(this.text(name)) ?? [];
    return day === undefined
      ? undefined
      : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
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
