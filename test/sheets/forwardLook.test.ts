import { agreeOnForwardLook } from "../../src/analysis/agreeOnForwardLook";
import { resultSheets } from "../../src/analysis/resultSheets";
import { printPlans } from "../../src/sheets/printPlan";
import { casesOf } from "../support/casesOf";
import { careRecords } from "../support/records";

/** What the sheet says, one sentence a cell. */
function saidOf(lines: Parameters<typeof careRecords>[0]): string[] {
  const cases = casesOf(careRecords(lines), "2024-06-30");
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const { sheets, figures } = printPlans(resultSheets(cases, ["meeting"]), dates);
  expect(() => agreeOnForwardLook(cases, figures)).not.toThrow();
  return sheets
    .find(({ plan }) => plan.name === "Forward look")!
    .cells.map(({ value }) => String(value))
    .filter((words) => words.endsWith("."));
}
const adopted = { child: "a", days: { entry: "2022-01-01", adm: "2022-03-01", order: "2022-04-01" } };

describe("the sentences of Forward look", () => {
  it("are short and plain where there is nobody to look forward for", () => {
    const said = saidOf({ tracker: [{ child: "p", days: { entry: "2024-01-01" } }] });
    expect(said).toContain("There is no live adoption plan to look forward for.");
    expect(said).toContain("No adoption order is made or expected in the year to 31 March 2025.");
    expect(said).toContain("A10 is not known: nobody counts in it, to date or by what can be expected.");
    expect(said).toContain("Nobody leaves the three years in the year after.");
    expect(said.join(" ")).not.toMatch(/for nobody counts|every live adoption plan|\b0 children/);
  });

  it("say of one adopted child that one counts, and of the years before that A10 was not known", () => {
    const days = { ...adopted.days, match: "2022-05-01", placed: "2022-06-01", adopted: "2024-05-01" };
    const said = saidOf({ tracker: [{ ...adopted, days }], trackerFields: ["entry", "earlyPermanence"] });
    expect(said.find((words) => words.startsWith("In the year to 31 March 2025"))).toMatch(
      /^In the year to 31 March 2025: 1 adoption order made so far; 1 with those booked/,
    );
    // 151 days from 1 January to 1 June 2022, with adopters who were no carers before.
    expect(said).toContain(
      "A10 was not known in the three years to 31 March 2024, and to the as-at date is 151 days (1 child). To 31 March 2025 it comes to 151 days (1 child) if bookings hold and to 151 days (1 child) if limits are kept too.",
    );
  });

  it("say of one live plan whose adoption order is booked that it can be expected", () => {
    const days = { ...adopted.days, match: "2024-02-01", placed: "2024-03-01", adopted: "2024-08-01" };
    expect(saidOf({ tracker: [{ ...adopted, days }] })).toContain(
      "An adoption order can be expected for the one live adoption plan.",
    );
  });
});
