import { ADOPTION_AGAINST_EPISODES } from "../../../src/domain/checks/adoptionAgainstEpisodes";
import { fails, passes, testByExamples } from "../../support/checkExamples";

const ITEMS = "2022-06-01 2022-08-01 0 2 MF L11";
/** Came in 2022, moved in with new carers on 1 September 2022, adopted on 1 June 2023. */
const ADOPTED = [
  "A 2022-01-10 S C1 U6 2022-06-20 X1",
  "A 2022-06-20 L E1 U6 2022-09-01 X1",
  "A 2022-09-01 P E1 A6 2023-06-01 E12",
];

describe("checks of AD1 against episodes", () => {
  testByExamples(ADOPTION_AGAINST_EPISODES, {
    "903-331": [
      fails("AD1 2 DATE_MATCH", "matched the day after the last placement began", {
        AD1: ["A 2022-06-01 2022-09-02"],
        Episodes: ADOPTED,
      }),
      passes("matched on the day", { AD1: ["A 2022-06-01 2022-09-01"], Episodes: ADOPTED }),
      passes("matched before", { AD1: ["A 2022-06-01 2022-08-01"], Episodes: ADOPTED }),
      passes("no match is given", { AD1: ["A 2022-06-01 -"], Episodes: ADOPTED }),
      passes("an episode that did not end in adoption is another matter", {
        AD1: ["A 2022-06-01 2023-01-01"],
        Episodes: ["A 2022-09-01 P E1 A6 2023-06-01 E4A"],
      }),
      passes("the day on which the episode began is not given", {
        AD1: ["A 2022-06-01 2022-09-02"],
        Episodes: ["A - P E1 A6 2023-06-01 E12"],
      }),
    ],
    "903-334": [
      fails("AD1 2 DATE_INT", "decided before the latest period of care", {
        AD1: ["A 2021-12-31"],
        Episodes: ADOPTED,
      }),
      fails("AD1 2 DATE_INT", "decided in the earlier of two periods", {
        AD1: ["A 2021-12-31"],
        Episodes: ["A 2021-10-01 S C1 U6 2022-01-05 E4A", ...ADOPTED],
      }),
      passes("decided on the first day", { AD1: ["A 2022-01-10"], Episodes: ADOPTED }),
      passes("no row says when care began", {
        AD1: ["A 2019-01-01"],
        Episodes: ["A 2022-09-01 P E1 A6 2023-06-01 E12"],
      }),
      passes("no decision is given", { AD1: ["A -"], Episodes: ADOPTED }),
    ],
    "903-335": [
      fails("AD1 2 FOSTER_CARE", "0, but the last placement is with the foster carer", {
        AD1: ["A 2022-06-01 2022-08-01 0"],
        Episodes: ["A 2022-09-01 U E1 A5 2023-06-01 E12"],
      }),
      fails("AD1 2 FOSTER_CARE", "1, but the last placement is with new carers", {
        AD1: ["A 2022-06-01 2022-08-01 1"],
        Episodes: ADOPTED,
      }),
      passes("1, with the foster carer, by consent", {
        AD1: ["A 2022-06-01 2022-08-01 1"],
        Episodes: ["A 2022-09-01 T V2 A3 2023-06-01 E11"],
      }),
      passes("0, with new carers", { AD1: ["A 2022-06-01 2022-08-01 0"], Episodes: ADOPTED }),
      passes("only the placement that ended in adoption counts", {
        AD1: ["A 2022-06-01 2022-08-01 0"],
        Episodes: ["A 2022-06-01 T E1 A5 2022-09-01 X1", "A 2022-09-01 P E1 A6 2023-06-01 E12"],
      }),
      passes("a blank or another answer is another check's", {
        AD1: ["A - - -", "A - - 2"],
        Episodes: ADOPTED,
      }),
    ],
    "903-521": [
      fails("AD1 2 DATE_INT", "decided after the child moved in", {
        AD1: ["A 2022-09-02"],
        Episodes: ADOPTED,
      }),
      fails("AD1 2 DATE_INT", "any adoptive placement counts, also one that went on", {
        AD1: ["A 2022-09-02"],
        Episodes: ["A 2022-09-01 P E1 A4 2022-12-01 X1", "A 2022-12-01 L E1 A6 2023-06-01 E12"],
      }),
      passes("decided on the day", { AD1: ["A 2022-09-01"], Episodes: ADOPTED }),
      passes("early permanence (U5) is no adoptive placement", {
        AD1: ["A 2022-09-01"],
        Episodes: ["A 2022-06-01 P C2 U5 2022-10-01 X1", "A 2022-10-01 U E1 A5 2023-06-01 E12"],
      }),
      passes("the placement has no date", { AD1: ["A 2022-09-02"], Episodes: ["A - P E1 A6 - -"] }),
    ],
    "903-582": [
      fails("AD1 2 DATE_MATCH", "matched on the day of the adoption order", {
        AD1: ["A 2022-06-01 2023-06-01"],
        Episodes: ADOPTED,
      }),
      passes("matched the day before", { AD1: ["A 2022-06-01 2023-05-31"], Episodes: ADOPTED }),
      passes("two blanks are not the same day", {
        AD1: ["A 2022-06-01 -"],
        Episodes: ["A 2022-09-01 P E1 A6 - E12"],
      }),
      passes("the day of an episode that went on", {
        AD1: ["A 2022-06-01 2022-09-01"],
        Episodes: ADOPTED,
      }),
    ],
    "903-601": [
      fails("AD1 2 DATE_MATCH", "adopted in the year, and the match is blank", {
        AD1: ["A 2022-06-01 - 0 2 MF L11"],
        Episodes: ADOPTED,
      }),
      fails("AD1 2 DATE_INT", "adopted on 31 March, and all is blank", {
        AD1: ["A"],
        Episodes: ["A 2022-09-01 P E1 A6 2024-03-31 E11"],
      }),
      passes("all is given", { AD1: [`A ${ITEMS}`], Episodes: ADOPTED }),
      passes("adopted before the year", {
        AD1: ["A 2022-06-01"],
        Episodes: ["A 2022-09-01 P E1 A6 2023-03-31 E12"],
      }),
      passes("not adopted", { AD1: ["A 2022-06-01"], Episodes: ["A 2022-09-01 P E1 A6 2023-06-01 E4A"] }),
      passes("no row at all is a rule of its own", { AD1: [`B ${ITEMS}`], Episodes: ADOPTED }),
    ],
    "adopted-not-in-ad1": [
      fails("Episodes 4 REC", "adopted in the year, and nobody in AD1", {
        AD1: [`B ${ITEMS}`],
        Episodes: ADOPTED,
      }),
      passes("there is a row", { AD1: ["A"], Episodes: ADOPTED }),
      passes("adopted in another year", {
        AD1: [`B ${ITEMS}`],
        Episodes: ["A 2022-09-01 P E1 A6 2023-03-31 E12"],
      }),
    ],
    "903-602": [
      fails("AD1 2 CHILD", "left care in another way", {
        AD1: [`A ${ITEMS}`],
        Episodes: ["A 2022-09-01 P E1 A6 2023-06-01 E4A"],
      }),
      fails("AD1 2 CHILD", "adopted in the year before", {
        AD1: [`A ${ITEMS}`],
        Episodes: ["A 2022-09-01 P E1 A6 2023-03-31 E12"],
      }),
      fails("AD1 2 CHILD", "the adoption has no day", {
        AD1: ["A 2022-06-01"],
        Episodes: ["A 2022-09-01 P E1 A6 - E12"],
      }),
      fails("AD1 2 CHILD", "no episodes at all", { AD1: [`A ${ITEMS}`], Episodes: ["B 2022-09-01 S C1 U6"] }),
      passes("adopted in the year", { AD1: [`A ${ITEMS}`], Episodes: ADOPTED }),
      passes("the row of AD1 says nothing", { AD1: ["A"], Episodes: ["A 2022-09-01 S C1 U6"] }),
    ],
    "903-187": [
      fails("AD1 2 CHILD", "in care from before 1 April to after 31 March, and in AD1", {
        AD1: [`A ${ITEMS}`],
        OC3: ["B YES F1 B"],
        Episodes: ["A 2022-01-10 S C1 U6 - -"],
      }),
      fails("OC3 2 CHILD", "in care all year, and a care leaver", {
        AD1: [`B ${ITEMS}`],
        OC3: ["A YES - -"],
        Episodes: ["A 2022-01-10 S C1 U6 2023-08-01 X1", "A 2023-08-01 P C2 U6 - -"],
      }),
      fails("AD1 2 CHILD", "an end on 31 March itself is a whole year", {
        AD1: [`A ${ITEMS}`],
        OC3: ["B YES F1 B"],
        Episodes: ["A 2022-01-10 S C1 U6 2024-03-31 E12"],
      }),
      passes("left in the year", { AD1: [`A ${ITEMS}`], OC3: ["A"], Episodes: ADOPTED }),
      passes("came in the year", {
        AD1: [`A ${ITEMS}`],
        OC3: ["A"],
        Episodes: ["A 2023-04-02 S C1 U6 - -"],
      }),
      passes("a short break in the year", {
        AD1: [`A ${ITEMS}`],
        OC3: ["A"],
        Episodes: ["A 2022-01-10 S V4 U6 - -"],
      }),
      passes("in care all year, and both rows say nothing", {
        AD1: ["A"],
        OC3: ["A"],
        Episodes: ["A 2022-01-10 S C1 U6 - -"],
      }),
      passes("not in care in the year at all", {
        AD1: [`A ${ITEMS}`],
        OC3: ["A"],
        Episodes: ["A 2019-01-10 S C1 U6 2020-01-10 X1"],
      }),
    ],
    "903-199": [
      fails("Episodes 5 DECOM", "back in care after an adoption in this year's return", {
        Episodes: [...ADOPTED, "A 2023-11-01 S C1 U6 - -"],
      }),
      fails(
        "Episodes 2 DECOM",
        "adopted in last year's return",
        { Episodes: ["A 2023-11-01 S C1 U6 - -"] },
        { Episodes: ["A 2021-09-01 P E1 A6 2022-06-01 E12"] },
      ),
      fails("Episodes 3 DECOM", "adopted twice from the same first day", {
        Episodes: ["A 2022-09-01 P E1 A6 2023-06-01 E12", "A 2022-09-01 P E1 A6 2023-07-01 E11"],
      }),
      fails("Episodes 3 DECOM", "the adoption stands there twice", {
        Episodes: ["A 2022-09-01 P E1 A6 2023-06-01 E12", "A 2022-09-01 P E1 A6 2023-06-01 E12"],
      }),
      passes("the adoption is the last that is known", { Episodes: ADOPTED }),
      passes(
        "both returns tell of the same adoption",
        { Episodes: ADOPTED },
        { Episodes: ["A 2022-09-01 P E1 A6 - E12"] },
      ),
      passes("another child was adopted", { Episodes: [...ADOPTED, "B 2023-11-01 S C1 U6 - -"] }),
    ],
  });
});
