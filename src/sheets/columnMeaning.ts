/** What a column of a result table says, in plain words, for docs/columns.md. */
export interface ColumnMeaning {
  /** One sentence. */
  means: string;
  /** What an empty cell means; absent where no cell is ever empty. */
  empty?: string;
  /** Its numbers are days. */
  days?: true;
}

export type ColumnMeanings = Readonly<Record<string, ColumnMeaning>>;

/** The first columns of every table with a row a journey. */
export const OF_JOURNEY = {
  Child: { means: "The child's id, as number or text, the way its first source has it." },
  "Child key": {
    means: "The id always as text, in capitals: the tables are joined by it.",
  },
  Journey: {
    means:
      "Which of the child's journeys this is: 1 is the first decision, or the first period of care without one.",
  },
} as const satisfies ColumnMeanings;
