import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular, TableRegular } from "@fluentui/react-icons";
import type { ColumnChoice, Survey } from "../../analysis/contract";
import type { Found, NothingFound as FoundNothing } from "../paneState";
import {
  certaintyWords,
  CORRECTED_NEXT,
  NO_TABLE_NEXT,
  rowsSentence,
  tableAbout,
  UNREAD_NEXT,
} from "../words";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";
import { SheetList } from "./SheetList";
import { UnreadSheets } from "./UnreadSheets";

const useStyles = makeStyles({
  again: { whiteSpace: "nowrap", flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  forget: { alignSelf: "flex-start" },
});

interface FoundSectionProps {
  found: Found;
  busy: boolean;
  onLookAgain(): void;
  onColumn(choice: ColumnChoice): void;
  onForget(): void;
}

/** What the workbook holds that the analysis can use, before anything is worked out. */
export function FoundSection({ found, busy, onLookAgain, onColumn, onForget }: FoundSectionProps) {
  const styles = useStyles();
  const waiting =
    busy ||
    found.is === "looking" ||
    ((found.is === "known" || found.is === "nothing") && found.renewing === true);
  const again = (
    <Button
      appearance="subtle"
      size="small"
      className={styles.again}
      icon={<ArrowClockwiseRegular />}
      disabledFocusable={waiting}
      onClick={onLookAgain}
    >
      Look again
    </Button>
  );
  return (
    <Section title="Columns recognised" action={again}>
      {found.is === "looking" && (
        <Spinner size="tiny" labelPosition="after" label="Looking for case tables" />
      )}
      {found.is === "failed" && <ProblemBar problem={found.problem} />}
      {found.is === "nothing" && (
        <>
          <NothingFound {...found} onForget={onForget} />
          <UnreadSheets {...found} waiting={waiting} onColumn={onColumn} />
        </>
      )}
      {found.is === "known" && (
        <>
          <Tables survey={found.survey} waiting={waiting} onColumn={onColumn} />
          <UnreadSheets {...found.survey} waiting={waiting} onColumn={onColumn} />
          <NotRead {...found.survey} />
          {Object.keys(found.survey.matches).length > 0 && (
            <Button size="small" className={styles.forget} disabledFocusable={waiting} onClick={onForget}>
              Forget corrections
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

interface TablesProps {
  survey: Survey;
  waiting: boolean;
  onColumn(choice: ColumnChoice): void;
}

function Tables({ survey: { tables, matches }, waiting, onColumn }: TablesProps) {
  const entries = tables.map((table) => ({
    key: `${table.file ?? ""}/${table.sheet}/${table.range}`,
    sheet: table.sheet,
    words: `${table.title}: ${rowsSentence(table)}. ${certaintyWords(table)}.`,
    table,
    about: tableAbout(table),
  }));
  return (
    <SheetList
      icon={<TableRegular />}
      entries={entries}
      matches={matches}
      waiting={waiting}
      onColumn={onColumn}
    />
  );
}

/** Sheets of which nothing can be said, by name. */
function NotRead({ findings, unread }: Pick<Survey, "findings" | "unread">) {
  const styles = useStyles();
  const sheets = [
    ...new Set(findings.filter(({ rule }) => rule === "sheet-not-used").map(({ table }) => table)),
  ].filter((sheet) => !unread.some((each) => each.sheet === sheet));
  if (sheets.length === 0) return null;
  return (
    <Caption1 className={styles.quiet}>
      Not read, because no table of cases was found: {sheets.join(", ")}. Data quality will say why.
    </Caption1>
  );
}

interface NothingFoundProps extends FoundNothing {
  onForget(): void;
}

function NothingFound({ sentence, matches, unread, onForget }: NothingFoundProps) {
  const corrected = Object.keys(matches);
  // What was said of a sheet that is not a table yet cannot be the reason.
  const isDoubtful = corrected.some((sheet) => !unread.some((each) => each.sheet === sheet));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <Body1 block>{sentence}</Body1>
        <Body1 block>{isDoubtful ? CORRECTED_NEXT : NO_TABLE_NEXT}</Body1>
        {unread.length > 0 && <Body1 block>{UNREAD_NEXT}</Body1>}
      </MessageBarBody>
      {corrected.length > 0 && (
        <MessageBarActions>
          <Button onClick={onForget}>Forget corrections</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
