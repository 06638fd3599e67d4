import { ADOPTERS_OF, ADOPTERS_OF_KEY } from "../../domain/measures/adoptersOf";
import { adoptersTell } from "../../domain/diagnostic/adopterJourney";
import { compare, iff, join, minus, named, value, type Expr } from "../../domain/formula/expression";
import {
  ADOPTER_TIMES,
  APPROVED_IN_6_MONTHS,
  MATCHED_IN_6_MONTHS,
} from "../../domain/published/adopterTimes";
import type { Published } from "../../domain/published/published";
import type { Cases } from "../cases";
import { coversNothing, windowNames } from "../coveredPart";
import { day } from "../day";
import { sentence } from "../summaryRows";
import { inWords } from "../words";
import { familiesWords, inProgress, lost, waitingForMatch } from "./adoptersNow";
import { againstLimits, durations, whereTheMonthsGo } from "./adoptersSteps";
import {
  EVENT_FIGURES,
  LEFT_AFTER_APPROVAL,
  leftName,
  stepNames,
  waitingNames,
  withinNames,
} from "./adoptersWords";
import { byYear, earlyPermanenceAndChildren } from "./adoptersYears";
import { cannotTell, type Headline, type ReportPage, type ReportSection } from "./reportPage";

const NO_TABLE = "No table of adopters was read, so the adopter's journey cannot be told.";
const WHAT_IT_TAKES =
  "It takes Annex A list 11, the adopter rows of the adoption survey, or a tracker with a row a family: an id and the days of Stage 1, Stage 2, approval and match.";

/** The way of those who adopt: how long, who is where, who left. Families, not persons. */
export function adoptersPage(cases: Cases): ReportPage {
  const { records } = cases;
  const page = {
    name: "Report adopters",
    title: "The adopter's journey",
    purpose:
      "How long families who adopt take from step to step, where they are now, and where they are lost.",
    widths: [38, 11, 11, 11, 11, 11, 11, 11, 12],
  };
  if (records.families.count === 0)
    return {
      ...page,
      headlines: [{ name: headlineName("read"), says: value(NO_TABLE) }],
      sections: [{ heading: "What it would take", rows: cannotTell(WHAT_IT_TAKES) }],
      definitions: [],
    };
  const tells = adoptersTell(cases);
  const part = partCovered();
  const remark = unchangedSince(cases);
  return {
    ...page,
    headlines: headlines(tells),
    sections: [
      whose(cases),
      ...(tells.period ? [durations(part), againstLimits(part), whereTheMonthsGo()] : [notOfPeriod()]),
      ...(tells.now ? [inProgress(remark), waitingForMatch(remark)] : [notThen()]),
      ...(tells.period ? [lost(part), byYear(cases, part), earlyPermanenceAndChildren(part)] : []),
    ],
    definitions: DEFINITIONS,
  };
}

const headlineName = (of: string) => `out_report_adopters_${of}`;

function headlines(tells: { period: boolean; now: boolean }): Headline[] {
  const ofPeriod = (says: Expr): Expr =>
    tells.period ? iff(coversNothing("families"), value(NOT_OF_PERIOD), says) : value(NOT_OF_PERIOD);
  return [
    { name: headlineName("timescales"), says: ofPeriod(inTime()) },
    { name: headlineName("waiting"), says: tells.now ? waiting() : value(NOT_THEN) },
    ...(tells.period ? [{ name: headlineName("in_the_period"), says: ofPeriod(happened()) }] : []),
  ];
}

/** How many kept to the limits of the two stages. */
function inTime(): Expr {
  const stage = (id: "stage1" | "stage2"): Expr =>
    iff(
      compare(named(stepNames(id).n), "=", 0),
      value("not known of any family"),
      join(
        named(withinNames(id).within),
        " of ",
        familiesWords(named(stepNames(id).n)),
        " (median ",
        { op: "text", of: named(stepNames(id).median), format: "#,##0" },
        " days)",
      ),
    );
  return join("In time in Adopter Stage 1: ", stage("stage1"), "; in Stage 2: ", stage("stage2"), ".");
}

function waiting(): Expr {
  const { families, onHold } = waitingNames();
  return iff(
    compare(named(families), "=", 0),
    value("No approved family is waiting for a match."),
    join(
      familiesWords(named(families)),
      iff(compare(named(families), "=", 1), value(" is"), value(" are")),
      " approved and waiting for a match, ",
      named(waitingNames("12_months_or_more").families),
      " of them for 12 months or more; the process of ",
      named(onHold),
      " is on hold.",
    ),
  );
}

function happened(): Expr {
  const { name: approved } = EVENT_FIGURES.approved;
  return join(
    "In the period ",
    familiesWords(named(approved)),
    iff(compare(named(approved), "=", 1), value(" was"), value(" were")),
    " approved and ",
    named(EVENT_FIGURES.matched.name),
    " matched; ",
    named(leftName()),
    " left without adopting, ",
    named(LEFT_AFTER_APPROVAL),
    " of them after approval.",
  );
}

/** " (1 April 2023 to 31 March 2024 only: 1 of 3 years)" after a heading, where not all of the period is covered. */
function partCovered(): Expr {
  const part = named(windowNames("families").part);
  return iff(compare(part, "=", ""), value(""), join(" (", part, ")"));
}

/** How far the tables of adopters go, where the as-at date is later. */
function unchangedSince({ familiesCovered }: Cases): Expr {
  if (!familiesCovered) return value("");
  const end = named(windowNames("families").to);
  return iff(
    compare(named("as_at"), ">", end),
    join(" (the data end ", day(end), "; ", minus(named("as_at"), end), " days taken as unchanged)"),
    value(""),
  );
}

/** Whose adopters the tables list, as far as somebody said it on Summary. */
function whose({ records }: Cases): ReportSection {
  const layouts = new Set(Array.from(records.families.origin, (origin) => records.sources[origin]?.layout));
  const said = ADOPTERS_OF.reduceRight<Expr>(
    (otherwise, { choice, inTitle }) =>
      inTitle === ""
        ? otherwise
        : iff(compare(named(ADOPTERS_OF_KEY), "=", choice), value(`These are ${inTitle}.`), otherwise),
    value("Whose adopters these are is not said: choose it on Summary."),
  );
  return {
    heading: "Who is counted",
    rows: [
      [sentence(join("Families, not persons: the two adopters of a couple are one. ", said))],
      [
        sentence(
          value(
            layouts.has("annex-a-11")
              ? "Annex A list 11 holds people who applied: those who asked and never registered are not in it, so more is lost after an enquiry."
              : "Those who asked and never registered are counted only as far as the table of adopters has them.",
          ),
        ),
      ],
    ],
  };
}

const NOT_THEN =
  "The as-at date lies before the time that the tables of adopters tell of, so who was in the process then cannot be said.";
const notThen = (): ReportSection => ({
  heading: "In the process at the as-at date",
  rows: cannotTell(NOT_THEN),
});

const NOT_OF_PERIOD =
  "The tables of adopters do not tell of this period: it takes another period on Summary, or tables of those years.";
const notOfPeriod = (): ReportSection => ({
  heading: "Families in the period",
  rows: cannotTell(NOT_OF_PERIOD),
});

const quarters = (of: string) =>
  inWords(
    ADOPTER_TIMES.filter((each) => each.of === of).map(({ shown, year }: Published) => `${shown} in ${year}`),
  );

const DEFINITIONS = [
  "Families come to the end of a step on its last day; they are counted in the period of that day. “With days” are those whose first day is known, too, and lies before it or on it; the averages are of them. “No start”: the first day is not in the data. “Not in order”: the first day is the later one. The quarters need four families.",
  "Registration is the start of Adopter Stage 1, approval the end of Stage 2. Limits are in calendar months, the last day included, as on Limits: Stage 1 two, between the stages six, Stage 2 four, the fast track four from registration (guidance, as agencies' pages have it). Local targets typed on Limits do not change this page.",
  "Families on the fast track go through both stages as one and stand on a line of their own; they are among “registration to approval, all”, as in the adoption survey. Annex A list 11 does not say who is on it.",
  "From approval to a match there is no limit. “Under 3 months” is the other side of A12: a match three calendar months after approval, or later, has waited three months. Moving in, the adoption order and what comes before registration have no limit either.",
  "Days on hold are among the days here, because most tables do not have them; “Longer, held” are families who were put on hold during that step. The time that approved families have waited counts them, too. Adopter drift leaves them out, so a family may be late here and not there.",
  "“Left” are families who left without adopting, by the furthest step that they had come to. A process on hold has not left. Reasons are those of Annex A; what else people write may name somebody and is “other reason”.",
  `England, from the adoption survey when it was voluntary, quarters only and nothing newer seen: ${APPROVED_IN_6_MONTHS} ${quarters(APPROVED_IN_6_MONTHS)}; ${MATCHED_IN_6_MONTHS} ${quarters(MATCHED_IN_6_MONTHS)}. Sources: Adoption Leadership Board, as reported by Family Law Week, CVAA and Children's Legal Practice.`,
];
