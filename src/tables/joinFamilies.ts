import { foldFamilies, type AdopterRows } from "../domain/adopters/foldFamilies";
import { NO_DAY } from "../domain/dates/serialDay";
import {
  FAMILY_DAYS,
  FAMILY_TEXTS,
  type Adopters,
  type Families,
  type LayoutId,
} from "../domain/journeys/records";
import { childKey, type ChildRegister } from "./childIds";
import { sameContent } from "./keepLatest";
import type { ReadTable } from "./readTable";
import { stack, type Stack } from "./stack";

/** The fields of an adopter's own id, and of the family's, where a table has one beside the adopter's. */
const ADOPTER = "adopter";
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
    texts: [...FAMILY_TEXTS, ADOPTER, FAMILY, ...PERSON_TEXTS],
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
  const adopter = keep.map((at) => register.keys[stacked.child[at]!]!);
  const rows: AdopterRows = {
    count: keep.length,
    adopter,
    family: withFamilies(adopter, pickTexts(stacked.texts[FAMILY]!).map(childKey)),
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

/** A person without a family's id belongs to the family that another row gives, where there is one only. */
function withFamilies(adopter: readonly string[], family: readonly string[]): string[] {
  const ids = new Set(family);
  const given = new Map<string, Set<string>>();
  adopter.forEach((person, at) => {
    if (family[at] !== "") given.set(person, (given.get(person) ?? new Set()).add(family[at]!));
  });
  return family.map((own, at) => {
    const person = adopter[at]!;
    // A table that knows families alone may call their id an adopter's.
    if (own !== "" || ids.has(person)) return own;
    const known = given.get(person);
    return known?.size === 1 ? [...known][0]! : "";
  });
}

/** The people of each family, one by one; what is said of one person in several tables or rows is one person. */
function adoptersOf(
  families: Families,
  rows: AdopterRows,
  stacked: Stack,
  keep: readonly number[],
  register: ChildRegister,
): Adopters {
  const positions = new Map(families.key.map((key, at) => [key, at]));
  const familyOf = (at: number) => positions.get(rows.family[at]! || rows.adopter[at]!)!;
  const isPerson = personsAmong(rows, stacked, keep);
  const told = new Map<string, number[]>();
  const ofFamily = new Map<number, number[]>();
  for (let at = 0; at < rows.count; at++) {
    const family = familyOf(at);
    const person = `${family} ${isPerson[at] ? rows.adopter[at]! : ""}`;
    const [own, all] = [told.get(person), ofFamily.get(family)];
    if (own) own.push(at);
    else told.set(person, [at]);
    if (all) all.push(at);
    else ofFamily.set(family, [at]);
  }
  const hasPersons = new Set([...told.values()].filter(([at]) => isPerson[at!]).map(([at]) => familyOf(at!)));
  const people = [...told.values()]
    .filter(([at]) => isPerson[at!] || !hasPersons.has(familyOf(at!)))
    .sort(([a], [b]) => familyOf(a!) - familyOf(b!) || a! - b!);
  const textOf = (name: string, at: number) => stacked.texts[name]![keep[at]!]!;
  const dayOf = (name: string, at: number) => stacked.days[name]![keep[at]!]!;
  const texts = (name: string) =>
    people.map((own) => own.map((at) => textOf(name, at)).find((text) => text !== "") ?? "");
  // People apply together: what one row of the family says holds for the partner.
  const days = (name: string) =>
    Int32Array.from(
      people,
      (own) =>
        [...own, ...ofFamily.get(familyOf(own[0]!))!]
          .map((at) => dayOf(name, at))
          .find((day) => day !== NO_DAY) ?? NO_DAY,
    );
  const first = people.map(([at]) => at!);
  return {
    count: people.length,
    family: Int32Array.from(first, familyOf),
    shown: first.map((at) => register.shown[stacked.child[keep[at]!]!]!),
    isPerson: Uint8Array.from(first, (at) => isPerson[at]!),
    sex: people.map((own) => {
      const said = own.map((at) => textOf("sex", at));
      return said.find((sex) => sex === "M" || sex === "F") ?? said.find((sex) => sex !== "") ?? "";
    }),
    ethnicity: texts("ethnicity"),
    disability: texts("disability"),
    submitted: days("submitted"),
    approvedBefore: days("approvedBefore"),
    origin: Int32Array.from(first, (at) => rows.origin[at]!),
    row: Int32Array.from(first, (at) => rows.row[at]!),
  };
}

/** The list that has a row a person by what it is. */
const OF_PERSONS: LayoutId = "annex-a-11";

/**
 * By row, 1 where it tells of a person: it has an id of its own, which is not the family's, or it says whether it is a man or a
 * woman. An id that stands alone in a tracker may be a person's or a couple's: it counts as a person's only where the table
 * tells persons from families in other rows, or is the list of persons.
 */
function personsAmong(rows: AdopterRows, stacked: Stack, keep: readonly number[]): Uint8Array {
  const hasOwnId = keep.map((at) => stacked.texts[ADOPTER]![at] !== "");
  const isNotFamilys = (at: number) =>
    hasOwnId[at]! && rows.family[at] !== "" && rows.family[at] !== rows.adopter[at];
  const tableOf = (at: number) => stacked.from[keep[at]!]!;
  const tellsPersons = new Set<number>();
  for (let at = 0; at < rows.count; at++) if (isNotFamilys(at)) tellsPersons.add(tableOf(at));
  const isListOfPersons = stacked.tables.map(({ table }) => table.layout.id === OF_PERSONS);
  return Uint8Array.from(keep, (stackedAt, at) => {
    if (!hasOwnId[at]) return 0;
    const sex = stacked.texts.sex![stackedAt];
    if (sex === "M" || sex === "F" || tellsPersons.has(tableOf(at))) return 1;
    return Number(isNotFamilys(at) || (rows.family[at] === "" && isListOfPersons[tableOf(at)]!));
  });
}
