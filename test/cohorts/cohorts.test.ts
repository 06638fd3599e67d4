import { cohorts, expectedFigures, readCohort } from "./cohorts";

describe.each(cohorts())("the cohort of $name", (cohort) => {
  const reading = readCohort(cohort);
  const figures = expectedFigures(reading, cohort.from, cohort.to);

  it("has children of every status", () => {
    for (const count of Object.values(figures.journeys)) expect(count).toBeGreaterThan(0);
  });

  it("has what makes the measures differ: no order, a match before the order, foster carers, early permanence", () => {
    const { A1, A2, A10, A10withoutEarlyPermanence } = figures.measures;
    expect(A1.n).toBeGreaterThan(100);
    expect(A2.excluded["no-order"]).toBeGreaterThan(0);
    expect(A10.adjusted).toBeGreaterThan(A10withoutEarlyPermanence.adjusted);
    expect(A10withoutEarlyPermanence.adjusted).toBeGreaterThan(0);
    expect(A10.value).toBeLessThan(A1.value as number);
    expect(figures.stages.asglb.find(({ id }) => id === "order-match")?.negative).toBeGreaterThan(0);
  });

  if (cohort.name.startsWith("five years")) {
    it("has children whose entry lies before the first return", () => {
      expect(reading.journeys.some(({ entry }) => entry === undefined)).toBe(true);
    });
  }
});
