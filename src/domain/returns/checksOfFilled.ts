import { canRun } from "../checks/runChecks";
import { CHECKS } from "../checks/checks";
import type { Check } from "../checks/check";
import type { Module, ModuleRows, ReturnYear } from "../checks/returnYear";
import { NO_DAY } from "../dates/serialDay";
import type { Missing } from "./filled";
import { FORMS, type ReturnForm } from "./forms";
import type { MendingPlace } from "./mendingPlaces";
import type { FormRow } from "./rows";

/** The two modules that are made, and the returns that they are. */
const MADE = { AD1: FORMS.ad1, PlacedAdoption: FORMS["placed-adoption"] } as const;
type Made = keyof typeof MADE;

/** The checks that look at one of them. */
const CONCERNED: readonly Check[] = CHECKS.filter(({ needs }) => needs.AD1 || needs.PlacedAdoption);

/**
 * What the return's own checks find in the AD1 and PlacedAdoption that were made, beside the loaded modules of the year: a
 * line for each row, cell and check. A row of another module that fails concerns the child in the return that the check is
 * about.
 *
 * @param year the loaded year; its own AD1 and PlacedAdoption are not looked at
 * @param last the return of the year before
 */
export function checksOfFilled(
  made: Readonly<Record<Made, readonly FormRow[]>>,
  year: ReturnYear,
  last: ReturnYear | undefined,
  placeOf: MendingPlace,
): Missing[] {
  const checked: ReturnYear = {
    ...year,
    modules: {
      ...year.modules,
      AD1: asModule(MADE.AD1, made.AD1),
      PlacedAdoption: asModule(MADE.PlacedAdoption, made.PlacedAdoption),
    },
  };
  const rowsOf = { AD1: rowsByChild(made.AD1), PlacedAdoption: rowsByChild(made.PlacedAdoption) };
  const lines: Missing[] = [];
  for (const check of CONCERNED) {
    if (!canRun(check, checked, last)) continue;
    const said = new Set<string>();
    check.run(checked, last, (module, row, [field = ""]) => {
      const of: Made = isMade(module) ? module : check.needs.AD1 ? "AD1" : "PlacedAdoption";
      const rows = checked.modules[module]!;
      const whose = rows.child[row]!;
      const position = module === of ? row : (rowsOf[of].get(whose) ?? -1);
      // OC3 has mistakes of its own; only the episodes tell of a row that is not there and should be.
      if (position < 0 && module !== "Episodes") return;
      const header = module === of && field !== "CHILD" ? field : "";
      const key = `${of} ${position} ${whose} ${header}`;
      if (said.has(key)) return;
      said.add(key);
      const { id: rule, severity, message, fix } = check;
      const at = isMade(module)
        ? placeOf(whose, header, dayOfRow(made[of][position]))
        : { origin: rows.origin[row]!, row: rows.row[row]!, ...(rows.fields.has(field) && { field }) };
      lines.push({
        ...{ return: MADE[of].id, rule, severity, whose, row: position, header, message, fix },
        ...(at && { at }),
      });
    });
  }
  return lines;
}

const isMade = (module: Module): module is Made => module in MADE;

/** The decision that a row is about. */
const dayOfRow = (row: FormRow | undefined) =>
  Number(row?.cells.DATE_PLACED ?? row?.cells.DATE_INT ?? NO_DAY);

function rowsByChild(rows: readonly FormRow[]): Map<number, number> {
  const first = new Map<number, number>();
  rows.forEach(({ whose }, row) => {
    if (!first.has(whose)) first.set(whose, row);
  });
  return first;
}

/** Rows of a form as a module of the return, as if they had been read from a file of it. */
function asModule({ columns }: ReturnForm, rows: readonly FormRow[]): ModuleRows {
  const named = (holds: string) =>
    columns.filter((column) => column.holds === holds).map(({ header }) => header);
  const byField = <Values>(fields: readonly string[], values: (field: string) => Values) =>
    Object.fromEntries(fields.map((field) => [field, values(field)]));
  return {
    count: rows.length,
    child: Int32Array.from(rows, ({ whose }) => whose),
    days: byField(named("day"), (field) =>
      Int32Array.from(rows, ({ cells }) => Number(cells[field] ?? NO_DAY)),
    ),
    unreadable: byField(named("day"), () => new Uint8Array(rows.length)),
    texts: byField(named("text"), (field) => rows.map(({ cells }) => String(cells[field] ?? ""))),
    fields: new Set(columns.map(({ header }) => header)),
    origin: new Int32Array(rows.length),
    row: new Int32Array(rows.length),
  };
}
