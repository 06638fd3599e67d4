/**
 * The processes of which an adoption is made, child by child and family by family (reference/costs.md 1.6). No list of the
 * cost calculator's own processes was published: these follow the steps of the law. Sheets name them "Child 1" to
 * "Child 9", "Adopter 1" to "Adopter 6" and "Disruption" (rules.md 8).
 */
export interface Process {
  id: ProcessId;
  route: "child" | "adopter" | "disruption";
  /** "Child 1". */
  name: string;
  /** "Permanence planning". */
  title: string;
  /** What its cost is for: one event, a week that it lasts, or a year. */
  per: "event" | "week" | "year";
  /** When it happens, or how long it lasts, in words. */
  counted: string;
}

export const PROCESS_IDS = [
  ...([
    "child_1",
    "child_2",
    "child_3",
    "child_4",
    "child_5",
    "child_6",
    "child_7",
    "child_8",
    "child_9",
  ] as const),
  ...(["adopter_1", "adopter_2", "adopter_3", "adopter_4", "adopter_5"] as const),
  "disruption",
] as const;
export type ProcessId = (typeof PROCESS_IDS)[number];

type Said = readonly [title: string, per: Process["per"], counted: string];

const SAID: Readonly<Record<ProcessId, Said>> = {
  child_1: [
    "Permanence planning, report and decision",
    "event",
    "The decision that the child should be placed for adoption",
  ],
  child_2: ["Placement order application", "event", "The placement order"],
  child_3: ["Family finding", "week", "From the decision to the match"],
  child_4: ["Matching, support plan and panel", "event", "The match"],
  child_5: ["Introductions and moving in", "event", "Moving in with adopters"],
  child_6: ["Supervision and reviews", "week", "From moving in to the adoption order"],
  child_7: ["Adoption order application", "event", "The adoption order"],
  child_8: ["Life story work and letterbox", "event", "Once, after moving in"],
  child_9: ["Support after the adoption order", "year", "From the adoption order"],
  adopter_1: ["Enquiry and information", "event", "A household that enquires"],
  adopter_2: ["Adopter Stage 1: checks and training", "event", "A household in Adopter Stage 1"],
  adopter_3: ["Adopter Stage 2: assessment and report", "event", "A household in Adopter Stage 2"],
  adopter_4: ["Panel and approval", "event", "A household approved"],
  adopter_5: ["Support while waiting, linking", "week", "From approval to the match"],
  disruption: [
    "Disruption of a placement",
    "event",
    "A child who leaves the adopters before the adoption order",
  ],
};

const nameOf = (id: ProcessId): string => id.charAt(0).toUpperCase() + id.slice(1).replace("_", " ");

export const PROCESSES: readonly Process[] = PROCESS_IDS.map((id) => {
  const [title, per, counted] = SAID[id];
  const route = id.startsWith("child") ? "child" : id.startsWith("adopter") ? "adopter" : "disruption";
  return { id, route, name: nameOf(id), title, per, counted };
});

/** "Adopter 6" is no process of its own: what households cost that drop out, laid upon those who are approved. */
export const ATTRITION = { id: "adopter_6", name: "Adopter 6", title: "Households that drop out" } as const;
/** The steps whose work is lost when a household drops out, in order. */
export const LOST_WITH_A_HOUSEHOLD = ["adopter_1", "adopter_2", "adopter_3"] as const;
