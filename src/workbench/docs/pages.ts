import { resultSheets } from "../../analysis/resultSheets";
import { understand } from "../../analysis/understand";
import { coveredByKind } from "../../domain/journeys/coverage";
import { VERSION } from "../../analysis/product";
import type { SerialDay } from "../../domain/dates/serialDay";
import { NO_RECORDS } from "../../domain/journeys/noRecords";
import {
  FAMILY_DAYS,
  FAMILY_TEXTS,
  HEALTH_CHECKS,
  type CareRecords,
  type Families,
} from "../../domain/journeys/records";
import { fillReturns } from "../../domain/returns/fillReturns";
import type { PeriodKind } from "../../domain/returns/forms";
import { periodAsked } from "../../domain/returns/periods";
import type { Cases, ReturnsFilled } from "../../sheets/cases";
import { SETTINGS } from "../../sheets/costs/costNames";
import { MAKE_GROUPS } from "../../sheets/plan";
import { MEETING_HISTORY } from "../../sheets/typedTables";
import { columnsPage } from "./columnsPage";
import { functionTexts } from "./functionsMetadata";
import { functionsPage } from "./functionsPage";
import { layoutsPage } from "./layoutsPage";
import { measuresPage } from "./measuresPage";
import { namesPage } from "./namesPage";
import { rulesPage } from "./rulesPage";

/** The pages of docs/ that are made from the code, by file name. */
export async function generatedPages(): Promise<Record<string, string>> {
  const plans = resultSheets(noCases(), MAKE_GROUPS);
  return {
    "columns.md": columnsPage(plans),
    "functions.md": functionsPage(await functionTexts()),
    "layouts.md": layoutsPage(),
    "measures.md": measuresPage(),
    "names.md": namesPage(plans),
    "rules.md": rulesPage(),
  };
}

/** A family of adopters, so that the sheet of families is there. */
const FAMILY: Families = {
  count: 1,
  key: ["1"],
  adopters: Uint8Array.of(1),
  days: Object.fromEntries(FAMILY_DAYS.map((name) => [name, Int32Array.of(0)])) as Families["days"],
  texts: Object.fromEntries(FAMILY_TEXTS.map((name) => [name, [""]])) as unknown as Families["texts"],
  ...{ origin: Int32Array.of(0), row: Int32Array.of(0) },
};

/** A child who entered care and was adopted, so that the sheets of such journeys are there. */
function anAdoptedChild(adopted: SerialDay): Pick<CareRecords, "children" | "episodes" | "health"> {
  const entered = Int32Array.of(adopted - 700);
  return {
    health: {
      ...{ count: 1, child: Int32Array.of(0), year: Int32Array.of(adopted) },
      answers: Object.fromEntries(
        HEALTH_CHECKS.map((check) => [check, Uint8Array.of(1)]),
      ) as CareRecords["health"]["answers"],
    },
    children: { count: 1, key: ["1"], shown: [1], dob: entered, sex: [""], ethnicity: [""] },
    episodes: {
      ...{ count: 1, child: Int32Array.of(0), origin: Int32Array.of(0), row: Int32Array.of(2) },
      ...{ decom: entered, dec: Int32Array.of(adopted), rne: ["S"], ls: ["E1"], rec: ["E12"], cin: [""] },
      ...{ place: ["A6"], provider: [""], reason: [""], placementPostcode: [""] },
    },
  };
}

/** The sheets of an authority with next to no children: their names and columns are those of any. */
export function noCases(): Cases {
  const day = 45382 as SerialDay;
  const period = { from: day, to: day };
  const run = { files: [], tables: [], version: VERSION, at: "" };
  const sources = ["903-episodes", "903-placed"].map((layout) => ({
    ...{ sheet: layout, layout, kind: "903" as const, rows: 1, fields: [] },
  }));
  const question = { asAt: day, period, model: "asglb", returnReach: 0 } as const;
  return {
    ...understand({ ...NO_RECORDS, families: FAMILY, ...anAdoptedChild(day), sources }, question),
    covers: { ...period, gaps: [] },
    coverage: coveredByKind([]),
    // A row, so that the sheet is there.
    typed: new Map([[MEETING_HISTORY.name, { rowCount: 1, columns: new Map() }]]),
    // Asked for, so that the column is there.
    make: ["costs"],
    inputs: { [SETTINGS.showOnDrift]: "Yes" },
    run,
    returns: noReturns(day),
  };
}

/** The returns of an authority without a child, for the usual periods. */
function noReturns(day: SerialDay): ReturnsFilled {
  const usual = (kind: PeriodKind) => periodAsked(kind, undefined, { asAt: day, today: day });
  const asked = { quarter: usual("quarter"), inspection: usual("inspection"), year: usual("year") };
  const periods = {
    quarter: asked.quarter.period,
    inspection: asked.inspection.period,
    year: asked.year.period,
  };
  const filled = fillReturns({ records: NO_RECORDS, returns: [], returnReach: 0, trust: {}, periods });
  return { ...filled, asked, today: day };
}
