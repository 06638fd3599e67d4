/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { AnalysisOptions, AnalysisResult, Survey } from "../../src/analysis/contract";
import type { Finding } from "../../src/domain/findings";
import { FORMS, RETURN_IDS, type PeriodKind } from "../../src/domain/returns/forms";
import { periodAsked } from "../../src/domain/returns/periods";
import { layOut } from "../../src/domain/returns/rows";
import type { MissingRow } from "../../src/sheets/returns/missingRows";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { aResult, aSheet, aSurvey, day } from "../support/paneBuilders";

const TODAY = day("2026-11-23");
const AS_AT = day("2026-08-31");

/** The returns of two children with a decision, one of whom has no date of birth; filled for what was asked. */
function filled(asked: Partial<Record<PeriodKind, string | number>>, rows: readonly MissingRow[] = []) {
  const of = (kind: PeriodKind) => periodAsked(kind, asked[kind], { asAt: AS_AT, today: TODAY });
  const periods = { quarter: of("quarter"), inspection: of("inspection"), year: of("year") };
  const children = [1, 2].map((whose) => ({ whose, cells: { "Child Unique ID": whose } }));
  const findings: Finding[] = ["903-523", "903-115", "903-523"].map((rule) => ({
    ...{ rule, severity: "error", table: "AD1", row: 2 },
    message: `What ${rule} says.`,
  }));
  return aResult({
    asAt: AS_AT,
    sheets: ["Return overview", "Return list 10", "Return missing", "Return 903 check"].map((name) =>
      aSheet(name, ""),
    ),
    sheetNames: ["Return overview", "Return list 10 (EP)", "Return missing", "Return 903 check"],
    returns: {
      forms: RETURN_IDS.map((id) =>
        layOut(FORMS[id], periods[FORMS[id].period].period, id === "list10" ? children : [], []),
      ),
      check: {
        period: periods.year.period,
        ...{ isLoaded: true, loaded: ["Header", "AD1"], absent: ["Episodes"] },
        findings,
      },
      quarter: {} as never,
      asked: periods,
      today: TODAY,
      rows,
    },
  });
}

const line = (over: Partial<MissingRow> = {}): MissingRow => ({
  ...{ return: "list10", period: "inspection on 31 August 2026", severity: "error", rule: "blank" },
  ...{ who: 1, worker: "Ann Lee", team: "North", item: "Date of Birth" },
  ...{ message: "“Date of Birth” is not known.", fix: "Enter it in your own table.", row: 1 },
  place: { sheet: "Tracker", address: "C7" },
  ...over,
});

/** The pane over a workbook; an analysis waits to be told how it goes. */
async function shown(found: Partial<Survey> = {}) {
  const seen: { options?: AnalysisOptions; goneTo: string[] } = { goneTo: [] };
  let finish!: (result: AnalysisResult) => void;
  const never = () => Promise.reject(new Error("Nobody asks for this here."));
  const sheets = { now: () => Promise.resolve(undefined), listen: never };
  render(
    <TaskPane
      version="0.1.0"
      clock={{ today: () => TODAY, timeAndDay: () => "14:05 on 23 November 2026" }}
      workbook={{
        goTo: (sheet, address) => {
          seen.goneTo.push(`${sheet}!${address}`);
          return Promise.resolve();
        },
        goToNamed: never,
        explain: () => ({ message: "No." }),
      }}
      costs={sheets}
      raa={() => sheets}
      analysis={{
        survey: () => Promise.resolve(aSurvey({ suggestedAsAt: AS_AT, ...found })),
        ...{ chooseColumn: never, addFunctions: never, why: never, circulate: never, forgetColumns: never },
        analyse: (options) => {
          seen.options = options;
          return new Promise((resolve) => (finish = resolve));
        },
      }}
    />,
  );
  await act(async () => {});
  const section = () => within(screen.getByRole("region", { name: "Returns" }));
  return {
    user: userEvent.setup(),
    seen,
    section,
    choose: (label: string) => section().getByRole("combobox", { name: label }) as HTMLSelectElement,
    finish: (result: AnalysisResult) => act(async () => finish(result)),
  };
}

afterEach(cleanup);

describe("the returns in the pane", () => {
  it("are filled for the period that a person chooses, and again with later analyses, without choosing it for them", async () => {
    const { user, seen, section, choose, finish } = await shown();
    expect(section().getByText(/Nothing is sent anywhere/)).toBeTruthy();
    // The last full quarter before 31 August 2026.
    expect(choose("Quarter").value).toBe("Q1 2026-27");
    expect(section().getByText("1 April 2026 to 30 June 2026")).toBeTruthy();
    await user.selectOptions(choose("Quarter"), "Q4 2025-26");
    await user.click(section().getByRole("button", { name: "Fill the returns" }));
    expect(seen.options).toMatchObject({
      make: ["core", "stages", "meeting", "report", "costs", "returns"],
      wanted: { returns: true },
      inputs: { in_return_quarter: "Q4 2025-26" },
    });
    await finish(filled({ quarter: "Q4 2025-26" }));
    // Whoever asked for the returns is where they are.
    expect(document.activeElement).toBe(section().getByRole("heading", { name: "Returns" }));
    expect(choose("Quarter").value).toBe("Q4 2025-26");
    expect(screen.getByRole("checkbox", { name: "Returns" })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("button", { name: "Analyse again" }));
    expect(seen.options?.make).toContain("returns");
    expect(seen.options).not.toHaveProperty("inputs");
  });

  it("ask for an inspection's day, a quarter or a year, as each return needs, from what stands in the workbook", async () => {
    const { user, seen, section, choose } = await shown({
      wanted: { returns: true, raa: false },
      returnPeriods: { year: "2019-20", inspection: day("2026-05-03") },
    });
    await user.selectOptions(choose("Return"), "ad1");
    // Older than what is offered, and yet what stands in its cell.
    expect(choose("Collection year").value).toBe("2019-20");
    await user.selectOptions(choose("Return"), "list11");
    const box = section().getByLabelText("Day of the inspection") as HTMLInputElement;
    expect(box.value).toBe("2026-05-03");
    fireEvent.change(box, { target: { value: "2026-06-01" } });
    expect(section().getByText("1 June 2025 to 1 June 2026")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    expect(seen.options?.inputs).toEqual({ in_return_inspection: day("2026-06-01") });
  });

  it("say how much is filled, to which day, what is missing by worker, and lead to each cell, by keyboard too", async () => {
    const { user, seen, section, choose, finish } = await shown();
    await user.click(section().getByRole("button", { name: "Fill the returns" }));
    const rest = Array.from({ length: 51 }, () => line({ worker: "", severity: "warning", who: 2 }));
    const nowhere = line({ rule: "not-in-care-records", item: "", who: 3, row: 0 });
    delete nowhere.place;
    await finish(filled({ inspection: "01/12/2026" }, [line(), nowhere, ...rest, line({ return: "ad1" })]));
    await user.selectOptions(choose("Return"), "list10");
    const said = [
      "Filled for inspection on 1 December 2026, to 31 August 2026: the period ends on 1 December 2026, and what is dated later is blank until then.",
      "2 to mend, 51 to check.",
      /^Layout as last seen \(Ofsted, .* from 2019\): compare with this year's form\.$/,
    ];
    for (const sentence of said) expect(section().getByText(sentence)).toBeTruthy();
    expect(
      section()
        .getAllByRole("definition")
        .map(({ textContent }) => textContent),
    ).toEqual(["2", "2", "51"]);
    const anns = within(section().getByRole("list", { name: "Ann Lee (2)" })).getAllByRole("listitem");
    expect(anns.map(({ textContent }) => textContent)).toEqual([
      "1: Date of Birth▲ Mend. “Date of Birth” is not known. Enter it in your own table.",
      "3▲ Mend. “Date of Birth” is not known. Enter it in your own table.",
    ]);
    const others = within(section().getByRole("list", { name: "No worker known (51)" }));
    expect(others.getAllByRole("listitem")).toHaveLength(48);
    const link = section().getByRole("button", { name: "1: Date of Birth, go to Tracker C7" });
    link.focus();
    await user.keyboard("{Enter}");
    await user.click(section().getByRole("button", { name: "3 more on Return missing" }));
    await user.click(section().getByRole("button", { name: "Go to Return list 10 (EP)" }));
    expect(seen.goneTo).toEqual(["Tracker!C7", "Return missing!A1", "Return list 10 (EP)!A1"]);
  });

  it("say where nothing belongs to a return, what is not filled yet, and what the checks of the year find", async () => {
    const { user, seen, section, choose, finish } = await shown();
    await user.click(section().getByRole("button", { name: "Fill the returns" }));
    await finish(filled({ quarter: "Q9" }));
    expect(section().getByText(/“Q9” is no quarter such as Q1 2026-27, so Q1 2026-27 is used/)).toBeTruthy();
    expect(
      section().getByText("No child in this workbook belongs to this return for Q1 2026-27."),
    ).toBeTruthy();
    expect(section().getByText("Nothing that it needs is missing.")).toBeTruthy();
    await user.selectOptions(choose("Return"), "check");
    await user.selectOptions(choose("Collection year"), "2024-25");
    expect(
      section().getByText("This is still 2025-26. Press Fill the returns again for 2024-25."),
    ).toBeTruthy();
    expect(section().getByText(/^Not in this workbook: Episodes\./)).toBeTruthy();
    const rows = within(section().getByRole("table", { name: "Rules that fail" })).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "RuleWhat it saysRows",
      "523▲ Mend. What 903-523 says.2",
      "115▲ Mend. What 903-115 says.1",
    ]);
    await user.click(section().getByRole("button", { name: "Go to Return 903 check" }));
    expect(seen.goneTo).toEqual(["Return 903 check!A1"]);
  });
});
