import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords, TrackerText } from "../journeys/records";
import { adoptersCodes, NOTHING_SAID, saidByPersons, type AdoptersSaid } from "./adoptersCodes";
import type { Held } from "./filled";
import type { LookedAfter } from "./lookedAfter";
import { hasCareRecords } from "./places";

/** A child adopted in the year, with what AD1 asks. */
export interface AdoptedChild {
  child: number;
  decided: number;
  matched: number;
  /** "1" by a current foster carer, "0", or "" where nothing tells. */
  fosterCare: string;
  adopters: AdoptersSaid;
}

/** With the codes of years ago, as rule 335 names them. */
const BY_FOSTER_CARER = new Set(["A2", "A3", "A5"]);
const BY_NEW_CARERS = new Set(["A1", "A4", "A6"]);

/**
 * The children with an episode that ended in adoption in the year, in the order of the return. Where no episodes are loaded,
 * those whom a tracker has as adopted in it.
 */
export function adoptedChildren(held: Held, { adoptedBy }: LookedAfter): AdoptedChild[] {
  const { records, journeys, period } = held;
  const { adm, match, adopted } = journeys.milestones;
  const plans = plansOfChildren(journeys);
  const ad1 = new Map<number, number>();
  for (let row = 0; row < records.adoptions.count; row++) ad1.set(records.adoptions.child[row]!, row);
  const personsOf = personsReader(records);
  const days = hasCareRecords(records)
    ? new Map([...adoptedBy].map(([child, row]) => [child, records.episodes.dec[row]!]))
    : adoptedByJourneys(journeys, period.from);

  const found = [...days].map(([child, day]): AdoptedChild => {
    const journey = planOfAdoption(journeys, plans.get(child) ?? [], day);
    const recorded = ad1.get(child);
    const ofAd1 = (values: Int32Array) =>
      recorded === undefined ? NO_DAY : inTime(values[recorded]!, period.cut);
    const texts = (field: TrackerText) => (journey === undefined ? "" : journeys.texts[field][journey]!);
    return {
      child,
      decided: (journey !== undefined && adm[journey]!) || ofAd1(records.adoptions.decided),
      matched: (journey !== undefined && match[journey]!) || ofAd1(records.adoptions.matched),
      fosterCare: fosterCareOf(records, journeys, journey, adoptedBy.get(child), recorded),
      adopters: adoptersCodes(recorded === undefined ? NOTHING_SAID : recordedIn(records, recorded), [
        { number: texts("adopters"), sex: texts("adoptersSex"), status: texts("adoptersStatus") },
        personsOf(texts("family")),
      ]),
    };
  });
  const { key } = records.children;
  const order = new Intl.Collator("en", { numeric: true });
  return found.sort((a, b) => order.compare(key[a.child]!, key[b.child]!) || a.child - b.child);

  function adoptedByJourneys({ count, child }: Journeys, from: number): Map<number, number> {
    const byChild = new Map<number, number>();
    for (let row = 0; row < count; row++) if (adopted[row]! >= from) byChild.set(child[row]!, adopted[row]!);
    return byChild;
  }
}

function plansOfChildren({ count, child }: Journeys): Map<number, number[]> {
  const plans = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const own = plans.get(child[row]!);
    if (own) own.push(row);
    else plans.set(child[row]!, [row]);
  }
  return plans;
}

/**
 * The journey whose decision led to the adoption: of decisions in care at the time, made by the order and not changed, the
 * last; else the last journey, which has the match and what is said of the adopters.
 */
function planOfAdoption(
  { milestones: { adm }, planChanged, leftCare }: Journeys,
  own: readonly number[],
  adopted: number,
): number | undefined {
  const inCare = own.filter((row) => leftCare[row] === NO_DAY || leftCare[row]! >= adopted);
  const stood = inCare.filter(
    (row) => adm[row] !== NO_DAY && adm[row]! <= adopted && planChanged[row] === NO_DAY,
  );
  return stood.at(-1) ?? inCare.at(-1) ?? own.at(-1);
}

const inTime = (day: number, until: number) => (day <= until ? day : NO_DAY);

/** The last placement tells; where that is none of an adopter's, a source does. */
function fosterCareOf(
  { episodes, adoptions }: CareRecords,
  { texts, fosterCarersFrom }: Journeys,
  journey: number | undefined,
  episode: number | undefined,
  ad1: number | undefined,
): string {
  const place = episode === undefined ? "" : episodes.place[episode]!;
  if (BY_FOSTER_CARER.has(place)) return "1";
  if (BY_NEW_CARERS.has(place)) return "0";
  const recorded = ad1 === undefined ? 2 : adoptions.fosterCarer[ad1]!;
  if (recorded !== 2) return String(recorded);
  if (journey === undefined) return "";
  if (texts.fosterCarerAdoption[journey] === "yes" || fosterCarersFrom[journey] !== NO_DAY) return "1";
  return texts.fosterCarerAdoption[journey] === "no" ? "0" : "";
}

const recordedIn = ({ adoptions }: CareRecords, row: number): AdoptersSaid => ({
  number: adoptions.adopters[row]!,
  sex: adoptions.adoptersSex[row]!,
  status: adoptions.adoptersStatus[row]!,
});

/** Asks what the persons of a family tell, by the family's id; nothing of a family of which no table has the persons. */
function personsReader({ families, adopters }: CareRecords): (family: string) => AdoptersSaid {
  const sexes = new Map<string, string[]>();
  for (let row = 0; row < (adopters?.count ?? 0); row++) {
    if (adopters!.isPerson[row] !== 1) continue;
    const key = families.key[adopters!.family[row]!]!;
    const own = sexes.get(key);
    if (own) own.push(adopters!.sex[row]!);
    else sexes.set(key, [adopters!.sex[row]!]);
  }
  return (family) => (family === "" ? NOTHING_SAID : saidByPersons(sexes.get(family) ?? []));
}
