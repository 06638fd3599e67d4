/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CellPlace } from "../../src/analysis/whyContract";
import { ListsSection } from "../../src/taskpane/sections/ListsSection";
import { theme } from "../../src/taskpane/theme";
import { aResult, aSheet, aTableSheet, day } from "../support/paneBuilders";

const DRIFT = aTableSheet("Drift", ["Child key", "Journey"], {
  Child: [101, 102, 103],
  "Child key": ["101", "102", "103"],
  Journey: [1, 2, 1],
  Case: ["101/1", "102/2", "103/1"],
  Group: ["Live adoption plan", "Live adoption plan", "No decision yet"],
  Flag: ["▲ Overdue by 3 days", "✓ On time, due in 40 days", "? Cannot tell"],
  "Waiting for": ["Match", "Match", ""],
  Due: [day("2024-03-28"), day("2024-05-10"), ""],
  Team: ["North", "South", ""],
  Worker: ["W. One", "W. Two", ""],
});
const SHORT = aTableSheet("ShortLists", ["List", "Child key"], {
  List: ["Reviews due", "Court timetable"],
  Child: [102, 102],
  "Child key": ["102", "102"],
  Case: ["102/2", "102/2"],
  What: ["Second review", "Final hearing"],
});

async function shown(sheets = [DRIFT, SHORT], sheetNames = ["Drift (EP)", "Short lists"]) {
  const gone: CellPlace[] = [];
  await act(async () => {
    render(
      <FluentProvider theme={theme}>
        <ListsSection result={aResult({ sheets, sheetNames })} onGoTo={(to) => gone.push(to)} />
      </FluentProvider>,
    );
  });
  return { user: userEvent.setup(), gone };
}

const entries = (list: string) =>
  within(screen.getByRole("list", { name: list }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const options = (label: string) =>
  within(screen.getByLabelText(label))
    .getAllByRole("option")
    .map(({ textContent }) => textContent);

afterEach(cleanup);

describe("the lists in the pane", () => {
  it("are those of the sheets, a list for each group, with what the sheet says of each child", async () => {
    await shown();
    expect(options("List")).toEqual([
      "Live adoption plan (2)",
      "No decision yet (1)",
      "Reviews due (1)",
      "Court timetable (1)",
    ]);
    expect(entries("Live adoption plan")).toEqual([
      "Child 101, journey 1▲ Overdue by 3 daysWaiting for: MatchDue: 28/03/2024North, W. One",
      "Child 102, journey 2✓ On time, due in 40 daysWaiting for: MatchDue: 10/05/2024South, W. Two",
    ]);
  });

  it("show the rows of a team and of its worker", async () => {
    const { user } = await shown();
    expect(options("Team")).toEqual(["All teams", "North", "South"]);
    await user.selectOptions(screen.getByLabelText("Team"), "South");
    expect(options("Worker")).toEqual(["All workers", "W. Two"]);
    await user.selectOptions(screen.getByLabelText("Worker"), "W. Two");
    expect(entries("Live adoption plan")).toHaveLength(1);
    expect(screen.getByText("Live adoption plan: 1 row of 2, as Analyse wrote them.")).toBeTruthy();
  });

  it("know the team of a short list's row from its case on Drift", async () => {
    const { user } = await shown();
    await user.selectOptions(screen.getByLabelText("List"), "Court timetable (1)");
    expect(entries("Court timetable")[0]).toContain("South, W. Two");
  });

  it("show everybody where the team that was chosen is not in the list", async () => {
    const { user } = await shown();
    await user.selectOptions(screen.getByLabelText("Team"), "North");
    await user.selectOptions(screen.getByLabelText("List"), "No decision yet (1)");
    expect(entries("No decision yet")).toHaveLength(1);
    expect(options("Team")).toEqual(["All teams", "No team recorded"]);
  });

  it("go to the child's row, wherever it was sorted to, on the sheet by the name it got", async () => {
    const { user, gone } = await shown();
    await user.click(screen.getByRole("button", { name: "Child 102, journey 2" }));
    expect(gone).toEqual([{ sheet: "Drift (EP)", address: "A3", row: { "Child key": "102", Journey: "2" } }]);
  });

  it("are not there where no list was made", async () => {
    await shown([aSheet("Summary", "")], ["Summary"]);
    expect(screen.queryByText("Lists for the meeting")).toBeNull();
  });
});
