import type { Profiled } from "../../domain/diagnostic/profile";
import { compare, iff, join, named, value } from "../../domain/formula/expression";
import { ADOPTED_YEAR } from "../../domain/published/adoptedProfile";
import { AS_AT } from "../countFormula";
import { day } from "../day";
import { inCoveredPeriod } from "./coveredPeriod";
import { groupName } from "./comparedGroups";
import { GROUP_NAMES, PROFILE_NAMES } from "./profileNames";
import { SIDES } from "./profileSides";
import { childrenWords } from "./reportFigures";
import type { Headline } from "./reportPage";

/** Who they are, in a sentence each: live plans, and decided in the period. */
export function headlines(told: ReadonlySet<Profiled>): Headline[] {
  const count = (who: Profiled, grouping: string, group: string) =>
    named(groupName(SIDES[who], grouping, group));
  const nobody = compare(named(PROFILE_NAMES.live), "=", 0);
  const groups = named(GROUP_NAMES.live);
  return [
    ...(told.has("live")
      ? [
          {
            name: "out_report_profile_live",
            says: iff(
              nobody,
              join("On ", day(AS_AT), " no child has a live adoption plan."),
              join(
                "On ",
                day(AS_AT),
                " ",
                childrenWords(named(PROFILE_NAMES.live)),
                iff(compare(named(PROFILE_NAMES.live), "=", 1), value(" has"), value(" have")),
                " a live adoption plan",
                iff(
                  compare(groups, ">", 0),
                  join(
                    ", among them ",
                    groups,
                    iff(compare(groups, "=", 1), value(" sibling group"), value(" sibling groups")),
                  ),
                  value(""),
                ),
                "; ",
                count("live", "age_at_entry", "under_1"),
                " entered care under 1 and ",
                count("live", "age_at_entry", "1_to_4"),
                " aged 1 to 4.",
              ),
            ),
          },
        ]
      : []),
    ...(told.has("decided")
      ? [
          {
            name: "out_report_profile_decided",
            says: join(
              iff(
                compare(named(PROFILE_NAMES.decided), "=", 1),
                value("1 child was"),
                join({ op: "text", of: named(PROFILE_NAMES.decided), format: "#,##0" }, " children were"),
              ),
              " decided on for adoption ",
              inCoveredPeriod("decision"),
              iff(
                compare(named(PROFILE_NAMES.decided), ">", 0),
                join(
                  ": ",
                  count("decided", "age_at_decision", "under_1"),
                  " under 1 at the decision, ",
                  count("decided", "age_at_decision", "1_to_4"),
                  " aged 1 to 4, ",
                  count("decided", "age_at_decision", "5_to_9"),
                  " aged 5 to 9.",
                ),
                value("."),
              ),
            ),
          },
        ]
      : []),
  ];
}

export function definitions(): string[] {
  return [
    "Live adoption plan: a decision for adoption by the as-at date that was neither changed, nor decided again, nor ended by leaving care; children who have moved in with adopters are among them. Decided in the period: each child once, by the last decision in it, whatever has become of it since (A15). Adopted: by the day of the adoption order.",
    "All looked after: children in care at the as-at date in a source that has everybody in care (903, Annex A list 8, standard dataset); short breaks are left out. Only they can be a whole to compare with: a list of adoption plans has no others.",
    "Ages are whole years; before birth counts as under 1. Ethnic groups are the department's five; Chinese is under Asian. The need is the main one on entering care. Siblings and disability are not in the 903: they come from trackers and Annex A lists, and “Not recorded” is everybody of whom nothing is said. A sibling group counts where a column names it.",
    "Legal status and home are those now, or the last ones before leaving care; of an earlier plan of a child who has a later one, those when it ended. Long-term foster home: U1 and U4; early permanence carers: U2 and U5; relatives or friends otherwise: U3; other foster home: U6; residential or secure: K1, K2, R1, R2, R3, R5, S1.",
    `England, adopted ${ADOPTED_YEAR}: children adopted in the year, DfE, Children looked after in England including adoptions, 2024 release, whole percent of 2,980 children; they were adopted, which children with a live plan are not yet. England, 31 March 2024: children whose decision stood, to the nearest 10, same release; “placed” stands beside moved in with adopters. Nothing is published of sex, need, siblings, disability or homes of children with plans.`,
  ];
}
