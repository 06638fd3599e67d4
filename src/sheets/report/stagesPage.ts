import { MILESTONE_WORDS } from "../../domain/journeys/stages";
import { A1 } from "../../domain/measures/A1";
import { A2 } from "../../domain/measures/A2";
import type { Published } from "../../domain/published/published";
import type { Cases } from "../cases";
import { englandInDays, englandOf, englandOfMeasure, englandSaid } from "../summaryEngland";
import { cannotTell, type ReportPage, type ReportSection } from "./reportPage";
import { bandSections } from "./stagesBands";
import { driftSection, largestDrift } from "./stagesDrift";
import { entryYearsSection } from "./stagesEntryYears";
import { familiesSection } from "./stagesFamilies";
import { isNobodyAdopted, measureSection, missingOf, stageSections } from "./stagesFinished";
import { stagesHeadlines } from "./stagesHeadlines";
import { liveSection } from "./stagesLive";
import { HEADLINES } from "./stagesNames";
import { whereDaysGoSection } from "./stagesWhereDaysGo";
import { whomSection } from "./stagesWhom";

const FIGURE_COLUMNS = 9;

/** Timescales and drift by the five stages: what is finished, who is still on the way, and who is behind which limit. */
export function stagesPage(cases: Cases): ReportPage {
  const told = tellsOfAdoptions(cases);
  const someone = !isNobodyAdopted(cases);
  return {
    name: "Report stages",
    title: "Timescales and drift by stage",
    purpose:
      "How long each stage of the journey took, for whom, where the days go, and who is behind which limit now.",
    headlines: told ? stagesHeadlines(cases) : [{ name: HEADLINES.drift, says: largestDrift }],
    sections: [
      ...(told
        ? [
            ...missingSection(cases),
            measureSection(cases),
            ...(someone
              ? [
                  ...whereDaysGoSection(cases),
                  ...stageSections(cases),
                  ...bandSections(cases),
                  ...whomSection(cases),
                ]
              : [NOTHING_FINISHED]),
          ]
        : [NO_ADOPTIONS]),
      liveSection(cases),
      driftSection(cases),
      ...(told && someone ? [familiesSection(cases)] : []),
      entryYearsSection(cases),
    ],
    definitions: definitions(cases),
    widths: [34, ...Array.from({ length: FIGURE_COLUMNS }, () => 10.6)],
  };
}

/** Whether a table could hold adoption orders; without, nothing is finished. */
const tellsOfAdoptions = ({ covers, journeys }: Cases): boolean =>
  covers !== undefined || journeys.status.includes("adopted");

const NO_ADOPTIONS: ReportSection = {
  heading: "How long finished journeys took",
  rows: cannotTell(
    "No table has adoption orders: it takes Episodes of the 903, Annex A list 10, or a tracker that keeps adopted children with the day of the order.",
  ),
};

const NOTHING_FINISHED: ReportSection = {
  heading: "How long each stage took",
  rows: cannotTell(
    "Nobody was adopted in the period of this run, as far as the data cover it. For another one change the period on Summary and press Analyse.",
  ),
};

/** One line for each date that nobody has. */
function missingSection(cases: Cases): ReportSection[] {
  const missing = missingOf(cases);
  if (missing.length === 0) return [];
  return [
    {
      heading: "What the data cannot tell",
      rows: missing.flatMap((milestone) =>
        cannotTell(
          `No child adopted in the period has a day of “${MILESTONE_WORDS[milestone].toLowerCase()}” in any table: stages from or to it are left out. ${WHERE_TO_FIND[milestone] ?? ""}`,
        ),
      ),
    },
  ];
}

/** In which tables a date usually stands. */
const WHERE_TO_FIND: Readonly<Record<string, string>> = {
  entry: "Episodes of the 903 have it, and trackers.",
  adm: "Placed for adoption of the 903, Annex A list 10 or a tracker have it.",
  order: "Episodes of the 903 (legal status E1), Annex A list 10 or a tracker have it.",
  match: "AD1 of the 903 (adopted children), Annex A list 10 or a tracker have it.",
  placed: "Episodes of the 903 (placements A3 to A6), Annex A list 10 or a tracker have it.",
};

function definitions(cases: Cases): string[] {
  return [
    "Days are calendar days between two dates of a child. Counted: children whose two dates are known and in order; averages, the middle child (median) and quartiles are of these, whose number stands beside them.",
    "Days not known: a date is missing, is collected by no table of the child, or is not needed (placed by the parents' consent, without a placement order). Below zero: the later date is before the earlier one; a data query.",
    "Coram-i's five stages: entering care, IRO recommendation, decision, placement order, moving in with adopters, adoption order. The adoption survey has the match in place of the IRO recommendation. A stage of both has one set of figures.",
    "A10 stops the clock when a child joined the foster or early permanence carers who adopted; A1 stops it on moving in. A2 counts a match before the placement order as 0 days; the stage leaves it out.",
    "Children count in the period in which their adoption order was made, by their age in whole years on entering care. An average of the adopted says nothing of those who still wait: they are under “So far”.",
    ...englandDefinitions(cases),
  ];
}

/** Whose figures stand beside ours: each with its year and edition, those of one edition together. */
function englandDefinitions(cases: Cases): string[] {
  const used: (readonly [string, Published | undefined])[] = [
    ["A1", englandOfMeasure(cases, A1)],
    ["A2", englandOfMeasure(cases, A2)],
    ["entry to decision", englandOf(cases, ["entry-adm"])],
    ["decision to match", englandOf(cases, ["adm-match"])],
    ["match to moved in", englandOf(cases, ["match-placed"])],
    ["entry to moved in", englandOf(cases, ["entry-placed"])],
    ["moved in to adoption order", englandOf(cases, ["placed-adopted"])],
    ["entry to adoption order", englandOf(cases, ["entry-adopted"])],
  ];
  const editions = new Map<string, string[]>();
  for (const [words, published] of used) {
    if (!published) continue;
    const edition = `${published.year}. ${englandSaid(published)}.`;
    editions.set(edition, [...(editions.get(edition) ?? []), `${words} ${englandInDays(published)}`]);
  }
  if (editions.size === 0) return [];
  return [
    "England's averages are of children adopted in one year. In years and months they are made into days (a month is 30.4375 days, rounded down). The department has no placement order among its stages.",
    ...[...editions].map(([edition, figures]) => `England: ${figures.join(", ")}; ${edition}`),
  ];
}
