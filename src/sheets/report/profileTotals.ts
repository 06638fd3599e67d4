import type { Profiled, Reached } from "../../domain/diagnostic/profile";
import { except, named, type Expr } from "../../domain/formula/expression";
import { DECISIONS_STANDING } from "../../domain/published/adoptedProfile";
import type { Cases } from "../cases";
import { titleWithPart } from "../coveredPart";
import { text } from "../frame";
import { figure, header, sentence, type Row } from "../summaryRows";
import { published } from "./comparedGroups";
import { GROUP_NAMES, PROFILE_NAMES, reachedName } from "./profileNames";
import { SIDES } from "./profileSides";
import { among, howMany, percentOf, type Population } from "./reportFigures";
import { cannotTell } from "./reportPage";
import { DECIDED_GROUPS, LIVE, LIVE_GROUPS, MOVED_IN, NOT_MOVED_IN, WITH_ORDER } from "./reportPopulations";

/** How many children of each, and how many sibling groups among them. */
export function totalRows(cases: Cases, told: ReadonlySet<Profiled>): Row[] {
  const total = (label: string | Expr, who: Profiled, groups?: Population): Row[] => [
    [
      typeof label === "string" ? text(label, "label") : { content: { expr: label }, style: "label" },
      figure(howMany(SIDES[who].population), "#,##0", PROFILE_NAMES[who]),
      ...(groups ? [figure(howMany(groups), "#,##0", GROUP_NAMES[who as keyof typeof GROUP_NAMES])] : []),
    ],
  ];
  const rows: Row[] = [
    ...(told.has("live") ? total("Live adoption plan at the as-at date", "live", LIVE_GROUPS) : []),
    ...(told.has("decided")
      ? total(titleWithPart("Decided in the period", "Decided", "decision"), "decided", DECIDED_GROUPS)
      : []),
    ...(told.has("adopted")
      ? total(titleWithPart("Adopted in the period", "Adopted", "adoptionOrder"), "adopted")
      : []),
    ...(told.has("looked_after") ? total("All looked after at the as-at date", "looked_after") : []),
  ];
  const isGroupKnown = cases.characteristics.siblings.includes("Yes");
  return rows.length === 0
    ? []
    : [
        header("", "Children", "Sibling groups"),
        ...rows,
        // Says how old the data are, where the as-at date is after their end.
        [sentence(named("out_data_end"))],
        ...(isGroupKnown
          ? []
          : cannotTell(
              "Sibling groups: no column names them. It would take a tracker with a column such as “Sibling group” (one name a group).",
            )),
      ];
}

const REACHED: readonly (readonly [Reached, string, Population])[] = [
  ["moved_in", "Moved in with adopters, no adoption order yet", among(LIVE, [MOVED_IN])],
  ["order_not_moved_in", "Waiting: placement order, not moved in", among(LIVE, [NOT_MOVED_IN, WITH_ORDER])],
  [
    "no_order_not_moved_in",
    "No placement order, not moved in",
    among(LIVE, [NOT_MOVED_IN, except(WITH_ORDER)]),
  ],
];

/** Live plans by how far they have come, beside England. */
export function reachedRows(): Row[] {
  const england = Object.values(DECISIONS_STANDING).reduce((sum, { value }) => sum + value, 0);
  return [
    header("", "% of live plans", `England, 31 March 2024, %`, "Children", "England, children"),
    ...REACHED.map(([reached, label, population]): Row => {
      const beside = DECISIONS_STANDING[reached].value;
      return [
        text(label, "label"),
        figure(percentOf(named(reachedName(reached)), named(PROFILE_NAMES.live)), "0"),
        published(Math.round((100 * beside) / england)),
        figure(howMany(population), "#,##0", reachedName(reached)),
        { ...published(beside)!, format: "#,##0" },
      ];
    }),
    [
      text("All", "label"),
      null,
      null,
      figure(named(PROFILE_NAMES.live)),
      { ...published(england)!, format: "#,##0" },
    ],
  ];
}
