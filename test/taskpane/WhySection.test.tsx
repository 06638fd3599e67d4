/** @jest-environment jsdom */
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { AnalysisResult } from "../../src/analysis/contract";
import type { Why, WhyChild, WhyFigure } from "../../src/analysis/whyContract";
import type { Costs } from "../../src/taskpane/services";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { aResult, aSheet, aSurvey, day } from "../support/paneBuilders";
import { aCostService, someCosts } from "../support/costBuilders";

const FIGURE: WhyFigure = {
  is: "figure",
  title: "A10: entering care to moving in with adopters (Days)",
  value: "412",
  remarks: [],
  reading: ["The average of A10 days in the rows of Timescales where A10 counts is yes.", "Rounded."],
  formula: "=ROUND(AVERAGEIFS(...),0)",
  restsOn: [{ words: "Period from (1 April 2021)", to: { sheet: "Summary", address: "B7" } }],
  measure: {
    id: "A10",
    title: "Entering care to moving in",
    definition: "As A1, but the clock stops.",
    population: "As A1.",
    source: "The scorecards.",
    certainty: "Stated.",
  },
  groups: [
    {
      title: "60 rows of Timescales count",
      count: 60,
      links: [
        {
          words: "Child 12, journey 1",
          to: { sheet: "Timescales", address: "A6", row: { "Child key": "12", Journey: "1" } },
        },
      ],
      rest: "The first 50 are listed.",
    },
    { title: "0 rows of Timescales where Route is Consent", count: 0, links: [] },
  ],
};

const CHILD: WhyChild = {
  is: "child",
  title: "Child 12",
  remarks: [],
  cell: { title: "A2 counts", value: "no-match", reading: ["A value."], restsOn: [] },
  journeys: [
    {
      title: "Journey 1, the latest: adopted",
      row: { words: "Child 12, journey 1 on Timescales", to: { sheet: "Timescales", address: "A6" } },
      events: [
        {
          when: "10 April 2021",
          what: "Entered care",
          since: "",
          cells: [
            {
              words: "Episodes!B2: DECOM (RNE S)",
              to: { sheet: "Episodes", address: "B2" },
            },
          ],
          note: "SSDA903 is believed.",
          others: [
            {
              words: "Tracker says 12 April 2021",
              cells: [{ words: "Tracker!C9: Entered care", to: { sheet: "Tracker", address: "C9" } }],
            },
          ],
        },
        {
          when: "1 June 2021",
          what: "Decision",
          since: "52 days later",
          cells: [],
          note: "No cell was found that holds this day.",
          others: [],
        },
      ],
    },
  ],
};

/** The pane after an analysis, with what it is told when it asks why. */
async function analysed(
  tell: () => Promise<Why>,
  analysis: AnalysisResult = aResult(),
  costs: Costs = aCostService(someCosts()).costs,
) {
  const gone: unknown[] = [];
  const asked: AnalysisResult[] = [];
  await act(async () => {
    render(
      <TaskPane
        version="0.1.0"
        clock={{ today: () => day("2026-11-23"), timeAndDay: () => "14:05 on 23 November 2026" }}
        workbook={{
          goTo: (...to) => {
            gone.push(to);
            return Promise.resolve();
          },
          goToNamed: (name) => {
            gone.push(name);
            return Promise.resolve();
          },
          explain: () => ({ message: "A cell is being edited.", fix: "Press Enter." }),
        }}
        costs={costs}
        raa={() => ({ now: () => Promise.resolve(undefined), listen: costs.listen })}
        analysis={{
          survey: () => Promise.resolve(aSurvey()),
          analyse: () => Promise.resolve(analysis),
          chooseColumn: () => Promise.resolve(),
          forgetColumns: () => Promise.resolve(),
          addFunctions: () => Promise.resolve("Functions"),
          circulate: () => Promise.reject(new Error("Nobody circulates here.")),
          why: (result) => {
            asked.push(result);
            return tell();
          },
        }}
      />,
    );
  });
  const user = userEvent.setup();
  const section = () => within(screen.getByRole("region", { name: "Show me why" }));
  return {
    user,
    gone,
    asked,
    section,
    analyse: () => user.click(screen.getByRole("button", { name: /^Analyse/ })),
    ask: () => user.click(screen.getByRole("button", { name: "Explain the selected cell" })),
  };
}

afterEach(cleanup);

describe("Show me why", () => {
  it("asks for an analysis first, and explains nothing before there is one", async () => {
    const pane = await analysed(() => Promise.resolve(FIGURE));
    expect(pane.section().getByText(/^Press Analyse first/)).toBeTruthy();
    await pane.ask();
    expect(pane.asked).toEqual([]);
  });

  it("tells what a figure is, how it is worked out and who is behind it, and moves the keyboard to its heading", async () => {
    const pane = await analysed(() => Promise.resolve(FIGURE));
    await pane.analyse();
    await pane.ask();
    expect(pane.asked).toHaveLength(1);
    const heading = pane.section().getByRole("heading", { level: 3, name: FIGURE.title });
    expect(document.activeElement).toBe(heading);
    expect(pane.section().getByText("412")).toBeTruthy();
    expect(pane.section().getByText(FIGURE.reading[0]!)).toBeTruthy();
    expect(pane.section().getByText(FIGURE.formula!)).toBeTruthy();
    expect(pane.section().getByText("As A1, but the clock stops.").tagName).toBe("DD");
    expect(pane.section().getByText("The first 50 are listed.")).toBeTruthy();
    expect(pane.section().getByText(/^0 rows of Timescales/)).toBeTruthy();
  });

  it("explains a figure of the cost page that was asked for there, once each time", async () => {
    const sheet = {
      ...aSheet("Savings", ""),
      cells: [
        {
          row: 4,
          column: 1,
          value: 7,
          style: "figure",
          format: "0",
          name: "out_savings_1_net_total",
        } as const,
      ],
    };
    const pane = await analysed(
      () => Promise.resolve(FIGURE),
      aResult({ sheets: [sheet], sheetNames: ["Savings"] }),
    );
    await pane.analyse();
    const why = await screen.findByRole("button", { name: "Why Days saved a child" });
    await pane.user.click(why);
    expect([pane.gone, pane.asked.length]).toEqual([["out_savings_2_days_child"], 1]);
    const heading = await pane.section().findByRole("heading", { level: 3, name: FIGURE.title });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await pane.user.selectOptions(screen.getByLabelText("Scenario"), "3");
    expect(pane.asked).toHaveLength(1);
    await pane.user.click(await screen.findByRole("button", { name: "Why Days saved a child" }));
    expect(pane.asked).toHaveLength(2);
  });

  it("calls what is ours by its title, and not by a name of the department's", async () => {
    const ours = { ...FIGURE.measure!, id: "A3", title: "Moved in within 14 months (local)", local: true };
    for (const [measure, name] of [
      [FIGURE.measure!, "A10: entering care to moving in"],
      [ours, "Moved in within 14 months (local)"],
    ] as const) {
      const pane = await analysed(() => Promise.resolve({ ...FIGURE, measure } as WhyFigure));
      await pane.analyse();
      await pane.ask();
      expect(pane.section().getByRole("heading", { level: 4, name })).toBeTruthy();
      cleanup();
    }
  });

  it("leads to a row by what it holds, and to the cells that the figure rests on", async () => {
    const pane = await analysed(() => Promise.resolve(FIGURE));
    await pane.analyse();
    await pane.ask();
    await pane.user.click(pane.section().getByText("60 rows of Timescales count"));
    await pane.user.click(pane.section().getByRole("button", { name: "Child 12, journey 1" }));
    await pane.user.click(pane.section().getByRole("button", { name: "Period from (1 April 2021)" }));
    expect(pane.gone).toEqual([
      ["Timescales", "A6", { "Child key": "12", Journey: "1" }],
      ["Summary", "B7", undefined],
    ]);
  });

  it("tells a child's journey as a list of dated events in order, each with its cells and what others say", async () => {
    const pane = await analysed(() => Promise.resolve(CHILD));
    await pane.analyse();
    await pane.ask();
    expect(document.activeElement?.textContent).toBe("Child 12");
    const events = within(pane.section().getByText("10 April 2021: Entered care").closest("ol")!);
    expect(events.getByText("SSDA903 is believed.")).toBeTruthy();
    expect(events.getByText("Tracker says 12 April 2021")).toBeTruthy();
    expect(events.getByText("52 days later")).toBeTruthy();
    expect(events.getByText("No cell was found that holds this day.")).toBeTruthy();
    await pane.user.click(events.getByRole("button", { name: "Episodes!B2: DECOM (RNE S)" }));
    await pane.user.click(events.getByRole("button", { name: "Tracker!C9: Entered care" }));
    expect(pane.gone).toEqual([
      ["Episodes", "B2", undefined],
      ["Tracker", "C9", undefined],
    ]);
    expect(pane.section().getByRole("heading", { name: "The selected cell: A2 counts" })).toBeTruthy();
  });

  it("says what to select where there is nothing to explain, and what went wrong where it could not look", async () => {
    let tell: () => Promise<Why> = () =>
      Promise.resolve({ is: "nothing", sentence: "B7 of ‘Tracker’ is not on a result sheet." });
    const pane = await analysed(() => tell());
    await pane.analyse();
    await pane.ask();
    expect(pane.section().getByRole("status").textContent).toContain("is not on a result sheet");
    tell = () => Promise.reject(new Error("x"));
    await pane.ask();
    expect(pane.section().getByRole("alert").textContent).toContain("A cell is being edited.");
    expect(pane.section().queryByRole("status")).toBeNull();
  });

  it("forgets what it told when the workbook is analysed again", async () => {
    const pane = await analysed(() => Promise.resolve(FIGURE));
    await pane.analyse();
    await pane.ask();
    await pane.analyse();
    expect(pane.section().queryByText(FIGURE.title)).toBeNull();
  });
});
