import {
  compare,
  count,
  divide,
  iff,
  join,
  named,
  over,
  plus,
  times,
  value,
  where,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import { PROCESSES } from "../../domain/costs/processes";
import { inPeriod } from "../countFormula";
import { isEmpty, isUsable, isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { Input, NumberFormat } from "../plan";
import { figure, header, inputCell, sentence, type Row } from "../summaryRows";
import type { ReportSection } from "../report/reportPage";
import {
  CHILDREN_A_HOUSEHOLD,
  LASTING,
  lastingKey,
  lastingName,
  shareKey,
  shareName,
  type LastingId,
  type ShareId,
} from "./unitCostsNames";
import { WORDS } from "./unitCostsWords";

/** A number that a person may enter, and what is used while the cell is empty. */
export interface Entry {
  key: string;
  name: string;
  label: string;
  unit: string;
  least: number;
  most: number;
  format?: NumberFormat;
  /** From the tables of the workbook: a number, or a word. */
  counted?: Expr;
  /** Where neither says a number. */
  otherwise: number | string;
  /** Beside the cell while it is empty: where the number in use comes from. */
  says: Expr;
}

const shown = (of: number): string => of.toLocaleString("en-GB");

/** What is wrong with what was typed, and what to do. */
export const wrongWith = ({ key, least, most }: Pick<Entry, "key" | "least" | "most">): Expr =>
  iff(
    isNumber(named(key)),
    iff(
      compare(named(key), "<", least),
      value(`▲ Not below ${shown(least)}: it is not used.`),
      value(`▲ More than ${shown(most)} cannot be right: it is not used.`),
    ),
    value("▲ Not a number: type digits only, without words."),
  );

/** Label, entry, what the data say, what is in use, and a sentence. */
export function entryRow(entry: Entry): Row {
  const { key, name, label, unit, least, most, counted, otherwise, says, format = "0.0" } = entry;
  const input: Input = { key, kind: "number", default: null, unit, least, most, status: "local" };
  const fromData: Expr = counted
    ? iff(isCounted(name), named(countedName(name)), value(otherwise))
    : value(otherwise);
  return [
    text(label, "label"),
    inputCell(input),
    counted ? figure(counted, format, countedName(name)) : null,
    figure(iff(isUsable(key, entry), named(key), fromData), format, name),
    text(unit, "note"),
    sentence(iff(isEmpty(key), says, iff(isUsable(key, entry), value(""), wrongWith(entry)))),
  ];
}

/** What the tables of the workbook say, beside what was typed. */
export const countedName = (name: string): string => `${name}_counted`;

const isCounted = (name: string): Expr => isNumber(named(countedName(name)));

const MEAN_OF: Readonly<Record<Exclude<LastingId, "child_9">, [table: string, days: string, end: string]>> = {
  child_3: ["Timescales", "Decision-match", "Match"],
  child_6: ["Timescales", "Moved in-adoption order", "Adoption order"],
  adopter_5: ["Families", "Approval-match", "Matched"],
};
const LASTS: Readonly<Record<LastingId, string>> = {
  child_3: "decision to match",
  child_6: "moving in to adoption order",
  child_9: "years of support after the adoption order",
  adopter_5: "approval to match",
};

function lasting(id: LastingId, hasFamilies: boolean): Entry {
  const process = PROCESSES.find((each) => each.id === id)!;
  const common = {
    ...{ key: lastingKey(id), name: lastingName(id), least: 0 },
    label: `${process.name}: ${LASTS[id]}`,
  };
  if (id === "child_9")
    return {
      ...{ ...common, unit: "years", most: 18, otherwise: 0 },
      label: `Child 9: ${LASTS[id]}`,
      says: value("◆ Not entered: taken as 0, so a child's cost ends with the adoption order."),
    };
  const whole = { ...common, unit: "weeks", most: 520, otherwise: WORDS.notKnown };
  if (id === "adopter_5" && !hasFamilies)
    return { ...whole, says: value("◆ Not entered, and no table of adopters was read.") };
  const [table, days, end] = MEAN_OF[id];
  const finished: Condition[] = [...inPeriod(end), where(days, ">=", 0)];
  const n = count(table, ...finished);
  const who = table === "Families" ? "families" : "children";
  return {
    ...whole,
    counted: {
      op: "ifError",
      of: divide(over("mean", table, days, ...finished), value(7)),
      otherwise: value(WORDS.notKnown),
    },
    says: iff(
      isCounted(lastingName(id)),
      join(`Not entered: the mean of ${who} here, ${LASTS[id]}, finished in the period (`, n, " of them)."),
      value(`◆ Not entered, and nothing is known of ${who} here: ${LASTS[id]}, finished in the period.`),
    ),
  };
}

const REACHED: Readonly<Record<ShareId, [header: string, step: string]>> = {
  adopter_1: ["Enquiry", "enquire"],
  adopter_2: ["Stage 1 started", "start Adopter Stage 1"],
  adopter_3: ["Stage 2 started", "start Adopter Stage 2"],
};

/** Of households that reached a step and whose outcome is known, how many were approved in the end. */
function approvedShare(id: ShareId, hasFamilies: boolean): Entry {
  const [header, step] = REACHED[id];
  const entry = {
    ...{ key: shareKey(id), name: shareName(id), unit: "%", least: 1, most: 100, otherwise: 100 },
    label: `Approved in the end, of those who ${step}`,
  };
  if (!hasFamilies)
    return {
      ...entry,
      says: value("◆ Not entered, and no table of adopters: taken as 100 %, none drops out."),
    };
  const reached = where(header, "<>", "");
  const approved = count("Families", reached, where("Approved", "<>", ""));
  const left = count("Families", reached, where("Approved", "=", ""), where("Left", "<>", ""));
  const share: Expr = divide(times(value(100), approved), plus(approved, left));
  return {
    ...entry,
    counted: {
      op: "ifError",
      of: iff(compare(approved, ">", 0), share, value(WORDS.notKnown)),
      otherwise: value(WORDS.notKnown),
    },
    says: iff(
      isCounted(shareName(id)),
      join(
        "Not entered: of the ",
        plus(approved, left),
        " families of Families who reached it and were approved or left.",
      ),
      value("◆ Not entered, and Families does not tell: taken as 100 %, so that none drops out."),
    ),
  };
}

function childrenAHousehold(hasFamilies: boolean): Entry {
  const entry = {
    ...CHILDREN_A_HOUSEHOLD,
    ...{ label: "Children a household takes", unit: "children", least: 1, most: 10, otherwise: 1 },
    format: "0.0" as const,
  };
  if (!hasFamilies) return { ...entry, says: value("◆ Not entered, and no table of adopters: taken as 1.") };
  const movedIn = [...inPeriod("Moved in"), where("Children moved in", ">=", 1)];
  const families = count("Families", ...movedIn);
  return {
    ...entry,
    counted: {
      op: "ifError",
      of: divide(over("sum", "Families", "Children moved in", ...movedIn), families),
      otherwise: value(WORDS.notKnown),
    },
    says: iff(
      isCounted(entry.name),
      join("Not entered: the mean of the ", families, " families to whom children moved in in the period."),
      value("◆ Not entered, and Families does not tell how many children moved in: taken as 1."),
    ),
  };
}

const disruption: Entry = {
  ...{ key: shareKey("disruption"), name: shareName("disruption"), unit: "%", least: 0, most: 100 },
  label: "Placements that disrupt before the order",
  otherwise: WORDS.notEntered,
  says: value(
    "◆ Not entered: a child's cost goes without disruptions. Flow counts those of the last quarters.",
  ),
};

/** What the routes take besides pounds. */
export const toEnter = (hasFamilies: boolean): ReportSection => ({
  heading:
    "To enter, in the yellow cells: how long, how many. They stay over re-runs; empty ones are taken from the data.",
  rows: [
    header("For one child or household", "Entered", "From the data", "In use"),
    ...LASTING.map((id) => entryRow(lasting(id, hasFamilies))),
    ...(["adopter_1", "adopter_2", "adopter_3"] as const).map((id) =>
      entryRow(approvedShare(id, hasFamilies)),
    ),
    entryRow(childrenAHousehold(hasFamilies)),
    entryRow(disruption),
  ],
});
