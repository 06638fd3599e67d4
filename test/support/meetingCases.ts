import { addMonths } from "../../src/domain/dates/arithmetic";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { formatIso } from "../../src/domain/dates/writtenForms";
import type { TrackerText } from "../../src/domain/journeys/records";
import type { Cases } from "../../src/sheets/cases";
import type { SheetPlan } from "../../src/sheets/plan";
import { casesOf } from "./casesOf";
import { careRecords, day } from "./records";

export const AS_AT = "2024-03-15";

/** A child with a live plan who waits for a match for so many days too long; below 0 the limit is to come. */
export interface LateChild {
  days: number;
  texts?: Partial<Record<TrackerText, string>>;
  booked?: number;
}

/** Cases of children who are late by so many days, by the limit of six months from the decision. */
export function lateCasesOf(children: readonly LateChild[], dob: Record<string, string> = {}): Cases {
  const asAt = day(AS_AT);
  return casesOf(
    careRecords({
      tracker: children.map(({ days, texts, booked }, at) => {
        // Days of a month that every month has come back as they were after six months.
        const adm = decidedFor(asAt - days);
        return {
          child: `C${at + 1}`,
          days: {
            entry: adm,
            adm,
            ...(booked !== undefined && { match: formatIso((asAt + booked) as SerialDay) }),
          },
          ...(texts && { texts }),
        };
      }),
      dob,
    }),
    AS_AT,
  );
}

/** The day from which six months end on another. */
function decidedFor(due: number): string {
  for (let day = due - 190; day <= due - 178; day++)
    if (addMonths(day as SerialDay, 6) === due) return formatIso(day as SerialDay);
  throw new Error(`No day has ${formatIso(due as SerialDay)} six months later.`);
}

/** The one cell of `Summary` that the sheets of the meeting need. */
export const asAtPlan = ({ asAt }: Pick<Cases, "asAt">): SheetPlan => ({
  ...{ name: "As at", group: "core", purpose: "", print: { orientation: "portrait" } },
  blocks: [
    {
      ...{ kind: "grid", row: 0, column: 0 },
      cells: [[{ content: { input: { key: "as_at", kind: "day", default: asAt } }, style: "input" }]],
    },
  ],
});
