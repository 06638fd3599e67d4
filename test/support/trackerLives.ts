import type { BookSheet } from "../../src/files/book";
import { aBookSheet } from "./bookBuilders";

const HEADERS = [
  ...["Child ref", "Came into care", "ADM decision", "Placement order", "Match agreed"],
  ...["Moved in", "Adoption order", "Plan changed", "Left care", "Team"],
];
export type Life = readonly (string | number | null)[];
export const LIVES: readonly Life[] = [
  [
    101,
    "01/05/2020",
    "01/11/2020",
    "10/01/2021",
    "01/03/2021",
    "01/04/2021",
    "01/12/2021",
    null,
    null,
    "North",
  ],
  [
    102,
    "03/02/2022",
    "01/08/2022",
    "01/11/2022",
    "04/02/2023",
    "11/03/2023",
    "02/02/2024",
    null,
    null,
    "South",
  ],
  [
    103,
    "04/02/2022",
    "02/08/2022",
    "02/11/2022",
    "05/02/2023",
    "12/03/2023",
    "03/02/2024",
    null,
    null,
    "South",
  ],
  [104, "01/05/2024", "01/12/2024", "10/02/2025", null, null, null, null, null, "North"],
  ["007", "01/06/2024", "02/12/2024", null, null, null, null, "01/03/2025", null, "East"],
  ["007", "01/06/2024", "01/09/2025", null, null, null, null, null, null, "East"],
  [106, "01/07/2025", null, null, null, null, null, null, null, "East"],
  [
    107,
    "05/03/2021",
    "01/10/2021",
    "11/12/2021",
    "01/04/2022",
    "01/05/2022",
    "01/12/2022",
    null,
    null,
    "North",
  ],
];

/** A decision before those known, a child gone, a child new, a date mended, a plan made. */
export const LATER: readonly Life[] = [
  ...LIVES.slice(0, 1),
  ...LIVES.slice(2, 4),
  ["007", "01/06/2024", "01/07/2024", null, null, null, null, "01/10/2024", null, "East"],
  ...LIVES.slice(4, 6),
  [106, "01/07/2025", "20/03/2026", null, null, null, null, null, null, "East"],
  [
    107,
    "05/03/2021",
    "03/10/2021",
    "11/12/2021",
    "01/04/2022",
    "01/05/2022",
    "01/12/2022",
    null,
    null,
    "North",
  ],
  [108, "05/03/2023", "01/10/2023", "11/12/2023", null, null, null, null, null, "North"],
];

/** A tracker of these lives, a row a plan. */
export const trackerOf = (lives: readonly Life[]): BookSheet =>
  aBookSheet("Tracker", [HEADERS, ...lives.map((life) => [...life])]);
