/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type {
  AnalysisOptions,
  AnalysisResult,
  ColumnChoice,
  Progress,
  Survey,
} from "../../src/analysis/contract";
import { Cancelled, NothingRecognised } from "../../src/analysis/contract";
import type { RaaNow } from "../../src/analysis/raaNow";
import { contribution } from "../../src/sheets/raa/raaNames";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { aMeasure, aResult, aSheet, aSurvey, aTable, day } from "../support/paneBuilders";

const RAA_NOW: RaaNow = {
  calculatesItself: true,
  formula: "Agreed blend",
  formulaChosen: "in_raa_formula",
  budget: { name: "out_raa_budget", value: 1_000_000 },
  said: ["By Agreed blend £1,000,000 of £1,000,000 are shared: 1 pay less than today, 1 more."],
  members: [
    {
      ...{ member: 1, title: "Ambleford" },
      share: { name: "out_raa_1_share", value: 33.335 },
      contribution: { name: "out_raa_1_contribution", value: 333_350 },
    },
    {
      ...{ member: 3, title: "Copperdale" },
      share: { name: "out_raa_3_share", value: "weights" },
      contribution: { name: "out_raa_3_contribution", value: null },
    },
  ],
  wrong: [
    {
      ...{ name: "out_raa_check_f1_shares", value: "▲ shares come to 99, not to 100" },
      ...{ title: "Shares for a full year come to 100 (Agreed blend)", sheet: "RAA shares" },
    },
  ],
  right: 7,
  open: 2,
};

/** An analysis that waits to be told how it goes. */
function aStage(survey: () => Promise<Survey> = () => Promise.resolve(aSurvey())) {
  let finish!: (result: AnalysisResult) => void;
  let fail!: (error: unknown) => void;
  const seen: {
    options?: AnalysisOptions;
    progress?: Progress;
    goneTo: string[];
    surveys: number;
    visibleRowsOnly?: boolean | undefined;
    columns: (ColumnChoice | "forgotten")[];
  } = {
    goneTo: [],
    surveys: 0,
    columns: [],
  };
  const pane = (
    <TaskPane
      version="0.1.0"
      clock={{ today: () => day("2026-11-23"), timeAndDay: () => "14:05 on 23 November 2026" }}
      workbook={{
        goTo: (sheet) => {
          seen.goneTo.push(sheet);
          return sheet === "Gone" ? Promise.reject(new Error()) : Promise.resolve();
        },
        goToNamed: (name) => {
          seen.goneTo.push(name);
          return Promise.resolve();
        },
        explain: () => ({ message: "The workbook is protected.", fix: "Unprotect it, then choose Analyse." }),
      }}
      costs={{
        now: () => Promise.resolve(undefined),
        listen: () => Promise.reject(new Error("Nobody listens here.")),
      }}
      raa={() => ({
        now: () => Promise.resolve(RAA_NOW),
        listen: () => Promise.resolve(() => Promise.resolve()),
      })}
      analysis={{
        survey: ({ visibleRowsOnly }) => {
          seen.surveys++;
          seen.visibleRowsOnly = visibleRowsOnly;
          return survey();
        },
        chooseColumn: (choice) => {
          seen.columns.push(choice);
          return Promise.resolve();
        },
        addFunctions: () => Promise.resolve("Functions (EP)"),
        why: () => Promise.reject(new Error("Nobody asks why here.")),
        circulate: () => Promise.reject(new Error("Nobody circulates here.")),
        forgetColumns: () => {
          seen.columns.push("forgotten");
          return Promise.resolve();
        },
        analyse: (options, progress) => {
          Object.assign(seen, { options, progress });
          return new Promise((resolve, reject) => {
            finish = resolve;
            fail = reject;
          });
        },
      }}
    />
  );
  return {
    pane,
    seen,
    report: (...report: Parameters<Progress["report"]>) => act(() => seen.progress?.report(...report)),
    finish: (result: AnalysisResult) => act(async () => finish(result)),
    fail: (error: unknown) => act(async () => fail(error)),
  };
}

async function shown(stage: ReturnType<typeof aStage>) {
  await act(async () => {
    render(stage.pane);
  });
  return userEvent.setup();
}

afterEach(cleanup);

describe("the task pane", () => {
  it("says what it found: each table with its rows, and its columns when asked", async () => {
    const user = await shown(
      aStage(() =>
        Promise.resolve(
          aSurvey({
            tables: [aTable({ sheet: "Tracker 2024", rows: 98, used: 97, columns: { entry: "Date LAC" } })],
          }),
        ),
      ),
    );
    const table = screen.getByRole("button", { name: /Tracker 2024.*98 rows, 97 used/ });
    expect(screen.queryByRole("rowheader", { name: "Date LAC" })).toBeNull();
    await user.click(table);
    expect(screen.getByRole("rowheader", { name: "Date LAC" })).toBeTruthy();
  });

  it("adds a sheet of examples of the worksheet functions and shows it", async () => {
    const stage = aStage(() => Promise.resolve(aSurvey()));
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Add a sheet of examples" }));
    expect(stage.seen.goneTo).toEqual(["Functions (EP)"]);
  });

  const tracker = aTable({
    sheet: "Tracker 2024",
    headers: [
      { header: "Date LAC", field: "entry", confidence: 1 },
      { header: "Panel", field: null, confidence: 0 },
    ],
    fields: ["child", "entry", "match"],
    reasons: ["It has a child's id and two dates of the journey"],
  });

  it("lets a person say what a column is, keeps it by the table's headers, and looks again with the table in view", async () => {
    const stage = aStage(() => Promise.resolve(aSurvey({ tables: [tracker] })));
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: /Tracker 2024/ }));
    expect(screen.getByText(/two dates of the journey\./)).toBeTruthy();
    const panel = screen.getByRole("combobox", { name: "Panel: read as" }) as HTMLSelectElement;
    expect(panel.selectedOptions[0]!.text).toBe("Leave alone");
    await user.selectOptions(panel, "Match");
    expect(stage.seen.columns).toEqual([{ headers: ["Date LAC", "Panel"], header: "Panel", field: "match" }]);
    expect(stage.seen.surveys).toBe(2);
    expect(screen.getByRole("combobox", { name: "Panel: read as" })).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "Date LAC: read as" }), "Leave alone");
    expect(stage.seen.columns.at(-1)).toMatchObject({ header: "Date LAC", field: null });
  });

  it("marks what a person chose, and takes back one choice or all of them", async () => {
    const matches = { "Tracker 2024": { Panel: null } };
    const stage = aStage(() => Promise.resolve(aSurvey({ tables: [tracker], matches })));
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: /Tracker 2024/ }));
    expect(screen.getAllByText("Your choice")).toHaveLength(1);
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Panel: read as" }),
      "As recognised without me",
    );
    expect(stage.seen.columns).toEqual([
      { headers: ["Date LAC", "Panel"], header: "Panel", field: undefined },
    ]);
    await user.click(screen.getByRole("button", { name: "Forget corrections" }));
    expect(stage.seen.columns.at(-1)).toBe("forgotten");
    expect(stage.seen.surveys).toBe(3);
  });

  it("offers to forget corrections where they may be why nothing was found, and only there", async () => {
    const stage = aStage(() =>
      Promise.reject(new NothingRecognised("No case table was found.", { Tracker: { Panel: null } })),
    );
    const user = await shown(stage);
    expect(screen.queryByText(/keep its column headings/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Forget corrections" }));
    expect(stage.seen.columns).toEqual(["forgotten"]);
    cleanup();
    await shown(aStage());
    expect(screen.queryByRole("button", { name: "Forget corrections" })).toBeNull();
  });

  const unread = {
    sheet: "Our list",
    row: 5,
    headers: [
      { header: "Pseudonym", field: "child", confidence: 1 },
      { header: "Big day", field: null, confidence: 0 },
    ],
    fields: ["child", "adm", "placed"],
  };

  it("lets a person say what the columns of a sheet are in which no table was found, beside tables and without any", async () => {
    const matches = { "Our list": { Pseudonym: "child" } };
    const nothing = new NothingRecognised("No case table was found.", matches, [unread]);
    for (const look of [
      () => Promise.resolve(aSurvey({ unread: [unread], matches })),
      () => Promise.reject<Survey>(nothing),
    ]) {
      const stage = aStage(look);
      const user = await shown(stage);
      await user.click(screen.getByRole("button", { name: /Our list.*: 1 of its 2 columns is known/ }));
      expect(screen.getByText(/^Row 5 seems to hold the column headings/)).toBeTruthy();
      expect(screen.getAllByText("Your choice")).toHaveLength(1);
      expect(screen.queryByText(/may be why/)).toBeNull();
      await user.selectOptions(
        screen.getByRole("combobox", { name: "Big day: read as" }),
        "Moved in with adopters",
      );
      expect(stage.seen.columns).toEqual([
        { headers: ["Pseudonym", "Big day"], header: "Big day", field: "placed" },
      ]);
      expect(stage.seen.surveys).toBe(2);
      // It stays open for the next column.
      expect(screen.getByRole("combobox", { name: "Big day: read as" })).toBeTruthy();
      cleanup();
    }
  });

  it("names a sheet once: to be opened, or as one of which nothing can be said", async () => {
    const findings = ["Our list", "Guidance"].map((table) => ({
      rule: "sheet-not-used",
      severity: "note" as const,
      table,
      row: 0,
      message: "",
    }));
    await shown(aStage(() => Promise.resolve(aSurvey({ findings, unread: [unread] }))));
    expect(screen.getByText(/no table of cases was found: Guidance\./)).toBeTruthy();
  });

  it("names the sheets in which no table was found", async () => {
    const findings = [
      { rule: "sheet-not-used", severity: "note" as const, table: "Guidance", row: 0, message: "" },
    ];
    await shown(aStage(() => Promise.resolve(aSurvey({ findings }))));
    expect(screen.getByText(/no table of cases was found: Guidance\./)).toBeTruthy();
  });

  it("asks about hidden rows only where there are some, reads all of them unless told otherwise, and hands the choice on", async () => {
    await shown(aStage());
    expect(screen.queryByLabelText("Rows")).toBeNull();
    cleanup();
    const stage = aStage(() => Promise.resolve(aSurvey({ hiddenRows: 12 })));
    const user = await shown(stage);
    const rows = screen.getByLabelText("Rows") as HTMLSelectElement;
    expect(rows.selectedOptions[0]!.text).toBe("All rows");
    expect(screen.getByText(/^12 rows are hidden or filtered away/)).toBeTruthy();
    await user.selectOptions(rows, "Visible rows only");
    expect(stage.seen).toMatchObject({ surveys: 2, visibleRowsOnly: true });
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    expect(stage.seen.options).toMatchObject({ visibleRowsOnly: true });
  });

  it("says what it looked for where there is no case table, what to do next, and offers no analysis", async () => {
    const sentence = "No case table was found. What was looked for: an SSDA903 table or a tracker.";
    await shown(aStage(() => Promise.reject(new NothingRecognised(sentence))));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByText(/keep its column headings, and choose Look again/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("button", { name: "Analyse" })).toBeNull();
  });

  it("looks again when asked", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Look again" }));
    expect(stage.seen.surveys).toBe(2);
  });

  it("says in plain words that looking failed", async () => {
    await shown(aStage(() => Promise.reject(new Error("x"))));
    expect(screen.getByRole("alert").textContent).toContain("The workbook is protected.");
  });

  it("analyses as at the suggested day unless a person chooses another, and warns of one after the data", async () => {
    const stage = aStage();
    const user = await shown(stage);
    const box = screen.getByLabelText("As at") as HTMLInputElement;
    expect(box.value).toBe("2024-03-31");
    fireEvent.change(box, { target: { value: "2024-04-30" } });
    expect(screen.getByText(/The data end on 31 March 2024. The 30 days are assumed unchanged/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    expect(stage.seen.options).toMatchObject({
      asAt: day("2024-04-30"),
      today: day("2026-11-23"),
      model: "asglb",
    });
  });

  it("goes back to the suggested day with one click", async () => {
    const stage = aStage();
    const user = await shown(stage);
    fireEvent.change(screen.getByLabelText("As at"), { target: { value: "2024-04-30" } });
    await user.click(screen.getByRole("button", { name: "Use 31 March 2024" }));
    expect((screen.getByLabelText("As at") as HTMLInputElement).value).toBe("2024-03-31");
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    expect(stage.seen.options).not.toHaveProperty("asAt");
  });

  it("hands on the stages that a person chose", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.selectOptions(screen.getByLabelText("Stages"), "coram");
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    expect(stage.seen.options?.model).toBe("coram");
  });

  it("makes the RAA's sheets where a person ticks them, and keeps that only where a person chose", async () => {
    const stage = aStage();
    const user = await shown(stage);
    const tick = () => screen.getByRole("checkbox", { name: "RAA sheets" }) as HTMLInputElement;
    expect(tick().checked).toBe(false);
    expect(screen.getByText(/form or run a regional adoption agency/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    expect(stage.seen.options?.make).not.toContain("raa");
    expect(stage.seen.options).not.toHaveProperty("wanted");
    await stage.finish(aResult());
    await user.click(tick());
    await user.click(screen.getByRole("button", { name: /^Analyse/ }));
    expect(stage.seen.options?.make).toContain("raa");
    expect(stage.seen.options?.wanted).toEqual({ raa: true });
  });

  it("goes on making the RAA's sheets in a workbook that wants them, until they are unticked", async () => {
    const stage = aStage(() => Promise.resolve(aSurvey({ wanted: { returns: false, raa: true } })));
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    expect(stage.seen.options?.make).toContain("raa");
    await stage.finish(aResult());
    await user.click(screen.getByRole("checkbox", { name: "RAA sheets" }));
    await user.click(screen.getByRole("button", { name: /^Analyse/ }));
    expect(stage.seen.options?.make).not.toContain("raa");
    expect(stage.seen.options?.wanted).toEqual({ raa: false });
  });

  it("shows shares, contributions and the checks that do not come out, each leading to its cell", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    const cell = { row: 0, column: 1, value: 1, style: "figure", name: contribution(1) } as const;
    await stage.finish(
      aResult({
        sheets: [{ ...aSheet("RAA shares", "Who pays."), cells: [cell as never] }],
        sheetNames: ["RAA shares"],
      }),
    );
    const rows = within(screen.getByRole("table", { name: "Shares and contributions" })).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "MemberShareContribution",
      "Ambleford33.34%£333,350",
      "Copperdaleweightscannot be read",
    ]);
    expect(screen.getByText(RAA_NOW.said[0]!)).toBeTruthy();
    const said = "1 check does not come out, 7 are OK; 2 cannot be worked out until more is entered.";
    expect(screen.getByText(said)).toBeTruthy();
    expect(
      within(screen.getByRole("list", { name: "Checks that do not come out" })).getByRole("listitem")
        .textContent,
    ).toBe("Shares for a full year come to 100 (Agreed blend) (RAA shares): shares come to 99, not to 100");
    for (const name of [
      /^£333,350, contribution of Ambleford/,
      /^Shares for a full year/,
      "Agreed blend",
      "£1,000,000",
    ])
      await user.click(screen.getByRole("button", { name }));
    expect(stage.seen.goneTo).toEqual([
      "out_raa_1_contribution",
      "out_raa_check_f1_shares",
      "in_raa_formula",
      "out_raa_budget",
    ]);
  });

  it("tells the step it is at, aloud only when the step changes", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    stage.report("compute", 0.5, "1,460 children");
    expect(screen.getByText("Working out journeys and timescales: 1,460 children")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("Working out journeys and timescales");
    expect(Number(screen.getByRole("progressbar").getAttribute("aria-valuenow"))).toBeCloseTo(0.475);
  });

  it("cancels through the signal, and says that the workbook is as it was", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(stage.seen.progress?.signal?.aborted).toBe(true);
    await stage.fail(new Cancelled());
    expect(screen.getAllByText("Cancelled. The workbook is as it was.").length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: "Analyse" })).toBeTruthy();
  });

  it("no longer cancels once it writes, and says that it is finishing", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    stage.report("write", 0.1);
    const button = screen.getByRole("button", { name: /Finishing/ });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await user.click(button);
    expect(stage.seen.progress?.signal?.aborted).toBe(false);
  });

  it("explains a failure and lets a person try again", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    await stage.fail(new Error("AccessDenied"));
    expect(screen.getByRole("alert").textContent).toContain("Unprotect it, then choose Analyse.");
    expect(screen.getByRole("button", { name: "Analyse" })).toBeTruthy();
  });

  it("shows the headline results and moves the keyboard to them", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    await stage.finish(
      aResult({
        measures: {
          A10: aMeasure({ value: 412, n: 57 }),
          A2: aMeasure({ value: null, n: 0, covered: null }),
        },
        notices: ["A filter on Timescales was cleared."],
      }),
    );
    const heading = screen.getByRole("heading", { name: "Results" });
    expect(document.activeElement).toBe(heading);
    const results = within(screen.getByRole("region", { name: "Results" }));
    expect(results.getByText("412 days")).toBeTruthy();
    expect(results.getByText(/^Average of 57 children. Threshold 426 days/)).toBeTruthy();
    expect(results.getByText("Not available")).toBeTruthy();
    expect(results.getByText("Live adoption plan").closest("dl")?.textContent).toContain(
      "Live adoption plan44",
    );
    expect(results.getByText("A filter on Timescales was cleared.")).toBeTruthy();
  });

  it("goes to a result sheet by the name that it got in the book", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    await stage.finish(aResult({ sheetNames: ["Summary (EP)", "Data quality"] }));
    await user.click(screen.getByRole("button", { name: "Go to Summary (EP)" }));
    expect(stage.seen.goneTo).toEqual(["Summary (EP)"]);
  });

  it("tells what there is to mend and to check, and goes there", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    await stage.finish(
      aResult({
        queries: { mend: 7, check: 40, note: 3, accepted: 2 },
        sheetNames: ["Summary", "Data quality (EP)"],
      }),
    );
    const counts = screen.getByText("To mend: wrong, or not used").closest("dl")!;
    expect(counts.textContent).toBe(
      "To mend: wrong, or not used7To check: may be right40Accepted, with a reason2",
    );
    await user.click(screen.getByRole("button", { name: "See the data queries" }));
    expect(stage.seen.goneTo).toEqual(["Data quality (EP)"]);
  });

  it("says so when a result sheet has gone", async () => {
    const stage = aStage();
    const user = await shown(stage);
    await user.click(screen.getByRole("button", { name: "Analyse" }));
    await stage.finish(aResult({ sheetNames: ["Gone", "Data quality"] }));
    await user.click(screen.getByRole("button", { name: "Go to Gone" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The workbook is protected.");
  });

  it("promises privacy and tells its version", async () => {
    await shown(aStage());
    expect(screen.getByText(/Your data stay in this workbook/)).toBeTruthy();
    expect(screen.getByText("Version 0.1.0")).toBeTruthy();
  });
});
