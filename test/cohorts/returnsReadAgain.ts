import type { CareRecords, FamilyDay, TrackerDay, TrackerText } from "../../src/domain/journeys/records";
import type { FilledReturn } from "../../src/domain/returns/filled";
import type { ReturnId } from "../../src/domain/returns/forms";
import { rowsOf } from "./returnsOfSample";

/** A row of a return by what the product calls its items; days as serials, 0 for none, and "" for no word. */
type RecordRow = Readonly<Record<string, string | number>>;

type Headers<Name extends string> = Readonly<Partial<Record<Name, string>>>;

const SURVEY_DAYS: Headers<TrackerDay> = {
  entry: "Date entered care",
  adm: "Date of ADM decision",
  order: "Date of placement or freeing order",
  match: "Date matched",
  earlyPermanence: "Date placed in FFA or CP",
  placed: "Date placed for adoption",
  fosterCarers: "Date originally placed with foster carers",
  reversed: "Date decision reversed",
};
const SURVEY_TEXTS: Headers<TrackerText> = {
  reversedReason: "Reason decision reversed",
  groupSize: "Number placed or planned together including this child",
  placedApart: "Number of siblings placed or planned separately",
  provider: "Placement provider",
  agency: "Agency URN",
  disability: "Disability",
};
const LIST10_DAYS: Headers<TrackerDay> = {
  entry: "Date the Child Entered Care",
  adm: "Date of Decision that Child Should be Placed for Adoption",
  order: "Date of Placement Order",
  match: "Date of Matching Child and Prospective Adopters",
  earlyPermanence: "Date the child was placed for fostering in FFA or concurrent planning placement",
  placed: "Date Placed for Adoption",
  adopted: "Date of Adoption Order ",
  reversed: "Date of Decision that Child Should No Longer be Placed for Adoption",
};
const SURVEY_FAMILY: Headers<FamilyDay> = {
  enquiry: "Date of enquiry",
  stage1From: "Date of registration",
  stage1To: "Date Stage 1 ended",
  stage2From: "Date Stage 2 started",
  approved: "Date of approval",
  matched: "Date matched",
  placed: "Date placed",
  adopted: "Date of adoption order",
  left: "Date of leaving",
};
const LIST11_FAMILY: Headers<FamilyDay> = {
  enquiry: "Date enquiry received",
  stage1From: "Date Stage 1 started",
  stage1To: "Date Stage 1 ended",
  stage2From: "Date Stage 2 started",
  approved: "Date Stage 2 ended",
  matched: "Date adopter matched with child(ren)",
  placed: "Date child/children placed with adopter(s)",
  adopted: "Date of Adoption Order",
  left: "Date of leaving adoption process",
};

/** What the cells of a filled return come to as records. */
export function cellsAsRecords(form: FilledReturn): RecordRow[] {
  return sorted(
    rowsOf(form).map(({ cells }) => ofCells(form.form.id, cells)),
    form.form.id,
  );
}

function ofCells(id: ReturnId, cells: Readonly<Record<string, string | number>>): RecordRow {
  const word = (header: string) => String(cells[header]);
  const days = (headers: Headers<string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, Number(cells[header!]) || 0]));
  const words = (headers: Headers<string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, word(header!)]));
  switch (id) {
    case "survey-children":
      return {
        child: word("Child unique ID"),
        born: Number(cells["Date of birth"]) || 0,
        sex: word("Sex"),
        ethnicity: word("Ethnicity"),
        family: word("Family identifier"),
        partOfGroup: answer(word("Part of sibling group")),
        ...days(SURVEY_DAYS),
        ...words(SURVEY_TEXTS),
        adopted: cells["Type of order"] === "Adoption order" ? Number(cells["Date of order"]) : 0,
      };
    case "list10":
      return {
        child: word("Child Unique ID"),
        born: Number(cells["Date of Birth"]) || 0,
        sex: { "a) Male": "M", "b) Female": "F" }[word("Gender")] ?? "",
        ethnicity: word("Ethnicity").replace(/^[a-s]\) /, ""),
        family: word("Family identifier"),
        reversedReason: word("Reason Why Child No Longer Placed for Adoption").slice(0, 3),
        ...days(LIST10_DAYS),
      };
    case "survey-adopters":
      return { family: word("Family identifier"), ...days(SURVEY_FAMILY) };
    case "list11":
      return {
        family: word("Family identifier"),
        person: word("Individual adopter identifier"),
        sex: { "a) Male": "M", "b) Female": "F" }[word("Gender")] ?? "",
        ethnicity: word("Ethnicity").replace(/^[a-s]\) /, ""),
        ...days(LIST11_FAMILY),
      };
    case "ad1":
      return {
        child: word("CHILD"),
        born: Number(cells.DOB),
        ...days({ decided: "DATE_INT", matched: "DATE_MATCH" }),
        fosterCarer: word("FOSTER_CARE"),
        ...words({ adopters: "NB_ADOPTR", adoptersSex: "SEX_ADOPTR", adoptersStatus: "LS_ADOPTR" }),
      };
    case "placed-adoption":
      return {
        child: word("CHILD"),
        born: Number(cells.DOB),
        ...days({ decided: "DATE_PLACED", ceased: "DATE_PLACED_CEASED" }),
        reason: word("REASON_PLACED_CEASED"),
      };
  }
}

/** The records that the product reads from one return. */
export function recordsOfReturn(id: ReturnId, records: CareRecords): RecordRow[] {
  return sorted(READ[id](records), id);
}

const childOf = ({ children }: CareRecords, child: number) => ({
  child: children.key[child]!,
  born: children.dob[child]!,
});
const rows = (count: number, row: (at: number) => RecordRow) =>
  Array.from({ length: count }, (_, at) => row(at));

const READ: Readonly<Record<ReturnId, (records: CareRecords) => RecordRow[]>> = {
  "survey-children": (records) =>
    rows(records.trackers.count, (at) => ({
      ...personOf(records, at),
      ...daysOf(records, at, SURVEY_DAYS),
      adopted: records.trackers.days.adopted[at]!,
      partOfGroup: records.trackers.texts.partOfGroup[at]!,
      ...Object.fromEntries(
        Object.keys(SURVEY_TEXTS).map((name) => [name, records.trackers.texts[name as TrackerText][at]!]),
      ),
    })),
  list10: (records) =>
    rows(records.trackers.count, (at) => ({
      ...personOf(records, at),
      ...daysOf(records, at, LIST10_DAYS),
      reversedReason: records.trackers.texts.reversedReason[at]!,
    })),
  "survey-adopters": ({ families }) =>
    rows(families.count, (at) => ({ family: families.key[at]!, ...familyDays(families, at, SURVEY_FAMILY) })),
  list11: ({ families, adopters }) =>
    rows(adopters!.count, (at) => ({
      family: families.key[adopters!.family[at]!]!,
      person: String(adopters!.shown[at]),
      sex: adopters!.sex[at]!,
      ethnicity: adopters!.ethnicity[at]!,
      ...familyDays(families, adopters!.family[at]!, LIST11_FAMILY),
    })),
  ad1: (records) => {
    const { adoptions } = records;
    return rows(adoptions.count, (at) => ({
      ...childOf(records, adoptions.child[at]!),
      decided: adoptions.decided[at]!,
      matched: adoptions.matched[at]!,
      fosterCarer: ["0", "1", ""][adoptions.fosterCarer[at]!]!,
      adopters: adoptions.adopters[at]!,
      adoptersSex: adoptions.adoptersSex[at]!,
      adoptersStatus: adoptions.adoptersStatus[at]!,
    }));
  },
  "placed-adoption": (records) => {
    const { decisions } = records;
    return rows(decisions.count, (at) => ({
      ...childOf(records, decisions.child[at]!),
      decided: decisions.decided[at]!,
      ceased: decisions.ceased[at]!,
      reason: decisions.reason[at]!,
    }));
  },
};

function personOf(records: CareRecords, at: number): RecordRow {
  const { children, trackers } = records;
  const child = trackers.child[at]!;
  return {
    ...childOf(records, child),
    sex: children.sex[child]!,
    ethnicity: children.ethnicity[child]!,
    family: trackers.texts.family[at]!,
  };
}

const daysOf = ({ trackers }: CareRecords, at: number, headers: Headers<TrackerDay>) =>
  Object.fromEntries(Object.keys(headers).map((name) => [name, trackers.days[name as TrackerDay][at]!]));
const familyDays = ({ days }: CareRecords["families"], at: number, headers: Headers<FamilyDay>) =>
  Object.fromEntries(Object.keys(headers).map((name) => [name, days[name as FamilyDay][at]!]));

const answer = (cell: string) => ({ "1": "yes", "0": "no" })[cell] ?? "";

function sorted(found: RecordRow[], id: ReturnId): RecordRow[] {
  const keys = id.startsWith("survey-a")
    ? ["family"]
    : id === "list11"
      ? ["family", "person"]
      : ["child", id === "ad1" || id === "placed-adoption" ? "decided" : "adm"];
  const keyOf = (row: RecordRow) => keys.map((key) => String(row[key])).join(" ");
  return found.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
