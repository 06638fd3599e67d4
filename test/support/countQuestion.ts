import { againOf } from "../../src/domain/journeys/again";
import { coveredByKind, EVENT_KINDS, type Coverage } from "../../src/domain/journeys/coverage";
import { makeJourneys } from "../../src/domain/journeys/makeJourneys";
import { NO_RECORDS } from "../../src/domain/journeys/noRecords";
import {
  FAMILY_DAYS,
  FAMILY_TEXTS,
  type CareRecords,
  type Families,
  type FamilyDay,
  type FamilyText,
} from "../../src/domain/journeys/records";
import type { CountQuestion } from "../../src/domain/measures/measure";
import { day } from "./records";

const EVERY_EVENT: Coverage[] = EVENT_KINDS.map((event) => ({
  ...{ kind: "903", event, gaps: [], closedCasesMissing: false },
  ...{ from: day("2000-04-01") as never, to: day("2030-03-31") as never },
}));

/** What measures that count are asked, over records made by hand; the data cover everything. */
export function countQuestion(
  records: CareRecords,
  asked: { asAt: string; from?: string; to?: string; returnReach?: string },
): CountQuestion {
  const asAt = day(asked.asAt);
  const { journeys } = makeJourneys(records, asAt, day(asked.returnReach ?? asked.asAt));
  const coverage = coveredByKind(EVERY_EVENT);
  return {
    journeys,
    again: againOf(journeys),
    families: records.families,
    coverage,
    familiesCovered: coverage.entry,
    period: { from: day(asked.from ?? asked.asAt), to: day(asked.to ?? asked.asAt) },
    asAt,
  };
}

export interface FamilyLine {
  days: Partial<Record<FamilyDay, string>>;
  reason?: string;
  texts?: Partial<Record<FamilyText, string>>;
  layout?: string;
}

/** Records with families of adopters only: the key of each is its number from 1. */
export function familyRecords(lines: readonly FamilyLine[]): CareRecords {
  const layouts = [...new Set(lines.map(({ layout = "annex-a-11" }) => layout))];
  const families: Families = {
    count: lines.length,
    key: lines.map((_, row) => String(row + 1)),
    adopters: new Uint8Array(lines.length).fill(2),
    days: Object.fromEntries(
      FAMILY_DAYS.map((name) => [name, Int32Array.from(lines, ({ days }) => day(days[name] ?? ""))]),
    ) as Families["days"],
    texts: Object.fromEntries(
      FAMILY_TEXTS.map((name) => [
        name,
        lines.map(({ reason = "", texts }) => (name === "leavingReason" ? reason : (texts?.[name] ?? ""))),
      ]),
    ) as unknown as Families["texts"],
    origin: Int32Array.from(lines, ({ layout = "annex-a-11" }) => layouts.indexOf(layout)),
    row: Int32Array.from(lines, (_, row) => row + 2),
  };
  const sources = layouts.map((layout) => ({ sheet: layout, layout, rows: lines.length, fields: [] }));
  return { ...NO_RECORDS, families, sources };
}

/** Counts by id, those of 0 left out. */
export const countsById = (parts: readonly { id: string; count: number }[] = []) =>
  Object.fromEntries(parts.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]));
export const countsByReason = (excluded: readonly { reason: string; count: number }[]) =>
  Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));
