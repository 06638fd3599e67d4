import { AGE_AT_ENTRY, NOT_RECORDED } from "../../domain/diagnostic/groupings";
import {
  compare,
  divide,
  ifError,
  iff,
  join,
  minus,
  named,
  over,
  plus,
  round,
  times,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import { text } from "../frame";
import { figure, header, NONE, type Row } from "../summaryRows";
import type { Side, SideBlock } from "./comparedGroups";
import { conditionsOf } from "./groupConditions";
import { AT_AGE_MIX, figureName, mixName } from "./guardianshipNames";
import { among, howMany, meanIn, numbersIn } from "./reportFigures";

const DAYS = "Days in care";
const BANDS = AGE_AT_ENTRY.groups.filter((group) => group !== NOT_RECORDED);

const weight = (band: string) => named(mixName("adopted", band));
const here = (band: string) => named(mixName("guardianship", band));
const sum = (of: readonly Expr[]): Expr => of.reduce(plus);

/** Weights times means of the age groups: direct standardisation (src/domain/diagnostic/ageMix.ts). */
export function ageMixRows({ sides: [guardianship, adopted] }: SideBlock): Row[] {
  const ofBand = (side: Side, band: (typeof BANDS)[number]) =>
    among(side.population, conditionsOf(AGE_AT_ENTRY.id, band));
  const weighted = sum(
    BANDS.map((band) => {
      const { table, conditions } = ofBand(guardianship!, band);
      const mean = over("mean", table, DAYS, ...conditions, where(DAYS, ">=", 0));
      return iff(compare(here(band.label), ">", 0), times(weight(band.label), mean), value(0));
    }),
  );
  const used = sum(BANDS.map(({ label }) => iff(compare(here(label), ">", 0), weight(label), value(0))));
  return [
    header(
      "Age at entering care",
      "SGO, children",
      "SGO, mean days",
      "Adopted: the weights",
      "Adopted, mean days",
    ),
    ...BANDS.map((band): Row => [
      text(band.label, "label"),
      figure(numbersIn(ofBand(guardianship!, band), DAYS), "#,##0", mixName("guardianship", band.label)),
      figure(meanIn(ofBand(guardianship!, band), DAYS)),
      figure(numbersIn(ofBand(adopted!, band), DAYS), "#,##0", mixName("adopted", band.label)),
      figure(meanIn(ofBand(adopted!, band), DAYS)),
    ]),
    [
      text("As they are", "label"),
      figure(named(figureName("guardianship", "days_n", "all"))),
      figure(named(figureName("guardianship", "days_mean", "all"))),
      figure(named(figureName("adopted", "days_n", "all"))),
      figure(named(figureName("adopted", "days_mean", "all"))),
    ],
    [
      text("At the adopted children's age mix", "label"),
      null,
      figure(ifError(round(divide(weighted, named(AT_AGE_MIX.weighted))), NONE), "#,##0", AT_AGE_MIX.mean),
      figure(used, "#,##0", AT_AGE_MIX.weighted),
    ],
    [
      text("Adopted children in no such group", "label"),
      null,
      null,
      figure(
        minus(sum(BANDS.map(({ label }) => weight(label))), named(AT_AGE_MIX.weighted)),
        "#,##0",
        AT_AGE_MIX.leftOut,
      ),
    ],
    [
      text("Adopted children whose age or days are not known", "label"),
      null,
      null,
      figure(minus(howMany(adopted!.population), sum(BANDS.map(({ label }) => weight(label))))),
    ],
  ];
}

/** What the mean would be, and of whom it cannot be said. */
export const mixSentence = (): Expr =>
  iff(
    compare(named(AT_AGE_MIX.weighted), ">", 0),
    join(
      "At the adopted children's age mix special guardianship would have taken ",
      named(AT_AGE_MIX.mean),
      " days (weighted by ",
      named(AT_AGE_MIX.weighted),
      " adopted)",
      iff(
        compare(named(AT_AGE_MIX.leftOut), ">", 0),
        join(
          ", leaving out age groups without a special guardianship child (",
          named(AT_AGE_MIX.leftOut),
          " adopted).",
        ),
        value("."),
      ),
    ),
    value(
      "No age group has children of both, so that the times cannot be set against each other at one age mix.",
    ),
  );
