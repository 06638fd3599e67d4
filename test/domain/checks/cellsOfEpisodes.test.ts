import { CELLS_OF_EPISODES } from "../../../src/domain/checks/cellsOfEpisodes";
import { testRule, type RuleCase } from "../../support/ruleCases";

const rule = (id: string, cases: RuleCase[]) => testRule(CELLS_OF_EPISODES, id, cases);

describe("the cells of an episode by themselves", () => {
  rule("903-141", [
    ["a day is a day", [{ DECOM: "2024-04-01" }], []],
    ["words are none", [{ DECOM: "soon" }], [0]],
    ["31 February was never", [{ DECOM: "31/02/2024" }], [0]],
    ["a blank says nothing that could be wrong", [{}], []],
  ]);

  rule("903-147", [
    ["a day is a day, whatever the first day says", [{ DECOM: "soon", DEC: "2024-04-01" }], []],
    ["words are none", [{ DEC: "not yet" }], [0]],
    ["an episode that runs on has no day", [{ DECOM: "2024-04-01" }], []],
  ]);

  rule("903-143", [
    ["each of the six codes", ["S", "L", "P", "T", "B", "U"].map((RNE) => ({ RNE })), []],
    ["a code of another list", [{ RNE: "X1" }], [0]],
    ["two codes run together", [{ RNE: "SP" }], [0]],
    ["a blank is no code to be wrong", [{ RNE: "" }], []],
  ]);

  rule("903-144", [
    [
      "orders and agreements",
      ["C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "L3"].map((LS) => ({ LS })),
      [],
    ],
    ["words", [{ LS: "SECTION 20" }], [0]],
    ["a code that never was", [{ LS: "E2" }], [0]],
    ["a blank", [{}], []],
  ]);

  rule("903-145", [
    ["N1 to N8", [{ CIN: "N1" }, { CIN: "N8" }], []],
    ["N0 and N9 are outside", [{ CIN: "N0" }, { CIN: "N9" }], [0, 1]],
    ["a blank", [{}], []],
  ]);

  rule("903-146", [
    [
      "homes of every year",
      ["A3", "A6", "U1", "U6", "K2", "P1", "R3", "T0", "T4", "S1"].map((PLACE) => ({ PLACE })),
      [],
    ],
    ["the adoptive codes of before 2005", [{ PLACE: "A1" }, { PLACE: "A2" }], [0, 1]],
    ["supported accommodation is right in 2024-25", [{ PLACE: "K3" }], []],
    ["and was no code in 2023-24", [{ PLACE: "K3" }], [0], { ending: 2024 }],
    ["H5, P2 and Z1 are right in 2024-25", [{ PLACE: "H5" }, { PLACE: "P2" }, { PLACE: "Z1" }], []],
    ["and gone in 2025-26", [{ PLACE: "H5" }, { PLACE: "P2" }, { PLACE: "Z1" }], [0, 1, 2], { ending: 2026 }],
    ["Z11 to Z14 came with 2025-26", [{ PLACE: "Z11" }, { PLACE: "Z14" }], [], { ending: 2026 }],
    ["and were none before", [{ PLACE: "Z11" }], [0]],
    ["a blank", [{}], []],
  ]);

  rule("903-149", [
    [
      "staying and leaving",
      ["X1", "E11", "E12", "E2", "E3", "E4A", "E4B", "E41", "E48", "E17"].map((REC) => ({ REC })),
      [],
    ],
    ["E4 without its letter", [{ REC: "E4" }], [0]],
    ["the old codes of special guardianship today", [{ REC: "E43" }, { REC: "E44" }], [0, 1]],
    ["and when they were the codes", [{ REC: "E43" }, { REC: "E44" }], [], { ending: 2018 }],
    ["a blank, while the episode runs", [{}], []],
  ]);

  rule("903-148", [
    ["both", [{ DEC: "2024-05-01", REC: "X1" }], []],
    ["neither", [{ DECOM: "2024-05-01" }], []],
    ["a day without a reason", [{ DEC: "2024-05-01" }], [0]],
    ["a reason without a day", [{ REC: "X1" }], [0]],
    [
      "a day that cannot be read is there all the same: 147 says what is wrong",
      [{ DEC: "31/02/2024", REC: "X1" }],
      [],
    ],
    ["and lacks its reason all the same", [{ DEC: "31/02/2024" }], [0]],
  ]);

  rule("903-355", [
    ["one day long", [{ DECOM: "2024-05-01", DEC: "2024-05-01" }], [0]],
    ["from one day to the next", [{ DECOM: "2024-05-01", DEC: "2024-05-02" }], []],
    ["neither day is given", [{}], [0]],
    ["only the last day is given", [{ DEC: "2024-05-01" }], []],
    ["neither day can be read", [{ DECOM: "soon", DEC: "later" }], []],
  ]);

  rule("903-356", [
    ["backwards", [{ DECOM: "2024-05-02", DEC: "2024-05-01" }], [0]],
    ["the same day is not before", [{ DECOM: "2024-05-01", DEC: "2024-05-01" }], []],
    ["no end", [{ DECOM: "2024-05-01" }], []],
    ["no first day to be before", [{ DECOM: "soon", DEC: "2024-05-01" }], []],
  ]);
});
