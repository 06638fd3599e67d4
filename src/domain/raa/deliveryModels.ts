/** The delivery models that groups of authorities appraised (reference/costs.md 5.4, S98, S92; wording of some to confirm). */
export const DELIVERY_MODELS = [
  { id: "host", title: "Host authority" },
  { id: "company", title: "Company owned by the authorities" },
  { id: "joint", title: "New joint entity with voluntary agencies" },
  { id: "voluntary", title: "Existing voluntary agency" },
  { id: "partnership", title: "Partnership, staff stay where they are" },
] as const;
export type DeliveryModelId = (typeof DELIVERY_MODELS)[number]["id"];
/** What every model is compared with. */
export const AS_NOW = { id: "now", title: "Carrying on as now" } as const;

export const MOST_MODEL_YEARS = 10;
export const MODEL_YEARS: readonly number[] = Array.from({ length: MOST_MODEL_YEARS }, (_, at) => at + 1);
