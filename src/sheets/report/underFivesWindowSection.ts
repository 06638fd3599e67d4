import { formatLong } from "../../domain/dates/writtenForms";
import type { SerialDay } from "../../domain/dates/serialDay";
import { compare, either, iff, named, value, where, type Expr } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { Input } from "../plan";
import { figure, inputCell, sentence } from "../summaryRows";
import { among, howMany } from "./reportFigures";
import type { ReportSection } from "./reportPage";
import { groupRows, OF_ENTERED, STILL_TOTAL } from "./underFivesGroups";
import { CANNOT_TELL, ENTERED, LEFT } from "./underFivesPopulations";
import { EARLIEST, type EntryWindow } from "./underFivesWindow";
import { underFivesName, WINDOW_NAMES } from "./underFivesWords";

export function windowSection(cases: Cases, window: EntryWindow): ReportSection {
  const { usual, lastEntry } = window;
  const dayInput = (key: string, usualDay: number): Input => ({
    key,
    kind: "day",
    default: usualDay,
    least: EARLIEST,
    most: 73050,
  });
  const typed = (key: string, usualDay: number) =>
    iff(compare(named(key), ">=", EARLIEST), named(key), value(usualDay));
  return {
    heading: "Which children: those who entered care under five, two years before",
    rows: [
      [
        text("Entered care from", "label"),
        inputCell(dayInput(WINDOW_NAMES.inFrom, usual.from)),
        figure(typed(WINDOW_NAMES.inFrom, usual.from), "dd/mm/yyyy", WINDOW_NAMES.from),
        text("← in use. Type other days and the page follows.", "note"),
      ],
      [
        text("to", "label"),
        inputCell(dayInput(WINDOW_NAMES.inTo, usual.to)),
        figure(
          { op: "smallest", of: [typed(WINDOW_NAMES.inTo, usual.to), value(lastEntry)] },
          "dd/mm/yyyy",
          WINDOW_NAMES.to,
        ),
        text(`← in use, at latest ${formatLong(lastEntry as SerialDay)}: two years on the data end.`, "note"),
      ],
      [sentence(coveredSentence(cases, window))],
      [],
      ...groupRows(
        "On the second anniversary",
        [
          { ...STILL_TOTAL, name: underFivesName("still") },
          { label: "Left care by then", of: LEFT, name: underFivesName("left") },
          {
            label: "Cannot tell: no row covers the day",
            of: CANNOT_TELL,
            name: underFivesName("cannot_tell"),
          },
        ],
        { label: "Entered care under five", of: ENTERED, name: underFivesName("entered") },
        [OF_ENTERED],
      ),
      [
        text("  of them, had entered before", "label"),
        figure(
          howMany(among(ENTERED, [where("Entered before", "=", true)])),
          "#,##0",
          underFivesName("entered_before"),
        ),
        null,
        text("A child who came into care twice counts twice.", "note"),
      ],
    ],
  };
}

/** Whether the return tells of every entry of the window. */
function coveredSentence({ returnCovered }: Cases, { firstCovered }: EntryWindow): Expr {
  if (firstCovered === undefined || !returnCovered)
    return value("Which years the returns cover is not known.");
  const [from, to] = [named(WINDOW_NAMES.from), named(WINDOW_NAMES.to)];
  const begins = formatLong(firstCovered as SerialDay);
  const inGap = returnCovered.gaps.map((gap): Expr => ({
    op: "and",
    of: [compare(from, "<=", gap.to), compare(to, ">=", gap.from - 1)],
  }));
  const missing =
    inGap.length === 0
      ? value(`The returns loaded cover entries from ${begins} on.`)
      : iff(
          either(...inGap),
          value("A return is missing for a part of the window: who entered and left in it is not counted."),
          value(`The returns loaded cover entries from ${begins} on.`),
        );
  return iff(
    compare(from, "<", firstCovered),
    value(
      `The returns loaded begin with ${begins}: who entered before and had left by then is not in them. Shares of those who stayed are too high.`,
    ),
    missing,
  );
}
