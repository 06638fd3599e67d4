import { ADOPTION_VALUES } from "../../../src/domain/checks/adoptionValues";
import { fails, passes, testByExamples } from "../../support/checkExamples";

describe("checks of values in AD1 and PlacedAdoption", () => {
  testByExamples(ADOPTION_VALUES, {
    "903-112": [
      fails("AD1 2 DATE_INT", "a word is no day", { AD1: ["A soon 2023-06-01"] }),
      fails("AD1 3 DATE_INT", "the calendar has no such day", { AD1: ["A 2023-05-01", "B 2023-04-38"] }),
      passes("a day", { AD1: ["A 2023-05-01"] }),
      passes("a blank is no wrong date", { AD1: ["A - 2023-06-01"] }),
      passes("the match is another check's", { AD1: ["A 2023-05-01 soon"] }),
    ],
    "903-113": [
      fails("AD1 2 DATE_MATCH", "a word is no day", { AD1: ["A 2023-05-01 later"] }),
      passes("a day", { AD1: ["A 2023-05-01 2023-06-01"] }),
      passes("a blank", { AD1: ["A later -"] }),
    ],
    "903-115": [
      fails("PlacedAdoption 2 DATE_PLACED", "a word is no day", { PlacedAdoption: ["A panel"] }),
      passes("a day", { PlacedAdoption: ["A 2023-05-01"] }),
      passes("a blank", { PlacedAdoption: ["A -"] }),
    ],
    "903-116": [
      fails("PlacedAdoption 2 DATE_PLACED_CEASED", "a word is no day", {
        PlacedAdoption: ["A 2023-05-01 ended RD1"],
      }),
      passes("a day", { PlacedAdoption: ["A 2023-05-01 2023-09-01 RD1"] }),
      passes("a blank", { PlacedAdoption: ["A 2023-05-01 - -"] }),
    ],
    "903-114": [
      fails("AD1 2 FOSTER_CARE", "the list has 0 and 1 only", { AD1: ["A 2023-05-01 2023-06-01 2"] }),
      fails("AD1 2 FOSTER_CARE", "the return has no words here", { AD1: ["A 2023-05-01 2023-06-01 YES"] }),
      passes("0", { AD1: ["A 2023-05-01 2023-06-01 0"] }),
      passes("1", { AD1: ["A 2023-05-01 2023-06-01 1"] }),
      passes("a blank", { AD1: ["A 2023-05-01 2023-06-01 -"] }),
    ],
    "903-120": [
      fails("PlacedAdoption 2 REASON_PLACED_CEASED", "RD5 is in no list", {
        PlacedAdoption: ["A 2023-05-01 2023-09-01 RD5"],
      }),
      passes("RD4 is the last of the list", { PlacedAdoption: ["A 2023-05-01 2023-09-01 RD4"] }),
      passes("a blank", { PlacedAdoption: ["A 2023-05-01 2023-09-01 -"] }),
    ],
    "903-175": [
      fails("AD1 2 NB_ADOPTR", "nobody is adopted by no one", { AD1: ["A - - - 0"] }),
      fails("AD1 2 NB_ADOPTR", "nor by three", { AD1: ["A - - - 3"] }),
      passes("one or two", { AD1: ["A - - - 1", "B - - - 2"] }),
      passes("a blank", { AD1: ["A - - - -"] }),
    ],
    "903-176": [
      fails("AD1 2 SEX_ADOPTR", "FM is not how a couple is written", { AD1: ["A - - - 2 FM"] }),
      passes("each code of the list", {
        AD1: ["A - - - 1 M1", "B - - - 1 F1", "C - - - 2 MM", "D - - - 2 FF", "E - - - 2 MF"],
      }),
      passes("a blank", { AD1: ["A - - - 2 -"] }),
    ],
    "903-177": [
      fails("AD1 2 LS_ADOPTR", "L1 was split into L11 and L12", { AD1: ["A - - - 2 MF L1"] }),
      passes("each code of the list", {
        AD1: ["L0", "L11", "L12", "L2", "L3", "L4"].map((code, at) => `${at} - - - 2 MF ${code}`),
      }),
      passes("a blank", { AD1: ["A - - - 2 MF -"] }),
    ],
  });
});
