import { Body1Strong, Caption1, Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { caseListsOf, type CaseList, type ListedCase } from "../../analysis/caseLists";
import type { AnalysisResult } from "../../analysis/contract";
import type { CellPlace } from "../../analysis/whyContract";
import { counted } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: "10px",
  },
  entry: { overflowWrap: "anywhere" },
});

/** More than this nobody reads in a pane; the sheet has them all. */
const SHOWN_ROWS = 50;
const EVERYBODY = "all";
/** No team is called so: what is chosen is a team's name after this. */
const ONLY = "only: ";

interface ListsSectionProps {
  result: AnalysisResult;
  onGoTo(to: CellPlace): void;
}

/** The lists of the meeting sheets as they were written, by team and worker, with the way to each row. */
export function ListsSection({ result, onGoTo }: ListsSectionProps) {
  const styles = useStyles();
  const lists = useMemo(() => caseListsOf(result), [result]);
  const [listId, setList] = useState("");
  const [wantedTeam, setTeam] = useState(EVERYBODY);
  const [wantedWorker, setWorker] = useState(EVERYBODY);
  const list = lists.find(({ id }) => id === listId) ?? lists[0];
  if (!list) return null;
  const teams = namesOf(list.rows, (row) => row.team);
  const team = among(teams, wantedTeam);
  const ofTeam = list.rows.filter((row) => isChosen(team, row.team));
  const workers = namesOf(ofTeam, (row) => row.worker);
  const worker = among(workers, wantedWorker);
  const rows = ofTeam.filter((row) => isChosen(worker, row.worker));
  return (
    <Section title="Lists for the meeting">
      <Field label="List">
        <Select value={list.id} onChange={(_, { value }) => setList(value)}>
          {lists.map(({ id, title, rows: { length } }) => (
            <option key={id} value={id}>
              {`${title} (${length})`}
            </option>
          ))}
        </Select>
      </Field>
      <Names
        label="Team"
        every="All teams"
        none="No team recorded"
        names={teams}
        chosen={team}
        onChoose={(name) => {
          setTeam(name);
          setWorker(EVERYBODY);
        }}
      />
      <Names
        label="Worker"
        every="All workers"
        none="No worker recorded"
        names={workers}
        chosen={worker}
        onChoose={setWorker}
      />
      <Caption1 className={styles.quiet} aria-live="polite">
        {countedRows(rows.length, list)}
      </Caption1>
      <ul className={styles.list} aria-label={list.title}>
        {rows.slice(0, SHOWN_ROWS).map((row, at) => (
          <li key={at} className={styles.entry}>
            <Entry row={row} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN_ROWS && (
        <Caption1 className={styles.quiet}>
          {`${counted(rows.length - SHOWN_ROWS, "more is", "more are")} on the sheet.`}
        </Caption1>
      )}
    </Section>
  );
}

interface NamesProps {
  label: string;
  every: string;
  none: string;
  names: readonly string[];
  chosen: string;
  onChoose(name: string): void;
}

function Names({ label, every, none, names, chosen, onChoose }: NamesProps) {
  return (
    <Field label={label}>
      <Select value={chosen} onChange={(_, { value }) => onChoose(value)}>
        <option value={EVERYBODY}>{every}</option>
        {names.map((name) => (
          <option key={name} value={ONLY + name}>
            {name === "" ? none : name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Entry({
  row: { who, flag, says, team, worker, to },
  onGoTo,
}: { row: ListedCase } & Pick<ListsSectionProps, "onGoTo">) {
  const styles = useStyles();
  return (
    <>
      <Link as="button" onClick={() => onGoTo(to)}>
        {who}
      </Link>
      {flag !== "" && <Body1Strong block>{flag}</Body1Strong>}
      {says.map((line) => (
        <Caption1 block key={line}>
          {line}
        </Caption1>
      ))}
      <Caption1 block className={styles.quiet}>
        {[team, worker].filter(Boolean).join(", ")}
      </Caption1>
    </>
  );
}

const isChosen = (choice: string, name: string): boolean => choice === EVERYBODY || choice === ONLY + name;

/** A choice made in another list counts where it is there. */
const among = (names: readonly string[], choice: string): string =>
  names.some((name) => choice === ONLY + name) ? choice : EVERYBODY;

/** The different names in order, "" (none recorded) last. */
function namesOf(rows: readonly ListedCase[], of: (row: ListedCase) => string): string[] {
  return [...new Set(rows.map(of))].sort((a, b) =>
    a === "" || b === "" ? (a === "" ? 1 : 0) - (b === "" ? 1 : 0) : a.localeCompare(b, "en-GB"),
  );
}

function countedRows(count: number, { rows, title }: CaseList): string {
  const of = count === rows.length ? "" : ` of ${rows.length}`;
  return `${title}: ${counted(count, "row", "rows")}${of}, as Analyse wrote them.`;
}
