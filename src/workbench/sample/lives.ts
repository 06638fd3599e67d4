/**
 * What truly happened to the children of an invented authority, before any return or tracker says it in its own way.
 * Days are Excel's serial days. Lives run on past the day on which the authority is looked at: what lies beyond is cut
 * off by whoever writes the tables, or shown as a booking.
 */
export interface Authority {
  seed: number;
  /** The first day of the records: every child was in care on it or came later. */
  from: number;
  /** The day on which the tables are taken. */
  asAt: number;
  /** Whether the tables hold the usual mistakes of people who type. */
  mistakes: boolean;
  children: readonly Child[];
}

export interface Child {
  id: string;
  /** Which of the stories this life follows. */
  story: string;
  born: number;
  sex: "M" | "F";
  ethnicity: string;
  team: string;
  worker: string;
  reviewingOfficer: string;
  court: string;
  /** Children who came into care together share it; "" for a child alone. */
  siblingGroup: string;
  homePostcode: string;
  periods: readonly CarePeriod[];
  shortBreaks: readonly ShortBreak[];
}

export interface CarePeriod {
  start: number;
  end?: { day: number; code: string };
  /** CIN code. */
  need: string;
  legal: { from: number; status: string }[];
  homes: Home[];
  stays: Stay[];
  plans: Plan[];
}

/** A placement. The same carers in a row are one home whose code changed. */
export interface Home {
  from: number;
  place: string;
  carers: number;
  provider: string;
  /** As the authority writes it: kept back for some adopters ("" or XXXXXXX). */
  postcode: string;
  urn: string;
}

/** Hospital, holiday and the like, from a home and back to it. */
export interface Stay {
  from: number;
  to: number;
  place: string;
}

export interface ShortBreak {
  from: number;
  to: number;
  status: "V3" | "V4";
  postcode: string;
}

/** A decision that the child should be placed for adoption, and what came of it. */
export interface Plan {
  recommended?: number;
  decided: number;
  /** The same decision entered a second time without the first being ended. */
  decidedAgain?: number;
  changed?: { day: number; reason: string };
  orders: { made: number; revoked?: number }[];
  families: Family[];
  adopted?: number;
}

export interface Family {
  how: "new family" | "foster carers" | "early permanence";
  matched: number;
  /** When the placement became adoptive. */
  movedIn?: number;
  /** When the child first lived with them. */
  joined?: number;
  /** When the placement ended without an adoption order. */
  left?: number;
  adopters: { count: 1 | 2; sex: string; status: string };
}
