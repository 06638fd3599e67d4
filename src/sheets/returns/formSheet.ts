import type { FilledReturn } from "../../domain/returns/filled";
import type { FormColumn } from "../../domain/returns/forms";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { NumberFormat, SheetPlan, TableColumn } from "../plan";
import { sheetOf, tableOf } from "./returnNames";
import { askedWords, layoutSentence } from "./returnWords";

/** A return as it is filled: the form's columns in its order under its own headers, for people to check, copy and send. */
export function formSheet(cases: Cases, filled: FilledReturn): SheetPlan {
  const { form, period, count, columns } = filled;
  return {
    name: sheetOf(form),
    group: "returns",
    purpose: `${form.title}, filled as far as this workbook can, in the order and under the headers of the form.`,
    blocks: [
      titleBlock(
        `${form.title}: ${period.title}`,
        "Not sent anywhere. What is typed here is written over: enter it in your own table. What is missing is on Return missing.",
        cases,
        layoutSentence(form),
        askedWords(period),
      ),
      {
        kind: "table",
        name: tableOf(form),
        row: TABLE_ROW,
        column: 0,
        rowCount: count,
        identity: form.identity,
        columns: form.columns.map((column, index): TableColumn => ({
          header: column.header,
          content: columns[index]!,
          format: FORMATS[column.holds],
          width: widthOf(column),
        })),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

/** An id is as it was typed, a number where it was one. */
const FORMATS: Readonly<Record<FormColumn["holds"], NumberFormat>> = {
  id: "General",
  day: "dd/mm/yyyy",
  text: "@",
  number: "0",
};

/** Long headers wrap over three or four lines, above cells that are as wide as they need to be. */
const widthOf = ({ header, holds }: FormColumn): number => {
  // No word of a header is cut in two.
  const longest = Math.max(...header.split(" ").map((word) => word.length + 4));
  const least = holds === "day" ? 12 : holds === "number" ? 9 : 14;
  return Math.max(least, longest, Math.min(24, Math.ceil(header.length / 3)));
};
