import type { AreaFigureId } from "./areas";

/** What areas are compared by: an amount over the children that it is of. */
export interface Compared {
  id: "cost" | "days" | "adopters" | "adoptions";
  title: string;
  /** How the table's columns begin. */
  header: string;
  /** The columns of `RAA areas`; days come from elsewhere and are an average already. */
  amount?: AreaFigureId;
  children: AreaFigureId;
  /** The figure is of so many children. */
  per: 1 | 100;
  /** Below so many children an area has no figure (rules.md 7 for unit costs). */
  fewest: number;
  unit: "£" | "days" | "";
  /** What is counted, as an axis says it. */
  counted: string;
}

export const COMPARED: readonly Compared[] = [
  {
    id: "cost",
    title: "Cost an adoption",
    header: "Cost",
    amount: "s251_adoption_gross",
    children: "adopted",
    per: 1,
    fewest: 6,
    unit: "£",
    counted: "Children adopted",
  },
  {
    id: "days",
    title: "Days from entering care to moving in",
    header: "Days",
    children: "adopted",
    per: 1,
    fewest: 5,
    unit: "days",
    counted: "Children adopted",
  },
  {
    id: "adopters",
    title: "Households approved for 100 children with a placement order",
    header: "Approved",
    amount: "approvals",
    children: "orders",
    per: 100,
    fewest: 5,
    unit: "",
    counted: "Children with a placement order on 31 March",
  },
  {
    id: "adoptions",
    title: "Adoptions for 100 children looked after",
    header: "Adoptions",
    amount: "adopted",
    children: "looked_after",
    per: 100,
    fewest: 5,
    unit: "",
    counted: "Children looked after on 31 March",
  },
];

/** With fewer areas nothing is said of how far they spread. */
export const FEWEST_AREAS = 5;
/** Standard errors that hold 95 and 99.8 of 100 areas between which only chance makes a difference. */
export const LIMITS = { inner: 1.96, outer: 3.09 } as const;
/** Points of the limit lines, closer together where few children are. */
export const LIMIT_POINTS = 25;
