import { formatLong } from "../../domain/dates/writtenForms";
import {
  compare,
  either,
  iff,
  ifError,
  join,
  named,
  over,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import { calendarDay } from "../../domain/dates/serialDay";
import { benchmarkFor } from "../../domain/published/benchmarks";
import type { Published } from "../../domain/published/published";
import { LONGEST_100 } from "../../domain/published/longestJourneys";
import type { RankedTo } from "../../domain/diagnostic/longestShortest";
import type { Cases } from "../cases";
import { coverageSentence } from "../coveredPart";
import { text } from "../frame";
import { INTERVAL_HEADERS } from "../words";
import { figure, header, inputCell, NONE, sentence, type Row } from "../summaryRows";
import { groupsSection, meansSection } from "./journeysDifferences";
import { days, listSection, pictureSection, toWords } from "./journeysLists";
import { ADOPTED, childrenOf, outOfOrderOf, rankedOf, unknownOf } from "./journeysPopulations";
import { LONGEST_AND_SHORTEST, listedJourneys } from "./journeysTable";
import {
  journeysName,
  LINE_HEADERS,
  LISTS,
  listName,
  RANKED_TO,
  RANKED_TO_WORDS,
  rankedName,
  type List,
} from "./journeysWords";
import { among, howMany, meanIn, numbersIn, type Population } from "./reportFigures";
import { cannotTell, type Headline, type ReportPage, type ReportSection } from "./reportPage";

/** The ten shortest and ten longest journeys to adoption, and what they differ in. */
export function journeysPage(cases: Cases): ReportPage {
  const page = {
    name: "Report journeys",
    title: "Shortest and longest journeys to adoption",
    purpose:
      "The ten shortest and ten longest journeys of the children adopted in the period, and what they differ in.",
    widths: [38, 14, 11, 11, 11, 11, 11, 11, 11],
  };
  const { adopted, listed } = listedJourneys(cases);
  if (!cases.covers && adopted.length === 0)
    return {
      ...page,
      headlines: [{ name: HEADLINES[0], says: value(`Cannot be told: ${NO_ORDERS}`) }],
      sections: [{ heading: "What it would take", rows: cannotTell(NO_ORDERS) }],
      definitions: [],
    };
  const isRanked = listed.length > 0;
  return {
    ...page,
    headlines: isRanked
      ? headlines(cases)
      : [{ name: HEADLINES[0], says: value("No journey of a child adopted in the period can be ranked.") }],
    sections: [
      rankedSection(cases),
      ...(isRanked
        ? [
            pictureSection(cases),
            ...LISTS.map((list) => listSection(cases, list)),
            meansSection(cases),
            groupsSection(),
          ]
        : []),
    ],
    definitions: DEFINITIONS,
  };
}

const HEADLINES = ["out_report_journeys_1", "out_report_journeys_2", "out_report_journeys_3"] as const;
const NO_ORDERS =
  "no table tells of adoption orders: it takes Episodes of the SSDA903, list 10, a survey or a tracker with their dates.";

/** Who is ranked, by either way of counting, and which of the two the lists go by. */
function rankedSection(cases: Cases): ReportSection {
  const { period, covers, asAt } = cases;
  const ways: readonly RankedTo[] = ["adopted", "placed"];
  const row = (label: string, of: (to: RankedTo) => Population, name: string): Row => [
    text(label, "label"),
    ...ways.map((to) => figure(howMany(of(to)), "#,##0", rankedName(name, to))),
  ];
  const inBoth = among(childrenOf("shortest"), [where(LINE_HEADERS.longest, ">=", 1)]);
  const isRanked = listedJourneys(cases).listed.length > 0;
  return {
    heading: "Which journeys",
    rows: [
      [
        text("Days are counted from entering care to", "label"),
        inputCell({
          key: RANKED_TO,
          kind: "choice",
          default: RANKED_TO_WORDS.adopted,
          choices: Object.values(RANKED_TO_WORDS),
        }),
        null,
        text("Choose the other and lists, picture and figures follow.", "note"),
      ],
      [sentence(coverageSentence(covers, asAt))],
      [
        sentence(
          iff(
            either(
              compare(named("period_from"), "<>", period.from),
              compare(named("period_to"), "<>", period.to),
            ),
            value(
              `The lists are of ${formatLong(period.from)} to ${formatLong(period.to)}: press Analyse to rank the period on Summary.`,
            ),
            value(""),
          ),
        ),
      ],
      header("Children adopted in the period", "To adoption order", "To moving in"),
      row("Ranked", rankedOf, "ranked"),
      row("A date is missing", unknownOf, "unknown"),
      row("Dates out of order", outOfOrderOf, "out_of_order"),
      [
        text("All adopted in the period", "label"),
        figure(howMany(ADOPTED), "#,##0", journeysName("adopted")),
        figure(howMany(ADOPTED)),
      ],
      ...(isRanked
        ? [
            [],
            header("The lists", "Shortest", "Longest"),
            [
              text("Lines", "label"),
              ...LISTS.map((list) =>
                figure(
                  ifError(over("most", LONGEST_AND_SHORTEST, LINE_HEADERS[list]), NONE),
                  "#,##0",
                  listName(list, "lines"),
                ),
              ),
            ],
            [text("Children", "label"), ...LISTS.map((list) => figure(howMany(childrenOf(list))))],
            [
              text("Mean days", "label"),
              ...LISTS.map((list) =>
                figure(meanIn(childrenOf(list), "Days"), "#,##0", listName(list, "days_mean")),
              ),
            ],
            [
              text("Children in both lists", "label"),
              figure(howMany(inBoth), "#,##0", journeysName("in_both_lists")),
              null,
              text("With fewer than twenty lines in all a child can be in both.", "note"),
            ],
          ]
        : []),
    ],
  };
}

/** Means only: the days of single children are for the authority alone. */
function headlines({ published = [], period }: Cases): Headline[] {
  const [first, second, third] = HEADLINES;
  const england = (part?: string) => {
    const yearEnding = calendarDay(period.to).year;
    return benchmarkFor("entry-adopted", published, { yearEnding, unit: "days", ...(part && { part }) });
  };
  const said = (found: Published) =>
    `${found.shown} years:months (${found.value.toLocaleString("en-GB")} days) in ${found.year}`;
  const [all, longest] = [england(), england(LONGEST_100)];
  const meanOf = (list: List, what: string) => named(listName(list, what));
  return [
    {
      name: first,
      says: join(
        "From entering care to ",
        toWords("the adoption order", "moving in with adopters"),
        " the shortest journeys took ",
        days(meanOf("shortest", "days_mean")),
        " days on average, the longest ",
        days(meanOf("longest", "days_mean")),
        ".",
      ),
    },
    {
      name: second,
      says: join(
        "All children adopted in the period: ",
        days(meanIn(ADOPTED, INTERVAL_HEADERS["entry-adopted"])),
        " days to the adoption order",
        all ? `; England ${said(all)}` : "",
        longest ? `, its 100 longest ${said(longest)}.` : ".",
      ),
    },
    {
      name: third,
      says: join(
        iff(
          compare(numbersIn(childrenOf("longest"), "Moves"), "=", 0),
          value("Moves are not in the data: they take Episodes of the SSDA903"),
          join(
            "Children of the longest journeys had ",
            oneDigit(meanOf("longest", "moves_mean")),
            " moves on average, of the shortest ",
            oneDigit(meanOf("shortest", "moves_mean")),
          ),
        ),
        "; age on entering care, in completed years: longest ",
        oneDigit(meanOf("longest", "age_at_entry_mean")),
        ", shortest ",
        oneDigit(meanOf("shortest", "age_at_entry_mean")),
        ".",
      ),
    },
  ];
}

/** A mean in a sentence; the word that stands in its place goes on as it is. */
const oneDigit = (of: Expr): Expr => ({ op: "text", of, format: "0.0" });

const DEFINITIONS: readonly string[] = [
  "Children adopted in the period are ranked by days from entering care to the adoption order, or to moving in with adopters where that is chosen. A child whose entry (or moving in) is not in the data is not ranked, nor one whose dates are out of order; both are counted above.",
  "A line is a journey. Brothers and sisters of one sibling group whose dates are all the same are one line with their number: they take one of the ten places. Everybody tied with the tenth is shown, so a list can be longer than ten. Figures of the groups are over the children of all their lines.",
  "The picture runs from date to date: a date that is missing or out of order is skipped, and the days fall to the next one, as “placement order to moving in” or “not told”. The means of stages leave such children out, so they need not add up.",
  "Moves and placements are from Episodes of the SSDA903, over the whole period of care to the adoption order, moving in with adopters among them; temporary stays and returns from them are no moves, nor is adoption by the carers with whom the child lives.",
  "Plans changed are decisions for adoption that were given up in the same period of care. A disruption is a placement with adopters that ended without an adoption order. Siblings count only where a group column says so.",
  "England beside: means of all children adopted in the year as the department publishes them, in whole months, shown in days; and the mean of the 100 longest journeys of England in 2020-21 (Coram-i), which are the longest of some 2,900 and not of one authority's.",
];
