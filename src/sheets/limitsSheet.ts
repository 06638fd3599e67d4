import type { Scalar } from "../domain/columns";
import {
  ADOPTER_CLOCKS,
  ADOPTER_CLOCKS_WITHOUT_DATES,
  ADOPTER_DUE_CLOCKS,
  ADOPTER_MARKS,
} from "../domain/drift/adopterClocks";
import type { Clock, PlanClock } from "../domain/drift/clock";
import {
  CLOCKS,
  CLOCKS_WITHOUT_DATES,
  PROCEEDINGS,
  SETTING_CLOCKS,
  WORD_CLOCKS,
} from "../domain/drift/clocks";
import { REVIEW_CLOCKS } from "../domain/drift/reviewClocks";
import type { Expr } from "../domain/formula/expression";
import type { Cases } from "./cases";
import { TABLE_ROW, titleBlock } from "./frame";
import { targetFormulas, targetsTyped } from "./localTargets";
import type { SheetPlan, TableColumn } from "./plan";
import { LIMITS } from "./typedTables";
import { numberColumn, textColumn } from "./words";

/** Every limit that `Drift` runs, with its source, and a column for the council's own. */
export function limitsSheet(cases: Cases): SheetPlan {
  const purpose =
    "Every limit on the time between two events, where it comes from, and the council's own target in its place.";
  return {
    name: LIMITS.sheet,
    group: "core",
    purpose,
    blocks: [
      titleBlock(
        LIMITS.sheet,
        purpose,
        cases,
        "Type a whole number under Local target, in the unit of the row. Clear it to go back to the limit. What was typed is kept when Analyse is pressed.",
      ),
      {
        kind: "table",
        name: LIMITS.name,
        row: TABLE_ROW,
        column: 0,
        rowCount: CLOCKS.length,
        identity: LIMITS.identity,
        columns: columnsOf(cases),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 2 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

function columnsOf({ typed }: Cases): TableColumn[] {
  const texts = (header: string, of: (clock: Clock) => string, width: number): TableColumn => ({
    ...textColumn(header, CLOCKS.map(of), width),
    wrap: true,
  });
  const worked = (header: string, content: Expr, width: number): TableColumn => ({
    header,
    content,
    format: "General",
    width,
  });
  const targets = targetsTyped(typed);
  const { inUse, inWords, overBefore, said, basisInUse, check } = targetFormulas;
  const words = (of: (said: NonNullable<PlanClock["said"]>) => string) => (clock: Clock) => {
    const known = [...WORD_CLOCKS, ...ADOPTER_MARKS].find(({ id }) => id === clock.id)?.said;
    return known ? of(known) : "";
  };
  const [id, target] = [LIMITS.identity[0]!, LIMITS.typed[0]!];
  return [
    texts(id, (clock) => clock.id, 24),
    texts("Limit on", limitOn, 44),
    texts("From", ({ from }) => from, 24),
    texts("Until", ({ until }) => until, 22),
    numberColumn(
      "Limit",
      Float64Array.from(CLOCKS, ({ limit }) => limit.count),
      "0",
      8,
    ),
    texts("Unit", ({ limit }) => limit.unit, 10),
    {
      header: target,
      content: { kind: "asTyped", values: CLOCKS.map((clock) => asTyped(targets.get(clock.id))) },
      format: "General",
      width: 10,
      typed: true,
    },
    {
      ...worked("Mind", check, 34),
      wrap: true,
      highlight: [{ when: { contains: "is not" }, tone: "bad" }],
    },
    worked("In use", inUse, 8),
    worked("Basis in use", basisInUse, 11),
    texts("Basis", ({ basis }) => basis, 11),
    texts("Source", ({ source }) => source, 60),
    texts("Shown on Drift", shownIn, 40),
    texts("A change counts", whenCounted, 24),
    worked("In words", inWords, 16),
    { ...worked("Over if begun before", overBefore, 12), format: "dd/mm/yyyy" },
    { ...worked("Said once over", said, 40), wrap: true },
    texts("Unit of one", ({ limit }) => limit.unit.slice(0, -1), 11),
    texts(
      "Words before",
      words(({ before }) => before.charAt(0).toUpperCase() + before.slice(1)),
      20,
    ),
    texts(
      "Words after",
      words(({ after }) => after),
      30,
    ),
  ];
}

/** As `Drift` names the clock. */
export const limitOn = ({ name }: Clock): string => name.charAt(0).toUpperCase() + name.slice(1);

const asTyped = (typed: Scalar = null): string | number =>
  typeof typed === "boolean" ? String(typed).toUpperCase() : (typed ?? "");

const isOneOf = (clocks: readonly Clock[], { id }: Clock) => clocks.some((each) => each.id === id);
const { first, second, later } = REVIEW_CLOCKS;

const hasNoDates = (clock: Clock) =>
  isOneOf([...CLOCKS_WITHOUT_DATES, ...ADOPTER_CLOCKS_WITHOUT_DATES], clock);

function shownIn(clock: Clock): string {
  if (clock === PROCEEDINGS)
    return "Due, where it falls first and a tracker has the day of issue; the day to which the court extended it, where later";
  if (isOneOf(SETTING_CLOCKS, clock)) return "Due, where it falls first";
  if (isOneOf(WORD_CLOCKS, clock)) return "Also, once it has passed";
  if (hasNoDates(clock)) return "Not worked out: no date in the data";
  if (isOneOf(ADOPTER_MARKS, clock)) return "Adopter drift: Unmatched, once it has passed";
  if (isOneOf(ADOPTER_CLOCKS, clock)) return "Adopter drift: Due";
  return isOneOf([first, second, later], clock)
    ? "Next review due, where the data have dates of reviews"
    : "Adoption review by: from the last review where a tracker has it, else each is taken to be held on its last day";
}

function whenCounted(clock: Clock): string {
  if (hasNoDates(clock)) return "";
  const ofAdopters = [...Object.values(ADOPTER_DUE_CLOCKS), ...ADOPTER_MARKS];
  const atOnce = [...SETTING_CLOCKS, ...WORD_CLOCKS, second, later, ...ofAdopters];
  return isOneOf(atOnce, clock) ? "At once" : "When Analyse is pressed";
}
