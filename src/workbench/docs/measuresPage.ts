import { WITHIN_MONTHS } from "../../domain/breakdowns/cohorts";
import { SPLITS } from "../../domain/breakdowns/splits";
import { inUnits, type Clock } from "../../domain/drift/clock";
import { CLOCKS } from "../../domain/drift/clocks";
import { STAGE_MODELS, STATUSES, type Status } from "../../domain/journeys/milestones";
import { TRACKER_DAYS } from "../../domain/journeys/records";
import { stageName, stagesOf } from "../../domain/journeys/stages";
import { coveredByKind } from "../../domain/journeys/coverage";
import { wholeDays } from "../../domain/published/yearsAndMonths";
import { ADOPTERS_OF } from "../../domain/measures/adoptersOf";
import {
  REASONS_OF_DAYS,
  reasonText,
  type CountMeasure,
  type Measure,
  type MeasureText,
} from "../../domain/measures/measure";
import { ALL_MEASURES } from "../../domain/measures/measures";
import { BELIEVED } from "../../domain/journeys/trust";
import { measureFormula } from "../../sheets/measureFormulas";
import { SOURCE_WORDS, TOLD_WORDS } from "../../sheets/trustInputs";
import { MODEL_WORDS, STATUS_WORDS } from "../../sheets/words";

const STATUS_MEANING: Readonly<Record<Status, string>> = {
  adopted: "this period of care ended in an adoption order (E11, E12)",
  other: "the child left care in any other way; the route is shown, and a transfer (E3) is one of them",
  reversed: "the last decision was changed away from adoption, and no other has been made since",
  open: "a decision that the child should be placed for adoption stands",
  planning: "looked after, with no such decision yet",
};

/** docs/measures.md: every rule and measure in plain words, from the code that follows them. */
export function measuresPage(): string {
  return `# What is worked out, and how

Made by \`npm run docs\` from the code; do not edit.

## Journeys
A **period of care** begins with a row that starts it (RNE S) and ends with a leaving code other than X1. Short breaks (V3, V4) are left
out of everything. A **journey** is one decision that the child should be placed for adoption within one period of care, or a period
without one. A plan that was changed and made again in the same period makes two journeys from the same entry. Of two decisions that are
both still standing the earlier counts, with a data query. Counts of children use each child's latest journey.

A journey's **status** is the first of these that holds at the as-at date:
${STATUSES.map((status) => `- ${STATUS_WORDS[status]}: ${STATUS_MEANING[status]}.`).join("\n")}

Everything is **as at** one day: what had happened by it, as now recorded. A tracker's dates after it are bookings and count as nothing
but bookings.

## Milestones
| milestone | from the 903 | notes |
| --- | --- | --- |
| Entry | DECOM of the row that started the period (RNE S) | not known where that row is not in the data; never the first row's date |
| Decision | PlacedAdoption.DATE_PLACED, or AD1.DATE_INT where that is missing | DATE_PLACED is the decision, not a placement |
| Placement order | the first row under E1 (or D1) of the last unbroken spell | temporary stays (T0 to T4) do not break a spell; a revoked spell belongs to the journey before |
| Match | AD1.DATE_MATCH | in the 903 only for adopted children: for live cases it is not collected, which is not the same as missing |
| Moved in with adopters | the start of the last run of rows A3 to A6 with the same carers | rows entered by L, T or U stay with the carers; P or B is a new family, except the return from a temporary stay to the same place and postcode (where a postcode is withheld: after at most 21 days, with a query) |
| Adoption order | DEC of the row that ended in E11 or E12 | |

From a list, the survey, the standard dataset or a tracker, each milestone is the column that was recognised for it. A day to come is a
booking in a tracker; in anything else it is a data query and no event.

### Several sources of one child
Rows of different sources tell of one journey where child and period of care are the same, the nearest decisions first. Which date counts
goes by the source, the first that has one:

| milestone | order of belief |
| --- | --- |
${TRACKER_DAYS.map((name) => `| ${TOLD_WORDS[name]} | ${BELIEVED[name].map((kind) => SOURCE_WORDS[kind]).join(", ")} |`).join("\n")}

Placement order, moving in, adoption order and leaving are in the 903 of every looked-after child, so that where it stands first, having no
date up to the end of the return is its word that there was none; later events are the others' to tell. The order can be changed on
\`Reconciliation\`, which lists every difference, what A10 and A2 of the child would be with the other date, and who is in one source only.

### What the data cover
Of the 903, the years whose returns are here; a year missing between two is a gap and a data query. Of Annex A, the twelve months to the
last past event. Of trackers, the survey and the standard dataset, the first event of its kind (or earlier, by as long as the table has gone
without one since) to the last event; where cases have run for over a year and hardly any ended over a year ago, ended ones seem to be
deleted, and adoption orders are taken as covered for the last twelve months only. Leavings
are covered by the 903, list 8 and the standard dataset where one of them is there: other tables hold few of the children who leave. A
measure says in its title which part of the period the events that it goes by cover.

## Stages
${STAGE_MODELS.map(
  (model) =>
    `- **${model}** (${MODEL_WORDS[model]}): ${stagesOf(model, true)
      .map((stage) => stageName(stage) + (stage.cumulative ? " (spans others)" : ""))
      .join("; ")}.`,
).join("\n")}

Days are the later date minus the earlier one. Negative intervals are kept, shown, made a data query and left out of averages. Where no
date of an IRO recommendation is in the data, the first two stages of \`coram\` are one. Stages that are not finished are never averaged
with finished ones.

### For whom
\`Stages\` and \`--json\` have the children adopted in a period, all and by ${SPLITS.map(({ words }) => lowerFirst(words)).join(", ")}. "Waits longer"
is any of: as old or older at the decision, brothers or sisters to be placed with, a disability, a minority ethnic group; "No" only where
each of them is known not to hold. Quartiles are Excel's PERCENTILE.INC. In every group, the children counted, with a date missing, with
one that no source could hold (not collected), without a placement order by the parents' consent (not needed) and with a later date before
the earlier one add up.

### Cohorts
By year of entry (children with a decision or an adoption order; a period of care once, by its last plan) and by year of decision (a child once
a year, by the last decision of it; a plan that was changed and made again in another year is in both): how many moved in with adopters within
${WITHIN_MONTHS.map((months) => `${months} months (${wholeDays(months)} days)`).join(", ")}, of all children of the year, those still waiting among them. A share is "so
far" while there is a live plan, not moved in, for which the time is not over. A year that the data do not tell whole is marked.

## Measures
What is ours, because the department's wording or population has not been seen, is marked local, in its title too. Each measure says
what event its coverage goes by: the part of the period for which the data hold such events.

${ALL_MEASURES.map(measureSection).join("\n\n")}

A child who is adopted in the period but not in a measure of days is left out for one of these reasons, shown with its count:
${Object.entries(REASONS_OF_DAYS)
  .map(([id, words]) => `- \`${id}\`: ${words}.`)
  .join("\n")}

**Period**: of measures of days the day of the adoption order decides. Averages are of children, not of years, rounded half up to the whole
day; percentages are whole, half up. The default is the three years to the last 31 March. What the data cover is said beside the figures.

**A child counts once** in a period, by the last such event in it: the one that no other follows by the period's end.

**A stock** is of the as-at date, not of the period. It is withheld where that date lies before the data begin or in a gap of them; after
their end things are taken as unchanged, and that is said.

**Ended without a day**: of a child who is known to have left care, but not when, nobody can say whether the plan was live on an earlier
day. Such journeys are in no count of live plans; A3 and A5 show how many they are.

**Families** of adopters are on a sheet of their own, a couple in one row, where a table of adopters was read (Annex A list 11, the survey, a
tracker); without one the measures of families are not there. List 11 tells of the twelve months to its last event, other tables of the
time from their first event to the last. No table says whose adopters they are, so that is asked once, and the titles say it:
${ADOPTERS_OF.map(({ choice }) => choice).join("; ")}.

## Limits on Drift
| limit | from | until | length | basis | source |
| --- | --- | --- | --- | --- | --- |
${CLOCKS.map(clockRow).join("\n")}

The due date shown is the earliest of those that run and are not counts of the survey. A child with early permanence or foster carers who
may adopt has no clock to a match or to moving in. The limits of months are calendar months.

The data queries, those of the return's own rules among them, are in [rules.md](rules.md).
`;
}

function measureSection(measure: Measure | CountMeasure): string {
  const { id, title, definition, population, threshold, source, certainty, event, stock, local } = measure;
  return [
    `### ${id}: ${title}`,
    definition,
    "",
    `- Who: ${population}`,
    ...("of" in measure ? shownBeside(measure) : []),
    ...(threshold ? [`- Threshold: ${threshold.days} days (${threshold.years}).`] : []),
    `- Covered by: ${EVENT_WORDS[event]}${stock ? "; a stock, of the as-at date" : ""}.`,
    `- Source: ${source}.`,
    `- How sure: ${certainty}${local ? " Local." : ""}`,
  ].join("\n");
}

/** What stands beside a count, and who is left out of it: the parts and reasons of its formulas. */
function shownBeside(measure: CountMeasure): string[] {
  const { parts, excluded } = measureFormula(measure, { coverage: coveredByKind([]) });
  const reasons = excluded.map(([reason]) => `${reasonText(measure, reason)} (\`${reason}\`)`);
  return [
    ...(parts.length > 0 ? [`- Shown beside: ${parts.map(({ text }) => text).join("; ")}.`] : []),
    ...(reasons.length > 0 ? [`- Not counted, and shown: ${reasons.join("; ")}.`] : []),
  ];
}

const EVENT_WORDS: Readonly<Record<MeasureText["event"], string>> = {
  entry: "entries into care",
  decision: "decisions",
  placementOrder: "placement orders",
  match: "matches",
  movedIn: "moves in with adopters",
  adoptionOrder: "adoption orders",
  leaving: "leavings from care",
  planChange: "plans changed away from adoption",
  disruption: "disruptions",
  families: "events in tables of adopters",
};

function clockRow({ name, from, until, limit, basis, source }: Clock): string {
  return `| ${name} | ${from} | ${until} | ${inUnits(limit.count, limit.unit)} | ${basis} | ${source} |`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
