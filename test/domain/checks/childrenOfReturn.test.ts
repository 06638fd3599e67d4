import { CHILDREN_OF_RETURN } from "../../../src/domain/checks/childrenOfReturn";
import { MISSING_PERIODS } from "../../../src/domain/checks/missingPeriods";
import type { Row, Rows } from "../../support/returnYears";
import { testRule, type RuleCase } from "../../support/ruleCases";

const rule = (id: string, cases: RuleCase[]) => testRule(CHILDREN_OF_RETURN, id, cases, "Header");

describe("the children of a return", () => {
  rule("903-101", [
    ["letters since 2024-25", [{ SEX: "M" }, { SEX: "F" }, { SEX: "U" }], []],
    ["numbers no more", [{ SEX: "1" }], [0]],
    ["numbers until 2023-24", [{ SEX: "1" }, { SEX: "2" }], [], { ending: 2024 }],
    ["letters not yet", [{ SEX: "F" }], [0], { ending: 2024 }],
    ["a blank", [{}], [0]],
  ]);

  rule("903-102", [
    ["a day", [{ DOB: "2020-02-29" }], []],
    ["no such day", [{ DOB: "29/02/2021" }], [0]],
    ["a blank", [{}], [0]],
  ]);

  rule("903-103", [
    [
      "codes, those for not said and not known among them",
      [{ ETHNIC: "WBRI" }, { ETHNIC: "REFU" }, { ETHNIC: "NOBT" }],
      [],
    ],
    ["words", [{ ETHNIC: "WHITE BRITISH" }], [0]],
    ["a blank", [{}], [0]],
  ]);

  rule("903-444", [
    ["each its own", [{ UPN: "A1" }, { CHILD: "B", UPN: "A2" }], []],
    [
      "two children with one number",
      [{ UPN: "A1" }, { CHILD: "B", UPN: "A1" }, { CHILD: "C", UPN: "A2" }],
      [0, 1],
    ],
    ["three", [{ UPN: "A1" }, { UPN: "A1" }, { UPN: "A1" }], [0, 1, 2]],
    ["no number, and why", [{ UPN: "UN1" }, { UPN: "UN1" }, { UPN: "UN5" }, { UPN: "UN5" }], []],
    ["blanks", [{}, {}], []],
  ]);

  rule("903-1012", [
    ["a child with an episode", { Episodes: [{}], AD1: [{}], PrevPerm: [{}] }, []],
    [
      "a child without one, in each module",
      {
        Episodes: [{ CHILD: "B" }],
        ...Object.fromEntries(
          ["PlacedAdoption", "Missing", "Reviews", "AD1", "PrevPerm", "OC2"].map((module) => [module, [{}]]),
        ),
      },
      ["PlacedAdoption 0", "Missing 0", "Reviews 0", "AD1 0", "PrevPerm 0", "OC2 0"],
    ],
    ["once a module", { Episodes: [{ CHILD: "B" }], Reviews: [{ CHILD: "B" }, {}, {}] }, ["Reviews 1"]],
    ["care leavers need none", { Episodes: [{ CHILD: "B" }], OC3: [{}], Header: [{}] }, []],
  ]);
});

describe("times missing", () => {
  const missing = (id: string, cases: RuleCase[]) => testRule(MISSING_PERIODS, id, cases, "Missing");
  const care = (line: string): Row[] =>
    line.split(", ").map((spell) => {
      const [DECOM, DEC = ""] = spell.split(" to ") as [string, string?];
      return { DECOM, DEC };
    });
  const over = care("2024-04-10 to 2024-06-01, 2024-06-01 to 2024-08-01");
  const running = care("2024-04-10 to 2024-06-01, 2024-06-01");
  const twice = care("2024-04-10 to 2024-06-01, 2024-09-01");
  const of = (Episodes: Row[], MIS_START: string, MIS_END = ""): Rows => ({
    Episodes,
    Missing: [{ MIS_START, MIS_END }],
  });

  missing("903-577", [
    ["found while in care", of(over, "2024-05-01", "2024-05-03"), []],
    ["not found, and has left care", of(over, "2024-05-01"), [0]],
    ["not found, and is in care", of(running, "2024-05-01"), []],
    ["found after leaving care", of(over, "2024-05-01", "2024-08-02"), [0]],
    ["found on the day of leaving", of(over, "2024-05-01", "2024-08-01"), []],
    ["found before coming into care", of(over, "2024-04-01", "2024-04-09"), [0]],
    ["not found, and in care again since", of(twice, "2024-09-02"), []],
    ["not found since the time in care before", of(twice, "2024-05-01"), [0]],
    ["no first day", of(over, "soon"), []],
    ["no episode with a first day", of([{ DECOM: "soon", DEC: "2024-06-01" }], "2024-05-01"), []],
    [
      "no episodes",
      { Episodes: [{ CHILD: "B", DECOM: "2024-04-10" }], Missing: [{ MIS_START: "2024-05-01" }] },
      [],
    ],
  ]);

  missing("903-578", [
    ["while in care", of(over, "2024-06-15"), []],
    ["on the day of leaving", of(over, "2024-08-01"), []],
    ["the day after", of(over, "2024-08-02"), [0]],
    ["before coming into care", of(over, "2024-04-09"), [0]],
    ["between two times in care", of(twice, "2024-07-01"), [0]],
    ["in the second", of(twice, "2024-10-01"), []],
    [
      "no episodes",
      { Episodes: [{ CHILD: "B", DECOM: "2024-04-10" }], Missing: [{ MIS_START: "2020-05-01" }] },
      [],
    ],
  ]);
});
