import { PLACEMENT_ORDER } from "../codes/groups";
import { ETHNIC } from "../codes/ssda903";
import { NO_DAY } from "../dates/serialDay";
import { disabilityIn } from "../journeys/characteristics";
import { isBlank, missingItems, type NeededItem, type PlaceOf } from "./blanks";
import { changedReasons } from "./changedReasons";
import type { FilledReturn, Held, Missing } from "./filled";
import { FORMS } from "./forms";
import { latestHeader, mendingPlaces } from "./mendingPlaces";
import { notInCareRecords } from "./notInCareRecords";
import { ofTheChild } from "./ofTheChild";
import { childDaysOutOfOrder, type ChildDay, type HeadersOf } from "./outOfOrder";
import { placementProviderReader } from "./placementProvider";
import { hasCareRecords, inCareRecords, sortedById } from "./places";
import { byCut, isIn, PLAN_EVENTS, planEvents, type PlanEvents } from "./planEvents";
import { layOut, type FormRow } from "./rows";
import { rowsOfPlanReader } from "./rowsOfPlan";
import { numberOfChildren, partOfGroup } from "./siblingAnswers";

const FORM = FORMS["survey-children"];

/** The adoption survey's rows of children: plans with an event in the quarter, with all their days by the cut. */
export function fillSurveyChildren(held: Held): FilledReturn {
  const { records, journeys, period } = held;
  const events = planEvents(journeys);
  const { days, isPlan } = events;
  const inQuarter: number[] = [];
  for (let row = 0; row < journeys.count; row++)
    if (isPlan[row] === 1 && PLAN_EVENTS.some((event) => isIn(days[event][row]!, period)))
      inQuarter.push(row);
  const plans = sortedById(records.children, journeys, inQuarter);
  const rows = rowsOf(held, events, plans);
  return layOut(FORM, period, rows, missingOf(held, plans, rows));
}

function rowsOf(
  { records, journeys, period }: Held,
  { days, orderType }: PlanEvents,
  plans: readonly number[],
): FormRow[] {
  const { children, trackers } = records;
  const { texts, milestones, fosterCarersFrom } = journeys;
  const inGroup = ofTheChild(journeys.child, partOfGroup(journeys));
  const disabilities = ofTheChild(journeys.child, texts.disability);
  const rowsOfPlan = rowsOfPlanReader(records, journeys);
  const providerOf = placementProviderReader(records, journeys, rowsOfPlan, period.cut);
  const reasons = changedReasons(records, journeys);
  const ffaDecision = (plan: number) =>
    rowsOfPlan(plan)
      .map((row) => byCut(trackers.work.ffaDecision[row]!, period))
      .find((day) => day !== NO_DAY);
  return plans.map((plan) => {
    const child = journeys.child[plan]!;
    const ethnicity = children.ethnicity[child]!;
    const disability = disabilityIn(disabilities[plan]!);
    return {
      whose: child,
      cells: {
        "Child unique ID": children.shown[child],
        Sex: children.sex[child],
        "Date of birth": children.dob[child],
        Ethnicity: ETHNIC.has(ethnicity) ? ethnicity : "",
        Disability: disability === "Unknown" ? "" : disability,
        "Part of sibling group": inGroup[plan],
        "Number placed or planned together including this child": numberOfChildren(texts.groupSize[plan]!),
        "Number of siblings placed or planned separately": numberOfChildren(texts.placedApart[plan]!),
        "Family identifier": texts.family[plan],
        "Placement provider": providerOf(plan),
        "Agency URN": texts.agency[plan],
        "Date entered care": milestones.entry[plan],
        "Date of ADM decision": days.decision[plan],
        "Date of FFA or CP decision": ffaDecision(plan),
        "Date of placement or freeing order": days.placementOrder[plan],
        "Date matched": days.match[plan],
        "Date placed in FFA or CP": days.earlyPermanence[plan],
        "Date placed for adoption": days.movedIn[plan],
        "Date originally placed with foster carers": fosterCarersFrom[plan],
        "Date of order": days.order[plan],
        "Type of order": orderType[plan],
        "Date decision reversed": days.planChanged[plan],
        "Reason decision reversed": reasons[plan],
        "Date of disruption": days.disruption[plan],
      },
    };
  });
}

const DAY_HEADERS: HeadersOf<ChildDay> = {
  dob: "Date of birth",
  entry: "Date entered care",
  adm: "Date of ADM decision",
  order: "Date of placement or freeing order",
  match: "Date matched",
  placed: "Date placed for adoption",
  adopted: "Date of order",
  planChanged: "Date decision reversed",
};

function missingOf(held: Held, plans: readonly number[], rows: readonly FormRow[]): Missing[] {
  const { records, journeys } = held;
  const mendAt = mendingPlaces(records, latestHeader(held.returns));
  const placeOf: PlaceOf = (row, field = "") =>
    mendAt(journeys.child[plans[row]!]!, field, journeys.milestones.adm[plans[row]!]);
  const isKnown = inCareRecords(records);
  const outsideCare = hasCareRecords(records)
    ? rows.flatMap(({ whose }, row) =>
        isKnown[whose] === 1 ? [] : [notInCareRecords(FORM, whose, row, placeOf(row))],
      )
    : [];
  // Only an adoption order has to come after moving in.
  const inOrder = rows.map(({ whose, cells }) =>
    isAdopted(cells) ? { whose, cells } : { whose, cells: { ...cells, "Date of order": NO_DAY } },
  );
  const { byConsent, texts } = journeys;
  const needed = neededItems({
    byConsent: (row) => byConsent[plans[row]!] === 1,
    underOrder: (row) => PLACEMENT_ORDER.has(texts.legalStatus[plans[row]!]!),
  });
  return [
    ...missingItems(FORM, rows, needed, placeOf),
    ...childDaysOutOfOrder(FORM, inOrder, DAY_HEADERS, placeOf),
    ...outsideCare,
  ];
}

type Cells = FormRow["cells"];

const isDay = (cells: Cells, header: string) => !isBlank(cells[header], true);
const isAdopted = (cells: Cells) => cells["Type of order"] === "Adoption order";
const isPlaced = (cells: Cells) => isDay(cells, "Date placed for adoption") || isAdopted(cells);
const isMatched = (cells: Cells) => isDay(cells, "Date matched") || isPlaced(cells);
const isChanged = (cells: Cells) => isDay(cells, "Date decision reversed");
const AFTER_DECISION = [
  "Date of placement or freeing order",
  "Date matched",
  "Date placed for adoption",
  "Date of order",
  "Date decision reversed",
  "Date of disruption",
];

/** By row of the form, what its cells do not tell: a placement by consent, and a child under a placement order of any day. */
function neededItems({
  byConsent,
  underOrder,
}: Record<"byConsent" | "underOrder", (row: number) => boolean>): NeededItem[] {
  const mend = (header: string, field: string, more: Partial<NeededItem> = {}): NeededItem => ({
    ...{ header, field, severity: "error", ...more },
  });
  const check = (header: string, field: string, when?: NeededItem["when"]): NeededItem => ({
    ...{ header, field, severity: "warning", ...(when && { when }) },
  });
  return [
    mend("Date of birth", "dob"),
    mend("Sex", "sex"),
    mend("Ethnicity", "ethnicity", {
      message: "“Ethnicity” is not known, or is none of the SSDA903's codes.",
    }),
    mend("Date entered care", "entry"),
    mend("Date of ADM decision", "adm", {
      when: (cells) => AFTER_DECISION.some((header) => isDay(cells, header)),
    }),
    mend("Date of placement or freeing order", "order", {
      when: (cells, row) => (isPlaced(cells) && !byConsent(row)) || underOrder(row),
    }),
    mend("Date matched", "match", { when: isPlaced }),
    mend("Date placed for adoption", "placed", { when: isAdopted }),
    mend("Reason decision reversed", "reversedReason", {
      when: isChanged,
      message: "“Reason decision reversed” is not known, or is none of RD1 to RD4.",
    }),
    check("Disability", "disability"),
    check("Part of sibling group", "partOfGroup"),
    check("Placement provider", "provider", isMatched),
    check("Agency URN", "agency", isMatched),
    check("Family identifier", "family", isMatched),
  ];
}
