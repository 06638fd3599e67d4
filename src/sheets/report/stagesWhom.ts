import { allGroups } from "../../domain/breakdowns/stageBreakdown";
import { NOT_RECORDED, type SplitId } from "../../domain/breakdowns/splits";
import {
  compare,
  ifError,
  iff,
  join,
  minus,
  named,
  over,
  round,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { NumberFormat } from "../plan";
import { SPLIT_COLUMNS } from "../stagesWords";
import { figure, header, NONE, type Row } from "../summaryRows";
import {
  among,
  howMany,
  meanIn,
  medianIn,
  numbersIn,
  type Population,
  type ReportGroup,
} from "./reportFigures";
import type { ReportSection } from "./reportPage";
import { missingOf } from "./stagesFinished";
import { ADOPTED, ADOPTED_CHILDREN, columnOf, stagesName } from "./stagesNames";
import { yearGroups } from "./stagesWhereDaysGo";

const MOVED_IN = columnOf("entry-placed");
const ORDER = columnOf("entry-adopted");

/** A column of the tables: its name in the names of cells, its heading, and the figure. */
interface GroupFigure {
  id: string;
  heading: string;
  format: NumberFormat;
  of(population: Population): Expr;
  /** The name of the same figure of all children, where it stands on the page or on `Summary` already. */
  whole: string;
}

const counts = where("A10 counts", "=", "yes");

/** A10 counts who counts in the measure; the others whose days are known. */
export const GROUP_FIGURES: readonly GroupFigure[] = [
  { id: "children", heading: "Children", format: "#,##0", of: howMany, whole: ADOPTED_CHILDREN },
  {
    id: "A10",
    heading: "A10, average",
    format: "#,##0",
    of: ({ table, conditions }) =>
      ifError(round(over("mean", table, "A10 days", ...conditions, counts)), NONE),
    whole: "out_A10",
  },
  {
    id: "A10 n",
    heading: "A10, counted",
    format: "#,##0",
    of: (population) => howMany(among(population, [counts])),
    whole: "out_A10_n",
  },
  ...both(MOVED_IN, "Moved in"),
  ...both(ORDER, "Adoption order"),
];

function both(column: string, heading: string): GroupFigure[] {
  const name = (of: string) => stagesName(column, of);
  return [
    {
      id: `${column} mean`,
      heading: `${heading}, average`,
      format: "0.0",
      of: (population) => meanIn(population, column, 1),
      whole: name("mean"),
    },
    ...(column === MOVED_IN
      ? [
          {
            id: `${column} median`,
            heading: `${heading}, middle child`,
            format: "0.0" as const,
            of: (population: Population) => medianIn(population, column),
            whole: name("median"),
          },
        ]
      : []),
    {
      id: `${column} n`,
      heading: `${heading}, counted`,
      format: "#,##0",
      of: (population) => numbersIn(population, column),
      whole: name("n"),
    },
  ];
}

/** How the groups of each table are called in the names of cells. */
export const GROUPINGS = { "order-year": "order year", "age-band": "age", route: "route" } as const;
type Grouping = keyof typeof GROUPINGS;

export const groupName = (by: Grouping, group: string, figureId: string): string =>
  stagesName(GROUPINGS[by], group, figureId);

/** The groups of a split among all children adopted in the data, whatever the period. */
export const groupsOf = (cases: Cases, split: SplitId): ReportGroup[] =>
  allGroups(cases, split).map(({ name }) => ({
    label: name,
    conditions: [where(SPLIT_COLUMNS[split], "=", name === NOT_RECORDED ? "" : name)],
  }));

/** Moving in and the adoption order by year, age at entry and route; nothing where neither can be told. */
export function whomSection(cases: Cases): ReportSection[] {
  const missing = missingOf(cases);
  const figures = GROUP_FIGURES.filter(
    ({ id }) => !missing.includes("placed") || !/^(A10|Entry-moved in)/.test(id),
  );
  if (missing.includes("entry")) return [];
  return [
    {
      heading: "Who waited how long from entering care, children adopted in the period: days",
      rows: [
        ...table("Year of adoption order", "order-year", yearGroups(cases), figures),
        [],
        ...table("Age at entering care", "age-band", groupsOf(cases, "age-band"), figures),
        [],
        ...table("How they came to the adopters", "route", groupsOf(cases, "route"), figures),
      ],
    },
  ];
}

function table(
  title: string,
  by: Grouping,
  groups: readonly (ReportGroup & { id?: string })[],
  figures: readonly GroupFigure[],
): Row[] {
  return [
    header(title, ...figures.map(({ heading }) => heading)),
    ...groups.map(({ id: group, label, conditions }): Row => [
      text(label, "label"),
      ...figures.map(({ id, of, format }) =>
        figure(of(among(ADOPTED, conditions)), format, groupName(by, group ?? label, id)),
      ),
    ]),
    [
      text("All children adopted in the period", "label"),
      ...figures.map(({ whole, format }) => figure(named(whole), format)),
    ],
  ];
}

/** Fewer children of a year tell of no change. */
export const FEWEST_IN_A_YEAR = 6;

/** From the first whole year of the period to the last: A10, where both years have enough children. */
export function changeOverYears(cases: Cases): Expr {
  const years = yearGroups(cases).filter(({ isWhole }) => isWhole);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last || missingOf(cases).includes("placed"))
    return value("");
  const of = (year: string) => ({
    mean: named(groupName("order-year", year, "A10")),
    n: named(groupName("order-year", year, "A10 n")),
  });
  const [from, to] = [of(first.id), of(last.id)];
  const enough: Expr = {
    op: "and",
    of: [compare(from.n, ">=", FEWEST_IN_A_YEAR), compare(to.n, ">=", FEWEST_IN_A_YEAR)],
  };
  const days = (difference: Expr): Expr =>
    join(difference, iff(compare(difference, "=", 1), value(" day"), value(" days")));
  const moved = iff(
    compare(to.mean, "=", from.mean),
    value("stayed the same: "),
    iff(
      compare(to.mean, ">", from.mean),
      join("rose by ", days(minus(to.mean, from.mean)), ": "),
      join("fell by ", days(minus(from.mean, to.mean)), ": "),
    ),
  );
  const compared = iff(
    enough,
    join(
      `From ${first.id} to ${last.id} A10 `,
      moved,
      from.mean,
      " days (",
      from.n,
      " children), then ",
      to.mean,
      " (",
      to.n,
      " children).",
    ),
    value(
      `${first.id} and ${last.id} cannot be compared: under ${FEWEST_IN_A_YEAR} children count in A10 in one of them.`,
    ),
  );
  return iff(compare(named("out_A10_n"), "=", 0), value(""), compared);
}
