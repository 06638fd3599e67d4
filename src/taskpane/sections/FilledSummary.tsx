import { Body1, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AnalysisResult, MissingRow } from "../../analysis/contract";
import { byWorker, formSheet, layoutSentence, missingOf, missingSheet } from "../../analysis/returnsShown";
import type { ReturnId } from "../../domain/returns/forms";
import {
  filledSentence,
  missingSentence,
  missingWhat,
  missingWhy,
  moreWords,
  nothingSentence,
  workerWords,
} from "../returnWords";
import { grouped } from "../words";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
  counts: { margin: 0, display: "grid", gridTemplateColumns: "1fr auto", columnGap: "12px", rowGap: "2px" },
  count: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  worker: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
  },
  line: { overflowWrap: "anywhere" },
});

/** More than this nobody reads in a pane; the sheet has them all. */
const SHOWN_LINES = 50;

interface FilledSummaryProps {
  result: AnalysisResult;
  returns: NonNullable<AnalysisResult["returns"]>;
  id: ReturnId;
  onGoTo(sheet: string, address?: string): void;
}

/** A return as it was filled: how much, to which day, and what it lacks. */
export function FilledSummary({ result, returns, id, onGoTo }: FilledSummaryProps) {
  const styles = useStyles();
  const filled = returns.forms.find(({ form }) => form.id === id);
  if (!filled) return null;
  const missing = missingOf(returns.rows, id);
  const sheet = formSheet(result, filled.form);
  const counts = [
    ["Rows", filled.count],
    ["To mend before it can be sent", missing.toMend],
    ["To check", missing.toCheck],
  ] as const;
  return (
    <>
      <Body1>{filledSentence(filled.period)}</Body1>
      <dl className={styles.counts}>
        {counts.map(([words, count]) => (
          <div key={words} style={{ display: "contents" }}>
            <dt>
              <Body1>{words}</Body1>
            </dt>
            <dd className={styles.count}>
              <Body1Strong>{grouped(count)}</Body1Strong>
            </dd>
          </div>
        ))}
      </dl>
      {filled.count === 0 && <Body1>{nothingSentence(filled)}</Body1>}
      {sheet && (
        <Link as="button" className={styles.start} onClick={() => onGoTo(sheet)}>
          Go to {sheet}
        </Link>
      )}
      <Caption1 className={styles.quiet}>{layoutSentence(filled.form)}</Caption1>
      <h3 className={styles.heading}>What is missing</h3>
      <Caption1>{missingSentence(missing)}</Caption1>
      <MissingLines rows={missing.rows} sheet={missingSheet(result)} onGoTo={onGoTo} />
    </>
  );
}

interface MissingLinesProps extends Pick<FilledSummaryProps, "onGoTo"> {
  rows: readonly MissingRow[];
  /** That has them all. */
  sheet: string | undefined;
}

/** By worker, in the order of the sheet: whoever has something to mend first. */
function MissingLines({ rows, sheet, onGoTo }: MissingLinesProps) {
  const styles = useStyles();
  const left = rows.length - SHOWN_LINES;
  return (
    <>
      {byWorker(rows, SHOWN_LINES).map(({ worker, lines, count }) => {
        const title = workerWords(worker, count);
        return (
          <div key={worker}>
            <h4 className={styles.worker}>{title}</h4>
            <ul className={styles.list} aria-label={title}>
              {lines.map((line, position) => (
                <li key={position} className={styles.line}>
                  <What line={line} onGoTo={onGoTo} />
                  <Caption1 block>{missingWhy(line)}</Caption1>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {left > 0 && sheet && (
        <Link as="button" className={styles.start} onClick={() => onGoTo(sheet)}>
          {moreWords(left, sheet)}
        </Link>
      )}
    </>
  );
}

/** Whose item it is; where it is known in which cell to mend it, the way there. */
function What({ line, onGoTo }: { line: MissingRow } & Pick<FilledSummaryProps, "onGoTo">) {
  const { place } = line;
  const what = missingWhat(line);
  if (!place) return <Body1>{what}</Body1>;
  return (
    <Link
      as="button"
      aria-label={`${what}, go to ${place.sheet} ${place.address}`}
      onClick={() => onGoTo(place.sheet, place.address)}
    >
      {what}
    </Link>
  );
}
