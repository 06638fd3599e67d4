import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular, TableRegular } from "@fluentui/react-icons";
import type { TableReport } from "../../analysis/contract";
import type { Found } from "../paneState";
import { coversSentence, fieldInWords, NO_TABLE_NEXT, rowsSentence } from "../words";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";

const useStyles = makeStyles({
  again: { whiteSpace: "nowrap", flexShrink: 0 },
  tables: { marginLeft: "-8px", marginRight: "-8px" },
  head: {
    display: "flex",
    flexDirection: "column",
    textAlign: "left",
    padding: "6px 0",
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  columns: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    padding: "3px 8px 3px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
});

interface FoundSectionProps {
  found: Found;
  busy: boolean;
  onLookAgain(): void;
}

/** What the workbook holds that the analysis can use, before anything is worked out. */
export function FoundSection({ found, busy, onLookAgain }: FoundSectionProps) {
  const styles = useStyles();
  const again = (
    <Button
      appearance="subtle"
      size="small"
      className={styles.again}
      icon={<ArrowClockwiseRegular />}
      disabledFocusable={busy || found.is === "looking"}
      onClick={onLookAgain}
    >
      Look again
    </Button>
  );
  return (
    <Section title="In this workbook" action={again}>
      {found.is === "looking" && (
        <Spinner size="tiny" labelPosition="after" label="Looking for case tables" />
      )}
      {found.is === "failed" && <ProblemBar problem={found.problem} />}
      {found.is === "nothing" && <NothingFound sentence={found.sentence} />}
      {found.is === "known" && <Tables tables={found.survey.tables} />}
    </Section>
  );
}

function Tables({ tables }: { tables: readonly TableReport[] }) {
  const styles = useStyles();
  return (
    <Accordion multiple collapsible className={styles.tables}>
      {tables.map((table) => {
        const key = `${table.file ?? ""}/${table.sheet}/${table.range}`;
        return (
          <AccordionItem key={key} value={key}>
            <AccordionHeader icon={<TableRegular />} as="h3">
              <span className={styles.head}>
                <span>{table.sheet}</span>
                <Caption1 className={styles.quiet}>
                  {table.title}: {rowsSentence(table)}
                </Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <TableDetails table={table} />
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}

function TableDetails({ table }: { table: TableReport }) {
  const styles = useStyles();
  const covers = coversSentence(table);
  return (
    <>
      <Caption1 block className={styles.quiet}>
        Cells {table.range}
        {covers && `. ${covers}`}
      </Caption1>
      <table className={styles.columns} aria-label={`Columns recognised on ${table.sheet}`}>
        <thead>
          <tr>
            <th className={styles.cell} scope="col">
              Your column
            </th>
            <th className={styles.cell} scope="col">
              Read as
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(table.columns).map(([field, header]) => (
            <tr key={field}>
              <td className={styles.cell}>{header}</td>
              <td className={styles.cell}>{fieldInWords(field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function NothingFound({ sentence }: { sentence: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <Body1 block>{sentence}</Body1>
        <Body1 block>{NO_TABLE_NEXT}</Body1>
      </MessageBarBody>
    </MessageBar>
  );
}
