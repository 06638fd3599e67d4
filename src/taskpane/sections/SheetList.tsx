import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ComponentProps, ReactElement } from "react";
import type { Matches } from "../../analysis/contract";
import { ColumnsOfTable } from "./ColumnsOfTable";

const useStyles = makeStyles({
  list: { marginLeft: "-8px", marginRight: "-8px" },
  head: {
    display: "flex",
    flexDirection: "column",
    textAlign: "left",
    padding: "6px 0",
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type ColumnsProps = ComponentProps<typeof ColumnsOfTable>;

interface SheetListProps extends Pick<ColumnsProps, "waiting" | "onColumn"> {
  icon: ReactElement;
  entries: readonly (Pick<ColumnsProps, "table" | "about"> & { key: string; sheet: string; words: string })[];
  matches: Matches;
}

/** Tables or sheets, a line each, that open to their columns and what each was taken for. */
export function SheetList({ icon, entries, matches, waiting, onColumn }: SheetListProps) {
  const styles = useStyles();
  return (
    <Accordion multiple collapsible className={styles.list}>
      {entries.map(({ key, sheet, words, table, about }) => (
        <AccordionItem key={key} value={key}>
          <AccordionHeader icon={icon} as="h3">
            <span className={styles.head}>
              <span>{sheet}</span>
              <Caption1 className={styles.quiet}>{words}</Caption1>
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <ColumnsOfTable
              table={table}
              about={about}
              corrected={matches[sheet] ?? {}}
              waiting={waiting}
              onColumn={onColumn}
            />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
