import { childrenPlaced } from "../adopters/childrenPlaced";
import { isHeldByReason } from "../adopters/hold";
import { isFastTrack } from "../adopters/steps";
import { NO_DAY } from "../dates/serialDay";
import type { FamilyDay } from "../journeys/records";
import { isBlank, missingItems, type NeededItem, type PlaceOf } from "./blanks";
import { familyDisruptions } from "./familyDisruptions";
import type { FilledReturn, Held } from "./filled";
import { FORMS } from "./forms";
import { mendingCell } from "./mendingPlaces";
import { familyDaysOutOfOrder, type HeadersOf } from "./outOfOrder";
import { byCut, isIn } from "./planEvents";
import { layOut, type FormRow } from "./rows";

const FORM = FORMS["survey-adopters"];

const DAY_HEADERS = {
  enquiry: "Date of enquiry",
  stage1From: "Date of registration",
  stage1To: "Date Stage 1 ended",
  stage2From: "Date Stage 2 started",
  approved: "Date of approval",
  matched: "Date matched",
  placed: "Date placed",
  adopted: "Date of adoption order",
  left: "Date of leaving",
} as const satisfies HeadersOf<FamilyDay>;
const DAYS = Object.keys(DAY_HEADERS) as (keyof typeof DAY_HEADERS)[];

/** The adoption survey's rows of adopters: families with an event in the quarter, with all their days by the cut. */
export function fillSurveyAdopters(held: Held): FilledReturn {
  const { families, sources } = held.records;
  const rows = rowsOf(held);
  const placeOf: PlaceOf = (row, field) => mendingCell(sources, families, rows[row]!.whose, field);
  const needed = neededItems((row) => isFastTrack(families, rows[row]!.whose));
  return layOut(FORM, held.period, rows, [
    ...missingItems(FORM, rows, needed, placeOf),
    ...familyDaysOutOfOrder(FORM, rows, DAY_HEADERS, placeOf),
  ]);
}

function rowsOf({ records: { families }, journeys, period }: Held): FormRow[] {
  const disruptions = familyDisruptions(journeys);
  const agencyOf = agencies(journeys.texts);
  const rows: FormRow[] = [];
  for (const family of inOrderOfId(families.key)) {
    const key = families.key[family]!;
    const day = (name: FamilyDay) => byCut(families.days[name][family]!, period);
    const days = Object.fromEntries(DAYS.map((name) => [name, day(name)])) as Record<FamilyDay, number>;
    // A process on hold is written as one that was left, and has not ended.
    if (isHeldByReason(families, family)) days.left = NO_DAY;
    const disruption = disruptions.get(key) ?? NO_DAY;
    if (key === "" || ![...DAYS.map((name) => days[name]), disruption].some((each) => isIn(each, period)))
      continue;
    const moved = families.days.placed[family]! <= period.cut;
    const { fosteringForAdoption, leavingReason, agency } = families.texts;
    rows.push({
      whose: family,
      cells: {
        "Family identifier": key,
        "Fostering for adoption": ANSWERS[fosteringForAdoption[family]!] ?? "",
        "Agency URN": agency[family]! || agencyOf(key),
        ...Object.fromEntries(DAYS.map((name) => [DAY_HEADERS[name], days[name]])),
        "Number of children placed": moved ? childrenPlaced(families, family) : NaN,
        "Date of disruption": disruption,
        "Reason for leaving": days.left === NO_DAY ? "" : leavingReason[family],
      },
    });
  }
  return rows;
}

const ANSWERS: Readonly<Record<string, string>> = { yes: "Yes", no: "No" };

/** Asks for the agency that the children of a family name; "" where they name none, or several. */
function agencies({ family, agency }: Held["journeys"]["texts"]): (key: string) => string {
  const named = new Map<string, Set<string>>();
  family.forEach((key, row) => {
    if (key !== "" && agency[row] !== "") named.set(key, (named.get(key) ?? new Set()).add(agency[row]!));
  });
  return (key) => {
    const own = [...(named.get(key) ?? [])];
    return own.length === 1 ? own[0]! : "";
  };
}

/** Numbers as numbers, as the rows of children. */
function inOrderOfId(keys: readonly string[]): number[] {
  const order = new Intl.Collator("en", { numeric: true });
  return keys.map((_, at) => at).sort((a, b) => order.compare(keys[a]!, keys[b]!) || a - b);
}

function neededItems(fastTrack: (row: number) => boolean): NeededItem[] {
  const isDay = (header: string) => (cells: FormRow["cells"]) => !isBlank(cells[header], true);
  const isApproved = isDay("Date of approval");
  return [
    {
      ...{ header: "Date of registration", field: "stage1From", severity: "error" },
      when: (cells, row) => isApproved(cells) && !fastTrack(row),
    },
    { header: "Date of approval", field: "approved", severity: "error", when: isDay("Date matched") },
    { header: "Date matched", field: "matched", severity: "error", when: isDay("Date placed") },
    {
      header: "Reason for leaving",
      field: "leavingReason",
      severity: "error",
      when: isDay("Date of leaving"),
    },
    { header: "Fostering for adoption", field: "fosteringForAdoption", severity: "warning" },
    { header: "Agency URN", field: "agency", severity: "warning" },
  ];
}
