import { PLACEMENT_CODES } from "../../../src/domain/checks/placementCodes";
import { testRule, type RuleCase } from "../../support/ruleCases";

const rule = (id: string, cases: RuleCase[]) => testRule(PLACEMENT_CODES, id, cases);
const [spring, summer, autumn, winter] = ["2024-04-10", "2024-07-10", "2024-10-10", "2025-01-10"].map(
  (DECOM) => ({
    DECOM,
  }),
);

describe("placements and what goes with them", () => {
  rule("903-217", [
    [
      "the same carers by T, U, or from the start",
      ["S", "T", "U"].map((RNE) => ({ ...spring, PLACE: "A5", RNE })),
      [],
    ],
    ["a move to the same carers is none", [{ ...spring, PLACE: "A3", RNE: "P" }], [0]],
    ["neither is B", [{ ...spring, PLACE: "A5", RNE: "B" }], [0]],
    ["a blank reason is none of the three", [{ ...spring, PLACE: "A5" }], [0]],
    ["new carers may come by a move", [{ ...spring, PLACE: "A6", RNE: "P" }], []],
    ["not before April 2015", [{ DECOM: "2015-03-31", PLACE: "A5", RNE: "P" }], []],
    ["from 1 April 2015 on", [{ DECOM: "2015-04-01", PLACE: "A5", RNE: "P" }], [0]],
    ["not without a first day", [{ DECOM: "soon", PLACE: "A5", RNE: "P" }], []],
  ]);

  rule("903-336", [
    [
      "from a foster home",
      [
        { ...spring, PLACE: "U5" },
        { ...summer, PLACE: "A3" },
      ],
      [],
    ],
    [
      "from another adoptive home",
      [
        { ...spring, PLACE: "A6" },
        { ...summer, PLACE: "A4" },
      ],
      [],
    ],
    [
      "from a children's home",
      [
        { ...spring, PLACE: "K2" },
        { ...summer, PLACE: "A4" },
      ],
      [1],
    ],
    [
      "from a temporary stay",
      [
        { ...spring, PLACE: "U1" },
        { ...summer, PLACE: "T1" },
        { ...autumn, PLACE: "A3" },
      ],
      [2],
    ],
    ["from a placement not recorded", [{ ...spring }, { ...summer, PLACE: "A4" }], [1]],
    ["as the first of the child's episodes", [{ ...summer, PLACE: "A4" }], []],
    [
      "the rows in another order",
      [
        { ...summer, PLACE: "A4" },
        { ...spring, PLACE: "K2" },
      ],
      [0],
    ],
    [
      "under a placement order it is not asked",
      [
        { ...spring, PLACE: "K2" },
        { ...summer, PLACE: "A6" },
      ],
      [],
    ],
  ]);

  rule("903-380", [
    [
      "a temporary stay as a move",
      [
        { PLACE: "T1", RNE: "P" },
        { PLACE: "T0", RNE: "B" },
      ],
      [],
    ],
    ["a temporary stay at the start of care", [{ PLACE: "T1", RNE: "S" }], [0]],
    ["a blank reason", [{ PLACE: "T4" }], [0]],
    ["a usual placement at the start", [{ PLACE: "U6", RNE: "S" }], []],
  ]);

  rule("903-381", [
    ["left care from hospital", [{ PLACE: "T1", REC: "E4A" }], [0]],
    ["went on from hospital", [{ PLACE: "T1", REC: "X1" }], []],
    ["is in hospital", [{ PLACE: "T1" }], []],
    ["left care from home", [{ PLACE: "U6", REC: "E4A" }], []],
  ]);

  const foster = { PLACE: "U6", PL_POST: "AB11AA" };
  const hospital = { PLACE: "T1", PL_POST: "AB99ZZ", RNE: "P" };
  const back = { ...foster, RNE: "P" };
  rule("903-383", [
    [
      "there and back",
      [
        { ...spring, ...foster },
        { ...summer, ...hospital },
        { ...autumn, ...back },
      ],
      [],
    ],
    [
      "back to another kind of home",
      [
        { ...spring, ...foster },
        { ...summer, ...hospital },
        { ...autumn, ...back, PLACE: "K2" },
      ],
      [1],
    ],
    [
      "back, but not by a move",
      [
        { ...spring, ...foster },
        { ...summer, ...hospital },
        { ...autumn, ...back, RNE: "L" },
      ],
      [1],
    ],
    [
      "not back yet",
      [
        { ...spring, ...foster },
        { ...summer, ...hospital },
      ],
      [],
    ],
    [
      "no home before the stay",
      [
        { ...summer, ...hospital },
        { ...autumn, ...back },
      ],
      [],
    ],
    [
      "another postcode was not asked in 2024-25",
      [
        { ...spring, ...foster },
        { ...summer, ...hospital },
        { ...autumn, ...back, PL_POST: "AB22BB" },
      ],
      [],
    ],
    [
      "and is since 2025-26, at the row of the return",
      [
        { ...spring, ...foster },
        { ...summer, ...hospital },
        { ...autumn, ...back, PL_POST: "AB22BB" },
      ],
      [2],
      { ending: 2026 },
    ],
    [
      "two blank postcodes do not show that the child came back",
      [
        { ...spring, PLACE: "U6" },
        { ...summer, ...hospital },
        { ...autumn, PLACE: "U6", RNE: "P" },
      ],
      [2],
      { ending: 2026 },
    ],
    [
      "two blank placements do not either",
      [
        { ...spring, PLACE: "" },
        { ...summer, ...hospital },
        { ...autumn, PLACE: "", RNE: "P" },
      ],
      [1],
    ],
    [
      "another child's rows between do not matter",
      [
        { ...spring, ...foster },
        { ...summer, ...hospital, CHILD: "B" },
        { ...autumn, ...back, RNE: "L" },
        { ...winter, ...foster, CHILD: "B" },
      ],
      [],
    ],
  ]);

  rule("903-390", [
    ["adopted from each adoptive home", ["A3", "A4", "A5", "A6"].map((PLACE) => ({ PLACE, REC: "E11" })), []],
    ["adopted from a foster home", [{ PLACE: "U4", REC: "E12" }], [0]],
    ["adopted, the placement blank", [{ REC: "E11" }], [0]],
    ["left otherwise", [{ PLACE: "U4", REC: "E45" }], []],
  ]);

  rule("903-408", [
    [
      "under a placement order",
      [
        { PLACE: "A5", LS: "E1" },
        { PLACE: "A6", LS: "E1" },
      ],
      [],
    ],
    ["under a care order", [{ PLACE: "A6", LS: "C2" }], [0]],
    ["a freeing order is no placement order", [{ PLACE: "A5", LS: "D1" }], [0]],
    ["the legal status blank", [{ PLACE: "A5" }], [0]],
    ["by consent no order is needed", [{ PLACE: "A4", LS: "V2" }], []],
  ]);

  rule("903-445", [
    ["freed by the end of 2005", [{ LS: "D1", DECOM: "2005-12-31" }], []],
    ["freed since", [{ LS: "D1", DECOM: "2006-01-01" }], [0]],
    ["another order since", [{ LS: "E1", DECOM: "2006-01-01" }], []],
    ["no first day", [{ LS: "D1" }], []],
  ]);

  rule("903-446", [
    ["a placement order since December 2005", [{ LS: "E1", DECOM: "2005-12-01" }], []],
    ["a placement order before", [{ LS: "E1", DECOM: "2005-11-30" }], [0]],
    ["no first day", [{ LS: "E1" }], []],
  ]);

  rule("903-451", [
    ["still freed", [{ LS: "D1" }], [0]],
    ["freed until", [{ LS: "D1", DEC: "2005-06-01", REC: "X1" }], []],
    ["a reason for the end alone", [{ LS: "D1", REC: "E11" }], []],
    ["an end that cannot be read is an end", [{ LS: "D1", DEC: "soon" }], []],
    ["another order", [{ LS: "C2" }], []],
  ]);

  rule("903-516", [
    [
      "from a foster home to its carer",
      [
        { PLACE: "U1", REC: "E45" },
        { PLACE: "U6", REC: "E46" },
      ],
      [],
    ],
    ["from a children's home to its carer", [{ PLACE: "K2", REC: "E46" }], [0]],
    ["the placement blank", [{ REC: "E45" }], [0]],
    ["to another person", [{ PLACE: "K2", REC: "E47" }], []],
  ]);

  rule("903-529", [
    ["a hospital of another public body", [{ PLACE: "R2", PLACE_PROVIDER: "PR3" }], []],
    [
      "adopters, foster carers, homes, parents",
      ["A3", "A6", "U1", "K1", "K2", "P1"].map((PLACE) => ({ PLACE, PLACE_PROVIDER: "PR3" })),
      [0, 1, 2, 3, 4, 5],
    ],
    ["adopters of another authority", [{ PLACE: "A6", PLACE_PROVIDER: "PR2" }], []],
  ]);
});
