/** One adoption decision in one period of care, or a period without a decision. Days as rows.ts counts them. */
export interface OracleJourney {
  child: string;
  /** From 1 for each child, in order of time. */
  number: number;
  latest: boolean;
  status: "adopted" | "other" | "reversed" | "open" | "planning";
  entry?: number;
  iro?: number;
  adm?: number;
  order?: number;
  match?: number;
  placed?: number;
  adopted?: number;
  /** When the child joined the carers who adopted, where that is not the day of `placed` (A10). */
  joined?: number;
  /** Whether those carers were early-permanence carers. */
  earlyPermanence: boolean;
  /** The day on which the plan was changed away from adoption. */
  planChanged?: number;
  /** Not moved in yet, and with early-permanence carers now. */
  withEarlyPermanence?: true;
  /** Of children who were not adopted. */
  leftCare?: number;
  route?: string;
}

/** What a source says by a day: the journeys, and the children who had nothing but short breaks. */
export interface OracleReading {
  journeys: OracleJourney[];
  shortBreaksOnly: string[];
}
