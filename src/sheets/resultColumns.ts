import { ADOPTER_DRIFT_COLUMNS } from "./adopterDriftColumns";
import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";
import { CASELOAD_COLUMNS } from "./caseloadColumns";
import { DRIFT_COLUMNS } from "./driftColumns";
import { LAST_RUN_COLUMNS } from "./lastRunColumns";
import { LIMITS_COLUMNS } from "./limitsColumns";
import { MOVES_COLUMNS } from "./movesColumns";
import { PERMANENCE_COLUMNS } from "./permanenceColumns";
import { MEETING_LIST_COLUMNS } from "./meetingListColumns";
import { FAMILY_STEPS_COLUMNS } from "./familyStepsColumns";
import { FORWARD_LOOK_COLUMNS } from "./forwardLookColumns";
import { MEETING_HISTORY_COLUMNS } from "./meetingHistoryColumns";
import { SHORT_LISTS_COLUMNS } from "./shortListsColumns";
import { STAGES_BY_GROUP_COLUMNS } from "./stagesColumns";
import { INTERAGENCY_FEES_COLUMNS } from "./costs/interagencyFeesColumns";
import { PRICE_INDICES_COLUMNS } from "./costs/priceIndicesColumns";
import { asInTimescales, TIMESCALES_COLUMNS } from "./timescalesColumns";
import { COST_WEEKS_COLUMNS } from "./costs/costWeeksColumns";
import { COST_BY_CHILD_COLUMNS } from "./costs/costByChildColumns";
import { COST_OF_DELAY_COLUMNS } from "./costs/costOfDelayColumns";
import { COST_PLACEMENTS_COLUMNS } from "./costs/costPlacementsColumns";
import { LONGEST_AND_SHORTEST_COLUMNS } from "./report/journeysColumns";
import { TORNADO_COLUMNS } from "./costs/tornadoColumns";
import { RAA_SIGNED_OFF_COLUMNS } from "./raa/raaSignedOffColumns";
import { RAA_LEDGER_COLUMNS } from "./raa/raaLedgerColumns";
import { RAA_TORNADO_COLUMNS } from "./raa/raaModelsTornadoColumns";
import { RAA_AREAS_COLUMNS } from "./raa/raaAreasColumns";
import { RAA_COMPARISON_COLUMNS } from "./raa/raaComparisonColumns";
import { UNDER_FIVES_COLUMNS } from "./report/underFivesColumns";
import { RETURN_COLUMNS } from "./returns/returnColumns";

const step = (header: string, means: string): ColumnMeanings => ({
  [header]: { means, empty: "it has not come by the as-at date, or the day is missing" },
});

/** What every column of a result table says, by the table's name and the column's header. */
export const COLUMN_MEANINGS: Readonly<Record<string, ColumnMeanings>> = {
  ...RETURN_COLUMNS,
  Timescales: TIMESCALES_COLUMNS,
  CostWeeks: COST_WEEKS_COLUMNS,
  RaaAreas: RAA_AREAS_COLUMNS,
  RaaComparison: RAA_COMPARISON_COLUMNS,
  StagesByGroup: STAGES_BY_GROUP_COLUMNS,
  StageDays: {
    ...OF_JOURNEY,
    ...asInTimescales("Status"),
    Stage: { means: "The stage, of the model chosen for the run." },
    "Stage number": { means: "Its place in the model, from 1." },
    "Spans other stages": {
      means: "TRUE where the stage spans others of its model: leave it out when you add stages up.",
    },
    From: {
      means: "The day on which the stage began.",
      empty: "it has not begun, or no source has the date",
    },
    To: { means: "The day on which it ended.", empty: "it has not ended, or no source has the date" },
    Days: {
      means: "Days from its start to its end, or to the as-at date where its state is “so far”.",
      empty: "the state says why: missing, not needed, not collected, not reached",
      days: true,
    },
    State: {
      means:
        "“finished”, “so far”, “end before start” (the days are below 0), “missing” (a later event has a date), “not needed” (no placement order, by consent), “not collected” (the data loaded have no match dates) or “not reached”.",
    },
    ...asInTimescales("Adoption order", "Team"),
  },
  Families: {
    "Family key": { means: "The family's id as text, or that of the only adopter." },
    Adopters: { means: "How many adopters the family has: a couple's two rows are one family." },
    ...step("Enquiry", "The adopter's first contact."),
    ...step("Stage 1 started", "The agency accepted the registration of interest."),
    ...step("Stage 1 ended", "The agency told them that they may proceed."),
    ...step("Stage 2 started", "The agency received their wish to proceed."),
    ...step("Approved", "The agency's decision on approval, which ends Stage 2."),
    ...step("Matched", "The agency's decision on a match with a child."),
    ...step("Moved in", "A child or children moved in."),
    ...step("Adoption order", "The adoption order."),
    Left: { means: "The day on which the family left the process.", empty: "it has not left" },
    "Leaving reason": {
      means: "Why, in the words of Annex A; “Other reason” for anything else, which may name somebody.",
      empty: "it has not left, or no reason is given",
    },
    "On hold": { means: "“Yes” or “No”: on hold at the as-at date, which is not left." },
    "On hold from": {
      means: "The day from which it is on hold, or was.",
      empty: "it was not by the as-at date, or the day is not given",
    },
    "Approval-match": {
      means: "Days from approval to the match.",
      empty: "one of the two is missing",
      days: true,
    },
    "Waited 3 months": {
      means: "“Yes” where the match came three calendar months or more after approval.",
      empty: "one of the two is missing, or the match came first",
    },
    "Early permanence": { means: "Whether the family fosters for adoption.", empty: "no source says" },
    "Children moved in": {
      means: "How many children moved in, as the source has it.",
      empty: "no number is given",
    },
    Worker: { means: "The family's social worker.", empty: "no source says" },
    "On hold until": {
      means: "The day on which its process went on.",
      empty: "it has not by the as-at date, or the day is not given",
    },
    "Days on hold": {
      means: "Days on hold, to its end or so far.",
      empty: "it was not on hold, or a day is not given",
      days: true,
    },
    ...FAMILY_STEPS_COLUMNS,
  },
  AdopterDrift: ADOPTER_DRIFT_COLUMNS,
  Caseload: CASELOAD_COLUMNS,
  Drift: DRIFT_COLUMNS,
  ForwardLook: FORWARD_LOOK_COLUMNS,
  MeetingHistory: MEETING_HISTORY_COLUMNS,
  Limits: LIMITS_COLUMNS,
  Permanence: PERMANENCE_COLUMNS,
  Moves: MOVES_COLUMNS,
  MeetingList: MEETING_LIST_COLUMNS,
  LastRun: LAST_RUN_COLUMNS,
  ShortLists: SHORT_LISTS_COLUMNS,
  LongestAndShortest: LONGEST_AND_SHORTEST_COLUMNS,
  UnderFives: UNDER_FIVES_COLUMNS,
  Tornado: TORNADO_COLUMNS,
  RaaTornado: RAA_TORNADO_COLUMNS,
  RaaSignedOff: RAA_SIGNED_OFF_COLUMNS,
  CostPlacements: COST_PLACEMENTS_COLUMNS,
  CostByChild: COST_BY_CHILD_COLUMNS,
  CostOfDelay: COST_OF_DELAY_COLUMNS,
  PriceIndices: PRICE_INDICES_COLUMNS,
  InteragencyFees: INTERAGENCY_FEES_COLUMNS,
  RaaLedger: RAA_LEDGER_COLUMNS,
  DataQuality: {
    Severity: {
      means: "“▲ Mend” (wrong or not used), “◆ Check” (may be right), “Note”, or “Accepted”.",
    },
    Rule: { means: "The rule that raised it; rules.md lists those of the return." },
    Child: { means: "The child's id as text.", empty: "it is about no one child" },
    Sheet: { means: "The sheet that it is about." },
    Cell: { means: "A link to the cell.", empty: "it is about the sheet as a whole" },
    Row: { means: "The row of that sheet.", empty: "it is about no one row" },
    Column: { means: "The header of the column.", empty: "it is about no one column" },
    "What is there": { means: "What the cell shows.", empty: "nothing, or it is about no one cell" },
    "What is wrong": { means: "The query in one sentence." },
    "What to do": { means: "How to mend it.", empty: "there is nothing to do" },
    "Figure it changes": {
      means: "Which figure it changes, or which measure would count the child once it is mended.",
      empty: "none that is worked out here",
    },
    "Accepted because": {
      means: "Yours to fill: why the query is right as it is.",
      empty: "nobody has accepted it",
    },
  },
  Reconciliation: {
    Child: OF_JOURNEY.Child,
    "Child key": OF_JOURNEY["Child key"],
    Milestone: {
      means:
        "The date on which the sources differ, or “In one source only” where a child is missed in another.",
    },
    Journey: { ...OF_JOURNEY.Journey, empty: "the row is about the child, not about one journey" },
    "Source one": {
      means: "The source that is believed, or the one that the child is in.",
      empty: "somebody typed that two ids are one child",
    },
    "Date one": { means: "Its date.", empty: "it has none" },
    "Source two": { means: "The source that differs.", empty: "the child is in one source only" },
    "Date two": { means: "Its date.", empty: "it has none" },
    "Days apart": {
      means: "The second date minus the first.",
      empty: "one of them is missing",
      days: true,
    },
    Used: {
      means: "The source whose date is used.",
      empty: "somebody typed that two ids are one child",
    },
    Why: { means: "By which rule, or what to do." },
    "A10 now": { means: "The child's days in A10.", empty: "the child does not count in it", days: true },
    "A10 with the other": {
      means: "What they would be with the other date.",
      empty: "the child would not count in it",
      days: true,
    },
    "A2 now": { means: "The child's days in A2.", empty: "the child does not count in it", days: true },
    "A2 with the other": {
      means: "What they would be with the other date.",
      empty: "the child would not count in it",
      days: true,
    },
    "Likely the same as": {
      means: "Keys of other children who may be the same child.",
      empty: "none is known",
    },
    "Same child": {
      means: "Yours to fill: “yes”, or the key of the child that it is.",
      empty: "nobody has said so",
    },
  },
};
