import fc from "fast-check";
import { CARE_CHECKS } from "../../../src/domain/checks/careChecks";
import type { Needs } from "../../../src/domain/checks/check";
import { MODULES, type Module, type ReturnYear } from "../../../src/domain/checks/returnYear";
import { LAYOUTS } from "../../../src/tables/layouts/layouts";
import { childNumber, returnYear, type Row, type Rows } from "../../support/returnYears";

/** The rules of reference/domain.md 9.1 about care, children and previous permanence. */
const CORE = `101 102 103 141 142 143 144 145 146 147 148 149 217 301 302 336 371 381 383 386 388 390 407 408 431 432 433
  434 435 436 437 444 445 446 451 501 502 503A 503B 503C 503D 503E 503F 504 516 529 577 578 630 631 632 633 634 635 1012`;

const fieldsOf = (module: Module) => LAYOUTS.find((each) => each.module === module)!.fields;

describe("the checks of care", () => {
  it("have every rule of the core, each once", () => {
    const ids = CARE_CHECKS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(CORE.split(/\s+/).map((number) => `903-${number}`)));
  });

  it("need only what some sheet of the return can have", () => {
    for (const { id, needs, needsLast = {} } of CARE_CHECKS)
      for (const each of [needs, needsLast])
        for (const [module, fields] of Object.entries(each))
          expect([id, fieldsOf(module as Module).map(({ name }) => name)]).toEqual([
            id,
            expect.arrayContaining([...fields]),
          ]);
  });

  it.each(CARE_CHECKS.map((check) => [check.id, check] as const))(
    "%s speaks in whole sentences, of what is wrong and what to do",
    (_id, { message, fix, changes }) => {
      for (const sentence of [message, fix, changes ?? "None."])
        expect(sentence).toMatch(/^[A-Z].{10,}\.$|^None\.$/);
    },
  );

  it("say nothing of rows that the department would take", () => {
    expect(failures(GOOD, GOOD_LAST)).toEqual([]);
  });

  it("look at nothing but what they need", () => {
    for (const check of CARE_CHECKS) {
      const only = (rows: Rows, needs: Needs | undefined, ending: number) => bareYear(rows, needs, ending);
      const year = only(GOOD, check.needs, 2025);
      const last = check.needsLast && only(GOOD_LAST, check.needsLast, 2024);
      const failed: string[] = [];
      check.run(year, last, (module) => failed.push(module));
      expect([check.id, failed]).toEqual([check.id, []]);
    }
  });

  it("never throw, whatever the cells say", () => {
    fc.assert(
      fc.property(anyReturn, anyReturn, fc.integer({ min: 2017, max: 2027 }), (rows, last, ending) => {
        failures(rows, last, ending);
      }),
    );
  });

  it("fail the same children whatever the order of the rows", () => {
    fc.assert(
      fc.property(
        fc
          .tuple(anyReturn, anyReturn)
          .chain(([rows, last]) => fc.tuple(fc.constant([rows, last]), shuffled(rows), shuffled(last))),
        ([[rows, last], otherRows, otherLast]) => {
          expect(failures(otherRows, otherLast)).toEqual(failures(rows!, last!));
        },
      ),
    );
  });
});

/** A child in care since before the year, fostered, placed and adopted; and one who came into care in the year. */
const care = { LS: "C2", CIN: "N1", PLACE: "U6", PLACE_PROVIDER: "PR1", PL_POST: "AB11AA", URN: "SC1" };
const GOOD: Rows = {
  Header: [
    { CHILD: "A", SEX: "F", DOB: "2022-05-01", ETHNIC: "WBRI", UPN: "UN1" },
    { CHILD: "B", SEX: "M", DOB: "2023-01-20", ETHNIC: "REFU", UPN: "UN1" },
  ],
  Episodes: [
    { CHILD: "A", ...care, DECOM: "2023-06-01", RNE: "S", DEC: "2024-05-01", REC: "X1" },
    { CHILD: "A", ...care, DECOM: "2024-05-01", RNE: "L", LS: "E1", DEC: "2024-07-01", REC: "X1" },
    {
      CHILD: "A",
      ...care,
      DECOM: "2024-07-01",
      RNE: "P",
      LS: "E1",
      PLACE: "A6",
      PL_POST: "CD22BB",
      URN: "",
      DEC: "2025-02-01",
      REC: "E12",
    },
    { CHILD: "B", ...care, DECOM: "2024-09-01", RNE: "S" },
  ],
  PrevPerm: [{ CHILD: "B", PREV_PERM: "Z1" }],
  Missing: [{ CHILD: "B", MISSING: "M", MIS_START: "2024-10-01", MIS_END: "2024-10-02" }],
};
const GOOD_LAST: Rows = {
  Header: [GOOD.Header![0]!],
  Episodes: [{ CHILD: "A", ...care, DECOM: "2023-06-01", RNE: "S" }],
};

/** Which rule fails which child, in which module; in an order of their own. */
function failures(rows: Rows, lastRows: Rows, ending = 2025): string[] {
  const [year, last] = [returnYear(ending, rows), returnYear(ending - 1, lastRows)];
  const found = new Set<string>();
  for (const { id, needs, needsLast, run } of CARE_CHECKS) {
    if (!has(year, needs) || (needsLast && !has(last, needsLast))) continue;
    run(year, last, (module, row) => found.add(`${id} ${module} ${year.modules[module]!.child[row]}`));
  }
  return [...found].sort();
}

const has = (year: ReturnYear, needs: Needs) =>
  (Object.keys(needs) as Module[]).every((module) => year.modules[module]);

/** A return with the modules and columns that are needed, and no others. */
function bareYear(rows: Rows, needs: Needs | undefined, ending: number): ReturnYear {
  const modules = Object.keys(needs ?? {}) as Module[];
  const years = modules.map((module) => {
    const kept = new Set(["CHILD", ...needs![module]!]);
    const lacking = fieldsOf(module).flatMap(({ name }) => (kept.has(name) ? [] : [name]));
    const bare = (rows[module] ?? []).map((row): Row =>
      Object.fromEntries(Object.entries(row).filter(([name]) => kept.has(name))),
    );
    return returnYear(ending, { [module]: bare }, lacking);
  });
  return {
    ...years[0]!,
    modules: Object.assign({}, ...years.map((year) => year.modules)) as ReturnYear["modules"],
  };
}

const anyDay = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }).map((months) => isoMonth(2022 * 12 + months)) },
  { weight: 1, arbitrary: fc.constantFrom("", "soon", "2004-02-29", "1990-01-01", "2030-12-31") },
);
const isoMonth = (months: number) =>
  `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
const CODES: Readonly<Record<string, readonly string[]>> = {
  PREV_PERM: ["P1", "Z1", "P9", ""],
  LA_PERM: ["352", "000", ""],
  DATE_PERM: ["01/05/2018", "ZZ/ZZ/2022", "ZZ/01/ZZZZ", "AGO", ""],
  SEX: ["1", "2", "M", "F", "MALE", ""],
  ETHNIC: ["WBRI", "WHITE", ""],
  UPN: ["X1", "X2", "UN1", ""],
  PL_POST: ["AB11AA", "CD22BB", ""],
  URN: ["SC1", "SC2", ""],
};

function anyRow(module: Module): fc.Arbitrary<Row> {
  const cells = fieldsOf(module).map(({ name, holds, codes }) => {
    if (name === "CHILD") return [name, fc.constantFrom("A", "B", "C", "D")] as const;
    if (holds === "day") return [name, anyDay] as const;
    const listed = codes
      ? fc.constantFrom("", "ZZ", ...codes.keys())
      : fc.constantFrom(...(CODES[name] ?? ["", "1"]));
    return [name, listed] as const;
  });
  return fc.record(Object.fromEntries(cells));
}

/** Any return in which a child has one row in Header, and no two episodes of a child begin on one day. */
const anyReturn: fc.Arbitrary<Rows> = fc.record(
  Object.fromEntries(
    MODULES.filter((module) => LAYOUTS.some((layout) => layout.module === module)).map((module) => [
      module,
      fc.uniqueArray(anyRow(module), {
        maxLength: module === "Episodes" ? 20 : 4,
        selector: (row) => {
          if (module === "Header") return childNumber(row.CHILD!);
          const readable = /^\d{4}-/.test(row.DECOM ?? "") ? row.DECOM! : "";
          return module === "Episodes" ? `${row.CHILD} ${readable}` : JSON.stringify(row);
        },
      }),
    ]),
  ),
);

function shuffled(rows: Rows): fc.Arbitrary<Rows> {
  const modules = Object.keys(rows) as Module[];
  return fc
    .tuple(
      ...modules.map((module) =>
        fc.shuffledSubarray([...rows[module]!], { minLength: rows[module]!.length }),
      ),
    )
    .map((each) => Object.fromEntries(modules.map((module, at) => [module, each[at]!])) as Rows);
}
