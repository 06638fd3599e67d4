import { ethnicGroup } from "../codes/groups";
import { isBlank, yesOrNo } from "../codes/answers";
import { wholeYears } from "../dates/age";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Journeys } from "./journeys";
import type { CareRecords, Children } from "./records";

/** What is known of a characteristic that a child has or has not; "" where no source says. */
export type YesNo = "Yes" | "No" | "";

/** The ages from which children usually wait longer for adopters; sources differ, so both are shown. */
export const LONGER_FROM_AGES = [4, 5] as const;

/**
 * What makes children usually wait longer for adopters, a row a journey: the age at the decision, being placed with brothers
 * or sisters, a disability, a minority ethnic group (the former "harder to place" measures; reference/domain.md 2.1).
 */
export interface Characteristics {
  /** By age (4, 5): whether the child was so old, or older, at the decision. */
  agedAtDecision: Readonly<Record<(typeof LONGER_FROM_AGES)[number], readonly YesNo[]>>;
  siblings: readonly YesNo[];
  disabled: readonly YesNo[];
  /** Any group but White; not White British only, as the returns group it. */
  minorityEthnic: readonly YesNo[];
  /** By the age taken: any of the four; "No" where each of them is known not to hold. */
  waitsLonger: Readonly<Record<(typeof LONGER_FROM_AGES)[number], readonly YesNo[]>>;
}

export function characteristicsOf(records: CareRecords, journeys: Journeys): Characteristics {
  const { children } = records;
  const rows = Array.from({ length: journeys.count }, (_, row) => row);
  const siblings = siblingsOf(journeys);
  const disabled = journeys.texts.disability.map(disabledIn);
  const minorityEthnic = rows.map((row) => minorityIn(children.ethnicity[journeys.child[row]!]!));
  const agedAtDecision = byAge((age) => rows.map((row) => agedIn(children, journeys, row, age)));
  return {
    agedAtDecision,
    siblings,
    disabled,
    minorityEthnic,
    waitsLonger: byAge((age) =>
      rows.map((row) =>
        anyOf([agedAtDecision[age][row]!, siblings[row]!, disabled[row]!, minorityEthnic[row]!]),
      ),
    ),
  };
}

type Age = (typeof LONGER_FROM_AGES)[number];
const byAge = <Found>(of: (age: Age) => Found) =>
  Object.fromEntries(LONGER_FROM_AGES.map((age) => [age, of(age)])) as Record<Age, Found>;

function anyOf(answers: readonly YesNo[]): YesNo {
  if (answers.includes("Yes")) return "Yes";
  return answers.includes("") ? "" : "No";
}

function agedIn(children: Children, { child, milestones }: Journeys, row: number, age: Age): YesNo {
  const dob = children.dob[child[row]!]!;
  const decided = milestones.adm[row]!;
  if (dob === NO_DAY || decided === NO_DAY) return "";
  return wholeYears(dob as SerialDay, decided as SerialDay) >= age ? "Yes" : "No";
}

function minorityIn(ethnicity: string): YesNo {
  const group = ethnicGroup(ethnicity);
  return group === "Unknown" ? "" : group === "White" ? "No" : "Yes";
}

/** Words that say neither: not asked, not answered, not known yet. */
const NOT_SAID =
  /unknown|not (?:yet )?(?:known|stated|recorded|obtained|assessed|asked|applicable|given)|\bn\/?k\b|refus|declin|prefer not|being assessed|under assessment|awaiting|pending|^\?+$/i;
/** "No disability", "none known", "not disabled", "without"; "NONE" is the code of none (SSD, CIN census), not an empty cell. */
const SAYS_NO = /^(?:no|none|nil|without|non)\b|not disabled|no (?:known )?disab/i;

/**
 * What a source says of a disability; "Unknown" where it says that nobody knows, "" where it says nothing. "a) Yes", "1" and a
 * code or name of a disability are yes.
 */
export function disabilityIn(text: string): YesNo | "Unknown" {
  const said = text.trim().replace(/^[a-z]\s*[).]\s*/i, "");
  if (SAYS_NO.test(said)) return "No";
  if (isBlank(said)) return "";
  if (NOT_SAID.test(said)) return "Unknown";
  return yesOrNo(said) === false ? "No" : "Yes";
}

function disabledIn(text: string): YesNo {
  const said = disabilityIn(text);
  return said === "Unknown" ? "" : said;
}

/**
 * Siblings from a group column only, never from birth dates or surnames (rules.md 4): an answer, a size of two or more, or
 * a group that two children or more are in. Where the size or the group is said and it is a group of one, no.
 */
function siblingsOf(journeys: Journeys): YesNo[] {
  const { siblingGroup, groupSize } = journeys.texts;
  const children = new Map<string, Set<number>>();
  siblingGroup.forEach((group, row) => {
    if (group === "") return;
    const own = children.get(group) ?? new Set<number>();
    children.set(group, own.add(journeys.child[row]!));
  });
  return siblingGroup.map((group, row): YesNo => {
    const size = Number.parseInt(groupSize[row]!, 10);
    if (size >= 2) return "Yes";
    if (size === 0 || size === 1) return "No";
    if (isBlank(group)) return "";
    if (children.get(group)!.size >= 2 && yesOrNo(group) === undefined) return "Yes";
    const answer = yesOrNo(group);
    if (answer !== undefined) return answer ? "Yes" : "No";
    return "No";
  });
}
