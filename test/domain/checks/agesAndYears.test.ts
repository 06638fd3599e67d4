import { AGES_AND_YEARS } from "../../../src/domain/checks/agesAndYears";
import type { Row, Rows } from "../../support/returnYears";
import { testRule, type RuleCase } from "../../support/ruleCases";

const rule = (id: string, cases: RuleCase[], module?: "Header") =>
  testRule(AGES_AND_YEARS, id, cases, module);
const bornAnd = (DOB: string, ...Episodes: Row[]): Rows => ({ Header: [{ DOB }], Episodes });

describe("days against age and year", () => {
  rule(
    "903-301",
    [
      ["born in the year", [{ DOB: "2025-03-31" }], []],
      ["born after it", [{ DOB: "2025-04-01" }], [0]],
      ["not said", [{}], []],
    ],
    "Header",
  );

  rule("903-302", [
    ["into care on the day of birth", bornAnd("2024-06-01", { DECOM: "2024-06-01" }), []],
    ["into care the day before", bornAnd("2024-06-01", { DECOM: "2024-05-31" }), [0]],
    [
      "only the first episode is asked",
      bornAnd("2024-06-01", { DECOM: "2024-05-20" }, { DECOM: "2024-04-20" }),
      [1],
    ],
    ["no date of birth", bornAnd("soon", { DECOM: "2024-05-31" }), []],
    [
      "a child without a row in Header",
      { Header: [{ CHILD: "B", DOB: "2024-06-01" }], Episodes: [{ DECOM: "2024-05-31" }] },
      [],
    ],
    ["no readable first day", bornAnd("2024-06-01", { DECOM: "soon" }), []],
  ]);

  rule("903-352", [
    ["a day before 18", bornAnd("2006-06-02", { DECOM: "2024-06-01", RNE: "S" }), []],
    ["on the eighteenth birthday", bornAnd("2006-06-01", { DECOM: "2024-06-01", RNE: "S" }), [0]],
    ["in care already", bornAnd("2006-06-01", { DECOM: "2024-06-01", RNE: "P" }), []],
  ]);

  rule("903-353", [
    ["the day the Act came into force", [{ DECOM: "1991-10-14" }], []],
    ["the day before", [{ DECOM: "1991-10-13" }], [0]],
    ["no day", [{ DECOM: "soon" }], []],
  ]);

  rule("903-354", [
    ["the last day of the year", [{ DECOM: "2025-03-31" }], []],
    ["the first of the next", [{ DECOM: "2025-04-01" }], [0]],
    ["the same day in the next return", [{ DECOM: "2025-04-01" }], [], { ending: 2026 }],
  ]);

  rule("903-385", [
    ["the last day of the year", [{ DEC: "2025-03-31" }], []],
    ["the first of the next", [{ DEC: "2025-04-01" }], [0]],
    ["no end", [{}], []],
  ]);

  rule("903-357", [
    ["into care this year", [{ DECOM: "2024-04-01", RNE: "S" }], []],
    ["first seen this year, in care already", [{ DECOM: "2024-04-01", RNE: "P" }], [0]],
    ["in care since before the year", [{ DECOM: "2024-03-31", RNE: "P" }], []],
    [
      "only the first is asked",
      [
        { DECOM: "2024-08-01", RNE: "P" },
        { DECOM: "2024-05-01", RNE: "S" },
      ],
      [],
    ],
    ["the reason blank", [{ DECOM: "2024-05-01" }], [0]],
    ["no readable first day", [{ DECOM: "soon", RNE: "P" }], []],
  ]);

  rule("903-371", [
    ["on the sixteenth birthday", bornAnd("2008-06-01", { DECOM: "2024-06-01", PLACE: "K3" }), []],
    [
      "the day before, the episode over",
      bornAnd("2008-06-02", { DECOM: "2024-06-01", DEC: "2024-07-01", PLACE: "K3" }),
      [0],
    ],
    ["the day before, the episode running", bornAnd("2008-06-02", { DECOM: "2024-06-01", PLACE: "K3" }), [0]],
    ["H5 is not asked in 2024-25", bornAnd("2010-06-02", { DECOM: "2024-06-01", PLACE: "H5" }), []],
    [
      "H5 at 14 in 2022-23",
      bornAnd("2008-06-01", { DECOM: "2022-06-01", PLACE: "H5" }),
      [],
      { ending: 2023 },
    ],
    ["H5 at 13", bornAnd("2008-06-02", { DECOM: "2022-06-01", PLACE: "H5" }), [0], { ending: 2023 }],
    [
      "and was in 2023-24",
      bornAnd("2010-06-02", { DECOM: "2023-06-01", PLACE: "H5" }),
      [0],
      { ending: 2024 },
    ],
    ["a foster home at any age", bornAnd("2020-06-02", { DECOM: "2024-06-01", PLACE: "U6" }), []],
  ]);

  rule("903-386", [
    ["adopted a day before 18", bornAnd("2006-06-02", { DEC: "2024-06-01", REC: "E11" }), []],
    ["adopted on the birthday", bornAnd("2006-06-01", { DEC: "2024-06-01", REC: "E12" }), [0]],
    ["left otherwise at 18", bornAnd("2006-06-01", { DEC: "2024-06-01", REC: "E17" }), []],
    ["no day of leaving", bornAnd("2000-06-01", { REC: "E11" }), []],
    [
      "born on 29 February: 18 on the 28th",
      bornAnd("2004-02-29", { DEC: "2022-02-28", REC: "E11" }),
      [0],
      { ending: 2022 },
    ],
  ]);

  rule("903-407", [
    ["a day before 18", bornAnd("2006-06-02", { DEC: "2024-06-01", REC: "E45" }), []],
    ["on the birthday", bornAnd("2006-06-01", { DEC: "2024-06-01", REC: "E48" }), [0]],
    ["after it", bornAnd("2006-05-01", { DEC: "2024-06-01", REC: "E47" }), [0]],
    ["adopted is another rule", bornAnd("2006-05-01", { DEC: "2024-06-01", REC: "E11" }), []],
    ["by the old code", bornAnd("1999-05-01", { DEC: "2017-06-01", REC: "E43" }), [0], { ending: 2018 }],
    [
      "of two rows in Header the first with a day counts",
      { Header: [{}, { DOB: "2006-05-01" }], Episodes: [{ DEC: "2024-06-01", REC: "E46" }] },
      [0],
    ],
  ]);
});
