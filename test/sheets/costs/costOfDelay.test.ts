import { casesOf } from "../../support/casesOf";
import { costsOf } from "../../support/costCases";
import { careRecords, day } from "../../support/records";

/*
 * Child 1: entered on 1 January 2021, so that 426 days are over on 3 March 2022; decision on 1 November 2021, placement order on
 * 1 January 2022, match on 1 August 2022, moved in on 1 October 2022. Beyond the target: 151 days to the match, 61 to moving in.
 * Child 2: entered on 1 January 2022, decided on 1 January 2023, waits for the placement order: 3 March 2023 to 31 March 2024.
 * All of it with own carers at 700 a week.
 */
const cases = () =>
  casesOf(
    careRecords({
      episodes: [
        "1 2021-01-01 S C2 U6 2021-06-01 X1",
        "1 2021-06-01 P C2 U4 2022-01-01 X1",
        "1 2022-01-01 L E1 U4 2022-10-01 X1",
        "1 2022-10-01 P E1 A6 2023-04-01 E12",
        "2 2022-01-01 S C2 U6 - -",
      ],
      decisions: ["1 2021-11-01", "2 2023-01-01"],
      ad1: ["1 2021-11-01 2022-08-01 0"],
    }),
    "2024-03-31",
  );

describe("Cost of delay", () => {
  it("counts each day beyond the target once, in the stage in which it fell", () => {
    const { figures } = costsOf(cases());
    expect(figures).toMatchObject({
      ...{ out_delay_children: 2, out_delay_days: 606, out_delay_pounds: 60_600 },
      ...{ out_delay_days_1: 0, out_delay_days_2: 394, out_delay_days_3: 151, out_delay_days_4: 61 },
      ...{ out_delay_pounds_2: 39_400, out_delay_pounds_3: 15_100, out_delay_pounds_4: 6_100 },
      ...{ out_delay_days_running: 394, out_delay_days_stopped: 212 },
      out_delay_headline:
        "£60,600 was spent on 606 days beyond 426 days from entering care to moving in, of 2 children, in all years of the data.",
    });
  });

  it("follows the as-at date and the target on the sheet", () => {
    const { figures } = costsOf(cases(), {
      ...{ as_at: day("2023-12-31"), out_cost_delay_target: 500, out_cost_weekly_own_foster: 70 },
    });
    expect(figures).toMatchObject({ out_delay_days: 606 - 74 - 74 - 91, out_delay_pounds: 3670 });
  });

  it("has the usual target where none can be used, and says which days have no cost", () => {
    const { figures, printed, words } = costsOf(cases(), {});
    expect(figures).toMatchObject({ out_delay_target: 426, out_delay_days: 606, out_delay_pounds: 0 });
    expect(words("Cost of delay")).toContain("606 of the days are in placements");
    for (const sheet of printed.sheets)
      for (const { value } of sheet.cells) expect(String(value)).not.toMatch(/^#/);
  });

  it("counts the days of a plan that changed there, and those after it with the plan made again", () => {
    const { figures, rows } = costsOf(
      casesOf(
        careRecords({
          episodes: ["1 2020-01-01 S C2 U6 2022-09-01 X1", "1 2022-09-01 P E1 A6 - -"],
          decisions: ["1 2020-06-01 2021-06-01 RD1", "1 2022-01-01"],
        }),
        "2024-03-31",
      ),
    );
    const entry = day("2020-01-01");
    const first = day("2021-06-01") - entry - 426;
    expect(rows("CostOfDelay").map((row) => [row.Journey, row["Delay days"]])).toEqual([
      [2, day("2022-09-01") - day("2021-06-01")],
      [1, first],
    ]);
    expect(figures).toMatchObject({
      out_delay_days: day("2022-09-01") - entry - 426,
      out_delay_children: 1,
      out_delay_journeys: 2,
    });
  });
});
