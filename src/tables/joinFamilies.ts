import { foldFamilies, type AdopterRows } from "../domain/adopters/foldFamilies";
import { FAMILY_DAYS, FAMILY_TEXTS, type Adopters, type Families } from "../domain/journeys/records";
import { childKey, type ChildRegister } from "./childIds";
import { sameContent } from "./keepLatest";
import type { ReadTable } from "./readTable";
import { stack, type Stack } from "./stack";

/** The field of the family's own id, where a table has one beside the adopter's. */
const FAMILY = "family";

/** What is asked of each person. */
const PERSON_DAYS = ["submitted", "approvedBefore"];
const PERSON_TEXTS = ["sex", "ethnicity", "disability"];

/**
 * Adopters' tables under each other, folded into families. A row that says the same again of the same adopter counts once;
 * partners (or tables) who differ are findings in the ledger of the table whose word does not count.
 *
 * @param register of the adopters' ids, which are no children's
 */
export function joinFamilies(
  tables: readonly ReadTable[],
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): { families: Families; adopters: Adopters } {
  const stacked = stack(tables, register, {
    days: [...FAMILY_DAYS, ...PERSON_DAYS],
    texts: [...FAMILY_TEXTS, FAMILY, ...PERSON_TEXTS],
  });
  const keep: number[] = [];
  const seen = new Map<string, number>();
  for (let at = 0; at < stacked.count; at++) {
    const person = `${stacked.from[at]} ${stacked.child[at]}`;
    const before = seen.get(person);
    if (before !== undefined && sameContent(stacked, before, at)) {
      const { table, findings } = stacked.tables[stacked.from[at]!]!;
      findings.push({
        rule: "row-duplicate",
        severity: "note",
        table: table.grid.sheet,
        row: stacked.row[at]!,
        message: `This row says the same as row ${stacked.row[before]!} and counts once.`,
        rowsNotUsed: 1,
      });
      continue;
    }
    seen.set(person, at);
    keep.push(at);
  }
  const pick = (values: Int32Array) => Int32Array.from(keep, (at) => values[at]!);
  const pickTexts = (values: readonly string[]) => keep.map((at) => values[at]!);
  const rows: AdopterRows = {
    count: keep.length,
    adopter: keep.map((at) => register.keys[stacked.child[at]!]!),
    family: pickTexts(stacked.texts[FAMILY]!).map(childKey),
    days: Object.fromEntries(
      FAMILY_DAYS.map((name) => [name, pick(stacked.days[name]!)]),
    ) as AdopterRows["days"],
    texts: Object.fromEntries(
      FAMILY_TEXTS.map((name) => [name, pickTexts(stacked.texts[name]!)]),
    ) as unknown as AdopterRows["texts"],
    origin: Int32Array.from(keep, (at) => sourceOf(stacked.tables[stacked.from[at]!]!)),
    row: pick(stacked.row),
  };
  const { families, differ } = foldFamilies(rows);
  for (const { used, other, fields } of differ) {
    const table = stacked.tables[stacked.from[keep[other]!]!]!;
    const sheetUsed = stacked.tables[stacked.from[keep[used]!]!]!.table.grid.sheet;
    const headers = fields.map((field) => table.table.columns.get(field)?.header ?? field);
    table.findings.push({
      rule: "partners-differ",
      severity: "warning",
      table: table.table.grid.sheet,
      row: rows.row[other]!,
      column: headers[0]!,
      message: `${headers.map((header) => `‘${header}’`).join(", ")}: row ${rows.row[used]!} of ‘${sheetUsed}’ is of the same family and says something else. That row is used.`,
      fix: "Give both adopters of a family the same dates, or correct the family identifier.",
    });
  }
  return { families, adopters: adoptersOf(families, rows, stacked, keep, register) };
}

/** The rows of each family, one by one; a person whom several tables or rows name stands once, as the first has it. */
function adoptersOf(
  families: Families,
  rows: AdopterRows,
  stacked: Stack,
  keep: readonly number[],
  register: ChildRegister,
): Adopters {
  const positions = new Map(families.key.map((key, at) => [key, at]));
  const familyOf = (at: number) => positions.get(rows.family[at]! || rows.adopter[at]!)!;
  // A table that knows the family alone gives its id as the adopter's.
  const isPerson = (at: number) => rows.adopter[at] !== rows.family[at];
  const persons = new Map<string, number>();
  const order: number[] = [];
  for (let at = 0; at < rows.count; at++) {
    const family = familyOf(at);
    const person = `${family} ${isPerson(at) ? rows.adopter[at]! : ""}`;
    if (persons.has(person)) continue;
    persons.set(person, at);
    order.push(at);
  }
  const hasPersons = new Set(order.filter(isPerson).map(familyOf));
  const people = order
    .filter((at) => isPerson(at) || !hasPersons.has(familyOf(at)))
    .sort((a, b) => familyOf(a) - familyOf(b) || a - b);
  const texts = (name: string) => people.map((at) => stacked.texts[name]![keep[at]!]!);
  const days = (name: string) => Int32Array.from(people, (at) => stacked.days[name]![keep[at]!]!);
  return {
    count: people.length,
    family: Int32Array.from(people, familyOf),
    shown: people.map((at) => register.shown[stacked.child[keep[at]!]!]!),
    isPerson: Uint8Array.from(people, (at) => Number(isPerson(at))),
    sex: texts("sex"),
    ethnicity: texts("ethnicity"),
    disability: texts("disability"),
    submitted: days("submitted"),
    approvedBefore: days("approvedBefore"),
    origin: Int32Array.from(people, (at) => rows.origin[at]!),
    row: Int32Array.from(people, (at) => rows.row[at]!),
  };
}
