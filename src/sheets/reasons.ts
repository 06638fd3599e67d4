import { titleBlock } from "./frame";
import type { Cases } from "./cases";
import type { Cell, Input, Offers, SheetPlan } from "./plan";
import { DRIFT } from "./typedTables";

const SHEET = "Reasons";

/** Why a case may take longer, in the words that meetings use; people make the list their own on its sheet. */
const REASONS = [
  "Court timetable",
  "Expert or assessment",
  "Relative assessment",
  "Medical",
  "Family finding",
  "Sibling decision",
  "Match fell through",
  "Introductions",
  "Adopter readiness",
  "Leave to oppose or appeal",
  "Contact",
  "Our capacity",
  "Other",
] as const;

/** Where people's own reasons find room. */
const PLACES = 20;
const FIRST_ROW = 5;

const inputOf = (index: number): Input => ({
  key: `in_reason_${index + 1}`,
  kind: "text",
  default: REASONS[index] ?? "",
});
const INPUTS: readonly Input[] = Array.from({ length: PLACES }, (_, index) => inputOf(index));

/** The inputs that hold the list. A cleared one is a reason taken off it. */
export const REASON_INPUTS: ReadonlySet<string> = new Set(INPUTS.map(({ key }) => key));

/** The cells that `Drift` offers under `Reason for delay`. */
export const REASONS_OFFERED: Offers = { sheet: SHEET, row: FIRST_ROW, column: 0, rowCount: PLACES };

/** The reasons on the list, in its order, as people have made it. */
export function reasonsListed({ inputs = {} }: Pick<Cases, "inputs">): string[] {
  const listed = INPUTS.map(({ key, default: usual }) => String(inputs[key] ?? usual).trim());
  return [...new Set(listed.filter((reason) => reason !== ""))];
}

/** The reasons on the list, and those typed on `Drift` by the time of the run, in the words first typed. */
export function reasonsKnown(cases: Pick<Cases, "inputs" | "typed">): string[] {
  const found = new Map(reasonsListed(cases).map((reason) => [reason.toLowerCase(), reason]));
  for (const cell of cases.typed?.get(DRIFT.name)?.columns.get(REASON) ?? []) {
    const reason = typeof cell === "string" ? cell : "";
    if (reason !== "" && !found.has(reason.toLowerCase())) found.set(reason.toLowerCase(), reason);
  }
  return [...found.values()];
}

const [REASON] = DRIFT.typed as [string];

/** The list of reasons for delay, for people to edit. */
export function reasonsSheet(cases: Cases): SheetPlan {
  const purpose = "The reasons for delay that Drift offers to choose from: make the list your own.";
  return {
    name: SHEET,
    group: "core",
    purpose,
    blocks: [
      titleBlock(
        SHEET,
        purpose,
        cases,
        "Type over a reason, clear it, or add one in a free yellow cell. Drift offers the new list at once; a reason already given stays as it is.",
      ),
      {
        kind: "grid",
        row: FIRST_ROW - 1,
        column: 0,
        cells: [
          [{ content: { value: "Reason for delay" }, style: "columnHeading" }],
          ...INPUTS.map((input): [Cell] => [
            { content: { input }, style: "typed", format: "@", name: input.key },
          ]),
        ],
      },
    ],
    widths: [34],
    print: { orientation: "portrait" },
  };
}
