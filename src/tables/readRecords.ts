import type { Finding } from "../domain/findings";
import type { ReturnYear } from "../domain/checks/returnYear";
import type { CareRecords, LayoutId, Source } from "../domain/journeys/records";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import type { Published } from "../domain/published/published";
import { yearEndingOf } from "../domain/published/publishedYears";
import type { AreaYear } from "../domain/raa/areas";
import type { CostHours } from "../domain/costs/costHours";
import type { LedgerRow } from "../domain/raa/ledger";
import { registerChildren, type ChildRegister, type JoinedIds } from "./childIds";
import { joinAreas } from "./joinAreas";
import { collectionYears } from "./collectionYear";
import { joinChildren } from "./joinChildren";
import { joinAdoptions, joinDecisions } from "./joinDecisions";
import { joinEpisodes } from "./joinEpisodes";
import { joinFamilies } from "./joinFamilies";
import { joinHealth } from "./joinHealth";
import { joinPlacementCosts } from "./joinPlacementCosts";
import { joinReviews } from "./joinReviews";
import { joinTrackers } from "./joinTrackers";
import { knownPersons } from "./knownPersons";
import { LAYOUTS } from "./layouts/layouts";
import { oneOfEach } from "./readCostHours";
import { reachOf, type Reach, type Window } from "./reach";
import { reachFindings } from "./reachFindings";
import { windowOfReturn } from "./reachOfReturn";
import { readTableInSteps, type ReadTable } from "./readTable";
import type { Recognised, RecognisedTable } from "./recognised";
import { historyFindings, returnYears } from "./returnYears";
import { atOnce, type Steps } from "../domain/steps";

/** What was found in one table: what the pane shows first. */
export interface TableReport {
  file?: string;
  sheet: string;
  /** "A2:P120". */
  range: string;
  layout: LayoutId;
  /** What people call the layout. */
  title: string;
  rows: number;
  used: number;
  /** Field to header, as written. */
  columns: Readonly<Record<string, string>>;
  /** Every column of the table in sheet order, for a person to correct. */
  headers: readonly HeaderReport[];
  /** What a column of this layout can be taken for. */
  fields: readonly string[];
  /** How sure it is that this is the layout, from 0 to 1, and why, in short sentences. */
  confidence: number;
  reasons: readonly string[];
  covers?: Window;
}

/** One column of a table and what it was taken for. */
export interface HeaderReport {
  /** As written. */
  header: string;
  /** null: left alone. */
  field: string | null;
  /** From 0 to 1; 1 for a name of the return or a person's word. */
  confidence: number;
}

export interface RecordsRead {
  records: CareRecords;
  reports: readonly TableReport[];
  findings: readonly Finding[];
  reach: Reach;
  /** The return as it came in, year by year, for its own checks. */
  returns: readonly ReturnYear[];
  /** Figures that others published, of our measures and stages, newest file first. */
  published: readonly Published[];
  /** Hours of work by process and worker, each once. */
  costHours: readonly CostHours[];
  /** Lines of an RAA's ledger, a row each. */
  raaLedger: readonly LedgerRow[];
  /** What tables say of authorities, a row an area and year. */
  raaAreas: readonly AreaYear[];
  /** Children named by any recognised table, those that no figure comes from included. */
  childrenInAnyTable: number;
  /** Ids that a person said are the same child, and that are read as one. */
  joinedByPerson: readonly JoinedIds[];
  /** Why nothing can be worked out although tables were found, in a sentence: a date column that cannot be read. */
  cannotGoOn?: string;
}

/** Pairs of ids that a person said are the same child. */
type SamePeople = readonly (readonly [string, string])[];

/**
 * Reads recognised tables into records: values parsed, several years and sheets joined, every row used or explained by a
 * finding with `rowsNotUsed`. The order in which tables come makes no difference. Never throws over data.
 *
 * @param today the last day that can be past, from the clock at the edge
 * @param samePeople pairs of ids that a person said are the same child
 */
export function readRecords(
  recognised: Recognised,
  today: SerialDay,
  samePeople: SamePeople = [],
): RecordsRead {
  return atOnce(readRecordsInSteps(recognised, today, samePeople));
}

/** As {@link readRecords}, a column and a join at a time. */
export function* readRecordsInSteps(
  recognised: Recognised,
  today: SerialDay,
  samePeople: SamePeople = [],
): Steps<RecordsRead> {
  const unordered: ReadTable[] = [];
  for (const table of recognised.tables) unordered.push(yield* readTableInSteps(table, today));
  yield;
  const years = collectionYears(unordered, today);
  const tables = withKnownPersons(inOneOrder(unordered, years), years);
  const ofAdopters = tables.filter(({ table }) => table.layout.adopters);
  const ofChildren = tables.filter((read) => !ofAdopters.includes(read));
  const register = registerChildren(ofChildren, samePeople);
  ofChildren.forEach((read) => sayWhereIdsWereMatched(read, register));
  const positions = new Map(tables.map((read, at) => [read, at]));
  const sourceOf = (read: ReadTable) => positions.get(read)!;
  const ofLayout = (id: LayoutId) => tables.filter(({ table }) => table.layout.id === id);

  const headers = ofLayout("903-header");
  const others = ofChildren.filter((read) => !headers.includes(read));
  const ofPlans = tables.filter(({ table }) => table.layout.plansOf);
  const ofCosts = ofLayout("placement-costs").filter(({ usable }) => usable);

  yield;
  const children = joinChildren(headers, others, years, register);
  yield;
  const episodes = joinEpisodes(ofLayout("903-episodes"), years, register, sourceOf);
  yield;
  const returns = returnYears(tables, years, register, sourceOf);
  yield;
  const { families, adopters } = joinFamilies(ofAdopters, registerChildren(ofAdopters), sourceOf);
  const records: CareRecords = {
    children,
    episodes,
    decisions: joinDecisions(ofLayout("903-placed"), years, register, sourceOf),
    adoptions: joinAdoptions(ofLayout("903-ad1"), years, register, sourceOf),
    trackers: joinTrackers(ofPlans, register, sourceOf),
    reviews: joinReviews(
      ofLayout("903-reviews"),
      ofPlans.filter(({ table }) => table.columns.has("lastReview")),
      register,
    ),
    health: joinHealth(returns),
    families,
    ...(ofAdopters.length > 0 && { adopters }),
    ...(ofCosts.length > 0 && { placementCosts: joinPlacementCosts(ofCosts, register, sourceOf) }),
    sources: tables.map(({ table }): Source => {
      const { file, sheet } = table.grid;
      const place = { ...(file && { file }), sheet };
      const fields = [...table.columns.keys()];
      const headers = Object.fromEntries([...table.columns].map(([field, { header }]) => [field, header]));
      const columns = Object.fromEntries(
        [...table.columns].map(([field, { index }]) => [field, table.grid.left + index]),
      );
      const { id: layout, plansOf, module } = table.layout;
      const kind = plansOf ?? (module ? ("903" as const) : undefined);
      const rows = table.rows.length;
      return { ...place, layout, ...(kind && { kind }), rows, fields, headers, columns };
    }),
  };
  yield;
  const returnTables = tables.map((read) => ({ layout: read.table.layout.id, year: years.get(read)! }));
  const reach = reachOf(records, returnTables, today);
  const costHours = costHoursIn(tables);
  const raaAreas = joinAreas(tables);
  const cannotGoOn = ofLayout("903-episodes").find(({ unreadable }) => unreadable !== undefined)?.unreadable;
  return {
    records,
    reports: tables.map((read) => reportOf(read, years.get(read)!, today)),
    findings: [
      ...recognised.findings,
      ...tables.flatMap(({ findings }) => findings),
      ...reachFindings(reach, records.sources),
      ...historyFindings(returns, records.sources),
    ],
    reach,
    returns,
    published: publishedIn(tables),
    costHours,
    raaLedger: tables.flatMap(({ raaLedger = [] }) => raaLedger),
    raaAreas,
    childrenInAnyTable: register.keys.length,
    joinedByPerson: register.joinedByPerson,
    ...(cannotGoOn !== undefined && { cannotGoOn }),
  };
}

/** Lists of persons cut to the children whom the other tables name. */
function withKnownPersons(tables: readonly ReadTable[], years: Map<ReadTable, number>): readonly ReadTable[] {
  if (!tables.some(({ table }) => table.layout.persons)) return tables;
  const naming = tables.filter(({ table: { layout } }) => !layout.persons && !layout.adopters);
  // As the children are registered: a list of costs may lack the leading zeros that the other tables have.
  const { childOf } = registerChildren(tables.filter(({ table }) => !table.layout.adopters));
  const named = new Set(naming.flatMap(({ keys }) => keys.map(childOf)));
  return tables.map((read) => {
    if (!read.table.layout.persons) return read;
    const known = knownPersons(read, (key) => named.has(childOf(key)));
    years.set(known, years.get(read)!);
    return known;
  });
}

/** By layout, year and name: what "later" means may not hang on the order in which files were picked. */
function inOneOrder(tables: readonly ReadTable[], years: ReadonlyMap<ReadTable, number>): ReadTable[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...tables].sort(
    (a, b) =>
      LAYOUTS.indexOf(a.table.layout) - LAYOUTS.indexOf(b.table.layout) ||
      years.get(a)! - years.get(b)! ||
      compare(a.table.grid.file ?? "", b.table.grid.file ?? "") ||
      compare(a.table.grid.sheet, b.table.grid.sheet) ||
      a.table.headerRow - b.table.headerRow ||
      (a.table.rows[0] ?? 0) - (b.table.rows[0] ?? 0) ||
      compare(a.table.range, b.table.range),
  );
}

/** Those of the file with the newest year first: it is the later edition of the years that both have. */
function publishedIn(tables: readonly ReadTable[]): Published[] {
  const newest = (figures: readonly Published[]) =>
    figures.reduce((year, each) => Math.max(year, yearEndingOf(each.year)), 0);
  return tables
    .flatMap(({ published }) => (published ? [published] : []))
    .sort((a, b) => newest(b) - newest(a))
    .flat();
}

/** What a row says again, or otherwise than another, is explained in its own table's ledger. */
function costHoursIn(tables: readonly ReadTable[]): CostHours[] {
  const ledger = new Map(
    tables.flatMap(({ costHours = [], findings }) => costHours.map((each) => [each, findings] as const)),
  );
  return oneOfEach([...ledger.keys()], (row, finding) => ledger.get(row)!.push(finding));
}

function sayWhereIdsWereMatched({ table, keys, findings }: ReadTable, register: ChildRegister): void {
  const say = (rule: string, matched: ReadonlySet<string>, sentence: string) => {
    const count = matched.size === 0 ? 0 : keys.filter((key) => matched.has(key)).length;
    if (count > 0)
      findings.push({
        rule,
        severity: "note",
        table: table.grid.sheet,
        row: 0,
        message: `${count} ${sentence}`,
      });
  };
  say(
    "id-zeros-lost",
    register.zerosAdded,
    "ids in this table lack the leading zeros that another table gives them; they are taken for the same children.",
  );
  say(
    "id-ending-dropped",
    register.endingsDropped,
    "ids in this table all have the same ending, and other tables have them without it; they are taken for the same children.",
  );
}

function reportOf(read: ReadTable, year: number, today: SerialDay): TableReport {
  const { grid, layout, columns, range, rows } = read.table;
  const inSheetOrder = [...columns].sort(([, a], [, b]) => a.index - b.index);
  const notUsed = read.findings.reduce((sum, { rowsNotUsed = 0 }) => sum + rowsNotUsed, 0);
  const covers =
    layout.id === "903-episodes" && read.usable && year !== NO_DAY
      ? windowOfReturn(read.days.get("DEC")!, read.texts.get("REC")!, year, today)
      : eventsOf(read, today);
  return {
    ...(grid.file && { file: grid.file }),
    sheet: grid.sheet,
    range,
    layout: layout.id,
    title: layout.title,
    rows: rows.length,
    used: rows.length - notUsed,
    columns: Object.fromEntries(inSheetOrder.map(([field, { header }]) => [field, header])),
    headers: headerReports(read.table),
    fields: layout.fields.map(({ name }) => name),
    confidence: read.table.confidence,
    reasons: read.table.reasons,
    ...(covers && { covers }),
  };
}

/** Of columns with one header only the one that is read can be corrected, so the others are not named. */
function headerReports({ headers, columns }: RecognisedTable): HeaderReport[] {
  const taken = new Map([...columns].map(([field, column]) => [column.index, { field, column }]));
  const chosen = new Map<string, number>();
  for (const { index, plain } of headers)
    if (taken.has(index) || !chosen.has(plain)) chosen.set(plain, index);
  return headers
    .filter(({ index, plain }) => chosen.get(plain) === index)
    .map(({ index, written }) => {
      const known = taken.get(index);
      return { header: written, field: known?.field ?? null, confidence: known?.column.confidence ?? 0 };
    });
}

/** First to last day in a table's dates, births and days to come left out. */
function eventsOf({ days }: ReadTable, today: SerialDay): Window | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const [name, values] of days) {
    if (name === "DOB" || name === "dob") continue;
    for (const day of values) {
      if (day === NO_DAY || day > today) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  return to === -Infinity ? undefined : { from: from as SerialDay, to: to as SerialDay };
}
