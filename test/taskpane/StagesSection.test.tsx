/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Breakdowns, GroupFigures, PeriodOffered, SplitOffered } from "../../src/analysis/breakdowns";
import type { StageModel } from "../../src/domain/journeys/milestones";
import { StagesSection } from "../../src/taskpane/sections/StagesSection";
import { theme } from "../../src/taskpane/theme";
import { aResult, aSheet, day } from "../support/paneBuilders";

const stage = { n: 2, mean: 33.7, median: 1234, q1: 1, q3: 2, min: 1, max: 3 };
const LEFT = { missing: 3, notCollected: 0, notNeeded: 1, negative: 0 };
const group = (name: string, children: number): GroupFigures => ({
  group: name,
  children,
  stages: [
    { id: "entry-adm", ...stage, ...LEFT },
    { id: "adm-order", ...stage, n: 0, mean: null, median: null, ...LEFT, missing: 0, notNeeded: 0 },
  ],
});

const PERIODS: PeriodOffered[] = [
  { id: "summary", words: "Period on Summary", from: day("2021-04-01"), to: day("2024-03-31") },
  {
    id: "year-to-2024-03-31",
    words: "Year to 31 March 2024",
    from: day("2023-04-01"),
    to: day("2024-03-31"),
  },
];

/** A section over breakdowns that tell what they were asked for. */
async function shown(groups: readonly GroupFigures[]) {
  const asked: [StageModel, string, SplitOffered][] = [];
  const gone: string[] = [];
  const breakdowns: Breakdowns = {
    models: ["coram", "asglb", "dfe"],
    periods: PERIODS,
    splits: [
      { id: "all", words: "All children" },
      { id: "sex", words: "Sex" },
    ],
    of(model, period, split) {
      asked.push([model, period.id, split]);
      return groups;
    },
    cohorts: () => [],
  };
  const result = { ...aResult(), breakdowns, sheets: [aSheet("Stages", "")], sheetNames: ["Stages (EP)"] };
  await act(async () => {
    render(
      <FluentProvider theme={theme}>
        <StagesSection result={result} onGoTo={(sheet) => gone.push(sheet)} />
      </FluentProvider>,
    );
  });
  return { user: userEvent.setup(), asked, gone };
}

afterEach(cleanup);

describe("the stages in the pane", () => {
  it("are shown stage by stage, with why children are not counted", async () => {
    await shown([group("All children", 1234)]);
    const table = within(screen.getByRole("table", { name: "Days of each stage" }));
    const rows = table.getAllByRole("row").map(({ textContent }) => textContent);
    expect(rows).toEqual([
      "StageCountedAverage daysMiddle child",
      "All children, 1,234 children",
      "Entry to decision3 date missing, 1 not needed233.71,234",
      "Decision to placement order0––",
    ]);
    expect(screen.getByText(/^1,234 children adopted from 1 April 2021 to 31 March 2024\./)).toBeTruthy();
  });

  it("follow the model, the period and the split that a person chooses", async () => {
    const { user, asked } = await shown([group("F", 4), group("M", 6)]);
    expect(asked.at(-1)).toEqual(["asglb", "summary", "all"]);
    await user.selectOptions(screen.getByLabelText("Stages of"), "dfe");
    await user.selectOptions(screen.getByLabelText("Adoption orders made in"), "Year to 31 March 2024");
    await user.selectOptions(screen.getByLabelText("Split by"), "Sex");
    expect(asked.at(-1)).toEqual(["dfe", "year-to-2024-03-31", "sex"]);
    expect(screen.getByText("Female, 4 children")).toBeTruthy();
    expect(screen.getByText(/^10 children adopted from 1 April 2023/)).toBeTruthy();
  });

  it("say so where nobody was adopted, and how many groups there is no room for", async () => {
    await shown([]);
    expect(screen.getByText("No child was adopted from 1 April 2021 to 31 March 2024.")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
    cleanup();
    await shown(Array.from({ length: 23 }, (_, index) => group(`N${index}`, 1)));
    expect(screen.getByText("3 more groups are not shown here.")).toBeTruthy();
  });

  it("lead to the sheet by the name that it got", async () => {
    const { user, gone } = await shown([group("All children", 1)]);
    await user.click(screen.getByRole("button", { name: /on the sheet$/ }));
    expect(gone).toEqual(["Stages (EP)"]);
  });

  it("say to a screen reader which group and which stage each figure is of", async () => {
    await shown([group("F", 4), group("M", 6)]);
    const heads = screen.getAllByRole("rowheader").map((head) => head.getAttribute("scope"));
    expect(heads.slice(0, 3)).toEqual(["rowgroup", "row", "row"]);
    expect(screen.getAllByRole("columnheader")).toHaveLength(4);
  });
});
