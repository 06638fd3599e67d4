import { nameOfRow, placeOfRow } from "../sheets/rowPlaces";
import { MOST_LINKS, type Link, type RowGroup } from "./whyContract";
import type { MadeSheet } from "./whyPlaces";

/**
 * Rows of a table as a list of links.
 *
 * @param filter what a person would filter the table by to see just these rows; undefined where one filter cannot do it
 */
export function groupOf(
  { printed, name }: MadeSheet,
  title: string,
  rows: Int32Array,
  filter?: string,
): RowGroup {
  const links = Array.from(rows.subarray(0, MOST_LINKS), (row): Link[] => {
    const to = placeOfRow(printed, name, row);
    return to ? [{ words: nameOfRow(printed, row), to }] : [];
  }).flat();
  const more = rows.length - links.length;
  const others =
    filter === undefined
      ? ""
      : ` To see the other ${more.toLocaleString("en-GB")} too, filter ${name}${filter === "" ? "" : ` by ${filter}`}.`;
  return {
    title,
    count: rows.length,
    links,
    ...(more > 0 && {
      rest: `The first ${MOST_LINKS} are listed.${others}`,
    }),
  };
}
