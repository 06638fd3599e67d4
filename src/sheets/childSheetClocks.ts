import type { PlanClock } from "../domain/drift/clock";
import { SETTING_CLOCKS } from "../domain/drift/clocks";
import { DUE_SOON_DAYS, DUE_SOON_SHARE } from "../domain/drift/drift";
import { compare, iff, join, minus, named, times, value, type Expr } from "../domain/formula/expression";
import { daysBetween, driftText, ofChild, onDrift } from "./childSheetCells";
import { inDays } from "./driftFormulas";
import { FLAG_TONES } from "./flagTones";
import { CLOCK_HEADERS } from "./driftFormulas";
import { text } from "./frame";
import { limitOn } from "./limitsSheet";
import type { Cell } from "./plan";
import { figure, header, heading, type Row } from "./summaryRows";

/** Every clock that may run, with its due day and how near that is; and the reviews. */
export function clockRows(): Row[] {
  return [
    heading("Clocks"),
    [
      ...header("How it stands", "Since", "Due", "Days left"),
      text("", "columnHeading"),
      text("What falls due", "columnHeading"),
    ],
    ...SETTING_CLOCKS.map(settingClock),
    clockRow("Next looked-after review, since the last", onDrift("Last review"), onDrift("Next review due")),
    clockRow("Next review of the adoption plan, at the latest", value(""), onDrift("Adoption review by")),
  ];
}

function settingClock(clock: PlanClock): Row {
  const { since, due } = CLOCK_HEADERS[clock.id]!;
  return clockRow(limitOn(clock), onDrift(since), onDrift(due), true);
}

/** @param isSetting a clock of Drift: a quarter of its limit counts as soon, where that is longer than 28 days */
function clockRow(words: string, since: Expr, due: Expr, isSetting = false): Row {
  const left = minus(due, named("as_at"));
  const soon: Expr = isSetting
    ? { op: "largest", of: [value(DUE_SOON_DAYS), times(minus(due, since), value(DUE_SOON_SHARE))] }
    : value(DUE_SOON_DAYS);
  const stands = iff(
    compare(left, "<", 0),
    join("▲ Overdue by ", inDays(minus(value(0), left))),
    join(iff(compare(left, "<=", soon), value("◆ Due in "), value("✓ Due in ")), inDays(left)),
  );
  const flag = iff(
    compare(due, "=", ""),
    ofChild(value("Does not run")),
    isSetting ? iff(compare(driftText("Cannot tell"), "<>", ""), value("? Cannot tell"), stands) : stands,
  );
  const flagCell: Cell = { content: { expr: flag }, style: "label", highlight: FLAG_TONES };
  return [
    flagCell,
    figure(since, "dd/mm/yyyy"),
    figure(due, "dd/mm/yyyy"),
    figure(daysBetween(named("as_at"), due), "0"),
    null,
    text(words),
  ];
}
