import { LEAVING_ROUTES, OUTCOMES } from "../../domain/diagnostic/outcomeSince";
import { UNDER_FIVE_STATES } from "../../domain/diagnostic/underFiveState";
import { join, named, where } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import { figure, type Row } from "../summaryRows";
import { among, howMany, percentOf } from "./reportFigures";
import { cannotTell, type ReportSection } from "./reportPage";
import { groupRows, OF_ENTERED, OF_STILL, STILL_TOTAL, type Group } from "./underFivesGroups";
import { ENTERED, LEFT, SHORT_TERM, STILL } from "./underFivesPopulations";
import { NO_REASON, OTHER_WORDS, REASONS_CHANGED } from "./underFivesTable";
import {
  LEGAL_STATUSES,
  leftName,
  legalStatusName,
  OUTCOME_WORDS,
  outcomeName,
  ROUTE_WORDS,
  STATE_WORDS,
  underFivesName,
} from "./underFivesWords";

export function statesSection(): ReportSection {
  const groups = UNDER_FIVE_STATES.map((state): Group => ({
    label: STATE_WORDS[state],
    of: among(STILL, [where("State", "=", STATE_WORDS[state])]),
    name: underFivesName(state),
  }));
  const rows = [
    ...groupRows("Where they stood on the second anniversary", groups, STILL_TOTAL, [OF_ENTERED, OF_STILL]),
    [
      text("  of them, short-term (last three)", "label"),
      figure(howMany(SHORT_TERM), "#,##0", underFivesName("short_term")),
      figure(percentOf(howMany(SHORT_TERM), howMany(ENTERED)), "0", underFivesName("rate")),
      figure(percentOf(howMany(SHORT_TERM), howMany(STILL)), "0"),
    ] satisfies Row,
  ];
  const [withAdopters, earlyPermanence, longTermFoster, withParents, ...short] = groups.map(({ name }) =>
    named(name!),
  );
  return {
    heading: "Where they stood two years on",
    rows,
    chart: {
      name: "Where they stood",
      type: "bars",
      finding: join(
        named(underFivesName("short_term")),
        " of ",
        named(underFivesName("still")),
        " children looked after two years on were in short-term placements",
      ),
      alternative: join(
        "Bars: with adopters ",
        withAdopters!,
        ", early permanence ",
        earlyPermanence!,
        ", long-term foster home ",
        longTermFoster!,
        ", with parents ",
        withParents!,
        "; short-term with a placement order ",
        short[0]!,
        ", with a plan ",
        short[1]!,
        ", with no known plan ",
        short[2]!,
        ".",
      ),
      data: { row: 0, column: 0, rowCount: groups.length + 1, columnCount: 2 },
      axis: "Children",
    },
  };
}

export function leftSection(): ReportSection {
  return {
    heading: "Who had left care by the second anniversary, and how",
    rows: groupRows(
      "Route",
      LEAVING_ROUTES.map((route) => ({
        label: ROUTE_WORDS[route],
        of: among(LEFT, [where("Leaving route", "=", ROUTE_WORDS[route])]),
        name: leftName(route),
      })),
      { label: "Left care by then", of: LEFT },
      [OF_ENTERED, ["% of left", LEFT]],
    ),
  };
}

export function legalSection(): ReportSection {
  return {
    heading: "Legal status on the second anniversary",
    rows: groupRows(
      "Legal status",
      LEGAL_STATUSES.map((group) => ({
        label: group,
        of: among(STILL, [where("Legal status", "=", group)]),
        name: legalStatusName(group),
      })),
      STILL_TOTAL,
      [OF_STILL],
    ),
  };
}

export function plansSection({ records }: Cases): ReportSection {
  const heading = "Plans for adoption before the second anniversary, of those still looked after";
  const isTold = records.sources.some(
    ({ layout, fields }) => layout === "903-placed" || fields.includes("adm"),
  );
  if (!isTold)
    return {
      heading,
      rows: cannotTell(
        "No table has decisions: it takes PlacedAdoption of the SSDA903 (DATE_PLACED), list 10, a survey or a tracker.",
      ),
    };
  const changed = among(STILL, [where("Plans changed", ">=", 1)]);
  const reasons = [...REASONS_CHANGED, OTHER_WORDS, NO_REASON];
  return {
    heading,
    rows: [
      ...groupRows(
        "Decisions that the child should be adopted",
        [
          {
            label: "None made",
            of: among(STILL, [where("Plans made", "=", 0)]),
            name: underFivesName("no_plan_made"),
          },
          {
            label: "Made and not changed",
            of: among(STILL, [where("Plans made", ">=", 1), where("Plans changed", "=", 0)]),
            name: underFivesName("plan_made_not_changed"),
          },
          { label: "Changed away from adoption", of: changed, name: underFivesName("plan_changed") },
        ],
        STILL_TOTAL,
        [OF_STILL],
      ),
      [
        text("  changed, and decided again", "label"),
        figure(
          howMany(among(changed, [where("Plans made again", ">=", 1)])),
          "#,##0",
          underFivesName("plan_made_again"),
        ),
      ],
      [],
      ...groupRows(
        "Why the last was changed",
        reasons.map((reason) => ({
          label: reason,
          of: among(changed, [where("Why changed", "=", reason)]),
        })),
        { label: "Changed away from adoption", of: changed },
        [["% of changed", changed]],
      ),
    ],
  };
}

export function outcomesSection(): ReportSection {
  return {
    heading: "What has come of them since the second anniversary, by the end of the data",
    rows: groupRows(
      "Of those looked after two years on",
      OUTCOMES.map((outcome) => ({
        label: OUTCOME_WORDS[outcome],
        of: among(STILL, [where("Outcome since", "=", OUTCOME_WORDS[outcome])]),
        name: outcomeName(outcome),
      })),
      STILL_TOTAL,
      [OF_STILL],
    ),
  };
}
