import {
  Body1,
  Button,
  Caption1,
  Field,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Fragment, useEffect, useState } from "react";
import type { CostPart } from "../../analysis/costsNow";
import {
  DOES_NOT_FOLLOW,
  ENTER,
  hasEffect,
  isNought,
  MANUAL,
  namesOf,
  NO_COSTS,
  NONE_ENTERED,
  noteOf,
  PART_WORDS,
  updatedSentence,
} from "../costWords";
import type { Clock, Costs, Workbook } from "../services";
import { useSheetsNow } from "../useSheetsNow";
import { FigureLink } from "./FigureLink";
import { ProblemBar } from "./ProblemBar";
import { ScenariosCompared } from "./ScenariosCompared";
import { Section } from "./Section";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  figures: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "1fr auto auto",
    columnGap: "10px",
    rowGap: "4px",
    alignItems: "baseline",
  },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figure: {
    margin: 0,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  why: { margin: 0 },
});

interface CostSectionProps {
  costs: Costs;
  explain: Workbook["explain"];
  clock: Clock;
  /** Goes to the cell that has this defined name. */
  onGoTo(name: string): void;
  /** Explains it. */
  onWhy(name: string): void;
}

/** What a scenario of the cost calculator comes to: the cells of its sheets, as they change. */
export function CostSection({ costs, explain, clock, onGoTo, onWhy }: CostSectionProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<number>();
  const [{ now, at, problem, follows }, refresh] = useSheetsNow(costs, NO_COSTS, explain, clock);
  const scenarios = now?.scenarios ?? [];
  const names = namesOf(scenarios);
  const scenario =
    scenarios.find(({ number }) => number === chosen) ?? scenarios.find(hasEffect) ?? scenarios[0];
  // The one that was shown first stays, whatever a person types for another.
  useEffect(() => {
    if (chosen === undefined && scenario) setChosen(scenario.number);
  }, [chosen, scenario]);
  return (
    <Section
      title="Cost calculator"
      action={
        <Button size="small" onClick={refresh}>
          Refresh
        </Button>
      }
    >
      {now?.illustrative && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{now.illustrative}</MessageBarBody>
        </MessageBar>
      )}
      {problem && <ProblemBar problem={problem} />}
      {!now && !problem && <Spinner size="tiny" label="Reading the cost sheets" />}
      {scenario && (
        <Field label="Scenario">
          <Select value={String(scenario.number)} onChange={(_, { value }) => setChosen(Number(value))}>
            {scenarios.map(({ number }, place) => (
              <option key={number} value={number}>
                {names[place]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Caption1 role="status" className={styles.quiet}>
        {scenario && at ? updatedSentence(scenario, at) : ""}
      </Caption1>
      {now && !now.calculatesItself && <Caption1>{MANUAL}</Caption1>}
      {now && !follows && <Caption1>{DOES_NOT_FOLLOW}</Caption1>}
      {scenario?.said && <Body1>{scenario.said}</Body1>}
      {scenario && (
        <Caption1 className={styles.quiet}>
          {ENTER}{" "}
          <Link inline as="button" onClick={() => onGoTo(scenario.entries)}>
            Go to the entries of this scenario
          </Link>
        </Caption1>
      )}
      {scenario?.parts.map((part) => (
        <Part key={part.id} part={part} note={noteOf(part, scenario)} onGoTo={onGoTo} onWhy={onWhy} />
      ))}
      {scenario && <ScenariosCompared {...{ scenarios, names, onGoTo }} shown={scenario.number} />}
    </Section>
  );
}

type PartProps = { part: CostPart; note: string } & Pick<CostSectionProps, "onGoTo" | "onWhy">;

function Part({ part, note, onGoTo, onWhy }: PartProps) {
  const styles = useStyles();
  const { id, figures } = part;
  const none = isNought(part) ? NONE_ENTERED[id] : undefined;
  const words = none ?? note;
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{PART_WORDS[id].title}</h3>
      {words && <Caption1 className={styles.quiet}>{words}</Caption1>}
      {!none && figures.length > 0 && (
        <dl className={styles.figures}>
          {figures.map((figure) => (
            <Fragment key={figure.name}>
              <dt className={styles.words}>{figure.title}</dt>
              <dd className={styles.figure}>
                <FigureLink figure={figure} onGoTo={onGoTo} />
              </dd>
              <dd className={styles.why}>
                <Link as="button" aria-label={`Why ${figure.title}`} onClick={() => onWhy(figure.name)}>
                  Why
                </Link>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </div>
  );
}
