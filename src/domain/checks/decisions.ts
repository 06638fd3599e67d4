import type { Check } from "./check";
import { isFilled } from "./filled";
import type { ModuleRows } from "./returnYear";
import { rowsOfChild } from "./rowsOfChild";
import { rowWise } from "./rowChecks";

/** The decisions of PlacedAdoption by themselves, and against the child's own details in Header. */
export const DECISIONS: readonly Check[] = [
  {
    id: "903-119",
    severity: "error",
    message: "Only one of the day on which the plan changed and the reason why is given.",
    fix: "Give both DATE_PLACED_CEASED and REASON_PLACED_CEASED, or neither.",
    changes: "Status and Drift: without the day the plan counts as live.",
    needs: { PlacedAdoption: ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"] },
    run(year, _last, fails) {
      const decisions = year.modules.PlacedAdoption!;
      for (let row = 0; row < decisions.count; row++) {
        const hasDay = isFilled(decisions, "DATE_PLACED_CEASED", row);
        const hasReason = isFilled(decisions, "REASON_PLACED_CEASED", row);
        if (hasDay && !hasReason)
          fails("PlacedAdoption", row, ["REASON_PLACED_CEASED", "DATE_PLACED_CEASED"]);
        if (!hasDay && hasReason)
          fails("PlacedAdoption", row, ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"]);
      }
    },
  },
  {
    id: "903-522",
    severity: "error",
    message: "The plan changed away from adoption before the decision for adoption was made.",
    fix: "Correct DATE_PLACED or DATE_PLACED_CEASED.",
    changes: "Entry to decision, and the status.",
    ...rowWise(
      "PlacedAdoption",
      ["DATE_PLACED_CEASED", "DATE_PLACED"],
      ({ days }) =>
        (row) =>
          days.DATE_PLACED_CEASED![row]! !== 0 && days.DATE_PLACED_CEASED![row]! < days.DATE_PLACED![row]!,
    ),
  },
  {
    id: "903-563",
    severity: "error",
    message: "The plan changed away from adoption, but the decision for adoption has no date.",
    fix: "Enter the day of the decision in DATE_PLACED.",
    changes: "The row is not used: entry to decision, and the status.",
    ...rowWise(
      "PlacedAdoption",
      ["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
      (rows) => (row) =>
        isFilled(rows, "DATE_PLACED_CEASED", row) &&
        isFilled(rows, "REASON_PLACED_CEASED", row) &&
        !isFilled(rows, "DATE_PLACED", row),
    ),
  },
  {
    id: "903-579",
    severity: "warning",
    message: "This decision was made while the one before it still stood.",
    fix: "End the earlier decision by the day of this one, or remove the one that was recorded twice.",
    changes: "The earlier of two standing decisions is used: entry to decision, decision to placement order.",
    needs: { PlacedAdoption: ["DATE_PLACED", "DATE_PLACED_CEASED"] },
    run(year, _last, fails) {
      const decisions = year.modules.PlacedAdoption!;
      const { DATE_PLACED: decided, DATE_PLACED_CEASED: ceased } = decisions.days;
      eachChild(decisions, (rows) => {
        const order = latestLast(decisions, rows);
        for (let at = 1; at < order.length; at++) {
          const [before, row] = [order[at - 1]!, order[at]!];
          const overlaps = decided![row] !== 0 && decided![row]! < ceased![before]!;
          if (ceased![before] === 0 || overlaps)
            fails("PlacedAdoption", row, ["DATE_PLACED", "DATE_PLACED_CEASED"]);
        }
      });
    },
  },
  {
    id: "903-583",
    severity: "warning",
    message: "A later decision for adoption was recorded, but this one was never ended.",
    fix: "Enter the day on which this decision ended, or remove the one that was recorded twice.",
    changes: "The earlier of two standing decisions is used: entry to decision, decision to placement order.",
    differs:
      "Which decision is the latest is told by its day; the peer validator compares the dates as text, day of the month first.",
    needs: { PlacedAdoption: ["DATE_PLACED", "DATE_PLACED_CEASED"] },
    run(year, _last, fails) {
      const decisions = year.modules.PlacedAdoption!;
      eachChild(decisions, (rows) => {
        const dated = [...rows].sort(
          (a, b) => decisions.days.DATE_PLACED![a]! - decisions.days.DATE_PLACED![b]!,
        );
        const latestDay = decisions.days.DATE_PLACED![dated.at(-1)!];
        // Of two on one day the one that stands counts as the latest.
        const latest =
          dated.findLast(
            (row) =>
              decisions.days.DATE_PLACED![row] === latestDay &&
              !isFilled(decisions, "DATE_PLACED_CEASED", row),
          ) ?? dated.at(-1);
        for (const row of dated)
          if (row !== latest && !isFilled(decisions, "DATE_PLACED_CEASED", row))
            fails("PlacedAdoption", row, ["DATE_PLACED_CEASED", "DATE_PLACED"]);
      });
    },
  },
  {
    id: "903-184",
    severity: "error",
    message: "The decision for adoption was made before the child was born.",
    fix: "Correct DATE_PLACED or the date of birth.",
    changes: "Entry to decision, and the age at decision.",
    differs:
      "Where no date of birth is known nothing can be said; the peer validator fails every such decision. The date of birth beside the decision is used, Header's where that is blank.",
    needs: { PlacedAdoption: ["DATE_PLACED"], Header: ["DOB"] },
    run(year, _last, fails) {
      const { PlacedAdoption: decisions, Header: header } = year.modules;
      for (let row = 0; row < decisions!.count; row++) {
        const decided = decisions!.days.DATE_PLACED![row]!;
        if (decided === 0) continue;
        const ownBirth = decisions!.days.DOB?.[row] ?? 0;
        const isBefore =
          ownBirth !== 0
            ? decided < ownBirth
            : rowsOfChild(header!)
                .of(decisions!.child[row]!)
                .some((each) => decided < header!.days.DOB![each]!);
        if (isBefore) fails("PlacedAdoption", row, ["DATE_PLACED"]);
      }
    },
  },
  {
    id: "903-INT02",
    severity: "error",
    message: "This child has a decision for adoption but is not in Header.",
    fix: "Check the child's id, or add the child to Header.",
    changes: "The child's age, sex and ethnic group are not known.",
    ...notInHeader("PlacedAdoption"),
  },
  {
    id: "903-INT12",
    severity: "error",
    message: "The date of birth beside the decision for adoption is not the one in Header.",
    fix: "Make the two dates of birth the same, and check that the id is that of the same child.",
    changes: "Age at decision and every split by age.",
    needs: { PlacedAdoption: ["DOB"], Header: ["DOB"] },
    run(year, _last, fails) {
      const { PlacedAdoption: decisions, Header: header } = year.modules;
      for (let row = 0; row < decisions!.count; row++) {
        const born = decisions!.days.DOB![row]!;
        if (born === 0) continue;
        for (const each of rowsOfChild(header!).of(decisions!.child[row]!))
          if (header!.days.DOB![each] !== 0 && header!.days.DOB![each] !== born)
            fails("PlacedAdoption", row, ["DOB"]);
      }
    },
  },
];

/** Children whom a module names and Header does not. */
export function notInHeader(module: "AD1" | "PlacedAdoption"): Pick<Check, "needs" | "run"> {
  return {
    needs: { [module]: [], Header: [] },
    run(year, _last, fails) {
      const rows = year.modules[module]!;
      const inHeader = rowsOfChild(year.modules.Header!);
      for (let row = 0; row < rows.count; row++)
        if (inHeader.of(rows.child[row]!).length === 0) fails(module, row, ["CHILD"]);
    },
  };
}

function eachChild(module: ModuleRows, work: (rows: Int32Array) => void): void {
  const { start, rows } = rowsOfChild(module, "DATE_PLACED");
  for (let child = 0; child + 1 < start.length; child++)
    if (start[child + 1]! - start[child]! > 1) work(rows.subarray(start[child]!, start[child + 1]!));
}

/**
 * By day of decision, those without one last, for nothing shows that they came first. Of two on one day the one that
 * stands is the later.
 */
function latestLast({ days }: ModuleRows, rows: Int32Array): number[] {
  const never = Infinity;
  const of = (field: string, row: number) => days[field]![row] || never;
  return [...rows].sort((a, b) => {
    const [one, other] = [of("DATE_PLACED", a), of("DATE_PLACED", b)];
    if (one !== other) return one < other ? -1 : 1;
    const [oneEnd, otherEnd] = [of("DATE_PLACED_CEASED", a), of("DATE_PLACED_CEASED", b)];
    return oneEnd === otherEnd ? 0 : oneEnd < otherEnd ? -1 : 1;
  });
}
