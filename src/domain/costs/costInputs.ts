import { COURT_FEES } from "../published/courtFees";
import { ADOPTION_ALLOWANCE, SUPPORT_FIRST_SIX_MONTHS, THERAPY_LIMIT } from "../published/careCosts";
import { LONDON_WEIGHTING } from "../published/interagencyFees";
import type { Published } from "../published/published";
import { WEEKLY_COSTS, type WeeklyCostKind } from "../published/weeklyCosts";
import { PLACEMENT_KINDS, type PlacementKind } from "./placementKinds";
import { PROCESSES, type ProcessId } from "./processes";
import type { PayField } from "./workers";

/**
 * All that a council may enter in the cost calculator, for each of the two tables, with what was published in its place. An
 * entry without a published figure has none: it is asked for. Hours and hourly costs never have one.
 */
export type CostTableId = "out" | "london";

/** By whose index an amount is brought to the price year; "none" is not brought at all. */
export const COMPONENTS = [
  { id: "pay", title: "Pay" },
  { id: "placements", title: "Placements" },
  { id: "purchases", title: "Purchases" },
  { id: "support", title: "Support and allowances" },
] as const;
export type Component = (typeof COMPONENTS)[number]["id"];

/** What is used where nothing is entered. */
export interface CostDefault {
  value: number;
  /** The price year, "2024-25"; in words where the amount is not brought to another year. */
  year: string;
  source: string;
  status: "sourced" | "to confirm";
  /** What to mind, a sentence or two. */
  note: string;
}

export interface CostEntry {
  id: string;
  title: string;
  unit: string;
  component: Component | "none";
  least: number;
  most: number;
  /** What is asked for, in a sentence. */
  asks: string;
  published?: Readonly<Partial<Record<CostTableId, CostDefault>>>;
}

/** The year of the weekly costs that are used. */
export const WEEKLY_YEAR = "2024-25";
const AREAS: Readonly<Record<CostTableId, string>> = { out: "England", london: "London" };

const MOST_A_WEEK = 30_000;
const MOST_POUNDS = 200_000;

function publishedWeek(of: WeeklyCostKind, table: CostTableId): Published {
  const found = WEEKLY_COSTS.find(
    (each) => each.of === `weekly cost: ${of}` && each.area === AREAS[table] && each.year === WEEKLY_YEAR,
  );
  if (!found) throw new Error(`No weekly cost of ${of} is held for ${AREAS[table]} in ${WEEKLY_YEAR}.`);
  return found;
}

/** The published week by which a kind is costed, whether it is taken for want of a better one, and what to mind. */
const WEEKS: Readonly<
  Partial<Record<PlacementKind, readonly [of: WeeklyCostKind, status: CostDefault["status"], note: string]>>
> = {
  own_foster: ["fostering", "sourced", "An average of own and bought foster care."],
  agency_foster: ["fostering", "sourced", "An average of own and bought foster care."],
  family_friends: ["fostering", "sourced", "An average of all foster care, own and bought."],
  residential: ["residential", "sourced", "An average of own and bought places, by days of care."],
  other: ["all looked after", "sourced", "An average of all children looked after."],
  unknown: ["fostering", "to confirm", "Taken to be foster care, for nothing says what it was."],
};

/** 0 is 0 in the prices of every year. */
const ANY_YEAR = "any year";
const WEEK_SOURCE = "DfE, LAIT, from section 251";

const weekOf = (kind: PlacementKind, table: CostTableId): CostDefault | undefined => {
  const week = WEEKS[kind];
  if (kind === "adopters")
    return {
      value: 0,
      year: ANY_YEAR,
      source: "rule of this calculator",
      status: "sourced",
      note: "Fostering has stopped: 0 by rule.",
    };
  if (!week) return undefined;
  const [of, status, note] = week;
  const { value, area } = publishedWeek(of, table);
  return { value, year: WEEKLY_YEAR, source: `${WEEK_SOURCE}, ${area}`, status, note };
};

/** From spending of their own: which kinds it is used for on the full basis. */
export const OWN_WEEKS = [
  {
    id: "fostering",
    title: "Fostering",
    over: "Children in a foster placement on 31 March",
    days: 365,
    uses: ["own_foster", "agency_foster", "family_friends", "unknown"],
  },
  {
    id: "residential",
    title: "Residential care",
    over: "Days of care in the year",
    days: 1,
    uses: ["residential"],
  },
  {
    id: "all_looked_after",
    title: "All looked after",
    over: "Children looked after on 31 March",
    days: 365,
    uses: ["other"],
  },
  {
    id: "adoption",
    title: "Adoption services",
    over: "Children with a placement order on 31 March",
    days: 365,
    uses: [],
  },
  {
    id: "social_work",
    title: "Social work",
    over: "Children in need on 31 March",
    days: 365,
    uses: [],
  },
] as const satisfies readonly {
  id: string;
  title: string;
  over: string;
  days: number;
  uses: readonly PlacementKind[];
}[];
export type OwnWeek = (typeof OWN_WEEKS)[number];

/**
 * Pounds a week for each child, from spending of a year: spending / children / 365 x 7; for residential care, of which days of
 * care are counted, spending / days x 7. Not rounded.
 *
 * @example ownWeek(OWN_WEEKS[0], 3_989_000, 100) //=> 765.01...
 */
export const ownWeek = ({ days }: Pick<OwnWeek, "days">, spend: number, over: number): number =>
  ((spend / over) * 7) / days;

const TABLES: readonly CostTableId[] = ["out", "london"];
const forTables = (of: (table: CostTableId) => CostDefault | undefined): Pick<CostEntry, "published"> => {
  const found = TABLES.flatMap((table) => {
    const usual = of(table);
    return usual ? [[table, usual] as const] : [];
  });
  return found.length === 0 ? {} : { published: Object.fromEntries(found) };
};

export const WEEKLY_ENTRIES: readonly CostEntry[] = PLACEMENT_KINDS.flatMap(({ id, title }) =>
  (["full", "cash"] as const).map((basis): CostEntry => ({
    id: `weekly_${id}_${basis}`,
    title,
    unit: "£ a week",
    component: "placements",
    // With adopters no placement is paid, whatever is typed: there is nothing to enter but 0.
    ...{ least: 0, most: id === "adopters" ? 0 : MOST_A_WEEK },
    asks:
      basis === "full"
        ? "All that a week costs: fees, allowances, supervising workers, overheads."
        : "What is paid out less when one child fewer is placed for a week.",
    // With adopters no placement is paid, whichever way it is counted.
    ...(basis === "full" || id === "adopters" ? forTables((table) => weekOf(id, table)) : {}),
  })),
);

const feeOf = ({ value, year, source, status, note = "" }: Published): CostDefault => ({
  ...{ value, year, source, note },
  status,
});
const COURT_FEE_OF: Readonly<Partial<Record<ProcessId, Published>>> = {
  child_2: COURT_FEES.placementOrder,
  child_7: COURT_FEES.adoptionOrder,
};

export const BOUGHT_ENTRIES: readonly CostEntry[] = PROCESSES.map(({ id, name, title, per }) => {
  const court = COURT_FEE_OF[id];
  return {
    id: `bought_${id}`,
    title: `${name}: ${title}`,
    unit: per === "event" ? "£" : `£ a ${per}`,
    component: "purchases",
    ...{ least: 0, most: MOST_POUNDS },
    asks: "What is bought besides staff time: reports, fees, expenses. 0 where nothing is.",
    ...(court ? forTables(() => feeOf(court)) : {}),
  };
});

const SIZES = ["One child", "Two siblings", "Three siblings", "Four siblings or more"] as const;
export const FEE_ENTRIES: readonly CostEntry[] = [
  ...(["voluntary", "authority"] as const).flatMap((provider) =>
    SIZES.map((size, at): CostEntry => ({
      id: `fee_${provider}_${at + 1}`,
      title: `${provider === "voluntary" ? "Voluntary agency" : "Authority"}: ${size.toLowerCase()}`,
      unit: "£",
      component: "none",
      ...{ least: 0, most: MOST_POUNDS },
      asks: "The fee of the whole group, as agreed or invoiced, without VAT.",
    })),
  ),
  {
    id: "fee_add_on",
    title: "A month after 12 months without an order",
    unit: "£ a month",
    component: "none",
    ...{ least: 0, most: 10_000 },
    asks: "What the agency takes a month where there is no adoption order 12 months after moving in.",
  },
];

export const FEE_WEIGHTING: CostEntry = {
  id: "fee_weighting",
  title: "On top for an agency in London",
  unit: "%",
  component: "none",
  ...{ least: 0, most: 100 },
  asks: "By how much an agency in London takes more.",
  ...forTables(() => ({
    value: LONDON_WEIGHTING * 100,
    year: "2013 to 2026",
    source: "CoramBAAF, inter-agency fees 2025/26; CVAA",
    status: "sourced",
    note: "Published with the fee of £27,000 only.",
  })),
};

/** What was published, to stand beside an entry and never in its place. */
export const beside = ({ shown, year, source, status }: Published): string =>
  `${shown} (${year}; ${source}${status === "to confirm" ? "; unverified" : ""})`;

const { mean, least, most } = SUPPORT_FIRST_SIX_MONTHS;
export const SUPPORT_ENTRIES: readonly CostEntry[] = [
  {
    id: "support_first_6_months",
    title: "Support in the first 6 months, a child",
    unit: "£",
    component: "support",
    ...{ least: 0, most: MOST_POUNDS },
    asks: `Not used by itself. Of 19 families: ${mean.shown} on average, ${least.shown} to ${most.shown}; price year not stated, unverified.`,
  },
  {
    id: "allowance",
    title: "Adoption allowance",
    unit: "£ a year",
    component: "support",
    ...{ least: 0, most: 100_000 },
    asks: `Not used by itself. Coventry, ${ADOPTION_ALLOWANCE.least.year}: about ${ADOPTION_ALLOWANCE.least.shown} to ${ADOPTION_ALLOWANCE.most.shown}; unverified.`,
  },
  {
    id: "allowance_share",
    title: "Adopters with an allowance",
    unit: "%",
    component: "none",
    ...{ least: 0, most: 100 },
    asks: `Not used by itself. Coventry, ${ADOPTION_ALLOWANCE.share.year}: about ${ADOPTION_ALLOWANCE.share.shown}; unverified.`,
  },
  {
    id: "sgo_allowance",
    title: "Special guardianship allowance",
    unit: "£ a year",
    component: "support",
    ...{ least: 0, most: 100_000 },
    asks: "From your own ledger: no national figure for a child was found.",
  },
  {
    id: "therapy",
    title: "Therapy bought, a child",
    unit: "£ a year",
    component: "support",
    ...{ least: 0, most: MOST_POUNDS },
    asks: `What the council itself pays. The central fund pays up to ${THERAPY_LIMIT.shown} a child in ${THERAPY_LIMIT.year}.`,
  },
  {
    id: "legal_case",
    title: "Legal work bought, a case",
    unit: "£",
    component: "purchases",
    ...{ least: 0, most: MOST_POUNDS },
    asks: "Counsel and experts: no average with a source was found.",
  },
];

/** All that stands in both tables as a row of its own. */
export const COST_ENTRIES: readonly CostEntry[] = [
  ...WEEKLY_ENTRIES,
  ...BOUGHT_ENTRIES,
  ...FEE_ENTRIES,
  FEE_WEIGHTING,
  ...SUPPORT_ENTRIES,
];

/** What a field of a worker's pay may be, and what is asked for. */
export const PAY_BOUNDS: Readonly<Record<PayField, { most: number; asks: string }>> = {
  salary: { most: 500_000, asks: "Full-time, as paid on average in this job." },
  insurance: { most: 100, asks: "The employer's, as it comes to a share of the salary." },
  pension: { most: 100, asks: "The employer's contribution." },
  direct: { most: 500_000, asks: "Managers, administration, travel and training, for each worker." },
  indirect: { most: 500_000, asks: "Finance, HR, ICT, premises, for each worker." },
  capital: { most: 500_000, asks: "Buildings and equipment, by the year." },
  qualification: { most: 500_000, asks: "Only where it is to be in: give results with and without." },
  week_hours: { most: 168, asks: "Paid hours of a full-time week." },
  weeks: { most: 53, asks: "Without leave, bank holidays, sickness and training." },
  client_share: { most: 100, asks: "Needed only where hours are of time for clients." },
  hourly: { most: 2_000, asks: "Where it is known: it goes before all of the above." },
};
/** Of one process for one child or household; a year has 8,760. */
export const MOST_HOURS = 8_760;
