import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan } from "../plan";
import type { Row } from "../summaryRows";
import { MEMBER_WIDTHS } from "./memberRows";
import { hasAreas } from "./raaAreasFound";
import { activityRows } from "./raaMembersActivity";
import { checkRows } from "./raaMembersChecks";
import { foundRows, inUseRows } from "./raaMembersInUse";
import { settingsRows } from "./raaMembersSettings";
import { whoRows } from "./raaMembersWho";

/** Who shares the RAA, since when, and what each does in a year: what funding formulas share by. */
export function raaMembersSheet(cases: Cases): SheetPlan {
  const name = "RAA members";
  const purpose =
    "Who shares the regional adoption agency, from when to when, and what each member does in a year.";
  const areas = hasAreas(cases);
  const sections = [
    checkRows(),
    settingsRows(),
    whoRows(),
    activityRows(),
    ...(areas ? [foundRows()] : []),
    inUseRows(areas),
  ];
  const cells = sections.flatMap((rows): Row[] => [...rows, []]);
  const startOf = (section: number) =>
    sections.slice(0, section).reduce((row, rows) => row + rows.length + 1, TABLE_ROW);
  return {
    name,
    group: "raa",
    purpose,
    blocks: [
      titleBlock(
        name,
        purpose,
        cases,
        "Type in the yellow cells. An authority is a member where its name is typed; each has the same column on every RAA sheet.",
      ),
      { kind: "grid", row: TABLE_ROW, column: 0, cells },
    ],
    widths: MEMBER_WIDTHS,
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape", breaks: sections.slice(3).map((_, at) => startOf(at + 3)) },
  };
}
