import { compare, either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import type { LeavingsKnown } from "../../domain/permanence/counts";
import { coversNothing } from "../coveredPart";
import { goesBy } from "../permanenceConditions";
import { inCoveredPeriod } from "./coveredPeriod";
import { mixSentence } from "./guardianshipAgeMix";
import { childrenPrefix, figureName, LEAVERS, PERCENT_OF_LEAVERS, type RouteId } from "./guardianshipNames";
import { childrenWords } from "./reportFigures";
import type { Headline } from "./reportPage";

/** What matters most: how many, how long, and how long at one age mix. */
export function headlines({ all, covered }: Pick<LeavingsKnown, "all" | "covered">): Headline[] {
  const children = (route: RouteId) => named(childrenPrefix(route));
  const share = (route: RouteId): (Expr | string)[] =>
    all && covered
      ? [
          iff(
            compare(named(LEAVERS), ">", 0),
            join(" (", named(PERCENT_OF_LEAVERS[route]), "% of all who left)"),
            value(""),
          ),
        ]
      : [];
  const mean = (route: RouteId) => named(figureName(route, "days_mean", "all"));
  const n = (route: RouteId) => named(figureName(route, "days_n", "all"));
  const unlessCovered = (says: Expr): Expr =>
    iff(coversNothing(goesBy(all)), value("The data cover nobody who left care in the period."), says);
  return [
    {
      name: "out_report_guardianship_children",
      says: unlessCovered(
        join(
          childrenWords(children("guardianship")),
          " left care by special guardianship ",
          inCoveredPeriod(goesBy(all)),
          ...share("guardianship"),
          ", and ",
          children("adopted"),
          iff(compare(children("adopted"), "=", 1), value(" was adopted"), value(" were adopted")),
          ...share("adopted"),
          ".",
        ),
      ),
    },
    {
      name: "out_report_guardianship_time",
      says: unlessCovered(
        iff(
          either(compare(n("guardianship"), "=", 0), compare(n("adopted"), "=", 0)),
          value(
            "How long special guardianship took beside adoption cannot be said: of one of the two there is nobody.",
          ),
          join(
            "From entering care to the order it took ",
            mean("guardianship"),
            " days on average by special guardianship (n ",
            n("guardianship"),
            "), ",
            mean("adopted"),
            " by adoption (n ",
            n("adopted"),
            ").",
          ),
        ),
      ),
    },
    { name: "out_report_guardianship_age_mix", says: unlessCovered(mixSentence()) },
  ];
}

export function definitions(): string[] {
  return [
    "SGO in headings: left care by special guardianship order, leaving codes E43 to E48, all years, or a list's words for it. Adopted: E11, E12, or an adoption order in a list. Both are leavers of the period: a child's last leaving in each year to 31 March, the years added up, as in A4; of children whom only a list of adoption plans tells of, none counts where another source has everybody who leaves.",
    "All of this is of children who were looked after. About a third of special guardianship orders since 2008-09 were for children who never were (Wade 2014, as quoted by Kinship); others are not in the 903.",
    "Time to the order: days from the start of the last period of care to the day of leaving it, of children whose entry is in the data and not after the order. Years are whole years. Under 5: by the age on entering care. Months of age are whole months, so that a mean is about half a month low.",
    "At one age mix (direct standardisation): the mean days of the special guardianship children of each age group at entry, weighted by how many adopted children were in that group; age groups without a special guardianship child are left out, and the other weights are scaled to what is left. It says what the mean would be if special guardianship had been for children as young as those adopted; it does not make the two groups alike in other ways.",
    "Home before leaving: the last placement; U1 to U3 are foster homes with relatives or friends, U4 to U6 other foster homes, P1 with parents. An adopted child lives with adopters by then. Guardian: E45 to E48 say whether the guardian had fostered the child and is a relative or friend; E43 and E44 (to 2018) say only the first; what a list writes says neither.",
    "Back in care: the same child's next period of care in these data, by the as-at date; later orders have had less time for it, and a child who came back elsewhere is not seen. An adopted child who comes back does so under a new id, so that nobody can tell here. PrevPerm of the 903 asks each child who comes into care for a permanent home before; what it holds is what somebody said, and the order may be another authority's.",
    `England: DfE, Children looked after in England including adoptions, leavers, 2024 release (counts to the nearest 10, shares whole percent, durations years:months); 2024-25 and child arrangements orders: Local Authority Interactive Tool and Children's Social Care Dashboard, as read in November 2026. Over five years, per 1,000 orders, 57 special guardianship and 7 adoption orders were disrupted, 147 residence orders (Selwyn and others 2014, slides of Masson).`,
  ];
}
