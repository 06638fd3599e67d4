import { Body1, Body1Strong, Caption1 } from "@fluentui/react-components";
import type { CellPlace, EventWords, JourneyStory, WhyChild } from "../../analysis/whyContract";
import { CellParts, Links, Remarks, useAnswerStyles, type AnswerProps } from "./WhyFigureAnswer";

/** A child: each journey as a line of dated events with the cells that they came from; then the selected cell itself. */
export function WhyChildAnswer({ why, headingRef, onGoTo }: AnswerProps<WhyChild>) {
  const styles = useAnswerStyles();
  const { cell } = why;
  return (
    <div className={styles.stack}>
      <h3 className={styles.heading} ref={headingRef} tabIndex={-1}>
        {why.title}
      </h3>
      <Remarks remarks={why.remarks} />
      {why.journeys.map((journey) => (
        <Journey key={journey.title} journey={journey} onGoTo={onGoTo} />
      ))}
      {cell && (
        <>
          <h3 className={styles.heading}>The selected cell: {cell.title}</h3>
          {cell.value !== "" && <Body1Strong>{cell.value}</Body1Strong>}
          <CellParts cell={cell} onGoTo={onGoTo} />
        </>
      )}
    </div>
  );
}

function Journey({ journey, onGoTo }: { journey: JourneyStory; onGoTo(to: CellPlace): void }) {
  const styles = useAnswerStyles();
  return (
    <>
      <h4 className={styles.part}>{journey.title}</h4>
      <Links links={[journey.row]} onGoTo={onGoTo} />
      {journey.events.length === 0 && <Body1>No date of this journey is known.</Body1>}
      <ol className={styles.list}>
        {journey.events.map((event, at) => (
          <li key={at}>
            <Event event={event} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Event({ event, onGoTo }: { event: EventWords; onGoTo(to: CellPlace): void }) {
  const styles = useAnswerStyles();
  return (
    <>
      <Body1Strong>{event.when === "" ? event.what : `${event.when}: ${event.what}`}</Body1Strong>
      {event.since !== "" && <Caption1 className={styles.quiet}> {event.since}</Caption1>}
      {event.note !== "" && (
        <Caption1 block className={styles.quiet}>
          {event.note}
        </Caption1>
      )}
      {event.cells.length > 0 && <Links links={event.cells} onGoTo={onGoTo} />}
      {event.others.map(({ words, cells }) => (
        <div key={words}>
          <Caption1>{words}</Caption1>
          <Links links={cells} onGoTo={onGoTo} />
        </div>
      ))}
    </>
  );
}
