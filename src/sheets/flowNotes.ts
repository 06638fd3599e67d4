import { formatLong } from "../domain/dates/writtenForms";
import { FLOW_EVENTS, FLOW_STOCKS, stockCovered, windowOf, type FlowEvent } from "../domain/flow/events";
import { quartersTo } from "../domain/flow/spans";
import { count, join, value, where } from "../domain/formula/expression";
import { withoutGaps, type Covered } from "../domain/journeys/coverage";
import type { Cases } from "./cases";
import {
  ENTRIES_OF_TABLE,
  EVENT_WORDS,
  MATCHES_OF_ADOPTED,
  NOT_COLLECTED,
  STOCK_WORDS,
  type FlowWords,
} from "./flowWords";
import { coverDays } from "./flowFigures";
import { paragraph as paragraphOf, text } from "./frame";
import { NOT_COVERED } from "./measureFormulas";
import type { Cell } from "./plan";
import { header, heading, sentence, type Row } from "./summaryRows";

/** This sheet is wider than most. */
const paragraph = (words: string) => paragraphOf(words, "body", 190);

/** What a column is called and counts, with the data loaded. */
export function eventWords(event: FlowEvent, cases: Cases): FlowWords {
  if (event === "matches" && onlyOfAdopted(cases)) return MATCHES_OF_ADOPTED;
  if (event === "entries" && cases.coverage.entry && !cases.careCoverage?.entry) return ENTRIES_OF_TABLE;
  return EVENT_WORDS[event];
}

/** Whether matches are known of children only once they are adopted, as from the 903 alone. */
function onlyOfAdopted({ journeys, coverage }: Cases): boolean {
  return (
    coverage.match !== undefined &&
    journeys.status.every((status, row) => status === "adopted" || journeys.matchCollected[row] === 0)
  );
}

/** What is left out of the figures, and why a cell has none. */
export function remarkRows(cases: Cases): Row[] {
  const { asAt, coverage } = cases;
  const days = quartersTo(asAt).map(({ to }) => to);
  const stocks = FLOW_STOCKS.flatMap((stock) => days.map((day) => stockCovered(stock, day, cases)));
  return [
    heading("To mind"),
    ...paragraph(
      `“${NOT_COVERED}”: the data do not reach there. “${NOT_COLLECTED}”: no table loaded has it. Neither is 0. A row marked “part” has coloured figures: the data cover a part of its time only, as said below, and what happened outside it is not counted.`,
    ),
    ...(stocks.includes("none")
      ? paragraph(
          `Numbers at the end of a quarter are withheld for days that the data do not cover with decisions and adoption orders (${inWords(coverage.decision)}): children who were waiting then may not be in them.`,
        )
      : []),
    ...(cases.careCoverage?.leaving
      ? []
      : paragraph(
          "How many children are looked after is not known from trackers and lists of adoption plans: load the return, Annex A list 8 or the standard dataset.",
        )),
    ...paragraph(
      "Everything is as recorded now. A date put in, mended or taken out since changes the quarter in which it falls, however long past.",
    ),
    [
      sentence(
        join(
          value("Periods of care whose start is not in the data, in no quarter's entries: "),
          count("Timescales", where("Entered care", "=", ""), where("Last in period", "=", true)),
          ". Journeys whose child left care on a day that is not given, in no leaving and in no number at the end of a quarter: ",
          count("Timescales", where("Ended without a day", "=", true)),
          ".",
        ),
      ),
    ],
  ];
}

const inWords = (window: Covered | undefined) =>
  window ? `decisions: ${formatLong(window.from)} to ${formatLong(window.to)}` : "decisions: none";

/** The time that the data cover, by column: a row a span, the next after a year without a return. */
export function coverageRows(cases: Cases): Row[] {
  return [
    heading("What the data cover"),
    header("Column", "From", "To"),
    ...FLOW_EVENTS.flatMap((event): Row[] => {
      const window = windowOf(event, cases);
      const title = EVENT_WORDS[event].heading;
      if (!window) return [[text(title, "label"), text(NOT_COLLECTED, "figure")]];
      return withoutGaps(window).map(({ from, to }, index) => {
        const names = coverDays(event, index + 1);
        return [
          text(index === 0 ? title : `${title}, and`, "label"),
          dayOf(from, names.from),
          dayOf(to, names.to),
        ];
      });
    }),
  ];
}

const dayOf = (day: number, name: string): Cell => ({
  content: { value: day },
  style: "figure",
  format: "dd/mm/yyyy",
  name,
});

export function meaningRows(cases: Cases): Row[] {
  const said = ({ heading: title, meaning }: FlowWords) => paragraph(`${title}: ${meaning}`);
  return [
    heading("What the columns mean"),
    ...FLOW_EVENTS.flatMap((event) => said(eventWords(event, cases))),
    ...FLOW_STOCKS.flatMap((stock) => said(STOCK_WORDS[stock])),
    ...paragraph(
      "Years and all quarters together are counted anew from Timescales: a child who had two decisions in a year counts once in it, so the quarters may come to more than the year.",
    ),
  ];
}
