import { NO_DAY } from "../domain/dates/serialDay";
import { isOverdue } from "../domain/drift/overdue";
import { nextReview, tellsOfReviews } from "../domain/drift/reviews";
import type { Cases } from "../sheets/cases";
import { targetsIn } from "../sheets/localTargets";
import { nextMeeting } from "../sheets/nextMeeting";
import { comparisonOf } from "../sheets/sinceLastRun";
import { sinceName } from "../sheets/meetingListFigures";
import { KINDS } from "../sheets/sinceWords";
import { agreed, type Counted } from "./agreed";
import type { AnalysisResult } from "./contract";

/**
 * The named figures of `Meeting list` are counts over its sheets; they are what the cases themselves come to.
 *
 * @throws Error where sheet and cases differ: then nobody should see either
 */
export function agreeOnMeeting(cases: Cases, figures: AnalysisResult["figures"]): void {
  const { drift, asAt, records } = cases;
  const meeting = nextMeeting(cases);
  const targets = targetsIn(cases.typed ?? new Map());
  const isDue = (by: number) => by !== NO_DAY && by <= meeting;
  const { since } = comparisonOf(cases);
  const changes = since && [...since.changes.values(), ...since.left.map((each) => [each])];
  const counted: Counted[] = [
    ["out_next_meeting", meeting],
    ["out_meeting_alarms", drift.filter(({ alarm }) => alarm !== "").length],
    ["out_meeting_overdue", drift.filter((row) => isOverdue(row, asAt)).length],
    [
      "out_meeting_due",
      drift.filter(
        (row) => row.due !== undefined && row.cannotTell === "" && row.due >= asAt && row.due <= meeting,
      ).length,
    ],
    ...(tellsOfReviews(records)
      ? [
          [
            "out_meeting_reviews",
            drift.filter(({ reviews }) => isDue(nextReview(reviews, NO_DAY, targets)?.by ?? NO_DAY)).length,
          ] as const,
        ]
      : []),
    ...(changes
      ? KINDS.map((kind): Counted => [
          sinceName(kind),
          changes.filter((each) => each.some((change) => change.kind === kind)).length,
        ])
      : []),
  ];
  agreed(counted, figures);
}
