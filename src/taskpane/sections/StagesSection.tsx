import {
  Button,
  Caption1,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Breakdowns, GroupFigures, SplitOffered } from "../../analysis/breakdowns";
import type { AnalysisResult } from "../../analysis/contract";
import { formatLong } from "../../domain/dates/writtenForms";
import type { StageModel } from "../../domain/journeys/milestones";
import { groupInWords, leftOutWords, oneDecimal, SHOWN_GROUPS, stageInWords } from "../stageWords";
import { counted, grouped, MODEL_WORDS } from "../words";
import { Section } from "./Section";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  group: { fontWeight: tokens.fontWeightSemibold, paddingTop: "10px" },
  figure: {
    textAlign: "right",
    paddingRight: 0,
    paddingLeft: "8px",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "normal",
  },
  start: { alignSelf: "flex-start" },
});

interface StagesSectionProps {
  result: AnalysisResult & { breakdowns: Breakdowns };
  onGoTo(sheet: string): void;
}

/** The stages for whom a person chooses: every model, period and split, from what was worked out last. */
export function StagesSection({ result, onGoTo }: StagesSectionProps) {
  const styles = useStyles();
  const { breakdowns } = result;
  const [model, setModel] = useState<StageModel>(result.model);
  const [periodId, setPeriod] = useState(breakdowns.periods[0]!.id);
  const [split, setSplit] = useState(breakdowns.splits[0]!.id);
  const period = breakdowns.periods.find(({ id }) => id === periodId) ?? breakdowns.periods[0]!;
  const groups = breakdowns.of(model, period, split);
  const children = groups.reduce((sum, group) => sum + group.children, 0);
  const position = result.sheets.findIndex(({ plan }) => plan.name === "Stages");
  return (
    <Section title="How long each stage took">
      <Field label="Stages of">
        <Choice<StageModel>
          value={model}
          options={breakdowns.models.map((id) => [id, MODEL_WORDS[id].name] as const)}
          onChoose={setModel}
        />
      </Field>
      <Field label="Adoption orders made in">
        <Choice<string>
          value={period.id}
          options={breakdowns.periods.map(({ id, words }) => [id, words] as const)}
          onChoose={setPeriod}
        />
      </Field>
      <Field label="Split by">
        <Choice<SplitOffered>
          value={split}
          options={breakdowns.splits.map(({ id, words }) => [id, words] as const)}
          onChoose={setSplit}
        />
      </Field>
      <Caption1 className={styles.quiet} aria-live="polite">
        {children === 0
          ? `No child was adopted from ${formatLong(period.from)} to ${formatLong(period.to)}.`
          : `${counted(children, "child", "children")} adopted from ${formatLong(period.from)} to ${formatLong(period.to)}. Averages are of the children counted; stages that are not finished are never among them.`}
      </Caption1>
      {children > 0 && <Figures groups={groups.slice(0, SHOWN_GROUPS)} sex={split === "sex"} />}
      {groups.length > SHOWN_GROUPS && (
        <Caption1 className={styles.quiet}>
          {`${counted(groups.length - SHOWN_GROUPS, "more group is", "more groups are")} not shown here.`}
        </Caption1>
      )}
      {position >= 0 && (
        <Button className={styles.start} onClick={() => onGoTo(result.sheetNames[position] ?? "Stages")}>
          See quartiles and cohorts on the sheet
        </Button>
      )}
    </Section>
  );
}

interface ChoiceProps<Id extends string> {
  value: Id;
  options: readonly (readonly [Id, string])[];
  onChoose(id: Id): void;
}

function Choice<Id extends string>({ value, options, onChoose, ...field }: ChoiceProps<Id>) {
  return (
    <Select
      {...field}
      value={value}
      onChange={(_, { value: chosen }) => {
        const found = options.find(([id]) => id === chosen);
        if (found) onChoose(found[0]);
      }}
    >
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  );
}

function Figures({ groups, sex }: { groups: readonly GroupFigures[]; sex: boolean }) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const head = (words: string, className?: string): ReactNode => (
    <th className={mergeClasses(tableStyles.cell, tableStyles.head, className)} scope="col">
      {words}
    </th>
  );
  return (
    <table className={tableStyles.table} aria-label="Days of each stage">
      <thead>
        <tr>
          {head("Stage")}
          {head("Counted", styles.figure)}
          {head("Average days", styles.figure)}
          {head("Middle child", styles.figure)}
        </tr>
      </thead>
      {groups.map(({ group, children, stages }) => (
        <tbody key={group}>
          <tr>
            <th className={mergeClasses(tableStyles.cell, styles.group)} colSpan={4} scope="rowgroup">
              {`${groupInWords(group, sex)}, ${counted(children, "child", "children")}`}
            </th>
          </tr>
          {stages.map((stage) => {
            const left = leftOutWords(stage);
            return (
              <tr key={stage.id}>
                <th className={tableStyles.cell} scope="row">
                  {stageInWords(stage.id)}
                  {left && (
                    <Caption1 block className={styles.quiet}>
                      {left}
                    </Caption1>
                  )}
                </th>
                <td className={mergeClasses(tableStyles.cell, styles.figure)}>{grouped(stage.n)}</td>
                <td className={mergeClasses(tableStyles.cell, styles.figure)}>{oneDecimal(stage.mean)}</td>
                <td className={mergeClasses(tableStyles.cell, styles.figure)}>{oneDecimal(stage.median)}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
