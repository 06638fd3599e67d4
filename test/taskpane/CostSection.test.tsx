/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { Costs } from "../../src/taskpane/services";
import { CostSection } from "../../src/taskpane/sections/CostSection";
import { theme } from "../../src/taskpane/theme";
import { PAUSE } from "../../src/taskpane/useSheetsNow";
import { aCostService, aFigure, aScenario, someCosts } from "../support/costBuilders";
import { day } from "../support/paneBuilders";

let minute = 0;
const clock = { today: () => day("2026-11-23"), timeAndDay: () => `14:0${minute} on 23 November 2026` };

beforeEach(() => {
  minute = 5;
  jest.useFakeTimers();
});

afterEach(() => {
  cleanup();
  jest.useRealTimers();
  setVisibility("visible");
});

async function shown(costs: Costs) {
  const gone: string[] = [];
  const whys: string[] = [];
  let rendered!: ReturnType<typeof render>;
  await act(async () => {
    rendered = render(
      <FluentProvider theme={theme}>
        <CostSection
          costs={costs}
          clock={clock}
          explain={(error) => ({ message: (error as Error).message, fix: "Press Analyse again." })}
          onGoTo={(name) => gone.push(name)}
          onWhy={(name) => whys.push(name)}
        />
      </FluentProvider>,
    );
  });
  return { gone, whys, unmount: rendered.unmount };
}

const status = () => screen.getByRole("status").textContent;
const passes = (time: number) => act(() => jest.advanceTimersByTimeAsync(time));
const choose = (number: number) =>
  act(async () => {
    fireEvent.change(screen.getByLabelText("Scenario"), { target: { value: String(number) } });
  });

function setVisibility(state: DocumentVisibilityState) {
  Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
}

describe("the cost page of the pane", () => {
  it("shows a scenario's figures as the sheets have them, and says aloud when they were read", async () => {
    await shown(aCostService(someCosts()).costs);
    const names = screen
      .getAllByRole("button", { name: /: go to the cell$/ })
      .map((each) => each.getAttribute("aria-label"));
    expect(names.slice(0, 4)).toEqual([
      "12.3 days, Days saved a child: go to the cell",
      "£0, Cashable over the horizon: go to the cell",
      "£12,346, Net over the horizon, cash: go to the cell",
      "no days saved, Break-even: cost of a week: go to the cell",
    ]);
    expect(status()).toBe("Updated at 14:05 on 23 November 2026. Net over 5 years: £12,346.");
  });

  it("goes to the cell of a figure, and asks why of it, by its defined name", async () => {
    const { gone, whys } = await shown(aCostService(someCosts()).costs);
    fireEvent.click(screen.getByRole("button", { name: /^12.3 days/ }));
    fireEvent.click(screen.getByRole("button", { name: "Why Days saved a child" }));
    expect([gone, whys]).toEqual([["out_savings_2_days_child"], ["out_savings_2_days_child"]]);
  });

  it("reads once when the sheets have changed, however many events say so", async () => {
    const { costs, seen, become } = aCostService(someCosts());
    await shown(costs);
    minute = 6;
    for (const net of [1, 2, -3000]) become(someCosts({ net }));
    await passes(PAUSE - 1);
    expect(seen.reads).toBe(1);
    await passes(1);
    expect(seen.reads).toBe(2);
    expect(status()).toBe("Updated at 14:06 on 23 November 2026. Net over 5 years: −£3,000.");
  });

  it("shows the scenario that is chosen, first of all one that changes something", async () => {
    const { costs, seen } = aCostService(someCosts());
    const { gone } = await shown(costs);
    expect((screen.getByLabelText("Scenario") as HTMLSelectElement).value).toBe("2");
    await choose(3);
    expect(status()).toMatch(/−£4,000\.$/);
    fireEvent.click(screen.getByRole("button", { name: /^12.3 days/ }));
    expect(gone).toEqual(["out_savings_3_days_child"]);
    expect(seen.reads).toBe(1);
  });

  it("stays with a scenario when another one gets an effect", async () => {
    const { costs, become } = aCostService(someCosts());
    await shown(costs);
    const [first, ...others] = someCosts({ net: 5 }).scenarios;
    become(someCosts({ scenarios: [aScenario(1, first!.name, [9, 0, 0, 9]), ...others] }));
    await passes(PAUSE);
    expect(status()).toMatch(/£5\.$/);
  });

  it("calls two scenarios of one name by their numbers too", async () => {
    const costs = someCosts();
    const twins = costs.scenarios.map((each) => (each.number < 3 ? { ...each, name: "Plan" } : each));
    await shown(aCostService({ ...costs, scenarios: twins }).costs);
    const options = within(screen.getByLabelText("Scenario")).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent).slice(0, 3)).toEqual([
      "Plan (scenario 1)",
      "Plan (scenario 2)",
      "Early permanence",
    ]);
  });

  it("says with the sheet's own words what comes of it and why nothing is cashable", async () => {
    const said = { said: "Saves £12,346 over 5 years.", cashableSaid: "Nothing is cashable: type an owner." };
    const scenarios = [aScenario(1, "Plan", [9, 0, 1, 8], said)];
    await shown(aCostService(someCosts({ scenarios })).costs);
    expect(screen.getByText(said.said)).toBeTruthy();
    expect(screen.getByText(said.cashableSaid)).toBeTruthy();
    expect(screen.queryByText(/^Counts only where a share/)).toBeNull();
  });

  it("listens only while it can be seen, and reads anew when it is seen again", async () => {
    const { costs, seen } = aCostService(someCosts());
    const { unmount } = await shown(costs);
    expect(seen.listeners.size).toBe(1);
    setVisibility("hidden");
    await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
    expect([seen.listeners.size, seen.reads]).toEqual([0, 1]);
    setVisibility("visible");
    await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
    expect([seen.listeners.size, seen.reads]).toEqual([1, 2]);
    unmount();
    await passes(0);
    expect(seen.listeners.size).toBe(0);
  });

  it("keeps the figures that it has where Excel refuses, says so, and reads again on Refresh", async () => {
    const { costs, become } = aCostService(someCosts());
    await shown(costs);
    become(new Error("A cell is being edited."));
    await passes(PAUSE);
    expect(screen.getByRole("alert").textContent).toMatch(/^A cell is being edited\..*then press Refresh\.$/);
    expect(status()).toMatch(/^Updated at 14:05/);
    become(someCosts({ net: 8 }));
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await passes(0);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(status()).toMatch(/£8\.$/);
  });

  it("says what to do where the sheet is gone, where Excel tells of no changes, and where it does not calculate", async () => {
    await shown(aCostService(undefined).costs);
    expect(screen.getByRole("alert").textContent).toMatch(/not in this workbook any more.*Press Analyse/);
    cleanup();
    const { costs } = aCostService(someCosts({ calculatesItself: false }));
    await shown({ ...costs, listen: () => Promise.reject(new Error("No.")) });
    expect(screen.getByText(/press F9 after a change/)).toBeTruthy();
    expect(screen.getByText(/press Refresh after a change/)).toBeTruthy();
  });

  it("leads to where a scenario is entered, and lists no noughts for outcomes that nobody entered", async () => {
    const other = (value: number) => ({
      id: "other" as const,
      figures: [aFigure("out_savings_1_other_total", "Different outcomes", value)],
    });
    const plan = (value: number) =>
      someCosts({ scenarios: [aScenario(1, "Plan", [9, 0, 1, 8], { parts: [other(value)] })] });
    const { costs, become } = aCostService(plan(0));
    const { gone } = await shown(costs);
    fireEvent.click(screen.getByRole("button", { name: "Go to the entries of this scenario" }));
    expect(gone).toEqual(["in_savings_1_name"]);
    expect(screen.getByText(/^None entered\. Children adopted who/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Why Different outcomes" })).toBeNull();
    become(plan(7));
    await passes(PAUSE);
    expect(screen.getByRole("button", { name: "£7, Different outcomes: go to the cell" })).toBeTruthy();
  });

  it("shows how sure the net is, and with the sheet's words whether inputs have changed since", async () => {
    const simulatedSaid = "▲ Inputs have changed since: press Analyse to simulate again.";
    const parts = [
      { id: "sensitivity" as const, figures: [aFigure("out_sens_1_p10", "P10: one draw in ten", -5)] },
    ];
    const scenarios = [aScenario(1, "Plan", [9, 0, 1, 8], { simulatedSaid, parts })];
    await shown(aCostService(someCosts({ scenarios })).costs);
    expect(screen.getByRole("heading", { name: "How sure the net is" })).toBeTruthy();
    expect(screen.getByText(simulatedSaid)).toBeTruthy();
    expect(screen.getByRole("button", { name: "−£5, P10: one draw in ten: go to the cell" })).toBeTruthy();
  });

  it("says of how many years totals are where they are not of the same", async () => {
    const scenarios = [5, 10].map((horizon, at) =>
      aScenario(at + 1, `Plan ${at}`, [9, 0, 1, 8], { horizon }),
    );
    await shown(aCostService(someCosts({ scenarios })).costs);
    const heads = screen.getAllByRole("rowheader").map(({ textContent }) => textContent);
    expect(heads).toEqual(expect.arrayContaining(["Plan 0, over 5 years", "Plan 1, over 10 years"]));
    expect(screen.getByText(/do not compare them/)).toBeTruthy();
  });

  it("warns first where invented hours are in use", async () => {
    await shown(aCostService(someCosts({ illustrative: "Illustrative: the hours are invented." })).costs);
    const warning = screen.getByText("Illustrative: the hours are invented.");
    const firstFigure = screen.getAllByRole("button", { name: /: go to the cell$/ })[0]!;
    expect(warning.compareDocumentPosition(firstFigure)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("sets the scenarios that change something side by side, and draws them on one scale", async () => {
    await shown(aCostService(someCosts({ net: 16000 })).costs);
    const table = within(screen.getByRole("table", { name: "Scenarios side by side" }));
    expect(table.getAllByRole("row").map(({ textContent }) => textContent)).toEqual([
      "Faster matching",
      "Cost avoided£20,000",
      "Cashable£0",
      "What it costs£7,655",
      "Net£16,000",
      "Early permanence",
      "Cost avoided£5,000",
      "Cashable£1,000",
      "What it costs£9,000",
      "Net−£4,000",
    ]);
    expect(
      screen.getByText("Without effect and cost so far: Scenario 1, Scenario 4, Scenario 5."),
    ).toBeTruthy();
    // From -4,000 to 20,000: zero is at a sixth, and the bar below it ends there.
    const bars = [...document.querySelectorAll<HTMLElement>("td[aria-hidden] div[style*=width]")];
    const places = bars.map(({ style }) => [parseFloat(style.left), parseFloat(style.width)]);
    expect(places[0]).toEqual([expect.closeTo(100 / 6), expect.closeTo(500 / 6)]);
    expect(places.at(-1)).toEqual([0, expect.closeTo(100 / 6)]);
  });
});
