import { DECISION_AGAINST_EPISODES } from "../../../src/domain/checks/decisionAgainstEpisodes";
import { fails, passes, testByExamples } from "../../support/checkExamples";

/** A child under an order (E1, or D1) since 20 June 2022. */
const under = (order: string, end = "- -") => [
  "A 2022-01-10 S C1 U6 2022-06-20 X1",
  `A 2022-06-20 L ${order} U6 ${end}`,
];
/** A child who moved in with adopters on 1 September 2022. */
const movedIn = (end = "- -", order = "E1") => [
  "A 2022-01-10 S C1 U6 2022-09-01 X1",
  `A 2022-09-01 B ${order} A6 ${end}`,
];

const ORDER_WITHOUT_DECISION = (order: string) => [
  fails("Episodes 3 LS", "under an order, and no decision", {
    Episodes: under(order),
    PlacedAdoption: ["B 2022-06-01"],
  }),
  fails("PlacedAdoption 2 DATE_PLACED_CEASED", "the decision ended, and the order stands", {
    Episodes: under(order),
    PlacedAdoption: ["A 2022-06-01 2023-06-01 RD1"],
  }),
  fails("PlacedAdoption 2 REASON_PLACED_CEASED", "a reason alone says that it ended", {
    Episodes: under(order),
    PlacedAdoption: ["A 2022-06-01 - RD1"],
  }),
  passes("under an order, with a decision that stands", {
    Episodes: under(order),
    PlacedAdoption: ["A 2022-06-01"],
  }),
  passes("order and decision have both ended", {
    Episodes: under(order, "2023-06-01 X1"),
    PlacedAdoption: ["A 2022-06-01 2023-06-01 RD1"],
  }),
  passes("under no order", { Episodes: under("C2"), PlacedAdoption: ["B 2022-06-01"] }),
];

describe("checks of decisions for adoption against episodes", () => {
  testByExamples(DECISION_AGAINST_EPISODES, {
    "903-117": [
      fails("PlacedAdoption 2 DATE_PLACED", "decided after 31 March", {
        Episodes: ["A 2022-01-10 S C1 U6 - -"],
        PlacedAdoption: ["A 2024-04-01"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "ended after the child left care", {
        Episodes: movedIn("2023-06-01 E4A"),
        PlacedAdoption: ["A 2022-06-01 2023-06-02 RD1"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED", "of several ends the last one counts", {
        Episodes: ["A 2020-01-10 S C1 U6 2020-06-01 E4A", "A 2022-01-10 S C1 U6 2023-06-01 E13"],
        PlacedAdoption: ["A 2023-07-01"],
      }),
      passes("decided on the day of leaving", {
        Episodes: ["A 2022-01-10 S C1 U6 2023-06-01 E13"],
        PlacedAdoption: ["A 2023-06-01"],
      }),
      passes("after an episode that another one follows", {
        Episodes: ["A 2022-01-10 S C1 U6 2022-06-01 X1", "A 2022-06-01 P C1 U6 - -"],
        PlacedAdoption: ["A 2023-07-01"],
      }),
      passes("after the end of an earlier period of care", {
        Episodes: ["A 2020-01-10 S C1 U6 2020-06-01 E4A", "A 2022-01-10 S C1 U6 - -"],
        PlacedAdoption: ["A 2023-07-01"],
      }),
      passes("no episode tells", { Episodes: ["B 2022-01-10 S"], PlacedAdoption: ["A 2024-07-01"] }),
    ],
    "903-118": [
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "ended before the year", {
        Episodes: ["A 2022-01-10 S C1 U6 - -"],
        PlacedAdoption: ["A 2022-06-01 2023-03-31 RD1"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "ended before care began", {
        Episodes: ["A 2023-06-01 S C1 U6 - -"],
        PlacedAdoption: ["A 2023-05-01 2023-05-31 RD1"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "short breaks are not when care began", {
        Episodes: ["A 2023-04-10 S V4 U6 2023-05-10 E8", "A 2023-06-01 S C1 U6 - -"],
        PlacedAdoption: ["A 2023-05-01 2023-05-31 RD1"],
      }),
      passes("ended on 1 April", {
        Episodes: ["A 2022-01-10 S C1 U6 - -"],
        PlacedAdoption: ["A 2022-06-01 2023-04-01 RD1"],
      }),
      passes("stands", { Episodes: ["A 2022-01-10 S C1 U6 - -"], PlacedAdoption: ["A 2022-06-01 - -"] }),
      passes("short breaks only", {
        Episodes: ["A 2022-01-10 S V3 U6 - -"],
        PlacedAdoption: ["A 2022-06-01 2023-03-31 RD1"],
      }),
    ],
    "903-1003": [
      fails("PlacedAdoption 2 DATE_PLACED", "decided before care began", {
        Episodes: ["A 2022-01-10 S C1 U6 - -"],
        PlacedAdoption: ["A 2022-01-09"],
      }),
      passes("decided on the first day", {
        Episodes: ["A 2022-01-10 S C1 U6 - -"],
        PlacedAdoption: ["A 2022-01-10"],
      }),
      passes("decided in an earlier period of care", {
        Episodes: ["A 2020-01-10 S C1 U6 2021-01-10 E4A", "A 2022-01-10 S C1 U6 - -"],
        PlacedAdoption: ["A 2020-06-01"],
      }),
      passes("no row says when care began", {
        Episodes: ["A 2022-01-10 P C1 U6 - -"],
        PlacedAdoption: ["A 2020-06-01"],
      }),
    ],
    "903-551": [
      fails("Episodes 3 PLACE", "moved in, and no decision", {
        Episodes: movedIn(),
        PlacedAdoption: ["B 2022-06-01"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED", "moved in, and the decision has no day", {
        Episodes: movedIn(),
        PlacedAdoption: ["A - - -"],
      }),
      passes("moved in after a decision", { Episodes: movedIn(), PlacedAdoption: ["A 2022-06-01"] }),
      passes("a day that cannot be read is 115's", { Episodes: movedIn(), PlacedAdoption: ["A panel"] }),
      passes("early permanence needs no decision yet", {
        Episodes: ["A 2022-01-10 S C1 U5 - -"],
        PlacedAdoption: ["B 2022-06-01"],
      }),
    ],
    "903-552": [
      fails("PlacedAdoption 2 DATE_PLACED", "decided the day after", {
        Episodes: movedIn(),
        PlacedAdoption: ["A 2022-09-02"],
      }),
      fails("PlacedAdoption 3 DATE_PLACED", "the latest decision counts, and the first time", {
        Episodes: [...movedIn("2023-02-01 X1"), "A 2023-02-01 P E1 U6 2023-06-01 X1", "A 2023-06-01 P E1 A6"],
        PlacedAdoption: ["A 2022-06-01 2023-02-01 RD1", "A 2023-05-01"],
      }),
      passes("decided on the day", { Episodes: movedIn(), PlacedAdoption: ["A 2022-09-01"] }),
      passes("not moved in", { Episodes: under("E1"), PlacedAdoption: ["A 2022-09-02"] }),
      passes("no day of a decision", { Episodes: movedIn(), PlacedAdoption: ["A -"] }),
    ],
    "903-553": ORDER_WITHOUT_DECISION("E1"),
    "903-555": ORDER_WITHOUT_DECISION("D1"),
    "903-554": [
      fails("PlacedAdoption 2 DATE_PLACED", "decided the day after the order", {
        Episodes: under("E1"),
        PlacedAdoption: ["A 2022-06-21"],
      }),
      fails("PlacedAdoption 3 DATE_PLACED", "every decision is held against the first order", {
        Episodes: under("E1"),
        PlacedAdoption: ["A 2022-06-01 2022-12-01 RD1", "A 2023-01-01"],
      }),
      passes("decided on the day of the order", { Episodes: under("E1"), PlacedAdoption: ["A 2022-06-20"] }),
      passes("under no order", { Episodes: under("C2"), PlacedAdoption: ["A 2022-06-21"] }),
      passes("the order has no day", { Episodes: ["A - L E1 U6"], PlacedAdoption: ["A 2022-06-21"] }),
    ],
    "903-556": [
      fails("PlacedAdoption 2 DATE_PLACED", "decided the day after the order", {
        Episodes: under("D1"),
        PlacedAdoption: ["A 2022-06-21"],
      }),
      passes("decided before", { Episodes: under("D1"), PlacedAdoption: ["A 2022-06-01"] }),
      passes("a placement order is 554's", { Episodes: under("E1"), PlacedAdoption: ["A 2022-06-21"] }),
    ],
    "903-557": [
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "left from adopters, and the plan was not ended", {
        Episodes: movedIn("2023-06-01 E13"),
        PlacedAdoption: ["A 2022-06-01 - -"],
      }),
      fails("PlacedAdoption 2 REASON_PLACED_CEASED", "ended without a reason", {
        Episodes: under("E1", "2023-06-01 E45"),
        PlacedAdoption: ["A 2022-06-01 2023-06-01 -"],
      }),
      fails("Episodes 3 REC", "left under a placement order, and no decision", {
        Episodes: under("E1", "2023-06-01 E4A"),
        PlacedAdoption: ["B 2022-06-01 - -"],
      }),
      passes("the plan was ended", {
        Episodes: movedIn("2023-06-01 E13"),
        PlacedAdoption: ["A 2022-06-01 2023-06-01 RD4"],
      }),
      passes("adopted", { Episodes: movedIn("2023-06-01 E11"), PlacedAdoption: ["A 2022-06-01 - -"] }),
      passes("still looked after", { Episodes: movedIn(), PlacedAdoption: ["A 2022-06-01 - -"] }),
      passes("care goes on", { Episodes: movedIn("2023-06-01 X1"), PlacedAdoption: ["A 2022-06-01 - -"] }),
      passes("left from foster care under a care order", {
        Episodes: under("C2", "2023-06-01 E4A"),
        PlacedAdoption: ["A 2022-06-01 - -"],
      }),
      passes("a freeing order is none", {
        Episodes: under("D1", "2023-06-01 E4A"),
        PlacedAdoption: ["A 2022-06-01 - -"],
      }),
    ],
    "903-558": [
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "adopted, and the plan had ended", {
        Episodes: movedIn("2023-06-01 E12"),
        PlacedAdoption: ["A 2022-06-01 2023-05-01 RD1"],
      }),
      fails(
        "PlacedAdoption 3 DATE_PLACED_CEASED",
        "of several ended decisions the latest is the one to mend",
        {
          Episodes: movedIn("2023-06-01 E12"),
          PlacedAdoption: ["A 2021-06-01 2021-12-01 RD1", "A 2022-06-01 2023-05-01 RD1"],
        },
      ),
      passes("a later decision stands", {
        Episodes: movedIn("2023-06-01 E12"),
        PlacedAdoption: ["A 2021-06-01 2021-12-01 RD1", "A 2022-06-01 - -"],
      }),
      passes("not adopted", {
        Episodes: movedIn("2023-06-01 E4A"),
        PlacedAdoption: ["A 2022-06-01 2023-05-01 RD1"],
      }),
      passes("no decision at all is another rule", {
        Episodes: movedIn("2023-06-01 E12"),
        PlacedAdoption: ["B 2022-06-01 - -"],
      }),
    ],
  });
});
