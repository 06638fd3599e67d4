import { adoptiveFamilies, familyRefs } from "./adoptiveFamilies";
import type { Authority, Child, Family } from "./lives";
import { Random } from "./random";
import type { FollowedPlan } from "./tracker";

/** The columns of a tracker for what the returns ask beside its days, at its right. */
export const RETURN_HEADERS = [
  "Sex",
  "Ethnicity",
  "Disability",
  "Part of sibling group",
  "Siblings placed separately",
  "Adoptive family ref",
  "Number of adopters",
  "Sex of adopters",
  "Legal status of adopters",
  "Adopter agency",
  "Adoption agency URN",
] as const;
export type ReturnHeader = (typeof RETURN_HEADERS)[number];

/** The streams of chance of what only the returns ask. */
const ITEMS_STREAM = 95_000_000;
const AGENCY_NUMBERS = ["SC048201", "SC055310", "SC061477", "SC069925"];

/** What a team knows of a child and of the family that the plan has met: from the day of the match on. */
export function returnItems(
  authority: Authority,
): (followed: FollowedPlan) => Partial<Record<ReturnHeader, string | number>> {
  const refs = familyRefs(adoptiveFamilies(authority));
  const places = new Map(authority.children.map((child, at) => [child.id, at]));
  return ({ child, period, plan }) => {
    const random = new Random(authority.seed, ITEMS_STREAM + places.get(child.id)!);
    const family = matchedBy(plan.families, authority.asAt);
    return {
      Sex: child.sex === "M" ? "Male" : "Female",
      Ethnicity: child.ethnicity,
      Disability: disabilityOf(random),
      "Part of sibling group": child.siblingGroup === "" ? "No" : "Yes",
      "Siblings placed separately": child.siblingGroup === "" ? "" : 0,
      ...(family && {
        "Adoptive family ref": refs.get(family)!,
        "Number of adopters": family.adopters.count,
        "Sex of adopters": family.adopters.sex,
        "Legal status of adopters": family.adopters.status,
        "Adopter agency": providerOf(period.homes, family),
        "Adoption agency URN": agencyOf(child, random),
      }),
    };
  };
}

/** The first family that was matched and with whom the child still is, or is to be. */
export function matchedBy(families: readonly Family[], asAt: number): Family | undefined {
  return families.find(({ matched, left }) => matched <= asAt && (left === undefined || left > asAt));
}

function disabilityOf(random: Random): string {
  const share = random.next();
  return share < 0.08 ? "Yes" : share < 0.94 ? "No" : "Unknown";
}

/** Who provides the placement in which the child is adopted; nobody, where it never comes to one. */
const providerOf = (homes: readonly { from: number; provider: string }[], { movedIn }: Family): string =>
  homes.find(({ from }) => from === movedIn)?.provider ?? "";

const agencyOf = ({ siblingGroup }: Child, random: Random): string =>
  siblingGroup === "" ? random.pick(AGENCY_NUMBERS) : AGENCY_NUMBERS[siblingGroup.charCodeAt(6) % 4]!;
