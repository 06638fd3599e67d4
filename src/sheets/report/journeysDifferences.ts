import { calendarDay } from "../../domain/dates/serialDay";
import { where, type Condition } from "../../domain/formula/expression";
import { benchmarkFor } from "../../domain/published/benchmarks";
import { LONGEST_100 } from "../../domain/published/longestJourneys";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, type Row } from "../summaryRows";
import { intervalWords, intervalName, listName, COMPARED, LISTS } from "./journeysWords";
import { ADOPTED, childrenOf } from "./journeysPopulations";
import { among, howMany, meanIn, numbersIn, percentOf } from "./reportFigures";
import type { ReportSection } from "./reportPage";

const MEANS = [
  ["Age at entry, completed years", "Age at entry", "age_at_entry_mean"],
  ["Placements", "Placements", "placements_mean"],
  ["Moves", "Moves", "moves_mean"],
  ["Plans changed away from adoption", "Plans changed", "plans_changed_mean"],
  ["Disruptions before an adoption order", "Disruptions", "disruptions_mean"],
] as const;
/** Of these `Timescales` has no column, so all adopted children cannot stand beside. */
const OF_LISTS_ONLY: ReadonlySet<string> = new Set(["Placements", "Moves", "Plans changed", "Disruptions"]);

/** Means of both lists side by side, each with how many children it is of. */
export function meansSection(cases: Cases): ReportSection {
  const beside = (column: string, digits: number, format: "#,##0" | "0.0"): (Cell | null)[] => [
    figure(meanIn(ADOPTED, column, digits), format),
    figure(numbersIn(ADOPTED, column)),
  ];
  const row = (
    label: string,
    column: string,
    digits: number,
    name: (list: (typeof LISTS)[number]) => string,
  ) => {
    const format = digits === 0 ? "#,##0" : "0.0";
    return [
      text(label, "label"),
      ...LISTS.flatMap((list) => [
        figure(meanIn(childrenOf(list), column, digits), format, name(list)),
        figure(numbersIn(childrenOf(list), column)),
      ]),
      ...(OF_LISTS_ONLY.has(column) ? [null, null] : beside(column, digits, format)),
    ];
  };
  return {
    heading: "What the two groups differ in: means over the children of all lines",
    rows: [
      header(
        "Mean",
        "Shortest",
        "Children",
        "Longest",
        "Children",
        "All adopted",
        "Children",
        "England",
        "Year",
      ),
      ...COMPARED.map((id): Row => [
        ...row(`Days, ${lowered(intervalWords(id))}`, intervalWords(id), 0, (list) => intervalName(list, id)),
        ...englandCells(cases, id),
      ]),
      [
        text("Days, entry-adoption order: longest 100", "label"),
        ...Array.from({ length: 6 }, () => null),
        ...englandCells(cases, "entry-adopted", LONGEST_100),
      ],
      ...MEANS.map(([label, column, name]): Row => row(label, column, 1, (list) => listName(list, name))),
    ],
  };
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

function englandCells(cases: Cases, of: string, part?: string): (Cell | null)[] {
  const yearEnding = calendarDay(cases.period.to).year;
  const found = benchmarkFor(of, cases.published ?? [], { yearEnding, unit: "days", ...(part && { part }) });
  if (!found) return [null, null];
  return [
    { content: { value: found.value }, style: "figure", format: "#,##0" },
    { content: { value: found.year }, style: "figure", format: "@" },
  ];
}

const yesNo = (column: string): [string, Condition[]][] => [
  ["Yes", [where(column, "=", "Yes")]],
  ["No", [where(column, "=", "No")]],
  ["Not recorded", [where(column, "=", "")]],
];
const anyOf = (column: string): [string, Condition[]][] => [
  ["One or more", [where(column, ">=", 1)]],
  ["None", [where(column, "=", 0)]],
];

/** Who is in the lists by what they have or have not; the name is that of the first group's count. */
const GROUPS: readonly (readonly [string, string, [string, Condition[]][]])[] = [
  ["With brothers or sisters in the plan", "siblings", yesNo("Siblings")],
  ["Disabled", "disabled", yesNo("Disabled")],
  ["Minority ethnic group", "minority_ethnic", yesNo("Minority ethnic")],
  ["With early permanence carers who adopted", "early_permanence", yesNo("Early permanence")],
  ["Plans changed away from adoption", "plans_changed", anyOf("Plans changed")],
  [
    "Disruptions before an adoption order",
    "disruptions",
    [...anyOf("Disruptions"), ["Not recorded", [where("Disruptions", "=", "")]]],
  ],
];

/** How many children of each list have something, and their share. */
export function groupsSection(): ReportSection {
  return {
    heading: "Who the children of the two groups are",
    rows: GROUPS.flatMap(([title, name, groups], at): Row[] => [
      ...(at > 0 ? [[]] : []),
      header(title, "Shortest", "% of them", "Longest", "% of them"),
      ...groups.map(([label, conditions], first): Row => [
        text(label, "label"),
        ...LISTS.flatMap((list) => {
          const own = howMany(among(childrenOf(list), conditions));
          return [
            figure(own, "#,##0", first === 0 ? listName(list, name) : undefined),
            figure(percentOf(own, howMany(childrenOf(list))), "0"),
          ];
        }),
      ]),
      [
        text("Children of all lines", "label"),
        ...LISTS.flatMap((list) => [
          figure(howMany(childrenOf(list)), "#,##0", at === 0 ? listName(list, "children") : undefined),
          null,
        ]),
      ],
    ]),
  };
}
