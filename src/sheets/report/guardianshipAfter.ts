import { PREVIOUS_HOMES } from "../../domain/diagnostic/previousHomes";
import { except, where, type Condition } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { AS_AT, by, inPeriod } from "../countFormula";
import { text } from "../frame";
import { figure, header, type Row } from "../summaryRows";
import { leavingOfCases } from "../timescalesLeaving";
import type { SideBlock } from "./comparedGroups";
import type { AGES_IDS } from "./guardianshipNames";
import { CAME_INTO_CARE, cameFromName, figureName } from "./guardianshipNames";
import { among, howMany, percentOf, type Population } from "./reportFigures";
import { cannotTell } from "./reportPage";

/** What came after the order: support, and a return to care, as far as anybody can know. */

/** More ways of putting it than a page has room for: the rarest stand together. */
const MOST_WORDS = 10;

/**
 * The support after the order, in the words of a tracker: a row for each that any child who left by special guardianship or
 * adoption has, of whatever year, so that the rows stay right when the period is changed.
 */
export function supportRows(cases: Cases, blocks: readonly SideBlock[]): Row[] {
  const words = wordsOf(cases);
  if (words.length === 0)
    return cannotTell(
      "No child who left by special guardianship or adoption has support recorded. It would take a tracker with a column such as “Level of support”, with a few words a child (“Support plan”, “Allowance”, “None”).",
    );
  const shown = words.slice(0, MOST_WORDS);
  const is = (word: string) => where("Support after order", "=", word);
  const groups: readonly (readonly [string, readonly Condition[]])[] = [
    ...shown.map((word) => [word, [is(word)]] as const),
    ...(words.length > shown.length
      ? [
          [
            "In other words",
            [where("Support after order", "<>", ""), ...shown.map((word) => except(is(word)))],
          ] as const,
        ]
      : []),
    ["Not recorded", [is("")]],
  ];
  return tableOf("Support after the order", blocks, groups);
}

/** The most used first; spellings that differ in capitals only are one. */
function wordsOf(cases: Cases): string[] {
  const { way } = leavingOfCases(cases);
  const uses = new Map<string, { word: string; count: number }>();
  cases.journeys.texts.support.forEach((word, row) => {
    if (word === "" || (way[row] !== "Special guardianship" && way[row] !== "Adoption")) return;
    const use = uses.get(word.toLowerCase()) ?? { word, count: 0 };
    use.count++;
    uses.set(word.toLowerCase(), use);
  });
  return [...uses.values()]
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}

/** A row a group, in the columns of the tables of groups: shares, England's left empty, then children. */
function tableOf(
  title: string,
  blocks: readonly SideBlock[],
  groups: readonly (readonly [label: string, conditions: readonly Condition[]])[],
): Row[] {
  const cells = (conditions: readonly Condition[], isWhole: boolean): Row =>
    blocks.flatMap(({ sides, england = [] }) => [
      ...sides.map((side) =>
        isWhole
          ? null
          : figure(percentOf(howMany(among(side!.population, conditions)), howMany(side!.population)), "0"),
      ),
      ...england.map(() => null),
      ...sides.map((side) => figure(howMany(among(side!.population, conditions)))),
    ]);
  return [
    header(
      title,
      ...blocks.flatMap(({ sides, england = [] }) => [
        ...sides.map((side) => `% of ${side!.heading}`),
        ...england.map(() => ""),
        ...sides.map((side) => `${side!.heading.charAt(0).toUpperCase()}${side!.heading.slice(1)}, children`),
      ]),
    ),
    ...groups.map(([label, conditions]): Row => [text(label, "label"), ...cells(conditions, false)]),
    [text("All", "label"), ...cells([], true)],
  ];
}

/** Of special guardianship alone: an adopted child who comes back is another child by the id. */
export function cameBackRows({ journeys }: Cases, blocks: readonly SideBlock[]): Row[] {
  const [[all], [underFive]] = blocks.map(({ sides }) => sides) as [SideBlock["sides"], SideBlock["sides"]];
  const back = (side: typeof all, ages: (typeof AGES_IDS)[number]) =>
    figure(
      howMany(among(side!.population, [by("Came back into care", AS_AT)])),
      "#,##0",
      figureName("guardianship", "came_back", ages),
    );
  return [
    header("Left by special guardianship", "Children", "Under 5 at entry"),
    [text("In care again by the as-at date", "label"), back(all, "all"), back(underFive, "under5")],
    [text("All", "label"), figure(howMany(all!.population)), figure(howMany(underFive!.population))],
    ...(journeys.status.includes("adopted")
      ? [[text("Of adopted children nobody can say it here: one who comes back has a new id.", "note")]]
      : []),
  ];
}

/** What PrevPerm of the 903 says of those who came into care in the period. */
export function cameBeforeRows({ previousHomes = [] }: Cases): Row[] {
  if (previousHomes.length === 0)
    return cannotTell(
      "Whether children who came into care had a permanent home before is not in the data. It would take PrevPerm of the 903.",
    );
  const entrants: Population = {
    table: "Timescales",
    conditions: [
      ...inPeriod("Entered care"),
      where("Last in period", "=", true),
      where("Care known", "=", true),
    ],
  };
  const home = (of: string) => among(entrants, [where("Previous permanent home", "=", of)]);
  return [
    header("Permanent home before", "Children"),
    ...Object.values(PREVIOUS_HOMES).map((of): Row => [
      text(of, "label"),
      figure(howMany(home(of)), "#,##0", cameFromName(of)),
    ]),
    [text("Not recorded", "label"), figure(howMany(home("")), "#,##0", cameFromName("not recorded"))],
    [text("All who came into care", "label"), figure(howMany(entrants), "#,##0", CAME_INTO_CARE)],
  ];
}
