import { ACTIVITY, MOST_COUNTED, TRANSFERABLE, type ActivityId } from "../../domain/raa/activity";
import type { YearBack } from "../../domain/raa/members";
import { either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { isEmpty, isInRange, isUsable, sumOf, type Bounds } from "../enteredNumber";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, heading, inputCell, sentence, type Row } from "../summaryRows";
import { labelOf, memberHeads, memberRow, wrongRemark } from "./memberRows";
import { activityEntry, eachMember, nextEntry, ownMeasureTitle, transferredEntry } from "./raaNames";
import { eachYearBack, yearLabel } from "./raaYears";
import { wrongCount } from "./typedCount";

/** What people enter of each measure: a block with five years, children transferred, and next year's forecast. */

export const boundsOf = (activity: ActivityId): Bounds => ({ least: 0, most: MOST_COUNTED[activity] });
export const isTransferable = (activity: ActivityId): boolean => TRANSFERABLE.includes(activity);
/** Children who passed from or to a member since the latest year's figures: what is used, 0 where nothing usable stands. */
export const transferredUsed = (member: number, activity: ActivityId): string =>
  `raa_${member}_${activity}_transferred`;
/** How many of the entries of a block cannot be used. */
const entriesWrong = (member: number, activity: ActivityId): string => `raa_${member}_${activity}_wrong`;

const TRANSFERRED: Bounds = { least: -1000, most: 1000 };

/** A measure's name, as the RAA calls it where it is one of its own. */
export function measureTitle(activity: ActivityId): Expr {
  const { title } = ACTIVITY.find(({ id }) => id === activity)!;
  if (activity !== "own_1" && activity !== "own_2") return value(title);
  const own = ownMeasureTitle(activity);
  return iff(isEmpty(own), value(title), join(named(own), ""));
}

export const measureHeading = (activity: ActivityId, more = ""): Cell => ({
  content: { expr: more === "" ? measureTitle(activity) : join(measureTitle(activity), more) },
  style: "heading",
});

/** The blocks in which activity is typed. */
export const activityRows = (): Row[] => [
  heading("Activity: what is typed"),
  [
    text(
      "Type a count, or the code of a suppressed one: c, x, *, k, low, <5 or 1-5 (with an apostrophe in front, '1-5, or a spreadsheet makes a day of it). z, : and .. say that there is no figure.",
      "note",
    ),
  ],
  [
    text(
      "Leave a cell empty to take what tables of this workbook say (RAA areas). Whatever is typed goes before them and stays, so that shares rest on figures that were agreed.",
      "note",
    ),
  ],
  ...(["own_1", "own_2"] as const).map((own): Row => [
    text(`What ${own === "own_1" ? "own measure 1" : "own measure 2"} is called`, "label"),
    { ...inputCell({ key: ownMeasureTitle(own), kind: "text", default: null }), format: "@" },
  ]),
  [],
  ...ACTIVITY.flatMap(({ id }) => measureRows(id)),
];

function measureRows(activity: ActivityId): Row[] {
  const bounds = boundsOf(activity);
  return [
    [measureHeading(activity)],
    memberHeads("Year to 31 March"),
    ...eachYearBack((year): Row => [
      labelOf(yearLabel(year)),
      ...eachMember((member) => countCell(activityEntry(member, activity, year))),
    ]),
    ...(isTransferable(activity)
      ? [
          [
            text("Transferred in (+) or out (-) since", "label"),
            ...eachMember((member) => countCell(transferredEntry(member, activity))),
          ],
        ]
      : []),
    [
      text("Next year's forecast", "label"),
      ...eachMember((member) => countCell(nextEntry(member, activity))),
    ],
    ...(isTransferable(activity)
      ? [
          memberRow(
            "Transferred, as used",
            (member) => ({
              expr: iff(
                isUsable(transferredEntry(member, activity), TRANSFERRED),
                named(transferredEntry(member, activity)),
                value(0),
              ),
              name: transferredUsed(member, activity),
            }),
            "#,##0",
            figure(transferredSum(activity), "#,##0", transferredTotal(activity)),
          ),
        ]
      : []),
    memberRow(
      "Entries that cannot be used",
      (member) => ({ expr: wrongIn(member, activity), name: entriesWrong(member, activity) }),
      "0",
    ),
    [
      sentence(
        wrongRemark(
          `Not used: a count is a number from 0 to ${bounds.most.toLocaleString("en-GB")} or one of the codes above${
            isTransferable(activity) ? ", children transferred a number from -1,000 to 1,000" : ""
          }`,
          (member) => entriesWrong(member, activity),
        ),
      ),
    ],
    [],
  ];
}

/** Over all members: nil, or children were lost or counted twice. */
export const transferredTotal = (activity: ActivityId): string => `out_raa_${activity}_transferred`;
const transferredSum = (activity: ActivityId): Expr => ({
  op: "total",
  of: eachMember((member) => named(transferredUsed(member, activity))),
});

/** No bounds for the spreadsheet to insist on: a code is as good an answer as a number. */
const countCell = (key: string): Cell => ({
  ...inputCell({ key, kind: "text", default: null, status: "local" }),
  format: "General",
});

const wrongIn = (member: number, activity: ActivityId): Expr =>
  sumOf([
    ...eachYearBack((year: YearBack) =>
      wrongCount(activityEntry(member, activity, year), boundsOf(activity)),
    ),
    wrongCount(nextEntry(member, activity), boundsOf(activity)),
    ...(isTransferable(activity)
      ? [
          iff(
            either(
              isEmpty(transferredEntry(member, activity)),
              isInRange(transferredEntry(member, activity), TRANSFERRED),
            ),
            value(0),
            value(1),
          ),
        ]
      : []),
  ]);
