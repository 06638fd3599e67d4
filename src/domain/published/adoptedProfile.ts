import { DECISIONS_BY_YEAR } from "./adoptionCounts";
import { figureOf, type Published } from "./published";
import { yearTo } from "./publishedYears";

/**
 * Who was adopted, and where children with a decision stood, England (reference/domain.md 1.4 (c) and (d); source key EESD).
 * They stand beside the report's profile and are no measures of ours.
 */

const RELEASE = {
  area: "England",
  year: yearTo(2024),
  vintage: "2024 release",
  source: "DfE, Children looked after in England including adoptions",
  status: "sourced",
} as const;

/** By grouping and group of the report, whole percent of 2,980 children adopted. */
const ADOPTED_BY_GROUP: Readonly<Record<string, number>> = {
  "age_at_adoption_order under_1": 4,
  "age_at_adoption_order 1_to_4": 76,
  "age_at_adoption_order 5_to_9": 19,
  "age_at_adoption_order 10_to_15": 1,
  "ethnic_group white": 84,
  "ethnic_group mixed": 11,
  "ethnic_group asian": 1,
  "ethnic_group black": 1,
};

/** Placed for adoption on 31 March, with an intact decision. */
const PLACED = 1900;

export const ADOPTED_PROFILE: readonly Published[] = Object.entries(ADOPTED_BY_GROUP).map(
  ([part, share]) => ({
    of: "adopted",
    part,
    ...figureOf(share, "percent"),
    ...RELEASE,
  }),
);

/** Children with an intact decision on 31 March 2024, by how far they had come; to the nearest 10. */
export const DECISIONS_STANDING: Readonly<
  Record<"moved_in" | "order_not_moved_in" | "no_order_not_moved_in", Published>
> = {
  moved_in: { of: "standing", part: "placed", ...figureOf(PLACED, "children"), ...RELEASE },
  order_not_moved_in: {
    of: "standing",
    part: "order",
    ...figureOf(DECISIONS_BY_YEAR[2024]!.withOrder, "children"),
    ...RELEASE,
  },
  no_order_not_moved_in: {
    of: "standing",
    part: "no order",
    ...figureOf(DECISIONS_BY_YEAR[2024]!.withoutOrder, "children"),
    ...RELEASE,
  },
};

export const ADOPTED_YEAR = RELEASE.year;

export const adoptedInEngland = (grouping: string, group: string): number | undefined =>
  ADOPTED_PROFILE.find(({ part }) => part === `${grouping} ${group}`)?.value;
