import { AS_PUBLISHED, wait } from "./waits";

export const W18 = wait(
  { since: "order", limit: { months: 18 } },
  {
    id: "W18",
    title: "Waiting 18 months or more since the placement order",
    definition:
      "How many children with a placement order made on or before the day 18 months before the as-at date had not moved in with adopters.",
    source: "Adoption survey headline measures, Q4 2022/23 and Q1 2023/24 (Coram)",
    certainty: AS_PUBLISHED,
  },
);
