import { childrenPlaced } from "../adopters/childrenPlaced";
import { hasLeft, leftOn } from "../adopters/assessment";
import { holdOf, isOnHold } from "../adopters/hold";
import { isFastTrack } from "../adopters/steps";
import { disabilityAnswer, ethnicityAnswer, genderAnswer, leavingAnswer } from "../codes/annexAAnswers";
import { leavingCode } from "../codes/reasonsInWords";
import { NO_DAY } from "../dates/serialDay";
import { disabilityIn } from "../journeys/characteristics";
import { isBy } from "../journeys/livePlans";
import { FAMILY_DAYS, type Adopters, type Families, type FamilyDay } from "../journeys/records";
import { missingItems, type NeededItem, type PlaceOf } from "./blanks";
import type { FilledReturn, Held, ReturnPeriod } from "./filled";
import { FORMS } from "./forms";
import { mendingCell } from "./mendingPlaces";
import { familyDaysOutOfOrder, type HeadersOf } from "./outOfOrder";
import { layOut, type FormRow } from "./rows";

const H = {
  enquiry: "Date enquiry received",
  stage1From: "Date Stage 1 started",
  stage1To: "Date Stage 1 ended",
  stage2From: "Date Stage 2 started",
  approved: "Date Stage 2 ended",
  matched: "Date adopter matched with child(ren)",
  placed: "Date child/children placed with adopter(s)",
  adopted: "Date of Adoption Order",
} as const satisfies HeadersOf<FamilyDay>;
const PERSON = "Individual adopter identifier";
const GENDER = "Gender";
const ETHNICITY = "Ethnicity";
const DISABILITY = "Disability";
const FOSTERING = "Is the (prospective) adopter fostering for adoption?";
const SUBMITTED = "Date application submitted";
const APPROVED_BEFORE = "Date application approved";
const CHILDREN = "No. of children placed";
const LEFT = "Date of leaving adoption process";
const LEFT_WHY = "Reason for leaving adoption process";

/** What is the person's; everything else is the family's, and is asked for once. */
const OF_THE_PERSON: ReadonlySet<string> = new Set([PERSON, GENDER, ETHNICITY, DISABILITY]);

/** The code of list 11 for a process on hold, which is no leaving. */
const ON_HOLD = "2";

/**
 * Ofsted Annex A list 11: a row for each person who has applied to adopt and was in contact in the twelve months; a family of
 * which no table has the persons is one row (docs/returns.md). Days after the cut are no events.
 */
export function fillList11({ records: { families, adopters, sources }, period }: Held): FilledReturn {
  const form = FORMS.list11;
  if (!adopters) return layOut(form, period, [], []);
  const listed = inOrder(families, adopters).filter((at) => isListed(families, adopters, at, period));
  const rows = listed.map((at) => rowOf(families, adopters, at, period.cut));
  const placeOf: PlaceOf = (row, field) => mendingCell(sources, adopters, listed[row]!, field);
  const missing = [
    ...missingItems(form, rows, neededOf(families, adopters, listed), placeOf),
    ...familyDaysOutOfOrder(form, rows, H, placeOf),
  ];
  const isFirst = (row: number) => rows[row - 1]?.whose !== rows[row]!.whose;
  return layOut(
    form,
    period,
    rows,
    missing.filter(({ header, row }) => OF_THE_PERSON.has(header) || isFirst(row)),
  );
}

/** By the family's id (numbers as numbers), the people of each by their own. */
function inOrder({ key }: Families, { count, family, shown }: Adopters): number[] {
  const order = new Intl.Collator("en", { numeric: true });
  return Array.from({ length: count }, (_, at) => at).sort(
    (a, b) =>
      order.compare(key[family[a]!]!, key[family[b]!]!) ||
      family[a]! - family[b]! ||
      order.compare(String(shown[a]!), String(shown[b]!)),
  );
}

/** What only somebody has who applied. */
const APPLIED: readonly FamilyDay[] = FAMILY_DAYS.slice(
  FAMILY_DAYS.indexOf("stage1From"),
  FAMILY_DAYS.indexOf("adopted") + 1,
);

/** Whether people have applied by the cut, and had a day in the twelve months or neither adopted nor left by then. */
function isListed(families: Families, adopters: Adopters, at: number, { from, cut }: ReturnPeriod): boolean {
  const family = adopters.family[at]!;
  const before2013 = [adopters.submitted[at]!, adopters.approvedBefore[at]!];
  const daysOf = (names: readonly FamilyDay[]) => names.map((name) => families.days[name][family]!);
  if (![...daysOf(APPLIED), ...before2013].some((day) => isBy(day, cut))) return false;
  if (!isBy(families.days.adopted[family]!, cut) && !hasLeft(families, family, cut)) return true;
  return [...daysOf(FAMILY_DAYS), ...before2013].some((day) => day >= from && day <= cut);
}

function rowOf(families: Families, adopters: Adopters, at: number, cut: number): FormRow {
  const family = adopters.family[at]!;
  const reached = (day: number) => (isBy(day, cut) ? day : NO_DAY);
  const days = Object.fromEntries(
    Object.entries(H).map(([name, header]) => [header, reached(families.days[name as FamilyDay][family]!)]),
  );
  const { sex, ethnicity, disability, submitted, approvedBefore, isPerson, shown } = adopters;
  const said = disabilityIn(disability[at]!);
  const fostering = families.texts.fosteringForAdoption[family];
  // Children who are to move in are none yet.
  const areBooked = families.days.placed[family]! > cut;
  return {
    whose: family,
    cells: {
      ...days,
      [PERSON]: isPerson[at] ? shown[at]! : undefined,
      "Family identifier": families.key[family]!,
      [GENDER]: genderAnswer(sex[at]!),
      [ETHNICITY]: ethnicityAnswer(ethnicity[at]!),
      // Of adopters the list asks yes or no only.
      [DISABILITY]: said === "Unknown" ? "" : disabilityAnswer(said),
      [FOSTERING]: fostering === "yes" ? "Yes" : fostering === "no" ? "No" : "",
      [SUBMITTED]: reached(submitted[at]!),
      [APPROVED_BEFORE]: reached(approvedBefore[at]!),
      [CHILDREN]: areBooked ? undefined : childrenPlaced(families, family),
      ...leavingOf(families, family, cut),
    },
  };
}

/** Leaving, and a process on hold, which the list writes as a way of leaving. */
function leavingOf(families: Families, family: number, cut: number): FormRow["cells"] {
  const left = leftOn(families, family);
  const code = leavingCode(families.texts.leavingReason[family]!);
  if (isBy(left, cut)) return { [LEFT]: left, [LEFT_WHY]: leavingAnswer(code) };
  if (isOnHold(families, family, cut)) {
    const { from } = holdOf(families, family);
    return { [LEFT]: isBy(from, cut) ? from : NO_DAY, [LEFT_WHY]: leavingAnswer(ON_HOLD) };
  }
  // A reason without a day: they have left, nobody knows when. With a day to come it is a booking.
  return left === NO_DAY && code !== ON_HOLD ? { [LEFT_WHY]: leavingAnswer(code) } : {};
}

function neededOf(families: Families, adopters: Adopters, listed: readonly number[]): NeededItem[] {
  const has = (cells: FormRow["cells"], header: string) => Number(cells[header] ?? NO_DAY) !== NO_DAY;
  const hasAny = (cells: FormRow["cells"], headers: readonly string[]) =>
    headers.some((header) => has(cells, header));
  const familyAt = (row: number) => adopters.family[listed[row]!]!;
  const isPerson = (_: FormRow["cells"], row: number) => adopters.isPerson[listed[row]!] === 1;
  const isOlder = (cells: FormRow["cells"]) => hasAny(cells, [SUBMITTED, APPROVED_BEFORE]);
  const afterStage1 = [H.stage1To, H.stage2From, H.approved, H.matched, H.placed, H.adopted];
  return [
    {
      ...{ header: PERSON, severity: "warning", field: "adopter" },
      message: "No table has the persons of this family, so it is one row.",
      fix: "The form takes one row a family where no more is known; else give each adopter a row with an id, in a table with the family's id beside it.",
    },
    {
      ...{ header: GENDER, severity: "error", field: "sex", when: isPerson },
      message: "“Gender” is not known to be male or female.",
      fix: "Enter it in your own table; the form also has “c) Not stated/recorded” and “d) Neither”, for a person to choose.",
    },
    {
      ...{ header: ETHNICITY, severity: "error", field: "ethnicity", when: isPerson },
      message: "“Ethnicity” is not known, or is none of the form's codes.",
    },
    { header: DISABILITY, severity: "warning", field: "disability", when: isPerson },
    { header: FOSTERING, severity: "warning", field: "fosteringForAdoption" },
    {
      ...{ header: H.stage1From, severity: "error", field: "stage1From" },
      when: (cells, row) =>
        hasAny(cells, afterStage1) && !isOlder(cells) && !isFastTrack(families, familyAt(row)),
    },
    {
      ...{ header: H.approved, severity: "error", field: "approved" },
      when: (cells) => has(cells, H.matched) && !has(cells, APPROVED_BEFORE),
    },
    { header: H.matched, severity: "error", field: "matched", when: (cells) => has(cells, H.placed) },
    { header: CHILDREN, severity: "error", field: "childrenPlaced", when: (cells) => has(cells, H.placed) },
    {
      ...{ header: LEFT, severity: "error", field: "left" },
      when: (cells) => cells[LEFT_WHY] !== undefined && cells[LEFT_WHY] !== "",
      message: "There is a reason for leaving or for being on hold, and no day.",
    },
    {
      ...{ header: LEFT_WHY, severity: "error", field: "leavingReason" },
      when: (cells) => has(cells, LEFT),
      message: `“${LEFT_WHY}” is not known, or is none of the form's three reasons.`,
    },
  ];
}
