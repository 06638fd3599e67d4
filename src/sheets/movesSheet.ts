import { LS, PLACE_PROVIDER } from "../domain/codes/ssda903";
import { iff, minus, named, sameRow, compare } from "../domain/formula/expression";
import { periodReader } from "../domain/moves/periodOfJourney";
import { placementsOf, type Arrival, type Placement } from "../domain/moves/placements";
import type { Cases } from "./cases";
import { caseOf } from "./driftSheet";
import { TABLE_ROW, titleBlock } from "./frame";
import { placementInWords } from "./permanenceSheet";
import type { SheetPlan, TableColumn } from "./plan";
import { dayColumn, numberColumn, textColumn } from "./words";

/** One placement of a child on Drift. */
interface Move extends Placement {
  journey: number;
  /** From 1, within the period of care. */
  number: number;
}

/** The key of a placement, by which the child sheet finds it: @example "784142/1/3" */
export const MOVES_KEY = "Key";

/** The placements of every child on Drift in the present period of care, and which of them count as moves. */
export function movesSheet(cases: Cases): SheetPlan {
  const purpose =
    "The placements of every child on Drift since entering care, and which of them count as a move.";
  const moves = movesOf(cases);
  return {
    name: "Moves",
    group: "meeting",
    purpose,
    blocks: [
      titleBlock("Moves", purpose, cases, NOTE),
      {
        kind: "table",
        name: "Moves",
        row: TABLE_ROW,
        column: 0,
        rowCount: moves.length,
        identity: ["Child key", "From"],
        thenBy: "Number",
        columns: columnsOf(cases, moves),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 2 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

const NOTE =
  "Of Episodes of the 903 only. A temporary stay (T0 to T4) and the return from it are no moves; a change of legal status alone has no row.";

/** In the order of Drift, then of time; of a child who stands there with two plans, under each. */
function movesOf(cases: Cases): Move[] {
  const { records, journeys, drift, asAt } = cases;
  const periodOf = periodReader(records.episodes, journeys, asAt);
  const moves: Move[] = [];
  for (const { journey } of drift) {
    const period = periodOf(journey);
    if (period === undefined || period.ended) continue;
    placementsOf(records.episodes, period).forEach((placement, at) =>
      moves.push({ ...placement, journey, number: at + 1 }),
    );
  }
  return moves;
}

const WHY_NOT: Readonly<Record<Arrival, string>> = {
  first: "The first placement since entering care",
  move: "",
  "same carers": "Same carers: only the kind of placement or the legal status changed",
  temporary: "A temporary stay",
  returned: "Back in the same home after a temporary stay",
  "cannot tell": "Cannot tell: the reason for the new episode is not given",
};

function columnsOf(cases: Cases, moves: readonly Move[]): TableColumn[] {
  const { records, journeys } = cases;
  const { episodes, children } = records;
  const texts = (header: string, of: (move: Move) => string, width?: number) =>
    textColumn(header, moves.map(of), width);
  const days = (header: string, of: (move: Move) => number) => dayColumn(header, Int32Array.from(moves, of));
  const childOf = ({ journey }: Move) => journeys.child[journey]!;
  return [
    {
      header: "Child",
      content: { kind: "asTyped", values: moves.map((move) => children.shown[childOf(move)]!) },
      format: "General",
      width: 12,
    },
    texts(MOVES_KEY, ({ journey, number }) => `${caseOf(cases, journey)}/${number}`, 14),
    days("From", ({ from }) => from),
    days("To", ({ to }) => to),
    {
      header: "Days",
      content: iff(
        compare(sameRow("To"), "=", ""),
        minus(named("as_at"), sameRow("From")),
        minus(sameRow("To"), sameRow("From")),
      ),
      format: "0",
      width: 8,
    },
    texts(
      "Counts as move",
      ({ arrival }) => (arrival === "move" ? "Yes" : arrival === "cannot tell" ? "?" : "No"),
      9,
    ),
    texts("Placement", ({ row }) => placementInWords(episodes.place[row]!), 44),
    texts("Why not", ({ arrival }) => WHY_NOT[arrival], 60),
    texts("Legal status", ({ row }) => inWords(LS, episodes.ls[row]!), 32),
    texts("Provider", ({ row }) => inWords(PLACE_PROVIDER, episodes.provider[row]!), 22),
    texts("Child key", (move) => children.key[childOf(move)]!, 12),
    texts("Case", ({ journey }) => caseOf(cases, journey), 13),
    numberColumn(
      "Number",
      Float64Array.from(moves, ({ number }) => number),
      "0",
      9,
    ),
  ];
}

/** @example inWords(LS, "C2") //=> "Full care order (C2)" */
function inWords(list: ReadonlyMap<string, string>, code: string): string {
  const meaning = list.get(code);
  return meaning === undefined ? code : `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)} (${code})`;
}
