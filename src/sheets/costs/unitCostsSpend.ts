import {
  both,
  compare,
  divide,
  iff,
  join,
  minus,
  named,
  times,
  value,
  type Expr,
  round,
} from "../../domain/formula/expression";
import { isEmpty, isUsable, isNumber } from "../enteredNumber";
import { text } from "../frame";
import type { Input } from "../plan";
import { figure, header, inputCell, sentence, type Row } from "../summaryRows";
import type { ReportSection } from "../report/reportPage";
import { ILLUSTRATIVE_NOTE } from "./costNames";
import { wrongWith } from "./unitCostsEntries";
import {
  bottomUpName,
  PERIOD_YEARS,
  RATIO,
  SPEND,
  SPEND_COMPARED,
  spendName,
  type SpendId,
} from "./unitCostsNames";
import { MARKS, sumOfPounds, WORDS } from "./unitCostsWords";
import { pounds } from "../amountsInWords";

export const POUNDS = { least: 0, most: 500_000_000 };
const YEARS = { key: SPEND.years, least: 0.25, most: 10 };

const SPEND_WORDS: Readonly<Record<SpendId, readonly [label: string, find: string]>> = {
  adoption_line: [
    "Spending in the adoption line",
    "◆ Section 251 outturn: adoption services, gross, of all the period's years together.",
  ],
  interagency_fees: ["Less: inter-agency fees paid", "◆ Not entered: taken as 0."],
  allowances: ["Less: adoption allowances", "◆ Not entered: taken as 0."],
  support_bought: ["Less: support that was bought", "◆ Not entered: taken as 0. Therapy, assessments."],
};
const SPEND_IDS = Object.keys(SPEND_WORDS) as SpendId[];
const TAKEN_OFF = SPEND_IDS.filter((id) => id !== "adoption_line");

/** The same amount as another page of the workbook has it, for all of the period. */
export type Elsewhere = Readonly<Partial<Record<SpendId, { amount: Expr; isThere: Expr; says: string }>>>;

export const entry = (key: string, unit: string, of: { least: number; most: number }) =>
  inputCell({ key, kind: "number", default: null, unit, status: "local", ...of } satisfies Input);

const ofYears = (amount: Expr): Expr =>
  iff(isUsable(YEARS.key, YEARS), divide(times(amount, named(PERIOD_YEARS)), named(YEARS.key)), amount);

function spendRow(id: SpendId, elsewhere: Elsewhere): Row {
  const [label, find] = SPEND_WORDS[id];
  const key = SPEND[id];
  const other = elsewhere[id];
  const otherwise: Expr = id === "adoption_line" ? value(WORDS.notEntered) : value(0);
  return [
    text(`${label} (£)`, "label"),
    { ...entry(key, "£", POUNDS), format: "#,##0" },
    figure(
      iff(
        isUsable(key, POUNDS),
        ofYears(named(key)),
        other ? iff(other.isThere, other.amount, otherwise) : otherwise,
      ),
      "#,##0",
      spendName(id),
    ),
    null,
    sentence(
      iff(
        isEmpty(key),
        other ? iff(other.isThere, value(other.says), value(find)) : value(find),
        iff(isUsable(key, POUNDS), inThousands(key), wrongWith({ key, ...POUNDS })),
      ),
    ),
  ];
}

/** Amounts in thousands come out a thousandth. */
export const inThousands = (key: string): Expr =>
  iff(
    both(compare(named(key), ">", 0), compare(named(key), "<", 10_000)),
    value("◆ Is that in thousands? It is taken as pounds."),
    value(""),
  );

const [LOW, HIGH] = [0.8, 1.2];

const RATIO_STATE = `${RATIO}_state`;

/** Whether what the processes come to is about what was spent. */
export function reconciliation(elsewhere: Elsewhere): ReportSection {
  const compared = named(SPEND_COMPARED);
  const isKnown = isNumber(RATIO);
  return {
    heading: "Against actual spending: to enter, in pounds of all the period's years together",
    rows: [
      header("Spending", "Entered", "In the period"),
      [
        text("Years that the amounts are of", "label"),
        entry(YEARS.key, "years", YEARS),
        null,
        null,
        sentence(
          iff(
            isEmpty(YEARS.key),
            value("Empty: of the whole period. 1 where they are of one year."),
            iff(isUsable(YEARS.key, YEARS), value(""), wrongWith(YEARS)),
          ),
        ),
      ],
      ...SPEND_IDS.map((id) => spendRow(id, elsewhere)),
      [
        text("Spending to compare", "label"),
        null,
        figure(
          iff(
            isNumber(spendName("adoption_line")),
            minus(named(spendName("adoption_line")), sumOfPounds(TAKEN_OFF.map(spendName))),
            value(WORDS.notEntered),
          ),
          "#,##0",
          SPEND_COMPARED,
        ),
      ],
      [
        text("Bottom-up, workers of the adoption line", "label"),
        null,
        figure(named(bottomUpName("adoption")), "#,##0"),
      ],
      [
        text("Bottom-up over spending", "label"),
        null,
        figure(
          iff(
            both(isNumber(SPEND_COMPARED), isNumber(bottomUpName("adoption"))),
            // Only numbers come here, but every part of a formula is worked out.
            iff(
              compare(compared, ">", 0),
              divide(named(bottomUpName("adoption")), compared),
              value(WORDS.check),
            ),
            value(WORDS.notEntered),
          ),
          "#,##0.00",
          RATIO,
        ),
        {
          ...sentence(
            iff(
              isKnown,
              iff(
                compare(named(RATIO), "<", LOW),
                value("◆ too low"),
                iff(compare(named(RATIO), ">", HIGH), value("◆ too high"), value("in range")),
              ),
              value(""),
            ),
            RATIO_STATE,
          ),
          highlight: [...MARKS, { when: { is: "=", to: "in range" }, tone: "good" }],
        },
      ],
      [
        sentence(
          iff(
            isKnown,
            iff(
              compare(named(RATIO), "<", LOW),
              value(
                `◆ Under ${LOW}: hours, rates or volumes are too low or missing, or the spending holds what is not counted here.`,
              ),
              iff(
                compare(named(RATIO), ">", HIGH),
                value(`◆ Over ${HIGH}: hours, rates or volumes are too high, or spending is missing.`),
                value(`Within ${LOW} to ${HIGH}: hours, rates and spending are about right together.`),
              ),
            ),
            iff(
              compare(named(RATIO), "=", WORDS.check),
              value("▲ What is taken off comes to as much as the spending: check the entries."),
              value("◆ It takes spending in the adoption line, and processes with hours, pay and volumes."),
            ),
          ),
          `${RATIO}_note`,
        ),
      ],
      [sentence(named(ILLUSTRATIVE_NOTE))],
    ],
  };
}

/** What the processes come to beside what was spent. */
export function spendChart(): ReportSection {
  const drawn = (name: string): Expr => iff(isNumber(name), named(name), value(""));
  const adoption = bottomUpName("adoption");
  const finding = iff(
    isNumber(RATIO),
    join(
      "From the bottom up the adoption service comes to ",
      pounds(named(adoption)),
      ", against ",
      pounds(named(SPEND_COMPARED)),
      " spent: a ratio of ",
      round(named(RATIO), 2),
      ".",
    ),
    value("Bottom-up and spending cannot be compared yet: see what is missing above."),
  );
  return {
    heading: "Bottom-up against spending",
    rows: [
      header("Adoption line", "Pounds"),
      [text("Bottom-up", "label"), figure(drawn(adoption))],
      [text("Spending", "label"), figure(drawn(SPEND_COMPARED))],
    ],
    chart: {
      name: "Bottom-up against spending",
      type: "bars",
      finding,
      alternative: join("Two bars, in pounds of the period. ", finding),
      data: { row: 0, column: 0, rowCount: 3, columnCount: 2 },
      axis: "Pounds",
      rowCount: 12,
    },
  };
}
