import { meantWord } from "./misspellings";

/**
 * Header cells as people write them, made comparable. A header is known by its words: case, punctuation, line breaks,
 * curly quotes and hints like "(dd/mm/yyyy)" say nothing.
 */

/** @example plainHeader("\ufeffDate of Adoption\n Order (dd/mm/yyyy)") //=> "date of adoption order" */
export function plainHeader(written: string): string {
  return written
    .replace(/\b[A-Z][a-z][A-Z]\b/g, (letters) => letters.toUpperCase())
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]{2})([A-Z][a-z]{2})/g, "$1 $2")
    .replace(/([0-9])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\bstage([12])\b/g, "stage $1")
    .replace(/\b(?:[a-z]\.)+[a-z]\b/g, (letters) => letters.replaceAll(".", ""))
    .replace(/\b([ap])\/o\b/g, "$1o")
    .replace(/\bw\//g, "with ")
    .replace(/\(?\b(?:dd?|mm?)[/.\- ](?:dd?|mm?m?)[/.\- ]yy(?:yy)?\b\)?/g, " ")
    .replace(/\(?\by\s*\/\s*n\b\)?/g, " ")
    .replace(/['’‘`´]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Abbreviations of the field, in the words that the layouts use. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  po: "placement order",
  ao: "adoption order",
  dob: "birth",
  lac: "looked after",
  cla: "looked after",
  bla: "looked after",
  sw: "social worker",
  ff: "family finder",
  ep: "early permanence",
  perm: "permanence",
  interests: "interest",
  ffa: "early permanence",
  f4a: "early permanence",
  fta: "early permanence",
  plmt: "placement",
  plcmt: "placement",
  app: "application",
  appl: "application",
  applic: "application",
  applied: "application",
  exp: "expected",
  est: "estimated",
  mtg: "meeting",
  mtchd: "match",
  mtch: "match",
  matches: "match",
  decn: "decision",
  adms: "adm",
  adptd: "adopted",
  chg: "change",
  rsn: "reason",
  grp: "group",
  sibs: "sibling",
  siblings: "sibling",
  wkr: "worker",
  dt: "date",
  ordr: "order",
  ordre: "order",
  oder: "order",
  one: "1",
  two: "2",
  s1: "stage 1",
  s2: "stage 2",
  completed: "ceased",
  completion: "ceased",
  finished: "ceased",
  identifier: "id",
  number: "no",
  ref: "id",
  reference: "id",
  entered: "entry",
  entering: "entry",
  begin: "started",
  began: "started",
  start: "started",
  starts: "started",
  granted: "made",
  grant: "made",
  matched: "match",
  matching: "match",
  placing: "placed",
  recommended: "recommendation",
  decided: "decision",
  decide: "decision",
  decides: "decision",
  come: "came",
  move: "moved",
  leave: "left",
  ceasing: "ceased",
  cease: "ceased",
  ended: "ceased",
  end: "ceased",
  obtained: "made",
  commenced: "started",
  rec: "recommendation",
  dec: "decision",
  plcd: "placed",
  sib: "sibling",
  carers: "carer",
  fc: "foster carer",
  actual: "date",
  rescind: "reversed",
  reversal: "reversed",
  rescinded: "reversed",
  revoked: "reversed",
  revocation: "reversed",
};

/** "When was the child placed?" asks for what "Child placed" says. */
const ASKING = new Set("what when which is are was were did does do has have whether if the a an".split(" "));

/** Words that seldom tell one column from another. */
const LIGHT = new Set(
  "date dates day of that for to on by in at be been child childs children and with s month year".split(" "),
);
const LIGHT_WEIGHT = 0.2;

/** The words of a header with their weights. */
export type HeaderWords = ReadonlyMap<string, number>;

/**
 * @param vocabulary where given, a long word that is not in it is taken for the one of its words that it misspells
 */
export function headerWords(plain: string, vocabulary?: ReadonlySet<string>): HeaderWords {
  const words = new Map<string, number>();
  for (const written of plain.split(" ")) {
    if (ASKING.has(written)) continue;
    const word = (vocabulary && meantWord(written, vocabulary)) ?? written;
    for (const spelt of (SPELT_OUT[word] ?? word).split(" "))
      if (spelt !== "") words.set(spelt, LIGHT.has(spelt) ? LIGHT_WEIGHT : 1);
  }
  return words;
}

/** The words of known headers, abbreviations and light words among them: what a word on a sheet may be a slip for. */
export function vocabularyOf(known: Iterable<string>): ReadonlySet<string> {
  const words = new Set([...Object.keys(SPELT_OUT), ...LIGHT]);
  for (const header of known) for (const word of header.split(" ")) words.add(word);
  return words;
}
