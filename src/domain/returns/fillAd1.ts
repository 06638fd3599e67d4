import type { FilledReturn, Held, Missing } from "./filled";
import { FORMS } from "./forms";
import { linesOfYear } from "./linesOfYear";
import { hasCareRecords, inCareRecords } from "./places";
import { layOut } from "./rows";
import { yearFiles, type YearFiles } from "./yearFiles";

/** Every item is needed of a child who was adopted (rules 151 and 601). */
const NEEDED = FORMS.ad1.columns
  .filter(({ holds }) => holds !== "id")
  .map(({ header }) => ({
    ...{ header, severity: "error" as const },
    message: `The child was adopted in the year, and “${header}” is not known.`,
  }));

/** SSDA903 AD1: a row a child with an episode that ended in adoption in the year (docs/returns.md). */
export function fillAd1(held: Held): FilledReturn {
  const files = yearFiles(held);
  const missing = linesOfYear(FORMS.ad1, files.ad1, NEEDED, files, notInEpisodes(held, files));
  return layOut(FORMS.ad1, held.period, files.ad1, missing);
}

/** Children whom a tracker or list has as adopted in the year, and the episodes do not. */
function notInEpisodes({ records, period }: Held, { lookedAfter, placeOf }: YearFiles): Missing[] {
  const { trackers, children } = records;
  if (!hasCareRecords(records)) return [];
  const known = inCareRecords({ children, episodes: records.episodes });
  const lines = new Map<number, Missing>();
  for (let row = 0; row < trackers.count; row++) {
    const [child, adopted] = [trackers.child[row]!, trackers.days.adopted[row]!];
    if (adopted < period.from || adopted > period.cut || lookedAfter.adoptedBy.has(child)) continue;
    const field = records.sources[trackers.origin[row]!]?.fields.includes("adopted") ? "adopted" : undefined;
    const at = field
      ? { origin: trackers.origin[row]!, row: trackers.row[row]!, field }
      : placeOf(child, "", trackers.days.adm[row]);
    const words = known[child] === 1 ? NOT_ADOPTED_IN_EPISODES : NOT_IN_CARE_RECORDS;
    lines.set(child, {
      ...{ return: "ad1", severity: "warning", whose: child, row: -1, header: "", ...words },
      ...(at && { at }),
    });
  }
  return [...lines.values()];
}

const NOT_IN_CARE_RECORDS = {
  rule: "not-in-care-records",
  message:
    "The child was adopted in the year by a tracker or list, but is not in the Episodes: no row is made.",
  fix: "Check the child's id, or add the child's episodes to the return.",
};
const NOT_ADOPTED_IN_EPISODES = {
  rule: "adoption-not-in-episodes",
  message:
    "The child was adopted in the year by a tracker or list, but no episode ends in adoption in the year: no row is made.",
  fix: "End the last episode with E11 or E12 on the day of the adoption order, or correct the tracker.",
};
