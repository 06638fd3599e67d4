import { ADOPTION_STORIES } from "./adoptionStories";
import { OTHER_STORIES } from "./otherStories";
import type { Storyteller } from "./storyteller";
import { TROUBLED_STORIES } from "./troubledStories";

/** One way in which a life can go, told as a script. */
export interface Story {
  name: string;
  /** How common it is among all. */
  weight: number;
  /** Age on coming into care: the share who are newborn, and the mean months of the others. */
  age: { newborn: number; meanMonths: number; leastMonths?: number };
  /** Never with brothers and sisters. */
  alone?: boolean;
  tell(life: Storyteller): void;
}

export const STORIES: readonly Story[] = [...ADOPTION_STORIES, ...TROUBLED_STORIES, ...OTHER_STORIES];
