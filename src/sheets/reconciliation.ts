import type { Column } from "../domain/columns";
import { sameRow, value, type Expr } from "../domain/formula/expression";
import { NO_DAY } from "../domain/dates/serialDay";
import type { Reconciliation } from "../domain/reconciliation/reconcile";
import type { Cases } from "./cases";
import { TABLE_ROW, text, titleBlock } from "./frame";
import type { SheetPlan, TableColumn } from "./plan";
import { whyBelieved, whyOnly } from "./reconciliationWords";
import { SOURCE_WORDS, TOLD_WORDS, trustRows } from "./trustInputs";
import { saidInVain } from "./samePeople";
import { RECONCILIATION } from "./typedTables";
import { counted, dayColumn, numberColumn, textColumn } from "./words";

/** More rows than this help nobody; the rest are counted in the note. */
const MOST_ROWS = 50_000;

/** What a row says in place of a milestone. */
const IN_ONE = "In one source only";

/** One row of the table, whatever it tells. */
interface Row {
  shown: string | number;
  key: string;
  milestone: string;
  journey: number;
  one: string;
  day: number;
  two: string;
  otherDay: number;
  used: string;
  why: string;
  /** Days of A10 and A2: now, with the other. */
  effects: readonly [number, number, number, number];
  likely: string;
}

/** Where two kinds of source do not say the same of a child, which one counts and why; and who is in one of them only. */
export function reconciliationSheet(cases: Cases): SheetPlan {
  const purpose =
    "Where two sources of the same child differ: both dates, which one is used and why, and what A10 and A2 would be with the other.";
  const all = rowsOf(cases);
  const rows = all.slice(0, MOST_ROWS);
  const trust = trustRows();
  const first = TABLE_ROW + trust.length + 2;
  return {
    name: "Reconciliation",
    group: "core",
    purpose,
    blocks: [
      titleBlock("Reconciliation", purpose, cases, noteOf(cases.reconciliation, all.length - rows.length)),
      {
        kind: "grid",
        row: TABLE_ROW,
        column: 0,
        cells: [
          [
            text("Whom to believe first", "heading"),
            null,
            null,
            text("Choose for each date, then press Analyse again.", "note"),
          ],
          ...trust,
        ],
      },
      {
        kind: "table",
        name: RECONCILIATION.name,
        row: first,
        column: 0,
        rowCount: rows.length,
        identity: RECONCILIATION.identity,
        columns: columnsOf(rows),
      },
    ],
    print: { orientation: "landscape", titleRows: { from: first, to: first } },
  };
}

function noteOf({ kinds, inSeveral, agree, onlyInOne }: Reconciliation, left: number): string {
  const [only, ...more] = kinds;
  if (only === undefined) return "There is no source of journeys.";
  if (more.length === 0)
    return `There is one kind of source only (${SOURCE_WORDS[only]}), so there is nothing to compare it with.`;
  return [
    `${counted(inSeveral, "child is", "children are")} in more than one kind of source:`,
    `the sources agree on ${agree.toLocaleString("en-GB")} and differ on ${(inSeveral - agree).toLocaleString("en-GB")}.`,
    ...(onlyInOne.length > 0
      ? [
          `${counted(onlyInOne.length, "child is", "children are")} in one kind only, though another should have them.`,
        ]
      : []),
    ...(left > 0 ? [`${counted(left, "further row")} not shown.`] : []),
  ].join(" ");
}

function rowsOf(cases: Cases): Row[] {
  const { records, journeys, reconciliation } = cases;
  const { children } = records;
  const { effects } = reconciliation;
  const empty = {
    two: "",
    otherDay: NO_DAY,
    journey: NaN,
    effects: [NaN, NaN, NaN, NaN],
    likely: "",
  } as const;
  const differing = reconciliation.rows.map((row, at): Row => {
    const child = journeys.child[row.journey]!;
    return {
      shown: children.shown[child]!,
      key: children.key[child]!,
      milestone: TOLD_WORDS[row.milestone],
      journey: journeys.number[row.journey]!,
      one: SOURCE_WORDS[row.believed],
      day: row.day,
      two: SOURCE_WORDS[row.other],
      otherDay: row.otherDay,
      used: SOURCE_WORDS[row.believed],
      why: whyBelieved(row, reconciliation),
      effects: [effects.a10[at]!, effects.a10WithOther[at]!, effects.a2[at]!, effects.a2WithOther[at]!],
      likely: "",
    };
  });
  const joined = reconciliation.joinedByPerson.flatMap(({ key, shown, into }): Row[] => {
    const under = children.key.indexOf(into);
    const why = `Somebody typed that ${key} and ${into} are the same child, so they are read as one. Clear the cell to part them.`;
    const row = { ...empty, milestone: IN_ONE, one: "", day: NO_DAY, used: "", why };
    return [
      { ...row, shown, key, likely: into },
      { ...row, shown: children.shown[under] ?? into, key: into, likely: key },
    ];
  });
  const single = reconciliation.onlyInOne.map((each): Row => ({
    ...empty,
    shown: children.shown[each.child]!,
    key: children.key[each.child]!,
    milestone: IN_ONE,
    one: SOURCE_WORDS[each.kind],
    day: journeys.milestones.adm[each.journey]! || journeys.milestones.entry[each.journey]!,
    used: SOURCE_WORDS[each.kind],
    why: whyOnly(each),
    likely: each.likely.map((child) => children.key[child]!).join(" or "),
  }));
  // Of ids that somebody joined and that are in one source still, the joined row is the one that stays.
  const known = new Set(joined.map(({ key }) => key));
  const rows = [...differing, ...joined, ...single.filter(({ key }) => !known.has(key))];
  return withVainWords(rows, saidInVain(cases.typed ?? new Map(), reconciliation.joinedByPerson));
}

/** What had no effect is said once, beside the last row of the child: the one that asks about other ids. */
function withVainWords(rows: readonly Row[], vain: ReadonlyMap<string, string>): Row[] {
  const last = new Map(rows.map(({ key }, at) => [key, at]));
  return rows.map((row, at) => {
    const words = last.get(row.key) === at ? vain.get(row.key) : undefined;
    return words === undefined ? row : { ...row, why: `${words} ${row.why}` };
  });
}

function columnsOf(rows: readonly Row[]): TableColumn[] {
  const texts = (of: (row: Row) => string) => rows.map(of);
  const days = (of: (row: Row) => number) => Int32Array.from(rows, of);
  const numbers = (of: (row: Row) => number) => Float64Array.from(rows, of);
  const child: Column = { kind: "asTyped", values: rows.map(({ shown }) => shown) };
  return [
    { header: "Child", content: child, format: "General", width: 12 },
    textColumn(
      "Child key",
      texts(({ key }) => key),
      12,
    ),
    textColumn(
      "Milestone",
      texts(({ milestone }) => milestone),
      22,
    ),
    numberColumn(
      "Journey",
      numbers(({ journey }) => journey),
      "0",
      9,
    ),
    textColumn(
      "Source one",
      texts(({ one }) => one),
    ),
    dayColumn(
      "Date one",
      days(({ day }) => day),
    ),
    textColumn(
      "Source two",
      texts(({ two }) => two),
    ),
    dayColumn(
      "Date two",
      days(({ otherDay }) => otherDay),
    ),
    { header: "Days apart", content: DAYS_APART, format: "0", width: 9 },
    textColumn(
      "Used",
      texts(({ used }) => used),
    ),
    {
      ...textColumn(
        "Why",
        texts(({ why }) => why),
        50,
      ),
      wrap: true,
    },
    ...EFFECTS.map((header, at) =>
      numberColumn(
        header,
        numbers(({ effects }) => effects[at]!),
        "0",
        9,
      ),
    ),
    textColumn(
      "Likely the same as",
      texts(({ likely }) => likely),
      18,
    ),
    {
      ...textColumn(
        "Same child",
        texts(() => ""),
        12,
      ),
      typed: true,
    },
  ];
}

const EFFECTS = ["A10 now", "A10 with the other", "A2 now", "A2 with the other"];

const isDay = (column: string): Expr => ({ op: ">", left: sameRow(column), right: value(0) });

/** The second date minus the first, where there are both. */
const DAYS_APART: Expr = {
  op: "if",
  test: { op: "and", of: [isDay("Date one"), isDay("Date two")] },
  then: { op: "-", left: sameRow("Date two"), right: sameRow("Date one") },
  otherwise: value(""),
};
