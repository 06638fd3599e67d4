import { resultSheets } from "../../analysis/resultSheets";
import { understand } from "../../analysis/understand";
import { VERSION } from "../../analysis/product";
import type { SerialDay } from "../../domain/dates/serialDay";
import type { CareRecords } from "../../domain/journeys/records";
import { NO_FAMILIES, TRACKER_DAYS, TRACKER_TEXTS } from "../../domain/journeys/records";
import { MAKE_GROUPS } from "../../sheets/plan";
import { measuresPage } from "./measuresPage";
import { namesPage } from "./namesPage";
import { rulesPage } from "./rulesPage";

/** The pages of docs/ that are made from the code, by file name. */
export function generatedPages(): Record<string, string> {
  return {
    "measures.md": measuresPage(),
    "names.md": namesPage(resultSheets(noCases(), MAKE_GROUPS)),
    "rules.md": rulesPage(),
  };
}

/** The sheets of an authority without children: their names and columns are those of any. */
function noCases() {
  const day = 45382 as SerialDay;
  const period = { from: day, to: day };
  const run = { files: [], tables: [], version: VERSION, at: "" };
  const question = { asAt: day, period, model: "asglb", returnReach: 0 } as const;
  return { ...understand(noRecords(), question), covers: { ...period, gaps: [] }, run };
}

function noRecords(): CareRecords {
  const origin = () => ({
    count: 0,
    child: new Int32Array(),
    origin: new Int32Array(),
    row: new Int32Array(),
  });
  const days = () => new Int32Array();
  return {
    children: { count: 0, key: [], shown: [], dob: days(), sex: [], ethnicity: [] },
    episodes: {
      ...origin(),
      ...{ decom: days(), dec: days() },
      ...{ rne: [], ls: [], cin: [], place: [], provider: [], rec: [], reason: [], placementPostcode: [] },
    },
    decisions: { ...origin(), decided: days(), ceased: days(), reason: [] },
    adoptions: { ...origin(), decided: days(), matched: days(), fosterCarer: new Uint8Array() },
    trackers: {
      ...origin(),
      days: Object.fromEntries(
        TRACKER_DAYS.map((field) => [field, days()]),
      ) as CareRecords["trackers"]["days"],
      texts: Object.fromEntries(
        TRACKER_TEXTS.map((field) => [field, []]),
      ) as unknown as CareRecords["trackers"]["texts"],
    },
    families: NO_FAMILIES,
    sources: [],
  };
}
