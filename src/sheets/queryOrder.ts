import type { Finding, Severity } from "../domain/findings";

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const ACCEPTED = 3;
/** More rows than a sheet has. */
const ROWS = 2 ** 21;

/** What the order needs to know of a finding beside itself. */
export interface Judgement {
  accepted: boolean;
  /** A child counts once this is mended. */
  mends: boolean;
}

/** Whether a headline figure is another once the finding is mended; the sentence of the rule says which. */
const changesHeadline = ({ changes }: Finding): boolean =>
  changes !== undefined && /\bA(?:1|2|10)\b|measure/i.test(changes);

/**
 * Positions of the findings in the order that matters: accepted ones last; then by severity, whether a headline figure
 * changes, rule, sheet and row. One number a finding is compared.
 */
export function worstFirst(
  findings: readonly Finding[],
  judgement: (position: number) => Judgement,
): Int32Array {
  const rules = ranks(findings, ({ rule }) => rule);
  const sheets = ranks(findings, ({ table }) => table);
  const keys = new Float64Array(findings.length);
  findings.forEach((finding, at) => {
    const { accepted, mends } = judgement(at);
    const weight = accepted ? ACCEPTED : WEIGHT[finding.severity];
    const headline = mends ? 0 : changesHeadline(finding) ? 1 : 2;
    const group = (weight * 3 + headline) * rules.size + rules.get(finding.rule)!;
    keys[at] = (group * sheets.size + sheets.get(finding.table)!) * ROWS + finding.row;
  });
  return Int32Array.from(findings.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

function ranks(findings: readonly Finding[], of: (finding: Finding) => string): Map<string, number> {
  const all = [...new Set(findings.map(of))].sort();
  return new Map(all.map((each, rank) => [each, rank]));
}
