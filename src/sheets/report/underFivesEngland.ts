import { calendarDay } from "../../domain/dates/serialDay";
import { compare, iff, join, value, where, type Expr } from "../../domain/formula/expression";
import { HEALTH_CHECKS } from "../../domain/journeys/records";
import { benchmarkFor } from "../../domain/published/benchmarks";
import type { Published } from "../../domain/published/published";
import { HEALTH_FIGURES, PLACEMENT_PARTS, PLACEMENTS_IN_TWO_YEARS } from "../../domain/published/underFives";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, type Row } from "../summaryRows";
import { among, howMany, meanIn, percentOf } from "./reportFigures";
import { cannotTell, type ReportSection } from "./reportPage";
import { groupRows, OF_STILL, STILL_TOTAL } from "./underFivesGroups";
import { PLACEMENTS, STILL } from "./underFivesPopulations";
import { NOT_SAID } from "./underFivesTable";
import { HEALTH_HEADERS, underFivesName } from "./underFivesWords";

/** England's figure and its year, empty where nobody published any. */
export function englandOf(cases: Cases, of: string, part?: string): Published | undefined {
  const yearEnding = calendarDay(cases.period.to).year;
  return benchmarkFor(of, cases.published ?? [], {
    yearEnding,
    unit: "percent",
    ...(part !== undefined && { part }),
  });
}
const englandCells = (published: Published | undefined): (Cell | null)[] =>
  published
    ? [
        { content: { value: published.value }, style: "figure", format: "0" },
        { content: { value: published.year }, style: "figure", format: "@" },
      ]
    : [null, null];

/** A sentence on those who stayed two years, where there is anybody. */
const ifAnybody = (...parts: (Expr | string)[]): Expr =>
  iff(compare(howMany(STILL), "=", 0), value("Nobody was looked after two years on."), join(...parts));

export function placementsSection(cases: Cases): ReportSection {
  const names = ["placements_1", "placements_2", "placements_3_or_more"].map(underFivesName);
  const england = PLACEMENT_PARTS.map((part) => englandOf(cases, PLACEMENTS_IN_TWO_YEARS, part));
  const shares = PLACEMENTS.map((of) => percentOf(howMany(of), howMany(STILL)));
  const words = (published: Published | undefined) => (published ? `${published.shown}` : "no figure");
  return {
    heading: "Moves: how many placements by the second anniversary",
    rows: [
      header("Placements, the first included", "% of stayed", "England %", "Year", "Children"),
      ...PLACEMENTS.map((of, at): Row => [
        text(PLACEMENT_PARTS[at]!, "label"),
        figure(shares[at]!, "0"),
        ...englandCells(england[at]),
        figure(howMany(of), "#,##0", names[at]),
      ]),
      [text("Looked after two years on", "label"), null, null, null, figure(howMany(STILL))],
      [],
      header("Moves, the first placement not counted", "Mean", "Children"),
      [
        text("Moves by the second anniversary", "label"),
        figure(meanIn(STILL, "Moves", 1), "0.0", underFivesName("moves_mean")),
        figure(howMany(STILL)),
      ],
      [
        text("Children with a placement more", "label"),
        null,
        figure(
          howMany(among(STILL, [where("Became adoptive", ">=", 1)])),
          "#,##0",
          underFivesName("became_adoptive"),
        ),
        text("if early permanence that became adoptive counted, as with the department since 2021.", "note"),
      ],
      [
        text("Children with moves not told", "label"),
        null,
        figure(
          howMany(among(STILL, [where("Moves not told", ">=", 1)])),
          "#,##0",
          underFivesName("moves_not_told"),
        ),
        text("No reason is given for a new placement: it is not counted as a move.", "note"),
      ],
    ],
    chart: {
      name: "Placements by the second anniversary",
      type: "columns",
      finding: ifAnybody(
        shares[2]!,
        "% of the children looked after two years on had had three placements or more",
        england[2] ? `; England ${words(england[2])} in ${england[2].year}` : "",
      ),
      alternative: ifAnybody(
        "Columns beside those of England: one placement ",
        shares[0]!,
        `% (England ${words(england[0])}), two `,
        shares[1]!,
        `% (${words(england[1])}), three or more `,
        shares[2]!,
        `% (${words(england[2])}).`,
      ),
      data: { row: 0, column: 0, rowCount: 4, columnCount: 3 },
      axis: "% of children",
    },
  };
}

export function healthSection(cases: Cases): ReportSection {
  const need = (...conditions: Parameters<typeof among>[1]) => among(STILL, conditions);
  return {
    heading: "Health needs and checks, of those still looked after",
    rows: [
      ...checkRows(cases),
      [],
      ...groupRows(
        "Need at entry",
        [
          {
            label: "Child's disability or illness (N2)",
            of: need(where("Need", "=", "N2")),
            name: underFivesName("need_disability"),
          },
          { label: "Another need", of: need(where("Need", "<>", "N2"), where("Need", "<>", "")) },
          { label: "Not recorded", of: need(where("Need", "=", "")) },
        ],
        STILL_TOTAL,
        [OF_STILL],
      ),
      [],
      ...(cases.characteristics.disabled.some((said) => said !== "")
        ? [
            ...groupRows(
              "Disability, by list, survey or tracker",
              [
                {
                  label: "Yes",
                  of: need(where("Disabled", "=", "Yes")),
                  name: underFivesName("disabled"),
                },
                { label: "No", of: need(where("Disabled", "=", "No")) },
                { label: "Not recorded", of: need(where("Disabled", "=", "")) },
              ],
              STILL_TOTAL,
              [OF_STILL],
            ),
          ]
        : cannotTell(
            "Whether a child is disabled is not in the 903: it takes list 8, list 10, a survey or a tracker.",
          )),
    ],
  };
}

const SHORT_NAMES = {
  development: "development_check",
  immunisations: "immunisations",
  teeth: "dental_check",
  assessment: "health_assessment",
} as const;

/** What the last OC2 says, a row a check; one line where no return has any. */
function checkRows(cases: Cases): Row[] {
  if (cases.records.health.count === 0)
    return cannotTell(
      "No OC2 was read: it takes OC2 of the SSDA903 (HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT).",
    );
  return [
    header(
      "Last OC2 by the anniversary",
      "Done",
      "Not done",
      "Answered",
      "% done",
      "England %",
      "Year",
      "Not said",
      "No OC2",
    ),
    ...HEALTH_CHECKS.map((check): Row => {
      const column = HEALTH_HEADERS[check];
      const answered = among(STILL, [where(column, "<>", ""), where(column, "<>", NOT_SAID)]);
      const done = among(answered, [where(column, "=", "Yes")]);
      return [
        text(column, "label"),
        figure(howMany(done), "#,##0", underFivesName(`${SHORT_NAMES[check]}_done`)),
        figure(howMany(among(answered, [where(column, "=", "No")]))),
        figure(howMany(answered), "#,##0", underFivesName(`${SHORT_NAMES[check]}_answered`)),
        figure(percentOf(howMany(done), howMany(answered)), "0"),
        ...englandCells(englandOf(cases, HEALTH_FIGURES[check])),
        figure(howMany(among(STILL, [where(column, "=", NOT_SAID)]))),
        figure(howMany(among(STILL, [where(column, "=", "")]))),
      ];
    }),
  ];
}
