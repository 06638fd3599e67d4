import type { TypedTable } from "../typedTables";
import type { NumberFormat } from "../plan";

/** The columns of the table, in order, each with its width and how it shows. */
export const SIGNED_OFF_COLUMNS = [
  { header: "Signed off on", width: 13, format: "dd/mm/yyyy" },
  { header: "Signed off by", width: 24, format: "@" },
  { header: "Formula", width: 9, format: "0" },
  { header: "Formula name", width: 26, format: "@" },
  { header: "Budget year", width: 11, format: "@" },
  { header: "Activity frozen on", width: 13, format: "dd/mm/yyyy" },
  { header: "Budget", width: 14, format: "#,##0.00" },
  { header: "Member number", width: 9, format: "0" },
  { header: "Member", width: 26, format: "@" },
  { header: "Share", width: 12, format: "0.0000" },
  { header: "Contribution", width: 14, format: "#,##0" },
  { header: "Charged directly", width: 14, format: "#,##0.00" },
] as const satisfies readonly { header: string; width: number; format: NumberFormat }[];
export type SignedOffHeader = (typeof SIGNED_OFF_COLUMNS)[number]["header"];

const IDENTITY = ["Signed off on", "Formula", "Member number"] as const satisfies readonly SignedOffHeader[];

/** Nobody needs to fill it, but every run reads all of it and leaves it as it stands. */
export const RAA_SIGNED_OFF: TypedTable = {
  sheet: "RAA signed off",
  name: "RaaSignedOff",
  identity: IDENTITY,
  typed: IDENTITY,
  beside: SIGNED_OFF_COLUMNS.map(({ header }) => header).filter(
    (header) => !(IDENTITY as readonly string[]).includes(header),
  ),
  days: ["Signed off on", "Activity frozen on"],
};
