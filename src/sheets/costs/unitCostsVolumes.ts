import { PROCESSES, type ProcessId } from "../../domain/costs/processes";
import { WORKERS } from "../../domain/costs/workers";
import type { FamilyDay } from "../../domain/journeys/records";
import { NO_DAY } from "../../domain/dates/serialDay";
import {
  compare,
  count,
  divide,
  iff,
  join,
  minus,
  named,
  over,
  plus,
  round,
  times,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { coversNothing, windowNames, type WindowKey } from "../coveredPart";
import { FROM, inPeriod, TO } from "../countFormula";
import { text } from "../frame";
import { adoptedInPeriod, figure, header, sentence, type Row } from "../summaryRows";
import type { ReportSection } from "../report/reportPage";
import { ILLUSTRATIVE_NOTE, processName } from "./costNames";
import { COST_WEEKS, processWord } from "./costWeeks";
import { isNumber } from "../enteredNumber";
import { entryRow, type Entry } from "./unitCostsEntries";
import {
  bottomUpName,
  cellName,
  LINES,
  PERIOD_YEARS,
  periodName,
  volumeKey,
  volumeName,
  type LineId,
} from "./unitCostsNames";
import { anyKnown, goesWithout, sumOfPounds, titled, WORDS } from "./unitCostsWords";

/** How the volume of a process is counted in the tables. */
interface Counting {
  of: Expr;
  /** Of which time the data have to tell. */
  window?: WindowKey;
  says: string;
}

const weeksOf = (process: ProcessId): Expr =>
  over("sum", COST_WEEKS, "Weeks", where("Process", "=", processWord(process)));

/** What the data count; none of a process that they cannot tell of. */
function countings({ records: { families } }: Cases): Partial<Record<ProcessId, Counting>> {
  const ofFamilies = (column: string, day: FamilyDay, says: string): Counting | undefined =>
    families.days[day].some((each) => each !== NO_DAY)
      ? { of: count("Families", ...inPeriod(column)), window: "families", says }
      : undefined;
  const counted: Partial<Record<ProcessId, Counting | undefined>> = {
    child_1: {
      of: count("Timescales", ...inPeriod("Decision")),
      ...{ window: "decision", says: "Decisions in the period." },
    },
    child_2: {
      of: count("Timescales", ...inPeriod("Placement order")),
      ...{ window: "placementOrder", says: "Placement orders in the period." },
    },
    child_3: {
      of: weeksOf("child_3"),
      ...{ window: "decision", says: "Weeks of Cost weeks within the period, decision to match." },
    },
    child_4: {
      of: count("Timescales", ...inPeriod("Match")),
      ...{ window: "match", says: "Matches in the period, as far as the data have their days." },
    },
    child_5: {
      of: count("Timescales", ...inPeriod("Moved in")),
      ...{ window: "movedIn", says: "Children who moved in with adopters in the period." },
    },
    child_6: {
      of: weeksOf("child_6"),
      ...{ window: "movedIn", says: "Weeks of Cost weeks within the period, moving in to adoption order." },
    },
    child_7: {
      of: adoptedInPeriod,
      ...{ window: "adoptionOrder", says: "Adoption orders in the period." },
    },
    child_8: { of: named(volumeName("child_5")), says: "Taken as many as moved in." },
    disruption: {
      of: count(COST_WEEKS, where("Process", "=", processWord("disruption")), ...inPeriod("From")),
      ...{
        window: "disruption",
        says: "Placements with adopters that ended before the order, in the period.",
      },
    },
    adopter_1: ofFamilies(
      "Enquiry",
      "enquiry",
      "Families with an enquiry in the period; who never registered may be missing.",
    ),
    adopter_2: ofFamilies("Stage 1 started", "stage1From", "Families who started Stage 1 in the period."),
    adopter_3: ofFamilies("Stage 2 started", "stage2From", "Families who started Stage 2 in the period."),
    adopter_4: ofFamilies("Approved", "approved", "Families approved in the period."),
    adopter_5: families.days.approved.some((each) => each !== NO_DAY)
      ? {
          of: weeksOf("adopter_5"),
          ...{ window: "families", says: "Weeks of Cost weeks within the period, approval to match." },
        }
      : undefined,
  };
  return Object.fromEntries(Object.entries(counted).filter(([, each]) => each !== undefined));
}

const UNITS = { event: ["events", "0.0"], week: ["weeks", "0.0"], year: ["years", "0.0"] } as const;

function volumeEntry(process: (typeof PROCESSES)[number], counting: Counting | undefined): Entry {
  const { id, name, title, per } = process;
  const [unit] = UNITS[per];
  const entry = {
    ...{ key: volumeKey(id), name: volumeName(id), label: titled({ name, title }), unit },
    ...({ least: 0, most: 1_000_000, format: per === "event" ? "#,##0" : "0.0" } as const),
  };
  if (!counting)
    return {
      ...entry,
      otherwise: WORDS.notEntered,
      says: value("◆ The data do not tell: enter it, or the period's cost goes without."),
    };
  const { of, window, says } = counting;
  if (!window) return { ...entry, counted: of, otherwise: WORDS.notCovered, says: value(says) };
  const part = named(windowNames(window).part);
  return {
    ...entry,
    counted: iff(coversNothing(window), value(WORDS.notCovered), of),
    otherwise: WORDS.notCovered,
    says: iff(
      compare(part, "=", ""),
      value(says),
      iff(
        coversNothing(window),
        value("◆ The data do not cover the period: enter it, or the period's cost goes without."),
        join("◆ Too few: the data cover ", part, "."),
      ),
    ),
  };
}

/** How often, and for how many weeks, each process happened in the period. */
export function volumes(cases: Cases): ReportSection {
  const counted = countings(cases);
  return {
    heading: "How often in the period: counted from the data, or as entered",
    rows: [
      header("Process", "Entered", "From the data", "In use"),
      ...PROCESSES.map((process) => entryRow(volumeEntry(process, counted[process.id]))),
      [
        text("Years of the period on Summary", "label"),
        null,
        null,
        figure(periodYears, "#,##0.00", PERIOD_YEARS),
        text("years", "note"),
        sentence(value("Days of the period, both ends included, over 365.25, to two decimals.")),
      ],
    ],
  };
}

/** As on Report efficiency: no other line of the calculator rounds. */
const periodYears: Expr = {
  op: "largest",
  of: [value(0.01), round(divide(plus(minus(TO, FROM), value(1)), value(365.25)), 2)],
};

const isCosted = (process: ProcessId): Expr => isNumber(periodName(process));

/** Pounds of the period, or the word that stands in their place. */
const periodPounds = (process: ProcessId): Expr =>
  iff(
    isNumber(processName(process)),
    iff(
      isNumber(volumeName(process)),
      times(named(processName(process)), named(volumeName(process))),
      value(WORDS.volumeMissing),
    ),
    named(processName(process)),
  );

const onLine = (process: ProcessId, line: LineId | "bought"): Expr => {
  const cells =
    line === "bought"
      ? [cellName(process, "bought")]
      : WORKERS.filter((worker) => worker.line === LINES.find(({ id }) => id === line)!.line).map(({ id }) =>
          cellName(process, id),
        );
  return iff(isCosted(process), times(sumOfPounds(cells), named(volumeName(process))), value(""));
};

/** Volume x cost of each process, and on which line of the return its pay stands. */
export function bottomUp(): ReportSection {
  const columns = [...LINES.map(({ id }) => id), "bought"] as const;
  const all = PROCESSES.map(({ id }) => id);
  const total = (of?: LineId | "bought"): Expr =>
    iff(
      anyKnown(all.map((id) => periodName(id))),
      sumOfPounds(all.map((id) => periodName(id, of))),
      value(WORDS.notEntered),
    );
  return {
    heading: "Bottom-up cost of the period: volume x cost, by the line that the pay stands on",
    rows: [
      header("Process", "Volume", "Pounds each", "Pounds", ...LINES.map(({ title }) => title), "Bought"),
      ...PROCESSES.map(({ id, name, title }): Row => [
        text(titled({ name, title }), "label"),
        figure(named(volumeName(id)), "0.0"),
        figure(named(processName(id)), "#,##0.00"),
        figure(periodPounds(id), "#,##0", periodName(id)),
        ...columns.map((line) => figure(onLine(id, line), "#,##0", periodName(id, line))),
      ]),
      [
        text("All processes", "label"),
        null,
        null,
        figure(total(), "#,##0", bottomUpName()),
        ...columns.map((line) => figure(total(line), "#,##0", bottomUpName(line))),
      ],
      [
        sentence(
          goesWithout(PROCESSES.map(({ id, name }) => ({ name: periodName(id), title: name }))),
          `${bottomUpName()}_note`,
        ),
      ],
      [sentence(named(ILLUSTRATIVE_NOTE))],
    ],
  };
}
