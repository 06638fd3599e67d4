import { DECISIONS } from "../../../src/domain/checks/decisions";
import { fails, passes, testByExamples } from "../../support/checkExamples";

const WITH_BIRTH = "CHILD DOB DATE_PLACED";

describe("checks of decisions for adoption by themselves", () => {
  testByExamples(DECISIONS, {
    "903-119": [
      fails("PlacedAdoption 2 REASON_PLACED_CEASED", "ended without a reason", {
        PlacedAdoption: ["A 2023-05-01 2023-09-01 -"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "a reason without a day", {
        PlacedAdoption: ["A 2023-05-01 - RD1"],
      }),
      passes("both", { PlacedAdoption: ["A 2023-05-01 2023-09-01 RD1"] }),
      passes("neither", { PlacedAdoption: ["A 2023-05-01 - -"] }),
      passes("a day that cannot be read is given all the same", {
        PlacedAdoption: ["A 2023-05-01 ended RD1"],
      }),
    ],
    "903-522": [
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "ended before it was made", {
        PlacedAdoption: ["A 2023-05-02 2023-05-01 RD1"],
      }),
      passes("ended on the day", { PlacedAdoption: ["A 2023-05-01 2023-05-01 RD1"] }),
      passes("stands", { PlacedAdoption: ["A 2023-05-01 - -"] }),
      passes("has no day of its own", { PlacedAdoption: ["A - 2023-05-01 RD1"] }),
    ],
    "903-563": [
      fails("PlacedAdoption 2 DATE_PLACED", "ended, never made", {
        PlacedAdoption: ["A - 2023-05-01 RD1"],
      }),
      passes("made and ended", { PlacedAdoption: ["A 2022-05-01 2023-05-01 RD1"] }),
      passes("only half ended: that is 119", { PlacedAdoption: ["A - 2023-05-01 -"] }),
      passes("a day that cannot be read is 115's", { PlacedAdoption: ["A panel 2023-05-01 RD1"] }),
    ],
    "903-579": [
      fails("PlacedAdoption 3 DATE_PLACED", "the first still stands", {
        PlacedAdoption: ["A 2022-05-01 - -", "A 2023-05-01 - -"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED", "the second overlaps the first, in whatever order they stand", {
        PlacedAdoption: ["A 2023-05-01 - -", "A 2022-05-01 2023-05-02 RD1"],
      }),
      fails("PlacedAdoption 3 DATE_PLACED", "a row without a day comes after the one that stands", {
        PlacedAdoption: ["A 2022-05-01 - -", "A - 2023-09-01 RD1"],
      }),
      passes("made again on the day on which the first ended", {
        PlacedAdoption: ["A 2022-05-01 2023-05-01 RD1", "A 2023-05-01 - -"],
      }),
      passes("of two on one day the one that ended is the earlier", {
        PlacedAdoption: ["A 2023-05-01 - -", "A 2023-05-01 2023-05-01 RD1"],
      }),
      passes("one decision", { PlacedAdoption: ["A 2022-05-01 - -"] }),
      passes("of different children", { PlacedAdoption: ["A 2022-05-01 - -", "B 2023-05-01 - -"] }),
    ],
    "903-583": [
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "the earlier of two was never ended", {
        PlacedAdoption: ["A 2022-05-01 - -", "A 2023-05-01 2023-09-01 RD1"],
      }),
      fails("PlacedAdoption 3 DATE_PLACED_CEASED", "by day, not by the order of the rows", {
        PlacedAdoption: ["A 2023-05-01 - -", "A 2022-05-20 - -"],
      }),
      passes("the latest one stands", {
        PlacedAdoption: ["A 2022-05-01 2022-09-01 RD1", "A 2023-05-01 - -"],
      }),
      passes("both ended", {
        PlacedAdoption: ["A 2022-05-01 2022-09-01 RD1", "A 2023-05-01 2023-09-01 RD1"],
      }),
      passes("of two on one day the one that stands is the latest", {
        PlacedAdoption: ["A 2023-05-01 - -", "A 2023-05-01 2023-09-01 RD1"],
      }),
      passes("one decision", { PlacedAdoption: ["A 2022-05-01 - -"] }),
    ],
    "903-184": [
      fails("PlacedAdoption 2 DATE_PLACED", "before the birth in Header", {
        Header: ["A 2023-05-02"],
        PlacedAdoption: ["A 2023-05-01"],
      }),
      fails("PlacedAdoption 2 DATE_PLACED", "before the birth beside it", {
        Header: ["A 2020-01-01"],
        PlacedAdoption: [WITH_BIRTH, "A 2023-05-02 2023-05-01"],
      }),
      passes("on the day of birth", { Header: ["A 2023-05-01"], PlacedAdoption: ["A 2023-05-01"] }),
      passes("no day of birth is known", { Header: ["A -"], PlacedAdoption: ["A 2023-05-01"] }),
      passes("the child is not in Header: that is INT02", {
        Header: ["B 2023-05-02"],
        PlacedAdoption: ["A 2023-05-01"],
      }),
      passes("no day of the decision", { Header: ["A 2023-05-02"], PlacedAdoption: ["A -"] }),
    ],
    "903-INT02": [
      fails("PlacedAdoption 2 CHILD", "Header does not name the child", {
        Header: ["B 2020-01-01"],
        PlacedAdoption: ["A 2023-05-01"],
      }),
      passes("Header names the child", { Header: ["A -"], PlacedAdoption: ["A 2023-05-01"] }),
    ],
    "903-INT12": [
      fails("PlacedAdoption 2 DOB", "a day apart", {
        Header: ["A 2020-01-01"],
        PlacedAdoption: [WITH_BIRTH, "A 2020-01-02 2023-05-01"],
      }),
      passes("the same day", {
        Header: ["A 2020-01-01"],
        PlacedAdoption: [WITH_BIRTH, "A 2020-01-01 2023-05-01"],
      }),
      passes("one of them is blank", {
        Header: ["A 2020-01-01", "B -"],
        PlacedAdoption: [WITH_BIRTH, "A - 2023-05-01", "B 2020-01-01 2023-05-01"],
      }),
    ],
  });
});
