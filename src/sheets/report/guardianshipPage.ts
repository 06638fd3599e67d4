import { ETHNIC_GROUP, GUARDIAN, NEED } from "../../domain/diagnostic/groupings";
import { COMPARED } from "../../domain/diagnostic/guardianship";
import { GUARDIANS } from "../../domain/diagnostic/leaving";
import { join, named, value, type Expr } from "../../domain/formula/expression";
import { englandOf, PROFILE_YEAR } from "../../domain/published/guardianshipFigures";
import { leaversOf } from "../../domain/diagnostic/populations";
import type { Cases } from "../cases";
import { leavingOfCases } from "../timescalesLeaving";
import { titleWithPart } from "../coveredPart";
import { goesBy, leavingsKnown } from "../permanenceConditions";
import type { Row } from "../summaryRows";
import { ageMixRows } from "./guardianshipAgeMix";
import { cameBackRows, cameBeforeRows, supportRows } from "./guardianshipAfter";
import { byYearRows } from "./guardianshipEngland";
import { leaversRows, timesRows } from "./guardianshipFigures";
import { AGES, childrenPrefix, type AgesId, type RouteId } from "./guardianshipNames";
import {
  comparedRows,
  groupsSeen,
  notCollected,
  percentName,
  shareColumns,
  type EnglandSide,
  type Side,
  type SideBlock,
} from "./comparedGroups";
import { definitions, headlines } from "./guardianshipWords";
import { cannotTell, type ReportPage, type ReportSection } from "./reportPage";
import { leftBy, underFive } from "./reportPopulations";

const WAYS: Readonly<Record<RouteId, { way: string; heading: string }>> = {
  guardianship: { way: "Special guardianship", heading: "SGO" },
  adopted: { way: "Adoption", heading: "adopted" },
};

/** The two routes, each of all ages and of those who entered under five. */
export function sideOf(onlyKnown: boolean, route: RouteId, ages: AgesId): Side {
  const { way, heading } = WAYS[route];
  const population = leftBy(onlyKnown, way);
  return {
    heading: ages === "all" ? heading : `${heading}, under 5`,
    prefix: childrenPrefix(route),
    suffix: AGES[ages],
    population: ages === "all" ? population : underFive(population),
  };
}

const ENGLAND: readonly EnglandSide[] = (["special guardianship", "adoption"] as const).map((of) => ({
  heading: `England ${PROFILE_YEAR}, ${of === "adoption" ? "adopted" : "SGO"}, %`,
  percentOf: (grouping, group) =>
    grouping === GUARDIAN.id
      ? of === "adoption"
        ? undefined
        : byCode(group)
      : englandOf(of, `${grouping} ${group}`)?.value,
}));

function byCode(group: string): number | undefined {
  const code = Object.keys(GUARDIANS).find((_, at) => GUARDIAN.groups[at]!.id === group);
  return code === undefined ? undefined : englandOf("special guardianship", code)?.value;
}

/** Special guardianship against adoption (rules.md 5). */
export function guardianshipPage(cases: Cases): ReportPage {
  const known = leavingsKnown(cases);
  const blocks: SideBlock[] = [
    {
      sides: [sideOf(known.all, "guardianship", "all"), sideOf(known.all, "adopted", "all")],
      england: ENGLAND,
    },
    { sides: [sideOf(known.all, "guardianship", "under5"), sideOf(known.all, "adopted", "under5")] },
  ];
  const guardianOnly = blocks.map(({ sides, ...more }) => ({ ...more, sides: [sides[0], undefined] }));
  const table = (id: string): Row[] =>
    notCollected(cases, id) ??
    comparedRows(
      groupsSeen(
        cases,
        COMPARED.find((grouping) => grouping.id === id)!,
      ),
      blocks,
    );
  const event = goesBy(known.all);
  const hasAny = cases.journeys.leftCare.some((day) => day !== 0);
  const page = {
    name: "Report guardianship",
    title: "Special guardianship and adoption",
    purpose:
      "Children who left care by special guardianship in the period, against those adopted: who they were, how long it took, what came after.",
    definitions: definitions(),
    widths: [40, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9],
  };
  const cameBefore: ReportSection = {
    heading: titleWithPart(
      "Came into care in the period, by the permanent home before",
      "Came into care, by the permanent home before",
      "entry",
    ),
    rows: cameBeforeRows(cases),
  };
  if (!hasAny)
    return {
      ...page,
      headlines: [],
      sections: [
        {
          heading: "Who left care",
          rows: cannotTell(
            "The data tell of nobody who left care. It would take the 903 (Episodes with DEC and REC), Annex A list 8, or a tracker with the day of leaving care and the way out.",
          ),
        },
        cameBefore,
      ],
    };
  const { way } = leavingOfCases(cases);
  const leavers = leaversOf(cases, known.all);
  // A share of nobody is a word, and cannot be drawn.
  const isDrawn = Object.values(WAYS).every((of) => leavers.some((row) => way[row] === of.way));
  const ages = table("age_at_order");
  const times = table("time_to_order");
  const sections: ReportSection[] = [
    {
      heading: known.all
        ? titleWithPart("Everybody who left care in the period", "Left care", event)
        : "Everybody who left care in the period",
      rows: leaversRows(known),
    },
    {
      heading: titleWithPart("Special guardianship and adoption side by side", "Side by side", event),
      rows: timesRows(blocks, known.all && known.covered),
    },
    {
      heading: "Age at the order",
      rows: ages,
      ...(isDrawn &&
        chartOf(blocks[0]!, ages, "Ages at the order", {
          finding: join(
            "Aged 5 or over at the order: ",
            percentTogether("guardianship", AGED_5),
            "% by special guardianship, ",
            percentTogether("adopted", AGED_5),
            "% adopted",
          ),
          says: [
            "Share of children by age at the order, special guardianship and adopted: under 1 ",
            ["age_at_order", "under_1"],
            ", 1 to 4 ",
            ["age_at_order", "1_to_4"],
            ", 5 to 9 ",
            ["age_at_order", "5_to_9"],
          ],
        })),
    },
    {
      heading: "Time from entering care to the order",
      rows: times,
      ...(isDrawn &&
        chartOf(blocks[0]!, times, "Time to the order", {
          finding: join(
            "Within one year of entering care: ",
            percent("guardianship", "time_to_order", "under_1_year"),
            "% by special guardianship, ",
            percent("adopted", "time_to_order", "under_1_year"),
            "% adopted",
          ),
          says: [
            "Share of children by time to the order, special guardianship and adopted: under 1 year ",
            ["time_to_order", "under_1_year"],
            ", 1 to under 2 years ",
            ["time_to_order", "1_year"],
            ", 2 to under 3 years ",
            ["time_to_order", "2_years"],
          ],
        })),
    },
    { heading: "Time to the order at one age mix", rows: ageMixRows(blocks[0]!) },
    { heading: "Age at entering care", rows: table("age_at_entry") },
    {
      heading: "Who the children were",
      rows: ["sex", ETHNIC_GROUP.id, NEED.id, "sibling_group", "disability"].flatMap((id) => [
        ...table(id),
        [],
      ]),
    },
    {
      heading: "Where they came from, and to whom",
      rows: [
        ...["last_home", "last_legal_status"].flatMap((id) => [...table(id), []]),
        ...comparedRows(GUARDIAN, guardianOnly),
      ],
    },
    { heading: "Support after the order", rows: supportRows(cases, blocks) },
    { heading: "Back in care after the order", rows: cameBackRows(cases, blocks) },
    cameBefore,
    { heading: "England, and here", rows: byYearRows() },
  ];
  return { ...page, headlines: headlines(known), sections };
}

const percent = (route: RouteId, grouping: string, group: string): Expr =>
  named(percentName({ prefix: childrenPrefix(route) } as Side, grouping, group));

const AGED_5 = ["5_to_9", "10_to_15", "16_and_over"];

/** Of several groups together. */
function percentTogether(route: RouteId, groups: readonly string[]): Expr {
  const children = groups
    .map((group) => named(`${childrenPrefix(route)}_age_at_order_${group}`))
    .reduce((left, right): Expr => ({ op: "+", left, right }));
  return {
    op: "ifError",
    of: {
      op: "round",
      digits: 0,
      of: {
        op: "/",
        left: { op: "*", left: value(100), right: children },
        right: named(childrenPrefix(route)),
      },
    },
    otherwise: value("none"),
  };
}

/** Shares of both routes and of England, side by side. */
function chartOf(
  block: SideBlock,
  rows: readonly Row[],
  name: string,
  { finding, says }: { finding: Expr; says: readonly (string | readonly [string, string])[] },
): Pick<ReportSection, "chart"> {
  return {
    chart: {
      name,
      type: "columns",
      finding,
      alternative: join(
        ...says.flatMap((part): (Expr | string)[] =>
          typeof part === "string"
            ? [part]
            : [percent("guardianship", ...part), "% and ", percent("adopted", ...part), "%"],
        ),
      ),
      data: { row: 0, column: 0, rowCount: rows.length - 1, columnCount: 1 + shareColumns(block) },
      axis: "Percent of children",
    },
  };
}
