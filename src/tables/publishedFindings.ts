import type { Finding } from "../domain/findings";
import type { PublishedRead } from "./readPublished";
import type { RecognisedTable } from "./recognised";

/** So many of the things that are not used are named. */
const NAMED = 3;
const LONGEST_NAME = 60;

/** One note on what a table of published figures holds that is not used, and why. */
export function publishedNotUsed({ grid, layout, rows }: RecognisedTable, read: PublishedRead): Finding[] {
  const rowsNotUsed = rows.length - read.used;
  if (rowsNotUsed === 0) return [];
  const { notGiven, unclear, others } = read;
  const rest = rowsNotUsed - notGiven.rows - unclear;
  const said = [
    `Known as “${layout.title}”. Of its ${counted(rows.length, "row")} ${read.used} ${read.used === 1 ? "gives" : "give"} published figures to compare with (${whatOf(read)}).`,
  ];
  if (notGiven.rows > 0)
    said.push(
      `In ${counted(notGiven.rows, "more row")} the figure is not given (${notGiven.marks.join(", ")}); that is not 0.`,
    );
  if (unclear > 0)
    said.push(
      `In ${counted(unclear, "row")} the figure, its year or its area cannot be read, or two rows contradict each other.`,
    );
  if (rest > 0)
    said.push(
      `${counted(rest, "row")} ${rest === 1 ? "speaks" : "speak"} of what is not used yet: ${namesOf(others)}.`,
    );
  return [
    {
      rule: "published-not-used",
      severity: "note",
      table: grid.sheet,
      row: 0,
      message: said.join(" "),
      rowsNotUsed,
    },
  ];
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** @example "A4, A9, stages" */
function whatOf({ published, areas }: PublishedRead): string {
  const measures = new Set(published.map(({ of }) => of).filter((of) => /^A\d/.test(of)));
  const ids = [...measures].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return [
    ...ids,
    ...(published.some(({ of }) => !measures.has(of)) ? ["stages"] : []),
    ...(areas.length > 0 ? ["authorities by year"] : []),
  ].join(", ");
}

function namesOf(titles: readonly string[]): string {
  if (titles.length === 0) return "rows without a title";
  const named = titles.slice(0, NAMED).map((title) => `‘${shortened(title)}’`);
  return titles.length > NAMED
    ? `${named.join(", ")} and ${counted(titles.length - NAMED, "other thing")}`
    : named.join(", ");
}

const shortened = (title: string) =>
  title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME).trimEnd()}…` : title;
