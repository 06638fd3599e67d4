import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import { SUPPRESSED_CODES } from "../../../src/domain/raa/activity";
import { NO_RECORDS } from "../../../src/domain/journeys/noRecords";
import type { AreaYear } from "../../../src/domain/raa/areas";
import { MEMBERS, YEARS_BACK } from "../../../src/domain/raa/members";
import { checkPlan } from "../../../src/sheets/dialect";
import { printPlans } from "../../../src/sheets/printPlan";
import {
  activityEntry,
  activityInUse,
  activityNext,
  activityNextTotal,
  activityRestated,
  activityTotal,
  areaKey,
  checkName,
  isMemberName,
  memberDays,
  memberEntry,
  memberResult,
  nextEntry,
  shownName,
  transferredEntry,
  yearName,
} from "../../../src/sheets/raa/raaNames";
import { settle } from "../../../src/sheets/settle";
import { FormulaError, type Expr } from "../../../src/domain/formula/expression";
import { raaAreasSheets } from "../../../src/sheets/raa/raaAreas";
import { raaMembersSheet } from "../../../src/sheets/raa/raaMembers";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";
import { day } from "../../support/records";

type Entries = Readonly<Record<string, Scalar>>;

const cases = casesOf(NO_RECORDS, "2026-06-30");

const plans = [raaMembersSheet(cases), namedCells({ as_at: cases.asAt })];

/** The sheet with what people typed: figures by name, worked out as they are asked for, and all its sentences. */
function membersOf(entries: Entries) {
  const settled = settle(plans, entries);
  const shown = (of: Scalar | FormulaError): Scalar => (of instanceof FormulaError ? of.code : of);
  const figures = new Proxy<Entries>({}, { get: (_, name) => shown(settled.name(String(name))) });
  const says = () =>
    plans[0]!.blocks
      .flatMap((block) => (block.kind === "grid" ? block.cells.flat() : []))
      .flatMap((cell) => (cell && "expr" in cell.content ? [cell] : []))
      .map(({ name, content }) =>
        name ? settled.name(name) : settled.evaluate((content as { expr: Expr }).expr),
      )
      .map((each) => String(shown(each)))
      .join("\n");
  return { figures, says };
}

const names = (...of: readonly string[]): Entries =>
  Object.fromEntries(of.map((name, at) => [memberEntry(at + 1, "name"), name]));

const printed = printPlans(plans).sheets[0]!;

describe("RAA members", () => {
  it("is empty and without an error value before anything is typed, and says what is missing", () => {
    const { figures, says } = membersOf({});
    expect(says()).not.toMatch(/#(VALUE|N\/A|NAME|REF|DIV|NUM)/);
    expect(figures["out_raa_members"]).toBe(0);
    expect(figures[shownName(1)]).toBe("");
    expect(figures[activityInUse(3, "adopted", 2)]).toBe("");
    expect(figures[activityTotal("adopted", 1)]).toBe("not entered");
    expect(figures[checkName("members")]).toMatch(/^▲ Type the names/);
    expect(figures[checkName("activity_year")]).toMatch(/^▲ Write the latest year/);
    expect(figures[checkName("budget_year")]).toBe("OK");
    // 30 June 2026 lies in 2026-27.
    expect(figures["out_raa_budget_year"]).toBe("2026-27");
  });

  it("keeps to the dialect and to the length of a formula", () => {
    expect(checkPlan(printed)).toEqual([]);
  });

  it("has one default of a number, that of suppressed counts, and that with a source and a status", () => {
    const usual = printed.cells.flatMap(({ input }) =>
      input && input.default !== null
        ? [[input.key, input.default, Boolean(input.source), input.status]]
        : [],
    );
    expect(usual).toEqual([["in_raa_suppressed_as", 3, true, "to confirm"]]);
  });

  it("counts years back from the latest one and bounds the year that is paid for", () => {
    const { figures } = membersOf({ in_raa_activity_year: "2024-25", in_raa_budget_year: "2027/28" });
    expect(YEARS_BACK.map((year) => figures[yearName(year)])).toEqual([
      ...["2024-25", "2023-24", "2022-23", "2021-22", "2020-21"],
    ]);
    expect(figures["out_raa_budget_from"]).toBe(day("2027-04-01"));
    expect(figures["out_raa_budget_to"]).toBe(day("2028-03-31"));
    expect(membersOf({ in_raa_activity_year: "2009-10" }).figures[yearName(1)]).toBe("2009-10");
    expect(membersOf({ in_raa_activity_year: "2009-10" }).figures[yearName(2)]).toBe("2008-09");
  });

  it.each(["2025", 2025, "2024-26", "next year", -1])("cannot read %p as a year, and says so", (year) => {
    const { figures, says } = membersOf({ in_raa_activity_year: year, in_raa_budget_year: year });
    expect(figures[checkName("activity_year")]).toMatch(/^▲/);
    expect(figures[checkName("budget_year")]).toMatch(/^▲/);
    expect(figures["out_raa_budget_year"]).toBe("2026-27");
    expect(says()).toContain("▲ Not a year from 2005-06 to 2039-40, written 2025-26: 2026-27 is used");
  });

  it("counts a member's days from the day it joined to the day it left, both included", () => {
    const { figures } = membersOf({
      ...names("A", "B", "C", "D", "E"),
      in_raa_budget_year: "2027-28",
      [memberEntry(2, "joined")]: "2027-10-01",
      [memberEntry(3, "left")]: "2027-09-30",
      [memberEntry(4, "left")]: "2027-03-31",
      [memberEntry(5, "joined")]: "2028-04-01",
    });
    // 2027-28 has 366 days: 183 to 30 September, 183 from 1 October.
    expect([1, 2, 3, 4, 5, 6].map((member) => figures[memberDays(member)])).toEqual([
      366,
      183,
      183,
      0,
      0,
      "",
    ]);
  });

  it("says which entries of days and payments cannot be used, and goes on without them", () => {
    const { figures, says } = membersOf({
      ...names("North", "South"),
      in_raa_budget_year: "2025-26",
      [memberEntry(1, "joined")]: "soon",
      [memberEntry(2, "paid_today")]: "a lot",
      [memberEntry(1, "paid_today")]: 1000,
    });
    expect(figures[memberDays(1)]).toBe(365);
    expect(figures["out_raa_paid_today"]).toBe(1000);
    expect(says()).toMatch(/▲ Not used: a day is written.* · North · South/);
  });

  it("finds a name that stands twice, whatever its case", () => {
    expect(membersOf(names("Leeds", "York", "LEEDS")).figures[checkName("names")]).toMatch(
      /^▲ The same name/,
    );
    expect(membersOf(names("Leeds", "York")).figures[checkName("names")]).toBe("OK");
  });

  it("takes a suppressed count for 3, or for what was chosen, and says how many were imputed", () => {
    const entries: Entries = {
      ...names("North", "South"),
      [activityEntry(1, "adopted", 1)]: "c",
      [activityEntry(1, "placed", 2)]: "LOW",
      [activityEntry(2, "adopted", 1)]: 12,
      [nextEntry(2, "adopted")]: "*",
    };
    const { figures } = membersOf(entries);
    expect(figures[activityInUse(1, "adopted", 1)]).toBe(3);
    expect(figures[activityInUse(1, "placed", 2)]).toBe(3);
    expect(figures[activityTotal("adopted", 1)]).toBe(15);
    expect(figures[activityNext(2, "adopted")]).toBe(3);
    expect([1, 2].map((member) => figures[memberResult(member, "imputed")])).toEqual([2, 0]);
    expect(membersOf({ ...entries, in_raa_suppressed_as: 2.5 }).figures[activityTotal("adopted", 1)]).toBe(
      14.5,
    );
    const absurd = membersOf({ ...entries, in_raa_suppressed_as: 9 });
    expect(absurd.figures[activityTotal("adopted", 1)]).toBe(15);
    expect(absurd.says()).toContain("▲ Not a number from 1 to 5: 3 is used.");
  });

  it.each(SUPPRESSED_CODES)("knows the code %p", (code) => {
    const { figures } = membersOf({ ...names("A"), [activityEntry(1, "orders", 3)]: code });
    expect(figures[activityInUse(1, "orders", 3)]).toBe(3);
  });

  it.each(["z", ":", "..", null, ""])("takes %p for no figure, with nothing wrong", (code) => {
    const { figures, says } = membersOf({ ...names("A"), [activityEntry(1, "orders", 3)]: code });
    expect(figures[activityInUse(1, "orders", 3)]).toBe("not entered");
    expect(says()).not.toContain("▲ Not used");
  });

  it.each([-1, 46_143, "twelve", "12", "5 children", true])("does not use %p and says so", (typed) => {
    const { figures, says } = membersOf({ ...names("North"), [activityEntry(1, "adopted", 1)]: typed });
    expect(figures[activityInUse(1, "adopted", 1)]).toBe("check entry");
    expect(figures[activityTotal("adopted", 1)]).toBe("not entered");
    expect(says()).toMatch(/▲ Not used: a count is a number from 0 to 20,000.* · North/);
  });

  it("tells 0 from nothing", () => {
    const { figures } = membersOf({
      ...names("A", "B"),
      [activityEntry(1, "approvals", 1)]: 0,
      [activityEntry(2, "approvals", 1)]: 7,
      [activityEntry(2, "approvals", 2)]: 8,
    });
    expect(figures[activityInUse(1, "approvals", 1)]).toBe(0);
    expect(figures[activityInUse(1, "approvals", 2)]).toBe("not entered");
    expect(figures["out_raa_approvals_y1_known"]).toBe(2);
    expect(figures["out_raa_approvals_y2_known"]).toBe(1);
    // A has no figure for the year before, where B has one; years that nobody has are not missed.
    expect([1, 2].map((member) => figures[memberResult(member, "missing")])).toEqual([1, 0]);
  });

  it("adds children transferred to the latest year, and wants them to come to nil", () => {
    const entries: Entries = {
      ...names("A", "B"),
      [activityEntry(1, "placed", 1)]: 10,
      [activityEntry(2, "placed", 1)]: 20,
      [activityEntry(1, "placed", 2)]: 11,
      [transferredEntry(1, "placed")]: 2,
      [transferredEntry(2, "placed")]: -2,
    };
    const { figures } = membersOf(entries);
    expect([1, 2].map((member) => figures[activityInUse(member, "placed", 1)])).toEqual([12, 18]);
    expect(figures[activityInUse(1, "placed", 2)]).toBe(11);
    expect(figures[activityNext(1, "placed")]).toBe(12);
    expect(figures[checkName("transferred_placed")]).toBe("OK");
    const lost = membersOf({ ...entries, [transferredEntry(2, "placed")]: -3 }).figures;
    expect(lost[checkName("transferred_placed")]).toMatch(/^▲ .* they come to -1\.$/);
    expect(lost[`${checkName("transferred_placed")}_difference`]).toBe(-1);
    const beyond = membersOf({ ...entries, [transferredEntry(1, "placed")]: -11 }).figures;
    expect(beyond[activityInUse(1, "placed", 1)]).toBe("check entry");
  });

  it("takes the latest year for next year where no forecast is typed", () => {
    const { figures } = membersOf({
      ...names("A", "B"),
      [activityEntry(1, "orders", 1)]: 30,
      [activityEntry(2, "orders", 1)]: 40,
      [nextEntry(2, "orders")]: 44,
    });
    expect(figures[activityNext(1, "orders")]).toBe(30);
    expect(figures[activityNextTotal("orders")]).toBe(74);
  });

  it("adds up whatever numbers are typed, for two members or fifteen", () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom("c", "z", "", "rubbish", -4));
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 15 }),
        fc.array(count, { minLength: 15, maxLength: 15 }),
        (members, typed) => {
          const used = MEMBERS.slice(0, members);
          const { figures, says } = membersOf({
            ...names(...used.map((member) => `Member ${member}`)),
            ...Object.fromEntries(
              MEMBERS.map((member, at) => [activityEntry(member, "adopted", 1), typed[at]!]),
            ),
          });
          const expected = used.map((_, at) =>
            typed[at] === "c" ? 3 : typeof typed[at] === "number" && typed[at] >= 0 ? typed[at] : undefined,
          );
          const known = expected.filter((each) => each !== undefined);
          expect(figures[activityTotal("adopted", 1)]).toBe(
            known.length === 0 ? "not entered" : known.reduce((sum, each) => sum + each, 0),
          );
          expect(figures["out_raa_adopted_y1_known"]).toBe(known.length);
          expect(MEMBERS.map((member) => figures[isMemberName(member)])).toEqual(
            MEMBERS.map((member) => (member <= members ? 1 : 0)),
          );
          expect(says()).not.toMatch(/#(VALUE|N\/A|NAME|REF|DIV|NUM)/);
        },
      ),
      { numRuns: 3 },
    );
  });
});

describe("RAA members, with tables of authorities in the workbook", () => {
  const area = (
    name: string,
    year: string,
    figures: AreaYear["figures"],
    more: Partial<AreaYear> = {},
  ): AreaYear => ({
    ...{ area: name, year, figures, level: "Authority", sources: ["test"] },
    ...more,
  });
  const raaAreas = [
    area(
      "Leeds",
      "2024-25",
      { adopted: 28, orders: 40, s251_adoption_gross: 1_400_000, looked_after: 0 },
      { oldCode: "383" },
    ),
    area("Leeds", "2023-24", { adopted: "c", placed: "-" }, { oldCode: "383" }),
    area("York", "2024-25", { adopted: 5, s251_adoption_gross: 100_000 }, { code: "E06000014" }),
    area("Hull", "2024-25", {
      adopted: 9,
      orders: "z",
      s251_adoption_gross: 730_000,
      looked_after: 20,
      s251_looked_after_gross: 52_143,
    }),
  ];
  const withAreas = { ...cases, raaAreas };
  const sheets = [
    raaMembersSheet(withAreas),
    ...raaAreasSheets(withAreas),
    namedCells({ as_at: cases.asAt }),
  ];
  const entries: Entries = {
    ...names("LEEDS", "City of York", "Hull", "Nowhere"),
    in_raa_activity_year: "2024-25",
    [memberEntry(2, "code")]: "E06000014",
    [activityEntry(1, "orders", 1)]: 38,
    [activityEntry(2, "adopted", 1)]: "c",
    [activityEntry(3, "adopted", 1)]: 9,
    [transferredEntry(1, "orders")]: 1,
  };
  const at = (name: string, more: Entries = {}) => settle(sheets, { ...entries, ...more }).name(name);

  it("finds what was not typed by name, whatever its case, or by code", () => {
    expect([1, 2, 3, 4].map((member) => at(activityInUse(member, "adopted", 1)))).toEqual([
      28,
      3,
      9,
      "not entered",
    ]);
    expect([1, 2, 3, 4].map((member) => at(areaKey(member, 1)))).toEqual([
      ...["Leeds 2024-25", "York 2024-25", "Hull 2024-25", ""],
    ]);
    expect(
      at(activityInUse(1, "adopted", 1), { [memberEntry(1, "name")]: "L", [memberEntry(1, "code")]: 383 }),
    ).toBe(28);
  });

  it("imputes a suppressed figure of a table, tells 0 from nothing, and takes a dash for nothing", () => {
    expect(at(activityInUse(1, "adopted", 2))).toBe(3);
    expect(at(memberResult(1, "imputed"))).toBe(1);
    expect(at(activityInUse(1, "looked_after", 1))).toBe(0);
    expect(at(activityInUse(2, "looked_after", 1))).toBe("not entered");
    expect(at(activityInUse(1, "placed", 2))).toBe("not entered");
    expect(at(activityInUse(3, "orders", 1))).toBe("not entered");
  });

  it("goes on with what was typed and frozen, and restates it beside", () => {
    // 38 typed and 1 transferred, where the table now says 40; York's suppressed count is 5 by now.
    expect([at(activityInUse(1, "orders", 1)), at(activityRestated(1, "orders", 1))]).toEqual([39, 41]);
    expect([at(activityInUse(2, "adopted", 1)), at(activityRestated(2, "adopted", 1))]).toEqual([3, 5]);
    expect([1, 2, 3].map((member) => at(memberResult(member, "restated")))).toEqual([1, 1, 0]);
  });

  it("names the member that no table has", () => {
    const says = printPlans(sheets, entries).sheets[0]!.cells.map(({ value }) => String(value));
    expect(says.filter((each) => each.includes("RAA areas has no row"))).toEqual([
      "▲ RAA areas has no row with the name or code, in any of these years, of · Nowhere",
    ]);
  });

  it("asks no table where the latest year cannot be read", () =>
    expect(at(activityInUse(1, "adopted", 1), { in_raa_activity_year: "" })).toBe("not entered"));

  it("works out what an adoption and a week cost for every area, and withholds what rests on few", () => {
    const { table } = printPlans(sheets, entries).sheets[1]!;
    const column = (header: string) => {
      const of = table!.columns.find((each) => each.header === header)!;
      return raaAreas.map((_, row) => of.valueAt(row));
    };
    // £1,400,000 over 28; York has 5.
    expect(column("Cost an adoption")).toEqual([50_000, "", "few", 730_000 / 9]);
    // £1,400,000 / 40 / 365 x 7 = £671.23.
    expect(column("Adoption a week")).toEqual([expect.closeTo(671.232877, 6), "", "", ""]);
    expect(column("Adoption a week to 5")).toEqual([670, "", "", ""]);
    // £52,143 / 20 / 365 x 7 = £50.0001...
    expect(column("Looked after a week to 5")).toEqual(["", "", "", 50]);
    expect(column("Looked after 31 March")[0]).toBe(0);
    expect(checkPlan(printPlans(sheets, entries).sheets[1]!)).toEqual([]);
  });

  it("makes no sheet of areas where no table has any", () => expect(raaAreasSheets(cases)).toEqual([]));
});
