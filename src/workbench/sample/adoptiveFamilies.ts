import type { Authority, Child, Family, Plan } from "./lives";

/** A family as the agency knows it: one for brothers and sisters who are matched with the same people on the same day. */
export interface AdoptiveFamily {
  ref: string;
  how: Family["how"];
  adopters: Family["adopters"];
  matched: number;
  /** Whoever is to live with them, and with which plan. */
  children: { child: Child; plan: Plan; family: Family }[];
}

/** Every family that any plan meets, in the order of the children, also those of days to come. */
export function adoptiveFamilies({ children }: Pick<Authority, "children">): AdoptiveFamily[] {
  const known = new Map<string, AdoptiveFamily>();
  for (const child of children)
    for (const { plans } of child.periods)
      for (const plan of plans)
        for (const family of plan.families) {
          const { how, matched, adopters } = family;
          const key = [child.siblingGroup || child.id, matched, how, adopters.sex, adopters.status].join();
          const found = known.get(key);
          if (found) found.children.push({ child, plan, family });
          else {
            const ref = `AH${String(known.size + 1).padStart(4, "0")}`;
            known.set(key, { ref, how, adopters, matched, children: [{ child, plan, family }] });
          }
        }
  return [...known.values()];
}

/** The reference of each family of the lives. */
export function familyRefs(families: readonly AdoptiveFamily[]): Map<Family, string> {
  return new Map(families.flatMap(({ ref, children }) => children.map(({ family }) => [family, ref])));
}
