import { siblingGroupKey } from "../drift/siblings";
import { yesOrNo } from "../codes/answers";
import type { Journeys } from "../journeys/journeys";

/** A number of children as people write it; NaN where the text is none. */
export function numberOfChildren(text: string): number {
  const found = /^\s*(\d{1,2})(?:\.0+)?\s*$/.exec(text);
  return found ? Number(found[1]) : NaN;
}

/**
 * By journey, whether the child is one of a sibling group, from what a person said and nothing else (rules.md 4): an answer; a
 * number of children placed together or apart; a group that other children are in, too. "" where nobody said: a group that
 * names one child alone tells neither, for the others may be no children of ours.
 */
export function partOfGroup({ count, child, texts }: Journeys): ("1" | "0" | "")[] {
  const keys = texts.siblingGroup.map(siblingGroupKey);
  const members = new Map<string, Set<number>>();
  keys.forEach((key, row) => {
    if (key !== "") members.set(key, (members.get(key) ?? new Set<number>()).add(child[row]!));
  });
  return Array.from({ length: count }, (_, row) => {
    const answer = yesOrNo(texts.partOfGroup[row]!);
    if (answer !== undefined) return answer ? "1" : "0";
    const together = numberOfChildren(texts.groupSize[row]!);
    if (together >= 2 || numberOfChildren(texts.placedApart[row]!) >= 1) return "1";
    if ((members.get(keys[row]!)?.size ?? 0) >= 2) return "1";
    const inColumn = yesOrNo(texts.siblingGroup[row]!);
    if (inColumn !== undefined) return inColumn ? "1" : "0";
    return together <= 1 ? "0" : "";
  });
}
