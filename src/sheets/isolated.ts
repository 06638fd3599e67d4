import { ifError, lookup, named, type Expr } from "../domain/formula/expression";
import type { Cases } from "./cases";
import { paragraph, text, titleBlock } from "./frame";
import { lateSplits, type LateSplit } from "./isolatedGroups";
import {
  areSiblings,
  figures,
  groupFigures,
  howMany,
  LATE,
  namesName,
  namesStandingOut,
  ofCase,
  ofSlowest,
  reasonsMissing,
  RULE_IN_WORDS,
  share,
  slowestDays,
  standingOut,
  standsOutName,
  teamLateName,
  toMind,
  verdict,
} from "./isolatedWords";
import { CASE_AGAIN, CHILD_AGAIN, DRIFT_TABLE } from "./overdue";
import type { Cell, SheetPlan } from "./plan";
import { figure, header, heading, sentence, type Row } from "./summaryRows";

const SHEET = "Isolated or systemic";

/** Whether delay is a few children's or a step's: every figure and sentence a formula over `Drift`, reasons typed later included. */
export function isolatedSheet(cases: Cases): SheetPlan {
  const splits = lateSplits(cases);
  const purpose =
    "Whether days overdue are a few children's or a step's: by reason, stage, team, court and age.";
  return {
    name: SHEET,
    group: "meeting",
    purpose,
    blocks: [
      titleBlock(
        SHEET,
        purpose,
        cases,
        "Days overdue are those of Drift, of the limit that falls due first. Reasons count as they are typed there; press Analyse for new teams, stages and courts.",
      ),
      {
        kind: "grid",
        row: 5,
        column: 0,
        cells: [
          ...verdictRows(splits),
          [],
          ...slowestRows(),
          [],
          ...splits.flatMap(splitRows),
          ...RULE_IN_WORDS.flatMap((words) => paragraph(words, "note")),
        ],
      },
    ],
    widths: [56, 12, 12, 12, 12, 12, 22, 40],
    print: { orientation: "landscape" },
  };
}

const bold = (expr: Expr, name?: string): Cell => ({
  content: { expr },
  style: "heading",
  ...(name !== undefined && { name }),
});

function verdictRows(splits: readonly LateSplit[]): Row[] {
  const reasons = splits.find(({ id }) => id === "reason")!.groups.at(-1)!;
  return [
    [bold(verdict(splits), LATE.verdict)],
    [sentence(standingOut(splits))],
    [sentence(reasonsMissing(reasons))],
    [sentence(areSiblings)],
    [],
    [
      text("Children on Drift of whom it can be told", "label"),
      figure(figures.children, "#,##0", LATE.children),
    ],
    [
      text("Left out: nobody can tell whether they are late", "label"),
      figure(figures.cannotTell, "#,##0", LATE.cannotTell),
    ],
    [text("Overdue", "label"), figure(figures.overdue, "#,##0", LATE.overdue)],
    [text("Days overdue", "label"), figure(figures.days, "#,##0", LATE.days)],
    [text("Days overdue of the three slowest", "label"), figure(slowestDays, "#,##0", LATE.slowest)],
    [
      text("Their share of all days overdue, %", "label"),
      figure(share(named(LATE.slowest), named(LATE.days)), "0"),
    ],
    [
      text("Reasons, stages, teams and courts that stand out", "label"),
      figure(howMany(splits), "#,##0", LATE.standOut),
    ],
  ];
}

/** Who they are, by id: what they wait for, since how long, and why. */
function slowestRows(): Row[] {
  return [
    heading("The three slowest"),
    [
      text("What they wait for", "columnHeading"),
      text("Child", "columnHeading"),
      text("Days overdue", "figureHeading"),
      ...["Sibling group", "Reason for delay", "", "Team", "Stage"].map((title) =>
        text(title, "columnHeading"),
      ),
    ],
    ...[1, 2, 3].map((nth): Row => {
      const cell = (content: Expr): Cell => ({ content: { expr: content }, style: "body" });
      return [
        cell(ofCase(nth, "Waiting for")),
        cell(ofSlowest(nth, CHILD_AGAIN)),
        figure(ifError(lookup(ofSlowest(nth, CASE_AGAIN), DRIFT_TABLE, "Case", "Days overdue"), "")),
        cell(ofCase(nth, "Sibling group")),
        cell(ofCase(nth, "Reason for delay")),
        null,
        cell(ofCase(nth, "Team")),
        cell(ofCase(nth, "Stage")),
      ];
    }),
  ];
}

function splitRows(split: LateSplit): Row[] {
  const days = named(LATE.days);
  return [
    [
      ...header(
        split.title,
        ...["Children", "% of children", "Overdue", "Days overdue", "% of days", "Median days of overdue"],
      ),
      text("To mind", "columnHeading"),
    ],
    ...split.groups.map((group, at): Row => {
      const of = groupFigures(group);
      return [
        text(group.name),
        figure(of.children),
        figure(share(of.children, named(LATE.children)), "0"),
        split.id === "team" ? figure(of.overdue, "#,##0", teamLateName(at)) : figure(of.overdue),
        figure(of.days),
        figure(share(of.days, days), "0"),
        figure(ifError(of.median, ""), "0"),
        group.isRest
          ? null
          : {
              content: { expr: toMind(group, split) },
              style: "note",
              name: standsOutName(split, at),
              highlight: [{ when: { contains: "▲" }, tone: "bad" }],
            },
      ];
    }),
    ...(split.isStep ? [[sentence(namesStandingOut(split), namesName(split))]] : []),
    [],
  ];
}
