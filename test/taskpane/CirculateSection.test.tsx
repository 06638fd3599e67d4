/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CopyMade } from "../../src/analysis/contract";
import { CirculateSection } from "../../src/taskpane/sections/CirculateSection";
import { theme } from "../../src/taskpane/theme";
import { aResult, aSheet } from "../support/paneBuilders";

const page = aSheet("Report front", "What matters most.");
const REPORT = aResult({ sheets: [{ ...page, plan: { ...page.plan, circulated: true } }] });

afterEach(cleanup);

/** The section, and the files of earlier copies that it was made with. */
function shown(make: () => Promise<CopyMade>, result = REPORT) {
  const earlier: (string | undefined)[] = [];
  render(
    <FluentProvider theme={theme}>
      <CirculateSection
        result={result}
        circulate={(_, before) => {
          earlier.push(before && `${before.name}: ${before.bytes.length} bytes`);
          return make();
        }}
        explain={() => ({ message: "Excel would not open a new workbook.", fix: "Try again." })}
      />
    </FluentProvider>,
  );
  return { user: userEvent.setup(), earlier };
}

describe("Copy for circulation in the pane", () => {
  it("is there only where pages of the report were made", () => {
    shown(() => Promise.reject(new Error()), aResult());
    expect(screen.queryByText("Copy for circulation")).toBeNull();
  });

  it("makes a copy, says how much is withheld, and what must be known before it goes out", async () => {
    const notice = "1 withheld figure can be worked out with the earlier copy.";
    const { user, earlier } = shown(() => Promise.resolve({ shown: 120, withheld: 1, notices: [notice] }));
    await user.click(screen.getByRole("button", { name: "Make the copy" }));
    expect(
      screen.getByText(
        "The copy is open as a new workbook, not saved yet. 1 cell is withheld; 120 figures stand.",
      ),
    ).toBeTruthy();
    expect(screen.getByText(notice)).toBeTruthy();
    expect(earlier).toEqual([undefined]);
  });

  it("takes an earlier copy that a person chose, and lets it go again", async () => {
    const { user, earlier } = shown(() => Promise.resolve({ shown: 1, withheld: 0, notices: [] }));
    const file = new File(["four"], "last month.xlsx");
    // jsdom's files cannot be read as bytes.
    Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(4).buffer) });
    await user.upload(screen.getByLabelText("Earlier copy"), file);
    expect(screen.getByText("last month.xlsx")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Make the copy" }));
    await user.click(screen.getByRole("button", { name: "Without it" }));
    expect(screen.getByText("None chosen")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Make the copy" }));
    expect(earlier).toEqual(["last month.xlsx: 4 bytes", undefined]);
  });

  it("says in plain words why it could not, and can be asked again", async () => {
    const { user } = shown(() => Promise.reject(new Error("AccessDenied")));
    await user.click(screen.getByRole("button", { name: "Make the copy" }));
    expect(screen.getByText(/Excel would not open a new workbook/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Make the copy" })).toHaveProperty("disabled", false);
  });
});
