import type { Authority } from "./lives";
import { Random } from "./random";
import type { SampleTable } from "./table";

/** Headers as an adopters' team makes them up. */
export const FAMILY_HEADERS = [
  "Family ref",
  "Assessing social worker",
  "Enquiry date",
  "Registration of interest accepted",
  "Stage 1 ended",
  "Stage 2 started",
  "ADM approval",
  "Matched with child",
  "Child moved in",
  "Adoption order",
  "Fast track",
  "FfA",
  "On hold from",
  "On hold",
  "Resumed",
  "Left process",
  "Reason for leaving",
] as const;
type Header = (typeof FAMILY_HEADERS)[number];

/** The steps of a family with the mean days from the one before. */
const STEPS: readonly { header: Header; mean: number; spread: number }[] = [
  { header: "Registration of interest accepted", mean: 40, spread: 0.8 },
  { header: "Stage 1 ended", mean: 75, spread: 0.5 },
  { header: "Stage 2 started", mean: 45, spread: 1 },
  { header: "ADM approval", mean: 130, spread: 0.4 },
  { header: "Matched with child", mean: 210, spread: 0.9 },
  { header: "Child moved in", mean: 35, spread: 0.4 },
  { header: "Adoption order", mean: 240, spread: 0.4 },
];

export const FAMILY_DATES: ReadonlySet<string> = new Set<string>([
  "Enquiry date",
  ...STEPS.map(({ header }) => header),
  ...["On hold from", "Resumed", "Left process"],
]);

/** An event of the next weeks has its date in the diary already. */
const DIARY_DAYS = 60;
const CHILDREN_A_FAMILY = 8;
const FEWEST = 12;

/** A row a family that adopts, at every step, a few of them on hold; none where the authority has no children. */
export function adopterTable({ seed, asAt, children }: Authority): SampleTable {
  return {
    name: "Adopters",
    headers: FAMILY_HEADERS,
    dates: FAMILY_DATES,
    rows: familyRowsOf({ seed, asAt, children }).map((row) =>
      FAMILY_HEADERS.map((header) => row[header] ?? ""),
    ),
  };
}

export type FamilyCells = Partial<Record<Header, string | number>>;

/** The same rows by header. */
export function familyRowsOf({
  seed,
  asAt,
  children,
}: Pick<Authority, "seed" | "asAt" | "children">): FamilyCells[] {
  const count = Math.max(FEWEST, Math.round(children.length / CHILDREN_A_FAMILY));
  return Array.from({ length: count }, (_, family) =>
    familyRow(new Random(seed, 1_000_000 + family), family, asAt),
  );
}

function familyRow(chance: Random, family: number, asAt: number): FamilyCells {
  const begins = asAt - chance.whole(5, 700);
  const row: FamilyCells = {
    "Family ref": `AF${String(family + 1).padStart(4, "0")}`,
    "Assessing social worker": `Adoption worker ${chance.whole(1, 8)}`,
    "Enquiry date": begins,
    "Fast track": chance.chance(0.1) ? "Yes" : "No",
    FfA: chance.chance(0.2) ? "Yes" : "No",
    "On hold": "No",
  };
  let day = begins;
  for (const { header, mean, spread } of STEPS) {
    const before = day;
    day += Math.max(1, chance.wait(mean, spread));
    if (chance.chance(0.1)) {
      const from = before + chance.whole(1, 20);
      if (from > asAt) return row;
      row["On hold from"] = from;
      const until = from + chance.whole(30, 200);
      if (until > asAt) {
        row["On hold"] = "Yes";
        return row;
      }
      row["Resumed"] = until;
      day += until - from;
    } else if (chance.chance(0.05)) {
      const left = before + chance.whole(5, 60);
      if (left <= asAt) {
        row["Left process"] = left;
        row["Reason for leaving"] = "Withdrew";
        return row;
      }
    }
    if (day > asAt + DIARY_DAYS) return row;
    row[header] = day;
    if (day > asAt) return row;
  }
  return row;
}
