import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of a small table in the pane: thin lines, text that breaks anywhere rather than run out of it. */
export const useTableStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    padding: "3px 8px 3px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
});
