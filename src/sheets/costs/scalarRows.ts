import type { CostDefault, CostEntry, CostTableId } from "../../domain/costs/costInputs";
import { compare, iff, join, named, times, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import { figure, header, sentence, type Row } from "../summaryRows";
import type { Cell, Highlight } from "../plan";
import { entryKey, indexNames, inUse, publishedFactorName } from "./costNames";
import {
  entryCell,
  enteredInTable,
  isEmptyInTable,
  isLondon,
  isUsableInTable,
  WORDS,
  wrong,
} from "./entries";
import { isNumber } from "../enteredNumber";
import { yearOfEntries } from "./priceFactors";

/** About as many characters of a note as go across the sheet. */
export const NOTE_WIDTH = 185;

/** Columns of every row that is an entry of its own, after its title. */
export const SCALAR_HEADER: Row = header(
  "",
  "Out of London",
  "London",
  "Published",
  "Published, London",
  "Price year",
  "Factor",
  "In use",
  "Status",
).concat([null, text("What it is, what is wrong with it, where it comes from", "columnHeading")]);

/** The state of an entry, in words, for the sentence beside it to ask. */
export const statusName = (id: string): string => `cost_status_${id}`;

export const STATUS_TONES: readonly Highlight[] = [
  { when: { is: "=", to: WORDS.notEntered }, tone: "quiet" },
  { when: { is: "=", to: WORDS.checkEntry }, tone: "bad" },
  { when: { is: "=", to: WORDS.checkYear }, tone: "bad" },
  { when: { is: "=", to: "to confirm" }, tone: "warning" },
  { when: { is: "=", to: "illustrative" }, tone: "warning" },
];

export const statusCell = (expr: Expr, name?: string): Cell => ({
  content: { expr },
  style: "figure",
  highlight: STATUS_TONES,
  ...(name && { name }),
});

/** Something that goes between an entry and the published figure: an average of the council's own. */
export interface Between {
  /** Whether it is there, the amount in prices of the entries' year, and what is said of it. */
  isThere: Expr;
  amount: Expr;
  says: string;
}

const isYear = (year: string): boolean => /^\d{4}-\d{2}$/.test(year);

/** Where the published figures of an entry stand, so that formulas read them from the sheet. */
const publishedName = (table: CostTableId, id: string): string =>
  `cost_published_${table === "london" ? "london_" : ""}${id}`;

const ofPublished = (
  entry: CostEntry,
  of: (usual: CostDefault, table: CostTableId) => Expr,
  otherwise: Expr,
): Expr => {
  const { out, london } = entry.published ?? {};
  const [inOut, inLondon] = [out ? of(out, "out") : otherwise, london ? of(london, "london") : otherwise];
  return JSON.stringify(inOut) === JSON.stringify(inLondon) ? inOut : iff(isLondon, inLondon, inOut);
};

const factorOf = ({ component }: CostEntry, { year }: CostDefault): Expr =>
  component === "none" || !isYear(year) ? value(1) : named(publishedFactorName(component, year));

const product = (amount: Expr, factor: Expr): Expr => {
  if (factor.op === "value") return amount;
  return iff(isNumber(factor), times(amount, factor), value(WORDS.checkYear));
};

/** In use of an entry: what was entered, what is worked out of the council's own, what was published, or a word. */
export interface ScalarSays {
  between?: Between;
  /** Whether the published figure is used at all, and what is used where it is not. */
  unless?: { test: Expr; amount: Expr; says: string };
  format?: Cell["format"];
}

/** One entry as a row: both tables, what was published, what is in use, its status and a sentence. */
export function scalarRow(entry: CostEntry, says: ScalarSays = {}): Row {
  const { id, title, unit, least, most, component } = entry;
  const { between, unless, format = "#,##0.00" } = says;
  const bounds = { least, most };
  const isEntered = isUsableInTable(id, bounds);
  const ownFactor: Expr = component === "none" ? value(1) : named(indexNames(component).factor);
  const word = iff(isEmptyInTable(id), value(WORDS.notEntered), value(WORDS.checkEntry));
  const publishedAmount = ofPublished(
    entry,
    (usual, table) => product(named(publishedName(table, id)), factorOf(entry, usual)),
    word,
  );
  const orUnless = unless ? iff(unless.test, unless.amount, publishedAmount) : publishedAmount;
  const orOwn = between ? iff(between.isThere, product(between.amount, ownFactor), orUnless) : orUnless;
  const amount = iff(isEntered, product(enteredInTable(id), ownFactor), orOwn);
  const status = iff(
    isEntered,
    value("local"),
    nextOf(
      between,
      value("local"),
      nextOf(
        unless && { isThere: unless.test },
        value("local"),
        ofPublished(entry, (usual) => value(usual.status), word),
      ),
    ),
  );
  const year = iff(
    compare(named(statusName(id)), "=", "local"),
    component === "none" ? value("as paid") : yearOfEntries(component),
    ofPublished(entry, (usual) => value(usual.year), value("")),
  );
  const factor = iff(
    compare(named(statusName(id)), "=", "local"),
    ownFactor,
    ofPublished(entry, (usual) => factorOf(entry, usual), value("")),
  );
  const publishedSays = ofPublished(
    entry,
    ({ note, source }) => value(`${note} Source: ${source}.`),
    value(entry.asks),
  );
  const sentenceOf = iff(
    compare(named(statusName(id)), "=", "local"),
    iff(isEntered, value(""), value(between?.says ?? unless?.says ?? "")),
    publishedSays,
  );
  return [
    text(`${title} (${unit})`, "label"),
    entryCell("out", id, bounds, unit, format),
    entryCell("london", id, bounds, unit, format),
    publishedCell(entry, "out", format),
    publishedCell(entry, "london", format),
    { content: { expr: year }, style: "figure" },
    { content: { expr: factor }, style: "figure", format: "0.0000" },
    { ...figure(amount, format, inUse(id)), highlight: STATUS_TONES },
    statusCell(status, statusName(id)),
    null,
    sentence(
      join(
        wrong("Out of London", entryKey("out", id), bounds),
        wrong("London", entryKey("london", id), bounds),
        sentenceOf,
      ),
    ),
  ];
}

const nextOf = (of: Pick<Between, "isThere"> | undefined, then: Expr, otherwise: Expr): Expr =>
  of ? iff(of.isThere, then, otherwise) : otherwise;

function publishedCell(
  { id, published }: CostEntry,
  table: CostTableId,
  format: Cell["format"],
): Cell | null {
  const usual = published?.[table];
  if (!usual) return null;
  return {
    content: { value: usual.value },
    style: "body",
    ...(format && { format }),
    name: publishedName(table, id),
  };
}
