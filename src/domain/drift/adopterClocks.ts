import type { Clock } from "./clock";

/** A limit on a step of those who adopt; a mark has words for once it has passed, and nothing falls due. */
export interface AdopterClock extends Clock {
  said?: { before: string; after: string };
}

const YORK = "City of York Council, adoption stage 1 (york.gov.uk/info/20127/adoption/278/adoption_stage_1)";

const clock = (
  id: string,
  name: string,
  [from, until]: readonly [string, string],
  limit: Clock["limit"],
  source: string,
): AdopterClock => ({ id, name, from, until, limit, basis: "guidance", source });

const REGISTERED = "registration of interest accepted";

/** The clocks that set the due date of a family, by the step in which they run; all in calendar months. */
export const ADOPTER_DUE_CLOCKS = {
  stage1: clock(
    "adopter-stage-1",
    "Adopter Stage 1",
    [REGISTERED, "end of Adopter Stage 1"],
    { count: 2, unit: "months" },
    `Guidance as an agency's page has it: ${YORK}`,
  ),
  between: clock(
    "adopter-between-stages",
    "the gap between the adopter stages",
    ["end of Adopter Stage 1", "start of Adopter Stage 2"],
    { count: 6, unit: "months" },
    `Guidance as agencies' pages have it: ${YORK}; Together4Adoption`,
  ),
  stage2: clock(
    "adopter-stage-2",
    "Adopter Stage 2",
    ["start of Adopter Stage 2", "decision on approval"],
    { count: 4, unit: "months" },
    `Guidance as agencies' pages have it: ${YORK}; Together4Adoption`,
  ),
  fastTrack: clock(
    "adopter-fast-track",
    "fast track of foster carers and earlier adopters",
    [`${REGISTERED}; start of Adopter Stage 2 where that is not in the data`, "decision on approval"],
    { count: 4, unit: "months" },
    "Guidance as an agency's page has it: Adopt with Blackpool, fast track",
  ),
} as const satisfies Record<string, AdopterClock>;

const unmatched = (
  count: number,
  basis: Clock["basis"],
  source: string,
  after = " after approval",
): AdopterClock => ({
  id: `adopter-unmatched-${count}-months`,
  name: `approved and not matched, ${["first", "second", "third"][[3, 6, 12].indexOf(count)]} mark`,
  ...{ from: "decision on approval", until: "match with a child" },
  ...{ limit: { count, unit: "months" }, basis, source },
  said: { before: "no match ", after },
});

/** Approval to match has no limit: these are worth a word once they have passed, the longest last. */
export const ADOPTER_MARKS: readonly AdopterClock[] = [
  unmatched(3, "scorecard", "Where the scorecard's A12 divides families who waited from others; no limit"),
  unmatched(6, "survey", "Adoption survey (ALB): matched within 6 months of approval; no limit"),
  unmatched(12, "local", "Practice in agencies, no rule", " after approval: ask what would help"),
];

/** No table has the day on which a registration of interest came in. */
export const ADOPTER_CLOCKS_WITHOUT_DATES: readonly AdopterClock[] = [
  clock(
    "adopter-registration",
    "accepting a registration of interest",
    ["registration of interest received", REGISTERED],
    { count: 5, unit: "working days" },
    "Guidance as an agency's page has it: Adopt South West, the adoption process",
  ),
];

/** Every clock of those who adopt, in the order of their way. */
export const ADOPTER_CLOCKS: readonly AdopterClock[] = [
  ...ADOPTER_CLOCKS_WITHOUT_DATES,
  ...Object.values(ADOPTER_DUE_CLOCKS),
  ...ADOPTER_MARKS,
];
