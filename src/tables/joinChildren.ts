import type { Finding } from "../domain/findings";
import type { Children } from "../domain/journeys/records";
import { NO_DAY } from "../domain/dates/serialDay";
import type { ChildRegister } from "./childIds";
import { byChildAndDay, sameContent } from "./keepLatest";
import type { ReadTable } from "./readTable";
import { stack, type Stack } from "./stack";

/**
 * What is known of each child. Header says it, of several years the latest; any other table fills what Header leaves
 * blank. A Header row that says otherwise than a later one is a finding; one that says the same is simply used.
 */
export function joinChildren(
  headers: readonly ReadTable[],
  others: readonly ReadTable[],
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
): Children {
  const count = register.keys.length;
  const dob = new Int32Array(count);
  const sex = new Array<string>(count).fill("");
  const ethnicity = new Array<string>(count).fill("");

  const latestFirst = [...headers].reverse().sort((a, b) => years.get(b)! - years.get(a)!);
  const stacked = stack(latestFirst, register, { days: ["DOB"], texts: ["SEX", "ETHNIC"] });
  const order = byChildAndDay(stacked);
  let first = order[0];
  order.forEach((row) => {
    const child = stacked.child[row]!;
    if (stacked.child[first!] !== child) first = row;
    const query = row === first ? undefined : difference(stacked, register, first!, row);
    if (query) {
      stacked.tables[stacked.from[row]!]!.findings.push(query);
      return;
    }
    if (dob[child] === NO_DAY) dob[child] = stacked.days.DOB![row]!;
    sex[child] ||= stacked.texts.SEX![row]!;
    ethnicity[child] ||= stacked.texts.ETHNIC![row]!;
  });

  for (const read of others) {
    if (!read.usable) continue;
    const dobs = read.days.get("DOB") ?? read.days.get("dob");
    const sexes = read.texts.get("SEX") ?? read.texts.get("sex");
    const ethnicities = read.texts.get("ETHNIC") ?? read.texts.get("ethnicity");
    if (!dobs && !sexes && !ethnicities) continue;
    read.keys.forEach((key, at) => {
      const child = register.childOf(key);
      if (dobs && dob[child] === NO_DAY) dob[child] = dobs[at]!;
      if (sexes) sex[child] ||= sexes[at]!;
      if (ethnicities) ethnicity[child] ||= ethnicities[at]!;
    });
  }
  return { count, key: register.keys, shown: register.shown, dob, sex, ethnicity };
}

/** Why a Header row is not used beside the one that counts; undefined where it only repeats or completes it. */
function difference(stacked: Stack, register: ChildRegister, used: number, row: number): Finding | undefined {
  const sameTable = stacked.from[used] === stacked.from[row];
  const place = {
    table: stacked.tables[stacked.from[row]!]!.table.grid.sheet,
    row: stacked.row[row]!,
    childId: String(register.shown[stacked.child[row]!]!),
    rowsNotUsed: 1,
  };
  const where = `row ${stacked.row[used]!} of ‘${stacked.tables[stacked.from[used]!]!.table.grid.sheet}’`;
  if (sameTable && sameContent(stacked, used, row))
    return {
      ...place,
      rule: "row-duplicate",
      severity: "note",
      message: `This row says the same as ${where} and counts once.`,
    };
  const differs = [
    conflict("date of birth", stacked.days.DOB![used]!, stacked.days.DOB![row]!),
    conflict("sex", stacked.texts.SEX![used]!, stacked.texts.SEX![row]!),
    conflict("ethnic background", stacked.texts.ETHNIC![used]!, stacked.texts.ETHNIC![row]!),
  ].filter((name) => name !== undefined);
  if (differs.length === 0) return undefined;
  return {
    ...place,
    rule: "child-differs",
    severity: "warning",
    message: `This row and ${where} differ in ${differs.join(" and ")}. The other is used.`,
    fix: "Correct the one that is wrong.",
  };
}

function conflict(name: string, one: number | string, other: number | string): string | undefined {
  return one && other && one !== other ? name : undefined;
}
