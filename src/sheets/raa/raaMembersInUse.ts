import { ACTIVITY, type ActivityId } from "../../domain/raa/activity";
import { YEARS_BACK, type YearBack } from "../../domain/raa/members";
import { compare, iff, join, named, plus, totalOf, value, type Expr } from "../../domain/formula/expression";
import { isUsable, sumOf } from "../enteredNumber";
import { WORDS } from "../costs/entries";
import { text } from "../frame";
import { figure, heading, sentence, type Row } from "../summaryRows";
import { AREA_COLUMNS, areaFigure, keyFound } from "./raaAreasFound";
import { memberHeads, memberRow, membersWhere } from "./memberRows";
import {
  activityEntry,
  activityId,
  activityInUse,
  activityKnown,
  activityNext,
  activityNextTotal,
  activityRestated,
  activityTotal,
  areaKey,
  eachMember,
  isMemberName,
  MEMBER_COUNT,
  memberResult,
  nextEntry,
} from "./raaNames";
import { boundsOf, isTransferable, measureHeading, transferredUsed } from "./raaMembersActivity";
import { eachYearBack, yearLabel } from "./raaYears";
import { countHeld, imputedCount, isFigure, wrongCount } from "./typedCount";

/** What tables of the workbook say of a member; there only where RAA areas has rows. */
const foundName = (member: number, activity: ActivityId, year: YearBack): string =>
  `raa_${member}_${activityId(activity, year)}_found`;
/** The latest year before children transferred are added. */
const beforeName = (member: number, activity: ActivityId): string => `raa_${member}_${activity}_y1_before`;
const countName = (member: number, activity: ActivityId, of: "imputed" | "missing" | "restated"): string =>
  `raa_${member}_${activity}_${of}`;

/** How many of a member's figures are imputed, missing or restated. */
export const memberImputed = (member: number): string => memberResult(member, "imputed");
export const memberMissing = (member: number): string => memberResult(member, "missing");
export const memberRestated = (member: number): string => memberResult(member, "restated");

const TOTAL_HEADS = ["Total", "Members with a figure"] as const;

/** What tables of the workbook say, where there are any. */
export function foundRows(): Row[] {
  return [
    heading("Activity: what tables of this workbook say"),
    [
      text(
        "From RAA areas, by the authority's code, else by its name. Nothing here changes what was typed above.",
        "note",
      ),
    ],
    memberHeads("Found on RAA areas"),
    ...eachYearBack((year) =>
      memberRow(
        yearLabel(year),
        (member) => ({ expr: keyFound(member, year), name: areaKey(member, year) }),
        "General",
      ),
    ),
    [
      sentence(
        iff(
          compare(notFound, "=", ""),
          value(""),
          join("▲ RAA areas has no row with the name or code, in any of these years, of", notFound),
        ),
      ),
    ],
    [],
    ...ACTIVITY.flatMap(({ id }): Row[] => [
      [measureHeading(id, ": in the tables")],
      memberHeads("Year to 31 March"),
      ...eachYearBack((year) =>
        memberRow(
          yearLabel(year),
          (member) => ({
            expr: areaFigure(member, year, AREA_COLUMNS[id]),
            name: foundName(member, id, year),
          }),
          "#,##0",
        ),
      ),
      [],
    ]),
  ];
}

const notFound: Expr = membersWhere((member) =>
  compare(
    iff(
      compare(named(isMemberName(member)), "=", 1),
      join(...(YEARS_BACK.map((year) => named(areaKey(member, year))) as [Expr])),
      value("nobody"),
    ),
    "=",
    "",
  ),
);

/** Activity as shares use it, the same as tables say it now, and next year's. */
export const inUseRows = (hasAreas: boolean): Row[] => [
  heading("Activity: in use, restated, and next year"),
  [
    text(
      "In use: typed, else from the tables; children transferred are in the latest year. Restated: the same with what the tables say now. Next year: typed, else the latest year.",
      "note",
    ),
  ],
  [],
  ...ACTIVITY.flatMap(({ id }) => measureRows(id, hasAreas)),
  heading("How far the figures can be relied on"),
  memberHeads("Counts of figures, all measures and years", "Total"),
  countRow("Suppressed, and imputed", "imputed", memberImputed),
  countRow("Missing, where another member has a figure", "missing", memberMissing),
  countRow("Said otherwise by the tables now", "restated", memberRestated),
];

function measureRows(activity: ActivityId, hasAreas: boolean): Row[] {
  const total = (names: readonly string[], name: string, known: string, knownName?: string) => [
    figure(iff(compare(named(known), ">", 0), totalOf(names), value(WORDS.notEntered)), "#,##0", name),
    knownName ? figure(sumOf(names.map((each) => oneIf(isFigure(each)))), "0", knownName) : null,
  ];
  const inUse = (year: YearBack) => eachMember((member) => activityInUse(member, activity, year));
  return [
    [measureHeading(activity)],
    memberHeads("In use", ...TOTAL_HEADS),
    ...(isTransferable(activity)
      ? [
          memberRow(
            join(yearLabel(1), " before transfers"),
            (member) => ({ expr: heldIn(member, activity, 1, hasAreas), name: beforeName(member, activity) }),
            "#,##0",
          ),
        ]
      : []),
    ...eachYearBack((year) =>
      memberRow(
        yearLabel(year),
        (member) => ({
          expr: isMoved(activity, year)
            ? withTransferred(member, activity, named(beforeName(member, activity)))
            : heldIn(member, activity, year, hasAreas),
          name: activityInUse(member, activity, year),
        }),
        "#,##0",
        ...total(
          inUse(year),
          activityTotal(activity, year),
          activityKnown(activity, year),
          activityKnown(activity, year),
        ),
      ),
    ),
    memberHeads("Restated"),
    ...eachYearBack((year) =>
      memberRow(
        yearLabel(year),
        (member) => ({
          expr: restated(member, activity, year, hasAreas),
          name: activityRestated(member, activity, year),
        }),
        "#,##0",
      ),
    ),
    memberHeads("Next year", ...TOTAL_HEADS),
    memberRow(
      "Next year",
      (member) => ({
        expr: countHeld(
          nextEntry(member, activity),
          boundsOf(activity),
          named(activityInUse(member, activity, 1)),
        ),
        name: activityNext(member, activity),
      }),
      "#,##0",
      ...total(
        eachMember((member) => activityNext(member, activity)),
        activityNextTotal(activity),
        `${activityNextTotal(activity)}_known`,
        `${activityNextTotal(activity)}_known`,
      ),
    ),
    memberRow(
      "Imputed",
      (member) => ({
        expr: sumOf(
          eachYearBack((year) =>
            imputedCount(
              activityEntry(member, activity, year),
              hasAreas ? foundName(member, activity, year) : undefined,
              boundsOf(activity),
            ),
          ),
        ),
        name: countName(member, activity, "imputed"),
      }),
      "0",
    ),
    memberRow(
      "Missing, where another member has a figure",
      (member) => ({
        expr: sumOf(
          eachYearBack((year) =>
            iff(
              compare(named(activityKnown(activity, year)), ">", 0),
              iff(isFigure(activityInUse(member, activity, year)), value(0), value(1)),
              value(0),
            ),
          ),
        ),
        name: countName(member, activity, "missing"),
      }),
      "0",
    ),
    memberRow(
      "Said otherwise by the tables now",
      (member) => ({
        expr: sumOf(
          eachYearBack((year) =>
            oneIf(
              compare(
                join(named(activityInUse(member, activity, year)), ""),
                "<>",
                join(named(activityRestated(member, activity, year)), ""),
              ),
            ),
          ),
        ),
        name: countName(member, activity, "restated"),
      }),
      "0",
    ),
    [
      sentence(
        iff(
          compare(named(MEMBER_COUNT), ">", named(activityKnown(activity, 1))),
          iff(
            compare(named(activityKnown(activity, 1)), ">", 0),
            join("▲ No figure for the latest year of", withoutLatest(activity)),
            value(""),
          ),
          value(""),
        ),
      ),
    ],
    [],
  ];
}

const oneIf = (test: Expr): Expr => iff(test, value(1), value(0));

const isMoved = (activity: ActivityId, year: YearBack): boolean => year === 1 && isTransferable(activity);

const withoutLatest = (activity: ActivityId): Expr =>
  membersWhere((member) =>
    compare(
      iff(
        compare(named(isMemberName(member)), "=", 1),
        oneIf(isFigure(activityInUse(member, activity, 1))),
        value(1),
      ),
      "=",
      0,
    ),
  );

/** Typed, else found, else why there is none. */
function heldIn(member: number, activity: ActivityId, year: YearBack, hasAreas: boolean): Expr {
  const typed = activityEntry(member, activity, year);
  const none = iff(
    compare(wrongCount(typed, boundsOf(activity)), "=", 1),
    value(WORDS.checkEntry),
    value(WORDS.notEntered),
  );
  return countHeld(
    typed,
    boundsOf(activity),
    hasAreas ? countHeld(foundName(member, activity, year), boundsOf(activity), none) : none,
  );
}

/** Where more went than there were, something is wrong with one of the two. */
function withTransferred(member: number, activity: ActivityId, before: Expr): Expr {
  const after = plus(before, named(transferredUsed(member, activity)));
  return iff(isFigure(before), iff(compare(after, "<", 0), value(WORDS.checkEntry), after), before);
}

/** What the tables say now, where they say a number; a suppressed count says nothing else than what was typed. */
function restated(member: number, activity: ActivityId, year: YearBack, hasAreas: boolean): Expr {
  const inUse = named(activityInUse(member, activity, year));
  if (!hasAreas) return inUse;
  const found = foundName(member, activity, year);
  return iff(
    isUsable(found, boundsOf(activity)),
    isMoved(activity, year) ? withTransferred(member, activity, named(found)) : named(found),
    inUse,
  );
}

const countRow = (
  label: string,
  of: "imputed" | "missing" | "restated",
  name: (member: number) => string,
): Row =>
  memberRow(
    label,
    (member) => ({
      expr: totalOf(ACTIVITY.map(({ id }) => countName(member, id, of))),
      name: name(member),
    }),
    "0",
    figure(totalOf(eachMember(name)), "0", `out_raa_${of}`),
  );
