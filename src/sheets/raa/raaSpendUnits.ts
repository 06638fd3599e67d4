import {
  s251Adoption,
  S251_YEARS,
  UNIT_COSTS,
  WEEKLY_COSTS,
  type UnitCostId,
  type WeeklyCostId,
} from "../../domain/raa/publishedSpend";
import { MEMBERS } from "../../domain/raa/members";
import { WARNED_UNDER, WITHHELD_UNDER } from "../../domain/costs/unitCost";
import {
  both,
  compare,
  divide,
  iff,
  join,
  named,
  round,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { sumOf } from "../enteredNumber";
import type { Cases } from "../cases";
import { hasAreas } from "./raaAreasFound";
import type { ReportSection } from "../report/reportPage";
import type { Cell } from "../plan";
import type { Row } from "../summaryRows";
import { activityInUse, type Books } from "./raaNames";
import { membersRow, publishedSection } from "./raaSpendPublished";
import { allBooks, booksResult, publishedInUse, threeYears, toFive } from "./raaSpendNames";
import {
  booksFigure,
  booksHeader,
  booksRow,
  goesWithout,
  holdsNumber,
  isIn,
  nameOf,
  totalFigure,
  whereAllKnown,
  WORDS,
} from "./raaSpendRows";

/** A year has 365 days, a week 7, as the department counts. */
const DAYS_OF_YEAR = 365;
const DAYS_OF_WEEK = 7;
const ROUNDED_TO = 5;

/** What is divided by what, by member. */
interface Ratio {
  id: string;
  title: string;
  /** What pounds are divided by: "children". */
  of: string;
  spend: (member: number) => string;
  over: (member: number) => string;
  /** From pounds and children to the figure. */
  scaled: (ratio: Expr) => Expr;
  /** Where few children would be told of. */
  withheld: boolean;
  /** Said to the nearest £5 as well. */
  rounded: boolean;
  format: Cell["format"];
}

const weeklyOver: Readonly<Record<WeeklyCostId, (member: number) => string>> = {
  weekly_adoption: (member) => activityInUse(member, "orders", 1),
  weekly_fostering: (member) => publishedInUse(member, "foster_placements"),
  weekly_residential: (member) => publishedInUse(member, "residential_days"),
  weekly_looked_after: (member) => activityInUse(member, "looked_after", 1),
};

const weeklyOf: Readonly<Record<WeeklyCostId, string>> = {
  weekly_adoption: "children with a placement order",
  weekly_fostering: "foster placements",
  weekly_residential: "days of care",
  weekly_looked_after: "children looked after",
};

const WEEKLY: readonly Ratio[] = WEEKLY_COSTS.map(({ id, title, spend }) => ({
  id,
  title,
  spend: (member) => publishedInUse(member, spend),
  over: weeklyOver[id],
  scaled: (ratio) =>
    id === "weekly_residential"
      ? times(ratio, value(DAYS_OF_WEEK))
      : times(divide(ratio, value(DAYS_OF_YEAR)), value(DAYS_OF_WEEK)),
  withheld: false,
  rounded: true,
  of: weeklyOf[id],
  format: "#,##0.00",
}));

const UNITS: readonly Ratio[] = UNIT_COSTS.flatMap(({ id, title, activity }): Ratio[] => {
  const common = {
    scaled: (ratio: Expr) => ratio,
    withheld: true,
    rounded: false,
    of: "children",
    format: "#,##0" as const,
  };
  return [
    {
      ...{ id, title: `${title}, latest year`, ...common },
      spend: (member) => publishedInUse(member, s251Adoption(1)),
      over: (member) => activityInUse(member, activity, 1),
    },
    {
      ...{ id: threeYears(id), title: `${title}, over three years`, ...common },
      spend: (member) => ofYears(member, id, "spend"),
      over: (member) => ofYears(member, id, "children"),
    },
  ];
});

/** Sums over the years of which both are known. */
const ofYears = (member: number, id: UnitCostId, what: "spend" | "children" | "years"): string =>
  `raa_${member}_${id}_${what}`;

function threeYearRows(): Row[] {
  return UNIT_COSTS.flatMap(({ id, title, activity }) => {
    const isKnown = (member: number, year: (typeof S251_YEARS)[number]): Expr =>
      both(
        holdsNumber(publishedInUse(member, s251Adoption(year))),
        holdsNumber(activityInUse(member, activity, year)),
      );
    const summed = (member: number, of: (year: (typeof S251_YEARS)[number]) => Expr): Expr =>
      sumOf(S251_YEARS.map((year) => iff(isKnown(member, year), of(year), value(0))));
    const orWord = (member: number, of: Expr): Expr =>
      iff(compare(named(ofYears(member, id, "years")), "=", 0), value(WORDS.notEntered), of);
    return [
      membersRow(`${title}: years with both, of 3`, (member) =>
        booksFigure(
          member,
          summed(member, () => value(1)),
          ofYears(member, id, "years"),
          "0",
        ),
      ),
      membersRow("… spending in them (£)", (member) =>
        booksFigure(
          member,
          orWord(
            member,
            summed(member, (year) => named(publishedInUse(member, s251Adoption(year)))),
          ),
          ofYears(member, id, "spend"),
        ),
      ),
      membersRow("… children in them", (member) =>
        booksFigure(
          member,
          orWord(
            member,
            summed(member, (year) => named(activityInUse(member, activity, year))),
          ),
          ofYears(member, id, "children"),
        ),
      ),
    ];
  });
}

/** Pounds over children, exactly; a word where one of them is missing, nobody is there, or few would be told of. */
function ratioOf(spend: string, over: string, { scaled, withheld }: Ratio): Expr {
  const ratio = scaled(divide(named(spend), named(over)));
  return whereAllKnown(
    [spend, over],
    iff(
      compare(named(over), "<=", 0),
      value(WORDS.none),
      withheld ? iff(compare(named(over), "<", WITHHELD_UNDER), value(WORDS.few), ratio) : ratio,
    ),
    WORDS.notEntered,
  );
}

const rounded = (name: string): Expr =>
  numberElseWord(name, times(round(divide(named(name), value(ROUNDED_TO))), value(ROUNDED_TO)));
/** The figure, or the word that stands in the other cell. */
const numberElseWord = (name: string, of: Expr): Expr => iff(holdsNumber(name), of, named(name));

/** A ratio by member, and of all members together that have both: then with what it is worked out from. */
function ratioRows(ratio: Ratio): Row[] {
  const { id, title, of, spend, over, format } = ratio;
  const isMissing = (member: Books): Expr => compare(named(booksResult(member, id)), "=", WORDS.notEntered);
  const summed = (cell: (member: number) => string): Expr =>
    sumOf(MEMBERS.map((member) => iff(isMissing(member), value(0), totalOf([cell(member)]))));
  const [top, under, known] = [`raa_${id}_spend`, `raa_${id}_over`, `raa_${id}_members`];
  return [
    membersRow(
      title,
      (member) =>
        booksFigure(member, ratioOf(spend(member), over(member), ratio), booksResult(member, id), format),
      {
        total: totalFigure(
          iff(compare(named(known), "=", 0), value(WORDS.notEntered), ratioOf(top, under, ratio)),
          allBooks(id),
          format,
        ),
        says: join(
          iff(
            compare(named(known), ">", 0),
            goesWithout("◆ Together without", MEMBERS, isMissing),
            value(""),
          ),
          ratio.withheld ? fewNote(id, over) : value(""),
        ),
      },
    ),
    ...(ratio.rounded
      ? [
          membersRow(
            `${title}, to the nearest £5`,
            (member) =>
              booksFigure(member, rounded(booksResult(member, id)), toFive(booksResult(member, id))),
            { total: totalFigure(rounded(allBooks(id)), toFive(allBooks(id))) },
          ),
        ]
      : []),
    together(
      "members who have both",
      known,
      sumOf(
        MEMBERS.map((member) =>
          iff(both(isIn(member), compare(isMissing(member), "=", false)), value(1), value(0)),
        ),
      ),
    ),
    together("their spending (£)", top, summed(spend)),
    together(`their ${of}`, under, summed(over)),
  ];
}
const together = (what: string, name: string, of: Expr): Row =>
  booksRow(`      together: ${what}`, { of: () => null, total: totalFigure(of, name), style: "note" });

function fewNote(id: string, over: (member: number) => string): Expr {
  return join(
    ...MEMBERS.map((member) =>
      iff(
        both(holdsNumber(booksResult(member, id)), compare(named(over(member)), "<", WARNED_UNDER)),
        join(
          ` ◆ ${""}`,
          nameOf(member),
          `: over fewer than ${WARNED_UNDER} children, one more or less changes it a lot.`,
        ),
        value(""),
      ),
    ),
  );
}

export const unitSections = (cases: Cases): ReportSection[] => [
  publishedSection(hasAreas(cases)),
  {
    heading: "Costs of a week, from published spending",
    rows: [booksHeader("Pounds a week", { total: "Together", agency: false }), ...WEEKLY.flatMap(ratioRows)],
  },
  {
    heading: "Cost of a child, from published spending",
    rows: [
      booksHeader("Over three years: what is counted", { total: "", agency: false }),
      ...threeYearRows(),
      booksHeader("Pounds a child", { total: "Together", agency: false }),
      ...UNITS.flatMap(ratioRows),
    ],
  },
];
