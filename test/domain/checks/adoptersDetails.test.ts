import { ADOPTERS_DETAILS } from "../../../src/domain/checks/adoptersDetails";
import { fails, passes, testByExamples } from "../../support/checkExamples";

const ad1 = (number: string, sex: string, status: string) => ({
  AD1: [`A 2023-05-01 2023-06-01 0 ${number} ${sex} ${status}`],
});

describe("checks of the adopters' details in AD1", () => {
  testByExamples(ADOPTERS_DETAILS, {
    "903-151": [
      fails("AD1 2 DATE_MATCH", "one item is blank", { AD1: ["A 2023-05-01 - 0 2 MF L11"] }),
      fails("AD1 2 DATE_INT", "one item alone is given", { AD1: ["A - - - - - L11"] }),
      passes("all six are given", ad1("2", "MF", "L11")),
      passes("none is given", { AD1: ["A"] }),
      passes("a date that cannot be read is given all the same", { AD1: ["A soon 2023-06-01 0 2 MF L11"] }),
    ],
    "903-511": [
      fails("AD1 2 SEX_ADOPTR", "two adopters are not one man", ad1("2", "M1", "L11")),
      fails("AD1 2 SEX_ADOPTR", "nor one woman", ad1("2", "F1", "L11")),
      passes("two adopters, two people", ad1("2", "FF", "L12")),
      passes("one adopter, one person", ad1("1", "F1", "L0")),
      passes("one adopter with the code of a couple is no matter of this rule", ad1("1", "MF", "L0")),
      passes("where the sex is blank nothing contradicts", ad1("2", "-", "L11")),
    ],
    "903-514": [
      fails("AD1 2 LS_ADOPTR", "single, but a couple", ad1("2", "MF", "L0")),
      fails(
        "AD1 2 LS_ADOPTR",
        "single needs the code of one person, which a blank is not",
        ad1("1", "-", "L0"),
      ),
      passes("single, one man", ad1("1", "M1", "L0")),
      passes("married is no matter of this rule", ad1("1", "M1", "L11")),
    ],
    "903-517": [
      fails("AD1 2 LS_ADOPTR", "of different sex, but two women", ad1("2", "FF", "L3")),
      fails("AD1 2 LS_ADOPTR", "a blank is not MF", ad1("2", "-", "L3")),
      passes("of different sex, a man and a woman", ad1("2", "MF", "L3")),
      passes("another status", ad1("2", "FF", "L4")),
    ],
    "903-518": [
      fails("AD1 2 LS_ADOPTR", "of the same sex, but a man and a woman", ad1("2", "MF", "L4")),
      fails("AD1 2 LS_ADOPTR", "of the same sex, but one person", ad1("1", "F1", "L4")),
      passes("two men", ad1("2", "MM", "L4")),
      passes("another status", ad1("2", "MF", "L3")),
    ],
    "903-519": [
      fails("AD1 2 LS_ADOPTR", "civil partners, but one man", ad1("1", "M1", "L2")),
      fails("AD1 2 LS_ADOPTR", "civil partners, and nothing said of sex", ad1("2", "-", "L2")),
      passes("civil partners of either kind", ad1("2", "MF", "L2")),
      passes("another status", ad1("1", "M1", "L0")),
    ],
    "903-520": [
      fails("AD1 2 LS_ADOPTR", "married, of different sex, but two men", ad1("2", "MM", "L11")),
      passes("a man and a woman", ad1("2", "MF", "L11")),
      passes("married, of the same sex", ad1("2", "MM", "L12")),
    ],
    "903-524": [
      fails("AD1 2 LS_ADOPTR", "married, of the same sex, but a man and a woman", ad1("2", "MF", "L12")),
      passes("two women", ad1("2", "FF", "L12")),
      passes("married, of different sex", ad1("2", "MF", "L11")),
    ],
  });
});
