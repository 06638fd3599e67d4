import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScenarioNow } from "../../analysis/costsNow";
import { COMPARED_TITLES, hasEffect, horizonWords, NEVER_ADDED, UNLIKE } from "../costWords";
import { FigureLink } from "./FigureLink";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  group: { fontWeight: tokens.fontWeightSemibold, paddingTop: "10px" },
  words: { width: "30%", borderBottom: "none" },
  drawn: { borderBottom: "none" },
  figure: {
    textAlign: "right",
    paddingRight: 0,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    borderBottom: "none",
    width: "1%",
  },
  track: { position: "relative", height: "12px", marginTop: "3px" },
  zero: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "1px",
    backgroundColor: tokens.colorNeutralStroke1,
  },
  bar: { position: "absolute", top: 0, bottom: 0, borderRadius: tokens.borderRadiusSmall },
  avoided: { backgroundColor: "#0f5d7c" },
  cashable: { backgroundColor: "#4a88a5" },
  cost: { backgroundColor: "#b8762e" },
  net: { backgroundColor: "#5b5b5b" },
});

interface ScenariosComparedProps {
  scenarios: readonly ScenarioNow[];
  /** Of the scenarios, in their order. */
  names: readonly string[];
  /** The number of the one that is shown above: it has its place here too where it changes nothing. */
  shown: number;
  onGoTo(name: string): void;
}

/** The scenarios one under the other: a table whose cells are drawn as bars too. */
export function ScenariosCompared({ scenarios, names, shown: above, onGoTo }: ScenariosComparedProps) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const shown = scenarios.filter((each) => each.number === above || hasEffect(each));
  const left = scenarios.filter((each) => !shown.includes(each));
  const nameOf = (scenario: ScenarioNow) => names[scenarios.indexOf(scenario)]!;
  const values = shown.flatMap(({ compared }) => compared.map(({ value }) => amount(value)));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const looks = [styles.avoided, styles.cashable, styles.cost, styles.net];
  return (
    <div className={styles.stack}>
      <h3 className={styles.heading}>Scenarios side by side</h3>
      <Caption1 className={styles.quiet}>{NEVER_ADDED}</Caption1>
      {shown.some((scenario) => horizonWords(scenario, shown) !== "") && <Caption1>{UNLIKE}</Caption1>}
      <table className={tableStyles.table} aria-label="Scenarios side by side">
        {shown.map((scenario) => (
          <tbody key={scenario.number}>
            <tr>
              <th className={mergeClasses(tableStyles.cell, styles.group)} colSpan={3} scope="rowgroup">
                {nameOf(scenario) + horizonWords(scenario, shown)}
              </th>
            </tr>
            {scenario.compared.map((figure, at) => (
              <tr key={figure.name}>
                <th className={mergeClasses(tableStyles.cell, styles.words)} scope="row">
                  {COMPARED_TITLES[at]}
                </th>
                <td className={mergeClasses(tableStyles.cell, styles.drawn)} aria-hidden="true">
                  <Bar value={amount(figure.value)} least={least} most={most} look={looks[at]!} />
                </td>
                <td className={mergeClasses(tableStyles.cell, styles.figure)}>
                  <FigureLink
                    figure={figure}
                    of={`${COMPARED_TITLES[at]!}, ${nameOf(scenario)}`}
                    onGoTo={onGoTo}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {left.length > 0 && (
        <Caption1 className={styles.quiet}>
          {`Without effect and cost so far: ${left.map(nameOf).join(", ")}.`}
        </Caption1>
      )}
    </div>
  );
}

const amount = (value: number | string | null) => (typeof value === "number" ? value : 0);

/** From zero to the right, below zero to the left; all bars of the table have one scale. */
function Bar({ value, least, most, look }: { value: number; least: number; most: number; look: string }) {
  const styles = useStyles();
  const percent = (of: number) => (most === least ? 0 : (of / (most - least)) * 100);
  return (
    <div className={styles.track}>
      <div
        className={mergeClasses(styles.bar, look)}
        style={{ left: `${percent(Math.min(0, value) - least)}%`, width: `${percent(Math.abs(value))}%` }}
      />
      <div className={styles.zero} style={{ left: `${percent(-least)}%` }} />
    </div>
  );
}
