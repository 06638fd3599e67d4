import {
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { AnalysisResult, CopyMade } from "../../analysis/contract";
import type { Analysis, Problem, Workbook } from "../services";
import { counted } from "../words";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
  row: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", alignItems: "center" },
  name: { overflowWrap: "anywhere" },
});

interface CirculateSectionProps {
  result: AnalysisResult;
  circulate: Analysis["circulate"];
  explain: Workbook["explain"];
}

type Making =
  { is: "idle" } | { is: "making" } | { is: "made"; copy: CopyMade } | { is: "failed"; problem: Problem };

/** The copy of the report that may leave the team: a workbook of its own. */
export function CirculateSection({ result, circulate, explain }: CirculateSectionProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [earlier, setEarlier] = useState<File | undefined>();
  const [making, setMaking] = useState<Making>({ is: "idle" });
  if (!result.sheets.some(({ plan }) => plan.circulated)) return null;

  const make = async () => {
    setMaking({ is: "making" });
    try {
      const file = earlier && { name: earlier.name, bytes: new Uint8Array(await earlier.arrayBuffer()) };
      setMaking({ is: "made", copy: await circulate(result, file) });
    } catch (error) {
      setMaking({ is: "failed", problem: explain(error) });
    }
  };
  const choose = (file: File | undefined) => {
    setEarlier(file);
    setMaking({ is: "idle" });
  };

  return (
    <Section title="Copy for circulation">
      <Caption1 className={styles.quiet}>
        Makes a new workbook of the report’s pages as Analyse wrote them: values only, without lists of
        children. Counts of 1 to 5 are withheld, and whatever would give them away; its last page says which
        cells.
      </Caption1>
      <Field
        label="An earlier copy that the same people have"
        hint="So that the two together give nothing away. It is read here and goes nowhere."
      >
        <div className={styles.row}>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".xlsx"
            aria-label="Earlier copy"
            onChange={({ currentTarget }) => {
              choose(currentTarget.files?.[0]);
              currentTarget.value = "";
            }}
          />
          <Button disabled={making.is === "making"} onClick={() => chooser.current?.click()}>
            {earlier ? "Choose another" : "Choose a file"}
          </Button>
          <Caption1 className={styles.name}>{earlier ? earlier.name : "None chosen"}</Caption1>
          {earlier && (
            <Button
              appearance="transparent"
              disabled={making.is === "making"}
              onClick={() => choose(undefined)}
            >
              Without it
            </Button>
          )}
        </div>
      </Field>
      <Button className={styles.start} disabled={making.is === "making"} onClick={() => void make()}>
        Make the copy
      </Button>
      {making.is === "making" && <Spinner size="tiny" label="Making the copy" />}
      {making.is === "made" && <Made copy={making.copy} />}
      {making.is === "failed" && <ProblemBar problem={making.problem} />}
    </Section>
  );
}

function Made({ copy: { shown, withheld, notices } }: { copy: CopyMade }) {
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {`The copy is open as a new workbook, not saved yet. ${counted(withheld, "cell is", "cells are")} withheld; ${counted(shown, "figure stands", "figures stand")}.`}
        </MessageBarBody>
      </MessageBar>
      {notices.map((notice) => (
        <MessageBar key={notice} intent="warning" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
