import type { SerialDay } from "../../domain/dates/serialDay";
import { formatLong } from "../../domain/dates/writtenForms";
import { compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { PLACEMENT_PARTS, PLACEMENTS_IN_TWO_YEARS } from "../../domain/published/underFives";
import type { Cases } from "../cases";
import { day } from "../day";
import { childrenWords, howMany, percentOf } from "./reportFigures";
import { cannotTell, type Headline, type ReportPage } from "./reportPage";
import { PLACEMENTS, STILL } from "./underFivesPopulations";
import { englandOf, healthSection, placementsSection } from "./underFivesEngland";
import {
  leftSection,
  legalSection,
  outcomesSection,
  plansSection,
  statesSection,
} from "./underFivesSections";
import { entryWindowOf, type EntryWindow } from "./underFivesWindow";
import { windowSection } from "./underFivesWindowSection";
import { leftName, outcomeName, underFivesName, WINDOW_NAMES } from "./underFivesWords";

/** Children who entered care under five, and who was still looked after two years on. */
export function underFivesPage(cases: Cases): ReportPage {
  const window = entryWindowOf(cases);
  const page = {
    name: "Report under-fives",
    title: "Under-fives still in care two years on",
    purpose:
      "Of the children who entered care under five: who was still looked after two years on, and how settled.",
    widths: [42, 11, 11, 11, 11, 11, 11, 11, 11],
  };
  if (!window)
    return {
      ...page,
      headlines: [{ name: "out_report_under_fives_1", says: value(`Cannot be told: ${missing(cases)}`) }],
      sections: [{ heading: "What it would take", rows: cannotTell(missing(cases)) }],
      definitions: [],
    };
  return {
    ...page,
    headlines: headlines(cases, window),
    sections: [
      windowSection(cases, window),
      statesSection(),
      leftSection(),
      placementsSection(cases),
      legalSection(),
      plansSection(cases),
      healthSection(cases),
      outcomesSection(),
    ],
    definitions: DEFINITIONS,
  };
}

function missing({ records, returnCovered }: Cases): string {
  if (records.episodes.count === 0)
    return "it needs Episodes of the SSDA903 (DECOM, RNE, LS, PLACE, DEC, REC) of three years or more; lists and trackers do not hold everyone who entered care.";
  const from = returnCovered ? ` from ${formatLong(returnCovered.from)}` : "";
  return `the returns loaded tell of entries${from} only, and two years on they end: load the returns of earlier years (Episodes and Header).`;
}

const still = named(underFivesName("still"));
const entered = named(underFivesName("entered"));
const shortTerm = named(underFivesName("short_term"));
const number = (of: Expr): Expr => ({ op: "text", of, format: "#,##0" });
const of = (part: Expr, whole: Expr): Expr[] => [
  number(part),
  value(" ("),
  percentOf(part, whole),
  value("%)"),
];

function headlines(cases: Cases, { firstCovered }: EntryWindow): Headline[] {
  const england = englandOf(cases, PLACEMENTS_IN_TWO_YEARS, PLACEMENT_PARTS[2]);
  const window = join("from ", day(named(WINDOW_NAMES.from)), " to ", day(named(WINDOW_NAMES.to)));
  const isNone = compare(entered, "=", 0);
  const isNobody = compare(still, "=", 0);
  return [
    {
      name: "out_report_under_fives_1",
      says: iff(
        isNone,
        join("No child under five is known to have entered care ", window, "."),
        join(
          "Of ",
          childrenWords(entered),
          " under five who entered care ",
          window,
          ", ",
          ...of(still, entered),
          " stayed two years, ",
          ...of(shortTerm, entered),
          " in short-term placements",
          ...(firstCovered === undefined
            ? []
            : [
                iff(
                  compare(named(WINDOW_NAMES.from), "<", firstCovered),
                  value(` (returns from ${formatLong(firstCovered as SerialDay)} only)`),
                  value(""),
                ),
              ]),
          ".",
        ),
      ),
    },
    {
      name: "out_report_under_fives_2",
      says: iff(
        isNobody,
        value("Nobody of them was still looked after two years on, so nothing is said of moves."),
        join(
          ...of(howMany(PLACEMENTS[2]), howMany(STILL)),
          " of those still looked after had lived in three placements or more by then",
          england ? ` (England ${england.shown} in ${england.year}, aged 1 to 4).` : ".",
        ),
      ),
    },
    {
      name: "out_report_under_fives_3",
      says: iff(
        isNone,
        value("Nobody left by the second anniversary."),
        join(
          "By then ",
          ...of(named(leftName("adoption")), entered),
          " had been adopted, ",
          ...of(named(leftName("guardianship")), entered),
          " had gone to special guardians, ",
          ...of(named(leftName("home")), entered),
          " home; still waiting at the end of the data: ",
          number(named(outcomeName("waiting"))),
          " of those who stayed.",
        ),
      ),
    },
  ];
}

const DEFINITIONS: readonly string[] = [
  "Entered: a period of care that begins in Episodes (RNE S) when the child is not yet five, short breaks (V3, V4) left out. A child who came back into care counts each time. Periods of care whose beginning is not in the data, and those of children whose date of birth is missing or after the entry, are left out; Under-fives says how many.",
  "The second anniversary is the same day and month two years on, of 29 February the 28th. Looked after means on that day and in the same period of care: whoever leaves on the day has left, and a child who left and had come back counts as left. The window is, unless somebody types another, of those whose second anniversary falls in the period and by the end of the data.",
  "States, the first that holds: with adopters (A3 to A6), early permanence (U2, U5), long-term foster home (U1, U4), with parents (P1); every other placement is short-term: with a placement order (E1, D1) in force, without one but with a plan known, and with no plan known. A child on a temporary stay is counted where the home is.",
  "A plan is known where a decision for adoption stood on the anniversary (PlacedAdoption or a list), or where list 8, the standard dataset or a tracker has a plan for permanence. Lists have the plan of their own day, not of the anniversary. The 903 holds no other plan, so from it alone a plan to stay with relatives, say, is not known.",
  "A move is a new placement with other carers (RNE P or B) after the day of entry and by the anniversary. A temporary stay (T0 to T4) and the return to the same home are none, though the 903 codes the return as P; nor is an adoptive placement with the carers who foster the child (A3, A5). The department has counted leaving early permanence (U2, U5) for an adoptive placement as a change since 2021: shown beside.",
  "England's placements are of children aged 1 to 4 at 31 March who had been in care for two years; ours are of children who entered under five, at their second anniversary. England's checks are of children looked after for twelve months at 31 March.",
  "OC2 tells which checks were done, not what illness or disability a child has, and only of children looked after for twelve months at 31 March. The last OC2 between entry and anniversary is used. Checks of development are asked for children under five only. Of needs the 903 has one code at entry; N2 is the child's disability or illness.",
];
