/** What parts the fields, by how often councils' exports have it. */
const SEPARATORS = [",", ";", "\t", "|"] as const;

/** Records that are looked at to find the separator. */
const SAMPLE_RECORDS = 20;

/**
 * The fields of a text of separated values, record by record. Everything stays text as written, spaces too; an empty
 * field is null, and nulls at the end of a record are left out. A blank line is an empty record, so that record numbers
 * stay near line numbers. Understood: quotes with doubled quotes, separators and line breaks inside; CRLF, LF and CR; a
 * first line "sep=;" as Excel writes it; a separator that nobody named.
 */
export function parseCsv(text: string): (string | null)[][] {
  const hint = /^sep=(.)(?:\r\n?|\n|$)/.exec(text);
  if (hint) return records(text.slice(hint[0].length), hint[1] as string, Infinity);
  return records(text, separatorOf(text), Infinity);
}

/** The separator that cuts the first records into the most fields of equal number. */
function separatorOf(text: string): string {
  let best: { separator: string; score: number } = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const sample = records(text, separator, SAMPLE_RECORDS, true).filter((record) => record.length > 0);
    const width = Math.max(1, ...sample.map((record) => record.length));
    if (width === 1) continue;
    const alike = sample.filter((record) => record.length === sample[0]?.length).length;
    const filled = sample.filter((record) => record.length > 1).length;
    const score = (alike + filled) / (2 * sample.length) + width / 1000;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function records(text: string, separator: string, most: number, keepEnds = false): (string | null)[][] {
  const found: (string | null)[][] = [];
  const separatorCode = separator.charCodeAt(0);
  let record: (string | null)[] = [];
  let at = 0;
  while (at < text.length && found.length < most) {
    const field = readField(text, at, separatorCode);
    record.push(field.value === "" ? null : field.value);
    at = field.end;
    if (at < text.length && text.charCodeAt(at) === separatorCode) {
      at++;
      // A separator at the very end of the text is followed by one more, empty field.
      if (at === text.length) record.push(null);
      else continue;
    }
    found.push(keepEnds ? record : withoutEmptyEnd(record));
    record = [];
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
    at++;
  }
  return found;
}

/** One field from a place on; `end` is where its separator or line break stands. */
function readField(text: string, start: number, separator: number): { value: string; end: number } {
  let value = "";
  let from = start;
  if (text.charCodeAt(start) === 34) {
    const close = closingQuote(text, start + 1);
    // A quote that nothing closes is a sign like any other: it must not swallow the rest of the file.
    if (close >= 0) {
      value = text.slice(start + 1, close).replaceAll('""', '"');
      from = close + 1;
    }
  }
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === separator || code === 10 || code === 13) break;
  }
  return { value: end === from ? value : value + text.slice(from, end), end };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2);
  return at;
}

function withoutEmptyEnd(record: (string | null)[]): (string | null)[] {
  let length = record.length;
  while (length > 0 && record[length - 1] === null) length--;
  record.length = length;
  return record;
}
