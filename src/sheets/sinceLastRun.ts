import type { SerialDay } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";
import { sinceLastTime, type SinceLastTime } from "../domain/drift/sinceLastTime";
import type { Cases } from "./cases";
import { lastRunsIn, type LastRunsRead, type RunRead } from "./lastRunRows";
import { targetsIn } from "./localTargets";
import type { Input } from "./plan";
import { counted, inWords } from "./words";

/** With which run this one is compared. */
export const COMPARE_WITH = {
  key: "in_compare_with",
  kind: "choice",
  default: "the last run",
  choices: ["the last run", "the last run of an earlier day"],
} as const satisfies Input;
const EARLIER = COMPARE_WITH.choices[1];

/** This run beside an earlier one. */
export interface Comparison {
  /** Absent where there is nothing to compare with. */
  since?: SinceLastTime;
  /** The as-at date of the earlier run. */
  with?: SerialDay;
  /** With what it is compared, or why with nothing, and what could not be read of it: whole sentences. */
  sentences: readonly string[];
}

const known = new WeakMap<Cases, Comparison>();

/** What has changed since the earlier run that a person chose, as far as its rows on `Last run` can be read. */
export function comparisonOf(cases: Cases): Comparison {
  const made = known.get(cases) ?? compare(cases);
  known.set(cases, made);
  return made;
}

function compare(cases: Cases): Comparison {
  const { records, journeys, drift, asAt, typed, inputs } = cases;
  const read = lastRunsIn(typed);
  if (!read) return { sentences: ["There is no earlier run to compare with."] };
  const wantsEarlier = inputs?.[COMPARE_WITH.key] === EARLIER;
  const run = wantsEarlier ? earlierThan(asAt, read) : read.runs[0];
  if (!run)
    return {
      sentences: [
        read.runs.length === 0
          ? "Nothing on “Last run” could be read, so there is no earlier run to compare with."
          : "There is no run of an earlier day to compare with.",
        ...unreadWords(read),
      ],
    };
  if (run.asAt > asAt)
    return {
      sentences: [
        `The last run was as at ${formatLong(run.asAt)}, which is later than this one: they are not compared.`,
      ],
    };
  const now = { records, children: records.children, journeys, drift, asAt, targets: targetsIn(typed!) };
  return {
    since: sinceLastTime(run, now),
    with: run.asAt,
    sentences: [
      `Compared with ${wantsEarlier ? EARLIER : COMPARE_WITH.default}, as at ${formatLong(run.asAt)}.`,
      ...unreadWords(read, run),
    ],
  };
}

/** The last run whose as-at date is before a day. */
export const earlierThan = (day: SerialDay, { runs }: LastRunsRead): RunRead | undefined =>
  runs.find(({ asAt }) => asAt < day);

function unreadWords({ unreadRows, columnsGone }: LastRunsRead, run?: RunRead): string[] {
  const { missing = 0, unreadCells = 0 } = run ?? {};
  return [
    ...(unreadRows > 0
      ? [`${counted(unreadRows, "row")} of “Last run” could not be read and ${is(unreadRows)} not compared.`]
      : []),
    ...(missing > 0
      ? [
          `${counted(missing, "row")} of that run ${is(missing)} gone from “Last run”: a case may be called entered that was there.`,
        ]
      : []),
    ...(columnsGone.length > 0
      ? [`“Last run” has no column ${inWords(columnsGone)} any more: what it would tell is not compared.`]
      : unreadCells > 0
        ? [
            `${counted(unreadCells, "cell")} of “Last run” could not be read and ${is(unreadCells)} not compared.`,
          ]
        : []),
  ];
}

const is = (count: number) => (count === 1 ? "is" : "are");
