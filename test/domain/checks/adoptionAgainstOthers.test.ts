import { ADOPTION_AGAINST_OTHERS } from "../../../src/domain/checks/adoptionAgainstOthers";
import { fails, passes, testByExamples } from "../../support/checkExamples";

const complete = "2023-05-01 2023-06-01 0 2 MF L11";

describe("checks of AD1 against other modules", () => {
  testByExamples(ADOPTION_AGAINST_OTHERS, {
    "903-333": [
      fails("AD1 2 DATE_INT", "decided after the match", { AD1: ["A 2023-06-02 2023-06-01"] }),
      fails("AD1 2 DATE_INT", "matched without a decision", { AD1: ["A - 2023-06-01"] }),
      fails("AD1 2 DATE_INT", "a decision that cannot be read is none", { AD1: ["A soon 2023-06-01"] }),
      passes("matched on the day of the decision", { AD1: ["A 2023-06-01 2023-06-01"] }),
      passes("not matched, as far as it is said", { AD1: ["A 2023-06-01 -"] }),
    ],
    "903-523": [
      fails("PlacedAdoption 2 DATE_PLACED", "the two days differ", {
        AD1: ["A 2023-05-01"],
        PlacedAdoption: ["A 2023-05-02"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED", "an earlier decision is not the one of AD1", {
        AD1: ["A 2023-05-01"],
        PlacedAdoption: ["A 2022-05-01 2022-09-01 RD1", "A 2023-05-01"],
      }),
      passes("the same day", { AD1: ["A 2023-05-01"], PlacedAdoption: ["A 2023-05-01"] }),
      passes("a blank on either side contradicts nothing", {
        AD1: ["A -", "B 2023-05-01"],
        PlacedAdoption: ["A 2023-05-01", "B -"],
      }),
      passes("the days of different children", { AD1: ["A 2023-05-01"], PlacedAdoption: ["B 2023-06-01"] }),
    ],
    "903-525": [
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "the plan ended, and the child was adopted", {
        AD1: [`A ${complete}`],
        PlacedAdoption: ["A 2023-05-01 2023-08-01 RD1"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "one item of AD1 is enough", {
        AD1: ["A - - - 2"],
        PlacedAdoption: ["A 2023-05-01 2023-08-01 RD1"],
      }),
      passes("the plan stands", { AD1: [`A ${complete}`], PlacedAdoption: ["A 2023-05-01"] }),
      passes("the row of AD1 says nothing", {
        AD1: ["A"],
        PlacedAdoption: ["A 2023-05-01 2023-08-01 RD1"],
      }),
      passes("the child is not in AD1", {
        AD1: [`B ${complete}`],
        PlacedAdoption: ["A 2023-05-01 2023-08-01 RD1"],
      }),
    ],
    "903-134": [
      fails("AD1 2 CHILD", "adopted and a care leaver at once", {
        AD1: [`A ${complete}`],
        OC3: ["A YES F1 B"],
      }),
      fails("AD1 2 CHILD", "one item on each side is enough", { AD1: ["A - - 1"], OC3: ["A - - B"] }),
      passes("the row of OC3 says nothing", { AD1: [`A ${complete}`], OC3: ["A - - -"] }),
      passes("the row of AD1 says nothing", { AD1: ["A"], OC3: ["A YES F1 B"] }),
      passes("they are different children", { AD1: [`A ${complete}`], OC3: ["B YES F1 B"] }),
    ],
    "903-INT01": [
      fails("AD1 3 CHILD", "Header does not name the child", { Header: ["A"], AD1: ["A", "B"] }),
      passes("Header names the child", { Header: ["A 2020-01-01"], AD1: ["A"] }),
    ],
  });
});
