import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { AnalysisResult } from "../../analysis/contract";
import type { CellPlace, Why } from "../../analysis/whyContract";
import type { Problem } from "../services";
import { WHY_FIRST, WHY_HOW } from "../words";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";
import { WhyChildAnswer } from "./WhyChildAnswer";
import { WhyFigureAnswer } from "./WhyFigureAnswer";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  wide: { width: "100%" },
});

interface WhySectionProps {
  /** The analysis of this session; undefined before there is one. */
  result: AnalysisResult | undefined;
  /** Counts how often somebody asked elsewhere in the pane, having selected the cell. */
  asked: number;
  ask(result: AnalysisResult): Promise<Why>;
  explain(error: unknown): Problem;
  onGoTo(to: CellPlace): void;
}

type Answer =
  { is: "none" } | { is: "asking" } | { is: "told"; why: Why } | { is: "failed"; problem: Problem };

/** What the selected cell is and what is behind it: a figure's rows, or a child's events with the cells they came from. */
export function WhySection({ result, asked: askedElsewhere, ask, explain, onGoTo }: WhySectionProps) {
  const styles = useStyles();
  const [answer, setAnswer] = useState<Answer>({ is: "none" });
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(0);
  const answered = useRef(askedElsewhere);

  // What was told is of the analysis before.
  useEffect(() => {
    asked.current++;
    setAnswer({ is: "none" });
  }, [result]);

  useEffect(() => {
    if (answer.is !== "told") return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: "nearest" });
  }, [answer]);

  const show = (of: AnalysisResult) => {
    const mine = ++asked.current;
    const take = (next: Answer) => {
      if (mine === asked.current) setAnswer(next);
    };
    setAnswer({ is: "asking" });
    ask(of).then(
      (why) => take({ is: "told", why }),
      (error: unknown) => take({ is: "failed", problem: explain(error) }),
    );
  };

  // Once for each time, whatever else changes.
  useEffect(() => {
    if (answered.current === askedElsewhere) return;
    answered.current = askedElsewhere;
    if (result) show(result);
  });

  return (
    <Section title="Show me why">
      <Caption1 className={styles.quiet}>{result ? WHY_HOW : WHY_FIRST}</Caption1>
      <Button
        className={styles.wide}
        disabledFocusable={!result || answer.is === "asking"}
        onClick={() => result && show(result)}
      >
        Explain the selected cell
      </Button>
      {answer.is === "failed" && <ProblemBar problem={answer.problem} />}
      {answer.is === "told" && answer.why.is === "nothing" && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>{answer.why.sentence}</MessageBarBody>
        </MessageBar>
      )}
      {answer.is === "told" && answer.why.is === "figure" && (
        <WhyFigureAnswer why={answer.why} headingRef={heading} onGoTo={onGoTo} />
      )}
      {answer.is === "told" && answer.why.is === "child" && (
        <WhyChildAnswer why={answer.why} headingRef={heading} onGoTo={onGoTo} />
      )}
    </Section>
  );
}
