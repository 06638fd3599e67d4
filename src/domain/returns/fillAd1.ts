import type { FilledReturn, Held, Missing } from "./filled";
import { FORMS } from "./forms";
import { linesOfYear } from "./linesOfYear";
import { notInCareRecords, rowsWithoutCare } from "./notInCareRecords";
import { hasCareRecords, inCareRecords } from "./places";
import { layOut } from "./rows";
import { yearFiles, type YearFiles } from "./yearFiles";

/** Every item is needed of a child who was adopted (rules 151 and 601). */
const NEEDED = FORMS.ad1.columns
  .filter(({ holds }) => holds !== "id")
  .map(({ header }) => ({
    ...{ header, field: header, severity: "error" as const },
    message: `The child was adopted in the year, and “${header}” is not known.`,
  }));

/** SSDA903 AD1: a row a child with an episode that ended in adoption in the year (docs/returns.md). */
export function fillAd1(held: Held): FilledReturn {
  const files = yearFiles(held);
  const missing = linesOfYear(FORMS.ad1, files.ad1, NEEDED, files, notInEpisodes(held, files));
  return layOut(FORMS.ad1, held.period, files.ad1, missing);
}

/** Children whom a tracker or list has as adopted in the year, and the episodes do not. */
function notInEpisodes({ records, period }: Held, { ad1, lookedAfter, placeOf }: YearFiles): Missing[] {
  const { trackers, children } = records;
  if (!hasCareRecords(records)) return rowsWithoutCare(FORMS.ad1, ad1, placeOf);
  const known = inCareRecords({ children, episodes: records.episodes });
  const lines = new Map<number, Missing>();
  for (let row = 0; row < trackers.count; row++) {
    const [child, adopted] = [trackers.child[row]!, trackers.days.adopted[row]!];
    if (adopted < period.from || adopted > period.cut || lookedAfter.adoptedBy.has(child)) continue;
    const field = records.sources[trackers.origin[row]!]?.fields.includes("adopted") ? "adopted" : undefined;
    const at = field
      ? { origin: trackers.origin[row]!, row: trackers.row[row]!, field }
      : placeOf(child, "", trackers.days.adm[row]);
    lines.set(
      child,
      known[child] === 1
        ? { ...NOT_ADOPTED_IN_EPISODES, whose: child, ...(at && { at }) }
        : notInCareRecords(FORMS.ad1, child, -1, at),
    );
  }
  return [...lines.values()];
}

const NOT_ADOPTED_IN_EPISODES: Omit<Missing, "whose" | "at"> = {
  ...{ return: "ad1", severity: "warning", row: -1, header: "" },
  rule: "adoption-not-in-episodes",
  message:
    "The child was adopted in the year by a tracker or list, but no episode ends in adoption in the year: no row is made.",
  fix: "End the last episode with E11 or E12 on the day of the adoption order, or correct the tracker.",
};
