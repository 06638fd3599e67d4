/**
 * Whose adopters the tables of adopters list: asked once, as no table says it. Measures of families are of them, and their
 * titles say so.
 */
export const ADOPTERS_OF_KEY = "in_adopters_of";

export const ADOPTERS_OF = [
  { choice: "Not said", inTitle: "" },
  { choice: "This authority's own", inTitle: "this authority's own adopters" },
  { choice: "The RAA's, of all its authorities", inTitle: "the RAA's adopters, of all its authorities" },
  { choice: "A voluntary agency's", inTitle: "a voluntary agency's adopters" },
] as const;
