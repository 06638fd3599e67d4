import { THRESHOLD_DAYS } from "../../domain/diagnostic/dayBands";
import { A1 } from "../../domain/measures/A1";
import { A10 } from "../../domain/measures/A10";
import type { Published } from "../../domain/published/published";
import { compare, either, iff, join, minus, named, value, type Expr } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { coversNothing, windowNames } from "../coveredPart";
import { englandOf, englandOfMeasure } from "../summaryEngland";
import { childrenWords } from "./reportFigures";
import type { Headline } from "./reportPage";
import { largestDrift } from "./stagesDrift";
import { isNobodyAdopted, missingOf, stageFigureName } from "./stagesFinished";
import { ADOPTED_CHILDREN, columnOf, HEADLINES, stagesName } from "./stagesNames";
import { drawnStages, longestStage, yearGroups } from "./stagesWhereDaysGo";
import { changeOverYears } from "./stagesWhom";

const number = (of: Expr): Expr => ({ op: "text", of, format: "#,##0" });
const NOBODY = value("");

/** The years of the threshold, short. */
const THRESHOLD_YEARS = /\d{4}-\d{2}/.exec(A10.threshold.years)![0];

/** What matters most on the page; every figure in it stands in a cell further down. */
export function stagesHeadlines(cases: Cases): Headline[] {
  if (isNobodyAdopted(cases))
    return [
      { name: HEADLINES.a10, says: nobodyAdopted(value("")) },
      { name: HEADLINES.drift, says: largestDrift },
    ];
  const drawn = drawnStages(cases);
  const missing = missingOf(cases);
  const canCompare =
    yearGroups(cases).filter(({ isWhole }) => isWhole).length > 1 &&
    !missing.includes("placed") &&
    !missing.includes("entry");
  return [
    { name: HEADLINES.a10, says: a10Sentence(cases) },
    { name: HEADLINES.drift, says: largestDrift },
    ...(missing.includes("entry") ? [] : [{ name: HEADLINES.whole, says: wholeSentence(cases) }]),
    ...(drawn.length > 0 ? [{ name: HEADLINES.longest, says: ofAdopted(ended(longestStage(drawn))) }] : []),
    ...(canCompare ? [{ name: HEADLINES.change, says: ofAdopted(changeOverYears(cases)) }] : []),
  ];
}

/** A chart's title has no full stop. */
const ended = (of: Expr): Expr =>
  of.op === "if" ? { ...of, otherwise: join(of.otherwise, ".") } : join(of, ".");

const part = named(windowNames("adoptionOrder").part);
const isAllCovered = compare(part, "=", "");

const nobody = iff(
  isAllCovered,
  value("Nobody was adopted in the period."),
  join("Nobody was adopted in the part of the period that the data cover: ", part, "."),
);
/** That a figure is of a part of the period; which it is stands under the measures, for there is no room here. */
const ofPart = iff(isAllCovered, value(""), value(" Of a part of the period only."));

const nobodyAdopted = (otherwise: Expr): Expr =>
  iff(
    coversNothing("adoptionOrder"),
    value("The data do not cover adoption orders of the period."),
    iff(compare(named(ADOPTED_CHILDREN), "=", 0), nobody, otherwise),
  );

/** Nothing more is said where nobody was adopted. */
const ofAdopted = (otherwise: Expr): Expr => iff(compare(named(ADOPTED_CHILDREN), "=", 0), NOBODY, otherwise);

/** A10 against the threshold; A1 where the data do not have A10. */
function a10Sentence(cases: Cases): Expr {
  const lacking = missingOf(cases).find((milestone) => milestone === "placed" || milestone === "entry");
  if (lacking)
    return nobodyAdopted(
      join(
        childrenWords(named(ADOPTED_CHILDREN)),
        ` adopted in the period; no table says when any of them ${lacking === "placed" ? "moved in with adopters" : "entered care"}, so A10 and A1 cannot be told.`,
        ofPart,
      ),
    );
  const said = (id: "A10" | "A1", words: string) =>
    join(
      words,
      number(named(`out_${id}`)),
      " days on average (",
      childrenWords(named(`out_${id}_n`)),
      "), ",
      againstThreshold(named(`out_${id}`)),
      ".",
      ofPart,
    );
  return nobodyAdopted(
    iff(
      compare(named("out_A10_n"), ">", 0),
      said("A10", "A10, from entering care to moving in with adopters, is "),
      iff(
        compare(named("out_A1_n"), ">", 0),
        said("A1", "A10 is not in the data; A1, from entering care to moving in, is "),
        value(
          "Of no child adopted in the period is it known how long it was from entering care to moving in.",
        ),
      ),
    ),
  );
}

const againstThreshold = (days: Expr): Expr =>
  iff(
    compare(days, "=", THRESHOLD_DAYS),
    value(`just the threshold of ${THRESHOLD_DAYS} (${THRESHOLD_YEARS})`),
    iff(
      compare(days, ">", THRESHOLD_DAYS),
      join(
        number(minus(days, value(THRESHOLD_DAYS))),
        ` over the threshold of ${THRESHOLD_DAYS} (${THRESHOLD_YEARS})`,
      ),
      join(
        number(minus(value(THRESHOLD_DAYS), days)),
        ` under the threshold of ${THRESHOLD_DAYS} (${THRESHOLD_YEARS})`,
      ),
    ),
  );

/** The whole journey beside England's. */
function wholeSentence(cases: Cases): Expr {
  const part = (words: string, of: { mean: string; n: Expr }, england: Published | undefined, name: string) =>
    join(
      words,
      number(named(of.mean)),
      " days (",
      of.n,
      ")",
      ...(england ? [", England ", number(named(name)), ` (${england.year})`] : []),
    );
  const toOrder = (words: string, n: (of: Expr) => Expr) =>
    part(
      words,
      { mean: stageFigureName("entry-adopted", "mean"), n: n(orders) },
      englandOf(cases, ["entry-adopted"]),
      stagesName("england", columnOf("entry-adopted")),
    );
  const orders = named(stageFigureName("entry-adopted", "n"));
  const toMovingIn = part(
    "Entering care to moving in (A1): ",
    { mean: "out_A1", n: childrenWords(named("out_A1_n")) },
    englandOfMeasure(cases, A1),
    stagesName("england", "A1"),
  );
  const both = join(toMovingIn, toOrder("; to the adoption order: ", number), ".");
  const orderAlone = join(toOrder("Entering care to the adoption order: ", childrenWords), ".");
  return iff(
    either(compare(named(ADOPTED_CHILDREN), "=", 0), compare(orders, "=", 0)),
    NOBODY,
    missingOf(cases).includes("placed")
      ? orderAlone
      : iff(compare(named("out_A1_n"), ">", 0), both, orderAlone),
  );
}
