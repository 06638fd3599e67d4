import { processNamed, workerNamed } from "../../src/domain/costs/costHours";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { costInputsOf } from "../support/costInputs";
import { grid, TODAY } from "./grids";

const HEADERS = ["Process", "Worker", "Hours"];
const read = (...sheets: (readonly (string | number | null)[])[][]) =>
  readRecords(
    recogniseTables(sheets.map((rows, at) => grid(`Hours ${at + 1}`, [...rows.map((row) => [...row])]))),
    TODAY,
  );

describe("a table of hours", () => {
  it("is recognised, and its rows become hours in use where nothing is typed", () => {
    const { costHours, reports, findings } = read([
      HEADERS,
      ["Child 1", "Child's social worker", 41.5],
      ["C3", "Family finder", "1.5"],
      ["Panel and approval", "ADM", 2],
      ["X1", "IRO", 0],
    ]);
    expect(findings).toEqual([]);
    expect(reports).toMatchObject([{ layout: "cost-hours", rows: 4, used: 4 }]);
    const { figures, at } = costInputsOf({ in_cost_hours_child_3_family_finder: 2 }, { costHours });
    expect(figures).toMatchObject({
      out_cost_hours_child_1_social_worker: 41.5,
      out_cost_hours_child_3_family_finder: 2,
      out_cost_hours_adopter_4_decision_maker: 2,
      out_cost_hours_disruption_reviewing_officer: 0,
      out_cost_hours_child_2_solicitor: "not entered",
    });
    expect(at("cost_imported_london_hours_child_3_family_finder")).toBe(1.5);
    expect(
      costInputsOf({ in_cost_hours_child_1_social_worker: "x" }, { costHours }).figures[
        "out_cost_hours_child_1_social_worker"
      ],
    ).toBe(41.5);
  });

  it("says of London and of outside it what a column says, and what it says of one goes before what it says of both", () => {
    const { costHours, findings } = read([
      [...HEADERS, "Table"],
      ["Child 1", "Solicitor", 3, "London"],
      ["Child 1", "Solicitor", 2, null],
      ["Child 2", "Solicitor", 9, "Out of London"],
    ]);
    expect(findings).toEqual([]);
    const of = (table: string) => costInputsOf({ in_cost_table: table }, { costHours }).figures;
    expect(of("London")).toMatchObject({
      out_cost_hours_child_1_solicitor: 3,
      out_cost_hours_child_2_solicitor: "not entered",
    });
    expect(of("Out of London")).toMatchObject({
      out_cost_hours_child_1_solicitor: 2,
      out_cost_hours_child_2_solicitor: 9,
    });
  });

  it("explains every row that it does not use", () => {
    const { costHours, reports, findings } = read([
      [...HEADERS, "Table"],
      ["Child 10", "Solicitor", 3, null],
      ["Child 1", "Gardener", 3, null],
      ["Child 1", "Solicitor", "about 3", null],
      ["Child 1", "Solicitor", -3, null],
      ["Child 1", "Solicitor", null, null],
      ["Child 1", "Solicitor", 3, "Leeds"],
      [null, "Solicitor", 3, null],
      ["Child 4", "Solicitor", 3, null],
      ["Child 4", "Solicitor", 3, null],
      ["Child 5", "Solicitor", 3, null],
      ["Child 5", "Solicitor", 4, null],
    ]);
    expect(costHours.map(({ process, hours, row }) => [process, hours, row])).toEqual([["child_4", 3, 9]]);
    expect(reports).toMatchObject([{ rows: 11, used: 1 }]);
    expect(findings.map(({ rule, row }) => `${row} ${rule}`).sort()).toEqual(
      [
        ...["2 cost-process-unknown", "3 cost-worker-unknown", "4 cost-hours-unreadable"],
        ...["5 cost-hours-unreadable", "6 cost-hours-unreadable", "7 cost-table-unknown"],
        ...["8 cost-process-unknown", "10 cost-hours-again"],
        ...["11 cost-hours-contradicted", "12 cost-hours-contradicted"],
      ].sort(),
    );
  });

  it("counts once what two sheets say alike", () => {
    const rows = [HEADERS, ["Child 1", "Solicitor", 3]];
    const { costHours, findings } = read(rows, rows);
    expect(costHours).toHaveLength(1);
    expect(findings.map(({ rule, table }) => [rule, table])).toEqual([["cost-hours-again", "Hours 2"]]);
  });

  it.each([
    ["C1", "child_1"],
    ["c 9", "child_9"],
    ["Child 3: Family finding", "child_3"],
    ["child 3 - looking for a family", "child_3"],
    ["A5", "adopter_5"],
    ["Family finding", "child_3"],
    ["DISRUPTION", "disruption"],
    ["A6", undefined],
    ["Child", undefined],
    ["A31", undefined],
  ])("takes %s for %s", (written, process) => expect(processNamed(written)).toBe(process));

  it.each([
    ["SW", "social_worker"],
    ["Child’s social worker", "social_worker"],
    ["Adopter's social worker", "adopter_social_worker"],
    ["Business Support", "administrator"],
    ["Agency Decision Maker (ADM)", "decision_maker"],
    ["social", undefined],
  ])("takes %s for %s", (written, worker) => expect(workerNamed(written)).toBe(worker));
});
