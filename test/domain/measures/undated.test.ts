import { ofAdopted } from "../../../src/domain/measures/measure";
import type { Journeys } from "../../../src/domain/journeys/journeys";

it("Of a child adopted on no known day that is the reason, before any other that holds", () => {
  const journeys = {
    count: 2,
    status: ["adopted", "adopted"],
    milestones: { adopted: Int32Array.of(0, 45000) },
  } as unknown as Journeys;
  expect(ofAdopted(journeys, () => "no-entry").counts).toEqual(["no-order-date", "no-entry"]);
  expect([...ofAdopted(journeys, () => 12).days]).toEqual([12, 12]);
});
