import {
  FAMILY_DAYS,
  FAMILY_TEXTS,
  HEALTH_CHECKS,
  TRACKER_DAYS,
  TRACKER_TEXTS,
  WORK_DAYS,
  type CareRecords,
} from "./records";

const noDays = new Int32Array(0);
const noOrigin = { origin: noDays, row: noDays };
const noRows = { count: 0, child: noDays, ...noOrigin };

function each<Name extends string, Value>(names: readonly Name[], value: Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;
}

/** The records of a council without a child: what pages and tests begin with. */
export const NO_RECORDS: CareRecords = {
  children: { count: 0, key: [], shown: [], dob: noDays, sex: [], ethnicity: [] },
  episodes: {
    ...noRows,
    ...{ decom: noDays, dec: noDays },
    ...{ rne: [], ls: [], cin: [], place: [], provider: [], rec: [], reason: [], placementPostcode: [] },
  },
  decisions: { ...noRows, decided: noDays, ceased: noDays, reason: [] },
  adoptions: {
    ...noRows,
    ...{ decided: noDays, matched: noDays, fosterCarer: new Uint8Array(0) },
    ...{ adopters: [], adoptersSex: [], adoptersStatus: [] },
  },
  trackers: {
    ...noRows,
    days: each(TRACKER_DAYS, noDays),
    work: each(WORK_DAYS, noDays),
    texts: each(TRACKER_TEXTS, []),
  },
  reviews: { count: 0, child: noDays, held: noDays, fromReturn: new Uint8Array(0), asked: noDays },
  health: { count: 0, child: noDays, year: noDays, answers: each(HEALTH_CHECKS, new Uint8Array(0)) },
  families: {
    count: 0,
    key: [],
    adopters: new Uint8Array(0),
    days: each(FAMILY_DAYS, noDays),
    texts: each(FAMILY_TEXTS, []),
    ...noOrigin,
  },
  sources: [],
};
