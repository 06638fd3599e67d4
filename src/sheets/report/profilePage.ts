import { withLivePlan } from "../../domain/diagnostic/populations";
import { PROFILE, type Profiled, type Reached } from "../../domain/diagnostic/profile";
import { OTHER_NEED, type Grouping } from "../../domain/diagnostic/groupings";
import { NEEDS } from "../../domain/codes/homes";
import { compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { NO_DAY } from "../../domain/dates/serialDay";
import { withoutGaps, type Covered } from "../../domain/journeys/coverage";
import { careKnown } from "../../domain/journeys/leavers";
import { ADOPTED_YEAR, adoptedInEngland, DECISIONS_STANDING } from "../../domain/published/adoptedProfile";
import type { Cases } from "../cases";
import { AS_AT } from "../countFormula";
import { titleWithPart } from "../coveredPart";
import { day } from "../day";
import { text } from "../frame";
import { figure, header, type Row } from "../summaryRows";
import {
  comparedRows,
  groupName,
  percentName,
  published,
  shareColumns,
  type EnglandSide,
  type Side,
  type SideBlock,
} from "./comparedGroups";
import { GROUP_NAMES, PROFILE_NAMES, reachedName } from "./profileNames";
import { among, childrenWords, howMany, percentOf, type Population } from "./reportFigures";
import { cannotTell, type Headline, type ReportPage, type ReportSection } from "./reportPage";
import {
  ADOPTED,
  DECIDED,
  DECIDED_GROUPS,
  LIVE,
  LIVE_GROUPS,
  LOOKED_AFTER,
  MOVED_IN,
  NOT_MOVED_IN,
  WITH_ORDER,
} from "./reportPopulations";
import { except } from "../../domain/formula/expression";

const SIDES: Readonly<Record<Profiled, Side>> = {
  live: { heading: "live adoption plans", prefix: PROFILE_NAMES.live, population: LIVE },
  decided: { heading: "decided in the period", prefix: PROFILE_NAMES.decided, population: DECIDED },
  adopted: { heading: "adopted in the period", prefix: PROFILE_NAMES.adopted, population: ADOPTED },
  looked_after: {
    heading: "all looked after",
    prefix: PROFILE_NAMES.looked_after,
    population: LOOKED_AFTER,
  },
};

const ENGLAND: EnglandSide = { heading: `England, adopted ${ADOPTED_YEAR}, %`, percentOf: adoptedInEngland };

/** Who can be told of, with what is missing where somebody cannot. */
function sidesOf(cases: Cases): { told: ReadonlySet<Profiled>; missing: Row[] } {
  const { journeys, coverage, careCoverage } = cases;
  const told = new Set<Profiled>();
  const missing: Row[] = [];
  const decisions = journeys.milestones.adm.some((day) => day !== NO_DAY);
  if (!decisions)
    missing.push(
      ...cannotTell(
        "Children with adoption plans: the data have no date of a decision for adoption. It would take PlacedAdoption of the 903, Annex A list 10, or a tracker with a column such as “ADM decision”.",
      ),
    );
  else if (!isCovered(cases.asAt, coverage.decision))
    missing.push(
      ...cannotTell(
        "Live adoption plans: the data do not cover decisions on the as-at date. Choose a day that they cover.",
      ),
    );
  else told.add("live");
  if (decisions) told.add("decided");
  if (journeys.status.includes("adopted")) told.add("adopted");
  const isCareKnown = Array.from({ length: journeys.count }, (_, row) => row).some((row) =>
    careKnown(journeys, row),
  );
  if (isCareKnown && isCovered(cases.asAt, careCoverage?.entry)) told.add("looked_after");
  else
    missing.push(
      ...cannotTell(
        isCareKnown
          ? "All looked-after children: the data do not cover the as-at date. Choose a day that they cover."
          : "All looked-after children: no source has everybody in care. It would take the 903 (Header and Episodes) or Annex A list 8.",
      ),
    );
  return { told, missing };
}

/** As of the measures of a day: not before the data and in no gap of them; without a known window nothing is held back. */
const isCovered = (asAt: number, covered: Covered | undefined): boolean =>
  covered === undefined ||
  asAt > covered.to ||
  withoutGaps(covered).some(({ from, to }) => asAt >= from && asAt <= to);

/** Who the children with adoption plans are, beside all looked-after children and England. */
export function profilePage(cases: Cases): ReportPage {
  const { told, missing } = sidesOf(cases);
  const blockOf = (id: string): SideBlock => {
    const { of } = PROFILE.find((each) => each.grouping.id === id)!;
    // One column for each of them on the whole page, also where a table does not tell of it.
    const columns = of.includes("adopted") ? of : PLANS_AND_ALL.filter((who) => told.has(who));
    return {
      sides: columns.map((who) => (of.includes(who) ? SIDES[who] : undefined)),
      ...(BESIDE_ENGLAND.has(id) && { england: [ENGLAND] }),
    };
  };
  const hasPlans = told.has("live") || told.has("decided");
  const table = (id: string): Row[] => {
    const { grouping, of } = PROFILE.find((each) => each.grouping.id === id)!;
    if (!of.some((who) => told.has(who))) return [];
    return comparedRows(seen(cases, grouping), [blockOf(id)]);
  };
  const chartOf = (id: string, rows: readonly Row[], title: Expr, alternative: Expr) => {
    const { groups } = PROFILE.find((each) => each.grouping.id === id)!.grouping;
    const columns = 1 + shareColumns(blockOf(id));
    const isDrawn = PLANS_AND_ALL.every((who) => told.has(who)) && withLivePlan(cases).length > 0;
    return isDrawn && rows.length > 0
      ? {
          chart: {
            name: id === "age_at_entry" ? "Ages at entering care" : "Ethnic groups",
            type: "columns" as const,
            finding: title,
            alternative,
            data: { row: 0, column: 0, rowCount: groups.length + 1, columnCount: columns },
            axis: "Percent of children",
          },
        }
      : {};
  };
  const ages = table("age_at_entry");
  const ethnic = table("ethnic_group");
  const sections: ReportSection[] = [
    { heading: "How many children", rows: [...missing, ...totalRows(cases, told)] },
    ...(told.has("live") ? [{ heading: "How far the live plans have come", rows: reachedRows() }] : []),
    {
      heading: "Age",
      rows: ages,
      ...chartOf(
        "age_at_entry",
        ages,
        join(
          share("live", "age_at_entry", "under_1"),
          "% of children with a live adoption plan entered care under 1, of all looked after ",
          share("looked_after", "age_at_entry", "under_1"),
          "%",
        ),
        join(
          "Columns of the share of children by age at entering care. Under 1: ",
          share("live", "age_at_entry", "under_1"),
          "% of live plans, ",
          share("looked_after", "age_at_entry", "under_1"),
          "% of all looked after. 1 to 4: ",
          share("live", "age_at_entry", "1_to_4"),
          "% and ",
          share("looked_after", "age_at_entry", "1_to_4"),
          "%.",
        ),
      ),
    },
    {
      heading: "Age at the decision, and at the adoption order",
      rows: [
        ...table("age_at_decision"),
        ...(told.has("adopted") ? [[], ...table("age_at_adoption_order")] : []),
      ],
    },
    {
      heading: "Ethnic group",
      rows: ethnic,
      ...chartOf(
        "ethnic_group",
        ethnic,
        join(
          share("live", "ethnic_group", "white"),
          "% of children with a live adoption plan are White, of all looked after ",
          share("looked_after", "ethnic_group", "white"),
          "%",
        ),
        join(
          "Columns of the share of children by ethnic group. White: ",
          share("live", "ethnic_group", "white"),
          "% of live plans, ",
          share("looked_after", "ethnic_group", "white"),
          "% of all looked after. Mixed: ",
          share("live", "ethnic_group", "mixed"),
          "% and ",
          share("looked_after", "ethnic_group", "mixed"),
          "%.",
        ),
      ),
    },
    {
      heading: "Sex, need, brothers and sisters, disability",
      rows: ["sex", "need", "sibling_group", "disability"].flatMap((id) => [...table(id), []]),
    },
    {
      heading: "Legal status and home",
      rows: ["legal_status", "home"].flatMap((id) => [...table(id), []]),
    },
  ].filter(({ rows }) => rows.some((row) => row.length > 0));
  return {
    name: "Report profile",
    title: "Profile of children with adoption plans",
    purpose:
      "Who the children are who have a live adoption plan, and those decided on in the period, beside all looked-after children and England.",
    headlines: hasPlans ? headlines(told) : [],
    sections,
    definitions: definitions(),
    widths: [36, 10, 10, 10, 11, 10, 10, 10],
  };
}

const PLANS_AND_ALL: readonly Profiled[] = ["live", "decided", "looked_after"];
const BESIDE_ENGLAND: ReadonlySet<string> = new Set(["age_at_adoption_order", "ethnic_group"]);

/** Words in place of a code of need have a row where any source uses them. */
function seen(cases: Cases, grouping: Grouping): Grouping {
  const hasWords = cases.journeys.texts.need.some(
    (need) => need !== "" && !NEEDS.includes(need.toUpperCase()),
  );
  return grouping.id !== "need" || hasWords
    ? grouping
    : { ...grouping, groups: grouping.groups.filter((group) => group !== OTHER_NEED) };
}

const share = (who: Profiled, grouping: string, group: string): Expr =>
  named(percentName(SIDES[who], grouping, group));

function totalRows(cases: Cases, told: ReadonlySet<Profiled>): Row[] {
  const total = (label: string | Expr, who: Profiled, groups?: Population): Row[] => [
    [
      typeof label === "string" ? text(label, "label") : { content: { expr: label }, style: "label" },
      figure(howMany(SIDES[who].population), "#,##0", PROFILE_NAMES[who]),
      ...(groups ? [figure(howMany(groups), "#,##0", GROUP_NAMES[who as keyof typeof GROUP_NAMES])] : []),
    ],
  ];
  const rows: Row[] = [
    ...(told.has("live") ? total("Live adoption plan at the as-at date", "live", LIVE_GROUPS) : []),
    ...(told.has("decided")
      ? total(titleWithPart("Decided in the period", "Decided", "decision"), "decided", DECIDED_GROUPS)
      : []),
    ...(told.has("adopted")
      ? total(titleWithPart("Adopted in the period", "Adopted", "adoptionOrder"), "adopted")
      : []),
    ...(told.has("looked_after") ? total("All looked after at the as-at date", "looked_after") : []),
  ];
  const isGroupKnown = cases.characteristics.siblings.includes("Yes");
  return rows.length === 0
    ? []
    : [
        header("", "Children", "Sibling groups"),
        ...rows,
        ...(isGroupKnown
          ? []
          : cannotTell(
              "Sibling groups: no column names them. It would take a tracker with a column such as “Sibling group” (one name a group).",
            )),
      ];
}

const REACHED: readonly (readonly [Reached, string, Population])[] = [
  ["moved_in", "Moved in with adopters, no adoption order yet", among(LIVE, [MOVED_IN])],
  ["order_not_moved_in", "Waiting: placement order, not moved in", among(LIVE, [NOT_MOVED_IN, WITH_ORDER])],
  [
    "no_order_not_moved_in",
    "No placement order, not moved in",
    among(LIVE, [NOT_MOVED_IN, except(WITH_ORDER)]),
  ],
];

function reachedRows(): Row[] {
  const england = Object.values(DECISIONS_STANDING).reduce((sum, { value }) => sum + value, 0);
  return [
    header("", "% of live plans", `England, 31 March 2024, %`, "Children", "England, children"),
    ...REACHED.map(([reached, label, population]): Row => {
      const beside = DECISIONS_STANDING[reached].value;
      return [
        text(label, "label"),
        figure(percentOf(named(reachedName(reached)), named(PROFILE_NAMES.live)), "0"),
        published(Math.round((100 * beside) / england)),
        figure(howMany(population), "#,##0", reachedName(reached)),
        { ...published(beside)!, format: "#,##0" },
      ];
    }),
    [
      text("All", "label"),
      null,
      null,
      figure(named(PROFILE_NAMES.live)),
      { ...published(england)!, format: "#,##0" },
    ],
  ];
}

function headlines(told: ReadonlySet<Profiled>): Headline[] {
  const count = (who: Profiled, grouping: string, group: string) =>
    named(groupName(SIDES[who], grouping, group));
  const nobody = compare(named(PROFILE_NAMES.live), "=", 0);
  const groups = named(GROUP_NAMES.live);
  return [
    ...(told.has("live")
      ? [
          {
            name: "out_report_profile_live",
            says: iff(
              nobody,
              join("On ", day(AS_AT), " no child has a live adoption plan."),
              join(
                "On ",
                day(AS_AT),
                " ",
                childrenWords(named(PROFILE_NAMES.live)),
                iff(compare(named(PROFILE_NAMES.live), "=", 1), value(" has"), value(" have")),
                " a live adoption plan",
                iff(
                  compare(groups, ">", 0),
                  join(
                    ", among them ",
                    groups,
                    iff(compare(groups, "=", 1), value(" sibling group"), value(" sibling groups")),
                  ),
                  value(""),
                ),
                "; ",
                count("live", "age_at_entry", "under_1"),
                " entered care under 1 and ",
                count("live", "age_at_entry", "1_to_4"),
                " aged 1 to 4.",
              ),
            ),
          },
        ]
      : []),
    ...(told.has("decided")
      ? [
          {
            name: "out_report_profile_decided",
            says: join(
              titleWithPart("In the period ", "Of the period, ", "decision"),
              iff(
                compare(named(PROFILE_NAMES.decided), "=", 1),
                value("1 child was"),
                join({ op: "text", of: named(PROFILE_NAMES.decided), format: "#,##0" }, " children were"),
              ),
              " decided on for adoption",
              iff(
                compare(named(PROFILE_NAMES.decided), ">", 0),
                join(
                  ": ",
                  count("decided", "age_at_decision", "under_1"),
                  " under 1 at the decision, ",
                  count("decided", "age_at_decision", "1_to_4"),
                  " aged 1 to 4, ",
                  count("decided", "age_at_decision", "5_to_9"),
                  " aged 5 to 9.",
                ),
                value("."),
              ),
            ),
          },
        ]
      : []),
  ];
}

function definitions(): string[] {
  return [
    "Live adoption plan: a decision for adoption by the as-at date that was neither changed, nor decided again, nor ended by leaving care; children who have moved in with adopters are among them. Decided in the period: each child once, by the last decision in it, whatever has become of it since (A15). Adopted: by the day of the adoption order.",
    "All looked after: children in care at the as-at date in a source that has everybody in care (903, Annex A list 8, standard dataset); short breaks are left out. Only they can be a whole to compare with: a list of adoption plans has no others.",
    "Ages are whole years; before birth counts as under 1. Ethnic groups are the department's five; Chinese is under Asian. The need is the main one on entering care. Siblings and disability are not in the 903: they come from trackers and Annex A lists, and “Not recorded” is everybody of whom nothing is said. A sibling group counts where a column names it.",
    "Legal status and home are those now, or the last ones before leaving care or before the plan changed. Long-term foster home: U1 and U4; early permanence carers: U2 and U5; relatives or friends otherwise: U3; other foster home: U6; residential or secure: K1, K2, R1, R2, R3, R5, S1.",
    `England, adopted ${ADOPTED_YEAR}: children adopted in the year, DfE, Children looked after in England including adoptions, 2024 release, whole percent of 2,980 children; they were adopted, which children with a live plan are not yet. England, 31 March 2024: children whose decision stood, to the nearest 10, same release; “placed” stands beside moved in with adopters. Nothing is published of sex, need, siblings, disability or homes of children with plans.`,
  ];
}
