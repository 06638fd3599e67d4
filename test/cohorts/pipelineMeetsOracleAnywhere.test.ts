import fc from "fast-check";
import { adoptedIn, childrenByStatus, readReturns, type OracleJourney } from "../support/oracle";
import { anyReturn, filesOf, LAST_DAY, ukText } from "./anyReturn";
import { expectedFigures } from "./cohorts";
import { dayOfSerial, gridsOf, productAnswer } from "./pipeline";

const PERIOD = { from: "01/04/2018", to: "31/03/2026" };
const MILESTONES = ["entry", "adm", "order", "match", "placed", "adopted"] as const;

/** What two overlapping decisions (rule 579) make of the earlier journey is compared where it counts: in the latest. */
const comparable = <Row extends { latest: boolean; status: string; order?: number | undefined }>(
  rows: Row[],
) => rows.map((row) => (row.latest ? row : { ...row, order: undefined, status: "" }));

const sorted = <Row extends { child: string; number: number }>(rows: Row[]) =>
  [...rows].sort((one, other) => one.child.localeCompare(other.child) || one.number - other.number);

function oracleRow(journey: OracleJourney) {
  const { child, number, latest, status } = journey;
  return {
    child,
    number,
    latest,
    status,
    ...Object.fromEntries(MILESTONES.map((name) => [name, journey[name]])),
  };
}

describe("the product and the oracle, on whatever a return says,", () => {
  const anyDay = fc.integer({ min: LAST_DAY - 2900, max: LAST_DAY });

  it("find the same journeys", () => {
    fc.assert(
      fc.property(anyReturn, anyDay, (rows, day) => {
        const asAt = ukText(day);
        const found = productAnswer(gridsOf(filesOf(rows)), { asAt, ...PERIOD });
        const expected = readReturns([rows], asAt);
        const product = found.rows.map((row) => ({
          ...{ child: String(row.childId), number: row.journey, latest: row.latest, status: row.status },
          ...Object.fromEntries(MILESTONES.map((name) => [name, dayOfSerial(row[name])])),
        }));
        expect(comparable(sorted(product))).toEqual(comparable(sorted(expected.journeys.map(oracleRow))));
        expect(found.journeys).toEqual(childrenByStatus(expected));
      }),
      { numRuns: 150 },
    );
  });

  it("find the same A10", () => {
    fc.assert(
      fc.property(anyReturn, (rows) => {
        const found = productAnswer(gridsOf(filesOf(rows)), { asAt: PERIOD.to, ...PERIOD });
        const reading = readReturns([rows], PERIOD.to);
        fc.pre(adoptedIn(reading, PERIOD.from, PERIOD.to).length > 0);
        const { value, n } = expectedFigures(reading, PERIOD.from, PERIOD.to).measures.A10;
        expect([found.measures["A10"]?.value, found.measures["A10"]?.n]).toEqual([value, n]);
      }),
      { numRuns: 100 },
    );
  });
});
