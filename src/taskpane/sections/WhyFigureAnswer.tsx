import {
  Body1,
  Caption1,
  Link as TextLink,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Title3,
  tokens,
} from "@fluentui/react-components";
import type { Ref } from "react";
import type { CellPlace, CellWords, Link, RowGroup, WhyFigure } from "../../analysis/whyContract";
import { titleOf } from "../../domain/measures/measure";

export const useAnswerStyles = makeStyles({
  stack: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineOffset: "4px",
  },
  part: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  link: { display: "inline", textAlign: "left" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  terms: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  meaning: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
});

interface AnswerProps<T> {
  why: T;
  headingRef: Ref<HTMLHeadingElement>;
  onGoTo(to: CellPlace): void;
}
export type { AnswerProps };

/** A figure: what it is, how it is worked out, and the rows behind it. */
export function WhyFigureAnswer({ why, headingRef, onGoTo }: AnswerProps<WhyFigure>) {
  const styles = useAnswerStyles();
  return (
    <div className={styles.stack}>
      <h3 className={styles.heading} ref={headingRef} tabIndex={-1}>
        {why.title}
      </h3>
      <Title3 as="span">{why.value}</Title3>
      <Remarks remarks={why.remarks} />
      <CellParts cell={why} onGoTo={onGoTo} />
      {why.groups.length > 0 && <h4 className={styles.part}>The rows behind it</h4>}
      {why.groups.map((group, at) => (
        <Group key={at} group={group} onGoTo={onGoTo} />
      ))}
    </div>
  );
}

export function Remarks({ remarks }: { remarks: readonly string[] }) {
  return remarks.map((remark) => (
    <MessageBar key={remark} intent="warning" layout="multiline">
      <MessageBarBody>{remark}</MessageBarBody>
    </MessageBar>
  ));
}

/** How a cell comes to what it holds: in words, as a formula, and what a measure means. */
export function CellParts({ cell, onGoTo }: { cell: CellWords; onGoTo(to: CellPlace): void }) {
  const styles = useAnswerStyles();
  const { measure } = cell;
  return (
    <>
      <h4 className={styles.part}>How it is worked out</h4>
      <ul className={styles.list}>
        {cell.reading.map((sentence, at) => (
          <li key={at}>
            <Body1>{sentence}</Body1>
          </li>
        ))}
      </ul>
      {cell.formula !== undefined && <code className={styles.formula}>{cell.formula}</code>}
      {cell.restsOn.length > 0 && (
        <>
          <h4 className={styles.part}>Cells that it rests on</h4>
          <Links links={cell.restsOn} onGoTo={onGoTo} />
        </>
      )}
      {measure && (
        <>
          <h4 className={styles.part}>{titleOf(measure)}</h4>
          <dl className={styles.terms}>
            {MEASURE_PARTS.map(([term, part]) => (
              <div key={part}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.meaning}>{measure[part]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

const MEASURE_PARTS = [
  ["Definition", "definition"],
  ["Who", "population"],
  ["Source", "source"],
  ["How sure", "certainty"],
] as const;

function Group({ group, onGoTo }: { group: RowGroup; onGoTo(to: CellPlace): void }) {
  const styles = useAnswerStyles();
  const where = group.where && (
    <Caption1 block className={styles.quiet}>
      {group.where}
    </Caption1>
  );
  if (group.count === 0)
    return (
      <div>
        <Body1>{group.title}</Body1>
        {where}
      </div>
    );
  return (
    <details>
      <summary className={styles.summary}>{group.title}</summary>
      {where}
      <Links links={group.links} onGoTo={onGoTo} />
      {group.rest && (
        <Caption1 block className={styles.quiet}>
          {group.rest}
        </Caption1>
      )}
    </details>
  );
}

export function Links({ links, onGoTo }: { links: readonly Link[]; onGoTo(to: CellPlace): void }) {
  const styles = useAnswerStyles();
  return (
    <ul className={styles.list}>
      {links.map(({ words, to }, at) => (
        <li key={at}>
          <TextLink as="button" className={styles.link} onClick={() => onGoTo(to)}>
            {words}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
