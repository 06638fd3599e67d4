import { TableDismissRegular } from "@fluentui/react-icons";
import type { ColumnChoice, Matches, UnreadSheet } from "../../analysis/contract";
import { unreadAbout, unreadWords } from "../words";
import { SheetList } from "./SheetList";

interface UnreadSheetsProps {
  unread: readonly UnreadSheet[];
  matches: Matches;
  waiting: boolean;
  onColumn(choice: ColumnChoice): void;
}

/** Sheets that may hold cases under headings nobody knows: a person can say what their columns are. */
export function UnreadSheets({ unread, matches, waiting, onColumn }: UnreadSheetsProps) {
  if (unread.length === 0) return null;
  const entries = unread.map((each) => ({
    key: each.sheet,
    sheet: each.sheet,
    words: unreadWords(each),
    table: each,
    about: unreadAbout(each),
  }));
  return (
    <SheetList
      icon={<TableDismissRegular />}
      entries={entries}
      matches={matches}
      waiting={waiting}
      onColumn={onColumn}
    />
  );
}
