import { ETHNIC_GROUP, GUARDIAN, NEED, OTHER_NEED, type Grouping } from "../../domain/diagnostic/groupings";
import { COMPARED } from "../../domain/diagnostic/guardianship";
import { NEEDS } from "../../domain/codes/homes";
import { GUARDIANS } from "../../domain/diagnostic/leaving";
import { compare, either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { englandOf, PROFILE_YEAR } from "../../domain/published/guardianshipFigures";
import type { LeavingsKnown } from "../../domain/permanence/counts";
import type { Cases } from "../cases";
import { coversNothing, titleWithPart } from "../coveredPart";
import { goesBy, leavingsKnown } from "../permanenceConditions";
import type { Row } from "../summaryRows";
import { ageMixRows, mixSentence } from "./guardianshipAgeMix";
import { cameBackRows, cameBeforeRows, supportRows } from "./guardianshipAfter";
import { byYearRows } from "./guardianshipEngland";
import { leaversRows, timesRows } from "./guardianshipFigures";
import {
  AGES,
  childrenPrefix,
  figureName,
  PERCENT_OF_LEAVERS,
  type AgesId,
  type RouteId,
} from "./guardianshipNames";
import {
  comparedRows,
  percentName,
  shareColumns,
  type EnglandSide,
  type Side,
  type SideBlock,
} from "./comparedGroups";
import { childrenWords } from "./reportFigures";
import { cannotTell, type Headline, type ReportPage, type ReportSection } from "./reportPage";
import { leftBy, underFive } from "./reportPopulations";

const WAYS: Readonly<Record<RouteId, { way: string; heading: string }>> = {
  guardianship: { way: "Special guardianship", heading: "special guardian- ship" },
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
  heading: `England ${PROFILE_YEAR}, ${of === "adoption" ? "adopted" : "s. g."}, %`,
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
    comparedRows(
      withWordsSeen(
        cases,
        COMPARED.find((grouping) => grouping.id === id),
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
    widths: [34, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9],
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
      ],
    };
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
      ...chartOf(blocks[0]!, ages, "Ages at the order", {
        finding: join(
          "Aged 5 or over at the order: ",
          percentTogether("guardianship", AGED_5),
          "% by special guardianship, ",
          percentTogether("adopted", AGED_5),
          "% adopted",
        ),
        says: [
          "Columns of the share of children by age at the order. Under 1: ",
          ["age_at_order", "under_1"],
          "1 to 4: ",
          ["age_at_order", "1_to_4"],
          "5 to 9: ",
          ["age_at_order", "5_to_9"],
        ],
      }),
    },
    {
      heading: "Time from entering care to the order",
      rows: times,
      ...chartOf(blocks[0]!, times, "Time to the order", {
        finding: join(
          "Within one year of entering care: ",
          percent("guardianship", "time_to_order", "under_1_year"),
          "% by special guardianship, ",
          percent("adopted", "time_to_order", "under_1_year"),
          "% adopted",
        ),
        says: [
          "Columns of the share of children by time from entering care to the order. Under 1 year: ",
          ["time_to_order", "under_1_year"],
          "1 to under 2 years: ",
          ["time_to_order", "1_year"],
          "2 to under 3 years: ",
          ["time_to_order", "2_years"],
        ],
      }),
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
    {
      heading: titleWithPart(
        "Came into care in the period, by the permanent home before",
        "Came into care, by the permanent home before",
        "entry",
      ),
      rows: cameBeforeRows(cases),
    },
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

/** Nothing is drawn where no child left by one of the two: a share of nobody is a word. */
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
            : [
                percent("guardianship", ...part),
                "% by special guardianship, ",
                percent("adopted", ...part),
                "% adopted. ",
              ],
        ),
      ),
      data: { row: 0, column: 0, rowCount: rows.length - 1, columnCount: 1 + shareColumns(block) },
      axis: "Percent of children",
    },
  };
}

/** Words in place of a code of need have a row where any source uses them. */
function withWordsSeen(cases: Cases, grouping: Grouping | undefined): Grouping {
  if (!grouping) throw new RangeError("No such grouping.");
  const hasWords = cases.journeys.texts.need.some(
    (need) => need !== "" && !NEEDS.includes(need.toUpperCase()),
  );
  return grouping.id !== NEED.id || hasWords
    ? grouping
    : { ...grouping, groups: grouping.groups.filter((group) => group !== OTHER_NEED) };
}

function headlines({ all, covered }: Pick<LeavingsKnown, "all" | "covered">): Headline[] {
  const children = (route: RouteId) => named(childrenPrefix(route));
  const share = (route: RouteId): (Expr | string)[] =>
    all && covered ? [" (", named(PERCENT_OF_LEAVERS[route]), "% of all who left)"] : [];
  const mean = (route: RouteId) => named(figureName(route, "days_mean", "all"));
  const n = (route: RouteId) => named(figureName(route, "days_n", "all"));
  const unlessCovered = (says: Expr): Expr =>
    iff(coversNothing(goesBy(all)), value("The data cover nobody who left care in the period."), says);
  return [
    {
      name: "out_report_guardianship_children",
      says: unlessCovered(
        join(
          childrenWords(children("guardianship")),
          " left care by special guardianship in the period",
          ...share("guardianship"),
          ", and ",
          children("adopted"),
          iff(compare(children("adopted"), "=", 1), value(" was adopted"), value(" were adopted")),
          ...share("adopted"),
          ".",
        ),
      ),
    },
    {
      name: "out_report_guardianship_time",
      says: unlessCovered(
        iff(
          either(compare(n("guardianship"), "=", 0), compare(n("adopted"), "=", 0)),
          value(
            "How long special guardianship took beside adoption cannot be said: of one of the two there is nobody.",
          ),
          join(
            "From entering care to the order it took ",
            mean("guardianship"),
            " days on average by special guardianship (n ",
            n("guardianship"),
            "), ",
            mean("adopted"),
            " by adoption (n ",
            n("adopted"),
            ")",
            mixSentence(),
          ),
        ),
      ),
    },
  ];
}

function definitions(): string[] {
  return [
    "Left by special guardianship: leaving codes E43 to E48, all years, or a list's words for it. Adopted: E11, E12, or an adoption order in a list. Both are leavers of the period: a child's last leaving in each year to 31 March, the years added up, as in A4; of children whom only a list of adoption plans tells of, none counts where another source has everybody who leaves.",
    "All of this is of children who were looked after. About a third of special guardianship orders since 2008-09 were for children who never were (Wade 2014, as quoted by Kinship); others are not in the 903.",
    "Time to the order: days from the start of the last period of care to the day of leaving it, of children whose entry is in the data and not after the order. Years are whole years. Under 5: by the age on entering care. Months of age are whole months, so that a mean is about half a month low.",
    "At one age mix (direct standardisation): the mean days of the special guardianship children of each age group at entry, weighted by how many adopted children were in that group; age groups without a special guardianship child are left out, and the other weights are scaled to what is left. It says what the mean would be if special guardianship had been for children as young as those adopted; it does not make the two groups alike in other ways.",
    "Home before leaving: the last placement; U1 to U3 are foster homes with relatives or friends, U4 to U6 other foster homes, P1 with parents. An adopted child lives with adopters by then. Guardian: E45 to E48 say whether the guardian had fostered the child and is a relative or friend; E43 and E44 (to 2018) say only the first; what a list writes says neither.",
    "Back in care: the same child's next period of care in these data, by the as-at date; later orders have had less time for it, and a child who came back elsewhere is not seen. An adopted child who comes back does so under a new id, so that nobody can tell here. PrevPerm of the 903 asks each child who comes into care for a permanent home before; what it holds is what somebody said, and the order may be another authority's.",
    `England: DfE, Children looked after in England including adoptions, leavers, 2024 release (counts to the nearest 10, shares whole percent, durations years:months); 2024-25 and child arrangements orders: Local Authority Interactive Tool and Children's Social Care Dashboard, as read in November 2026. Over five years, per 1,000 orders, 57 special guardianship and 7 adoption orders were disrupted, 147 residence orders (Selwyn and others 2014, slides of Masson).`,
  ];
}
