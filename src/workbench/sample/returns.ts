import { serialDay } from "../../domain/dates/serialDay";
import { episodesOf } from "./episodes";
import type { Authority, CarePeriod, Child, Plan } from "./lives";
import { withMistakes } from "./mistakes";
import { csvText, type SampleTable } from "./table";

/** The days that a return covers, both included. */
export interface Coverage {
  from: number;
  to: number;
}

/** Year ending 31 March, never beyond the day on which the tables are taken. */
export function collectionYear(authority: Authority, year: number): Coverage {
  return {
    from: serialDay(year - 1, 4, 1) as number,
    to: Math.min(serialDay(year, 3, 31) as number, authority.asAt),
  };
}

/** Everything that was ever known by the day on which the tables are taken. */
export function wholeHistories(authority: Authority): Coverage {
  return { from: 1, to: authority.asAt };
}

/**
 * SSDA903 as CSV files.
 *
 * @param years years ending 31 March, each with the episodes of children looked after in it (rows that began earlier and
 * were still open on 1 April among them); or "whole", one file a module with every child's whole history
 */
export function ssda903Files(
  authority: Authority,
  years: readonly number[] | "whole",
): { name: string; text: string }[] {
  if (years === "whole") return files(wholeHistories(authority), "");
  return years.flatMap((year) => files(collectionYear(authority, year), years.length > 1 ? `${year}-` : ""));

  function files(coverage: Coverage, prefix: string) {
    return returnTables(authority, coverage).map((table) => ({
      name: `${prefix}${FILE_NAMES[table.name] as string}.csv`,
      text: csvText(table),
    }));
  }
}

const FILE_NAMES: Readonly<Record<string, string>> = {
  Episodes: "episodes",
  Header: "header",
  AD1: "ad1",
  PlacedAdoption: "placed_for_adoption",
  Reviews: "reviews",
};

/** The modules of one return, columns as domain.md 4.1 has them. */
export function returnTables(authority: Authority, coverage: Coverage): SampleTable[] {
  const children = authority.children.filter((child) => lookedAfterIn(child, coverage));
  const tables = [
    episodes(children, coverage),
    header(children, coverage),
    adopted(children, coverage),
    placedAdoption(children, coverage),
    reviews(children, coverage),
  ];
  return authority.mistakes ? tables.map((table) => withMistakes(table, authority.seed)) : tables;
}

function episodes(children: readonly Child[], { from, to }: Coverage): SampleTable {
  const rows = children.flatMap((child) =>
    episodesOf(child)
      .filter((episode) => episode.from <= to && (episode.to === undefined || episode.to >= from))
      .map((episode) => {
        const ended = episode.to !== undefined && episode.to <= to;
        return [
          ...[child.id, episode.from, episode.newEpisode, episode.legal, episode.need, episode.place],
          ...[episode.provider, ended ? (episode.to as number) : "", ended ? episode.left : ""],
          ...[ended ? episode.reason : "", child.homePostcode, episode.postcode, episode.urn],
        ];
      }),
  );
  return {
    name: "Episodes",
    headers: [
      ...["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC"],
      ...["REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"],
    ],
    dates: new Set(["DECOM", "DEC"]),
    rows,
  };
}

function header(children: readonly Child[], { to }: Coverage): SampleTable {
  const letters = to >= (serialDay(2024, 4, 1) as number);
  return {
    name: "Header",
    headers: ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"],
    dates: new Set(["DOB", "MC_DOB"]),
    rows: children.map((child) => {
      const sex = letters ? child.sex : child.sex === "M" ? 1 : 2;
      return [child.id, sex, child.born, child.ethnicity, "", child.sex === "F" ? 0 : "", ""];
    }),
  };
}

/** Adopted in the days covered, nobody else. */
function adopted(children: readonly Child[], { from, to }: Coverage): SampleTable {
  return {
    name: "AD1",
    headers: [
      "CHILD",
      "DOB",
      "DATE_INT",
      "DATE_MATCH",
      "FOSTER_CARE",
      "NB_ADOPTR",
      "SEX_ADOPTR",
      "LS_ADOPTR",
    ],
    dates: new Set(["DOB", "DATE_INT", "DATE_MATCH"]),
    rows: plansOf(children).flatMap(({ child, plan }) => {
      const family = plan.families[plan.families.length - 1];
      if (plan.adopted === undefined || plan.adopted < from || plan.adopted > to || !family) return [];
      const { count, sex, status } = family.adopters;
      const fosterCare = family.how === "new family" ? 0 : 1;
      return [[child.id, child.born, plan.decided, family.matched, fosterCare, count, sex, status]];
    }),
  };
}

/** Decisions live at any time in the days covered, of children looked after then. DATE_PLACED is the decision. */
function placedAdoption(children: readonly Child[], { from, to }: Coverage): SampleTable {
  const rows = plansOf(children).flatMap(({ child, period, plan }) => {
    if (!overlaps(period, { from, to })) return [];
    const changed = plan.changed && plan.changed.day <= to ? plan.changed : undefined;
    if (changed && changed.day < from) return [];
    return [plan.decided, plan.decidedAgain].flatMap((decided) =>
      decided === undefined || decided > to
        ? []
        : [[child.id, child.born, decided, changed?.day ?? "", changed?.reason ?? ""]],
    );
  });
  return {
    name: "PlacedAdoption",
    headers: ["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
    dates: new Set(["DOB", "DATE_PLACED", "DATE_PLACED_CEASED"]),
    rows,
  };
}

/** Within 20 working days, three months later, then every six months; and the one that recommended adoption. */
export function reviewDays(period: CarePeriod, to: number): number[] {
  const last = Math.min(to, period.end?.day ?? to);
  const days = new Set(period.plans.flatMap(({ recommended }) => recommended ?? []));
  for (let day = period.start + 26, next = 85; day < last; day += next, next = 178) days.add(day);
  return [...days].filter((day) => day < last).sort((one, other) => one - other);
}

function reviews(children: readonly Child[], { from, to }: Coverage): SampleTable {
  const rows = children.flatMap((child) =>
    child.periods.flatMap((period) =>
      reviewDays(period, to)
        .filter((day) => day >= from)
        .map((day) => [child.id, child.born, day, day - child.born < 4 * 365.25 ? "PN0" : "PN1"]),
    ),
  );
  return {
    name: "Reviews",
    headers: ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"],
    dates: new Set(["DOB", "REVIEW"]),
    rows,
  };
}

function plansOf(children: readonly Child[]): { child: Child; period: CarePeriod; plan: Plan }[] {
  return children.flatMap((child) =>
    child.periods.flatMap((period) => period.plans.map((plan) => ({ child, period, plan }))),
  );
}

function lookedAfterIn(child: Child, coverage: Coverage): boolean {
  return (
    child.periods.some((period) => overlaps(period, coverage)) ||
    child.shortBreaks.some((stay) => stay.from <= coverage.to && stay.to >= coverage.from)
  );
}

function overlaps(period: CarePeriod, { from, to }: Coverage): boolean {
  return period.start <= to && (period.end === undefined || period.end.day >= from);
}
