import {
  both,
  compare,
  divide,
  either,
  iff,
  join,
  minus,
  named,
  plus,
  times,
  totalOf,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { FormulaNumber } from "../../domain/raa/formulas";
import { isNumber, sumOf } from "../enteredNumber";
import type { Row } from "../summaryRows";
import { eachMember, formulaResult } from "./raaNames";
import { whereWorkable } from "./raaSharesDrivers";
import {
  formulaName,
  setName,
  setting,
  stepName,
  todayShare,
  TODAY_TOTAL,
  workName,
  type DataSet,
} from "./raaSharesNames";
import { countOf, memberLine, number, scalarLine } from "./raaSharesRows";

/**
 * Step 2 of docs/raa-model.md, RAA shares. Each share is its blend times one factor, held between low and high. The sum over
 * the factor, F(x) = sum of min(max(x * blend, low), high), is piecewise straight and rising, with corners where a member
 * leaves its low or reaches its high: between the corners on either side of 100 the factor is found by the rule of three.
 */

export const lowName = (formula: FormulaNumber, member: number): string =>
  formulaResult(formula, member, "low");
export const highName = (formula: FormulaNumber, member: number): string =>
  formulaResult(formula, member, "high");

/** Sums that differ by less come to the same. */
const SAME = 0.000001;

const largest = (...of: Expr[]): Expr => ({ op: "largest", of });
const smallest = (...of: Expr[]): Expr => ({ op: "smallest", of });

/** Percent of the whole below and above which a share may not come. A member that pays nothing today has no damping. */
export const boundRows = (formula: FormulaNumber): Row[] => {
  const damped = (member: number, id: string, share: Expr, otherwise: Expr): Expr =>
    iff(
      both(isNumber(setting(formula, id)), compare(number(todayShare(member)), ">", 0)),
      divide(times(number(todayShare(member)), share), value(100)),
      otherwise,
    );
  return [
    memberLine({
      label: "Low (%)",
      format: "0.0000",
      name: (member) => lowName(formula, member),
      of: (member) =>
        largest(
          named(setting(formula, "floor")),
          damped(member, "most_fall", minus(value(100), named(setting(formula, "most_fall"))), value(0)),
        ),
    }),
    memberLine({
      label: "High (%)",
      format: "0.0000",
      name: (member) => highName(formula, member),
      of: (member) =>
        smallest(
          named(setting(formula, "cap")),
          damped(member, "most_rise", plus(value(100), named(setting(formula, "most_rise"))), value(100)),
        ),
    }),
  ];
};

/** Whether bounds are in reach: none is, they are held, or they cannot all be held. */
export const BOUNDS = { none: "none in reach", held: "held", not: "bounds" } as const;
export const boundsName = (formula: FormulaNumber, set: DataSet): string =>
  set === "use" ? `out_raa_f${formula}_bounds` : setName(formula, set, "bounds");
const factorName = (formula: FormulaNumber, set: DataSet): string =>
  set === "use" ? `out_raa_f${formula}_factor` : setName(formula, set, "factor");

const blend = (formula: FormulaNumber, set: DataSet, member: number): string =>
  stepName(formula, set, member, "blend");

export function boundsState(formula: FormulaNumber, set: DataSet): Expr {
  const [low, high] = [lowName, highName].map((of) => (member: number) => number(of(formula, member))) as [
    (member: number) => Expr,
    (member: number) => Expr,
  ];
  const share = (member: number) => number(blend(formula, set, member));
  const outside = countOf((member) =>
    either(compare(share(member), "<", low(member)), compare(share(member), ">", high(member))),
  );
  const contrary = countOf((member) => compare(low(member), ">", high(member)));
  const lows = totalOf(eachMember((member) => lowName(formula, member)));
  // A blend of 0 stays at its low, whatever the factor.
  const reach = sumOf(
    eachMember((member) =>
      iff(
        compare(number(blend(formula, set, member)), ">", 0),
        number(highName(formula, member)),
        number(lowName(formula, member)),
      ),
    ),
  );
  return whereWorkable(
    formula,
    set,
    iff(
      either(compare(contrary, ">", 0), compare(lows, ">", 100 + SAME), compare(reach, "<", 100 - SAME)),
      value(BOUNDS.not),
      iff(compare(outside, "=", 0), value(BOUNDS.none), value(BOUNDS.held)),
    ),
  );
}

const isHeld = (formula: FormulaNumber, set: DataSet): Expr =>
  compare(named(boundsName(formula, set)), "=", BOUNDS.held);

/** A share at a factor; 0 where there is no member, for MAX and MIN leave cells without a number out. */
const heldAt = (formula: FormulaNumber, set: DataSet, member: number, factor: Expr): Expr =>
  smallest(
    largest(times(factor, number(blend(formula, set, member))), named(lowName(formula, member))),
    named(highName(formula, member)),
  );

const ENDS = [
  { id: "low", title: "leaves its low", of: lowName },
  { id: "high", title: "reaches its high", of: highName },
] as const;

const cornerName = (formula: FormulaNumber, set: DataSet, member: number, end: string): string =>
  workName(formula, set, member, `corner_${end}`);
const sumName = (formula: FormulaNumber, set: DataSet, member: number, end: string): string =>
  workName(formula, set, member, `sum_${end}`);

/** The corners, the sum of shares at each, and the factor between them. */
export function factorRows(formula: FormulaNumber, set: DataSet): Row[] {
  const corners = ENDS.flatMap(({ id }) =>
    eachMember((member) => ({
      at: cornerName(formula, set, member, id),
      sum: sumName(formula, set, member, id),
    })),
  );
  const lows = totalOf(eachMember((member) => lowName(formula, member)));
  const none = value(NONE);
  const [before, beforeSum, after, afterSum] = ["before", "before_sum", "after", "after_sum"].map((id) =>
    setName(formula, set, `factor_${id}`),
  ) as [string, string, string, string];
  const atMost = (of: (corner: (typeof corners)[number]) => string) =>
    corners.map((corner) => iff(compare(number(corner.sum), "<=", 100), number(of(corner)), value(0)));
  const atLeast = (of: (corner: (typeof corners)[number]) => string) =>
    corners.map((corner) => iff(compare(number(corner.sum), ">=", 100), named(of(corner)), none));
  const where = (of: Expr): Expr => iff(isHeld(formula, set), of, value(""));
  const between = plus(
    named(before),
    divide(
      times(minus(value(100), named(beforeSum)), minus(named(after), named(before))),
      minus(named(afterSum), named(beforeSum)),
    ),
  );
  return [
    ...ENDS.flatMap(({ id, title, of }): Row[] => [
      memberLine({
        label: `Factor at which the member ${title}`,
        format: "0.0000",
        name: (member) => cornerName(formula, set, member, id),
        of: (member) =>
          where(
            iff(
              both(
                compare(number(blend(formula, set, member)), ">", 0),
                compare(number(of(formula, member)), ">", 0),
              ),
              divide(named(of(formula, member)), named(blend(formula, set, member))),
              value(""),
            ),
          ),
      }),
      memberLine({
        label: "Sum of all shares at this factor (%)",
        format: "0.0000",
        name: (member) => sumName(formula, set, member, id),
        of: (member) =>
          iff(
            compare(number(cornerName(formula, set, member, id)), ">", 0),
            sumOf(
              eachMember((other) => heldAt(formula, set, other, named(cornerName(formula, set, member, id)))),
            ),
            value(""),
          ),
      }),
    ]),
    scalarLine(
      "Largest of these factors with at most 100",
      where(largest(value(0), ...atMost(({ at }) => at))),
      before,
    ),
    scalarLine("Its sum", where(largest(lows, ...atMost(({ sum }) => sum))), beforeSum),
    scalarLine("Smallest with at least 100", where(smallest(none, ...atLeast(({ at }) => at))), after),
    scalarLine("Its sum", where(smallest(none, ...atLeast(({ sum }) => sum))), afterSum),
    scalarLine(
      "The factor",
      iff(
        isHeld(formula, set),
        iff(
          either(
            compare(named(afterSum), "=", NONE),
            compare(minus(named(afterSum), named(beforeSum)), "<=", 0),
          ),
          named(before),
          between,
        ),
        value(1),
      ),
      factorName(formula, set),
      "0.0000",
    ),
  ];
}
/** Above every factor and every sum. */
const NONE = 1e15;

export const boundedOf = (formula: FormulaNumber, set: DataSet, member: number): Expr =>
  whereWorkable(
    formula,
    set,
    iff(
      isHeld(formula, set),
      heldAt(formula, set, member, named(factorName(formula, set))),
      named(blend(formula, set, member)),
    ),
  );

/** Step 3: the share in the year of the path. */
export function pathOf(formula: FormulaNumber, set: DataSet, member: number): Expr {
  const bounded = named(stepName(formula, set, member, "bounded"));
  const [years, year] = [setting(formula, "path_years"), setting(formula, "path_year")];
  const start = number(todayShare(member));
  return whereWorkable(
    formula,
    set,
    iff(
      both(isNumber(years), isNumber(year), compare(number(TODAY_TOTAL), ">", 0)),
      iff(
        compare(named(year), ">=", named(years)),
        bounded,
        plus(start, divide(times(minus(bounded, start), named(year)), named(years))),
      ),
      bounded,
    ),
  );
}

/** What bounds do to the shares, in a sentence. */
export const boundsSaid = (formula: FormulaNumber): Expr =>
  iff(
    compare(named(boundsName(formula, "use")), "=", BOUNDS.not),
    join(
      "▲ ",
      named(formulaName(formula)),
      ": the bounds cannot all be held (the lows come to ",
      { op: "text", of: totalOf(eachMember((member) => lowName(formula, member))), format: "0.0" },
      " %, the highs to ",
      { op: "text", of: totalOf(eachMember((member) => highName(formula, member))), format: "0.0" },
      " %, or a low is above its high), so the shares stay unbounded.",
    ),
    value(""),
  );
