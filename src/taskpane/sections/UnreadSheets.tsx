import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { TableDismissRegular } from "@fluentui/react-icons";
import type { ColumnChoice, Matches, UnreadSheet } from "../../analysis/contract";
import { unreadAbout, unreadWords } from "../words";
import { ColumnsOfTable } from "./ColumnsOfTable";

const useStyles = makeStyles({
  sheets: { marginLeft: "-8px", marginRight: "-8px" },
  head: {
    display: "flex",
    flexDirection: "column",
    textAlign: "left",
    padding: "6px 0",
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface UnreadSheetsProps {
  unread: readonly UnreadSheet[];
  matches: Matches;
  waiting: boolean;
  onColumn(choice: ColumnChoice): void;
}

/** Sheets that may hold cases under headings nobody knows: a person can say what their columns are. */
export function UnreadSheets({ unread, matches, waiting, onColumn }: UnreadSheetsProps) {
  const styles = useStyles();
  if (unread.length === 0) return null;
  return (
    <Accordion multiple collapsible className={styles.sheets}>
      {unread.map((each) => (
        <AccordionItem key={each.sheet} value={each.sheet}>
          <AccordionHeader icon={<TableDismissRegular />} as="h3">
            <span className={styles.head}>
              <span>{each.sheet}</span>
              <Caption1 className={styles.quiet}>{unreadWords(each)}</Caption1>
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <ColumnsOfTable
              table={each}
              about={unreadAbout(each)}
              corrected={matches[each.sheet] ?? {}}
              waiting={waiting}
              onColumn={onColumn}
            />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
