import type { Cases } from "./cases";
import { paragraph, text, titleBlock } from "./frame";
import { MAKE_GROUPS, type Cell, type MakeGroup, type SheetPlan } from "./plan";
import { counted, GROUP_WORDS } from "./words";

/** What this workbook is, what its sheets are for, where the figures come from and what was left out. */
export function readMeSheet(cases: Cases, others: readonly SheetPlan[]): SheetPlan {
  const { run, shortBreaksOnly } = cases;
  const { families } = cases.records;
  const people = families.adopters.reduce((sum, each) => sum + each, 0);
  const purpose = "What these sheets say, what they rest on, and how to use them.";
  const cells: (Cell | null)[][] = [
    [text("The sheets", "heading")],
    ...MAKE_GROUPS.flatMap((group) => ofGroup(group, others)),
    [],
    [text("The tables read", "heading")],
    [
      text("Sheet", "columnHeading"),
      text("Read as", "columnHeading"),
      text("Rows", "columnHeading"),
      text("Used", "columnHeading"),
    ],
    ...run.tables.map(({ sheet, title, rows, used }) => [
      text(sheet),
      text(title),
      { content: { value: rows }, style: "body" as const, format: "#,##0" as const },
      { content: { value: used }, style: "body" as const, format: "#,##0" as const },
    ]),
    ...(families.count > 0
      ? paragraph(
          `${counted(families.count, "adopter family", "adopter families")} (${counted(people, "adopter")}) ${families.count === 1 ? "was" : "were"} read. Families has a row for each; their measures stand on Summary.`,
        )
      : []),
    [],
    [text("How to use them", "heading")],
    ...paragraph(
      "Every figure is an Excel formula over the rows of Timescales. Change the period or the as-at date on Summary and the figures follow; to work the journeys out at another date, press Analyse again.",
    ),
    ...paragraph(
      "You may add columns beside these tables: what you type stays with its child and journey when the analysis is run again. Your own sheets are never changed.",
    ),
    ...paragraph(
      "Rows that could not be used, and dates that cannot both be right, are on Data quality with what to do about them.",
    ),
    ...(others.some(({ group }) => group === "costs")
      ? paragraph(
          "For the costs begin on Cost inputs: the yellow cells are yours and stay when the analysis is run again. Then read Unit costs and Cost of delay, and describe on Savings what would change. Where a figure needs an entry that is not there it says “not entered”; nothing is made up.",
        )
      : []),
    ...paragraph("Stages that are not finished are never averaged with finished ones."),
    ...(shortBreaksOnly > 0
      ? [
          ...paragraph(
            `${counted(shortBreaksOnly, "child", "children")} with short breaks only (V3, V4) ${shortBreaksOnly === 1 ? "is" : "are"} left out of everything here.`,
          ),
        ]
      : []),
    [],
    [text("Privacy", "heading")],
    ...paragraph(
      "All of this was worked out inside this workbook. Nothing about any child was sent anywhere. These sheets hold children's ids and dates: treat them as you treat the tables they came from.",
    ),
  ];
  return {
    name: "Read me",
    group: "core",
    purpose,
    blocks: [titleBlock("Earlier Permanence", purpose, cases), { kind: "grid", row: 4, column: 0, cells }],
    widths: [28, 100, 9, 9],
    print: { orientation: "portrait" },
  };
}

/** The sheets of a group under its name, with what each is for. */
function ofGroup(group: MakeGroup, others: readonly SheetPlan[]): Cell[][] {
  const sheets = others.filter((each) => each.group === group);
  if (sheets.length === 0) return [];
  return [
    [text(GROUP_WORDS[group], "label")],
    ...sheets.map(({ name, purpose: what }): Cell[] => [
      {
        content: {
          expr: { op: "hyperlink", target: `'${name}'!A1`, text: { op: "value", value: name } },
        },
        style: "link",
      },
      text(what),
    ]),
  ];
}
