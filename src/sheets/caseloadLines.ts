/** Whose caseload a child is in, and how late the child is. */
export interface Case {
  team: string;
  worker: string;
  /** 0 where the child is not overdue, or nobody can tell. */
  daysOverdue: number;
}

/** A line of `Caseload`: a team, or one of its workers; over which lines of workers it counts. */
export interface CaseloadLine {
  team: string;
  worker: string;
  level: "Team" | "Worker";
  /** Lines of workers are numbered from 1 in the order of the sheet; a team has those of its workers. */
  first: number;
  last: number;
}

export interface Caseload {
  lines: readonly CaseloadLine[];
  /** By case, the line of its worker: each case is in one. */
  lineOf: Float64Array;
  /** Teams and workers without a line of their own. */
  furtherTeams: number;
  furtherWorkers: number;
}

/** Each line is eight formulas over `Drift`, and a book holds about 2,000 of that kind. */
export const MOST_LINES = 100;
export const MOST_TEAMS = 30;

export const NO_TEAM = "No team recorded";
export const NO_WORKER = "No worker recorded";

interface Group<Part> {
  name: string;
  parts: Part[];
  cases: number;
  overdue: number;
  days: number;
}
type Worker = Group<number>;
type Team = Group<Worker>;

/**
 * Teams with the most overdue children first, and so the workers of each. Names that differ in capitals are one, as Excel
 * compares them (spaces are made single when a table is read); the spelling met first is shown. Where there are more than
 * fit, the rest of a team's workers and the rest of the teams have a line each, so that nobody is lost.
 */
export function caseloadOf(
  cases: readonly Case[],
  { teams: mostTeams, lines: mostLines }: { teams: number; lines: number } = {
    teams: MOST_TEAMS,
    lines: MOST_LINES,
  },
): Caseload {
  const teams = groupsOf(
    cases.map((_, at) => at),
    (at) => cases[at]!.team,
    NO_TEAM,
  ).map((team): Team => ({
    ...summed(team, cases),
    parts: sorted(
      groupsOf(team.parts, (at) => cases[at]!.worker, NO_WORKER).map((worker) => summed(worker, cases)),
    ),
  }));
  const all = sorted(teams);
  const shown = all.length > mostTeams ? all.slice(0, mostTeams - 1) : all;
  const rest = all.slice(shown.length);
  const listed = listedWorkers(shown, mostLines - 2 * shown.length - (rest.length > 0 ? 2 : 0));
  const lines: CaseloadLine[] = [];
  const lineOf = new Float64Array(cases.length);
  let line = 0;
  const add = (team: string, workers: { name: string; cases: readonly number[] }[]) => {
    lines.push({ team, worker: "All", level: "Team", first: line + 1, last: line + workers.length });
    for (const worker of workers) {
      line++;
      lines.push({ team, worker: worker.name, level: "Worker", first: line, last: line });
      for (const at of worker.cases) lineOf[at] = line;
    }
  };
  let furtherWorkers = 0;
  for (const team of shown) {
    const own = team.parts.filter((worker) => listed.has(worker));
    const others = team.parts.filter((worker) => !listed.has(worker));
    furtherWorkers += others.length;
    add(team.name, [
      ...own.map(({ name, parts }) => ({ name, cases: parts })),
      ...(others.length > 0
        ? [
            {
              name: `Further workers: ${others.length}`,
              cases: others.flatMap(({ parts }) => parts),
            },
          ]
        : []),
    ]);
  }
  if (rest.length > 0)
    add(`Further teams: ${rest.length}`, [
      { name: "All", cases: rest.flatMap(({ parts }) => parts.flatMap((worker) => worker.parts)) },
    ]);
  return { lines, lineOf, furtherTeams: rest.length, furtherWorkers };
}

/** The workers with a line of their own. A line for the further ones of a team is kept free for each team already. */
function listedWorkers(teams: readonly Team[], room: number): ReadonlySet<Worker> {
  const workers = teams.flatMap(({ parts }) => parts);
  // Every team's spare line is its last worker's where all of them fit.
  if (workers.length <= room + teams.length) return new Set(workers);
  return new Set(sorted(workers).slice(0, Math.max(0, room)));
}

function groupsOf(
  rows: readonly number[],
  nameOf: (row: number) => string,
  unnamed: string,
): { name: string; parts: number[] }[] {
  const groups = new Map<string, { name: string; parts: number[] }>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name.toLowerCase()) ?? { name: name || unnamed, parts: [] };
    groups.set(name.toLowerCase(), group);
    group.parts.push(row);
  }
  return [...groups.values()];
}

function summed(group: { name: string; parts: number[] }, cases: readonly Case[]): Worker {
  const late = group.parts.filter((at) => cases[at]!.daysOverdue > 0);
  return {
    ...group,
    cases: group.parts.length,
    overdue: late.length,
    days: late.reduce((sum, at) => sum + cases[at]!.daysOverdue, 0),
  };
}

function sorted<Part extends Group<unknown>>(groups: readonly Part[]): Part[] {
  return [...groups].sort(
    (a, b) =>
      b.overdue - a.overdue ||
      b.days - a.days ||
      b.cases - a.cases ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}
