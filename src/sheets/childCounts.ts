import { minus, plus, value, where, type Condition, type Expr } from "../domain/formula/expression";
import { A3_LIMIT, A3_PARTS } from "../domain/measures/A3";
import { A9_PARTS } from "../domain/measures/A9";
import { FURTHER_DECISIONS } from "../domain/measures/A15";
import { E18 } from "../domain/measures/E18";
import { W12 } from "../domain/measures/W12";
import { W18 } from "../domain/measures/W18";
import { W90 } from "../domain/measures/W90";
import { WITH_EARLY_PERMANENCE, type Wait, type WaitLimit } from "../domain/measures/waits";
import {
  AS_AT,
  by,
  FROM,
  howMany,
  inPeriod,
  notBefore,
  notBy,
  share,
  TO,
  type Count,
  type Counting,
} from "./countFormula";
import { decisionOpenOn, ended, liveOn } from "./liveConditions";
import { INTERVAL_HEADERS, STATUS_WORDS } from "./words";

const IN_CARE_TO_MOVED_IN = INTERVAL_HEADERS["entry-placed"];

const ADOPTED = where("Status", "=", STATUS_WORDS.adopted);
const LEFT_OTHERWISE = where("Status", "=", STATUS_WORDS.other);
/** A live decision, not moved in with adopters, by the as-at date. */
const waiting: readonly Condition[] = [
  where("Superseded", "=", false),
  ...liveOn(AS_AT),
  notBy("Moved in", AS_AT),
];

const sum = (...of: [Expr, ...Expr[]]): Expr => of.reduce((left, right) => plus(left, right));

const a3: Counting = (count) => {
  const end: Expr = { op: "smallest", of: [TO, AS_AT] };
  const limit = A3_LIMIT;
  const adopted = [ADOPTED, where("Adoption order", ">=", FROM), by("Adoption order", end)];
  const movedIn = [...liveOn(end), by("Moved in", end)];
  const notMovedIn = [...liveOn(end), notBy("Moved in", end)];
  const within = [where(IN_CARE_TO_MOVED_IN, ">=", 0), where(IN_CARE_TO_MOVED_IN, "<", limit)];
  const longEnough = minus(end, value(limit));
  const counts: Record<(typeof A3_PARTS)[number]["id"], Expr> = {
    adopted: count(...adopted, where(IN_CARE_TO_MOVED_IN, ">=", 0)),
    movedIn: count(...movedIn, where(IN_CARE_TO_MOVED_IN, ">=", 0)),
    waiting: count(...notMovedIn, by("Entered care", longEnough)),
  };
  const noEntry = where("Entered care", "=", "");
  const negative = where(IN_CARE_TO_MOVED_IN, "<", 0);
  return {
    ...share(
      sum(count(...adopted, ...within), count(...movedIn, ...within)),
      sum(counts.adopted, counts.movedIn, counts.waiting),
    ),
    parts: A3_PARTS.map((part) => ({ ...part, count: counts[part.id] })),
    excluded: [
      ["undetermined", count(...notMovedIn, where("Entered care", ">", longEnough))],
      ["no-entry", sum(count(...adopted, noEntry), count(...liveOn(end), noEntry))],
      ["not-placed", count(...adopted, where("Entered care", "<>", ""), where("Moved in", "=", ""))],
      ["negative", sum(count(...adopted, negative), count(...movedIn, negative))],
      ["no-order-date", count(ADOPTED, where("Adoption order", "=", ""))],
      ["no-leaving-date", count(...decisionOpenOn(end), LEFT_OTHERWISE, ended(true))],
    ],
  };
};

const a4: Counting = (count) => {
  const last = [...inPeriod("Left care"), notBy("Left again in year", TO)];
  const known = where("Leavers known", "=", true);
  const undated = [where("Left care", "=", ""), known];
  return {
    ...share(count(...last, known, ADOPTED), count(...last, known)),
    parts: [],
    excluded: [
      ["not-available", count(...last, where("Leavers known", "=", false))],
      ["no-leaving-date", sum(count(ADOPTED, ...undated), count(LEFT_OTHERWISE, ...undated))],
    ],
  };
};

const a5: Counting = (count) => {
  const lastChange = [...inPeriod("Plan changed"), notBy("Plan changed again", TO)];
  const hadNotLeft = [notBefore("Left care", FROM), notBefore("Adoption order", FROM)];
  const last = [by("Decision", TO), notBy("Decided again", TO)];
  const neverEnded = where("Plans ended", "=", "");
  const undated = [...last, neverEnded, ended(true)];
  return {
    ...share(
      count(by("Decision", TO), ...lastChange, ...hadNotLeft, notBefore("Decided again", FROM)),
      sum(count(...last, where("Plans ended", ">=", FROM)), count(...last, neverEnded, ended(false))),
    ),
    parts: [],
    excluded: [
      ["no-order-date", count(...undated, ADOPTED)],
      ["no-leaving-date", count(...undated, LEFT_OTHERWISE)],
      ["no-decision", count(where("Decision", "=", ""), ...lastChange)],
    ],
  };
};

const a9: Counting = (count) => {
  const early = "Early permanence from";
  const counts: Record<(typeof A9_PARTS)[number]["id"], Expr> = {
    order: count(...waiting, notBy(early, AS_AT), by("Placement order", AS_AT)),
    noOrder: count(...waiting, notBy(early, AS_AT), notBy("Placement order", AS_AT)),
    earlyPermanence: count(...waiting, by(early, AS_AT)),
  };
  return {
    ...howMany(count(...waiting)),
    parts: A9_PARTS.map((part) => ({ ...part, count: counts[part.id] })),
    excluded: [],
  };
};

const a15: Counting = (count) => ({
  ...howMany(count(...inPeriod("Decision"), notBy("Decided again", TO))),
  parts: [{ ...FURTHER_DECISIONS, count: count(...inPeriod("Decision"), by("Decided again", TO)) }],
  excluded: [],
});

const a16: Counting = (count) => ({
  ...howMany(count(...inPeriod("Placement order"), notBy("Placement order again", TO))),
  parts: [],
  excluded: [],
});

/** The last day on which a wait that has passed its limit may have begun. */
const lastStart = (limit: WaitLimit): Expr =>
  "months" in limit
    ? { op: "months", of: AS_AT, count: -limit.months }
    : minus(AS_AT, value(limit.moreThanDays + 1));

const wait =
  ({ since, limit }: Wait): Counting =>
  (count: Count) => {
    const ordered = [...waiting, by("Placement order", AS_AT)];
    const start = since === "order" ? "Placement order" : "Entered care";
    const long = [...ordered, by(start, lastStart(limit))];
    const undecided = [
      where("Latest", "=", true),
      where("Decision", "=", ""),
      by("Placement order", AS_AT),
      ...["Plan changed", "Left care", "Adoption order", "Moved in"].map((column) => notBy(column, AS_AT)),
      ended(false),
    ];
    return {
      ...howMany(count(...long)),
      parts: [{ ...WITH_EARLY_PERMANENCE, count: count(...long, by("Early permanence from", AS_AT)) }],
      excluded: [
        ...(since === "entry"
          ? [["no-entry", count(...ordered, where("Entered care", "=", ""))] as const]
          : []),
        ["no-decision", count(...undecided)],
      ],
    };
  };

/** By measure: how it is counted over the rows of `Timescales`. */
export const CHILD_COUNTS: Readonly<Record<string, Counting>> = {
  A3: a3,
  A4: a4,
  A5: a5,
  A9: a9,
  A15: a15,
  A16: a16,
  ...Object.fromEntries([W90, W12, W18, E18].map((measure) => [measure.id, wait(measure)])),
};
