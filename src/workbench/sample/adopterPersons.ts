import { FAMILY_DATES, FAMILY_HEADERS, familyRowsOf, type FamilyCells } from "./adopters";
import { adoptiveFamilies, type AdoptiveFamily } from "./adoptiveFamilies";
import type { Authority } from "./lives";
import { Random } from "./random";
import type { SampleTable } from "./table";

const PERSON_HEADERS = ["Adopter ref", "Gender", "Ethnicity", "Disability"] as const;
const PLACED_HEADER = "No. of children placed";

/** The streams of chance of persons, and of how families came to be approved. */
const PERSONS_STREAM = 96_000_000;
const FAMILIES_STREAM = 97_000_000;

/** An event of the next weeks has its date in the diary already. */
const DIARY_DAYS = 60;
const ETHNICITIES = ["WBRI", "WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "APKN", "BAFR"];
const COUPLES = ["MF", "MF", "MF", "MF", "MF", "MM", "FF", "F1"];

/**
 * A row a person: those who are being assessed or wait, as in the tracker of families, and those with whom the children of
 * the authority are, matched by its day.
 */
export function adopterPersons(authority: Authority): SampleTable {
  const { seed, asAt } = authority;
  const waiting = familyRowsOf(authority).map((cells, at) => ({
    cells,
    sexes: new Random(seed, PERSONS_STREAM + at).pick(COUPLES),
    placed: cells["Child moved in"] === undefined ? "" : 1,
  }));
  const ofChildren = adoptiveFamilies(authority)
    .filter(({ matched }) => matched <= asAt)
    .map((family, at) => ({
      cells: cellsOf(family, new Random(seed, FAMILIES_STREAM + at), asAt),
      sexes: family.adopters.sex,
      placed:
        family.children.filter(({ family: { movedIn } }) => movedIn !== undefined && movedIn <= asAt)
          .length || "",
    }));
  return {
    name: "Adopters",
    headers: [...PERSON_HEADERS, ...FAMILY_HEADERS, PLACED_HEADER],
    dates: FAMILY_DATES,
    rows: [...waiting, ...ofChildren].flatMap(({ cells, sexes, placed }, at) => {
      const random = new Random(seed, PERSONS_STREAM + 500_000 + at);
      return [...sexes.replace("1", "")].map((sex, person) => [
        `${String(cells["Family ref"])}${"AB"[person]!}`,
        sex === "M" ? "Male" : "Female",
        random.pick(ETHNICITIES),
        random.chance(0.05) ? "Yes" : "No",
        ...FAMILY_HEADERS.map((header) => cells[header] ?? ""),
        placed,
      ]);
    }),
  };
}

/** The way of a family up to its match, told backwards, and what came of it. */
function cellsOf({ ref, how, matched, children }: AdoptiveFamily, random: Random, asAt: number): FamilyCells {
  const approved = matched - 20 - random.wait(180, 0.8);
  const stage2 = approved - random.whole(90, 160);
  const stage1To = stage2 - random.whole(0, 60);
  const stage1From = stage1To - random.whole(50, 110);
  const first = <Item>(items: readonly (Item | undefined)[]) => items.find((item) => item !== undefined);
  const shown = (day: number | undefined) =>
    day !== undefined && day <= asAt + DIARY_DAYS ? day : undefined;
  const moved = shown(first(children.map(({ family: { movedIn } }) => movedIn)));
  const ended = children.some(({ family: { left } }) => left !== undefined);
  const adopted = moved === undefined || moved > asAt || ended ? undefined : shown(children[0]!.plan.adopted);
  return {
    "Family ref": ref,
    "Assessing social worker": `Adoption worker ${random.whole(1, 8)}`,
    "Enquiry date": stage1From - random.whole(5, 60),
    "Registration of interest accepted": stage1From,
    "Stage 1 ended": stage1To,
    "Stage 2 started": stage2,
    "ADM approval": approved,
    "Matched with child": matched,
    ...(moved !== undefined && { "Child moved in": moved }),
    ...(adopted !== undefined && { "Adoption order": adopted }),
    "Fast track": how === "foster carers" ? "Yes" : "No",
    FfA: how === "early permanence" ? "Yes" : "No",
    "On hold": "No",
  };
}
