import { AS_PUBLISHED, wait } from "./waits";

export const W90 = wait(
  { since: "order", limit: { moreThanDays: 90 } },
  {
    id: "W90",
    title: "Waiting over 90 days since the placement order",
    definition:
      "How many children with a placement order made more than 90 days before the as-at date had not moved in with adopters.",
    source: "Local-level adoption survey data Q2 2020-21 (Coram)",
    certainty: AS_PUBLISHED,
  },
);
