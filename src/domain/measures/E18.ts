import { AS_PUBLISHED, wait } from "./waits";

export const E18 = wait(
  { since: "entry", limit: { months: 18 } },
  {
    id: "E18",
    title: "Waiting with a placement order, in care for 18 months or more",
    definition:
      "How many children with a placement order who entered care on or before the day 18 months before the as-at date had not moved in with adopters.",
    source: "Adoption survey headline measures, Q4 2022/23 and Q1 2023/24 (Coram)",
    certainty: AS_PUBLISHED,
  },
);
