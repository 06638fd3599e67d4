import { changedAnswer, disabilityAnswer, ethnicityAnswer, genderAnswer } from "../codes/annexAAnswers";
import { PLACEMENT_ORDER } from "../codes/groups";
import { wholeYears } from "../dates/age";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { disabilityIn } from "../journeys/characteristics";
import type { Journeys } from "../journeys/journeys";
import { missingItems, type NeededItem, type PlaceOf } from "./blanks";
import { changedReasons } from "./changedReasons";
import type { FilledReturn, Held, ReturnPeriod } from "./filled";
import { FORMS } from "./forms";
import { latestHeader, mendingPlaces } from "./mendingPlaces";
import { notInCareRecords } from "./notInCareRecords";
import { ofTheChild } from "./ofTheChild";
import { childDaysOutOfOrder, type ChildDay, type HeadersOf } from "./outOfOrder";
import { hasCareRecords, inCareRecords, plansById } from "./places";
import { layOut, type FormRow } from "./rows";

/** The age of a child who is not born yet, as the form has it. */
const UNBORN = -1;

const H = {
  dob: "Date of Birth",
  entry: "Date the Child Entered Care",
  adm: "Date of Decision that Child Should be Placed for Adoption",
  order: "Date of Placement Order",
  match: "Date of Matching Child and Prospective Adopters",
  placed: "Date Placed for Adoption",
  adopted: "Date of Adoption Order ",
  planChanged: "Date of Decision that Child Should No Longer be Placed for Adoption",
} as const satisfies HeadersOf<ChildDay>;
const CHANGED_WHY = "Reason Why Child No Longer Placed for Adoption";

/**
 * Ofsted Annex A list 10: a row a plan with a decision by the cut that was adopted or changed in the twelve months, or has
 * neither happened by the cut (docs/returns.md). Days after the cut are no events.
 */
export function fillList10({ records, returns, journeys, period }: Held): FilledReturn {
  const form = FORMS.list10;
  const plans = plansById(records, journeys).filter((plan) => isListed(journeys, plan, period));
  const rows = rowsOf(records, journeys, plans, period);
  const mendAt = mendingPlaces(records, latestHeader(returns));
  const placeOf: PlaceOf = (row, field = "") =>
    mendAt(rows[row]!.whose, field, journeys.milestones.adm[plans[row]!]);
  const seen = inCareRecords(records);
  return layOut(form, period, rows, [
    ...missingItems(form, rows, neededOf(journeys, plans), placeOf),
    ...childDaysOutOfOrder(form, rows, H, placeOf),
    ...(hasCareRecords(records)
      ? rows.flatMap(({ whose }, row) =>
          seen[whose] ? [] : [notInCareRecords(form, whose, row, placeOf(row))],
        )
      : []),
  ]);
}

/** The query of the sector's own extract of the list (data-to-insight/ssd-data-model, AnnexA_sqlserver). */
function isListed({ milestones, planChanged }: Journeys, plan: number, { from, cut }: ReturnPeriod): boolean {
  const [adopted, changed] = [milestones.adopted[plan]!, planChanged[plan]!];
  const isRecent = (day: number) => day >= from && day <= cut;
  return isRecent(adopted) || isRecent(changed) || (adopted === NO_DAY && changed === NO_DAY);
}

function rowsOf(
  { children, decisions }: Held["records"],
  journeys: Journeys,
  plans: readonly number[],
  { cut }: ReturnPeriod,
): FormRow[] {
  const { child, milestones, planChanged, earlyPermanenceFrom, texts } = journeys;
  const reasons = changedReasons({ decisions }, journeys);
  const disabilities = ofTheChild(child, texts.disability);
  return plans.map((plan): FormRow => {
    const whose = child[plan]!;
    const dob = children.dob[whose]!;
    return {
      whose,
      cells: {
        "Child Unique ID": children.shown[whose]!,
        "Family identifier": texts.family[plan]!,
        Gender: genderAnswer(children.sex[whose]!),
        Ethnicity: ethnicityAnswer(children.ethnicity[whose]!),
        [H.dob]: dob,
        "Age of Child (Years)":
          dob === NO_DAY ? undefined : dob > cut ? UNBORN : wholeYears(dob as SerialDay, cut),
        "Does the Child have a Disability": disabilityAnswer(disabilityIn(disabilities[plan]!)),
        [H.entry]: milestones.entry[plan]!,
        [H.adm]: milestones.adm[plan]!,
        [H.order]: milestones.order[plan]!,
        [H.match]: milestones.match[plan]!,
        [H.placed]: milestones.placed[plan]!,
        [H.adopted]: milestones.adopted[plan]!,
        [H.planChanged]: planChanged[plan]!,
        [CHANGED_WHY]: changedAnswer(reasons[plan]!),
        "Date the child was placed for fostering in FFA or concurrent planning placement":
          earlyPermanenceFrom[plan]!,
      },
    };
  });
}

function neededOf(journeys: Journeys, plans: readonly number[]): NeededItem[] {
  const { byConsent, latest, planChanged, status, milestones, texts } = journeys;
  const has = (cells: FormRow["cells"], header: string) => Number(cells[header] ?? NO_DAY) !== NO_DAY;
  const movedOrAdopted = (cells: FormRow["cells"]) => has(cells, H.placed) || has(cells, H.adopted);
  const fromMatch = (cells: FormRow["cells"]) => has(cells, H.match) || movedOrAdopted(cells);
  const hasNoEnd = (row: number) =>
    planChanged[plans[row]!] === NO_DAY && milestones.adopted[plans[row]!] === NO_DAY;
  const wasAdopted = (row: number) => status[plans[row]!] === "adopted";
  const hasLeft = (row: number) => status[plans[row]!] === "other";
  return [
    { header: H.dob, severity: "error", field: "dob" },
    {
      ...{ header: "Gender", severity: "error", field: "sex" },
      message: "“Gender” is not known to be male or female.",
      fix: "Enter it in your own table; the form also has “c) Not stated/recorded” and “d) Neither”, for a person to choose.",
    },
    {
      ...{ header: "Ethnicity", severity: "error", field: "ethnicity" },
      message: "“Ethnicity” is not known, or is none of the form's codes.",
    },
    { header: H.entry, severity: "error", field: "entry" },
    {
      ...{ header: H.order, severity: "error", field: "order" },
      when: (cells, row) =>
        (movedOrAdopted(cells) && byConsent[plans[row]!] !== 1) ||
        PLACEMENT_ORDER.has(texts.legalStatus[plans[row]!]!),
    },
    { header: H.match, severity: "error", field: "match", when: movedOrAdopted },
    { header: H.placed, severity: "error", field: "placed", when: (cells) => has(cells, H.adopted) },
    {
      ...{ header: H.adopted, severity: "error", field: "adopted" },
      when: (_, row) => hasNoEnd(row) && wasAdopted(row),
      message: "The child is recorded as adopted, but the day of the adoption order is not known.",
    },
    {
      ...{ header: H.planChanged, severity: "error", field: "reversed" },
      when: (_, row) => hasNoEnd(row) && hasLeft(row),
      message:
        "The child left care without an adoption order, and the decision for adoption was never ended.",
      fix: "Enter the day on which the plan changed, and the reason.",
    },
    {
      ...{ header: H.planChanged, severity: "error", field: "reversed" },
      when: (_, row) => hasNoEnd(row) && !hasLeft(row) && !wasAdopted(row) && latest[plans[row]!] === 0,
      message: "This decision was never ended, although a later one or a later time in care follows.",
      fix: "Enter the day on which the plan changed, and the reason.",
    },
    {
      ...{ header: CHANGED_WHY, severity: "error", field: "reversedReason" },
      when: (cells) => has(cells, H.planChanged),
      message: `“${CHANGED_WHY}” is not known, or is none of the form's four reasons.`,
    },
    { header: "Does the Child have a Disability", severity: "warning", field: "disability" },
    {
      ...{ header: "Family identifier", severity: "warning", field: "family", when: fromMatch },
      fix: "Enter the adopters' family in your own table, unless they are another agency's: then the form lets it be blank.",
    },
  ];
}
