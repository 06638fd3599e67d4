import { compare, iff, join, named, value, type Expr } from "../domain/formula/expression";
import { MILESTONES, type Milestone } from "../domain/journeys/milestones";
import { daysBetween, driftText, ofChild, onDrift, onTimescales } from "./childSheetCells";
import { text } from "./frame";
import type { Cell } from "./plan";
import { figure, header, heading, type Row } from "./summaryRows";
import { MILESTONE_HEADERS } from "./words";

const nameOf = (milestone: Milestone) => `child_${milestone}`;
const dayOf = (milestone: Milestone) => named(nameOf(milestone));

/** The dates of the way, each with the days since the one before it and since entering care. */
export function wayRows(): Row[] {
  return [
    heading("The way so far"),
    header("Event", "Day", "Days from the one before", "Days since entry"),
    ...MILESTONES.map((milestone, at): Row => [
      text(MILESTONE_HEADERS[milestone], "label"),
      figure(onTimescales(MILESTONE_HEADERS[milestone]), "dd/mm/yyyy", nameOf(milestone)),
      ...(at === 0
        ? []
        : [
            figure(daysBetween(before(at), dayOf(milestone)), "0"),
            figure(daysBetween(dayOf("entry"), dayOf(milestone)), "0"),
          ]),
      ...(REMARKS[milestone]
        ? [...(at === 0 ? [null, null, null] : [null]), remark(REMARKS[milestone])]
        : []),
    ]),
    [
      text("As at", "label"),
      figure(named("as_at"), "dd/mm/yyyy"),
      figure(daysBetween(before(MILESTONES.length), named("as_at")), "0"),
      figure(daysBetween(dayOf("entry"), named("as_at")), "0"),
    ],
  ];
}

/** The day of the last event before one of them that has a day. */
const before = (at: number): Expr =>
  MILESTONES.slice(0, at).reduce<Expr>(
    (otherwise, milestone) => iff(compare(dayOf(milestone), "=", ""), otherwise, dayOf(milestone)),
    value(""),
  );

const remark = (expr: Expr): Cell => ({ content: { expr }, style: "body" });
const since = (words: string, header: string): Expr => {
  const found = onDrift(header);
  return iff(
    compare(found, "=", ""),
    value(""),
    join(words, { op: "text", of: found, format: "dd/mm/yyyy" }),
  );
};
const booked: Expr = ofChild(
  iff(
    compare(driftText("Next booked"), "=", ""),
    value("Nothing is booked"),
    join(
      "Next booked: ",
      driftText("Next booked"),
      " on ",
      { op: "text", of: onDrift("Next booked date"), format: "dd/mm/yyyy" },
      iff(
        compare(driftText("Booked in time"), "=", ""),
        value(""),
        join("; in time: ", driftText("Booked in time")),
      ),
    ),
  ),
);
const changed: Expr = iff(
  compare(onTimescales("Plan changed"), "=", ""),
  value(""),
  join("Plan changed away from adoption on ", {
    op: "text",
    of: onTimescales("Plan changed"),
    format: "dd/mm/yyyy",
  }),
);
const leastA10: Expr = iff(
  compare(driftText("A10 at least"), "=", ""),
  value(""),
  join("A10 will be at least ", driftText("A10 at least"), " days"),
);

/** What is said at the right of the dates. */
const REMARKS: Readonly<Partial<Record<Milestone, Expr>>> = {
  entry: booked,
  iro: leastA10,
  adm: since("With early permanence carers since ", "Early permanence since"),
  order: since("With foster carers who may adopt since ", "Foster carers since"),
  match: changed,
};
