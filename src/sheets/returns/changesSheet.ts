import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan } from "../plan";
import { counted, inWords, textColumn } from "../words";
import { returnChanges, type ReturnChanges } from "./returnChanges";
import { RETURN_CHANGES, type ChangeHeader } from "./returnTables";

/** Every row and cell of a return that is not what it was when it was last filled for the same period. */
export function changesSheet(cases: Cases): SheetPlan {
  const changes = returnChanges(cases);
  const { lines } = changes;
  const purpose =
    "What is not as it was when a return was last filled for the same period, newest first; lines stay from run to run.";
  return {
    name: RETURN_CHANGES.sheet,
    group: "returns",
    purpose,
    blocks: [
      titleBlock(RETURN_CHANGES.sheet, purpose, cases, noteOf(changes), ""),
      {
        kind: "table",
        name: RETURN_CHANGES.name,
        row: TABLE_ROW,
        column: 0,
        rowCount: lines.length,
        identity: RETURN_CHANGES.identity,
        columns: RETURN_CHANGES.headers.map((header) => ({
          ...textColumn(
            header,
            lines.map((line) => line[header]),
            WIDTHS[header],
          ),
          ...(WRAPPED.has(header) && { wrap: true }),
        })),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 3 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW } },
  };
}

const WIDTHS: Readonly<Record<ChangeHeader, number>> = {
  Return: 32,
  Period: 26,
  Who: 12,
  Item: 34,
  Before: 22,
  Now: 22,
  "Filled before": 26,
  Found: 26,
};
const WRAPPED: ReadonlySet<ChangeHeader> = new Set(["Return", "Period", "Item", "Before", "Now"]);

function noteOf({ lines, dropped, notCompared }: ReturnChanges): string {
  return [
    ...(lines.length === 0
      ? [
          "Nothing has changed since a return was last filled; a first filling has nothing to be compared with.",
        ]
      : ["What was typed into a return's sheet is among them: it was written over."]),
    ...(dropped > 0 ? [`${counted(dropped, "older line is", "older lines are")} not kept.`] : []),
    ...(notCompared.length > 0
      ? [`Not compared, because the rows of the last filling are gone: ${inWords(notCompared)}.`]
      : []),
  ].join(" ");
}
