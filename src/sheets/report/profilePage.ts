import { withLivePlan } from "../../domain/diagnostic/populations";
import { PROFILE, type Profiled } from "../../domain/diagnostic/profile";
import { join, type Expr } from "../../domain/formula/expression";
import { ADOPTED_YEAR, adoptedInEngland } from "../../domain/published/adoptedProfile";
import type { Cases } from "../cases";
import type { Row } from "../summaryRows";
import {
  comparedRows,
  groupsSeen,
  notCollected,
  shareColumns,
  type EnglandSide,
  type SideBlock,
} from "./comparedGroups";
import { share, SIDES, sidesOf } from "./profileSides";
import { reachedRows, totalRows } from "./profileTotals";
import { definitions, headlines } from "./profileWords";
import type { ReportPage, ReportSection } from "./reportPage";

const ENGLAND: EnglandSide = { heading: `England, adopted ${ADOPTED_YEAR}, %`, percentOf: adoptedInEngland };

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
    return notCollected(cases, id) ?? comparedRows(groupsSeen(cases, grouping), [blockOf(id)]);
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
          "Share of children by age at entering care, live plans and all looked after: under 1 ",
          share("live", "age_at_entry", "under_1"),
          "% and ",
          share("looked_after", "age_at_entry", "under_1"),
          "%, 1 to 4 ",
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
          "Share of children by ethnic group, live plans and all looked after: White ",
          share("live", "ethnic_group", "white"),
          "% and ",
          share("looked_after", "ethnic_group", "white"),
          "%, Mixed ",
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
    widths: [44, 11, 11, 11, 11, 11, 11, 11],
  };
}

const PLANS_AND_ALL: readonly Profiled[] = ["live", "decided", "looked_after"];
const BESIDE_ENGLAND: ReadonlySet<string> = new Set(["age_at_adoption_order", "ethnic_group"]);
