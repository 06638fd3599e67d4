import { CARE_HISTORIES } from "../../../src/domain/checks/careHistories";
import { testRule, type RuleCase } from "../../support/ruleCases";
import type { Row } from "../../support/returnYears";

const rule = (id: string, cases: RuleCase[]) => testRule(CARE_HISTORIES, id, cases);

/** `DECOM DEC REC`, "-" for blank, and what else the row says. */
function spell(line: string, more: Row = {}): Row {
  const [DECOM, DEC, REC] = line.split(" ").map((part) => (part === "-" ? "" : part)) as [
    string,
    string,
    string,
  ];
  return { DECOM, DEC, REC, ...more };
}
const first = spell("2024-04-10 2024-06-01 X1");
const second = spell("2024-06-01 2024-08-01 X1");
const running = spell("2024-08-01 - -");

describe("the episodes of one child, one after the other", () => {
  rule("903-142", [
    ["each ended before the next", [first, second, running], []],
    ["the last may run on", [running], []],
    ["an earlier one without a day", [spell("2024-04-10 - X1"), second], [0]],
    ["an earlier one without a reason", [spell("2024-04-10 2024-06-01 -"), second], [0]],
    ["an earlier one whose end cannot be read", [spell("2024-04-10 soon X1"), second], [0]],
    ["the order on the sheet does not matter", [second, spell("2024-04-10 - -")], [1]],
    [
      "another child's later episode does not matter",
      [spell("2024-04-10 - -"), { ...second, CHILD: "B" }],
      [],
    ],
    ["an episode without a first day counts as the last", [running, spell("soon - -")], [0]],
    ["and does not fail itself, however many there are", [spell("- - -"), spell("soon - -")], []],
  ]);

  rule("903-388", [
    ["X1 and a new episode that day", [first, second, running], []],
    ["X1 and a gap", [first, running], [0]],
    ["X1 and nothing at all", [first, second], [1]],
    ["left care and back another day", [spell("2024-04-10 2024-06-01 E4A"), running], []],
    ["left care and a new episode the same day", [spell("2024-04-10 2024-06-01 E4A"), second, running], [0]],
    ["left care for good", [first, spell("2024-06-01 2024-08-01 E11")], []],
    ["without a day nothing can be said", [spell("2024-04-10 - X1"), second, running], []],
    ["without a reason nothing can be said", [spell("2024-04-10 2024-06-01 -"), second, running], []],
    ["X1 where the first day cannot be read and nothing follows", [spell("soon 2024-06-01 X1")], [0]],
    ["and where an episode begins that day", [spell("soon 2024-06-01 X1"), spell("2024-06-01 - -")], []],
  ]);

  rule("903-431", [
    ["into care a day after leaving", [first, { ...spell("2024-06-02 - -"), RNE: "S" }], []],
    ["into care on the day the last ended", [first, { ...second, RNE: "S" }], [1]],
    ["into care before the last ended", [first, { ...spell("2024-05-01 - -"), RNE: "S" }], [1]],
    ["another reason that day", [first, { ...second, RNE: "P" }], []],
    ["the last has not ended", [spell("2024-04-10 - -"), { ...second, RNE: "S" }], []],
  ]);

  rule("903-432", [
    ["left care and came back", [spell("2024-04-10 2024-06-01 E4A"), { ...running, RNE: "S" }], []],
    [
      "left care, and no word of coming back",
      [spell("2024-04-10 2024-06-01 E4A"), { ...running, RNE: "P" }],
      [1],
    ],
    ["adopted, and the reason blank", [spell("2024-04-10 2024-06-01 E11"), running], [1]],
    ["stayed in care", [first, { ...second, RNE: "P" }], []],
    [
      "a code of no list says nothing of leaving",
      [spell("2024-04-10 2024-06-01 ZZ"), { ...running, RNE: "P" }],
      [],
    ],
    [
      "special guardianship by the old code",
      [spell("2017-04-10 2017-06-01 E43"), { ...running, RNE: "L" }],
      [1],
      { ending: 2018 },
    ],
    [
      "the old code in a later return is of no list",
      [spell("2024-04-10 2024-06-01 E43"), { ...running, RNE: "L" }],
      [],
    ],
  ]);

  rule("903-433", [
    ["goes on the same day", [first, { ...second, RNE: "P" }], []],
    ["a gap of a day", [first, { ...spell("2024-06-02 - -"), RNE: "L" }], [1]],
    ["an overlap of a day", [first, { ...spell("2024-05-31 - -"), RNE: "B" }], [1]],
    ["the one before has no end", [spell("2024-04-10 - -"), { ...second, RNE: "U" }], [1]],
    ["the first of a child has none before it", [{ ...second, RNE: "P" }], []],
    ["came into care", [first, { ...spell("2024-07-01 - -"), RNE: "S" }], []],
    ["no first day to go on from", [first, { ...spell("soon - -"), RNE: "T" }], [1]],
    [
      "of two that begin one day the shorter comes first, wherever it stands",
      [first, { ...second, RNE: "P" }, { ...spell("2024-06-01 2024-06-01 X1"), RNE: "P" }],
      [],
    ],
  ]);

  const home = { LS: "C2", PLACE: "U6", PL_POST: "AB11AA", URN: "SC1", PLACE_PROVIDER: "PR1" };
  const start = { ...first, ...home };
  const next = (RNE: string, changes: Row) => ({ ...second, ...home, RNE, ...changes });

  rule("903-434", [
    ["the legal status changed, the home did not", [start, next("L", { LS: "E1" })], []],
    ["the legal status is as before", [start, next("L", {})], [1]],
    ["the home changed too", [start, next("L", { LS: "E1", PL_POST: "AB22BB" })], [1]],
    ["so did the provider", [start, next("L", { LS: "E1", PLACE_PROVIDER: "PR4" })], [1]],
    ["the number was blank and is not", [{ ...start, URN: "" }, next("L", { LS: "E1" })], [1]],
    ["blank in both is the same", [{ ...start, URN: "" }, next("L", { LS: "E1", URN: "" })], []],
    ["the first of a child has none before it", [next("L", {})], []],
    ["it is another's rule", [start, next("P", {})], []],
  ]);

  rule("903-435", [
    ["the home changed, the legal status did not", [start, next("P", { PL_POST: "AB22BB" })], []],
    ["the kind of home changed, with the carers", [start, next("T", { PLACE: "A5" })], []],
    ["nothing changed", [start, next("P", {})], [1]],
    ["the legal status changed too", [start, next("T", { PLACE: "A5", LS: "E1" })], [1]],
    [
      "nothing changed where the number is blank in both",
      [{ ...start, URN: "" }, next("P", { URN: "" })],
      [1],
    ],
    [
      "a legal status blank in both has not changed",
      [{ ...start, LS: "" }, next("P", { LS: "", URN: "SC2" })],
      [],
    ],
  ]);

  rule("903-436", [
    ["both changed", [start, next("B", { LS: "E1", PLACE: "A6" })], []],
    ["the legal status did not", [start, next("U", { PLACE: "A5" })], [1]],
    ["the home did not", [start, next("B", { LS: "E1" })], [1]],
    ["neither did", [start, next("U", {})], [1]],
    ["only the legal status should have", [start, next("L", { LS: "E1" })], []],
  ]);

  rule("903-437", [
    ["died, and an episode after", [spell("2024-04-10 2024-06-01 E2"), running], [0]],
    ["found to be 18, and an episode after", [spell("2024-04-10 2024-06-01 E15"), running], [0]],
    ["died at the end", [first, spell("2024-06-01 2024-07-01 E2")], []],
    ["went home, and an episode after", [spell("2024-04-10 2024-06-01 E4A"), running], []],
    ["which came later is not known without a first day", [spell("soon 2024-06-01 E2"), running], []],
  ]);

  rule("903-501", [
    ["one ends and the next begins", [first, second], []],
    ["begins before the end", [first, spell("2024-05-31 - -")], [1]],
    ["two that begin together", [first, spell("2024-04-10 2024-09-01 X1")], [1]],
    ["the one before has no end", [spell("2024-04-10 - -"), second], []],
    ["the earlier row of the two may stand below", [spell("2024-05-31 - -"), first], [0]],
  ]);

  rule("903-504", [
    [
      "the need is kept",
      [
        { ...first, CIN: "N1" },
        { ...second, CIN: "N1" },
      ],
      [],
    ],
    [
      "the need changed in a period of care",
      [
        { ...first, CIN: "N1" },
        { ...second, CIN: "N5" },
      ],
      [1],
    ],
    [
      "each change once",
      [
        { ...first, CIN: "N1" },
        { ...second, CIN: "N5" },
        { ...running, CIN: "N5" },
      ],
      [1],
    ],
    [
      "a new period of care may have its own",
      [
        { ...first, CIN: "N1" },
        { ...running, CIN: "N5" },
      ],
      [],
    ],
    [
      "left care",
      [
        { ...spell("2024-04-10 2024-06-01 E4A"), CIN: "N1" },
        { ...second, CIN: "N5" },
      ],
      [],
    ],
    ["the need is blank in one", [{ ...first, CIN: "N1" }, second], [1]],
    ["the need is blank in both", [first, second], [1]],
    [
      "the same need in both",
      [
        { ...first, CIN: "N1" },
        { ...second, CIN: "N1" },
      ],
      [],
    ],
  ]);
});
