import type { WorkDay } from "../../domain/journeys/records";
import { headersIn, type Field } from "./layout";

/**
 * The headers by which people name the days of live work, best first. Some of them stand among the look-alikes too, so that
 * a second such column is taken for no milestone.
 */
const WORK_WORDS: Record<WorkDay, string> = {
  proceedingsIssued: `care proceedings issued|proceedings issued|date care proceedings issued|date proceedings issued
    |care proceedings issue date|proceedings issue date|court proceedings issued|court proceedings issue date
    |care proceedings issued on|proceedings issued on|date of issue|date of issue of proceedings|date of issue of care proceedings
    |issue of proceedings|issue of care proceedings|issue date|date issued|issued|issued in court|date issued in court|court issue date
    |care proceedings started|care proceedings start|care proceedings start date|proceedings started|proceedings start
    |proceedings start date|start of proceedings|start of care proceedings|in proceedings since|in care proceedings since
    |proceedings since|care proceedings since|care proceedings date|proceedings date|care proceedings|care application issued
    |care order application issued|date of care application|care application date|care application|care order application date
    |application for care order|c110a issued|c110a|date care proceedings started|date proceedings started|proceedings commenced
    |care proceedings commenced|date care proceedings commenced|date proceedings commenced|court application issued`,
  proceedingsExtended: `proceedings extended to|care proceedings extended to|extended to|extension to|proceedings extended until
    |extended until|extension until|proceedings extension to|proceedings extension|proceedings extension date|26 week extension
    |26 weeks extended to|26 week extension to|extension granted to|extension granted until|extension agreed to|extension agreed until
    |court extension to|timetable extended to|timetable extended until|proceedings extension end date|extension end date
    |extended timetable|extended end date`,
  hearing: `next hearing|next hearing date|date of next hearing|next court hearing|next court hearing date|date of next court hearing
    |next court date|court date|court hearing|court hearing date|hearing date|date of hearing|date of court hearing|hearing
    |next in court|next court|date of court|court dates|next hearing on|last hearing|last hearing date|date of last hearing
    |irh|irh date|date of irh|issues resolution hearing|issues resolution hearing date|cmh|cmh date|date of cmh
    |case management hearing|case management hearing date|listed for hearing|next listed hearing|next hearing in court`,
  finalHearing: `final hearing|final hearing date|date of final hearing|final hearing listed|final hearing listed for|final court hearing
    |final court hearing date|fh date|date of fh|final court date|final hearing on|date final hearing|final care hearing
    |final hearing in care proceedings`,
  applied: `adoption application made|adoption order application made|adoption application|adoption application date
    |date of adoption application|adoption order application|adoption order application date|date of adoption order application
    |ao application|ao application date|date of ao application|ao app|ao app date|ao applied|ao applied for|adoption order applied for
    |adoption application submitted|adoption application submitted date|date adoption application submitted|date application submitted
    |adoption application lodged|date adoption application lodged|adoption application lodged date|adoption order lodged
    |application for adoption order|date of application for adoption order|applied for adoption order|date applied for adoption order
    |applied to adopt|applied to adopt on|adopters applied|date adopters applied|ao application made|ao application submitted
    |ao application submitted date|ao application lodged|adoption application issued|adoption order application submitted
    |adoption order application lodged|date ao applied for|date ao application made|date ao application submitted
    |date adoption application made|date adoption order applied for|date adoption order application made|court application for adoption`,
  lastReview: `last lac review|last lac review date|date of last lac review|last looked after review|last looked after review date
    |date of last looked after review|last cla review|last cla review date|last child looked after review|last cic review
    |last cic review date|date of last cla review|date of last cic review|last review|last review date|date of last review
    |latest review|latest review date|date of latest review|date of latest statutory review|latest statutory review
    |last statutory review|last statutory review date|date of last statutory review|latest lac review|latest lac review date
    |most recent lac review|most recent review|date of most recent review|lac review held|last lac review held|last review held
    |last looked after review held|lac review|lac review date|date of lac review|looked after review|looked after review date
    |cla review|cla review date|cic review|cic review date|statutory review|statutory review date|review date|date of review`,
  nextReview: `next lac review|next lac review date|date of next lac review|next looked after review|next looked after review date
    |date of next looked after review|next looked after review booked|next lac review booked|next review booked|next cla review
    |next cla review date|date of next cla review|next child looked after review|next cic review|next cic review date
    |date of next cic review|next review|next review date|date of next review|next statutory review|next statutory review date
    |date of next statutory review|lac review booked|review booked|review booked for|lac review booked for|next lac|next review on
    |next review due|next lac review due|next lac review due date|next review due date`,
  adoptionReview: `last adoption review|last adoption review date|date of last adoption review|adoption review|adoption review date
    |date of adoption review|last adoption review held|adoption review held|last adoption plan review|adoption plan review
    |adoption plan review date|date of adoption plan review|last review of adoption plan|review of adoption plan
    |date of last review of adoption plan|last adoptive placement review|adoptive placement review|adoptive placement review date
    |last review of adoptive placement|review of adoptive placement|adoption placement review|adoption placement review date
    |last adoption placement review|last review of placement|last placement review|placement review|placement review date
    |date of last placement review|date of placement review|aar review|aar review date|last aar review|reg 36 review
    |last reg 36 review|regulation 36 review|last regulation 36 review|latest adoption review|latest adoption review date`,
  ffaDecision: `ffa decision|ffa decision date|date of ffa decision|ffa cp decision|ffa cp decision date|date of ffa cp decision
    |early permanence decision|early permanence decision date|date of early permanence decision|ep decision|ep decision date
    |date of ffa or concurrent planning decision`,
};

const words = (list: string) => list.split(" ");

/** Words that make a header some other field's, or nobody's. */
const NEVER_WITH: Partial<Record<WorkDay, string>> = {
  proceedingsIssued:
    "placement adoption po ao supervision contact appeal revocation ends ended end closed concluded",
  hearing:
    "final placement adoption po ao appeal appealed celebration revocation revoke permission leave fact finding outcome",
  finalHearing: "placement adoption po ao appeal appealed outcome",
  applied: "placement po panel adopter approval care not",
  lastReview:
    "next first second third 2nd 1st adoption placement iro health pep endorsed endorsing recommending recommended",
  nextReview: "first second third adoption placement iro health pep",
  adoptionReview:
    "next first second third 2nd 1st endorsed endorsing recommended recommending agreed agreeing foster disruption panel",
};

/** What makes a date no milestone is what these are about. */
const DAY_WITH: Partial<Record<WorkDay, string>> = {
  hearing: "hearing next",
  finalHearing: "hearing",
  applied: "application applied apply lodged",
  nextReview: "next",
};

export const WORK_FIELDS = Object.entries(WORK_WORDS).map(([name, headers]): Field => {
  const never = NEVER_WITH[name as WorkDay];
  const dayWith = DAY_WITH[name as WorkDay];
  return {
    name,
    holds: "day",
    known: headersIn(headers),
    ...(never !== undefined && { neverWith: words(never) }),
    ...(dayWith !== undefined && { dayWith: words(dayWith) }),
  };
});
