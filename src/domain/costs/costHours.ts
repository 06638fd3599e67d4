import type { CostTableId } from "./costInputs";
import { PROCESSES, type ProcessId } from "./processes";
import { WORKERS, type WorkerId } from "./workers";

/** Hours that a table of the workbook has for one process and worker. */
export interface CostHours {
  process: ProcessId;
  worker: WorkerId;
  hours: number;
  /** Absent where the table does not say: it counts for both. */
  table?: CostTableId;
  /** Where it was read. */
  sheet: string;
  row: number;
}

const plain = (written: string): string =>
  written
    .toLowerCase()
    .replace(/['’‘`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Codes as cost models write them: C1 to C9, A1 to A5, X1. Codes of the 903 stand in no column of processes. */
const CODES: ReadonlyMap<string, ProcessId> = new Map(
  PROCESSES.flatMap(({ id, name, title }): [string, ProcessId][] => {
    const number = id.slice(id.indexOf("_") + 1);
    const code = id === "disruption" ? "x1" : `${id.charAt(0)}${number}`;
    const names = [
      name,
      code,
      code.replace(/(\d)/, " $1"),
      title,
      `${name} ${title}`,
      `${code} ${title}`,
      id,
    ];
    return names.map((each) => [plain(each), id]);
  }),
);

/**
 * The process that somebody means: "Child 1", "C1", its title, or both together.
 *
 * @example processNamed("C3: Family finding") //=> "child_3"
 */
export function processNamed(written: string): ProcessId | undefined {
  const said = plain(written);
  const known = CODES.get(said);
  if (known) return known;
  // A code or a name with words of the council's own after it.
  const led = /^(child|adopter) ?(\d)\b|^([ca])(\d)\b|^(x1|disruption)\b/.exec(said);
  if (!led) return undefined;
  return CODES.get(led[5] ? "x1" : `${(led[1] ?? led[3])!.charAt(0)}${led[2] ?? led[4]}`);
}

/** What people call workers besides their titles; first that fits. */
const SYNONYMS: readonly (readonly [RegExp, WorkerId])[] = [
  [/^(iro|reviewing officer|independent reviewing officers)$/, "reviewing_officer"],
  [/^(adm|decision maker|agency decision maker adm)$/, "decision_maker"],
  [
    /^(ssw|supervising social worker|fostering social worker|foster carers? ssw|foster carers? sw)$/,
    "foster_social_worker",
  ],
  [
    /^(sw|social worker|childs sw|children?s social worker|childrens sw|cla social worker|lac social worker)$/,
    "social_worker",
  ],
  [/^(tm|manager|managers|team managers|practice manager|team leader)$/, "team_manager"],
  [
    /^(ff|family finding|family finding social worker|family finders|family finding worker)$/,
    "family_finder",
  ],
  [
    /^(adopters? sw|adopters? social worker|adoption social worker|adoption sw|assessing social worker|recruitment social worker)$/,
    "adopter_social_worker",
  ],
  [
    /^(adoption support|adoption support sw|adoption support worker|post adoption support social worker)$/,
    "adoption_support",
  ],
  [/^(support workers|family support worker|social work assistant|life story worker)$/, "support_worker"],
  [/^(lawyer|legal|solicitors|legal adviser|legal advisor)$/, "solicitor"],
  [/^(medical|medical advisor|medical advisers|doctor|paediatrician)$/, "medical_adviser"],
  [/^(panel advisor|panel advisers|adoption panel adviser)$/, "panel_adviser"],
  [/^(panel|panel member|adoption panel|panel members and chair)$/, "panel_members"],
  [
    /^(admin|admin officer|administration|administrators|business support|panel administrator)$/,
    "administrator",
  ],
];

const TITLES: ReadonlyMap<string, WorkerId> = new Map(
  WORKERS.flatMap(({ id, title }): [string, WorkerId][] => [
    [plain(title), id],
    [plain(id), id],
  ]),
);

/** @example workerNamed("IRO") //=> "reviewing_officer" */
export function workerNamed(written: string): WorkerId | undefined {
  const said = plain(written);
  return TITLES.get(said) ?? SYNONYMS.find(([is]) => is.test(said))?.[1];
}

/** "London" or "Out of London"; undefined for anything else. */
export function tableNamed(written: string): CostTableId | undefined {
  const said = plain(written);
  if (said === "london" || said === "inside london" || said === "in london") return "london";
  return said === "out of london" || said === "out" || said === "outside london" ? "out" : undefined;
}

/** The hours of one of the two tables: what is said of it alone goes before what is said of both. */
export function hoursOfTable(all: readonly CostHours[], table: CostTableId): CostHours[] {
  const own = all.filter((each) => each.table === table);
  const told = new Set(own.map(({ process, worker }) => `${process} ${worker}`));
  return [
    ...own,
    ...all.filter((each) => each.table === undefined && !told.has(`${each.process} ${each.worker}`)),
  ];
}
