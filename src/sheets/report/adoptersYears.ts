import { addDays } from "../../domain/dates/arithmetic";
import { reportingYear, yearEnding31March, yearFrom1April } from "../../domain/dates/reportingYear";
import type { SerialDay } from "../../domain/dates/serialDay";
import {
  divide,
  except,
  ifError,
  join,
  named,
  over,
  round,
  where,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { inPeriod } from "../countFormula";
import { text } from "../frame";
import { figure, header, NONE, type Row } from "../summaryRows";
import {
  CHILDREN_MOVED_IN,
  EARLY_PERMANENCE,
  EVENT_FIGURES,
  families,
  type EventFigure,
} from "./adoptersWords";
import { among, howMany, percentOf, type Population } from "./reportFigures";
import type { ReportSection } from "./reportPage";

/** Earlier years of a longer period stand on one line. */
const MOST_YEARS = 10;

const EVENTS = Object.keys(EVENT_FIGURES) as EventFigure[];

/** What happened to families in each year of the period. Years that are typed on Summary later than the run's wait for Analyse. */
export function byYear({ period }: Pick<Cases, "period">, part: Expr): ReportSection {
  const years = yearsOf(period);
  const first = years[0]!;
  const isLonger = first.from > period.from;
  const until = years.at(-1)!.to;
  const row = (label: string, conditions: (column: string) => Condition[], isTotal?: true): Row => [
    text(label, "label"),
    ...EVENTS.map((event) => {
      const { header: column, name } = EVENT_FIGURES[event];
      const all = families(...inPeriod(column), where(column, "<=", until), ...fromFirst(column));
      return figure(howMany(among(all, conditions(column))), "#,##0", isTotal && name);
    }),
  ];
  return {
    heading: join("Families by year to 31 March", part),
    rows: [
      header("Year", ...EVENTS.map((event) => EVENT_FIGURES[event].heading)),
      ...(isLonger ? [row(`Before ${first.label}`, (column) => [where(column, "<", first.from)])] : []),
      ...years.map(({ label, from, to }) =>
        row(label, (column) => [where(column, ">=", from), where(column, "<=", to)]),
      ),
      row("All these years", () => [], true),
    ],
  };

  function fromFirst(column: string): Condition[] {
    return isLonger ? [] : [where(column, ">=", first.from)];
  }
}

/** The years to 31 March that a period touches, the last of them where there are many. */
function yearsOf({ from, to }: Cases["period"]): { label: string; from: SerialDay; to: SerialDay }[] {
  const years: { label: string; from: SerialDay; to: SerialDay }[] = [];
  for (let day = yearFrom1April(to); years.length < MOST_YEARS && yearEnding31March(day) >= from;) {
    years.unshift({ label: reportingYear(day), from: day, to: yearEnding31March(day) });
    day = yearFrom1April(addDays(day, -1));
  }
  return years;
}

/** Of families approved in the period, who fosters for adoption; of those to whom children moved in, how many came. */
export function earlyPermanenceAndChildren(part: Expr): ReportSection {
  const approved = families(...inPeriod("Approved"));
  const movedIn = families(...inPeriod("Moved in"));
  const rowOf =
    (whole: Population) =>
    (label: string, conditions: readonly Condition[], name?: string): Row => {
      const of = among(whole, conditions);
      return [
        text(label, "label"),
        figure(howMany(of), "#,##0", name),
        figure(percentOf(howMany(of), howMany(whole)), "0"),
      ];
    };
  const early = rowOf(approved);
  const children = rowOf(movedIn);
  const number = "Children moved in";
  return {
    heading: join("Early permanence, and children moved in", part),
    rows: [
      header("Families approved in the period", "Families", "% of them"),
      early("For early permanence", [where("Early permanence", "=", "Yes")], EARLY_PERMANENCE),
      early("Not for early permanence", [where("Early permanence", "=", "No")]),
      early("Not recorded", [where("Early permanence", "=", "")]),
      early("All approved in the period", []),
      [],
      header("Families to whom children moved in", "Families", "% of them"),
      children("One child", [where(number, "=", 1)]),
      children("Two children", [where(number, "=", 2)]),
      children("Three children or more", [where(number, ">=", 3)]),
      children("Number not given", [except(where(number, ">=", 1))]),
      children("All to whom children moved in", []),
      [],
      [
        text("Children moved in, as far as the number is given", "label"),
        figure(over("sum", "Families", number, ...movedIn.conditions), "#,##0", CHILDREN_MOVED_IN),
      ],
      [
        text("Children a family, where the number is given", "label"),
        figure(
          ifError(
            round(divide(named(CHILDREN_MOVED_IN), howMany(among(movedIn, [where(number, ">=", 1)]))), 1),
            NONE,
          ),
          "0.0",
        ),
      ],
    ],
  };
}
