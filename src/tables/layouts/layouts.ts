import { AD1_903 } from "./ad1903";
import { EPISODES_903 } from "./episodes903";
import { HEADER_903 } from "./header903";
import type { Layout } from "./layout";
import { OTHER_903 } from "./other903";
import { PLACED_ADOPTION_903 } from "./placedAdoption903";
import { TRACKER } from "./tracker";

/**
 * Every layout, in the order in which a table is compared with them: names fixed by a return come before headers that
 * people made up, and Header after the tables that carry the same columns and more.
 */
export const LAYOUTS: readonly Layout[] = [
  EPISODES_903,
  AD1_903,
  PLACED_ADOPTION_903,
  ...OTHER_903,
  HEADER_903,
  TRACKER,
];
