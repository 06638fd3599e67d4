import { Caption1, FluentProvider, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ComponentProps } from "react";
import type { AnalysisResult } from "../analysis/contract";
import { hasCosts } from "../analysis/costsNow";
import { hasRaa } from "../analysis/raaNow";
import type { CellPlace } from "../analysis/whyContract";
import type { PaneState } from "./paneState";
import { asAtOf } from "./paneState";
import { CirculateSection } from "./sections/CirculateSection";
import { ChoicesSection } from "./sections/ChoicesSection";
import { CostSection } from "./sections/CostSection";
import { FunctionsSection } from "./sections/FunctionsSection";
import { FoundSection } from "./sections/FoundSection";
import { ListsSection } from "./sections/ListsSection";
import { ProblemBar } from "./sections/ProblemBar";
import { RaaSection } from "./sections/RaaSection";
import { ResultsSection } from "./sections/ResultsSection";
import { ReturnsSection } from "./sections/ReturnsSection";
import { RunSection } from "./sections/RunSection";
import { WhySection } from "./sections/WhySection";
import { StagesSection } from "./sections/StagesSection";
import type { Analysis, Clock, Costs, Problem, RaaOf, Workbook } from "./services";
import { theme } from "./theme";
import { usePane } from "./usePane";
import { PRIVACY, STEP_WORDS } from "./words";

const useStyles = makeStyles({
  pane: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  title: { margin: 0, display: "block" },
  quiet: { color: tokens.colorNeutralForeground2 },
  footer: {
    marginTop: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    display: "flex",
    flexDirection: "column",
  },
  heardOnly: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export interface TaskPaneProps {
  analysis: Analysis;
  workbook: Workbook;
  costs: Costs;
  raa: RaaOf;
  clock: Clock;
  version: string;
}

/** The add-in's pane, in Excel and in the workbench alike. */
export function TaskPane(props: TaskPaneProps) {
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100%" }}>
      <Pane {...props} />
    </FluentProvider>
  );
}

function Pane({ analysis, workbook, costs, raa, clock, version }: TaskPaneProps) {
  const styles = useStyles();
  const [state, actions] = usePane(analysis, workbook, clock);
  const [linkProblem, setLinkProblem] = useState<Problem | null>(null);
  const [whyAsked, setWhyAsked] = useState(0);
  const results = useRef<HTMLHeadingElement>(null);
  const returns = useRef<HTMLHeadingElement>(null);
  const isFilling = useRef(false);
  const { found, choices, run } = state;
  const busy = run.is === "running";

  useEffect(() => {
    if (run.is === "running") return;
    const heading = isFilling.current ? returns.current : results.current;
    isFilling.current = false;
    if (run.is !== "done") return;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView?.({ block: "start" });
  }, [run.is]);

  const goTo = (sheet: string, address = "A1", row?: CellPlace["row"]) => {
    setLinkProblem(null);
    workbook.goTo(sheet, address, row).catch((error: unknown) => setLinkProblem(workbook.explain(error)));
  };

  const goToNamed = (name: string, then?: () => void) => {
    setLinkProblem(null);
    workbook.goToNamed(name).then(then, (error: unknown) => setLinkProblem(workbook.explain(error)));
  };

  const addFunctions = async () => {
    setLinkProblem(null);
    try {
      await workbook.goTo(await analysis.addFunctions(), "A1");
    } catch (error) {
      setLinkProblem(workbook.explain(error));
    }
  };

  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <Title3 as="h1" className={styles.title}>
          Earlier Permanence
        </Title3>
        <Caption1 className={styles.quiet}>
          Where each child is on the way to a permanent home, how long it took, and who is waiting.
        </Caption1>
      </header>
      <main>
        <FoundSection
          found={found}
          busy={busy}
          onLookAgain={actions.lookAgain}
          onColumn={actions.chooseColumn}
          onForget={actions.forgetColumns}
        />
        {found.is === "known" && (
          <>
            <ChoicesSection
              survey={found.survey}
              choices={choices}
              busy={busy}
              onAsAt={actions.chooseAsAt}
              onModel={actions.chooseModel}
              onRows={actions.chooseRows}
              onGroup={actions.chooseGroup}
            />
            <RunSection
              run={run}
              ready={asAtOf(state) !== undefined && !found.renewing}
              onAnalyse={actions.analyse}
              onCancel={actions.cancel}
            />
          </>
        )}
        {run.is === "done" && (
          <>
            <ResultsSection result={run.result} headingRef={results} onGoTo={goTo} />
            <ListsSection
              result={run.result}
              onGoTo={({ sheet, address, row }) => goTo(sheet, address, row)}
            />
            {hasStages(run.result) && <StagesSection result={run.result} onGoTo={goTo} />}
            {hasCosts(run.result) && (
              <CostSection
                costs={costs}
                explain={workbook.explain}
                clock={clock}
                onGoTo={goToNamed}
                onWhy={(name) => goToNamed(name, () => setWhyAsked((before) => before + 1))}
              />
            )}
            {hasRaa(run.result) && (
              <RaaSection
                result={run.result}
                raa={raa}
                explain={workbook.explain}
                clock={clock}
                onGoTo={goToNamed}
              />
            )}
            <CirculateSection result={run.result} circulate={analysis.circulate} explain={workbook.explain} />
          </>
        )}
        {found.is === "known" && (
          <ReturnsSection
            result={run.is === "done" ? run.result : undefined}
            {...{ busy, clock, headingRef: returns }}
            typed={found.survey.returnPeriods}
            chosen={choices.periods}
            asAt={choices.asAt ?? found.survey.suggestedAsAt}
            ready={!found.renewing}
            onPeriod={actions.choosePeriod}
            onFill={() => {
              isFilling.current = true;
              actions.fillReturns();
            }}
            onGoTo={goTo}
          />
        )}
        {found.is === "known" && (
          <WhySection
            result={run.is === "done" ? run.result : undefined}
            asked={whyAsked}
            ask={analysis.why}
            explain={workbook.explain}
            onGoTo={({ sheet, address, row }) => goTo(sheet, address, row)}
          />
        )}
        <FunctionsSection busy={busy} onAdd={addFunctions} />
        {linkProblem && <ProblemBar problem={linkProblem} />}
      </main>
      <div className={styles.heardOnly} role="status">
        {spoken(state)}
      </div>
      <footer className={styles.footer}>
        <Caption1>{PRIVACY}</Caption1>
        <Caption1>Version {version}</Caption1>
      </footer>
    </div>
  );
}

const hasStages = (result: AnalysisResult): result is ComponentProps<typeof StagesSection>["result"] =>
  result.breakdowns !== undefined;

/** What a screen reader says by itself: once a step, not at every percent. */
function spoken({ found, run }: PaneState): string {
  switch (run.is) {
    case "running":
      return run.stopping ? "Stopping" : STEP_WORDS[run.step];
    case "done":
      return "The analysis is done.";
    case "cancelled":
      return "Cancelled. The workbook is as it was.";
    case "failed":
      // The message bar is an alert of its own.
      return "";
    case "idle":
      return found.is === "looking" ? "Looking for case tables" : "";
  }
}
