import fc from "fast-check";
import {
  dayOf,
  type Ad1Row,
  type EpisodeRow,
  type PlacedAdoptionRow,
  type ReturnRows,
} from "../support/oracle";

/*
 * Returns as chance writes them: rows abut, but the codes need not make sense together. What the pipeline and the oracle
 * make of them must be the same all the same; stories (src/workbench/sample) only reach what happens in life.
 */

const PLACES = ["U6", "U5", "U2", "U4", "A3", "A4", "A5", "A6", "A6", "T1", "T2", "T4", "P1"];
const POSTCODES = ["ZX1 1AA", "ZX1 1AA", "ZX2 2BB", "", "XXXXXXX"];
export const FIRST_DAY = Date.UTC(2018, 0, 1) / 86_400_000;
export const LAST_DAY = Date.UTC(2026, 2, 31) / 86_400_000;

export function ukText(day: number): string {
  const [year, month, dayOfMonth] = new Date(day * 86_400_000).toISOString().slice(0, 10).split("-");
  return `${dayOfMonth}/${month}/${year}`;
}

const row = fc.record({
  days: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 400 })),
  RNE: fc.constantFrom("L", "P", "P", "T", "B", "U"),
  LS: fc.constantFrom("C1", "C2", "E1", "E1", "E1", "V2", "D1"),
  PLACE: fc.constantFrom(...PLACES),
  PL_POST: fc.constantFrom(...POSTCODES),
});

const period = fc.record({
  gap: fc.integer({ min: 1, max: 300 }),
  first: fc.constantFrom("S", "S", "S", "S", "P", "L"),
  shortBreak: fc.constantFrom("", "", "", "", "", "V3", "V4"),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  end: fc.constantFrom("E12", "E12", "E11", "E4A", "E46", "E3", ""),
});

const decision = fc.record({
  decided: fc.integer({ min: 0, max: 3000 }),
  lasts: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
});

/** Days before the adoption order. */
const adoption = fc.record({
  decided: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
  matched: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
  FOSTER_CARE: fc.constantFrom("0", "0", "1", ""),
});

const child = fc.record({
  start: fc.integer({ min: 0, max: 1500 }),
  periods: fc.array(period, { minLength: 1, maxLength: 3 }),
  decisions: fc.uniqueArray(decision, { maxLength: 3, selector: ({ decided }) => decided }),
  adoption: fc.option(adoption, { nil: undefined }),
});

/** A few children, each with up to three periods of care, decisions and an adoption row that may fit or not. */
export const anyReturn: fc.Arbitrary<ReturnRows> = fc
  .array(child, { minLength: 1, maxLength: 6 })
  .map((children) => {
    const episodes: EpisodeRow[] = [];
    const ad1: Ad1Row[] = [];
    const placedAdoption: PlacedAdoptionRow[] = [];
    children.forEach((life, at) => {
      const CHILD = String(1001 + at);
      const ofChild = episodesOf(CHILD, life.start, life.periods);
      episodes.push(...ofChild);
      for (const { decided, lasts } of life.decisions) {
        if (!ofChild.some((episode) => isWithin(FIRST_DAY + decided, episode))) continue;
        const DATE_PLACED = ukText(FIRST_DAY + decided);
        const ceased = lasts === undefined ? "" : ukText(FIRST_DAY + decided + lasts);
        placedAdoption.push({
          ...{ CHILD, DATE_PLACED, DATE_PLACED_CEASED: ceased },
          REASON_PLACED_CEASED: ceased === "" ? "" : "RD4",
        });
      }
      const adopted = ofChild.find(({ REC }) => REC === "E11" || REC === "E12");
      if (adopted && life.adoption) {
        const { decided, matched, FOSTER_CARE } = life.adoption;
        const text = (before: number | undefined) =>
          before === undefined ? "" : ukText((dayOf(adopted.DEC) as number) - before);
        ad1.push({
          CHILD,
          DATE_INT: life.decisions.length > 0 ? "" : text(decided),
          DATE_MATCH: text(matched),
          FOSTER_CARE,
        });
      }
    });
    return { episodes, ad1, placedAdoption };
  });

type Period = {
  gap: number;
  first: string;
  shortBreak: string;
  rows: { days: number; RNE: string; LS: string; PLACE: string; PL_POST: string }[];
  end: string;
};

/** Decisions are made in care, and not of children on short breaks. */
function isWithin(day: number, { DECOM, DEC, LS }: EpisodeRow): boolean {
  if (LS === "V3" || LS === "V4") return false;
  return (dayOf(DECOM) as number) <= day && day < (dayOf(DEC) ?? Infinity);
}

/** Into and out of a temporary stay nobody comes by a change of legal status alone. */
function reasonFor(RNE: string, place: string, before: string | undefined): string {
  const [now, then] = [place.startsWith("T"), before?.startsWith("T") ?? false];
  return now === then || RNE === "B" ? RNE : "P";
}

/** Care ends with the first adoption: the child has another id from then on. */
function episodesOf(CHILD: string, start: number, periods: readonly Period[]): EpisodeRow[] {
  const episodes: EpisodeRow[] = [];
  let day = FIRST_DAY + start;
  for (const [which, { gap, first, shortBreak, rows, end }] of periods.entries()) {
    const isLast = which === periods.length - 1;
    const homes = rows.filter(({ PLACE }, at) => at > 0 || !PLACE.startsWith("T"));
    homes.forEach(({ days, RNE, LS, PLACE, PL_POST }, at) => {
      const lastRow = at === homes.length - 1;
      const reason = at === 0 ? first : reasonFor(RNE, PLACE, homes[at - 1]?.PLACE);
      const open = lastRow && isLast && end === "";
      episodes.push({
        ...{ CHILD, DECOM: ukText(day), RNE: reason, LS: shortBreak || LS, PLACE, PL_POST },
        DEC: open ? "" : ukText(day + days),
        REC: open ? "" : lastRow ? end || "E4A" : "X1",
      });
      day += days;
    });
    if (homes.length > 0 && (end === "E11" || end === "E12")) break;
    day += gap;
  }
  return episodes;
}

/** The rows as the files of one return, with what the oracle does not ask for left blank. */
export function filesOf({ episodes, ad1, placedAdoption }: ReturnRows): { name: string; text: string }[] {
  const file = (name: string, headers: readonly string[], rows: readonly object[]) => ({
    name: `${name}.csv`,
    text: [
      headers.join(","),
      ...rows.map((cells) =>
        headers.map((header) => (cells as Record<string, string>)[header] ?? "").join(","),
      ),
    ].join("\r\n"),
  });
  return [
    file(
      "episodes",
      [
        ...["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC"],
        ...["REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"],
      ],
      episodes,
    ),
    file(
      "ad1",
      ["CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
      ad1,
    ),
    file(
      "placed_for_adoption",
      ["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
      placedAdoption,
    ),
  ];
}
