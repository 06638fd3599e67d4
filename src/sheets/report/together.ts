/**
 * What several children have in one cell: what all of them have, or the least and the most of their numbers. A number or word
 * that is not known of one of them is not known of all; words that differ say so.
 *
 * @example together([2, 5, 3]) //=> "2 to 5"
 */
export function together(values: readonly (number | string | undefined)[]): string {
  const [first] = values;
  if (values.every((each) => Object.is(each, first))) return isKnown(first) ? String(first) : "";
  const numbers = values.filter((each) => typeof each === "number" && !Number.isNaN(each)) as number[];
  if (numbers.length === 0) return values.every(isKnown) ? "differs" : "";
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length < values.length) return "";
  return `${least} to ${most}`;
}

const isKnown = (of: number | string | undefined) =>
  of !== undefined && of !== "" && !(typeof of === "number" && Number.isNaN(of));
