import { DECISIONS_LAST_YEAR } from "../../../src/domain/checks/decisionsLastYear";
import { fails as failsAt, passes as passesIn, testByExamples } from "../../support/checkExamples";

/** This year's decisions and last year's. */
const fails = (
  at: "PlacedAdoption 2 DATE_PLACED" | "PlacedAdoption 3 DATE_PLACED",
  why: string,
  now: string[],
  before: string[],
) => failsAt(at, why, { PlacedAdoption: now }, { PlacedAdoption: before });
const passes = (why: string, now: string[], before: string[]) =>
  passesIn(why, { PlacedAdoption: now }, { PlacedAdoption: before });

describe("checks of decisions against last year's return", () => {
  testByExamples(DECISIONS_LAST_YEAR, {
    "903-559": [
      fails(
        "PlacedAdoption 2 DATE_PLACED",
        "made last year, and not returned then",
        ["A 2023-03-31"],
        ["B 2022-05-01"],
      ),
      fails("PlacedAdoption 2 DATE_PLACED", "returned then without a day", ["A 2023-03-31"], ["A -"]),
      passes("returned then", ["A 2023-03-31"], ["A 2023-03-31"]),
      passes("made in the year", ["A 2023-04-01"], ["B 2022-05-01"]),
      passes("has no day", ["A -"], ["B 2022-05-01"]),
    ],
    "903-560": [
      fails(
        "PlacedAdoption 2 DATE_PLACED",
        "another day, though last year's stood",
        ["A 2022-05-02"],
        ["A 2022-05-01 - -"],
      ),
      fails("PlacedAdoption 2 DATE_PLACED", "the day is gone", ["A - 2023-06-01 RD1"], ["A 2022-05-01 - -"]),
      passes("the same day", ["A 2022-05-01"], ["A 2022-05-01 - -"]),
      passes("last year's had ended", ["A 2023-05-02"], ["A 2022-05-01 2022-09-01 RD1"]),
      passes("last year's had no day", ["A 2023-05-02"], ["A - - -"]),
      passes("another child's", ["A 2023-05-02"], ["B 2022-05-01 - -"]),
      passes("neither can be read: that is 115", ["A panel"], ["A panel - -"]),
    ],
    "903-561": [
      fails(
        "PlacedAdoption 2 DATE_PLACED",
        "the decision that had ended last year",
        ["A 2022-05-01"],
        ["A 2022-05-01 2022-09-01 RD1"],
      ),
      fails(
        "PlacedAdoption 2 DATE_PLACED",
        "a reason alone says that it had ended",
        ["A 2022-05-01"],
        ["A 2022-05-01 - RD1"],
      ),
      passes("it stood last year", ["A 2022-05-01"], ["A 2022-05-01 - -"]),
      passes("a new decision", ["A 2023-05-01"], ["A 2022-05-01 2022-09-01 RD1"]),
      passes("two blanks are not the same day", ["A -"], ["A - 2022-09-01 RD1"]),
    ],
    "903-584": [
      fails(
        "PlacedAdoption 2 DATE_PLACED",
        "not after the one that had ended",
        ["A 2022-04-30"],
        ["A 2022-05-01 2022-09-01 RD1"],
      ),
      fails(
        "PlacedAdoption 2 DATE_PLACED",
        "on the same day",
        ["A 2022-05-01"],
        ["A 2022-05-01 2022-09-01 RD1"],
      ),
      fails(
        "PlacedAdoption 3 DATE_PLACED",
        "without a day",
        ["B 2023-05-01", "A - 2023-09-01 RD1"],
        ["A 2022-05-01 2022-09-01 RD1"],
      ),
      passes(
        "after it, in a month that sorts before it as text",
        ["A 2023-01-02"],
        ["A 2022-12-31 2023-01-01 RD1"],
      ),
      passes("last year's stood", ["A 2022-04-30"], ["A 2022-05-01 - -"]),
      passes("last year's had no day", ["A 2022-04-30"], ["A - 2022-09-01 RD1"]),
    ],
  });
});
