import {
  HOME_KINDS,
  homeKind,
  LAST_HOME_KINDS,
  LAST_LEGAL_KINDS,
  LEGAL_KINDS,
  legalKind,
  NEEDS,
} from "../codes/homes";
import { ethnicGroup } from "../codes/groups";
import { CIN } from "../codes/ssda903";
import { ageBand, wholeYears } from "../dates/age";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Characteristics } from "../journeys/characteristics";
import type { Journeys } from "../journeys/journeys";
import type { Milestone } from "../journeys/milestones";
import type { CareRecords } from "../journeys/records";
import { GUARDIANS, type Leaving } from "./leaving";

/** The cases as far as the report groups children. */
export interface GroupedCases {
  records: Pick<CareRecords, "children">;
  journeys: Journeys;
  characteristics: Characteristics;
}

/** A group of a grouping: the id ends its names, the value is what stands in the column of `Timescales`, if one does. */
export interface Group {
  id: string;
  label: string;
}

/** Something by which children are grouped; every child is in one group, those of whom no source says it in the last. */
export interface Grouping {
  id: string;
  title: string;
  groups: readonly Group[];
  /** The id of the group of a journey. */
  of(cases: GroupedCases, leaving: Leaving, row: number): string;
}

export const NOT_RECORDED: Group = { id: "not_recorded", label: "Not recorded" };

/** @example idOf("By agreement (section 20)") //=> "by_agreement_section_20" */
export const idOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");

const labelled = (labels: readonly string[]): Group[] => [
  ...labels.map((label) => ({ id: idOf(label), label })),
  NOT_RECORDED,
];
const known = (label: string) => (label === "" ? NOT_RECORDED.id : idOf(label));

/** The age bands of the department's statistics. Before birth is under 1: plans may be made for a child not born yet. */
export const AGE_BANDS = ["Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over"] as const;
const bandOf = (age: number) => (Number.isNaN(age) ? NOT_RECORDED.id : idOf(ageBand(Math.max(0, age))));

function ageOn({ records, journeys }: GroupedCases, row: number, day: number): number {
  const born = records.children.dob[journeys.child[row]!]!;
  return born === NO_DAY || day === NO_DAY ? NaN : wholeYears(born as SerialDay, day as SerialDay);
}

const ageAt = (id: string, title: string, milestone: Milestone): Grouping => ({
  id,
  title,
  groups: labelled(AGE_BANDS),
  of: (cases, _, row) => bandOf(ageOn(cases, row, cases.journeys.milestones[milestone][row]!)),
});

export const AGE_AT_ENTRY = ageAt("age_at_entry", "Age at entering care", "entry");
export const AGE_AT_DECISION = ageAt("age_at_decision", "Age at the decision for adoption", "adm");
export const AGE_AT_ADOPTION = ageAt("age_at_adoption_order", "Age at the adoption order", "adopted");
export const AGE_AT_LEAVING: Grouping = {
  id: "age_at_order",
  title: "Age at the order",
  groups: labelled(AGE_BANDS),
  of: (_, { age }, row) => bandOf(age[row]!),
};

const SEXES: readonly (readonly [string, Group])[] = [
  ["F", { id: "female", label: "Female" }],
  ["M", { id: "male", label: "Male" }],
  ["U", { id: "neither", label: "Neither or not known" }],
];
export const SEX: Grouping = {
  id: "sex",
  title: "Sex",
  groups: [...SEXES.map(([, group]) => group), NOT_RECORDED],
  of: ({ records, journeys }, _, row) => {
    const sex = records.children.sex[journeys.child[row]!]!;
    return SEXES.find(([code]) => code === sex)?.[1].id ?? NOT_RECORDED.id;
  },
};
/** By the id of a sex, the letter that `Timescales` has for it. */
export const SEX_CODES: ReadonlyMap<string, string> = new Map(SEXES.map(([code, { id }]) => [id, code]));

export const ETHNIC_GROUPS = ["White", "Mixed", "Asian", "Black", "Other"] as const;
export const ETHNIC_GROUP: Grouping = {
  id: "ethnic_group",
  title: "Ethnic group",
  groups: labelled(ETHNIC_GROUPS).map((group) =>
    group === NOT_RECORDED ? { ...group, label: "Not recorded, not known or refused" } : group,
  ),
  of: ({ records, journeys }, _, row) => {
    const group = ethnicGroup(records.children.ethnicity[journeys.child[row]!]!);
    return group === "Unknown" ? NOT_RECORDED.id : idOf(group);
  },
};

const needLabel = (code: string) => {
  const words = CIN.get(code)!;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${code})`;
};
/** What a list writes that is no code of the 903. */
export const OTHER_NEED: Group = { id: "other_words", label: "In other words" };
export const NEED: Grouping = {
  id: "need",
  title: "Main need",
  groups: [...NEEDS.map((code) => ({ id: code, label: needLabel(code) })), OTHER_NEED, NOT_RECORDED],
  of: ({ journeys }, _, row) => {
    const need = journeys.texts.need[row]!.toUpperCase();
    if (need === "") return NOT_RECORDED.id;
    return NEEDS.includes(need) ? need : OTHER_NEED.id;
  },
};

const yesNo = (
  id: string,
  title: string,
  yes: string,
  no: string,
  of: "siblings" | "disabled",
): Grouping => ({
  id,
  title,
  groups: [{ id: "yes", label: yes }, { id: "no", label: no }, NOT_RECORDED],
  of: ({ characteristics }, _, row) => characteristics[of][row]!.toLowerCase() || NOT_RECORDED.id,
});
export const SIBLINGS = yesNo("sibling_group", "Sibling group", "In a sibling group", "In none", "siblings");
export const DISABILITY = yesNo("disability", "Disability", "Disabled", "Not disabled", "disabled");

export const LEGAL_STATUS: Grouping = {
  id: "legal_status",
  title: "Legal status",
  groups: labelled(LEGAL_KINDS),
  of: ({ journeys }, _, row) => known(legalKind(journeys.texts.legalStatus[row]!)),
};
export const HOME: Grouping = {
  id: "home",
  title: "Where they live",
  groups: labelled(HOME_KINDS),
  of: ({ journeys }, _, row) => known(homeKind(journeys.texts.placement[row]!)),
};

export const LAST_LEGAL_STATUS: Grouping = {
  id: "last_legal_status",
  title: "Last legal status",
  groups: labelled(LAST_LEGAL_KINDS),
  of: (_, { legal }, row) => known(legal[row]!),
};
export const LAST_HOME: Grouping = {
  id: "last_home",
  title: "Home before leaving",
  groups: labelled(LAST_HOME_KINDS),
  of: (_, { home }, row) => known(home[row]!),
};
export const GUARDIAN: Grouping = {
  id: "guardian",
  title: "Who became the guardian",
  groups: labelled(Object.values(GUARDIANS)).map((group) =>
    group === NOT_RECORDED ? { ...group, label: "Not recorded (no code)" } : group,
  ),
  of: (_, { guardian }, row) => known(guardian[row]!),
};

const TIMES: readonly Group[] = [
  { id: "under_1_year", label: "Under 1 year" },
  { id: "1_year", label: "1 to under 2 years" },
  { id: "2_years", label: "2 to under 3 years" },
  { id: "3_years_and_over", label: "3 years and over" },
];
export const TIME_TO_ORDER: Grouping = {
  id: "time_to_order",
  title: "Time from entry to the order",
  groups: [...TIMES, { ...NOT_RECORDED, label: "Entry not known" }],
  of: (_, { years }, row) =>
    Number.isNaN(years[row]) ? NOT_RECORDED.id : TIMES[Math.min(3, years[row]!)]!.id,
};
