import { ethnicityOf, isBlank, sexOf, yesOrNo } from "../domain/codes/answers";
import { codeIn } from "../domain/codes/codeList";
import { readMoney } from "../domain/codes/money";
import { singleSpaces } from "../domain/codes/singleSpaces";
import type { Scalar } from "../domain/columns";
import { childKey } from "./childIds";
import type { Field } from "./layouts/layout";

export interface ReadTexts {
  values: string[];
  /** Codes of no list, kept as written: each with its first cell and how many cells hold it. */
  unknown: Map<string, { at: number; count: number }>;
}

/** Reads a column of codes, answers or words. Each distinct text is read once; numbers read as "1", not "1.0". */
export function readTexts(cells: readonly Scalar[], field: Field): ReadTexts {
  const seen = new Map<Scalar, string>();
  const unknown: ReadTexts["unknown"] = new Map();
  const checked = field.holds === "code" ? field.codes : undefined;
  const values = cells.map((cell, at) => {
    if (cell === null || cell === "") return "";
    let value = seen.get(cell);
    if (value === undefined) seen.set(cell, (value = readText(cell, field)));
    if (checked && value !== "" && !checked.has(value)) {
      const first = unknown.get(value);
      if (first) first.count++;
      else unknown.set(value, { at, count: 1 });
    }
    return value;
  });
  return { values, unknown };
}

function readText(cell: string | number | boolean, field: Field): string {
  if (field.holds === "adopter" || field.holds === "family") return childKey(cell);
  const text = singleSpaces(String(cell));
  if (isBlank(text)) return "";
  switch (field.holds) {
    case "code":
      return (field.codes && codeIn(field.codes, text)) ?? meant(text, field) ?? text.toUpperCase();
    case "sex":
      return sexOf(text);
    case "ethnicity":
      return ethnicityOf(text);
    case "answer": {
      const answer = yesOrNo(text);
      return answer === undefined ? "" : answer ? "yes" : "no";
    }
    case "money": {
      const money = readMoney(cell);
      return money.kind === "money" ? `${money.pounds}${money.per ? `/${money.per}` : ""}` : text;
    }
    case "postcode":
      return text.replace(/ /g, "").toUpperCase();
    default:
      return (field.codes && codeIn(field.codes, text)) ?? meant(text, field) ?? withoutSortingLetter(text);
  }
}

const meant = (text: string, { meanings }: Field) => meanings?.find(([words]) => words.test(text))?.[1];

/** "a) Yes" is Yes; the letter is for sorting. */
const withoutSortingLetter = (text: string) => text.replace(/^[a-z]\)\s*(?=\S)/i, "");
