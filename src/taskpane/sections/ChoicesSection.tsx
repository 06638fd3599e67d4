import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { OPTIONAL_GROUPS, type OptionalGroup, type Survey } from "../../analysis/contract";
import type { SerialDay } from "../../domain/dates/serialDay";
import { formatIso, formatLong, parseIso } from "../../domain/dates/writtenForms";
import type { StageModel } from "../../domain/journeys/milestones";
import { STAGE_MODELS } from "../../domain/journeys/milestones";
import type { Choices } from "../paneState";
import { RETURNS_HINT } from "../returnWords";
import { asAtWarning, hiddenRowsSentence, MODEL_WORDS, RAA_HINT } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({
  date: { display: "flex", columnGap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  input: { flexGrow: 1, minWidth: "150px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Sheets that are made where they are wanted. */
const GROUPS: Readonly<Record<OptionalGroup, { label: string; hint: string }>> = {
  returns: { label: "Returns", hint: RETURNS_HINT },
  raa: { label: "RAA sheets", hint: RAA_HINT },
};

interface ChoicesSectionProps {
  survey: Survey;
  choices: Choices;
  busy: boolean;
  onAsAt(day: SerialDay | undefined): void;
  onModel(model: StageModel): void;
  onRows(visibleOnly: boolean): void;
  onGroup(group: OptionalGroup, wanted: boolean): void;
}

/** What a person decides before the analysis; everything has a sensible answer already. */
export function ChoicesSection({
  survey,
  choices,
  busy,
  onAsAt,
  onModel,
  onRows,
  onGroup,
}: ChoicesSectionProps) {
  const styles = useStyles();
  const [resets, setResets] = useState(0);
  const asAt = choices.asAt ?? survey.suggestedAsAt;
  const warning = asAtWarning(survey, asAt);
  const suggested = asAt === survey.suggestedAsAt;
  return (
    <Section title="Choices">
      <Field
        label="As at"
        hint={suggested ? `${formatLong(asAt)}. ${survey.asAtReason}` : formatLong(asAt)}
        {...(warning ? { validationState: "warning" as const, validationMessage: warning } : {})}
      >
        {(field) => (
          <div className={styles.date}>
            <Input
              {...field}
              // The browser owns what is being typed; a new suggestion or the button beside it starts the box afresh.
              key={`${survey.suggestedAsAt}/${resets}`}
              className={styles.input}
              type="date"
              defaultValue={formatIso(asAt)}
              disabled={busy}
              onChange={(_, { value }) => onAsAt(parseIso(value))}
            />
            {!suggested && (
              <Button
                disabled={busy}
                onClick={() => {
                  onAsAt(undefined);
                  setResets(resets + 1);
                }}
              >
                Use {formatLong(survey.suggestedAsAt)}
              </Button>
            )}
          </div>
        )}
      </Field>
      <Field label="Stages" hint={MODEL_WORDS[choices.model].stages}>
        <Select
          value={choices.model}
          disabled={busy}
          onChange={(_, { value }) => {
            const model = STAGE_MODELS.find((each) => each === value);
            if (model) onModel(model);
          }}
        >
          {(["asglb", "coram", "dfe"] as const).map((model) => (
            <option key={model} value={model}>
              {MODEL_WORDS[model].name}
            </option>
          ))}
        </Select>
      </Field>
      {(survey.hiddenRows > 0 || survey.visibleRowsOnly) && (
        <Field label="Rows" hint={hiddenRowsSentence(survey)}>
          <Select
            value={(choices.visibleRowsOnly ?? survey.visibleRowsOnly) ? "visible" : "all"}
            disabled={busy}
            onChange={(_, { value }) => onRows(value === "visible")}
          >
            <option value="all">All rows</option>
            <option value="visible">Visible rows only</option>
          </Select>
        </Field>
      )}
      {OPTIONAL_GROUPS.map((group) => (
        <Field key={group} hint={GROUPS[group].hint}>
          <Checkbox
            label={GROUPS[group].label}
            checked={choices.wanted[group] ?? survey.wanted[group]}
            disabled={busy}
            onChange={(_, { checked }) => onGroup(group, checked === true)}
          />
        </Field>
      ))}
      <Caption1 className={styles.quiet}>
        Period: the three years to 31 March on or before the as-at date. You can change it on the Summary
        sheet.
      </Caption1>
    </Section>
  );
}
