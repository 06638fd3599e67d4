import type { Field } from "./layout";

/** The kinds of order of `perm_permanence_order_type`, and of the survey's "Type of order", as leaving routes. */
export const ORDER_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^a?\)?\s*adoption\b|\badoption order\b|^ao$/i, "Adoption"],
  [/\bspecial guardian|^sgo?s?$/i, "Special guardianship"],
  [/\bchild arrangements?\b|\bresidence\b|^(?:cao|ro)$/i, "Child arrangements order"],
];

/** The day of an order is that of an adoption order only where its type says so; another order ends care. */
export const ONLY_ADOPTION_ORDERS: Field["onlyWhere"] = {
  field: "leavingRoute",
  says: /^Adoption$/,
  elseIn: "leftCare",
  elseSays: /^(?:Special guardianship|Child arrangements order)$/,
};
