/**
 * What a question comes to: an answer, or one plain sentence for the user why there is none. "none": the question is a good
 * one, and nothing is known or published; "not understood": what was given cannot be meant.
 */
export type Answered<T> = ({ kind: "found" } & T) | NoAnswer;
export interface NoAnswer {
  kind: "none" | "not understood";
  reason: string;
}

export const noAnswer = (reason: string): NoAnswer => ({ kind: "none", reason });
export const notUnderstood = (reason: string): NoAnswer => ({ kind: "not understood", reason });
