import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Title3,
  tokens,
} from "@fluentui/react-components";
import { Fragment, type Ref } from "react";
import type { AnalysisResult, MeasureReport } from "../../analysis/contract";
import { madeSheets } from "../../analysis/madeSheets";
import { formatLong } from "../../domain/dates/writtenForms";
import type { Measure } from "../../domain/measures/measure";
import {
  averageSentence,
  counted,
  countLines,
  titleOf,
  excludedSentence,
  grouped,
  HEADLINES,
  measureValue,
  notesSentence,
  periodSentence,
  queryCounts,
  STATUS_WORDS,
} from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  measure: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorBrandBackground}`,
  },
  measureTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  counts: { margin: 0, display: "grid", gridTemplateColumns: "1fr auto", columnGap: "12px", rowGap: "2px" },
  start: { alignSelf: "flex-start" },
  count: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  group: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  sheets: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
  },
});

interface ResultsSectionProps {
  result: AnalysisResult;
  headingRef: Ref<HTMLHeadingElement>;
  onGoTo(sheet: string): void;
}

/** The answers in a few lines, and the way to the sheets that hold them. */
export function ResultsSection({ result, headingRef, onGoTo }: ResultsSectionProps) {
  const styles = useStyles();
  return (
    <Section title="Results" headingRef={headingRef}>
      <Caption1 className={styles.quiet}>
        As at {formatLong(result.asAt)}. Children adopted from {formatLong(result.period.from)} to{" "}
        {formatLong(result.period.to)}.
      </Caption1>
      {result.notices.map((notice) => (
        <MessageBar key={notice} intent="info" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      ))}
      {HEADLINES.map((measure) => {
        const report = result.measures[measure.id];
        return report && <Headline key={measure.id} {...{ measure, report, result }} />;
      })}
      <Counts result={result} />
      <Statuses result={result} />
      <Queries result={result} onGoTo={onGoTo} />
      <Sheets result={result} onGoTo={onGoTo} />
    </Section>
  );
}

interface HeadlineProps {
  measure: Measure;
  report: MeasureReport;
  result: AnalysisResult;
}

function Headline({ measure, report, result }: HeadlineProps) {
  const styles = useStyles();
  const excluded = excludedSentence(report);
  return (
    <div className={styles.measure}>
      <h3 className={styles.measureTitle}>{titleOf(measure, report, result)}</h3>
      <Title3 as="span">{measureValue(report)}</Title3>
      <Caption1>{averageSentence(report, measure)}</Caption1>
      {/* Of a part of the period the title speaks. */}
      {report.covered?.complete && <Caption1 className={styles.quiet}>{periodSentence(result)}</Caption1>}
      {excluded && <Caption1 className={styles.quiet}>{excluded}</Caption1>}
    </div>
  );
}

/** The measures that count, a line each; what they mean and who is left out stands on Summary. */
function Counts({ result }: { result: AnalysisResult }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <h3 className={styles.heading}>Other measures</h3>
      <dl className={styles.counts}>
        {countLines(result).map(({ words, figure, of }) => (
          <Fragment key={words}>
            <dt>
              <Body1>{words}</Body1>
              {of && (
                <Caption1 block className={styles.quiet}>
                  {of}
                </Caption1>
              )}
            </dt>
            <dd className={styles.count}>
              <Body1Strong>{figure}</Body1Strong>
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

function Statuses({ result }: { result: AnalysisResult }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <h3 className={styles.heading}>{counted(result.children, "child", "children")} in the data</h3>
      <dl className={styles.counts}>
        {STATUS_WORDS.map(([status, words]) => (
          <StatusCount key={status} words={words} count={result.journeys[status]} />
        ))}
      </dl>
    </div>
  );
}

function StatusCount({ words, count }: { words: string; count: number }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Body1>{words}</Body1>
      </dt>
      <dd className={styles.count}>
        <Body1Strong>{grouped(count)}</Body1Strong>
      </dd>
    </>
  );
}

/** How much there is to do about the data, and the way there. */
function Queries({ result, onGoTo }: { result: AnalysisResult; onGoTo(sheet: string): void }) {
  const styles = useStyles();
  const position = result.sheets.findIndex(({ plan }) => plan.name === "Data quality");
  return (
    <div className={styles.stack}>
      <h3 className={styles.heading}>Data queries</h3>
      <dl className={styles.counts}>
        {queryCounts(result).map(([words, count]) => (
          <StatusCount key={words} words={words} count={count} />
        ))}
      </dl>
      {position >= 0 && (
        <>
          <Caption1 className={styles.quiet}>{notesSentence(result)}</Caption1>
          <Button
            className={styles.start}
            onClick={() => onGoTo(result.sheetNames[position] ?? "Data quality")}
          >
            See the data queries
          </Button>
        </>
      )}
    </div>
  );
}

/** Every sheet that was made, by what it is for. */
function Sheets({ result, onGoTo }: { result: AnalysisResult; onGoTo(sheet: string): void }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <h3 className={styles.heading}>Result sheets</h3>
      {madeSheets(result).map(({ title, sheets }) => (
        <Fragment key={title}>
          <h4 className={styles.group}>{title}</h4>
          <ul className={styles.sheets}>
            {sheets.map(({ name, purpose }) => (
              <li key={name}>
                <Link as="button" onClick={() => onGoTo(name)}>
                  Go to {name}
                </Link>
                <Caption1 block className={styles.quiet}>
                  {purpose}
                </Caption1>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}
