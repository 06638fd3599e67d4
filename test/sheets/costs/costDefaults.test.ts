import { PAY_FIELDS } from "../../../src/domain/costs/workers";
import { COST_ENTRIES, WEEKLY_YEAR, type CostTableId } from "../../../src/domain/costs/costInputs";
import { ILLUSTRATIVE_HOURS, ILLUSTRATIVE_RATES } from "../../../src/domain/costs/illustrativeSet";
import { COURT_FEES } from "../../../src/domain/published/courtFees";
import { INTERAGENCY_FEES, LONDON_WEIGHTING } from "../../../src/domain/published/interagencyFees";
import { weeklyCost } from "../../../src/domain/published/weeklyCosts";
import { SETTINGS } from "../../../src/sheets/costs/costNames";
import { costInputsOf, printedCostInputs } from "../../support/costInputs";

const { at } = costInputsOf();
const sheets = printedCostInputs();
const { cells } = sheets[1]!;
const inputs = cells.flatMap(({ input }) => (input ? [input] : []));

describe("Defaults on Cost inputs", () => {
  it("are none of a number without source and status; only the target of days has one", () => {
    const numbers = inputs.filter(({ kind, default: usual }) => kind === "number" && usual !== null);
    expect(numbers.map(({ key }) => key)).toEqual([SETTINGS.delayTarget]);
    for (const { source, status } of numbers) expect([Boolean(source), status]).toEqual([true, "sourced"]);
  });

  it("of hours, hourly costs and the cash basis are none at all", () => {
    for (const { id, published } of COST_ENTRIES)
      if (/_cash$/.test(id) && id !== "weekly_adopters_cash")
        expect([id, published]).toEqual([id, undefined]);
    expect(
      inputs.filter(({ key }) => key.startsWith("in_cost_hours_") && !/set$|are$/.test(key)),
    ).toHaveLength(210);
    expect(cells.filter(({ name = "" }) => /^cost_published_.*(hours|hourly|salary)/.test(name))).toEqual([]);
    expect(PAY_FIELDS).toHaveLength(11);
  });

  it("each stand as a number with year, source and status, and nothing else on the sheet is a plain number", () => {
    const plain = cells.filter(
      ({ value, formula, input }) => typeof value === "number" && formula === undefined && !input,
    );
    const published = COST_ENTRIES.flatMap(({ id, published: of = {} }) =>
      Object.entries(of).map(([table, usual]) => {
        expect(usual.year).toMatch(usual.value === 0 ? /^any year$/ : /\d{4}/);
        expect(usual.source.length).toBeGreaterThan(10);
        expect(["sourced", "to confirm"]).toContain(usual.status);
        return [`cost_published_${table === "london" ? "london_" : ""}${id}`, usual.value];
      }),
    );
    const invented = [
      ...Object.entries(ILLUSTRATIVE_RATES).map(([worker, rate]) => [
        `cost_illustrative_rate_${worker}`,
        rate,
      ]),
      ...Object.entries(ILLUSTRATIVE_HOURS).flatMap(([process, of]) =>
        Object.entries(of).map(([worker, hours]) => [`cost_illustrative_hours_${process}_${worker}`, hours]),
      ),
    ];
    expect(plain.map(({ name, value }) => [name, value]).sort()).toEqual([...published, ...invented].sort());
  });

  it("say year, source and status on the sheet wherever a published figure is in use", () => {
    for (const { id, published } of COST_ENTRIES) {
      const usual = published?.out;
      const status = cells.find(({ name }) => name === `cost_status_${id}`);
      if (!usual || !status) continue;
      const row = cells.filter((cell) => cell.row === status.row).map(({ value }) => value);
      expect([id, row.includes(usual.year), status.value]).toEqual([id, true, usual.status]);
      expect(String(row.at(-1))).toContain(usual.source);
    }
  });

  it("are those of src/domain/published", () => {
    const week = (kind: string, table: CostTableId) => {
      const found = weeklyCost(kind, WEEKLY_YEAR, table === "london" ? "London" : null);
      if (found.kind !== "found") throw new Error(kind);
      return found.figure.value;
    };
    const KINDS = {
      ...{ own_foster: "fostering", agency_foster: "fostering", family_friends: "fostering" },
      ...{ residential: "residential", other: "all looked after", unknown: "fostering" },
    };
    for (const table of ["out", "london"] as const) {
      const of = (id: string) => at(`cost_published_${table === "london" ? "london_" : ""}${id}`);
      for (const [kind, published] of Object.entries(KINDS))
        expect([kind, of(`weekly_${kind}_full`)]).toEqual([kind, week(published, table)]);
      expect(of("weekly_adopters_full")).toBe(0);
      expect(of("bought_child_7")).toBe(COURT_FEES.adoptionOrder.value);
      expect(of("bought_child_2")).toBe(COURT_FEES.placementOrder.value);
      expect(of("fee_weighting")).toBe(LONDON_WEIGHTING * 100);
    }
    expect([week("fostering", "out"), week("fostering", "london")]).toEqual([765, 920]);
  });

  it("of fees are the published ones with source and status, line by line", () => {
    const fees = sheets.find(({ plan }) => plan.name === "Interagency fees")!.table!;
    const column = (header: string) => fees.columns.find((each) => each.header === header)!;
    const rows = Array.from({ length: fees.rowCount }, (_, row) => row);
    const given = rows.filter((row) => column("Fee").valueAt(row) !== null);
    for (const row of given)
      expect([column("Source").valueAt(row), column("Status").valueAt(row)].every(Boolean)).toBe(true);
    const published = INTERAGENCY_FEES.flatMap(({ one, two }) => [one, two?.pounds]).filter(
      (pounds) => pounds !== undefined,
    );
    const shown = given.filter((row) => column("Provider").valueAt(row) !== "A month after 12 months");
    expect(shown.map((row) => column("Fee").valueAt(row)).sort()).toEqual(published.sort());
    for (const row of rows.filter((each) => !given.includes(each)))
      expect(String(column("Note").valueAt(row))).not.toBe("");
  });
});
