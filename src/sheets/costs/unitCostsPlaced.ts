import { ATTRITION, PROCESSES } from "../../domain/costs/processes";
import {
  both,
  compare,
  divide,
  iff,
  join,
  named,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { text } from "../frame";
import { figure, header, sentence, type Row } from "../summaryRows";
import type { ReportSection } from "../report/reportPage";
import { ILLUSTRATIVE_NOTE, inUse, processName } from "./costNames";
import { isNumber, sumOf } from "../enteredNumber";
import {
  cellName,
  CHILD_ROUTE,
  CHILDREN_A_HOUSEHOLD,
  HOUSEHOLD,
  householdName,
  PLACED,
  placedName,
  routeName,
  shareName,
  type PlacedPart,
  type PlacedWay,
} from "./unitCostsNames";
import { CHILD_PROCESSES } from "./unitCostsRoutes";
import { poundsOr0, sumOfPounds, WORDS } from "./unitCostsWords";
import { pounds } from "../amountsInWords";

/** Applications to court, of which one is made for all children of a group: what is bought for them is the fee. */
const BOUGHT_ONCE = ["child_2", "child_7"] as const;

const parts: Readonly<Record<PlacedPart, { title: string; of: (way: PlacedWay) => Expr | undefined }>> = {
  child_route: {
    title: "The child's route",
    of: ({ children }) =>
      children === 1
        ? named(CHILD_ROUTE)
        : iff(isNumber(CHILD_ROUTE), times(value(children), named(CHILD_ROUTE)), named(CHILD_ROUTE)),
  },
  bought_once: {
    title: "Less: court fees, once for the group",
    of: ({ children }) =>
      children === 1
        ? undefined
        : times(value(1 - children), sumOfPounds(BOUGHT_ONCE.map((id) => cellName(id, "bought")))),
  },
  family: {
    title: "The family: own household, or the fee",
    of: ({ children, family }) => {
      if (family !== "household") return named(inUse(family));
      const household = named(HOUSEHOLD);
      return children === 1
        ? iff(isNumber(HOUSEHOLD), divide(household, named(CHILDREN_A_HOUSEHOLD.name)), household)
        : household;
    },
  },
  disruption: {
    title: "Disruption x share of placements",
    of: ({ children }) => {
      const [cost, share] = [processName("disruption"), shareName("disruption")];
      return iff(
        isNumber(share),
        iff(
          compare(named(share), "=", 0),
          value(0),
          iff(
            isNumber(cost),
            divide(times(times(value(children), named(cost)), named(share)), value(100)),
            named(cost),
          ),
        ),
        value(WORDS.notEntered),
      );
    },
  },
};
const PART_IDS = Object.keys(parts) as PlacedPart[];

/** The route and the family have to be known; the rest counts as far as it is. */
function total(way: PlacedWay): Expr {
  const of = (part: PlacedPart) => placedName(way.id, part);
  const whole = sumOf([
    named(of("child_route")),
    ...(way.children === 1 ? [] : [named(of("bought_once"))]),
    named(of("family")),
    poundsOr0(of("disruption")),
  ]);
  return iff(both(isNumber(of("child_route")), isNumber(of("family"))), whole, value(WORDS.notEntered));
}

/** What stands under the totals: of what a way goes without. */
function totalNote(way: PlacedWay): Expr {
  const of = (part: PlacedPart) => placedName(way.id, part);
  const missing = (part: PlacedPart, words: string): Expr =>
    iff(isNumber(of(part)), value(""), join(` [${words}: `, named(of(part)), "]"));
  const family = way.family === "household" ? "A household approved" : "The fee";
  const says = (state: string): Expr =>
    join(
      `◆ ${way.title}: ${state}`,
      missing("child_route", "The child's route"),
      missing("family", family),
      missing("disruption", "Disruption"),
      ".",
    );
  return iff(
    isNumber(placedName(way.id)),
    iff(
      both(isNumber(of("disruption")), compare(named(`${CHILD_ROUTE}_note`), "=", "")),
      value(""),
      iff(
        isNumber(of("disruption")),
        value(`◆ ${way.title}: the child's route goes without some processes, named above.`),
        says("it goes without"),
      ),
    ),
    says("cannot be said without"),
  );
}

/** A child, and two siblings, who move in: with adopters approved here, and with those of another agency. */
export const childPlaced = (): ReportSection => ({
  heading: "A child placed: what a family costs counts once a group",
  rows: [
    header("Pounds", ...PLACED.map(({ title }) => title)),
    ...PART_IDS.map((part): Row => [
      text(parts[part].title, "label"),
      ...PLACED.map((way) => {
        const of = parts[part].of(way);
        return of ? figure(of, "#,##0.00", placedName(way.id, part)) : null;
      }),
    ]),
    [text("Together", "label"), ...PLACED.map((way) => figure(total(way), "#,##0.00", placedName(way.id)))],
    ...PLACED.map((way): Row => [sentence(totalNote(way), `${placedName(way.id)}_note`)]),
    [sentence(named(ILLUSTRATIVE_NOTE))],
  ],
});

const SERIES = ["Child's route", "Adopters' route", "Disruption"] as const;

/** A child placed with own adopters, process by process. */
export function placedChart(): ReportSection {
  const drawn = (name: string, of: Expr = named(name)): Expr => iff(isNumber(name), of, value(""));
  const aChild = (name: string): Expr => drawn(name, divide(named(name), named(CHILDREN_A_HOUSEHOLD.name)));
  const own = placedName("child_placed");
  const bars: readonly (readonly [label: string, series: number, of: Expr])[] = [
    ...CHILD_PROCESSES.map(({ id, name }) => [name, 0, drawn(routeName(id))] as const),
    ...PROCESSES.filter(({ route }) => route === "adopter").map(
      ({ id, name }) => [name, 1, aChild(householdName(id))] as const,
    ),
    [ATTRITION.name, 1, aChild(householdName("adopter_6"))],
    ["Disruption", 2, drawn(placedName("child_placed", "disruption"))],
  ];
  const finding = iff(
    isNumber(own),
    join(
      "A child placed with own adopters costs ",
      pounds(named(own)),
      ": ",
      pounds(named(placedName("child_placed", "child_route"))),
      " the child's route, ",
      pounds(named(placedName("child_placed", "family"))),
      " the adopters' route.",
    ),
    value("What a child placed with own adopters costs cannot be said yet: see what is missing above."),
  );
  return {
    heading: "A child placed with own adopters, process by process",
    rows: [
      header("Pounds a child", ...SERIES),
      ...bars.map(([label, series, of]): Row => [
        text(label, "label"),
        ...SERIES.map((_, at) => figure(at === series ? of : value(""), "#,##0")),
      ]),
    ],
    chart: {
      name: "Cost of a child placed",
      type: "stackedBars",
      finding,
      alternative: join("A bar for each process, in pounds a child, coloured by route. ", finding),
      data: { row: 0, column: 0, rowCount: bars.length + 1, columnCount: SERIES.length + 1 },
      axis: "Pounds a child",
      rowCount: 24,
    },
  };
}
