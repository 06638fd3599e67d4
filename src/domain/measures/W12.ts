import { AS_PUBLISHED, wait } from "./waits";

export const W12 = wait(
  { since: "order", limit: { months: 12 } },
  {
    id: "W12",
    title: "Waiting 12 months or more since the placement order",
    definition:
      "How many children with a placement order made on or before the day 12 months before the as-at date had not moved in with adopters.",
    source: "Adoption survey headline measures, Q4 2022/23 and Q1 2023/24 (Coram)",
    certainty: AS_PUBLISHED,
  },
);
