import { Body1, Link, makeStyles } from "@fluentui/react-components";
import type { AnalysisResult } from "../../analysis/contract";
import { checkSheet, failedRules } from "../../analysis/returnsShown";
import type { CheckedYear } from "../../domain/returns/filled";
import { checkSentences, ruleWords } from "../returnWords";
import { grouped } from "../words";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface YearCheckedProps {
  result: AnalysisResult;
  check: CheckedYear;
  onGoTo(sheet: string): void;
}

/** What the checks of the SSDA903 find in the year's modules, by rule; its sheet has the rows. */
export function YearChecked({ result, check, onGoTo }: YearCheckedProps) {
  const styles = useStyles();
  const looks = useTableStyles();
  const failed = failedRules(check);
  const sheet = checkSheet(result);
  return (
    <>
      {checkSentences(check).map((sentence) => (
        <Body1 key={sentence}>{sentence}</Body1>
      ))}
      {sheet && (
        <Link as="button" className={styles.start} onClick={() => onGoTo(sheet)}>
          Go to {sheet}
        </Link>
      )}
      {failed.length > 0 && (
        <table className={looks.table} aria-label="Rules that fail">
          <thead>
            <tr>
              {["Rule", "What it says", "Rows"].map((title) => (
                <th key={title} scope="col" className={`${looks.cell} ${looks.head}`}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {failed.map((each) => (
              <tr key={each.rule}>
                <th scope="row" className={looks.cell}>
                  {each.rule.replace(/^903-/, "")}
                </th>
                <td className={looks.cell}>{ruleWords(each)}</td>
                <td className={`${looks.cell} ${styles.number}`}>{grouped(each.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
