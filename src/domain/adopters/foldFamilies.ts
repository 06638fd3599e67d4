import { NO_DAY } from "../dates/serialDay";
import {
  FAMILY_DAYS,
  FAMILY_TEXTS,
  type Families,
  type FamilyDay,
  type FamilyText,
  type Origin,
} from "../journeys/records";

/** Rows of adopters as the tables have them: a row a person or a row a family. */
export interface AdopterRows extends Origin {
  count: number;
  /** The person's id; the family's where a table has no other. */
  adopter: readonly string[];
  /** The family's id, "" where none is given. */
  family: readonly string[];
  days: Readonly<Record<FamilyDay, Int32Array>>;
  texts: Readonly<Record<FamilyText, readonly string[]>>;
}

/** Two rows of one family that say something different of it. */
export interface PartnersDiffer {
  /** Positions in the rows: the one that counts, and the other. */
  used: number;
  other: number;
  fields: readonly (FamilyDay | FamilyText)[];
}

/** What may differ between partners without being anybody's mistake. */
const OF_EACH_PERSON: ReadonlySet<string> = new Set(["worker"]);

/**
 * Adopters' rows folded into families: a couple's two rows are one (reference/domain.md 5, list 11), as are rows of several
 * tables about one family. A person without a family's id is a family alone. What the first row leaves blank another fills;
 * where they differ the first counts. The number of children placed is the family's, repeated on each row, so it is never
 * added up.
 */
export function foldFamilies(rows: AdopterRows): { families: Families; differ: PartnersDiffer[] } {
  const byKey = new Map<string, number[]>();
  for (let row = 0; row < rows.count; row++) {
    const key = rows.family[row] || rows.adopter[row]!;
    const own = byKey.get(key);
    if (own) own.push(row);
    else byKey.set(key, [row]);
  }
  const keys = [...byKey.keys()].sort((a, b) => (a < b ? -1 : 1));
  const days = recordOf<FamilyDay, Int32Array>(FAMILY_DAYS, () => new Int32Array(keys.length));
  const texts = recordOf<FamilyText, string[]>(FAMILY_TEXTS, () => new Array<string>(keys.length).fill(""));
  const differ: PartnersDiffer[] = [];
  keys.forEach((key, family) => {
    const [used, ...others] = byKey.get(key)!;
    for (const name of FAMILY_DAYS) days[name][family] = rows.days[name][used!]!;
    for (const name of FAMILY_TEXTS) texts[name][family] = rows.texts[name][used!]!;
    for (const other of others) {
      const fields: (FamilyDay | FamilyText)[] = [];
      for (const name of FAMILY_DAYS) {
        const day = rows.days[name][other]!;
        if (days[name][family] === NO_DAY) days[name][family] = day;
        else if (day !== NO_DAY && day !== days[name][family]) fields.push(name);
      }
      for (const name of FAMILY_TEXTS) {
        const text = rows.texts[name][other]!;
        texts[name][family] ||= text;
        if (text !== "" && text !== texts[name][family] && !OF_EACH_PERSON.has(name)) fields.push(name);
      }
      if (fields.length > 0) differ.push({ used: used!, other, fields });
    }
  });
  const first = (values: Int32Array) => Int32Array.from(keys, (key) => values[byKey.get(key)![0]!]!);
  const people = (key: string) => new Set(byKey.get(key)!.map((row) => rows.adopter[row]!)).size;
  return {
    families: {
      count: keys.length,
      key: keys,
      adopters: Uint8Array.from(keys, (key) => Math.min(255, people(key))),
      days,
      texts,
      origin: first(rows.origin),
      row: first(rows.row),
    },
    differ,
  };
}

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}
