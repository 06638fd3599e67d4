import type { ReturnYear } from "../checks/returnYear";
import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";

/** What PrevPerm of the 903 says of a child who came into care: the permanent home that the child had before. */
export const PREVIOUS_HOMES: Readonly<Record<string, string>> = {
  P1: "Adoption",
  P2: "Special guardianship",
  P3: "Child arrangements order",
  P4: "Kind not known",
  Z1: "None",
};

/** The answers of one collection year, by child. */
export interface PreviousHomes {
  from: number;
  to: number;
  answers: ReadonlyMap<number, string>;
}

/** The years of the return that hold the module, as far as its codes are known ones; the last answer of a child counts. */
export function previousHomesOf(returns: readonly ReturnYear[]): PreviousHomes[] {
  return returns.flatMap(({ from, to, modules }) => {
    const module = modules.PrevPerm;
    const said = module?.texts.PREV_PERM;
    if (!module || !said) return [];
    const answers = new Map<number, string>();
    for (let row = 0; row < module.count; row++) {
      const home = PREVIOUS_HOMES[said[row]!];
      if (home !== undefined) answers.set(module.child[row]!, home);
    }
    return [{ from, to, answers }];
  });
}

/** By journey, the answer of the year in which its period of care began; "" where that year has none. */
export function previousHomeOf(
  years: readonly PreviousHomes[],
  { count, child, milestones }: Pick<Journeys, "count" | "child" | "milestones">,
): string[] {
  return Array.from({ length: count }, (_, row) => {
    const entered = milestones.entry[row]!;
    if (entered === NO_DAY) return "";
    const year = years.find(({ from, to }) => entered >= from && entered <= to);
    return year?.answers.get(child[row]!) ?? "";
  });
}
