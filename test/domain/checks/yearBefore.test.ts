import { YEAR_BEFORE } from "../../../src/domain/checks/yearBefore";
import type { Row } from "../../support/returnYears";
import { testRule, type RuleCase } from "../../support/ruleCases";

const rule = (id: string, cases: RuleCase[], module?: "Header") => testRule(YEAR_BEFORE, id, cases, module);
const open = (more: Row = {}): Row => ({ DECOM: "2023-11-01", ...more });
const ended = (more: Row = {}): Row => ({ DECOM: "2023-11-01", DEC: "2024-02-01", ...more });

describe("this year's return against last year's", () => {
  rule(
    "903-203",
    [
      ["the same date", [{ DOB: "2020-01-01" }], [], { last: [{ DOB: "2020-01-01" }] }],
      ["another date", [{ DOB: "2020-01-01" }], [0], { last: [{ DOB: "2020-01-10" }] }],
      ["gone", [{}], [0], { last: [{ DOB: "2020-01-10" }] }],
      ["never there", [{}], [], { last: [{}] }],
      ["another child", [{ DOB: "2020-01-01" }], [], { last: [{ CHILD: "B", DOB: "2020-01-10" }] }],
    ],
    "Header",
  );

  rule("903-502", [
    ["begins with the open episode", [open(), { DECOM: "2024-06-01" }], [], { last: [open()] }],
    ["begins on another day", [{ DECOM: "2023-11-02" }], [0], { last: [open()] }],
    ["last year's had ended", [{ DECOM: "2024-06-01" }], [], { last: [ended()] }],
    [
      "an end that cannot be read is an end",
      [{ DECOM: "2024-06-01" }],
      [],
      { last: [ended({ DEC: "soon" })] },
    ],
    [
      "only the first episode is asked",
      [{ DECOM: "2024-06-01" }, { DECOM: "2024-05-01" }],
      [1],
      { last: [open()] },
    ],
    ["another child's", [{ DECOM: "2024-06-01" }], [], { last: [open({ CHILD: "B" })] }],
    ["gone from this year's return", [{ CHILD: "B", DECOM: "2024-06-01" }], [], { last: [open()] }],
  ]);

  const cells: [letter: string, field: string, before: string, now: string][] = [
    ["A", "RNE", "S", "P"],
    ["B", "LS", "C2", "E1"],
    ["C", "CIN", "N1", "N5"],
    ["D", "PLACE", "U5", "A5"],
    ["E", "PLACE_PROVIDER", "PR1", "PR4"],
    ["F", "URN", "SC1", "SC2"],
  ];
  for (const [letter, field, before, now] of cells)
    rule(`903-503${letter}`, [
      ["as it was", [open({ [field]: before })], [], { last: [open({ [field]: before })] }],
      ["another", [open({ [field]: now })], [0], { last: [open({ [field]: before })] }],
      ["blank in both", [open()], [], { last: [open()] }],
      ["blank now", [open()], [0], { last: [open({ [field]: before })] }],
      ["last year's had ended", [open({ [field]: now })], [], { last: [ended({ [field]: before })] }],
      [
        "an end of last year's that cannot be read leaves it open",
        [open({ [field]: now })],
        [0],
        { last: [ended({ DEC: "soon", [field]: before })] },
      ],
      [
        "the latest of last year's counts",
        [open({ [field]: now })],
        [],
        { last: [{ DECOM: "2023-10-01", [field]: before }, ended({ [field]: before })] },
      ],
      [
        "the first of this year's counts",
        [{ DECOM: "2024-06-01", [field]: now }, open({ [field]: before })],
        [],
        { last: [open({ [field]: before })] },
      ],
      ["not of this child", [open({ [field]: now })], [], { last: [open({ CHILD: "B", [field]: before })] }],
      [
        "no episode of this year has a first day",
        [{ DECOM: "soon", [field]: now }],
        [],
        { last: [open({ [field]: before })] },
      ],
      [
        "whatever the day on which it begins",
        [{ DECOM: "2023-12-01", [field]: now }],
        [0],
        { last: [open({ [field]: before })] },
      ],
    ]);

  rule("903-503D", [
    ["H5 became K3 in 2024-25", [open({ PLACE: "K3" })], [], { last: [open({ PLACE: "H5" })] }],
    ["and not the other way", [open({ PLACE: "H5" })], [0], { last: [open({ PLACE: "K3" })] }],
    ["nor a year later", [open({ PLACE: "K3" })], [0], { last: [open({ PLACE: "H5" })], ending: 2026 }],
    [
      "Z1 became four in 2025-26",
      [open({ PLACE: "Z13" })],
      [],
      { last: [open({ PLACE: "Z1" })], ending: 2026 },
    ],
    ["Z1 alone did", [open({ PLACE: "Z13" })], [0], { last: [open({ PLACE: "U6" })], ending: 2026 }],
    ["and only into those", [open({ PLACE: "U6" })], [0], { last: [open({ PLACE: "Z1" })], ending: 2026 }],
    ["and not a year before", [open({ PLACE: "Z13" })], [0], { last: [open({ PLACE: "Z1" })] }],
  ]);

  rule("903-562", [
    ["last year ends with it", [open()], [], { last: [{ DECOM: "2023-05-01", DEC: "2023-11-01" }, open()] }],
    ["and with nothing else", [open()], [], { last: [open()] }],
    ["last year ends with another", [open()], [0], { last: [open(), { DECOM: "2024-01-01" }] }],
    ["last year does not know the child", [open()], [0], { last: [open({ CHILD: "B" })] }],
    ["began this year", [{ DECOM: "2024-04-01" }], [], { last: [open({ CHILD: "B" })] }],
  ]);
});
