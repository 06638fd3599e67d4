import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import type { Run } from "../paneState";
import { mayCancel, overall } from "../paneState";
import { STEP_WORDS } from "../words";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";

const useStyles = makeStyles({
  wide: { width: "100%" },
  running: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

interface RunSectionProps {
  run: Run;
  ready: boolean;
  onAnalyse(): void;
  onCancel(): void;
}

/** Starting, watching and stopping the analysis. */
export function RunSection({ run, ready, onAnalyse, onCancel }: RunSectionProps) {
  const styles = useStyles();
  return (
    <Section title="Analysis">
      {run.is === "running" ? (
        <Running run={run} onCancel={onCancel} />
      ) : (
        <Button appearance="primary" className={styles.wide} disabledFocusable={!ready} onClick={onAnalyse}>
          {run.is === "done" ? "Analyse again" : "Analyse"}
        </Button>
      )}
      {run.is === "cancelled" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>Cancelled. The workbook is as it was.</MessageBarBody>
        </MessageBar>
      )}
      {run.is === "failed" && <ProblemBar problem={run.problem} />}
    </Section>
  );
}

function Running({ run, onCancel }: { run: Run & { is: "running" }; onCancel(): void }) {
  const styles = useStyles();
  const writing = run.step === "write";
  const text = run.detail ? `${STEP_WORDS[run.step]}: ${run.detail}` : STEP_WORDS[run.step];
  return (
    <div className={styles.running}>
      <Field validationMessage={text} validationState="none">
        <ProgressBar
          value={overall(run.step, run.done)}
          thickness="large"
          aria-label="Progress of the analysis"
        />
      </Field>
      <Button className={styles.wide} disabledFocusable={!mayCancel(run)} onClick={onCancel}>
        {writing ? "Finishing: results are being written" : run.stopping ? "Stopping" : "Cancel"}
      </Button>
    </div>
  );
}
