/**
 * The chart of accounts of an RAA [a choice made here, after the headings of published business cases: reference/costs.md 5.1,
 * S84 to S90]. Who holds a line usually: allowances often stay with the member (Croydon, S90).
 */
export const HOLDERS = { member: "Member", host: "Host", agency: "Agency" } as const;
export type Holder = keyof typeof HOLDERS;

export const ACCOUNT_LINES = [
  { id: "staff", title: "Direct staff", holder: "agency" },
  {
    id: "staff_related",
    title: "Staff-related: travel, training, agency premium, redundancy",
    holder: "agency",
  },
  { id: "pension_deficit", title: "Pension deficit", holder: "member" },
  { id: "panels", title: "Panels", holder: "agency" },
  { id: "marketing", title: "Marketing and recruitment of adopters", holder: "agency" },
  { id: "interagency_paid", title: "Inter-agency fees paid outside the RAA", holder: "agency" },
  { id: "interagency_received", title: "Inter-agency fees received from outside the RAA", holder: "agency" },
  { id: "support", title: "Adoption support bought", holder: "agency" },
  { id: "allowances", title: "Adoption allowances", holder: "member" },
  { id: "legal", title: "Legal", holder: "member" },
  { id: "ict", title: "ICT, case management, moving of case files", holder: "agency" },
  { id: "premises", title: "Premises", holder: "agency" },
  {
    id: "support_services",
    title: "Support services: finance, HR, payroll, procurement, insurance, audit",
    holder: "agency",
  },
  { id: "corporate", title: "Corporate overhead", holder: "member" },
  { id: "set_up", title: "Set-up, once", holder: "agency" },
  { id: "contingency", title: "Contingency", holder: "agency" },
  { id: "general", title: "Grants and income of no one line", holder: "agency" },
] as const satisfies readonly { id: string; title: string; holder: Holder }[];

/** What one member pays another, or the agency: it is nobody's cost from outside, and comes to nil over the RAA. */
export const INTERNAL_LINES = [
  { id: "contributions", title: "Contributions to the agency" },
  { id: "fees_within", title: "Inter-agency fees between members" },
] as const;

export type AccountLine = (typeof ACCOUNT_LINES)[number]["id"] | (typeof INTERNAL_LINES)[number]["id"];

/** What every line has; all are entered as amounts above 0, income too (unless the ledger's signs are chosen). */
export const AMOUNTS = [
  { id: "gross", title: "Gross spending" },
  { id: "from_members", title: "Income from members" },
  { id: "grants", title: "Grants" },
  { id: "other", title: "Other income" },
] as const;
export type AmountId = (typeof AMOUNTS)[number]["id"];
