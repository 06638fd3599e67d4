import type { Authority, CarePeriod, Child, Family, Plan } from "./lives";
import { withMistakes } from "./mistakes";
import { Random } from "./random";
import { reviewDays } from "./returns";
import type { SampleTable } from "./table";
import { RETURN_HEADERS, returnItems } from "./trackerReturns";
import { WORK_HEADERS, workOf } from "./trackerWork";

/** An event of the next weeks has its date in the diary already. */
const DIARY_DAYS = 60;

/** Headers as a family-finding team makes them up. */
export const TRACKER_HEADERS = [
  "Child ref",
  "D.O.B.",
  "Team",
  "Social worker",
  "Reviewing officer",
  "Sibling group",
  "No. in group",
  "Came into care",
  "IRO recommendation date",
  "ADM decision (SHOBPA)",
  "Placement order",
  "Court",
  "Early permanence placement",
  "Adopted by foster carers?",
  "Lived with these foster carers since",
  "Match agreed (ADM)",
  "Moved in with adopters",
  "Adoption order",
  "Plan changed from adoption",
  "Reason for change",
  "Left care",
  "Where to",
  "Notes",
  ...WORK_HEADERS,
] as const;
export type TrackerHeader = (typeof TRACKER_HEADERS)[number];

const DATE_HEADERS: readonly TrackerHeader[] = [
  "D.O.B.",
  "Came into care",
  "IRO recommendation date",
  "ADM decision (SHOBPA)",
  "Placement order",
  "Early permanence placement",
  "Lived with these foster carers since",
  "Match agreed (ADM)",
  "Moved in with adopters",
  "Adoption order",
  "Plan changed from adoption",
  "Left care",
  ...WORK_HEADERS,
];

/** The streams of chance of the days of court and reviews. */
const WORK_STREAM = 90_000_000;

const CHANGE_REASONS: Readonly<Record<string, string>> = {
  RD1: "RD1 - needs changed",
  RD2: "RD2 - court made no order",
  RD3: "RD3 - no adopters found",
  RD4: "RD4 - other",
};

const ROUTES: Readonly<Record<string, string>> = {
  E3: "E3 - another authority",
  E4A: "E4A - home to parents",
  E4B: "E4B - home to parents, not planned",
  E41: "E41 - child arrangements order",
  E45: "E45 - special guardianship, former foster carer, relative",
  E46: "E46 - special guardianship, former foster carer",
};

/** A plan that the tracker follows, in its period of care. */
export interface FollowedPlan {
  child: Child;
  period: CarePeriod;
  plan: Plan;
}

/** One a child: the latest plan that is decided, recommended, or in the diary of the decision maker. */
export function followedPlans(authority: Authority): FollowedPlan[] {
  return authority.children.flatMap((child) => {
    const plans = child.periods.flatMap((period) => period.plans.map((plan) => ({ child, period, plan })));
    const followed = plans.filter(({ period, plan }) => {
      const known = Math.min(plan.recommended ?? plan.decided, plan.decided - DIARY_DAYS);
      return period.start <= authority.asAt && known <= authority.asAt;
    });
    return followed.slice(-1);
  });
}

/**
 * The tracker's rows, without the titles above them. Dates are serial days; what is empty is "".
 *
 * @param items whether the team keeps what the returns ask beside the days, too
 */
export function trackerTable(authority: Authority, items: "days" | "for returns" = "days"): SampleTable {
  const { asAt } = authority;
  const groups = new Map<string, number>();
  for (const { siblingGroup } of authority.children) {
    groups.set(siblingGroup, (groups.get(siblingGroup) ?? 0) + 1);
  }
  const more = items === "days" ? [] : RETURN_HEADERS;
  const itemsOf = returnItems(authority);
  const table: SampleTable = {
    name: "Tracker",
    headers: [...TRACKER_HEADERS, ...more],
    dates: new Set<string>(DATE_HEADERS),
    withoutMistakes: new Set<string>([...WORK_HEADERS, ...more]),
    rows: followedPlans(authority).map((followed, index) => {
      const row = rowOf(followed, asAt, new Random(authority.seed, WORK_STREAM + index));
      const group = followed.child.siblingGroup;
      row["No. in group"] = group === "" ? "" : (groups.get(group) as number);
      const own = more.length === 0 ? {} : itemsOf(followed);
      return [
        ...TRACKER_HEADERS.map((header) => row[header] ?? ""),
        ...more.map((header) => own[header] ?? ""),
      ];
    }),
  };
  return authority.mistakes ? withMistakes(table, authority.seed) : table;
}

function rowOf(
  followed: FollowedPlan,
  asAt: number,
  random: Random,
): Partial<Record<TrackerHeader, string | number>> {
  const { child, period, plan } = followed;
  const happened = (day: number | undefined) => (day !== undefined && day <= asAt ? day : "");
  const changed = plan.changed && plan.changed.day <= asAt ? plan.changed : undefined;
  const left = period.end && period.end.day <= asAt && plan.adopted === undefined ? period.end : undefined;
  const families = plan.families.filter(({ left: ended }) => ended === undefined || ended > asAt);
  const family = families.find(({ matched }) => matched <= asAt);
  const early = families.find(({ how, joined }) => how === "early permanence" && happened(joined) !== "");
  const byFosterCarers = family !== undefined && family.how !== "new family";
  const row: Partial<Record<TrackerHeader, string | number>> = {
    "Child ref": child.id,
    "D.O.B.": child.born,
    Team: child.team,
    "Social worker": child.worker,
    "Reviewing officer": child.reviewingOfficer,
    "Sibling group": child.siblingGroup,
    "Came into care": period.start,
    "IRO recommendation date": happened(plan.recommended),
    "ADM decision (SHOBPA)": happened(plan.decided),
    "Placement order": happened(lastOrder(plan, asAt)),
    Court: child.court,
    "Early permanence placement": early?.joined ?? "",
    "Adopted by foster carers?": family === undefined ? "" : byFosterCarers ? "Yes" : "No",
    "Lived with these foster carers since": family?.how === "foster carers" ? (family.joined ?? "") : "",
    "Match agreed (ADM)": family?.matched ?? "",
    "Moved in with adopters": happened(family?.movedIn),
    "Adoption order": happened(plan.adopted),
    "Plan changed from adoption": changed?.day ?? "",
    "Reason for change": changed ? (CHANGE_REASONS[changed.reason] ?? "") : "",
    "Left care": left?.day ?? "",
    "Where to": left ? (ROUTES[left.code] ?? left.code) : "",
    Notes: note(families, plan, asAt),
  };
  const ended = changed !== undefined || left !== undefined || happened(plan.adopted) !== "";
  const booking = ended ? undefined : nextBooking(plan, asAt);
  if (booking && row[booking.header] === "") row[booking.header] = booking.day;
  const reviews = reviewDays(period, asAt).filter((day) => day <= asAt);
  return { ...row, ...workOf(followed, { asAt, isLive: !ended, reviews, random }) };
}

function lastOrder(plan: Plan, asAt: number): number | undefined {
  return plan.orders.filter(({ made }) => made <= asAt).pop()?.made;
}

/** The next event of a live plan, where its day is near enough to be in the diary. */
function nextBooking(plan: Plan, asAt: number): { header: TrackerHeader; day: number } | undefined {
  const coming: [TrackerHeader, number | undefined][] = [
    ["ADM decision (SHOBPA)", plan.decided],
    ...plan.orders.map(({ made }): [TrackerHeader, number] => ["Placement order", made]),
    ...plan.families.flatMap(({ matched, movedIn }): [TrackerHeader, number | undefined][] => [
      ["Match agreed (ADM)", matched],
      ["Moved in with adopters", movedIn],
    ]),
    ["Adoption order", plan.adopted],
  ];
  const near = coming.flatMap(([header, day]) =>
    day !== undefined && day > asAt && day <= asAt + DIARY_DAYS ? [{ header, day }] : [],
  );
  return near.sort((one, other) => one.day - other.day)[0];
}

function note(families: readonly Family[], plan: Plan, asAt: number): string {
  if (plan.changed && plan.changed.day <= asAt) return "Closed to family finding";
  const disrupted = plan.families.some(({ left }) => left !== undefined && left <= asAt);
  if (disrupted) return "First adoptive placement ended; learning review held";
  return families.length === 0 && plan.decided <= asAt ? "Profile shared with neighbouring agencies" : "";
}
