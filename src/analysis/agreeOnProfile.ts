import { profileFigures } from "../domain/diagnostic/profile";
import { percentage } from "../domain/measures/counting";
import type { Cases } from "../sheets/cases";
import { GROUP_NAMES, PROFILE_NAMES, reachedName } from "../sheets/report/profileNames";
import { leavingOfCases } from "../sheets/timescalesLeaving";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The figures of `Report profile` are those of the journeys themselves.
 *
 * @throws Error where sheet and journeys differ: then nobody should see either
 */
export function agreeOnProfile(cases: Cases, figures: AnalysisResult["figures"]): void {
  const { children, groups, siblingGroups, reached } = profileFigures(cases, leavingOfCases(cases));
  const counted: Counted[] = [
    ...entries(PROFILE_NAMES).map(([who, name]): Counted => [name, children[who]]),
    ...entries(GROUP_NAMES).map(([who, name]): Counted => [name, siblingGroups[who]]),
    ...entries(reached).map(([stage, count]): Counted => [reachedName(stage), count]),
    ...[...groups].flatMap(([grouping, byWho]) =>
      [...byWho].flatMap(([who, byGroup]) =>
        [...byGroup].flatMap(([group, count]): Counted[] => {
          const name = `${PROFILE_NAMES[who]}_${grouping}_${group}`;
          return [
            [name, count],
            [`${name}_percent`, percentage(count, children[who], []).value],
          ];
        }),
      ),
    ),
  ];
  // Whom the data cannot tell of stands on no sheet.
  agreed(
    counted.filter(([name]) => name in figures),
    figures,
  );
}

const entries = <Key extends string, Value>(of: Readonly<Record<Key, Value>>) =>
  Object.entries(of) as [Key, Value][];
