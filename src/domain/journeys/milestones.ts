/** The dated events of a journey, in the order in which they usually come. */
export const MILESTONES = ["entry", "iro", "adm", "order", "match", "placed", "adopted"] as const;
export type Milestone = (typeof MILESTONES)[number];

export const STATUSES = ["adopted", "other", "reversed", "open", "planning"] as const;
export type Status = (typeof STATUSES)[number];

export const STAGE_MODELS = ["coram", "asglb", "dfe"] as const;
export type StageModel = (typeof STAGE_MODELS)[number];
