import { Random } from "./random";
import { ukDate, type SampleTable } from "./table";

/** Shares of cells or rows that carry a mistake; small, as in a council that takes care. */
const SHARE = { cell: 0.004, row: 0.002, match: 0.02, reason: 0.3 };

/**
 * The usual mistakes of people who type, a few of each: dates as text, spaces, lower case, "NULL", a date that is a guess,
 * a missing match, L where the placement changed as well (U), and a row that stands there twice. The order of rows stays.
 */
export function withMistakes(table: SampleTable, seed: number): SampleTable {
  const random = new Random(seed, table.name.length * 1_000_003);
  const kinds = table.headers.map((header) => (table.dates.has(header) ? "date" : header));
  let guess = table.rows.length > 20;
  const rows = table.rows.flatMap((row) => {
    const changed = row.map((cell, column) => {
      if (table.withoutMistakes?.has(table.headers[column] as string)) return cell;
      const kind = kinds[column] as string;
      if (kind === "date" && typeof cell === "number") {
        const lately = /match/i.test(table.headers[column] as string);
        if (lately && random.chance(SHARE.match)) return random.chance(0.5) ? "" : "NULL";
        if (lately && guess) {
          guess = false;
          return "May be 8 Jan 2023";
        }
        return random.chance(SHARE.cell) ? mistypedDate(cell, random) : cell;
      }
      if (kind === "RNE" && cell === "U" && random.chance(SHARE.reason)) return "L";
      return random.chance(SHARE.cell) ? mistyped(cell, kind, random) : cell;
    });
    return random.chance(SHARE.row) ? [changed, changed] : [changed];
  });
  return { ...table, rows };
}

function mistypedDate(day: number, random: Random): string {
  const text = ukDate(day);
  const [dayOfMonth = "", month = "", year = ""] = text.split("/");
  return random.pick([
    `${text} `,
    `${year}-${month}-${dayOfMonth}`,
    `${Number(dayOfMonth)}/${Number(month)}/${year}`,
  ]);
}

function mistyped(cell: string | number | null, kind: string, random: Random): string | number | null {
  if (cell === "" || cell === null) return random.pick(["NULL", " ", ""]);
  if (typeof cell === "number") return cell;
  if (/^(CHILD|UPN|Child)/.test(kind)) return random.chance(0.5) ? `${cell} ` : cell;
  return random.chance(0.6) ? cell.toLowerCase() : `${cell} `;
}
