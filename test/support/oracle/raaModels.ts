/**
 * What an RAA costs under a delivery model, written a second time from docs/raa-model.md in plain arithmetic. Percentages are
 * 15 for 15 %; what is left out is not entered.
 */

export interface Books {
  staff: number;
  pensionNow?: number;
  pensionLater?: number;
}

export interface Base {
  books: readonly Books[];
  /** £ a year by line of the accounts, direct staff aside. */
  gross: Readonly<Record<string, number>>;
  /** Grants and other income of the lines that are carried on. */
  income: number;
}

export interface Plan {
  years: number;
  payAward: readonly number[];
  priceRise: readonly number[];
  insuranceNow?: number;
  /** By year; undefined is as now. */
  insurance: readonly (number | undefined)[];
  discount: number;
}

export interface Model {
  harmonisation?: number;
  productivity?: number;
  pension?: number;
  scale?: number;
  running?: number;
  overhead?: number;
  vatRate?: number;
  vatPart?: number;
  feesReplaced?: number;
  setUp?: readonly number[];
  setUpGrant?: readonly number[];
}

const BOUGHT = ["panels", "marketing", "support", "ict", "premises", "support_services"];
/** No running cost for economies of scale and overhead. */
const NOT_RUNNING = ["interagency_paid", "interagency_received", "allowances", "support"];

export interface Year {
  recurring: number;
  oneOff: number;
  cost: number;
  /** Worth in the first year. */
  present: number;
}

export function modelYears(base: Base, plan: Plan, model: Model = {}): Year[] {
  const spent = Object.entries(base.gross).filter(([line]) => line !== "set_up" && line !== "contingency");
  const part = (percent = 0) => percent / 100;
  let pay = 1;
  let prices = 1;
  const years: Year[] = [];
  for (let t = 1; t <= plan.years; t++) {
    pay *= 1 + part(plan.payAward[t - 1]);
    prices *= 1 + part(plan.priceRise[t - 1]);
    const insurance = plan.insuranceNow === undefined ? 0 : (plan.insurance[t - 1] ?? plan.insuranceNow);
    let staff = 0;
    for (const { staff: now, pensionNow, pensionLater } of base.books) {
      const inside = now / (1 + part(plan.insuranceNow) + part(pensionNow));
      const pension = pensionNow === undefined ? 0 : (model.pension ?? pensionLater ?? pensionNow);
      staff += inside * pay * (1 + part(insurance) + part(pension));
    }
    staff *= (1 + part(model.harmonisation)) / (1 + part(model.productivity));
    const smaller = 1 - part(model.scale);
    let running = staff * smaller;
    let others = 0;
    let bought = 0;
    for (const [line, amount] of spent) {
      const isRunning = !NOT_RUNNING.includes(line);
      // What comes to less than nothing is income, which does not rise.
      const risen = amount < 0 ? amount : amount * prices * (isRunning ? smaller : 1);
      if (amount < 0) others += risen;
      else if (isRunning) running += risen;
      else others += line === "interagency_paid" ? risen * (1 - part(model.feesReplaced)) : risen;
      if (amount > 0 && BOUGHT.includes(line)) bought += risen;
    }
    const vat = bought * part(model.vatRate) * part(model.vatPart);
    const recurring =
      running * (1 + part(model.overhead)) + others + (model.running ?? 0) * prices + vat - base.income;
    const oneOff = (model.setUp?.[t - 1] ?? 0) - (model.setUpGrant?.[t - 1] ?? 0);
    const cost = recurring + oneOff;
    years.push({ recurring, oneOff, cost, present: cost / (1 + part(plan.discount)) ** (t - 1) });
  }
  return years;
}
