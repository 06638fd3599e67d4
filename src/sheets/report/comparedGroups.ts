import { NEEDS } from "../../domain/codes/homes";
import { DISABILITY, NEED, OTHER_NEED, SIBLINGS, type Grouping } from "../../domain/diagnostic/groupings";
import { named } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, type Row } from "../summaryRows";
import { cannotTell } from "./reportPage";
import { conditionsOf } from "./groupConditions";
import { among, howMany, percentOf, type Population } from "./reportFigures";

/** A population that is set beside others, group by group. */
export interface Side {
  /** Over its columns: "Live plans". */
  heading: string;
  /** Begins the names of its figures; the figure of the whole has it for a name, and stands elsewhere on the page. */
  prefix: string;
  /** Ends them. */
  suffix?: string;
  population: Population;
}

/** England's whole percent of a group, where it was published. */
export interface EnglandSide {
  heading: string;
  percentOf(grouping: string, group: string): number | undefined;
}

/** Sides whose columns stand together: shares of each, England's, then children of each, so that shares can be drawn. */
export interface SideBlock {
  /** undefined keeps the columns of a side empty: it is not told of in this table. */
  sides: readonly (Side | undefined)[];
  england?: readonly EnglandSide[];
}

export const wholeName = ({ prefix, suffix = "" }: Side): string => `${prefix}${suffix}`;
export const groupName = ({ prefix, suffix = "" }: Side, grouping: string, group: string): string =>
  `${prefix}_${grouping}_${group}${suffix}`;
export const percentName = ({ prefix, suffix = "" }: Side, grouping: string, group: string): string =>
  `${prefix}_${grouping}_${group}_percent${suffix}`;

/** How many columns of a table of groups are shares, from the first: what a chart draws. */
export const shareColumns = ({ sides, england = [] }: SideBlock): number => sides.length + england.length;

/** A row a group and the whole last; every count has a name, and every share is made of two of them. */
export function comparedRows(grouping: Grouping, blocks: readonly SideBlock[]): Row[] {
  return [
    header(grouping.title, ...blocks.flatMap(headings)),
    ...grouping.groups.map((group): Row => [
      text(group.label, "label"),
      ...blocks.flatMap(({ sides, england = [] }) => [
        ...sides.map((side) =>
          side
            ? figure(
                percentOf(named(groupName(side, grouping.id, group.id)), named(wholeName(side))),
                "0",
                percentName(side, grouping.id, group.id),
              )
            : null,
        ),
        ...england.map(({ percentOf }) => published(percentOf(grouping.id, group.id))),
        ...sides.map((side) =>
          side
            ? figure(
                howMany(among(side.population, conditionsOf(grouping.id, group))),
                "#,##0",
                groupName(side, grouping.id, group.id),
              )
            : null,
        ),
      ]),
    ]),
    [
      text("All", "label"),
      ...blocks.flatMap(({ sides, england = [] }) => [
        ...sides.map(() => null),
        ...england.map(() => null),
        ...sides.map((side) => (side ? figure(named(wholeName(side))) : null)),
      ]),
    ],
  ];
}

const headings = ({ sides, england = [] }: SideBlock): string[] => [
  ...sides.map((side) => (side ? `% of ${side.heading}` : "")),
  ...england.map(({ heading }) => heading),
  ...sides.map((side) => (side ? `${capital(side.heading)}, children` : "")),
];

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Words in place of a code of need have a row only where any source uses them. */
export function groupsSeen({ journeys }: Pick<Cases, "journeys">, grouping: Grouping): Grouping {
  const isWord = (need: string) => need !== "" && !NEEDS.includes(need.toUpperCase());
  return grouping.id !== NEED.id || journeys.texts.need.some(isWord)
    ? grouping
    : { ...grouping, groups: grouping.groups.filter((group) => group !== OTHER_NEED) };
}

/** Whether anything is said at all of what the return does not hold: sibling groups and disability. */
export function isCollected({ characteristics }: Pick<Cases, "characteristics">, grouping: string): boolean {
  const { siblings, disabled } = characteristics;
  const said = { [SIBLINGS.id]: siblings, [DISABILITY.id]: disabled }[grouping];
  return said === undefined || said.some((each) => each !== "");
}

/** One line in place of a table in which nobody is recorded. */
export function notCollected(cases: Pick<Cases, "characteristics">, grouping: string): Row[] | undefined {
  if (isCollected(cases, grouping)) return undefined;
  return cannotTell(
    grouping === SIBLINGS.id
      ? "Sibling group: not in the data. It would take a tracker with a column such as “Sibling group”."
      : "Disability: not in the data. It would take Annex A list 8 or 10, or a tracker with a column “Disability”.",
  );
}

/** A figure of others: no formula, for it is nobody's count here. */
export const published = (percent: number | undefined): Cell | null =>
  percent === undefined ? null : { content: { value: percent }, style: "figure", format: "0" };
