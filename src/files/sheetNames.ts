/** Excel's own limit. */
const LONGEST_NAME = 31;

/** A name that Excel takes for a sheet, made from some text (a file's name without its ending) and unlike those taken. */
export function sheetNameFrom(text: string, taken: Iterable<string>): string {
  const legal =
    text
      .replace(/[\s:\\/?*[\]]+/g, " ")
      .replace(/\s+/g, " ")
      .replace(/^['\s]+|['\s]+$/g, "") || "Sheet";
  // "History" is a name that Excel keeps for itself.
  const wanted = legal.toLowerCase() === "history" ? `${legal} file` : legal;
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, LONGEST_NAME - ending.length).replace(/['\s]+$/, "") + ending;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

/** "2017-episodes" of "C:\\data\\2017-episodes.csv". */
export function fileStem(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) as string;
  return base.replace(/\.[^.]*$/, "") || base;
}
