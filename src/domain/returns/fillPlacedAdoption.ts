import { NO_DAY } from "../dates/serialDay";
import type { NeededItem } from "./blanks";
import { reachesInto } from "./decisionsOfYear";
import type { FilledReturn, Held, Missing } from "./filled";
import { FORMS } from "./forms";
import { linesOfYear } from "./linesOfYear";
import { notInCareRecords, rowsWithoutCare } from "./notInCareRecords";
import { hasCareRecords, plansById } from "./places";
import { layOut } from "./rows";
import { yearFiles, type YearFiles } from "./yearFiles";

const NEEDED: readonly NeededItem[] = [
  { header: "DOB", field: "DOB", severity: "error" },
  {
    header: "DATE_PLACED_CEASED",
    field: "DATE_PLACED_CEASED",
    severity: "error",
    when: ({ REASON_PLACED_CEASED }) => REASON_PLACED_CEASED !== "",
    message: "There is a reason why the plan changed away from adoption, but no day.",
    fix: "Enter the day on which the plan changed, or take the reason out.",
  },
  {
    header: "REASON_PLACED_CEASED",
    field: "REASON_PLACED_CEASED",
    severity: "error",
    when: ({ DATE_PLACED_CEASED }) => DATE_PLACED_CEASED !== NO_DAY,
    message: "The plan changed away from adoption, but the reason (RD1 to RD4) is not known.",
    fix: "Enter RD1, RD2, RD3 or RD4 beside the day on which the plan changed.",
  },
];

/** SSDA903 PlacedAdoption: a row a decision of a child looked after in the year (docs/returns.md). */
export function fillPlacedAdoption(held: Held): FilledReturn {
  const files = yearFiles(held);
  const own = [...notEnded(held, files), ...notReturned(held, files), ...unknownToCareRecords(held, files)];
  const form = FORMS["placed-adoption"];
  return layOut(form, held.period, files.placed, linesOfYear(form, files.placed, NEEDED, files, own));
}

/** Plans that nobody ended, of children who left care otherwise than by adoption. The day is not invented. */
function notEnded({ journeys }: Held, { decisions, placeOf }: YearFiles): Missing[] {
  return decisions.flatMap(({ child, journey, decided, ceased }, row): Missing[] => {
    if (ceased !== NO_DAY || journeys.status[journey] !== "other") return [];
    const at = placeOf(child, "DATE_PLACED_CEASED", decided);
    return [
      {
        ...{ return: "placed-adoption", rule: "plan-not-ended", severity: "warning", whose: child, row },
        header: "DATE_PLACED_CEASED",
        message: "The child left care without being adopted, and the plan for adoption was never ended.",
        fix: "Enter the day on which the plan changed away from adoption, and the reason.",
        ...(at && { at }),
      },
    ];
  });
}

/** Decisions of the loaded PlacedAdoption that belong in the year and have no row of their own. */
function notReturned(
  { records, journeys, period }: Held,
  { decisions: returned, lookedAfter }: YearFiles,
): Missing[] {
  const { decisions } = records;
  const rows = new Set(returned.map(({ child, decided }) => `${child} ${decided}`));
  const ended = new Map<number, number>();
  for (let row = 0; row < journeys.count; row++)
    if (!reachesInto(journeys, row, period.from) && journeys.leftCare[row] !== NO_DAY)
      ended.set(journeys.child[row]!, journeys.leftCare[row]!);
  const lines: Missing[] = [];
  for (let row = 0; row < decisions.count; row++) {
    const [child, decided, ceased] = [decisions.child[row]!, decisions.decided[row]!, decisions.ceased[row]!];
    if (decided === NO_DAY || decided > period.cut || rows.has(`${child} ${decided}`)) continue;
    if (lookedAfter.inCare[child] !== 1 || (ceased !== NO_DAY && ceased < period.from)) continue;
    if (decided <= (ended.get(child) ?? NO_DAY)) continue;
    lines.push({
      ...{
        return: "placed-adoption",
        rule: "decision-not-returned",
        severity: "warning",
        whose: child,
        row: -1,
      },
      header: "DATE_PLACED",
      message:
        "PlacedAdoption has this decision, but it is not returned: an earlier one stands, or another table gives another day.",
      fix: "End the earlier decision, take out the one that was recorded twice, or give both tables the same day.",
      at: { origin: decisions.origin[row]!, row: decisions.row[row]!, field: "DATE_PLACED" },
    });
  }
  return lines;
}

/** Children with a plan in the year whom a tracker or list has in care, and the episodes of the year do not. */
function unknownToCareRecords(
  { records, journeys, period }: Held,
  { lookedAfter, placed, placeOf }: YearFiles,
): Missing[] {
  if (!hasCareRecords(records)) return rowsWithoutCare(FORMS["placed-adoption"], placed, placeOf);
  const lines = new Map<number, Missing>();
  for (const journey of plansById(records, journeys)) {
    const child = journeys.child[journey]!;
    if (lookedAfter.inCare[child] === 1 || !reachesInto(journeys, journey, period.from)) continue;
    const at = placeOf(child, "DATE_PLACED", journeys.milestones.adm[journey]);
    lines.set(child, notInCareRecords(FORMS["placed-adoption"], child, -1, at));
  }
  return [...lines.values()];
}
