import type { ColumnContent } from "./columnContent";
import type { Field } from "./layouts/layout";

/**
 * Under a date "No" and 0 say that there is none yet, so that a column of nothing else is taken for one of dates; here they are
 * the answer for every child.
 */
const SAID_BY_NO: ReadonlySet<string> = new Set(["disability", "groupSize", "placedApart", "childrenPlaced"]);

/**
 * How well cells fit a field, from 0 (they are something else) to 1. An empty column fits anything a little less than a
 * column that holds the right thing, so that of two like headers the filled one wins.
 */
export function contentFit(field: Field, content: ColumnContent): number {
  if (content.said === 0) return 0.9;
  switch (field.holds) {
    case "id":
    case "adopter":
    case "family":
      return atLeastHalf(content.ids);
    case "day":
      // Where most cells say more than their date the column is still the one that is meant; each such cell is listed.
      return atLeastHalf(content.days) || (content.daysInWords > 0.5 ? 0.5 : 0);
    case "money":
      // Amounts and serial days are both numbers; a column of text dates is neither money nor near it.
      return atLeastHalf(content.money);
    case "answer":
      return content.answers < 0.5 ? 0 : 1;
    default:
      // "Sibling group: yes" names no group.
      if (field.name === "siblingGroup") return content.answersInWords > 0.5 ? 0 : 1;
      if (SAID_BY_NO.has(field.name) && content.answers > 0.5) return 1;
      return content.days > 0.5 ? 0 : 1;
  }
}

const atLeastHalf = (share: number) => (share < 0.5 ? 0 : 0.5 + share / 2);

/** Whether most of what a column says is dates; a column that says nothing holds none. */
export const holdsDays = (content: ColumnContent): boolean => content.said > 0 && content.days > 0.5;
