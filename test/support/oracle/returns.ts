import type { Authority, CarePeriod, Child } from "../../../src/workbench/sample/lives";
import { blanksOf, LIST10_HEADERS, SURVEY_HEADERS, type Item } from "./returnsBlanks";
import type { TablesGiven, Told } from "./returnsTables";
import { plansTold, type PlanTold } from "./returnsTold";

/** The time of a return as docs/returns.md 1 and 2 have it, both days included. */
export interface OraclePeriod {
  from: number;
  to: number;
  cut: number;
}

/** A row that a return must have: its cells by header, and what is to be mended and to be looked at because it is blank. */
export interface OracleReturnRow {
  child: string;
  cells: Readonly<Record<string, Told>>;
  /** Headers. */
  mend: readonly string[];
  check: readonly string[];
  /** Headers whose being blank is known, but not whether that is to be listed. */
  mayBeListed: readonly string[];
}

const isBlank = (told: Told) => told === "";
const isDay = (told: Told): told is number => typeof told === "number";
const within = (told: Told, { from, to }: OraclePeriod) => isDay(told) && told >= from && told <= to;

/** Adoption survey, children: a plan with an event in the quarter, or early permanence that means one. */
export function surveyChildren(
  authority: Authority,
  given: TablesGiven,
  period: OraclePeriod,
): OracleReturnRow[] {
  return plansTold(authority, given, period.cut)
    .filter((told) =>
      [
        told.adm,
        told.order,
        told.match,
        told.early,
        told.placed,
        told.adopted,
        told.otherOrder,
        told.changed,
        ...told.disrupted,
      ].some((day) => within(day, period)),
    )
    .map((told) => {
      const { mend, check, mayBeListed } = blanksOf(told);
      return {
        child: told.child.id,
        cells: {
          "Child unique ID": told.child.id,
          Sex: told.sex,
          "Date of birth": told.dob,
          Ethnicity: told.ethnicity,
          Disability: told.disability === "Unknown" ? "" : told.disability,
          "Part of sibling group": text(told.partOfGroup),
          "Number placed or planned together including this child": told.together,
          "Number of siblings placed or planned separately": told.apart,
          "Family identifier": told.family,
          "Placement provider": told.provider,
          "Agency URN": told.agency,
          "Date entered care": told.entry,
          "Date of ADM decision": told.adm,
          "Date of FFA or CP decision": "",
          "Date of placement or freeing order": told.order,
          "Date matched": told.match,
          "Date placed in FFA or CP": told.early,
          "Date placed for adoption": told.placed,
          "Date originally placed with foster carers": told.fosterCarers,
          "Date of order": isDay(told.adopted) ? told.adopted : told.otherOrder,
          "Type of order": isDay(told.adopted)
            ? "Adoption order"
            : told.otherOrder === ""
              ? ""
              : told.otherOrderType,
          "Date decision reversed": told.changed,
          "Reason decision reversed": told.reason,
          "Date of disruption": told.disrupted.length > 0 ? Math.max(...told.disrupted) : "",
        },
        mend: mend.map((item) => SURVEY_HEADERS[item]),
        check: check.map((item) => SURVEY_HEADERS[item]),
        mayBeListed: mayBeListed.map((item) => SURVEY_HEADERS[item]),
      };
    });
}

/** Annex A list 10: decided, and adopted or changed in the twelve months, or neither by the day. */
export function list10(authority: Authority, given: TablesGiven, period: OraclePeriod): OracleReturnRow[] {
  return plansTold(authority, given, period.cut)
    .filter(
      ({ adm, adopted, changed }) =>
        isDay(adm) &&
        (within(adopted, period) || within(changed, period) || (isBlank(adopted) && isBlank(changed))),
    )
    .map((told) => {
      const { mend, check, mayBeListed } = blanksOf(told);
      const inForm = (items: readonly Item[]) =>
        items.flatMap((item) => (LIST10_HEADERS[item] === undefined ? [] : [LIST10_HEADERS[item]]));
      const neverEnded = told.leftOtherwise && isBlank(told.changed);
      return {
        child: told.child.id,
        cells: {
          "Child Unique ID": told.child.id,
          "Family identifier": told.family,
          Gender: told.sex === "" ? "" : GENDER[told.sex as "M" | "F"],
          Ethnicity:
            told.ethnicity === "" ? "" : `${LETTERS[told.ethnicity as string]}) ${told.ethnicity as string}`,
          "Date of Birth": told.dob,
          "Age of Child (Years)": yearsOld(told.child.born, period.cut),
          "Does the Child have a Disability":
            told.disability === undefined ? undefined : DISABILITY[told.disability],
          "Date the Child Entered Care": told.entry,
          "Date of Decision that Child Should be Placed for Adoption": told.adm,
          "Date of Placement Order": told.order,
          "Date of Matching Child and Prospective Adopters": told.match,
          "Date Placed for Adoption": told.placed,
          "Date of Adoption Order ": told.adopted,
          "Date of Decision that Child Should No Longer be Placed for Adoption": told.changed,
          "Reason Why Child No Longer Placed for Adoption":
            told.reason === "" ? "" : REASONS[told.reason as string],
          "Date the child was placed for fostering in FFA or concurrent planning placement": told.early,
        },
        mend: [
          ...inForm(mend),
          ...(neverEnded ? ["Date of Decision that Child Should No Longer be Placed for Adoption"] : []),
        ],
        check: inForm(check),
        mayBeListed: inForm(mayBeListed),
      };
    });
}

/** SSDA903 AD1: an episode that ended in adoption in the year. */
export function ad1(authority: Authority, given: TablesGiven, period: OraclePeriod): OracleReturnRow[] {
  const plans = new Map(plansTold(authority, given, period.cut).map((told) => [told.plan, told]));
  // Without episodes the tracker says who was adopted, and by whom.
  if (given.episodes === undefined)
    return [...plans.values()]
      .filter(({ adopted }) => within(adopted, period))
      .map((told) => adoptedRow(told.child, told, told.plan.families.at(-1)!.how !== "new family"));
  return lookedAfter(authority, given).flatMap((child) =>
    child.periods
      .filter(({ end }) => end !== undefined && /^E1[12]$/.test(end.code) && end.day <= period.cut)
      .filter(({ end }) => within(end!.day, period))
      .map((care) =>
        adoptedRow(child, plans.get(care.plans.at(-1)!), /^A[35]$/.test(care.homes.at(-1)!.place)),
      ),
  );
}

function adoptedRow(child: Child, told: PlanTold | undefined, byFosterCarers: boolean): OracleReturnRow {
  const cells: Record<string, Told> = {
    CHILD: child.id,
    DOB: child.born,
    DATE_INT: told?.adm ?? "",
    DATE_MATCH: told?.match ?? "",
    FOSTER_CARE: byFosterCarers ? "1" : "0",
    NB_ADOPTR: told?.adopters ?? "",
    SEX_ADOPTR: told?.adoptersSex ?? "",
    LS_ADOPTR: told?.adoptersStatus ?? "",
  };
  const mend = Object.keys(cells).filter((header) => cells[header] === "");
  return { child: child.id, cells, mend, check: [], mayBeListed: [] };
}

/** SSDA903 PlacedAdoption: decisions of children looked after in the year that had not ended before it. */
export function placedAdoption(
  authority: Authority,
  given: TablesGiven,
  period: OraclePeriod,
): OracleReturnRow[] {
  const isInYear = ({ start, end }: CarePeriod) =>
    start <= period.cut && (end === undefined || end.day >= period.from);
  const inYear = new Set(lookedAfter(authority, given).filter(({ periods }) => periods.some(isInYear)));
  const wasLookedAfter = ({ child, period: care }: PlanTold) =>
    given.episodes === undefined ? isInYear(care) : inYear.has(child);
  return plansTold(authority, given, period.cut)
    .filter((told) => isDay(told.adm) && wasLookedAfter(told))
    .filter(({ changed }) => !(isDay(changed) && changed < period.from))
    .map(({ child, adm, changed, reason }) => ({
      child: child.id,
      cells: {
        CHILD: child.id,
        DOB: child.born,
        DATE_PLACED: adm,
        DATE_PLACED_CEASED: changed,
        REASON_PLACED_CEASED: reason,
      },
      mend: [],
      check: [],
      mayBeListed: [],
    }));
}

const lookedAfter = ({ children }: Authority, { episodes, notInCareRecords }: TablesGiven) =>
  episodes === undefined ? [] : children.filter(({ id }) => !notInCareRecords?.has(id));

const text = (told: Told): Told => (told === undefined ? undefined : String(told));

const GENDER = { M: "a) Male", F: "b) Female" } as const;
const DISABILITY: Readonly<Record<string, string>> = {
  Yes: "a) Yes",
  No: "b) No",
  Unknown: "c) Unknown",
  "": "",
};
const REASONS: Readonly<Record<string, string>> = {
  RD1: "RD1 - The child’s needs changed subsequent to the decision",
  RD2: "RD2 - The Court did not make a placement order",
  RD3: "RD3 - Prospective adopters could not be found",
  RD4: "RD4 - Any other reason",
};
/** Ofsted's letters, as the codes of Annex A have them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ WBRI: "a", WIRI: "b", WIRT: "c", WOTH: "d", WROM: "e", MWBC: "f", MWBA: "g", MWAS: "h", MOTH: "i" },
  ...{ AIND: "j", APKN: "k", ABAN: "l", AOTH: "m", BCRB: "n", BAFR: "o", BOTH: "p", CHNE: "q", OOTH: "r" },
  ...{ REFU: "s", NOBT: "s" },
};

const MS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Completed years; -1 for a child not yet born. A birthday of 29 February is kept on 1 March. */
function yearsOld(born: number, on: number): number {
  if (born > on) return -1;
  const [birth, day] = [born, on].map((serial) => new Date((serial - SERIAL_OF_1970) * MS_A_DAY)) as [
    Date,
    Date,
  ];
  const before =
    day.getUTCMonth() < birth.getUTCMonth() ||
    (day.getUTCMonth() === birth.getUTCMonth() && day.getUTCDate() < birth.getUTCDate());
  return day.getUTCFullYear() - birth.getUTCFullYear() - (before ? 1 : 0);
}
