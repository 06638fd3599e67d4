import { Body1, Button, Caption1, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { AnalysisResult } from "../../analysis/contract";
import type { RaaFigure, RaaNow } from "../../analysis/raaNow";
import { DOES_NOT_FOLLOW, MANUAL } from "../costWords";
import {
  checkSentence,
  checksSentence,
  contributionWords,
  NO_RAA,
  raaUpdated,
  shareWords,
} from "../raaWords";
import type { Clock, RaaOf, Workbook } from "../services";
import { useSheetsNow } from "../useSheetsNow";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  checks: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface RaaSectionProps {
  result: AnalysisResult;
  raa: RaaOf;
  explain: Workbook["explain"];
  clock: Clock;
  /** Goes to the cell that has this defined name. */
  onGoTo(name: string): void;
}

/** Who pays what share of the agency, and what does not add up: the cells of the RAA's sheets, as they change. */
export function RaaSection({ result, raa, explain, clock, onGoTo }: RaaSectionProps) {
  const styles = useStyles();
  const sheets = useMemo(() => raa(result), [raa, result]);
  const [{ now, at, problem, follows }, refresh] = useSheetsNow(sheets, NO_RAA, explain, clock);
  return (
    <Section
      title="RAA shares"
      action={
        <Button size="small" onClick={refresh}>
          Refresh
        </Button>
      }
    >
      {problem && <ProblemBar problem={problem} />}
      {!now && !problem && <Spinner size="tiny" label="Reading the RAA sheets" />}
      <Caption1 role="status" className={styles.quiet}>
        {now && at ? raaUpdated(now, at) : ""}
      </Caption1>
      {now && !now.calculatesItself && <Caption1>{MANUAL}</Caption1>}
      {now && !follows && <Caption1>{DOES_NOT_FOLLOW}</Caption1>}
      {now?.said.map((sentence) => (
        <Body1 key={sentence}>{sentence}</Body1>
      ))}
      {now && <Shares now={now} onGoTo={onGoTo} />}
      {now && <Checks now={now} onGoTo={onGoTo} />}
    </Section>
  );
}

type PartProps = { now: RaaNow } & Pick<RaaSectionProps, "onGoTo">;

function Shares({ now, onGoTo }: PartProps) {
  const styles = useStyles();
  const looks = useTableStyles();
  const cell = (figure: RaaFigure, words: string, of: string) => (
    <td className={`${looks.cell} ${styles.figure}`}>
      <Link as="button" aria-label={`${words}, ${of}: go to the cell`} onClick={() => onGoTo(figure.name)}>
        {words}
      </Link>
    </td>
  );
  return (
    <>
      <Caption1>
        {"Formula in use: "}
        <Link inline as="button" onClick={() => onGoTo(now.formulaChosen)}>
          {now.formula || "cannot be read"}
        </Link>
        {". Budget shared: "}
        <Link inline as="button" onClick={() => onGoTo(now.budget.name)}>
          {contributionWords(now.budget)}
        </Link>
        {"."}
      </Caption1>
      {now.members.length > 0 && (
        <table className={looks.table} aria-label="Shares and contributions">
          <thead>
            <tr>
              {["Member", "Share", "Contribution"].map((title) => (
                <th key={title} scope="col" className={`${looks.cell} ${looks.head}`}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {now.members.map(({ member, title, share, contribution }) => (
              <tr key={member}>
                <th scope="row" className={looks.cell}>
                  {title}
                </th>
                {cell(share, shareWords(share), `share of ${title}`)}
                {cell(contribution, contributionWords(contribution), `contribution of ${title}`)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Checks({ now, onGoTo }: PartProps) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>Do the parts add up?</h3>
      <Caption1>{checksSentence(now)}</Caption1>
      {now.wrong.length > 0 && (
        <ul className={styles.checks} aria-label="Checks that do not come out">
          {now.wrong.map((check) => (
            <li key={check.name}>
              <Link inline as="button" onClick={() => onGoTo(check.name)}>
                {check.title}
              </Link>
              {` (${check.sheet}): ${checkSentence(check)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
