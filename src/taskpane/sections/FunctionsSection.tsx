import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Section } from "./Section";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
});

interface FunctionsSectionProps {
  busy: boolean;
  /** Adds the sheet of examples and shows it. */
  onAdd(): Promise<void>;
}

/** The way to the worksheet functions, for people who build sheets of their own. */
export function FunctionsSection({ busy, onAdd }: FunctionsSectionProps) {
  const styles = useStyles();
  const [adding, setAdding] = useState(false);
  const add = () => {
    setAdding(true);
    void onAdd().finally(() => setAdding(false));
  };
  return (
    <Section title="Functions for your own sheets">
      <Caption1 className={styles.quiet}>
        Type =ADOPTION. in any cell: days of stages, limits, measures, published figures and costs, by the
        same rules as the result sheets.
      </Caption1>
      <Button className={styles.start} disabled={busy || adding} onClick={add}>
        Add a sheet of examples
      </Button>
    </Section>
  );
}
