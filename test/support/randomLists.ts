import fc from "fast-check";
import { ETHNICITY_ANSWERS, LEAVING_ANSWERS } from "../../src/domain/codes/annexAAnswers";
import type { Scalar } from "../../src/domain/columns";
import type { CareRecords } from "../../src/domain/journeys/records";
import { CUT, FROM, withPeople } from "./filledLists";
import { careRecords, day } from "./records";

/** Days around the day of the inspection, whatever their order. */
const A_DAY = fc.integer({ min: day("2023-01-01"), max: day("2026-06-30") });

/** A day that had come by the inspection, 0 for any other. */
export const by = (at: number | null): number => (at !== null && at > 0 && at <= CUT ? at : 0);

export const PLAN_DAYS = [
  ...(["adm", "order", "match", "placed", "adopted", "reversed", "earlyPermanence"] as const),
];
const aPlanDay = fc.option(A_DAY, { nil: 0, freq: 3 });
const aPlan = fc.record({
  ...{ adm: aPlanDay, order: aPlanDay, match: aPlanDay, placed: aPlanDay, adopted: aPlanDay },
  ...{ reversed: aPlanDay, earlyPermanence: aPlanDay },
  reason: fc.constantFrom("", "RD1", "RD2", "RD3", "RD4"),
  disability: fc.constantFrom("", "Yes", "No", "Unknown"),
  family: fc.constantFrom("", "F1", "204"),
  sex: fc.constantFrom("M", "F", "U", ""),
  ethnicity: fc.constantFrom("", ...ETHNICITY_ANSWERS.map((answer) => answer.slice(3))),
  dob: fc.integer({ min: day("2012-01-01"), max: day("2022-12-31") }),
});

/** Plans of a tracker, one a child. */
export const somePlans = fc.array(aPlan, { minLength: 1, maxLength: 12 });
export type Plan = typeof aPlan extends fc.Arbitrary<infer One> ? One : never;
export const PLAN_ENTRY = day("2023-01-01");
export const planId = (at: number): string => String(1000 + at);

export function recordsOfPlans(plans: readonly Plan[]): CareRecords {
  const lines = careRecords({ tracker: plans.map((_, at) => ({ child: planId(at), days: {} })) });
  const days = PLAN_DAYS.map((name) => [name, Int32Array.from(plans, (plan) => plan[name])] as const);
  const people = plans.map(({ sex, ethnicity }, at) => [planId(at), [sex, ethnicity]] as const);
  const { children, ...records } = withPeople(
    lines,
    Object.fromEntries(people) as Record<string, [string, string]>,
  );
  return {
    ...records,
    children: { ...children, dob: Int32Array.from(plans, ({ dob }) => dob) },
    trackers: {
      ...lines.trackers,
      days: {
        ...lines.trackers.days,
        entry: new Int32Array(plans.length).fill(PLAN_ENTRY),
        ...Object.fromEntries(days),
      },
      texts: {
        ...lines.trackers.texts,
        family: plans.map(({ family }) => family),
        disability: plans.map(({ disability }) => disability),
        reversedReason: plans.map(({ reason }) => reason),
      },
    },
  };
}

/** Which plans list 10 asks for, from its words. */
export const plansThatBelong = (plans: readonly Plan[]): number[] =>
  plans.flatMap((plan, at) => {
    const [adopted, reversed] = [by(plan.adopted), by(plan.reversed)];
    const isIn = adopted >= FROM || reversed >= FROM || (adopted === 0 && reversed === 0);
    return by(plan.adm) > 0 && isIn ? [at] : [];
  });

export const FAMILY_HEADERS = {
  enquiry: "Date enquiry received",
  stage1From: "Date Stage 1 started",
  stage1To: "Date Stage 1 ended",
  stage2From: "Date Stage 2 started",
  approved: "Date Stage 2 ended",
  matched: "Date adopter matched with child(ren)",
  placed: "Date child/children placed with adopter(s)",
  adopted: "Date of Adoption Order",
} as const;
type Name = keyof typeof FAMILY_HEADERS;
const NAMES = Object.keys(FAMILY_HEADERS) as Name[];

const aFamilyDay = fc.option(A_DAY, { nil: null, freq: 2 });
const aFamily = fc.record({
  days: fc.tuple(...NAMES.map(() => aFamilyDay)),
  ...{ left: aFamilyDay, submitted: aFamilyDay },
  reason: fc.constantFrom(null, ...LEAVING_ANSWERS),
  fostering: fc.constantFrom(null, "Yes", "No"),
  people: fc.array(
    fc.record({
      Gender: fc.constantFrom(null, "a) Male", "b) Female"),
      Ethnicity: fc.constantFrom(null, ...ETHNICITY_ANSWERS),
      Disability: fc.constantFrom(null, "a) Yes", "b) No"),
    }),
    { maxLength: 2 },
  ),
});

/** Families of none, one or two persons who are known. */
export const someFamilies = fc.array(aFamily, { minLength: 1, maxLength: 8 });
export type RandomFamily = typeof aFamily extends fc.Arbitrary<infer One> ? One : never;
export const familyId = (at: number): string => `F${100 + at}`;
export const dayOfFamily = ({ days }: RandomFamily, name: Name): number | null => days[NAMES.indexOf(name)]!;

/** As rows of list 11, by header. */
export const rowsOfFamilies = (families: readonly RandomFamily[]): Record<string, Scalar>[] =>
  families.flatMap((family, at) => {
    const own = {
      "Family identifier": familyId(at),
      ...Object.fromEntries(NAMES.map((name) => [FAMILY_HEADERS[name], dayOfFamily(family, name)])),
      "Date of leaving adoption process": family.left,
      "Reason for leaving adoption process": family.reason,
      "Is the (prospective) adopter fostering for adoption?": family.fostering,
      "Date application submitted": family.submitted,
    };
    if (family.people.length === 0) return [own];
    return family.people.map((person, nth) => ({
      ...own,
      ...person,
      "Individual adopter identifier": `A${100 + at}-${nth}`,
    }));
  });

/** Which families list 11 asks for, from its words. */
export const familiesThatBelong = (families: readonly RandomFamily[]): number[] =>
  families.flatMap((family, at) => {
    const { days, left, reason, submitted } = family;
    const onHold = reason === "2 - Process put on hold";
    const applied = [...days.slice(NAMES.indexOf("stage1From")), submitted];
    const all = [...days, submitted, left];
    const runs = by(dayOfFamily(family, "adopted")) === 0 && (onHold || by(left) === 0);
    const isIn = runs || all.some((day) => by(day) >= FROM);
    return applied.some((day) => by(day) > 0) && isIn ? [at] : [];
  });
