import type { AccountLine } from "../../../src/domain/raa/accounts";
import { AS_NOW, DELIVERY_MODELS } from "../../../src/domain/raa/deliveryModels";
import type { Entries } from "./costsEntries";
import type { Known } from "./raaMembers";
import { OUTSIDE, total, type BookLine } from "./raaSpend";

/** Not carried into the years: what was spent once, and what was put aside. */
const ONCE: readonly AccountLine[] = ["set_up", "contingency"];
/** Neither staff nor running lines: a larger agency has them no cheaper, and lays no overhead on them. */
const OTHERS: readonly AccountLine[] = ["allowances", "support", "interagency_received"];
const WITH_VAT: readonly AccountLine[] = ["panels", "marketing", "ict", "premises", "support_services"];

export interface ModelYears {
  recurring: number[];
  oneOff: number[];
  cost: number[];
  presentValue: number;
  againstPresentValue: number;
  /** Cost less that of as now, by year, and what it has come to by then. */
  against: number[];
  cumulative: number[];
  breakEven: Known;
  /** £ of care that children do not need, a year; nothing where it cannot be said. */
  impact: Known;
}

/** How pay, prices and the rates on pay stand in a year of the plan. */
interface PlanYear {
  pay: number;
  prices: number;
  insurance: number;
}

const percent = (of: Known) => (of ?? 0) / 100;

function planYears(entries: Entries, years: number): PlanYear[] {
  const found: PlanYear[] = [];
  let [pay, prices] = [1, 1];
  for (let year = 1; year <= years; year++) {
    pay *= 1 + percent(entries.number(`in_raa_pay_award_y${year}`));
    prices *= 1 + percent(entries.number(`in_raa_price_rise_y${year}`));
    const now = entries.number("in_raa_insurance_now");
    const insurance = now === undefined ? 0 : percent(entries.number(`in_raa_insurance_y${year}`) ?? now);
    found.push({ pay, prices, insurance });
  }
  return found;
}

/** Every model over the years of the plan, from the ledgers of the base year. */
export function models(
  entries: Entries,
  lines: readonly BookLine[],
  childrenPlaced: Known,
): Record<string, ModelYears> {
  const years = entries.number("in_raa_model_years") ?? 10;
  const rate = percent(entries.number("in_raa_discount_rate"));
  const plan = planYears(entries, years);
  const running = lines.filter(({ line }) => OUTSIDE.includes(line) && !ONCE.includes(line));
  const ofLine = (line: AccountLine) =>
    total(running.filter((each) => each.line === line).map(({ amounts }) => amounts.gross));
  /** Lines that come to less than 0 over all books are income. */
  const gross = (is: (line: AccountLine) => boolean) =>
    total(OUTSIDE.filter(is).map((line) => (line === "staff" ? 0 : Math.max(0, ofLine(line)))));
  const base = {
    fees: gross((line) => line === "interagency_paid"),
    others: gross((line) => OTHERS.includes(line)),
    bought: gross((line) => WITH_VAT.includes(line)),
    support: gross((line) => line === "support"),
    lines: gross((line) => !["interagency_paid", ...OTHERS].includes(line)),
    income:
      total(running.map(({ amounts }) => amounts.grants + amounts.other)) -
      total(OUTSIDE.map((line) => (line === "staff" ? 0 : Math.min(0, ofLine(line))))),
  };
  /** A rate of the years to come counts only where the one now is known: else it cannot be parted from pay. */
  const insuranceNow = entries.number("in_raa_insurance_now");
  const payOf = running
    .filter(({ line }) => line === "staff")
    .map(({ books, amounts }) => {
      const now = entries.number(`in_raa_${books}_pension_now`);
      const later = entries.number(`in_raa_${books}_pension_later`) ?? now;
      return {
        pay: amounts.gross / (1 + percent(insuranceNow) + percent(now)),
        pension: (ofModel: Known) => (now === undefined ? 0 : percent(ofModel ?? later)),
      };
    });

  const presentValue = (of: readonly number[]) => total(of.map((each, at) => each / (1 + rate) ** at));
  const costs = (model: string) => {
    const own = (id: string) => (model === AS_NOW.id ? undefined : entries.number(`in_raa_${model}_${id}`));
    const modelPension = own("pension");
    const recurring = plan.map(({ pay, prices, insurance }) => {
      const staff = total(
        payOf.map(
          (book) =>
            (book.pay *
              (1 + percent(own("harmonisation"))) *
              pay *
              (1 + insurance + book.pension(modelPension))) /
            (1 + percent(own("productivity"))),
        ),
      );
      const cheaper = 1 - percent(own("scale"));
      const carried = (staff + base.lines * prices) * cheaper;
      const bought = (base.bought * cheaper + base.support) * prices;
      return (
        carried +
        base.fees * prices * (1 - percent(own("fees_replaced"))) +
        base.others * prices -
        base.income +
        (own("running") ?? 0) * prices +
        carried * percent(own("overhead")) +
        bought * percent(own("vat_rate")) * percent(own("vat_part"))
      );
    });
    const oneOff = plan.map((_, at) =>
      at > 2 ? 0 : (own(`set_up_y${at + 1}`) ?? 0) - (own(`set_up_grant_y${at + 1}`) ?? 0),
    );
    return { recurring, oneOff, cost: recurring.map((each, at) => each + oneOff[at]!) };
  };

  const now = costs(AS_NOW.id);
  return Object.fromEntries(
    [AS_NOW, ...DELIVERY_MODELS].map(({ id }) => {
      const found = costs(id);
      const against = found.cost.map((each, at) => each - now.cost[at]!);
      const cumulative = against.map((_, at) => total(against.slice(0, at + 1)));
      return [
        id,
        {
          ...found,
          presentValue: presentValue(found.cost),
          againstPresentValue: presentValue(against),
          ...{ against, cumulative, breakEven: breakEvenOf(cumulative) },
          impact: impactOf(entries, id, childrenPlaced),
        },
      ];
    }),
  );
}

/** The first year from which the model has cost no more than as now, to the end of the plan. */
export function breakEvenOf(cumulative: readonly number[]): Known {
  const dearer = cumulative.findLastIndex((each) => each > 0.005);
  return dearer === cumulative.length - 1 ? undefined : dearer + 2;
}

function impactOf(entries: Entries, model: string, children: Known): Known {
  const weekly = entries.number("in_raa_weekly_cost");
  if (model === AS_NOW.id) return 0;
  const saved = [1, 2, 3].map((stage) => entries.number(`in_raa_${model}_days_saved_${stage}`));
  if (weekly === undefined || children === undefined || saved.every((each) => each === undefined))
    return undefined;
  return (total(saved.map((each) => each ?? 0)) * children * weekly) / 7;
}
