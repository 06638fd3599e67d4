import { field, text, type Layout } from "./layout";

/**
 * A ledger of an RAA: a row a line of somebody's books, as finance teams keep it for the RAA model. No child stands in it: it
 * gives amounts, and never a journey or a date.
 */
export const RAA_LEDGER: Layout = {
  id: "raa-ledger",
  title: "Ledger of an RAA by authority and line",
  headers: "exact",
  raaLedger: true,
  namedBy: ["line"],
  fields: [
    text("authority", "authority|local authority|council|member|books|books of|member authority"),
    text("line", "line|account line|cost line|ledger line|budget line|cost heading|cost category|heading"),
    field("gross", "money", "gross|gross spending|gross spend|gross expenditure|gross cost|expenditure", {
      optional: true,
    }),
    field("from_members", "money", "income from members|from members|member income|contributions received", {
      optional: true,
    }),
    field("grants", "money", "grants|grant|grant income|grants received", { optional: true }),
    field("other", "money", "other income|income other|income|external income", { optional: true }),
    text("held_by", "held by|holder|who holds it|held", { optional: true }),
  ],
  recognisedBy: (found) =>
    ["authority", "line"].every((name) => found.has(name)) &&
    ["gross", "from_members", "grants", "other"].some((name) => found.has(name)),
  needs: ["authority", "line"],
  needsInRow: [],
};
