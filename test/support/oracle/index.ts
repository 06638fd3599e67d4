/**
 * The second mind: rules.md 1 to 4 worked out again, slowly and with nothing shared with src/domain, so that an error in
 * one of the two shows as a difference. Where rules.md leaves a choice, decisions.md beside this file says which was made.
 */
export { a1, a10, a2, adoptedIn, childrenByStatus, stageFigures } from "./figures";
export type { OracleMeasure, OracleStage } from "./figures";
export { countFigures, type CountFigure } from "./counts";
export { familyFigures, type FamilyRow } from "./families";
export { readReturns } from "./fromReturns";
export { readTracker } from "./fromTracker";
export type { OracleJourney, OracleReading } from "./journeyOf";
export { clean, dayOf, rowsOfCsv } from "./rows";
export type { Ad1Row, EpisodeRow, PlacedAdoptionRow, ReturnRows, TrackerRow } from "./rows";
