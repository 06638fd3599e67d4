/** The project's own sample: an invented authority, as a workbook and as returns. */
export { makeAuthority, type AuthorityOptions } from "./authority";
export type { Authority } from "./lives";
export { collectionYear, returnTables, ssda903Files, wholeHistories } from "./returns";
export { adopterPersons } from "./adopterPersons";
export { adoptiveFamilies } from "./adoptiveFamilies";
export { adopterPersonsSheet, adopterSheet, sampleBook, trackerSheet } from "./sampleBook";
export { csvText } from "./table";
export { trackerTable } from "./tracker";
