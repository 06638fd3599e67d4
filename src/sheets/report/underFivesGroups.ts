import { text } from "../frame";
import { figure, header, type Row } from "../summaryRows";
import { howMany, percentOf, type Population } from "./reportFigures";
import { ENTERED, STILL } from "./underFivesPopulations";

/** A group of a table of the page, with the name of its count. */
export interface Group {
  label: string;
  of: Population;
  name?: string;
}

/** A row a group: how many, and their share of one or two wholes; the whole last. */
export function groupRows(
  title: string,
  groups: readonly Group[],
  total: Group | undefined,
  wholes: readonly (readonly [heading: string, of: Population])[],
): Row[] {
  const row = ({ label, of, name }: Group): Row => [
    text(label, "label"),
    figure(howMany(of), "#,##0", name),
    ...wholes.map(([, whole]) => figure(percentOf(howMany(of), howMany(whole)), "0")),
  ];
  return [
    header(title, "Children", ...wholes.map(([heading]) => heading)),
    ...groups.map(row),
    ...(total ? [row(total)] : []),
  ];
}

export const STILL_TOTAL: Group = { label: "Looked after two years on", of: STILL };
export const OF_ENTERED = ["% of entered", ENTERED] as const;
export const OF_STILL = ["% of stayed", STILL] as const;
