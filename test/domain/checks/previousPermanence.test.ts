import { PREVIOUS_PERMANENCE } from "../../../src/domain/checks/previousPermanence";
import { isAuthority } from "../../../src/domain/checks/authorities";
import type { Row, Rows } from "../../support/returnYears";
import { testRule, type RuleCase } from "../../support/ruleCases";

const rule = (id: string, cases: RuleCase[], module?: "PrevPerm") =>
  testRule(PREVIOUS_PERMANENCE, id, cases, module);
const entering: Row = { DECOM: "2024-06-01", RNE: "S" };
const and = (episode: Row, ...PrevPerm: Row[]): Rows => ({ Episodes: [episode], PrevPerm });
const order = { PREV_PERM: "P1", LA_PERM: "352", DATE_PERM: "01/05/2018" };

describe("previous permanence", () => {
  rule("903-630", [
    ["there was none", and(entering, { PREV_PERM: "Z1" }), []],
    ["there was one, told in full", and(entering, order), []],
    ["nothing is said", and(entering), [0]],
    ["of another child alone", and(entering, { ...order, CHILD: "B" }), [0]],
    ["the row is blank", and(entering, {}), [0]],
    ["the code is missing", and(entering, { ...order, PREV_PERM: "" }), [0]],
    ["the authority is missing", and(entering, { ...order, LA_PERM: "" }), [0]],
    ["the date is missing", and(entering, { ...order, DATE_PERM: "" }), [0]],
    ["said twice, once in part", and(entering, order, { PREV_PERM: "P2" }), [0]],
    ["came into care on the first day of the year", and({ DECOM: "2024-04-01", RNE: "S" }), [0]],
    ["came into care before the year", and({ DECOM: "2024-03-31", RNE: "S" }), []],
    ["was in care already", and({ DECOM: "2024-06-01", RNE: "P" }), []],
  ]);

  rule(
    "903-631",
    [
      ["the five codes", ["P1", "P2", "P3", "P4", "Z1"].map((PREV_PERM) => ({ PREV_PERM })), []],
      ["another", [{ PREV_PERM: "P0" }], [0]],
      ["a blank", [{}], []],
    ],
    "PrevPerm",
  );

  const dated = (DATE_PERM: string, DECOM = "2021-07-01") => and({ DECOM }, { DATE_PERM });
  const late = ["PrevPerm 0"];
  rule("903-632", [
    ["before the first episode", dated("30/06/2021"), []],
    ["on its day", dated("01/07/2021"), late],
    ["after it", dated("02/07/2021"), late],
    ["not said", dated(""), []],
    ["the day not known, the month before", dated("ZZ/06/2021"), []],
    ["the day not known, in the month of the episode", dated("ZZ/07/2021", "2021-07-02"), late],
    ["the day not known, February of a leap year over", dated("ZZ/02/2020", "2020-03-01"), []],
    ["the month not known, December before", dated("05/ZZ/2020", "2020-12-06"), []],
    ["the month not known, and it may be after", dated("05/ZZ/2020", "2020-12-05"), late],
    ["the day not known, the month after", dated("ZZ/08/2021"), late],
    ["only the year known, the year before", dated("ZZ/ZZ/2020"), []],
    ["only the year known, and it may be after", dated("ZZ/ZZ/2021"), late],
    ["nothing known", dated("ZZ/ZZ/ZZZZ"), []],
    ["a month that is none", dated("01/13/2000"), late],
    ["a day that is none, of a month known", dated("31/02/ZZZZ"), late],
    ["other letters", dated("XX/10/2011"), late],
    ["the year in two letters", dated("ZZ/ZZ/ZZ"), late],
    ["words", dated("SPRING"), late],
    ["an Excel date in a column of text", dated("44377"), []],
    [
      "the first of the child's episodes counts",
      {
        Episodes: [{ DECOM: "2021-07-01" }, { DECOM: "2021-05-01" }],
        PrevPerm: [{ DATE_PERM: "01/06/2021" }],
      },
      late,
    ],
    ["a child without episodes", and({ CHILD: "B", DECOM: "2021-07-01" }, { DATE_PERM: "WORDS" }), []],
  ]);

  rule(
    "903-633",
    [
      [
        "authorities and countries",
        ["201", "309", "999", "SCO", "WAL", "NIR", "NUK"].map((LA_PERM) => ({ LA_PERM })),
        [],
      ],
      [
        "numbers of nobody",
        ["176", "458", "214", "1352", "35"].map((LA_PERM) => ({ LA_PERM })),
        [0, 1, 2, 3, 4],
      ],
      ["a name", [{ LA_PERM: "LEEDS" }], [0]],
      ["a blank", [{}], []],
    ],
    "PrevPerm",
  );

  it("knows the authorities that reorganisation made since 2019", () => {
    expect(["838", "839", "940", "941", "942", "943"].every(isAuthority)).toBe(true);
  });

  rule("903-634", [
    ["an episode from 1 April 2016", and({ DECOM: "2016-04-01" }, order), []],
    ["none since", and({ DECOM: "2016-03-31" }, order), late],
    ["a Z1 is an entry too", and({ DECOM: "2016-03-31" }, { PREV_PERM: "Z1" }), late],
    ["the row is blank", and({ DECOM: "2016-03-31" }, {}), []],
    [
      "the latest counts",
      { Episodes: [{ DECOM: "2015-01-01" }, { DECOM: "2016-05-01" }], PrevPerm: [order] },
      [],
    ],
    ["no episode of the child", and({ CHILD: "B", DECOM: "2015-01-01" }, order), []],
  ]);

  rule(
    "903-635",
    [
      ["none, and nothing told of it", [{ PREV_PERM: "Z1" }], []],
      ["none, but a date", [{ PREV_PERM: "Z1", DATE_PERM: "01/05/2018" }], [0]],
      ["none, but an authority", [{ PREV_PERM: "Z1", LA_PERM: "352" }], [0]],
      ["no code, but a date", [{ DATE_PERM: "01/05/2018" }], [0]],
      ["an order", [order], []],
      ["an order told in part is another rule", [{ PREV_PERM: "P4" }], []],
    ],
    "PrevPerm",
  );
});
