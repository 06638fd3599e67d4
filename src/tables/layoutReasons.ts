import { named } from "./columnFindings";
import type { Field } from "./layouts/layout";
import type { HeaderCell } from "./matchColumns";
import type { RecognisedColumn, RecognisedTable } from "./recognised";

/** Less sure of a column than this, and a person should look at it. */
const SURE = 0.9;

/** How sure it is that a table is what it was taken for, from 0 to 1, and why, in short sentences for a person to judge. */
export function judged(
  { layout, columns, rows }: Pick<RecognisedTable, "layout" | "columns" | "rows">,
  headers: readonly HeaderCell[],
): Pick<RecognisedTable, "confidence" | "reasons"> {
  const found = [...columns.values()];
  const missing = layout.needs.filter((field) => !columns.has(field));
  const weights = found.map(({ field }) => (field.holds === "day" || isId(field) ? 2 : 1));
  const weighted = found.reduce((sum, { confidence }, at) => sum + confidence * weights[at]!, 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sure = all === 0 ? 0 : weighted / all;
  const expected = layout.fields.filter((field) => isExpected(field));
  const absent = expected.filter(({ name }) => !columns.has(name));
  const isTemplate = layout.headers === "exact" || layout.alike !== undefined;
  // A template comes whole as a rule; people's own tables have what they have.
  const comesWhole = isTemplate && !layout.notUsed && !layout.published;
  const whole = comesWhole ? 1 - 0.3 * (absent.length / Math.max(1, expected.length)) : 1;
  const confidence = Math.round(sure * whole * (missing.length > 0 ? 0.5 : 1) * 100) / 100;

  const reasons = [
    isTemplate
      ? `${found.length} of its ${headers.length} columns are those of ${layout.title}.`
      : `${found.length} of its ${headers.length} columns are known by their headers and by what they hold.`,
  ];
  const id = found.find(({ field }) => isId(field));
  const days = found.filter(({ field }) => field.holds === "day");
  if (rows.length === 0) reasons.push("It has no rows yet, so only its headers tell.");
  if (id && rows.length > 0) reasons.push(`‘${id.header}’ holds ids.`);
  if (days.length > 0 && rows.length > 0)
    reasons.push(`${namesOf(days)} ${days.length > 1 ? "hold" : "holds"} dates.`);
  if (comesWhole && absent.length > 0)
    reasons.push(
      `Not found: ${absent.map(({ name, known }) => (layout.module ? name : `‘${known[0]!}’`)).join(", ")}.`,
    );
  const unsure = found.filter((column) => column.confidence < SURE);
  if (unsure.length > 0) reasons.push(`Less sure: ${namesOf(unsure)}.`);
  return { confidence, reasons };
}

const isId = ({ holds }: Field) => holds === "id" || holds === "adopter" || holds === "family";

/** What about the child may stand in any table is expected of none. */
const isExpected = ({ name, optional }: Field) => !optional && !/^(?:dob|sex|ethnicity|ethnic)$/i.test(name);

function namesOf(columns: readonly RecognisedColumn[]): string {
  const headers = columns.map(({ header }) => header.slice(0, 60));
  return headers.length > 6
    ? `${headers
        .slice(0, 5)
        .map((header) => `‘${header}’`)
        .join(", ")} and ${headers.length - 5} more`
    : named(headers);
}
