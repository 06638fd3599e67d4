import { Button, Caption1, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type Ref } from "react";
import type { AnalysisResult, Survey } from "../../analysis/contract";
import type { SerialDay } from "../../domain/dates/serialDay";
import { formatIso, parseIso } from "../../domain/dates/writtenForms";
import { FORMS, RETURN_IDS, type PeriodKind, type ReturnId } from "../../domain/returns/forms";
import { periodsOffered, type Known, type PeriodAsked } from "../../domain/returns/periods";
import type { ChosenPeriods } from "../paneState";
import { periodsNow } from "../returnPeriods";
import { CHECK_TITLE, NOTHING_SENT, notYetSentence, RUNNING, windowWords } from "../returnWords";
import type { Clock } from "../services";
import { FilledSummary } from "./FilledSummary";
import { Section } from "./Section";
import { YearChecked } from "./YearChecked";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
  // A long title is cut rather than the pane made wider.
  narrow: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

/** What can be looked at: a return, or the check of the whole SSDA903. */
type Chosen = ReturnId | "check";

interface ReturnsSectionProps {
  /** Of the last analysis; it has returns where they were made. */
  result: AnalysisResult | undefined;
  typed: Survey["returnPeriods"];
  chosen: ChosenPeriods;
  asAt: SerialDay;
  clock: Clock;
  busy: boolean;
  ready: boolean;
  headingRef: Ref<HTMLHeadingElement>;
  onPeriod(kind: PeriodKind, period: string | SerialDay): void;
  onFill(): void;
  onGoTo(sheet: string, address?: string): void;
}

/** Which return, of which time; what is missing of it before it can be sent, and the way to each cell. */
export function ReturnsSection(props: ReturnsSectionProps) {
  const { result, typed, chosen, asAt, clock, busy, ready, headingRef, onPeriod, onFill, onGoTo } = props;
  const styles = useStyles();
  const [wanted, setWanted] = useState<Chosen>("survey-children");
  const known = { asAt, today: clock.today() };
  const kind = wanted === "check" ? "year" : FORMS[wanted].period;
  const now = periodsNow(chosen, typed, known)[kind];
  const filled = result?.returns?.asked[kind];
  return (
    <Section title="Returns" headingRef={headingRef}>
      <Caption1 className={styles.quiet}>{NOTHING_SENT}</Caption1>
      <Field label="Return">
        <Select
          className={styles.narrow}
          value={wanted}
          onChange={(_, { value }) => setWanted(RETURN_IDS.find((id) => id === value) ?? "check")}
        >
          {RETURN_IDS.map((id) => (
            <option key={id} value={id}>
              {FORMS[id].title}
            </option>
          ))}
          <option value="check">{CHECK_TITLE}</option>
        </Select>
      </Field>
      <PeriodField
        key={kind}
        {...{ kind, now, known, busy, onPeriod }}
        startsFrom={`${typed.inspection ?? ""}/${asAt}`}
        problem={now.problem ?? filled?.problem}
      />
      <Button className={styles.start} disabledFocusable={busy || !ready} onClick={onFill}>
        {result?.returns ? "Fill the returns again" : "Fill the returns"}
      </Button>
      {busy && <Caption1>{RUNNING}</Caption1>}
      {filled && filled.period.title !== now.period.title && (
        <Caption1>{notYetSentence(now.period, filled.period)}</Caption1>
      )}
      {result?.returns &&
        (wanted === "check" ? (
          <YearChecked result={result} check={result.returns.check} onGoTo={onGoTo} />
        ) : (
          <FilledSummary key={wanted} result={result} returns={result.returns} id={wanted} onGoTo={onGoTo} />
        ))}
    </Section>
  );
}

interface PeriodFieldProps {
  kind: PeriodKind;
  now: PeriodAsked;
  known: Known;
  busy: boolean;
  /** Where this changes, the day in the box is no longer what a person typed there. */
  startsFrom: string;
  problem: string | undefined;
  onPeriod: ReturnsSectionProps["onPeriod"];
}

const LABELS: Readonly<Record<PeriodKind, string>> = {
  quarter: "Quarter",
  inspection: "Day of the inspection",
  year: "Collection year",
};

function PeriodField({ kind, now, known, busy, startsFrom, problem, onPeriod }: PeriodFieldProps) {
  const { period } = now;
  const warning = problem && { validationState: "warning" as const, validationMessage: problem };
  const field = { label: LABELS[kind], hint: windowWords(period), ...warning };
  if (kind === "inspection")
    return (
      <Field {...field}>
        <Input
          // The browser owns what is being typed.
          key={startsFrom}
          type="date"
          defaultValue={formatIso(period.to)}
          disabled={busy}
          onChange={(_, { value }) => {
            const day = parseIso(value);
            if (day !== undefined) onPeriod(kind, day);
          }}
        />
      </Field>
    );
  const offered = periodsOffered(kind, known);
  return (
    <Field {...field}>
      <Select value={period.title} disabled={busy} onChange={(_, { value }) => onPeriod(kind, value)}>
        {(offered.includes(period.title) ? offered : [period.title, ...offered]).map((title) => (
          <option key={title}>{title}</option>
        ))}
      </Select>
    </Field>
  );
}
